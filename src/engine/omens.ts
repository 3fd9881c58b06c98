// Omens: a large event is talked about a turn before it comes, and when it comes it tests both sides by what each may know
// of itself: rallies, unity, reserves. In games by chance a rumour may be false: the country was not as the event needs it.
// Left out: what an event does. That stands in its effects; the test only pays or costs a point.
import { weekDue } from './almanac.ts';
import { monthOf, weekOfTurn } from './calendar.ts';
import { isInTheAir } from './events.ts';
import { pay } from './income.ts';
import { holds } from './requirements.ts';
import { stakePurse } from './stakes.ts';
import { type Game, type Outcome, type Receipt, type Report, type Rumoured, SIDES, type Side } from './state.ts';

/** Points that an outcome is worth. */
const WORTH: Record<Outcome, number> = { held: 1, shaken: 0, broken: -2 };

/** What will be talked about as coming in that turn: large events that calendar or luck would have in its weeks. */
export function rumoursOf(game: Game, turn: number): Rumoured[] {
  const { content } = game;
  if (turn > content.scenario.turns) return [];
  const first = weekOfTurn(content, turn);
  const weeks = Array.from({ length: content.scenario.weeksPerTurn }, (_, n) => ({
    week: first + n,
    month: monthOf(content, first + n),
  }));
  const inTheAir = (id: string): boolean => {
    const event = content.events.find((one) => one.id === id);
    if (!event || game.happened.some((one) => one.event === id)) return false;
    const dated = { event, week: weekDue(content, event) };
    return weeks.some((now) => isInTheAir(game, dated, now));
  };
  return content.omens.filter(({ events }) => events.some(inTheAir)).map(({ id }) => ({ omen: id, turn }));
}

/** The first rumoured event that came in the turn of this report tests both sides; what that is worth to their purses. */
export function test(game: Game, report: Report): Receipt[] {
  const { omens } = game.content;
  for (const { omen: id } of game.rumoured.filter((one) => one.turn === report.turn)) {
    const omen = omens.find((one) => one.id === id);
    const came = report.events.find(({ event }) => omen?.events.includes(event));
    if (!omen || !came) continue;
    const of = (side: Side) => {
      const held = omen.trials[side].filter(({ when }) => holds(when, game, {})).map((trial) => trial.id);
      return { outcome: outcomeOf(held.length, omen.trials[side].length), held };
    };
    report.tested = { omen: id, event: came.event, sides: { regime: of('regime'), civil: of('civil') } };
    return SIDES.flatMap((side) => worthOf(game, side, report.tested?.sides[side].outcome ?? 'shaken'));
  }
  return [];
}

function outcomeOf(held: number, of: number): Outcome {
  if (held === of) return 'held';
  return held === of - 1 ? 'shaken' : 'broken';
}

function worthOf(game: Game, side: Side, outcome: Outcome): Receipt[] {
  const resource = stakePurse(game, side);
  if (!resource || WORTH[outcome] === 0) return [];
  return [{ resource, id: 'omen', worth: pay(game, resource, WORTH[outcome], []) }];
}
