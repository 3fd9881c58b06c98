// What a mandate is made of: the points of its parts as a turn ended, and the window of turns over which they count.
// Formulas: game.md, section 6.
import { type Game, type Report, SIDES } from './state.ts';

/** Turns that weigh in a mandate, half of it each: the last, and those lived after the end. */
export const LAST_TURNS = 4;
export const YEAR_AFTER = 2;

/** What is counted of a game: half of it in the last turns, half in those after the end. */
export function counted(game: Game, after: readonly Report[], points: (report: Report) => number): number {
  return 0.5 * mean(game.reports.slice(-LAST_TURNS).map(points)) + 0.5 * mean(after.map(points));
}

/** One thing that a mandate counts: points out of `most`. */
export type Part = { id: string; most: number; points: number };

/** Regime: approval that is true, content people, services that are used, cohesion, a dashboard that does not lie. */
export function regimeParts(report: Pick<Report, 'indicators' | 'resources'>): Part[] {
  const i = (id: string): number => report.indicators[id] ?? 0;
  const services = Math.min(1, i('e-service-users') / Math.max(0.02, i('online-share')));
  const sight = 1 - Math.min(1, Math.abs(i('dashboard-gap')) / 0.3);
  return [
    { id: 'approval', most: 35, points: 35 * i('true-approval') },
    { id: 'content', most: 20, points: 20 * (1 - i('discontent')) },
    { id: 'services', most: 7, points: 7 * services },
    { id: 'cohesion', most: 20, points: 0.2 * (report.resources.cohesion ?? 0) },
    { id: 'sight', most: 18, points: 18 * sight },
  ];
}

/** Mandate points of the authorities as a turn ended, 0–100. */
export function regimePoints(report: Pick<Report, 'indicators' | 'resources'>): number {
  return sumOf(regimeParts(report));
}

/** Share of people who are discontented from which the silence of the most aggrieved among them is counted in full. */
const TELLING_DISCONTENT = 0.1;
/** Self-censorship at the end of most games (means of random and good games of Land, Zhanaozen and the blocking law: .57 to .69; rounded, assumed for the others). */
const USUAL_SILENCE = 0.65;

/**
 * Self-censorship as ledgers count it. Where hardly anybody is discontented it rests on a handful of people and would be
 * chance: it is then drawn towards what is usual. Drawn towards less, it would reward civil society for contentment.
 */
export function silenceOf(report: Pick<Report, 'indicators'>): number {
  const { discontent = 0, 'self-censorship': silence = 0 } = report.indicators;
  return USUAL_SILENCE + (silence - USUAL_SILENCE) * Math.min(1, discontent / TELLING_DISCONTENT);
}

type Counted = Pick<Report, 'turn' | 'moves'>;
type Deeds = { content: Pick<Game['content'], 'cards'>; reports: readonly Counted[] };
type Stand = Pick<Report, 'turn' | 'indicators' | 'regionResources'>;

/** A movement is as strong as where it is at home: its strongest regions count, as many as make an alliance. */
const STRONGHOLDS = 3;
/** Reforms that the deck knows: wage deal, moratorium, inquiry, courts, a seat with a bill, an institution. */
const ALL_REFORMS = 6;

/** Civil society: people who dare to speak, an open net, organisation, reforms won, trust in independent news. */
export function civilParts(game: Deeds, report: Stand): Part[] {
  const i = (id: string): number => report.indicators[id] ?? 0;
  const strongest = Object.values(report.regionResources.organisation ?? {}).sort((a, b) => b - a);
  const organisation = mean(strongest.slice(0, STRONGHOLDS)) / 100;
  const reforms = Math.min(1, reformsUntil(game, report.turn) / ALL_REFORMS);
  return [
    { id: 'voice', most: 27, points: 27 * (1 - silenceOf(report)) },
    { id: 'net', most: 16, points: 16 * i('online-share') * (1 - i('blocked-share')) },
    { id: 'organisation', most: 25, points: 25 * organisation },
    { id: 'reforms', most: 12, points: 12 * reforms },
    { id: 'trust', most: 20, points: 20 * i('trust-independent') },
  ];
}

/** Mandate points of civil society as a turn ended, 0–100. */
export function civilPoints(game: Deeds, report: Stand): number {
  return sumOf(civilParts(game, report));
}

function sumOf(parts: readonly Part[]): number {
  let sum = 0;
  for (const { points } of parts) sum += points;
  return sum;
}

/** Different reforms that were won up to a turn, by either side: a card that counts only with others counts once all were played. */
export function reformsUntil(game: Deeds, turn: number): number {
  const wasPlayed = (id: string): boolean =>
    game.reports.some((r) => r.turn <= turn && SIDES.some((s) => r.moves[s].some((m) => m.card === id && !m.off)));
  return game.content.cards.filter(
    ({ id, reform }) => reform && wasPlayed(id) && (reform === true || reform.with.every(wasPlayed)),
  ).length;
}

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
