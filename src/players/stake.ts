// Stakes of players that picture the country: the turn is lived on the picture with the own cards and nobody else's, and
// where the picture answers clearly, a point is laid down. What the picture does not show, nobody stakes on.
import { answerOf, type Decision, type Game, type Guess, standOf, type View } from '../engine/game.ts';
import { passTurns } from './belief.ts';

/** Points that stay in the purse beside the stake. */
const RESERVE = 2;
/** Margins are widened by this before a picture's answer counts as clearly less or more, and narrowed to call it the same. */
const CLEARLY = { other: 1.5, same: 0.5 };

type Asked = NonNullable<View['question']>;

/** `picture`: the country as the seat pictures it with its cards chosen; it is lived on and used up. */
export function stakeOn(picture: Game, view: View): Decision[] {
  const { question } = view;
  if (!question || view.decisions.length === 0) return [];
  const left = (view.resources[question.purse] ?? 0) - (view.spent[question.purse] ?? 0);
  if (left <= RESERVE) return [];
  const guess = guessFrom(picture, question);
  return view.decisions.filter((one) => one.kind === 'stake' && one.guess === guess).slice(0, 1);
}

/** What the picture says, where a wide and a narrow margin say alike. */
function guessFrom(picture: Game, question: Asked): Guess | null {
  const entry = picture.content.questions.find((one) => one.id === question.id);
  if (!entry) return null;
  const lived = picture.reports.length;
  passTurns(picture, 1);
  const stand = (turns: number): number => standOf(picture, entry, question.region, turns);
  const guesses = [CLEARLY.other, CLEARLY.same].map((by) =>
    answerOf(widened(entry, by), stand(lived), stand(lived + 1)),
  );
  return guesses.every((guess) => guess === guesses[0]) ? (guesses[0] ?? null) : null;
}

type Entry = Game['content']['questions'][number];

function widened(entry: Entry, by: number): Entry {
  return { ...entry, margin: entry.margin * by, marginShare: (entry.marginShare ?? 0) * by };
}
