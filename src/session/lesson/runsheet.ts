// What is known of each turn of a lesson before it is played: its minutes, its months, how many cards are open, and what the
// calendar holds ready. For the teacher's sheets; what a turn asks and which cards lie open is only known at the desk.
import type { Content } from '../../content/schema.ts';
import { monthOf, rampOf, weekDue, weekOfTurn } from '../../engine/game.ts';
import { planOf, turnsIn } from './clock.ts';
import type { Setting } from './messages.ts';

export type TurnSheet = {
  turn: number; // of the lesson, from 1
  minutes: [from: number, to: number]; // since the beginning of the lesson
  months: [first: string, last: string]; // YYYY-MM
  cards: number; // that lie open on each side, at most
  plays: number; // of them that each side plays, at most
  events: { id: string; hurt: boolean }[]; // dated into these months; some come only if the country is ready for them
};

/** One entry a turn, in order. Costs next to nothing: no society is lived. */
export function runsheet(content: Content, minutes: Setting['minutes']): TurnSheet[] {
  const { scenario } = content;
  const from = scenario.presets?.[`${minutes}`]?.from ?? 1;
  const plan = planOf(scenario, minutes).filter(({ part }) => part === 'turn');
  return Array.from({ length: turnsIn(scenario, minutes) }, (_, n) => {
    const [first, next] = [weekOfTurn(content, from + n), weekOfTurn(content, from + n + 1)];
    const { cards, plays } = rampOf({ content, turn: from + n });
    const row = plan[n];
    return {
      turn: n + 1,
      minutes: [row?.from ?? 0, row?.to ?? 0],
      months: [monthOf(content, first), monthOf(content, next - 1)],
      cards,
      plays,
      events: dueBetween(content, first, next),
    };
  });
}

function dueBetween(content: Content, first: number, next: number): TurnSheet['events'] {
  const dated = content.scenario.events.flatMap((id) => {
    const event = content.events.find((one) => one.id === id && !one.falls);
    const week = event ? weekDue(content, event) : null;
    return event && week !== null && week >= first && week < next ? [{ event, week }] : [];
  });
  return dated
    .sort((one, other) => one.week - other.week)
    .map(({ event }) => ({ id: event.id, hurt: event.contentNote === true }));
}
