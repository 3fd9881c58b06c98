// Can a condition ever hold in this scenario? Says no only where it is sure: the event is not in it, the card is not or belongs
// to the other side, the month never comes, the number is out of the measure's reach, two parts exclude each other.
import type { Deck } from './load.ts';
import type { Requirement, Scenario } from './schema.ts';

type Bounds = { atLeast?: number | undefined; atMost?: number | undefined };
type Reach = { min: number | null; max: number | null };

export function possible(asked: Requirement, deck: Deck, scenario: Scenario): boolean {
  return hopeless(asked, deck, scenario) === null;
}

/** What a condition would have to be like to hold, told at the first part that cannot; null = it may hold. */
export function hopeless(asked: Requirement, deck: Deck, scenario: Scenario): string | null {
  if ('all' in asked) return first(asked.all, deck, scenario) ?? clash(asked.all);
  if ('any' in asked) {
    const all = asked.any.map((part) => hopeless(part, deck, scenario));
    return all.includes(null) ? null : (all[0] ?? null);
  }
  if ('not' in asked) return null;
  if ('indicator' in asked) return beyond(asked, entry(deck.indicators, asked.indicator));
  if ('resource' in asked) return beyond(asked, entry(deck.resources, asked.resource));
  if ('lever' in asked) return beyond(asked, entry(deck.levers, asked.lever));
  if ('happened' in asked) return scenario.events.includes(asked.happened) ? null : 'scenario.events';
  if ('played' in asked) return unplayable(asked, deck, scenario);
  if ('standing' in asked) return unplayable({ played: asked.standing }, deck, scenario) ?? unstanding(asked, deck);
  const span = `${scenario.start} – ${endOf(scenario)}`;
  if (asked.to !== undefined && asked.to < asked.from) return `from ≤ to`;
  return asked.from <= endOf(scenario) && (asked.to === undefined || asked.to >= scenario.start) ? null : span;
}

function first(parts: readonly Requirement[], deck: Deck, scenario: Scenario): string | null {
  for (const part of parts) {
    const why = hopeless(part, deck, scenario);
    if (why !== null) return why;
  }
  return null;
}

const entry = <T extends { id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

function beyond({ atLeast, atMost }: Bounds, reach: Reach | undefined): string | null {
  if (!reach) return null;
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) return 'atLeast ≤ atMost';
  const span = `${reach.min ?? '−∞'} – ${reach.max ?? '∞'}`;
  if (atLeast !== undefined && reach.max !== null && atLeast > reach.max) return span;
  return atMost !== undefined && reach.min !== null && atMost < reach.min ? span : null;
}

type Played = Extract<Requirement, { played: string }>;
function unplayable({ played, side, region }: Played, deck: Deck, scenario: Scenario): string | null {
  const card = entry(deck.cards, played);
  const sides = (['regime', 'civil'] as const).filter((one) => scenario.cards[one].includes(played));
  if (sides.length === 0) return 'scenario.cards';
  if (side !== undefined && !sides.includes(side)) return sides.join(' | ');
  return region !== undefined && card?.target === 'nation' ? 'target: region' : null;
}

function unstanding({ standing }: { standing: string }, deck: Deck): string | null {
  return entry(deck.cards, standing)?.standing ? null : 'standing: true';
}

/** Two parts of `all` about the same measure in the same place that leave nothing between them. */
function clash(parts: readonly Requirement[]): string | null {
  const ranges = new Map<string, { least: number; most: number }>();
  for (const part of parts) {
    if (!('indicator' in part || 'resource' in part || 'lever' in part) || 'inRegions' in part) continue;
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, ...what } = part;
    const key = JSON.stringify(what);
    const before = ranges.get(key) ?? { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    const now = { least: Math.max(before.least, atLeast), most: Math.min(before.most, atMost) };
    if (now.least > now.most) return 'atLeast ≤ atMost';
    ranges.set(key, now);
  }
  return null;
}

/** Last month of a scenario, YYYY-MM, at 52 weeks a year. */
export function endOf(scenario: Scenario): string {
  const startMonth = Number(scenario.start.slice(0, 4)) * 12 + Number(scenario.start.slice(5, 7)) - 1;
  const last = startMonth + Math.ceil((scenario.turns * scenario.weeksPerTurn * 12) / 52) - 1;
  return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
}
