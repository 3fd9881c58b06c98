// A message without a source runs through the country within one week of a turn. How far depends on the messengers that
// people use and that are open, on what they learned, and on whether they trust a denial. The run leaves a count for the
// papers and the dashboards; where it carries a claim, those whom it reached may believe it. Left out: who is whose contact.
import type { Effect } from '../content/schema.ts';
import { share } from '../society/arithmetic.ts';
import { UNIT } from '../society/columns.ts';
import { ONLINE } from '../society/face.ts';
import { hearMessage, type Run, runOf } from '../society/rumour.ts';
import { versionsOf } from './claims.ts';
import { audience } from './levers.ts';
import type { Game } from './state.ts';

/** Share of the people whom the message reached within its days. */
export function runRumour(game: Game, effect: Extract<Effect, { kind: 'rumour' }>, week: number): number {
  const { start, days, denialDay } = effect;
  const onMessenger = messengerBy(game, week);
  const run = runOf({
    messengers: onlineBy(game).reduce((sum, online, r) => sum + online * (onMessenger[r] ?? 0), 0),
    denial: believed(game),
    denialDay,
    literacy: game.levers.literacy[0] ?? 0,
    start,
    days,
  });
  if (effect.claim !== undefined) carryOn(game, effect.claim, { run, onMessenger, week });
  return run.reached;
}

type Carried = { run: Run; onMessenger: Float64Array; week: number };

/** The message is a claim's version without a source: those whom it reached may believe it. */
function carryOn(game: Game, claim: string, { run, onMessenger, week }: Carried): void {
  const slot = game.content.claims.findIndex((c) => c.id === claim);
  const size = versionsOf(game, claim).rumour;
  if (size === undefined) return;
  const online = onMessenger.map((part) => part * run.onMessenger + (1 - part) * run.others);
  hearMessage(game.society, { slot, size, online, offline: run.others, seed: game.settings.seed, week });
}

/** Share of those online in each region whom the widest platform that is open reaches: as far as the lines are up. */
function messengerBy({ content, columns, levers }: Game, week: number): Float64Array {
  const blocked = columns.get('platform-blocked');
  let widest = 0;
  content.platforms.forEach((platform, p) => {
    if (platform.news) return;
    widest = Math.max(widest, audience(content, p, week) * (1 - share(blocked?.[p] ?? 0)));
  });
  return levers.outage.map((cut) => widest * (1 - share(cut)));
}

/** People online by region, as a share of all people. */
function onlineBy({ society }: Game): Float64Array {
  const { start } = society.traits;
  return Float64Array.from({ length: start.length - 1 }, (_, r) => {
    let online = 0;
    for (let person = start[r] ?? 0; person < (start[r + 1] ?? 0); person++)
      online += (society.state.face[person] ?? 0) & ONLINE;
    return online / society.makeup.people;
  });
}

/** A denial is believed by as many as trust the state's version, as far as it is heard. */
function believed(game: Game): number {
  let trust = 0;
  for (const one of game.society.state.trust) trust += one;
  const heard = Math.min(1, Math.max(0, game.levers['state-media'][0] ?? 0));
  return (trust / UNIT / game.society.makeup.people) * heard;
}
