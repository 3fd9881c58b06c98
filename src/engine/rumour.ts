// A message without a source runs through the country within one week of a turn. How far depends on the messengers that
// people use and that are open, on what they learned, and on whether they trust a denial. The run leaves a count for the
// papers and the dashboards. Left out: what the message says; the effects of its event say what it moves.
import type { Effect } from '../content/schema.ts';
import { UNIT } from '../society/columns.ts';
import { ONLINE } from '../society/face.ts';
import { hearMessage, runOf } from '../society/rumour.ts';
import { versionsOf } from './claims.ts';
import { audience } from './levers.ts';
import type { Game } from './state.ts';

/** Share of the people whom the message reached within its days. */
export function runRumour(game: Game, effect: Extract<Effect, { kind: 'rumour' }>, week: number): number {
  const { start, days, denialDay } = effect;
  const { reached } = runOf({
    messengers: messengers(game, week),
    denial: believed(game),
    denialDay,
    literacy: game.levers.literacy[0] ?? 0,
    start,
    days,
  });
  if (effect.claim !== undefined) carryOn(game, effect.claim, reached, week);
  return reached;
}

/** The message is a claim's version without a source: those whom it reached may believe it. */
function carryOn(game: Game, claim: string, reached: number, week: number): void {
  const slot = game.content.claims.findIndex((c) => c.id === claim);
  const size = versionsOf(game, claim).rumour;
  if (size !== undefined) hearMessage(game.society, { slot, size, reached, seed: game.settings.seed, week });
}

/** Share of people whom the widest platform that is open reaches: online, not cut off, and on it. */
function messengers(game: Game, week: number): number {
  const { content, columns, levers, society } = game;
  const blocked = columns.get('platform-blocked');
  let widest = 0;
  content.platforms.forEach((platform, p) => {
    if (platform.news) return;
    widest = Math.max(widest, audience(content, p, week) * (1 - Math.min(1, Math.max(0, blocked?.[p] ?? 0))));
  });
  const { start } = society.traits;
  let connected = 0;
  content.regions.forEach((_, r) => {
    let online = 0;
    for (let person = start[r] ?? 0; person < (start[r + 1] ?? 0); person++)
      online += (society.state.face[person] ?? 0) & ONLINE;
    connected += online * (1 - Math.min(1, Math.max(0, levers.outage[r] ?? 0)));
  });
  return (connected / society.makeup.people) * widest;
}

/** A denial is believed by as many as trust the state's version, as far as it is heard. */
function believed(game: Game): number {
  let trust = 0;
  for (const one of game.society.state.trust) trust += one;
  const heard = Math.min(1, Math.max(0, game.levers['state-media'][0] ?? 0));
  return (trust / UNIT / game.society.makeup.people) * heard;
}
