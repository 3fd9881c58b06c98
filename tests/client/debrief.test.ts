import { describe, expect, test } from 'vitest';
import { endOf, pathOf, plotOf, spanOf } from '../../src/client/charts/axis.ts';
import { ofEndings, ofPairs } from '../../src/client/panels/debrief/certainty.ts';
import { codebookRows } from '../../src/client/panels/debrief/codebook.ts';
import { cellText, csvText, moveText, regionCsvRows, turnRows } from '../../src/client/panels/debrief/csv.ts';
import { fitOf } from '../../src/client/panels/debrief/fit.ts';
import { widestGap } from '../../src/client/panels/debrief/questions.ts';
import {
  claimTold,
  dotsOf,
  overRun,
  realDots,
  regionRows,
  spanOfRun,
  stopsOf,
} from '../../src/client/panels/debrief/run.ts';
import type { Content } from '../../src/content/schema.ts';
import type { Debrief } from '../../src/session/messages.ts';

const content = {
  scenario: {
    start: '2011-01',
    weeksPerTurn: 26,
    series: {
      'online-share': [
        [2010, 0.3],
        [2011, 0.5],
        [2012, 0.62],
        [2013, 0.63],
      ],
    },
  },
  indicators: [
    { id: 'online-share', over: 'end', regional: true },
    { id: 'protesters', over: 'peak', regional: true },
  ],
  resources: [
    { id: 'treasury', regional: false },
    { id: 'organisation', regional: true },
  ],
  regions: [{ id: 'atyrau' }, { id: 'akmola' }],
  cards: [],
  events: [],
  claims: [],
} as unknown as Content;

const report = (turn: number, online: number, protesters: number, claim?: string) => ({
  turn,
  moves: {
    regime: [{ seat: 'a', card: 'block-site', claim: 'one' }],
    civil: [
      { seat: 'b', card: 'call', region: 'atyrau' },
      { seat: 'b', card: 'watch', off: true },
    ],
  },
  events: [{ event: 'strike', turn, week: 3 }],
  indicators: { 'online-share': online, protesters },
  regions: {
    atyrau: { 'online-share': online, discontent: 0.5, 'public-criticism': 0.4 },
    akmola: { 'online-share': online, discontent: 0.5, 'public-criticism': 0.1 },
  },
  resources: { treasury: 3 },
  regionResources: { organisation: { atyrau: 20, akmola: 5 } },
  receipts: [],
  news: claim ? [{ outlet: 'independent', kind: 'claim', id: claim, figure: '73' }] : [],
  hash: '',
});
const debrief = {
  finish: {},
  start: report(0, 0.31, 7),
  reports: [report(1, 0.42, 100), report(2, 0.5, 900, 'one'), report(3, 0.58, 0)],
} as unknown as Debrief;
const stops = stopsOf(content, debrief);
const settings = { people: 1000, seed: 1, supply: 'itu', events: 'history' } as const;
const run = { content, debrief, stops, record: { settings } };

describe('a run', () => {
  test('stands on an axis of years; turns have their months', () => {
    expect(stops.map((stop) => stop.x)).toEqual([2011, 2011.5, 2012, 2012.5]);
    expect(stops[1]).toMatchObject({ turn: 1, from: '2011-01', to: '2011-06' });
    expect(stops[3]).toMatchObject({ turn: 3, from: '2012-01', to: '2012-06' });
  });

  test('gives a line by indicator; what is counted by turns begins with the first', () => {
    expect(dotsOf(run, 'online-share')).toHaveLength(4);
    expect(dotsOf(run, 'protesters').map((dot) => dot.y)).toEqual([100, 900, 0]);
    expect(dotsOf(run, 'unknown')).toEqual([]);
  });

  test('a ratio among too few people is a gap, not a number', () => {
    const base = { indicator: 'aggrieved-share', people: 20 };
    const indicators = [{ id: 'silence', over: 'end', unit: 'share', base }] as unknown as Content['indicators'];
    const at = (aggrieved: number) => ({ turn: 0, indicators: { silence: 1, 'aggrieved-share': aggrieved } });
    const reports = [0.019, 0.02, 0.2].map((aggrieved, index) => ({ ...at(aggrieved), turn: index + 1 }));
    const few = { ...run, content: { ...content, indicators }, debrief: { ...debrief, start: at(0), reports } };
    expect(dotsOf(few as unknown as typeof run, 'silence').map(({ y }) => y)).toEqual([Number.NaN, Number.NaN, 1, 1]);
    const plot = plotOf({ width: 100, height: 100, left: 0, right: 0, top: 0, bottom: 0 }, [0, 1], [0, 1]);
    const gap = [0.2, Number.NaN, 0.4].map((y, index) => ({ x: index / 2, y }));
    expect(pathOf(plot, gap).match(/M/g)).toHaveLength(2); // two pieces
    expect(endOf([...gap, { x: 2, y: Number.NaN }])).toEqual({ x: 1, y: 0.4 });
    expect(spanOf([gap], true)).toEqual([0, 0.4]);
  });

  test('draws a year’s measured figure at the end of its year, only as far as the run goes', () => {
    expect(realDots(content, 'online-share', spanOfRun(stops))).toEqual([
      { x: 2011, y: 0.3 },
      { x: 2012, y: 0.5 },
    ]);
    expect(realDots(content, 'protesters', spanOfRun(stops))).toEqual([]);
  });

  test('puts regions with most left unsaid first; finds where a claim was told; adds up', () => {
    expect(regionRows(content, debrief.start).map((row) => row.id)).toEqual(['akmola', 'atyrau']);
    expect(claimTold(debrief, 'one')).toEqual([{ turn: 2, outlet: 'independent', side: null, figure: '73' }]);
    expect(overRun(debrief, 'protesters', 'sum')).toBe(1000);
    expect(overRun(debrief, 'protesters', 'peak')).toBe(900);
  });
});

describe('CSV', () => {
  test('has a byte-order mark, semicolons and the decimal sign of the language', () => {
    expect(csvText([['a', 0.25]], ',')).toBe('\ufeffa;0,25\r\n');
    expect(csvText([['a', 0.25]], '.')).toBe('\ufeffa;0.25\r\n');
  });

  test.each(['=1+1', '+7', '-x', '@sum', '\tx'])('a text that looks like a formula is made harmless: %j', (text) => {
    expect(cellText(text, '.')).toBe(`"'${text}"`);
  });

  test('numbers stay numbers, also negative ones; quotes and line ends are kept', () => {
    expect(cellText(-0.5, '.')).toBe('-0.5');
    expect(cellText(Number.NaN, '.')).toBe('');
    expect(cellText(null, '.')).toBe('');
    expect(cellText('a "b"; c', '.')).toBe('"a ""b""; c"');
    expect(cellText('a\nb', '.')).toBe('"a\nb"');
  });

  test('moves are written short', () => {
    expect(debrief.reports[0]?.moves.civil.map(moveText)).toEqual(['call@atyrau', 'watch off']);
    expect(debrief.reports[0]?.moves.regime.map(moveText)).toEqual(['block-site:one']);
  });

  test('has a row by side and turn, and a row by region and turn, as wide as its head', () => {
    const turns = turnRows(content, debrief, stops);
    expect(turns).toHaveLength(1 + 3 * 2);
    expect(turns[0]).toEqual([
      'turn',
      'from',
      'to',
      'side',
      'moves',
      'events',
      'online-share',
      'protesters',
      'treasury',
    ]);
    expect(turns[2]).toEqual([1, '2011-01', '2011-06', 'civil', 'call@atyrau watch off', 'strike', 0.42, 100, 3]);
    const regions = regionCsvRows(content, debrief, stops);
    expect(regions).toHaveLength(1 + 4 * 2);
    expect(regions[1]).toEqual([0, '2011-01', '2011-01', 'atyrau', 0.31, null, 20]);
    for (const row of [...turns, ...regions])
      expect(row.length).toBe((turns.includes(row) ? turns[0] : regions[0])?.length);
  });

  test('the codebook explains every column of both tables, and nothing else', () => {
    const rows = codebookRows(content, { model: 'm', content: 'c' }, (kind, id) => `${kind} ${id}`);
    const columns = (table: string) => rows.filter((row) => row[0] === table).map((row) => row[1]);
    expect(columns('turns')).toEqual(turnRows(content, debrief, stops)[0]);
    expect(columns('regions')).toEqual(regionCsvRows(content, debrief, stops)[0]);
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? -1);
  });
});

describe('how near a run lies to what was measured', () => {
  const line = (...ys: number[]) => ys.map((y, at) => ({ x: 2010 + at / 2, y }));
  const real = (...ys: number[]) => ys.map((y, at) => ({ x: 2011 + at, y }));

  test('the mean distance, and where it is widest', () => {
    const fit = fitOf(line(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7), real(0.31, 0.45, 0.69));
    expect(fit?.mean).toBeCloseTo((0.01 + 0.05 + 0.01) / 3, 12);
    expect(fit).toMatchObject({ times: 3, near: 'near', furthest: { x: 2012, run: 0.5, real: 0.45 } });
  });

  test('its words follow the numbers', () => {
    const near = (by: number) => fitOf(line(0.5, 0.5, 0.5, 0.5, 0.5), real(0.5 + by, 0.5 - by))?.near;
    expect([0, 0.019, 0.021, 0.079, 0.081].map(near)).toEqual(['close', 'close', 'near', 'near', 'far']);
  });

  test('between turns it goes by the line, of one moment it says that one, beyond the run nothing', () => {
    const run = [0, 1, 2].map((at) => ({ x: 2010 + at * 0.8, y: at * 0.2 }));
    expect(
      fitOf(
        run,
        [0, 1].map((at) => ({ x: 2010.4 + at * 0.8, y: 0 })),
      )?.furthest.run,
    ).toBeCloseTo(0.3, 12);
    expect(fitOf(run, [{ x: 2010.8, y: 0.5 }])).toMatchObject({
      times: 1,
      furthest: { x: 2010.8, run: 0.2, real: 0.5 },
    });
    expect(fitOf(run, [{ x: 2013, y: 0.9 }])).toBeNull();
    expect(fitOf([], real(0.2, 0.9))).toBeNull();
  });
});

describe('what another history comes to, in a sentence', () => {
  const line = (...values: number[]) => values.map((y, x) => ({ x, y }));
  test('where it lies furthest from the run, which way, and what is left at the end', () => {
    expect(widestGap(line(1, 2, 3, 4), line(1, 2.5, 1, 3.5))).toEqual({ x: 2, by: -2, end: -0.5 });
    expect(widestGap(line(1, Number.NaN, 3), line(1, 9, 4))).toEqual({ x: 2, by: 1, end: 1 });
    expect(widestGap(line(5, 5, 5), [{ x: 2, y: 5 }])).toEqual({ x: 2, by: 0, end: 0 }); // begins where it differs
    expect(widestGap(line(1), [])).toBeNull();
  });
});

describe('how sure an answer of many futures is', () => {
  test('of a change, by pairs: nearly all, most, neither way, none; few pairs say nothing', () => {
    expect(ofPairs(7, 7, 0)).toBeNull();
    expect(ofPairs(10, 9, 1)).toEqual({ certainty: 'sure', up: true });
    expect(ofPairs(10, 1, 8)).toEqual({ certainty: 'likely', up: false });
    expect(ofPairs(10, 6, 4)?.certainty).toBe('open');
    expect(ofPairs(10, 4, 0)?.certainty).toBe('open'); // six pairs were equal
    expect([3, 0].map((higher) => ofPairs(10, higher, 0)?.certainty)).toEqual(['same', 'same']); // most or all were
  });

  test('of the endings, by how many are alike', () => {
    expect(ofEndings({})).toBeNull();
    expect([{ a: 1 }, { a: 0.92, b: 0.08 }, { a: 0.3, b: 0.7 }, { a: 0.5, b: 0.5 }].map(ofEndings)).toEqual([
      'sure',
      'sure',
      'likely',
      'open',
    ]);
  });
});
