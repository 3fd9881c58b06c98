// Shares in a change: what causes made only in company is divided among them (Shapley 1953). Causes are added one after
// another in many orders; a cause's share is what it added, on the mean over the orders. In each order the parts add up to
// the whole by themselves, so the shares do too. Few causes: all orders. Many: orders drawn by the game's own seed over the
// sorted names of the causes, each also backwards; so nobody's order of playing cards matters, and everybody gets the same.
// Left out: all orders of many causes (ten have 3.6 million); the shares of a few orders are near, not exact.
import type { Game, Report } from '../engine/game.ts';
import { luckBits } from '../society/luck.ts';
import { type Cause, causesOf, turnItself, turnLeaving } from './causes.ts';
import { answer, bare, barOf, type Figures, figureOf, type Question, type Runs, type Why, widestFirst } from './why.ts';

/** What every cause added, on the mean over all orders that were lived. Plain data, worth keeping. */
export type Shares = { orders: number; exact: boolean; parts: { cause: Cause; by: Figures }[] };

const ALL_ORDERS = 3; // causes, up to which every order is lived
const PAIRS = 6; // of orders, where there are more causes
const ORDER = 402; // stream of luck

const nameOf = ({ kind, id, side, turn, off }: Cause): string => `${kind} ${id} ${side} ${turn} ${off ?? ''}`;

/** Lives the turn with more and more of its causes, order by order. Yields after every run. */
export function* runShares(before: Game, report: Report): Generator<{ done: number; of: number }, Shares> {
  const causes = causesOf(before, report).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const orders = ordersOf(causes.length, before.settings.seed, report.turn);
  const known = new Map<string, Figures>();
  const of = orders.length * Math.max(0, causes.length - 1) + 2;
  let done = 0;
  const lived = (there: ReadonlySet<number>): Figures => {
    const key = [...there].sort((a, b) => a - b).join();
    const found = known.get(key) ?? liveWith(before, report, causes, there);
    known.set(key, found);
    return found;
  };
  const sums = causes.map((): Figures | null => null);
  for (const order of orders) {
    const there = new Set<number>();
    let without = lived(there);
    for (const cause of order) {
      there.add(cause);
      const now = lived(there);
      sums[cause] = combined(now, without, sums[cause] ?? null);
      without = now;
      yield { done: Math.min(of, ++done), of };
    }
  }
  const parts = causes.flatMap((cause, index) => {
    const sum = sums[index];
    return sum ? [{ cause, by: divided(sum, orders.length) }] : [];
  });
  return { orders: orders.length, exact: causes.length <= ALL_ORDERS, parts };
}

function liveWith(before: Game, report: Report, causes: readonly Cause[], there: ReadonlySet<number>): Figures {
  if (there.size === causes.length) return bare(turnItself(before, report));
  return bare(
    turnLeaving(
      before,
      report,
      causes.filter((_, index) => !there.has(index)),
    ),
  );
}

/** Orders of the first whole numbers. */
export function ordersOf(count: number, seed: number, turn: number): number[][] {
  if (count <= ALL_ORDERS) return allOrders(Array.from({ length: count }, (_, index) => index));
  return Array.from({ length: PAIRS }, (_, pair) => {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let at = count - 1; at > 0; at--) {
      const other = luckBits(seed, turn, ORDER, pair * 1000 + at) % (at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    return [order, [...order].reverse()];
  }).flat();
}

function allOrders(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first) => allOrders(of.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

type Numbers = Record<string, number>;
const each = (one: Numbers, change: (id: string, value: number) => number): Numbers =>
  Object.fromEntries(Object.entries(one).map(([id, value]) => [id, change(id, value)]));
const eachPlace = (places: Record<string, Numbers>, change: (place: string, values: Numbers) => Numbers) =>
  Object.fromEntries(Object.entries(places).map(([place, values]) => [place, change(place, values)]));

/** `sum` and the difference of two measurements. */
function combined(now: Figures, without: Figures, sum: Figures | null): Figures {
  const add = (a: Numbers, b: Numbers | undefined, before: Numbers | undefined): Numbers =>
    each(a, (id, value) => (before?.[id] ?? 0) + value - (b?.[id] ?? 0));
  return {
    indicators: add(now.indicators, without.indicators, sum?.indicators),
    resources: add(now.resources, without.resources, sum?.resources),
    regions: eachPlace(now.regions, (id, values) => add(values, without.regions[id], sum?.regions[id])),
    regionResources: eachPlace(now.regionResources, (id, values) =>
      add(values, without.regionResources[id], sum?.regionResources[id]),
    ),
  };
}

function divided(sum: Figures, by: number): Figures {
  const part = (values: Numbers): Numbers => each(values, (_, value) => value / by);
  return {
    indicators: part(sum.indicators),
    resources: part(sum.resources),
    regions: eachPlace(sum.regions, (_, values) => part(values)),
    regionResources: eachPlace(sum.regionResources, (_, values) => part(values)),
  };
}

/** The bars of one indicator, shared out; with the drift they add up to the change, what is left stands as *together*. */
export function whyShared(runs: Runs, shares: Shares, question: Question): Why {
  const at = (from: Figures): number => figureOf(from, question) ?? 0;
  const bars = widestFirst(shares.parts.map(({ cause, by }) => barOf(cause, runs.turn, at(by))));
  const drift = runs.alone ? at(runs.alone) - at(runs.before) : 0;
  const left = at(runs.after) - at(runs.before) - drift - bars.reduce((sum, bar) => sum + bar.by, 0);
  return answer(runs, question, [
    ...bars,
    { id: 'drift', kind: 'drift', side: null, by: drift },
    { id: 'together', kind: 'together', side: null, by: left },
  ]);
}
