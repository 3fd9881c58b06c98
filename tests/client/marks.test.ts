// Marks below the axis of a chart: each event and each move stands at the end of its turn, in the row of who did it.
import { describe, expect, test } from 'vitest';
import { areSame, marksOf, otherwiseOf } from '../../src/client/panels/debrief/marks.ts';
import type { Stop } from '../../src/client/panels/debrief/run.ts';
import type { Move } from '../../src/engine/game.ts';
import type { Files } from '../../src/session/messages.ts';

const move = (card: string, region?: string): Move => ({ seat: 'a', card, ...(region ? { region } : {}) });
const report = (turn: number, regime: Move[], civil: Move[], events: string[] = []) => ({
  turn,
  moves: { regime, civil },
  events: events.map((event) => ({ event, turn, week: 1 })),
});
const debrief = {
  start: report(0, [], []),
  reports: [
    report(1, [move('build'), move('block')], [], ['strike']),
    report(2, [], [move('speak', 'atyrau')]),
    report(3, [move('build')], [move('speak')], ['strike', 'law']),
  ],
} as unknown as Files;
const stops = [0, 1, 2, 3].map((turn) => ({ turn, x: 2011 + turn / 2, from: '', to: '' })) as Stop[];
const name = {
  set: (id: string) => `[${id}]`,
  event: (id: string) => `event ${id}`,
  card: (id: string) => `card ${id}`,
};

describe('marks of a run', () => {
  const rows = marksOf({ debrief, stops }, name);

  test('stand in three rows: events, the authorities, civil society', () => {
    expect(rows.map(({ id, kind, name: of }) => [id, kind, of])).toEqual([
      ['events', 'event', '[events]'],
      ['regime', 'regime', '[regime]'],
      ['civil', 'civil', '[civil]'],
    ]);
  });

  test('each at the end of its turn, and none is lost', () => {
    const [events, regime, civil] = rows.map(({ marks }) => marks.map(({ x, words }) => `${x} ${words}`));
    expect(events).toEqual(['2011.5 event strike', '2012.5 event strike', '2012.5 event law']);
    expect(regime).toEqual(['2011.5 card build', '2011.5 card block', '2012.5 card build']);
    expect(civil).toEqual(['2012 card speak', '2012.5 card speak']);
  });

  test('of a turn that has no place on the axis there are none, rather than at its beginning', () => {
    const short = marksOf({ debrief, stops: stops.slice(0, 3) }, name);
    expect(short.map(({ marks }) => marks.length)).toEqual([1, 2, 1]);
    expect(short.flatMap(({ marks }) => marks).every(({ x }) => x > 2011)).toBe(true);
  });
});

describe('where another history decided otherwise', () => {
  const words = (side: string, moves: readonly Move[]) =>
    `${side}: ${moves.map(({ card }) => card).join('+') || 'nothing'}`;
  const decided = debrief.reports.map(({ moves }) => moves);
  const with_ = (at: number, change: Partial<(typeof decided)[number]>) =>
    decided.map((turn, index) => (index === at ? { ...turn, ...change } : turn));

  test('the same decisions leave no mark, in whatever order they were made', () => {
    expect(otherwiseOf({ debrief, stops }, decided, words)).toEqual([]);
    const turned = with_(0, { regime: [move('block'), move('build')] });
    expect(otherwiseOf({ debrief, stops }, turned, words)).toEqual([]);
  });

  test('another card, none, or the same card elsewhere is marked with what was decided there', () => {
    const marks = (other: typeof decided) => otherwiseOf({ debrief, stops }, other, words);
    expect(marks(with_(0, { regime: [move('build')] }))).toEqual([{ x: 2011.5, words: 'regime: build' }]);
    expect(marks(with_(2, { civil: [] }))).toEqual([{ x: 2012.5, words: 'civil: nothing' }]);
    expect(marks(with_(1, { civil: [move('speak', 'akmola')] }))).toEqual([{ x: 2012, words: 'civil: speak' }]);
  });

  test('fields that a record leaves open are no difference; turns beyond the run are passed over', () => {
    const open = decided.map((turn) => ({
      ...turn,
      civil: turn.civil.map((one) => ({ ...one, region: one.region, claim: undefined, off: undefined })),
    }));
    expect(otherwiseOf({ debrief, stops }, [...open, { regime: [move('late')], civil: [] }], words)).toEqual([]);
  });

  test('a move twice is not a move once', () => {
    expect(areSame([move('build')], [move('build'), move('build')])).toBe(false);
    expect(areSame([move('build'), move('build')], [move('build'), move('block')])).toBe(false);
    expect(areSame([], [])).toBe(true);
  });
});
