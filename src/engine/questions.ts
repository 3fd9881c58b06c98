// The question of the turn: named beforehand, settled by a count that everybody may read. Each side may stake a point on
// less, the same or more than last turn; who is right gets two back. Knowledge pays, and no hidden truth can be read from it.
// Left out: odds. A stake is one point, whatever the answer.
import type { Question as Entry } from '../content/stakes.ts';
import { pay } from './income.ts';
import { isOver } from './moves.ts';
import { holds, lastReport } from './requirements.ts';
import { stakeOf, stakePurse } from './stakes.ts';
import { type Asked, type Decision, type Game, type Guess, type Receipt, type Report, SIDES } from './state.ts';

export const GUESSES = ['less', 'same', 'more'] as const satisfies readonly Guess[];
/** Points that a right stake brings back. */
const WON = 2;

/** What is asked in the open turn: what has not been asked for longest. The same for both sides; null = no question. */
export function questionOf(game: Game): Asked | null {
  if (isOver(game)) return null;
  let best: Entry | null = null;
  for (const entry of game.content.questions)
    if (mayBeAsked(game, entry) && (!best || lastAsked(game, entry.id) < lastAsked(game, best.id))) best = entry;
  if (!best) return null;
  const region = regionFor(game, best);
  const place = region === undefined ? {} : { region };
  return { id: best.id, ...place, before: standOf(game, best, region, game.reports.length) };
}

function mayBeAsked(game: Game, { of, when }: Entry): boolean {
  return (of === 'level' || game.reports.length > 0) && (!when || holds(when, game, {}));
}

function lastAsked(game: Game, id: string, region?: string): number {
  return game.reports.reduce(
    (turn, { question: q }) => (q?.id === id && (region === undefined || q.region === region) ? q.turn : turn),
    0,
  );
}

/** Of the regions where most is to be seen, the one that was asked about longest ago. */
function regionFor(game: Game, { id, where }: Entry): string | undefined {
  if (!where) return undefined;
  const { regions } = lastReport(game);
  const seen = (region: string): number => regions[region]?.[where.indicator] ?? 0;
  const ranked = game.content.regions.map((region) => region.id).sort((a, b) => seen(b) - seen(a));
  const loudest = ranked.slice(0, where.among);
  const first = Math.min(...loudest.map((region) => lastAsked(game, id, region)));
  return loudest.find((region) => lastAsked(game, id, region) === first);
}

/** The count after so many turns: as it stood, or how much it had grown in the last of them. */
export function standOf(game: Game, { count, of }: Entry, region: string | undefined, turns: number): number {
  const at = (turn: number): number => {
    const report = game.reports[turn - 1] ?? game.start;
    return (region === undefined ? report.indicators[count] : report.regions[region]?.[count]) ?? 0;
  };
  return of === 'level' ? at(turns) : at(turns) - at(turns - 1);
}

/** Less, the same or more, for a question with this answer now. */
export function answerOf(entry: Entry, before: number, now: number): Guess {
  const margin = Math.max(entry.margin, (entry.marginShare ?? 0) * Math.abs(before));
  if (Math.abs(now - before) < margin) return 'same';
  return now < before ? 'less' : 'more';
}

/** Settles the question when the turn's report stands last, and pays who was right. */
export function settle(game: Game, asked: Asked, report: Report): Receipt[] {
  const entry = game.content.questions.find((one) => one.id === asked.id);
  if (!entry) return [];
  const now = standOf(game, entry, asked.region, game.reports.length);
  const answer = answerOf(entry, asked.before, now);
  report.question = { ...asked, turn: report.turn, now, answer };
  return SIDES.flatMap((side) => {
    const stake = stakeOf(game, report.decisions, side);
    const resource = stakePurse(game, side);
    if (!stake || !resource || stake.guess !== answer) return [];
    return [{ resource, id: 'stake', worth: pay(game, resource, WON, []) }];
  });
}

export type Stake = Extract<Decision, { kind: 'stake' }>;

/** Is this stake on the question that is asked now? */
export function isOnQuestion(game: Game, { question, region }: Stake): boolean {
  const asked = questionOf(game);
  return asked !== null && asked.id === question && asked.region === region;
}
