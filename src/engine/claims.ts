// The ledger of claims. A claim with two or three versions is created by a card or an event, told for some weeks, each week a
// little less; speakers amend what they say; an outlet that carries one version is blocked; a leak or a proof brings it up
// again. People believe what reaches them. Left out here: who believes what; that is the society's.
import type { Effect, Said } from '../content/schema.ts';
import { type Believed, believed } from '../society/belief.ts';
import type { Story } from '../society/society.ts';
import type { Active, Claimed, Game, Telling, Versions } from './state.ts';

/** A story keeps so much of its presence from week to week, and is over below the second number (society.md, section 6). */
const KEPT = 0.92;
const OVER = 0.03;

export type ClaimEffect = Extract<Effect, { kind: 'claim' }>;

/** What an effect does to the ledger. Only a creation opens a line: what nobody told cannot be changed, blocked or proved. */
export function enter(game: Game, effect: ClaimEffect, due: Pick<Active, 'cause' | 'region'>, week: number): void {
  const { cause } = due;
  if (effect.does === 'create') {
    tell(game, effect.claim, placeOf(game, effect.region, due.region), cause);
    if (effect.now) reword(game, effect.claim, effect.now);
    return;
  }
  const line = lineOf(game, effect.claim === 'told' ? toldLast(game) : effect.claim);
  if (!line) return;
  switch (effect.does) {
    case 'amend':
      reword(game, line.claim, effect.now);
      tell(game, line.claim, line.region, cause);
      return;
    case 'block':
      block(game, line, { share: effect.share, until: week + effect.lastsWeeks }, cause);
      return;
    case 'verify':
    case 'leak':
      mark(game, line, effect.does, cause);
      return;
    default:
      effect satisfies never;
  }
}

const placeOf = (game: Game, named: string, target: string | null): number =>
  game.content.regions.findIndex((r) => r.id === (named === 'target' ? target : named));

const lineOf = (game: Game, claim: string | undefined): Claimed | undefined =>
  game.ledger.find((line) => line.claim === claim);

/** The claim told last that is still told and in dispute. */
function toldLast(game: Game): string | undefined {
  const open = game.stories.filter((s) => lineOf(game, s.claim)?.status === 'disputed');
  return open[open.length - 1]?.claim;
}

/** Begins a story, or brings an old one up again. `region` -1 = the nation. */
export function tell(game: Game, claim: string, region: number, cause: string): void {
  const slot = game.content.claims.findIndex((c) => c.id === claim);
  if (slot < 0) return;
  const telling: Telling = { claim, slot, region, salience: 1, cause, turn: game.turn };
  game.stories = [...game.stories.filter((s) => s.claim !== claim), telling];
  if (!lineOf(game, claim))
    game.ledger = [...game.ledger, { claim, since: game.turn, region, status: 'disputed', turn: game.turn, cause }];
}

function rewrite(game: Game, claim: string, change: Partial<Claimed>): void {
  game.ledger = game.ledger.map((line) => (line.claim === claim ? { ...line, ...change } : line));
}

/** A speaker says another thing from now on. */
function reword(game: Game, claim: string, now: Said): void {
  rewrite(game, claim, { now: { ...lineOf(game, claim)?.now, ...now } });
}

const RANK = { disputed: 0, blocked: 0, leaked: 1, verified: 2 } as const;

/** A part of those who read the independent version can no longer; what is leaked or verified stays so called. */
function block(game: Game, line: Claimed, block: NonNullable<Claimed['block']>, cause: string): void {
  const open = RANK[line.status] === 0;
  rewrite(game, line.claim, { block, ...(open ? { status: 'blocked', turn: game.turn, cause } : {}) });
}

/**
 * A claim that was told is leaked or verified: it is told again, so that people who hear both versions see the gap, and
 * trust follows in the society. What is verified stays so. A proof that the official version holds closes the gap: the
 * independent outlets report it, and trust in the state's version is not lost by it.
 */
function mark(game: Game, line: Claimed, does: 'verify' | 'leak', cause: string): void {
  tell(game, line.claim, line.region, cause);
  const status = does === 'verify' ? 'verified' : 'leaked';
  if (RANK[status] <= RANK[line.status]) return;
  rewrite(game, line.claim, { status, turn: game.turn, cause });
  if (foundOut(game, line.claim) !== 'official') return;
  const { official, officialFigure } = versionsOf(game, line.claim);
  reword(game, line.claim, { independent: official, independentFigure: officialFigure });
}

/** The version that a proof found to hold; null = not proved, or nobody can know. */
export function foundOut(game: Game, claim: string): 'official' | 'independent' | null {
  if (lineOf(game, claim)?.status !== 'verified') return null;
  return game.content.claims.find((c) => c.id === claim)?.truth ?? null;
}

const NOTHING = { official: 0, independent: 0, officialFigure: null, independentFigure: null };

/** What is said of a claim now. */
export function versionsOf(game: Game, claim: string): Versions {
  const entry = game.content.claims.find((c) => c.id === claim);
  return { ...(entry ?? NOTHING), ...lineOf(game, claim)?.now };
}

/** The stories as the society hears them this week. */
export function storiesNow(game: Game): Story[] {
  return game.stories.map(({ claim, slot, region, salience }) => {
    const entry = game.content.claims[slot] ?? NOTHING;
    const line = lineOf(game, claim);
    const { official = entry.official, independent = entry.independent } = line?.now ?? {}; // versionsOf(), of these two alone
    const story = { slot, official, independent, region, salience };
    return line?.block === undefined ? story : { ...story, blocked: line.block.share };
  });
}

/** A week has passed: stories are told less, and blocks that are over end. */
export function fadeStories(game: Game, week: number): void {
  const stories: Telling[] = [];
  for (const { claim, slot, region, salience, cause, turn } of game.stories) {
    const left = salience * KEPT;
    if (left >= OVER) stories.push({ claim, slot, region, salience: left, cause, turn });
  }
  game.stories = stories;
  if (!game.ledger.some((line) => line.block && line.block.until <= week + 1)) return;
  game.ledger = game.ledger.map(({ block, ...line }) => {
    if (!block || block.until > week + 1) return block ? { ...line, block } : line;
    return line.status === 'blocked' ? { ...line, status: 'disputed', turn: game.turn } : line;
  });
}

/** What the people believe of every claim that was told. */
export function beliefsOf(game: Game): Record<string, Believed> {
  return Object.fromEntries(
    game.ledger.map(({ claim }) => {
      const slot = game.content.claims.findIndex((c) => c.id === claim);
      return [claim, believed(game.society, slot, versionsOf(game, claim))];
    }),
  );
}
