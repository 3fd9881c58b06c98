import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pastOf } from '../../src/cli/past.ts';
import { type Ask, liveFuture, startFan } from '../../src/session/fan.ts';
import { gatherFan } from '../../src/session/gather.ts';
import { readRecord } from '../../src/session/record.ts';
import { inside, zheli } from './run.ts';

const desk = mkdtempSync(path.join(tmpdir(), 'zheli-'));
const file = path.join(desk, 'game.json');
afterAll(() => rmSync(desk, { recursive: true, force: true }));
beforeAll(async () => {
  const players = ['--regime', 'random', '--civil', 'random'];
  const { code } = await inside(['play', 'first-steps', '--people', '2500', ...players, '--record', file, '--json']);
  expect(code).toBe(0);
});

const side = z.enum(['regime', 'civil']).nullable();
const explained = z.strictObject({
  indicator: z.string(),
  turn: z.int(),
  change: z.number(),
  causes: z.array(
    z.strictObject({ id: z.string(), kind: z.enum(['card', 'event', 'together', 'drift']), side, by: z.number() }),
  ),
});
const quantile = z.strictObject({ turn: z.int(), p10: z.number(), p50: z.number(), p90: z.number() });
const fan = z.strictObject({
  turn: z.int(),
  futures: z.int(),
  quantiles: z.record(z.string(), z.array(quantile)),
  ended: z.array(z.strictObject({ turn: z.int(), share: z.number() })),
  endings: z.record(z.string(), z.number()),
  pairs: z.strictObject({
    of: z.int(),
    higher: z.record(z.string(), z.int()),
    lower: z.record(z.string(), z.int()),
    by: z.record(z.string(), z.number()),
    otherwise: z.int(),
  }),
});

describe('zheli explain', () => {
  test('--json has the promised shape, its causes add up, and each stands once', async () => {
    for (const [turn, ...place] of [['2'], ['3', '--region', 'almaty']]) {
      const args = ['explain', file, '--turn', turn ?? '', '--indicator', 'public-criticism', ...place, '--json'];
      const { code, out, err } = await inside(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { causes, change } = explained.parse(JSON.parse(out));
      expect(causes.reduce((sum, { by }) => sum + by, 0)).toBeCloseTo(change, 12);
      const names = causes.map(({ id, kind, side: of }) => `${kind} ${of} ${id}`);
      expect(new Set(names).size).toBe(names.length);
      expect(names.slice(-2)).toEqual(['drift null drift', 'together null together']);
    }
  });

  test('names every move of the turn', async () => {
    const read = readRecord(readFileSync(file, 'utf8'));
    const moves = read.ok ? read.record.turns[2] : undefined;
    const { out } = await inside(['explain', file, '--turn', '3', '--indicator', 'fear']);
    for (const { card } of [...(moves?.regime ?? []), ...(moves?.civil ?? [])]) expect(out).toContain(card);
    expect(out).toContain('drift');
  });

  test.each([
    ['a turn that was not lived', ['--turn', '99', '--indicator', 'fear'], /turn has not been played.*1–/],
    ['a turn that is none', ['--turn', 'two', '--indicator', 'fear'], /whole number/],
    ['an unknown indicator', ['--turn', '2', '--indicator', 'joy'], /no such indicator/],
    ['an unknown region', ['--turn', '2', '--indicator', 'fear', '--region', 'moon'], /no such region/],
    [
      'a region for what has none',
      ['--turn', '2', '--indicator', 'knowledge', '--region', 'almaty'],
      /not measured by region/,
    ],
    ['no indicator', ['--turn', '2'], /--indicator/],
  ])('%s is told in a sentence, exit code 2', async (_, args, sentence) => {
    const { code, out, err } = await inside(['explain', file, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  test('a record that goes wrong later still answers for what lies before', async () => {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    record.turns[2].hash = '0123456789abcdef';
    const broken = path.join(desk, 'broken.json');
    writeFileSync(broken, JSON.stringify(record));
    const early = await inside(['explain', broken, '--turn', '2', '--indicator', 'fear', '--json']);
    expect(early.code).toBe(0);
    expect(early.err).toMatch(/different history/);
    const late = await inside(['explain', broken, '--turn', '3', '--indicator', 'fear']);
    expect(late.code).toBe(2);
    expect(late.err).toMatch(/turns\[2\]\.hash.*different history/);
  });
});

describe('zheli whatif', () => {
  const ask = ['whatif', file, '--turn', '2', '--move', 'regime:none', '--futures', '9', '--json'];

  test('--json has the promised shape, and is the same on one and on two workers', async () => {
    const [one, two] = await Promise.all(['1', '2'].map((workers) => zheli([...ask, '--workers', workers])));
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(two).toEqual(one);
    const said = fan.parse(JSON.parse(one?.out ?? ''));
    expect(said).toMatchObject({ turn: 2, futures: 9 });
    expect(said.quantiles.fear?.map((q) => q.turn)).toEqual([1, 2, 3, 4]);
    expect(Object.values(said.endings).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test('--assume changes a marked assumption from that turn on: the numbers of the page', async () => {
    const { code, out, err } = await inside([
      ...['whatif', file, '--turn', '2', '--assume', 'standing-alone:low'],
      ...['--futures', '3', '--workers', '1', '--json'],
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const past = await pastOf(file, 2);
    const assumption = { id: 'standing-alone', value: 0.2, from: 2 } as const;
    const lived = (ask: Ask) => {
      const started = startFan(past, ask);
      if (!started.ok) throw new Error('refused');
      return gatherFan(
        started.start.frame,
        [0, 1, 2].map((number) => liveFuture(started.start, number)),
      );
    };
    const { offsets: _offsets, ...page } = lived({ turn: 2, changes: [], assumption });
    expect(fan.parse(JSON.parse(out))).toEqual(page);
    expect(page.quantiles).not.toEqual(lived({ turn: 2, changes: [] }).quantiles);
  });

  test('in words it says who decides and how far the twin was moved', async () => {
    const { code, out } = await inside([...ask.slice(0, -1), '--workers', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(/twin/);
    expect(out).toMatch(/greedy/);
    expect(out).toMatch(/online-share \(moved by/);
  });

  test.each([
    ['a side that is none', ['--turn', '2', '--move', 'moon:none'], /side:card/],
    ['an unknown card', ['--turn', '2', '--move', 'regime:moonshot'], /not part of the game/],
    ['the other side’s card', ['--turn', '2', '--move', 'civil:build-portal'], /other side/],
    [
      'nothing and something',
      ['--turn', '2', '--move', 'regime:none', '--move', 'regime:build-portal'],
      /stands alone/,
    ],
    ['an assumption that is none', ['--turn', '2', '--assume', 'luck:low'], /fear-keeps/],
    ['an assumption without a value', ['--turn', '2', '--assume', 'fear-keeps'], /:low or :high/],
    ['no futures', ['--turn', '2', '--futures', '0'], /1 to 1000/],
    ['too many futures', ['--turn', '2', '--futures', '1001'], /1 to 1000/],
    ['a turn that was not lived', ['--turn', '9'], /not been played/],
  ])('%s is told in a sentence, exit code 2', async (_, args, sentence) => {
    const { code, out, err } = await inside(['whatif', file, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});
