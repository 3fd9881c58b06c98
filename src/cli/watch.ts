// zheli replay --watch: one person of a record, week by week, in words.
import { InvalidArgumentError } from 'commander';
import type { Past } from '../session/past.ts';
import { type Line, type Span, type WatchedWeek, watch } from '../session/watch.ts';
import { BadInput } from './fault.ts';
import { at, filled, wordsIn } from './words.ts';

const AGES = ['15–24', '25–34', '35–54', '55+'];

export function readSpan(text: string): Span {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text) ?? [];
  const span = { from: Number(from), to: Number(to ?? from) };
  if (from === undefined || span.from < 1 || span.to < span.from)
    throw new InvalidArgumentError('one turn or a range of turns is wanted, as in 3 or 3-5');
  return span;
}

export function watchedWeeks(past: Past, index: number, span: Span | undefined): WatchedWeek[] {
  const { people } = past.record.settings;
  if (index >= people)
    throw new BadInput([
      { code: 'out-of-range', path: '--watch', expected: `0 to ${people - 1}`, found: String(index) },
    ]);
  return watch(past, index, span);
}

/** Weeks in which nothing new is said stand together. */
export function inWords(rows: readonly WatchedWeek[], index: number, language: string): string {
  const words = wordsOf(language);
  const [first] = rows;
  if (!first) return '';
  const values = { number: String(index), age: AGES[first.age] ?? '' };
  const out = [filled(at(words.watch, 'who'), values)];
  let said = '';
  for (const row of rows) {
    const now = row.lines.map((line) => sentence(words, line)).join(' ');
    if (now !== said) out.push('', filled(at(words.watch, 'when'), whenOf(row)), now);
    said = now;
  }
  return out.join('\n');
}

/** Weeks are counted from one here. */
function whenOf({ month, turn, week }: WatchedWeek): Record<string, string> {
  return { month, turn: String(turn), week: String(week + 1) };
}

type Words = { watch: unknown; deck: unknown };

function wordsOf(language: string): Words {
  return { watch: wordsIn(language, 'watch'), deck: wordsIn(language, 'deck') };
}

function sentence(words: Words, { id, region, claim, count }: Line): string {
  return filled(at(words.watch, `lines.${id}`), {
    region: region === undefined ? '' : at(words.deck, `regions.${region}.loc`),
    claim: claim === undefined ? '' : at(words.deck, `claims.${claim}.name`),
    count: String(count ?? ''),
  });
}
