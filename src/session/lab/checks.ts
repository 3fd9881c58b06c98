// What is wanted of a scenario with two live sides (game.md, section 8), held against what was measured. Where the design
// names no number, the target was chosen here, so that a change is noticed: luck, decisions that count, evenness of cards.
import type { Content } from '../../content/schema.ts';
import { SIDES, type Side } from '../../engine/game.ts';
import { scriptsOf } from '../../players/scripts.ts';
import { aboveEquals, abovePar, type Par, winOf } from './above.ts';
import { type Card, USEFUL } from './cards.ts';
import type { Played } from './duel.ts';
import { dramaOf } from './evaluator.ts';
import { luckShare } from './luck.ts';
import { JUDGE } from './program.ts';
import { evenness, mean, type Share } from './shares.ts';
import { solvency } from './solvency.ts';

export type Check = { check: string; target: string; measured: number; holds: boolean };
/** Games by the question they were played for. */
export type Lots = {
  pairs: readonly Played[];
  luck: readonly Played[];
  scripts: readonly Played[];
  weighed: readonly Played[];
  clean: readonly Played[];
};
export type Counted = {
  wins: Record<string, Record<string, Share>>;
  sideBalance: Record<string, number>;
  cards: Record<string, Card>;
  without: { least: number; most: number } | null; // wins without the card that is needed or harms most
  endings: Record<string, number>;
};

const ABOVE = [
  ['greedy', 'random', 0.8],
  ['good', 'greedy', 0.7],
  ['elite', 'good', 0.55],
] as const;
const BALANCED = ['random', 'greedy', 'elite'];
const EVEN = [0.45, 0.55] as const;
const MOST_PLAYED = 0.2;
const EVEN_CARDS = 0.6; // chosen
const EVEN_ENDINGS = 0.75;
const BRIER = 0.2; // chosen: a fifth better than a coin
const LEAD_CHANGES = [1, 3] as const;
const COMEBACKS = [0.15, 0.3] as const;
const COUNTS = 0.1; // deviations: what decides a win
const DECISIVE = 0.5; // chosen: half the turns
const LUCK = 0.5; // chosen: the moves decide as much as the seed
const SOLVENT = 0.85;
const NAIVE = 0.8;
const INTERACTION = 0.7;
const ALIKE = 0.25;

export function atLeast(check: string, measured: number, least: number): Check {
  return { check, target: `>= ${least}`, measured, holds: measured >= least };
}

export function atMost(check: string, measured: number, most: number): Check {
  return { check, target: `<= ${most}`, measured, holds: measured <= most };
}

export function within(check: string, measured: number, [low, high]: readonly [number, number]): Check {
  return { check, target: `${low} to ${high}`, measured, holds: measured >= low && measured <= high };
}

/** Only what was measured is checked: fewer players, fewer checks. */
export function checksOf(content: Content, counted: Counted, lots: Lots): Check[] {
  const { par } = content.scenario;
  return [
    ...skill(counted),
    ...BALANCED.flatMap((level) => {
      const measured = counted.sideBalance[level];
      return measured === undefined ? [] : [within(`side-balance-${level}`, measured, EVEN)];
    }),
    ...interaction(par, lots.pairs),
    ...scripts(content, lots.scripts),
    ...cardChecks(counted),
    atLeast('evenness-of-endings', even(Object.values(counted.endings)), EVEN_ENDINGS),
    ...drama(content.scenario, lots.pairs),
    ...decisions(par, lots.weighed),
    ...luck(par, lots.luck),
    ...solvency(content, lots).map(([side, share]) => atLeast(`moral-solvency-${side}`, share, SOLVENT)),
  ];
}

function skill({ wins }: Counted): Check[] {
  return ABOVE.flatMap(([better, worse, least]) => {
    const measured = wins[better]?.[worse]?.share;
    return measured === undefined ? [] : [atLeast(`${better}-beats-${worse}`, measured, least)];
  });
}

const even = (shares: readonly number[]): number => evenness(shares, shares.length);

function cardChecks({ cards, without }: Counted): Check[] {
  const all = Object.values(cards);
  const shares = all.map((c) => c.playedShare);
  const checks = [
    atMost(
      'most-played-card',
      shares.reduce((most, s) => Math.max(most, s), 0),
      MOST_PLAYED,
    ),
    atLeast('evenness-of-cards', even(shares), EVEN_CARDS),
  ];
  if (!without) return checks;
  const { least, most } = without;
  return [...checks, atLeast('least-without-a-card', least, USEFUL[0]), atMost('most-without-a-card', most, USEFUL[1])];
}

/** Deviations that a side loses when the best of its opponents sits down instead of a random one, whoever plays the side. */
function interaction(par: Par, pairs: readonly Played[]): Check[] {
  const strong = strongIn(pairs);
  if (!strong) return [];
  const costs = SIDES.map((side) => costOf(par, pairs, side, strong));
  const own = skilledIn(pairs) ?? strong;
  const gains = SIDES.map((side) => gainOf(par, pairs, side, own));
  const [a = 0, b = 0] = gains;
  const apart = Math.abs(a - b) / Math.max(1e-9, Math.abs(a), Math.abs(b));
  return [
    ...SIDES.map((side, n) => atLeast(`interaction-${side}`, costs[n] ?? 0, INTERACTION)),
    atMost('skill-pays-alike', apart, ALIKE),
  ];
}

const meetsChance = (pairs: readonly Played[], ids: readonly string[]): string | undefined =>
  ids.find((id) => pairs.some((p) => p.regime === id && p.civil === 'random'));
/** Who sits down in a random opponent's place. */
const strongIn = (pairs: readonly Played[]): string | undefined => meetsChance(pairs, ['elite', 'good']);
/** Whose skill is asked what it brings. */
const skilledIn = (pairs: readonly Played[]): string | undefined => meetsChance(pairs, [JUDGE, 'elite']);

/** Everybody who met both opponents on this side. */
function whoMet(pairs: readonly Played[], side: Side, rivals: readonly string[]): string[] {
  const other = side === 'regime' ? 'civil' : 'regime';
  return [...new Set(pairs.map((p) => p[side]))].filter((id) =>
    rivals.every((rival) => pairs.some((p) => p[side] === id && p[other] === rival)),
  );
}

/** The games behind `interaction-<side>`. */
export function gamesOfCost(pairs: readonly Played[], side: Side): Played[] {
  const other = side === 'regime' ? 'civil' : 'regime';
  const rivals = ['random', strongIn(pairs) ?? ''];
  const own = whoMet(pairs, side, rivals);
  return pairs.filter((p) => own.includes(p[side]) && rivals.includes(p[other]));
}

/** The games behind `skill-pays-alike`. */
export function gamesOfGain(pairs: readonly Played[]): Played[] {
  const able = ['random', skilledIn(pairs) ?? ''];
  const against = (side: Side, other: Side) => (p: Played) => able.includes(p[side]) && p[other] === 'random';
  const [one, two] = [against('regime', 'civil'), against('civil', 'regime')];
  return pairs.filter((p) => one(p) || two(p));
}

function costOf(par: Par, pairs: readonly Played[], side: Side, strong: string): number {
  const own = whoMet(pairs, side, ['random', strong]);
  return mean(own.map((id) => meanOf(par, pairs, side, [id, 'random']) - meanOf(par, pairs, side, [id, strong])));
}

/** What playing well brings the side itself, against a random opponent. Elite gives points of its own away to be ahead. */
function gainOf(par: Par, pairs: readonly Played[], side: Side, strong: string): number {
  return meanOf(par, pairs, side, [strong, 'random']) - meanOf(par, pairs, side, ['random', 'random']);
}

function meanOf(par: Par, pairs: readonly Played[], side: Side, [own, rival]: readonly [string, string]): number {
  const other = side === 'regime' ? 'civil' : 'regime';
  return mean(pairs.filter((p) => p[side] === own && p[other] === rival).map((p) => abovePar(par, p)[side]));
}

function scripts(content: Content, games: readonly Played[]): Check[] {
  if (games.length === 0) return [];
  const { par } = content.scenario;
  return scriptsOf(content).flatMap(({ id, side }) => {
    const against = games.filter((p) => p[side] === id);
    if (against.length === 0) return [];
    return [atLeast(`${JUDGE}-beats-${id}`, mean(against.map((p) => 1 - winOf(aboveEquals(par, p), side))), NAIVE)];
  });
}

/** Games among equals, of the first who were played of those who look ahead: how a game sways between them is its own doing. */
export function gamesOfSwing(pairs: readonly Played[]): Played[] {
  const among = (id: string): Played[] => pairs.filter((p) => p.regime === id && p.civil === id);
  return [JUDGE, 'elite', 'greedy', 'random'].map(among).find((games) => games.length > 0) ?? [];
}

function drama(scenario: Content['scenario'], pairs: readonly Played[]): Check[] {
  const found = dramaOf(scenario, gamesOfSwing(pairs));
  if (!found) return [];
  return [
    atMost('brier-of-evaluator', found.brier, BRIER),
    within('lead-changes', found.leadChanges, LEAD_CHANGES),
    within('comebacks', found.comebacks, COMEBACKS),
  ];
}

/** Share of turns whose moves changed their side's mandate by what may decide a win, the rest of the game as it was. */
function decisions(par: Par, weighed: readonly Played[]): Check[] {
  const turns = weighed.flatMap(({ weights }) =>
    SIDES.flatMap((side) => (weights?.[side] ?? []).map((points) => Math.abs(points) / par[side].deviation)),
  );
  if (turns.length === 0) return [];
  return [atLeast('turns-that-count', mean(turns.map((t) => (t >= COUNTS ? 1 : 0))), DECISIVE)];
}

function luck(par: Par, games: readonly Played[]): Check[] {
  const share = luckShare(par, games);
  return share === null ? [] : [atMost('luck', share, LUCK)];
}
