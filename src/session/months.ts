// The months of a turn, as the table counts them: 52 weeks a year, whatever the length of a turn.
import type { Content } from '../content/schema.ts';
import { monthOf, weekOfTurn } from '../engine/game.ts';

/** First and last month of a turn, YYYY-MM. */
export function monthsOf(content: Content, turn: number): { from: string; to: string } {
  const first = weekOfTurn(content, turn);
  return { from: monthOf(content, first), to: monthOf(content, first + content.scenario.weeksPerTurn - 1) };
}
