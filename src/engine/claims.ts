// Stories with two versions. A claim becomes a story when a card or an event brings it up; it is told for some weeks, each
// week a little less, and people believe what reaches them. Left out here: who believes what; that is the society's.
import type { Story } from '../society/society.ts';
import type { Game, Telling } from './state.ts';

/** A story keeps so much of its presence from week to week, and is over below the second number (society.md, section 6). */
const KEPT = 0.92;
const OVER = 0.03;

/** Begins a story, or brings an old one up again. `region` -1 = the nation. */
export function tell(game: Game, claim: string, region: number, cause: string): void {
  const slot = game.content.claims.findIndex((c) => c.id === claim);
  if (slot < 0) return;
  const telling: Telling = { claim, slot, region, salience: 1, cause, turn: game.turn };
  game.stories = [...game.stories.filter((s) => s.claim !== claim), telling];
  if (!game.ledger.some((c) => c.claim === claim))
    game.ledger = [...game.ledger, { claim, since: game.turn, region, status: 'disputed', turn: game.turn, cause }];
}

const RANK = { disputed: 0, leaked: 1, verified: 2 } as const;

/**
 * A claim that was told is leaked or verified: it is told again, so that people who hear both versions see the gap, and
 * trust follows in the society. What nobody told cannot be proved; what is verified stays so.
 */
export function mark(game: Game, claim: string, does: 'verify' | 'leak', cause: string): void {
  const known = game.ledger.find((c) => c.claim === claim);
  if (!known) return;
  tell(game, claim, known.region, cause);
  const status = does === 'verify' ? 'verified' : 'leaked';
  if (RANK[status] <= RANK[known.status]) return;
  game.ledger = game.ledger.map((c) => (c === known ? { ...c, status, turn: game.turn, cause } : c));
}

/** The stories as the society hears them this week. */
export function storiesNow(game: Game): Story[] {
  return game.stories.flatMap((s) => {
    const claim = game.content.claims[s.slot];
    return claim
      ? [
          {
            slot: s.slot,
            official: claim.official,
            independent: claim.independent,
            region: s.region,
            salience: s.salience,
          },
        ]
      : [];
  });
}

export function fadeStories(game: Game): void {
  game.stories = game.stories.map((s) => ({ ...s, salience: s.salience * KEPT })).filter((s) => s.salience >= OVER);
}
