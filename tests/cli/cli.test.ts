import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { sentence } from '../../src/cli/fault.ts';
import { HOUSE } from '../../src/cli/files.ts';
import { readRecord } from '../../src/session/record.ts';
import { inside, SHIM, zheli } from './run.ts';

vi.setConfig({ testTimeout: 60_000 }); // processes of their own, on a machine that may be busy

const desk = mkdtempSync(path.join(tmpdir(), 'zheli-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));
const on = (name: string) => path.join(desk, name);

const move = z.strictObject({
  seat: z.string(),
  card: z.string(),
  region: z.string().optional(),
  claim: z.string().optional(),
  off: z.literal(true).optional(),
});
const numbers = z.record(z.string(), z.number());
const points = z.number().min(0).max(100);
const played = z.strictObject({
  scenario: z.string(),
  seed: z.int(),
  people: z.int(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  turns: z.array(
    z.strictObject({
      turn: z.int().min(1),
      date: z.string().regex(/^\d{4}-\d\d$/),
      moves: z.strictObject({ regime: z.array(move), civil: z.array(move) }),
      indicators: numbers,
      regions: z.record(z.string(), numbers),
    }),
  ),
  ending: z.string().min(1),
  ledgers: z.strictObject({
    mandate: z.strictObject({ regime: points, civil: points }),
    people: points,
    truth: z.strictObject({ regime: points, civil: points }),
  }),
});

const small = ['first-steps', '--people', '500'];

describe('zheli play', () => {
  test('--json is one object of the promised shape; the same again is the same, another seed is not', async () => {
    const args = ['play', ...small, '--regime', 'random', '--civil', 'greedy', '--json'];
    const [one, again, other] = await Promise.all([zheli(args), zheli(args), zheli([...args, '--seed', '2'])]);
    expect(one).toMatchObject({ code: 0, err: '' });
    const game = played.parse(JSON.parse(one.out));
    expect(game).toMatchObject({ scenario: 'first-steps', seed: 1, people: 500 });
    expect(game.turns.map((t) => [t.turn, t.date])).toEqual([
      [1, '2009-01'],
      [2, '2009-07'],
      [3, '2010-01'],
      [4, '2010-07'],
    ]);
    expect(game.turns[0]?.indicators['online-share']).toBeGreaterThan(0);
    expect(Object.keys(game.turns[0]?.regions ?? {})).toHaveLength(16);
    expect(again.out).toBe(one.out);
    expect(JSON.parse(other.out).hash).not.toBe(game.hash);
  });

  test('without --json a table with units', async () => {
    const { code, out } = await zheli(['play', ...small, '--regime', 'history']);
    expect(code).toBe(0);
    expect(out).toMatch(/turn +from +online-share/);
    expect(out).toMatch(/1 {2}2009-01 +\d+\.\d %/);
    expect(out).toMatch(/ending: [a-z-]+\n/);
  });

  test('--record leaves a whole record and nothing else, and replay says it is true', async () => {
    const file = on('game.json');
    const args = ['play', ...small, '--civil', 'random', '--events', 'hazard', '--supply', 'article'];
    expect((await zheli([...args, '--record', file])).code).toBe(0);
    expect(readdirSync(desk)).toEqual(['game.json']);
    const text = readFileSync(file, 'utf8');
    expect(readRecord(text)).toMatchObject({ ok: true, record: { settings: { events: 'hazard', supply: 'article' } } });
    const again = await zheli(['replay', file, '--json']);
    expect(again.code).toBe(0);
    const { hash } = JSON.parse(again.out);
    expect(JSON.parse(again.out)).toEqual({ ok: true, hash, expected: hash });
    expect((await zheli(['replay', file])).out).toContain(hash);
  });

  test('whoever reads may leave early', async () => {
    const child = spawn(process.execPath, [SHIM, 'play', ...small, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text: Buffer) => {
      err += text;
    });
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('zheli replay', () => {
  test('a changed record: exit code 1 and the turn; a cut one: exit code 2 and the place', async () => {
    const file = on('other.json');
    await zheli(['play', ...small, '--civil', 'random', '--record', file]);
    const text = readFileSync(file, 'utf8');
    writeFileSync(on('changed.json'), text.replace('"seed":1', '"seed":2'));
    const changed = await zheli(['replay', on('changed.json'), '--json']);
    expect(changed.code).toBe(1);
    const { hash, expected } = JSON.parse(text).turns[0] && JSON.parse(changed.out);
    expect(JSON.parse(changed.out)).toEqual({ ok: false, hash, expected, turn: 1 });
    writeFileSync(on('cut.json'), text.slice(0, text.length / 2));
    const cut = await zheli(['replay', on('cut.json')]);
    expect(cut).toMatchObject({ code: 2, out: '' });
    expect(cut.err).toMatch(/cut\.json, line 1, column \d+: .*cut off/);
  });
});

describe('zheli replay --watch', () => {
  test('follows one person in the language asked for; nobody beyond the last is refused', async () => {
    const file = on('watched.json');
    await zheli(['play', ...small, '--civil', 'random', '--record', file]);
    const watch = (person: string, ...more: string[]) =>
      zheli(['replay', file, '--watch', person, '--turns', '2', ...more]);
    const [said, rows, nobody] = await Promise.all([
      watch('5', '--language', 'kk'),
      watch('5', '--json'),
      watch('99999'),
    ]);
    expect([said.code, said.err]).toEqual([0, '']);
    expect(said.out).toContain('Модельдегі ойдан шығарылған адам, нөмірі: 5');
    expect(new Set(JSON.parse(rows.out).map((row: { turn: number }) => row.turn))).toEqual(new Set([2]));
    expect(nobody).toMatchObject({ code: 2, out: '' });
  }, 30_000);
});

describe('zheli check', () => {
  test.each(['first-steps', 'kazakhstan-2004-2016'])('%s is sound', async (id) => {
    const { code, out, err } = await zheli(['check', id]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${id} is sound: `);
  });

  test('an author’s folder: faults with file, path and what was expected', async () => {
    const folder = on('my-scenario');
    cpSync(path.join(HOUSE, 'scenarios/first-steps'), folder, { recursive: true });
    const file = path.join(folder, 'scenario.json');
    const scenario = { ...JSON.parse(readFileSync(file, 'utf8')), id: 'my-scenario', turns: 'four' };
    writeFileSync(file, JSON.stringify(scenario));
    const { code, err } = await zheli(['check', folder]);
    expect(code).toBe(2);
    expect(err).toMatch(/my-scenario\/scenario\.json, turns: .*Expected (int|number), found "four"\./);
    writeFileSync(file, JSON.stringify({ ...scenario, turns: 4 }));
    const wordless = await zheli(['check', folder, '--json']);
    expect(wordless.code).toBe(2);
    expect(JSON.parse(wordless.out).faults).toContainEqual({
      code: 'missing-file',
      file: 'locales/kk/my-scenario.json',
    });
  });
});

describe('help and bad input', () => {
  test.each([[], ['serve'], ['play'], ['replay'], ['check'], ['society']])('--help %s', async (...command) => {
    const { code, out } = await inside([...command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: zheli');
  });

  test.each([
    [['play', 'nowhere'], /no such scenario.*first-steps/],
    [['play', 'first-steps', '--people', '3'], /--people: .*500–100000/],
    [['play', 'first-steps', '--people', 'many'], /whole number/],
    [['play', 'first-steps', '--seed', '-1'], /whole number/],
    [['play', 'first-steps', '--regime', 'winner'], /history, idle, random, greedy/],
    [['play', 'first-steps', '--record', '/no/such/folder/file.json'], /no folder/],
    [['replay', 'no-such-file.json'], /no-such-file\.json: .*no such file/],
    [['replay', SHIM], /zheli\.js, line 1/],
    [['check', 'nowhere'], /no such scenario/],
    [['serve', '--port', '99999'], /65535/],
    [['win'], /unknown command/],
    [[], /Usage/],
  ])('%j', async (args, says) => {
    const { code, out, err } = await inside(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('the process ends with the same code', async () => {
    expect(await zheli(['play', 'nowhere'])).toMatchObject({ code: 2, out: '' });
    expect((await zheli(['play', '--help'])).code).toBe(0);
  });

  test('every fault says itself in a sentence', () => {
    expect(sentence({ code: 'record-cut', file: 'a.json', path: 'line 1, column 9', expected: ',', found: '"x' })).toBe(
      'a.json, line 1, column 9: The record is cut off: its end is missing. Expected ,, found "x.',
    );
    expect(sentence({ code: 'never-heard-of' })).toBe('Never heard of.');
  });
});

/** A Node of the system that is too old for TypeScript, where there is one. */
const old = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'node'))
  .filter((file) => !file.includes('node_modules') && existsSync(file))
  .find((file) => Number(/^v(\d+)/.exec(String(spawnSync(file, ['--version']).stdout))?.[1]) < 22);

describe.runIf(old)('on an old Node', () => {
  test('the Node that npm brought takes over, with arguments and exit code', async () => {
    expect((await zheli(['check', 'first-steps'], old)).out).toContain('is sound');
    expect((await zheli(['check', 'nowhere'], old)).code).toBe(2);
  });

  test('without one: a clear message in three languages, exit code 2', () => {
    mkdirSync(on('alone/src/cli'), { recursive: true });
    cpSync(SHIM, on('alone/src/cli/zheli.js'));
    writeFileSync(on('alone/package.json'), '{"type":"module"}');
    const { status, stderr } = spawnSync(old ?? '', [on('alone/src/cli/zheli.js'), 'serve'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toContain('22.18');
  });
});
