// What the debrief asks of its own accord, and what its questions are made of. No words.
import type { Content } from '../../../content/schema.ts';
import type { Move, Offer, Side } from '../../../engine/game.ts';
import { isTold, type Country as Peopled } from '../../../session/base.ts';
import type { Files } from '../../../session/messages.ts';
import type { Dot } from '../../charts/axis.ts';
import { SIDES } from '../../sides.ts';
import type { Run } from './run.ts';

type Values = Record<string, number>;

/** Indicators with names for pupils; those of experiments stay away. */
export const asked = (content: Content) => content.indicators.filter((entry) => !entry.diagnostic);

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The turn and the share that changed most beyond what is usual for it in this run: the first *why?* of the page. What
 * grows by itself every year has no story; what was nought before was not yet there to be measured.
 */
export function largestChange(
  country: Country,
  debrief: Pick<Files, 'start' | 'reports'>,
): { turn: number; indicator: string } {
  const { content } = country;
  const shares = asked(content).filter((entry) => entry.unit === 'share' && entry.over === 'end');
  const measured = [debrief.start, ...debrief.reports];
  let best = { turn: 1, indicator: shares[0]?.id ?? asked(content)[0]?.id ?? '', size: -1 };
  for (const { id } of shares) {
    const values = measured.map((report) => report.indicators[id] ?? 0);
    const changes = values.slice(1).map((value, index) => value - (values[index] ?? 0));
    const usual = middle(changes);
    changes.forEach((change, index) => {
      const told = [index, index + 1].every((at) => isTold(country, id, measured[at]?.indicators ?? {}));
      const size = values[index] === 0 || !told ? 0 : Math.abs(change - usual);
      if (size > best.size) best = { turn: index + 1, indicator: id, size };
    });
  }
  return { turn: best.turn, indicator: best.indicator };
}

/** A decision that could have been another one: `index` of the move, or -1 for one move more. */
export type Decision = { turn: number; side: Side; index: number };

/** The first decision of a side that was made at all. */
export function firstDecision(debrief: Pick<Files, 'reports'>, side: Side): Decision {
  for (const one of [side, ...SIDES])
    for (const report of debrief.reports)
      if (report.moves[one].length > 0) return { turn: report.turn, side: one, index: 0 };
  return { turn: 1, side, index: -1 };
}

/** The moves of a side with one of them replaced, or left out. */
export function movesWith(moves: readonly Move[], index: number, instead: Move | null): Move[] {
  const others = moves.filter((_, at) => at !== index);
  return instead ? [...others, instead] : others;
}

export const sameMove = (one: Move, other: Move): boolean =>
  one.card === other.card && one.region === other.region && one.claim === other.claim && one.off === other.off;

/** Offers by card, without the move that was really made. */
export function offersByCard(offers: readonly Offer[], made: Move | undefined): Map<string, Move[]> {
  const cards = new Map<string, Move[]>();
  for (const { move } of offers) {
    if (made && sameMove(move, made)) continue;
    const key = move.off ? `${move.card} off` : move.card;
    cards.set(key, [...(cards.get(key) ?? []), move]);
  }
  return cards;
}

type Country = Pick<Run, 'content'> & Peopled;

/** Indicators of two histories, those that went furthest apart first; shares by points, counts by how much of them differs. */
export function furthestApart(country: Country, one: readonly Values[], other: readonly Values[]): string[] {
  const size = (id: string, share: boolean, index: number): number => {
    const [mine = {}, theirs = {}] = [one[index], other[index]];
    if (![mine, theirs].every((values) => isTold(country, id, values))) return 0;
    const [a, b] = [mine[id] ?? 0, theirs[id] ?? 0];
    return share ? Math.abs(a - b) : (Math.abs(a - b) / (Math.abs(a) + Math.abs(b) || 1)) * 0.05;
  };
  return asked(country.content)
    .map(({ id, unit }) => ({ id, size: Math.max(0, ...one.map((_, index) => size(id, unit === 'share', index))) }))
    .sort((a, b) => b.size - a.size)
    .map(({ id }) => id);
}

/** Where two lines lie furthest apart, by how much, and how far apart they end; places that one of them has not do not count. */
export function widestGap(one: readonly Dot[], other: readonly Dot[]): { x: number; by: number; end: number } | null {
  const gaps = other.flatMap(({ x, y }) => {
    const by = y - (one.find((dot) => dot.x === x)?.y ?? Number.NaN);
    return Number.isNaN(by) ? [] : [{ x, by }];
  });
  const last = gaps[gaps.length - 1];
  if (!last) return null;
  const widest = gaps.reduce((most, gap) => (Math.abs(gap.by) > Math.abs(most.by) ? gap : most));
  return { ...widest, end: last.by };
}

/** One indicator of a history, turn 0 first. Counts of a turn have nothing to say before the first; NaN = too few to say. */
export function dotsFrom(
  { content, stops, record }: Country & Pick<Run, 'stops'>,
  history: readonly Values[],
  indicator: string,
): Dot[] {
  const counted = content.indicators.find((entry) => entry.id === indicator)?.over !== 'end';
  return history.flatMap((values, turn) => {
    const x = stops.find((stop) => stop.turn === turn)?.x;
    const y = values[indicator];
    if (x === undefined || y === undefined || (counted && turn === 0)) return [];
    return [{ x, y: isTold({ content, record }, indicator, values) ? y : Number.NaN }];
  });
}
