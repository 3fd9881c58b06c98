// Can a condition ever hold in this scenario? Says no only where it is sure: the event is not in it, the card is not,
// the month never comes, the number is out of the measure's reach.
import type { Deck } from './load.ts';
import type { Requirement, Scenario } from './schema.ts';

type Bounds = { atLeast?: number | undefined; atMost?: number | undefined };
type Reach = { min: number | null; max: number | null };

export function possible(asked: Requirement, deck: Deck, scenario: Scenario): boolean {
  if ('all' in asked) return asked.all.every((part) => possible(part, deck, scenario));
  if ('any' in asked) return asked.any.some((part) => possible(part, deck, scenario));
  if ('not' in asked) return true;
  if ('indicator' in asked)
    return reachable(
      asked,
      deck.indicators.find((i) => i.id === asked.indicator),
    );
  if ('resource' in asked)
    return reachable(
      asked,
      deck.resources.find((r) => r.id === asked.resource),
    );
  if ('lever' in asked)
    return reachable(
      asked,
      deck.levers.find((l) => l.id === asked.lever),
    );
  if ('happened' in asked) return scenario.events.includes(asked.happened);
  if ('played' in asked) return inPlay(asked.played, scenario);
  if ('standing' in asked) return inPlay(asked.standing, scenario);
  return (
    asked.from <= endOf(scenario) && (asked.to === undefined || (asked.to >= scenario.start && asked.to >= asked.from))
  );
}

function reachable({ atLeast, atMost }: Bounds, reach: Reach | undefined): boolean {
  if (!reach) return true;
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) return false;
  if (atLeast !== undefined && reach.max !== null && atLeast > reach.max) return false;
  return !(atMost !== undefined && reach.min !== null && atMost < reach.min);
}

function inPlay(card: string, scenario: Scenario): boolean {
  return scenario.cards.regime.includes(card) || scenario.cards.civil.includes(card);
}

/** Last month of a scenario, YYYY-MM, at 52 weeks a year. */
export function endOf(scenario: Scenario): string {
  const startMonth = Number(scenario.start.slice(0, 4)) * 12 + Number(scenario.start.slice(5, 7)) - 1;
  const last = startMonth + Math.ceil((scenario.turns * scenario.weeksPerTurn * 12) / 52) - 1;
  return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
}
