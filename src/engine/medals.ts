// Medals: the lowest of a side's three ledgers decides, and what may not be rewarded caps it: prison by the side's own card,
// people hurt by its order, people worse off than if nobody had played, and some endings (deck/endings.json).
// Left out: points. They stand in endings.ts.
import type { MedalName } from '../content/schema.ts';
import type { Game, Side } from './state.ts';

export type Medal = MedalName;
/** Why a medal is lower than the ledgers alone would give. */
export type Cap = 'force' | 'prison' | 'people' | 'ending';

const FROM: readonly (readonly [Medal, number])[] = [
  ['gold', 60],
  ['silver', 50],
  ['bronze', 40],
];
const RANK: Record<Medal, number> = { none: 0, bronze: 1, silver: 2, gold: 3 };

type Earned = {
  lowest: number; // of the side's three ledgers, 0–100
  change: number; // for people, against the run in which nobody played; below 0 = worse off
  ending: string;
};

/** A side's medal, and what capped it; null = nothing did. */
export function medalOf(game: Game, side: Side, { lowest, change, ending }: Earned): { medal: Medal; cap: Cap | null } {
  const earned = FROM.find(([, from]) => lowest >= from)?.[0] ?? 'none';
  const best = game.content.endings.find((one) => one.id === ending)?.best[side] ?? 'gold';
  const caps: readonly (readonly [Cap, Medal, boolean])[] = [
    ['force', 'none', hurtByOrder(game, side)],
    ['ending', best, true],
    ['prison', 'silver', didPlay(game, side, 'prison')],
    ['people', 'silver', change < 0],
  ];
  let given: { medal: Medal; cap: Cap | null } = { medal: earned, cap: null };
  for (const [cap, medal, holds] of caps) if (holds && RANK[medal] < RANK[given.medal]) given = { medal, cap };
  return given;
}

/** Force was ordered by this side and people were hurt in that turn or later: neither points nor a medal come of it. */
export function hurtByOrder(game: Game, side: Side): boolean {
  const orders = gravesOf(game, side, 'force');
  const first = game.reports.find((r) => r.moves[side].some((m) => orders.includes(m.card) && !m.off));
  return first !== undefined && game.reports.some((r) => r.turn >= first.turn && (r.indicators.hurt ?? 0) > 0);
}

function didPlay(game: Game, side: Side, gravity: 'prison' | 'force'): boolean {
  const cards = gravesOf(game, side, gravity);
  return game.reports.some((r) => r.moves[side].some((m) => cards.includes(m.card) && !m.off));
}

function gravesOf({ content }: Game, side: Side, gravity: 'prison' | 'force'): string[] {
  return content.cards.filter((c) => c.side === side && c.gravity === gravity).map((c) => c.id);
}
