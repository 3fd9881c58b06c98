import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readExperiment } from '../../src/cli/experiment.ts';
import { BadInput } from '../../src/cli/fault.ts';
import { runAll } from '../../src/cli/runs.ts';
import { run } from '../../src/society/experiment.ts';
import { FACTS } from './facts.ts';
import { lived } from './lab.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zheli-'));
const SMALL = {
  people: 400,
  seeds: [1, 2, 3],
  weeks: 20,
  start: '2010-06',
  baseline: 'kazakhstan-2004-2016',
  levers: [{ lever: 'outage', region: ['almaty', 'astana'], from: 5, to: 8, value: 1 }],
  set: [{ people: { share: 0.5, region: 'all' }, state: 'online', value: 1, week: 2 }],
  record: ['online-share', 'true-approval', 'outage-hours'],
  every: 4,
  regions: true,
};

function file(text: string): string {
  const name = path.join(folder, `${Math.abs(text.length * 31 + text.charCodeAt(text.length >> 1))}.json`);
  writeFileSync(name, text);
  return name;
}

function faultsOf(text: string): { code: string; path: string | undefined; expected: string | undefined }[] {
  try {
    readExperiment(file(text));
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.faults.map(({ code, path: place, expected }) => ({ code, path: place, expected }));
  }
}

describe('an experiment file', () => {
  const changed = (change: object): string => JSON.stringify({ ...SMALL, ...change });
  test.each([
    [
      'an unknown lever',
      changed({ levers: [{ lever: 'gravity', from: 0, value: 1 }] }),
      'unknown-lever',
      'levers[0].lever',
    ],
    [
      'a value out of range',
      changed({ levers: [{ lever: 'law', from: 0, value: 1.5 }] }),
      'out-of-range',
      'levers[0].value',
    ],
    [
      'a ramp out of range',
      changed({ levers: [{ lever: 'hardship', from: 0, to: 9, ramp: [0.2, 9] }] }),
      'out-of-range',
      'levers[0].ramp[1]',
    ],
    [
      'weeks past the end',
      changed({ levers: [{ lever: 'law', from: 0, to: 21, value: 0.5 }] }),
      'out-of-range',
      'levers[0].to',
    ],
    [
      'weeks backwards',
      changed({ levers: [{ lever: 'law', from: 9, to: 9, value: 0.5 }] }),
      'out-of-range',
      'levers[0].to',
    ],
    ['a billion people', changed({ people: 1e9 }), 'out-of-range', 'people'],
    ['no seed', changed({ seeds: [] }), 'out-of-range', 'seeds'],
    ['a seed twice', changed({ seeds: [1, 2, 1] }), 'seed-twice', 'seeds[2]'],
    ['an unknown key', changed({ wekes: 3 }), 'unknown-key', 'wekes'],
    ['an unknown indicator', changed({ record: ['happiness'] }), 'unknown-indicator', 'record[0]'],
    [
      'an unknown region',
      changed({ levers: [{ lever: 'force', region: 'mars', from: 0, value: 1 }] }),
      'unknown-region',
      'levers[0].region',
    ],
    [
      'a region for a lever of the nation',
      changed({ levers: [{ lever: 'law', region: 'almaty', from: 0, value: 1 }] }),
      'wrong-value',
      'levers[0].region',
    ],
    ['an unknown baseline', changed({ baseline: 'france-1789' }), 'wrong-value', 'baseline'],
    [
      'half online',
      changed({ set: [{ people: { share: 1 }, state: 'online', value: 0.5, week: 0 }] }),
      'out-of-range',
      'set[0].value',
    ],
    [
      'a change after the end',
      changed({ set: [{ people: { share: 1 }, state: 'online', value: 1, week: 20 }] }),
      'out-of-range',
      'set[0].week',
    ],
    [
      'more numbers than fit',
      changed({ seeds: Array.from({ length: 9000 }, (_, n) => n), weeks: 5200, every: 1 }),
      'too-large',
      'record',
    ],
  ])('%s is refused with its place', (_, text, code, place) => {
    const faults = faultsOf(text);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults.map((fault) => fault.path)).toContain(place);
  });
  test('keys twice, no number and half a file are refused before anything is read', () => {
    const text = JSON.stringify(SMALL);
    expect(faultsOf(text.replace('"people":400', '"people":400,"people":500'))[0]?.code).toBe('duplicate-key');
    expect(faultsOf(text.replace('"people":400', '"people":NaN'))[0]?.code).toBe('not-json');
    expect(faultsOf(text.slice(0, 200))[0]?.code).toBe('not-json');
    expect(faultsOf('')[0]?.code).toBe('not-json');
  });
  test('a refusal says the allowed range', () => {
    expect(faultsOf(changed({ levers: [{ lever: 'law', from: 0, value: -1 }] }))[0]?.expected).toBe('0 to 1');
  });
  test('every file of scenarios/experiments is sound', () => {
    const home = path.resolve('scenarios/experiments');
    const names = readdirSync(home).filter((name) => name.endsWith('.json'));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(() => readExperiment(path.join(home, name))).not.toThrow();
    for (const name of names) expect(readFileSync(path.join(home, name), 'utf8')).toMatch(/"note": "F\d/);
  });
});

describe('a run', () => {
  const study = readExperiment(file(JSON.stringify(SMALL)));
  const jobs = SMALL.seeds.map((seed) => ({ study, seed }));
  test('is the same on one worker, on two, and without any', async () => {
    const [one, two] = [await runAll(jobs, { workers: 1 }), await runAll(jobs, { workers: 2 })];
    expect(one).toEqual(two);
    expect(one).toEqual(SMALL.seeds.map((seed) => run(study, seed)));
    expect(new Set(one.map((each) => each.hash)).size).toBe(3);
  });
  test('records the weeks asked for and the last, for the nation and every region', () => {
    const { weeks } = run(study, 1);
    expect(weeks.map((week) => week.week)).toEqual([0, 4, 8, 12, 16, 19]);
    const [before, after] = [weeks[0]?.indicators['online-share'] ?? 1, weeks[1]?.indicators['online-share'] ?? 0];
    expect(after - before).toBeGreaterThan(0.4);
    expect(Object.keys(weeks[0]?.regions ?? {})).toHaveLength(16);
  });
  test('cuts where and when it was told to', () => {
    const each = readExperiment(file(JSON.stringify({ ...SMALL, every: 1 })));
    run(each, 1).weeks.forEach(({ week, indicators, regions }) => {
      const cut = week >= 5 && week < 8;
      expect((indicators['outage-hours'] ?? 0) > 0).toBe(cut);
      expect((regions?.almaty?.['outage-hours'] ?? 0) > 0).toBe(cut);
      expect(regions?.akmola?.['outage-hours']).toBe(0);
    });
  });
  test('a worker that fails is heard', async () => {
    const broken = { ...study, experiment: { ...study.experiment, people: -1 } };
    await expect(runAll([{ study: broken, seed: 1 }])).rejects.toThrow();
  });
});

type Ended = { code: number | null; out: string; err: string };

type How = { interruptAfter?: RegExp; env?: NodeJS.ProcessEnv };

function zheli(args: string[], { interruptAfter, env }: How = {}): Promise<Ended> {
  return new Promise((ended) => {
    const child = spawn(process.execPath, ['src/cli/zheli.js', 'society', ...args], {
      env: { ...process.env, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text: Buffer) => {
      out += text;
    });
    child.stderr.on('data', (text: Buffer) => {
      err += text;
      if (interruptAfter?.test(err)) child.kill('SIGINT');
    });
    child.on('close', (code) => ended({ code, out, err }));
  });
}

describe('zheli society', () => {
  test('prints a table: one row a seed, week and place', async () => {
    const { code, out, err } = await zheli([file(JSON.stringify(SMALL)), '--csv']);
    const rows = out.trim().split('\n');
    expect(code).toBe(0);
    expect(rows[0]).toBe('seed,week,region,online-share,true-approval,outage-hours');
    expect(rows).toHaveLength(1 + 3 * 6 * 17);
    expect(err).toContain('100 % of 60 weeks');
  }, 60_000);
  test('prints JSON that holds the experiment and its runs, the same in any locale and time zone', async () => {
    const away = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Chatham' }; // other capitals, numbers and clock
    const given = file(JSON.stringify(SMALL));
    const { out } = await zheli([given], { env: away });
    const { experiment, runs } = JSON.parse(out);
    expect(experiment).toEqual(SMALL);
    expect(runs.map((one: { seed: number }) => one.seed)).toEqual([1, 2, 3]);
    expect(runs).toEqual(SMALL.seeds.map((seed) => run(readExperiment(given), seed)));
    expect(runs[0].hash).toMatch(/^[0-9a-f]{16}$/);
  }, 60_000);
  test('bad input ends with code 2 and a sentence, nothing on the output', async () => {
    const { code, out, err } = await zheli([file(JSON.stringify({ ...SMALL, people: 1e9 }))]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('people');
    expect(err).toContain('1000000');
  }, 60_000);
  test('Ctrl-C leaves no half-written file', async () => {
    const long = file(JSON.stringify({ ...SMALL, people: 100_000, weeks: 5000, every: 500 }));
    const target = path.join(folder, 'interrupted.json');
    const { code } = await zheli([long, '--out', target], { interruptAfter: /0 % of/ });
    expect(code).toBe(130);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  }, 60_000);
});

test('facts name experiments that exist', () => {
  expect(FACTS.length).toBeGreaterThanOrEqual(18);
  expect(lived('f15-story', 1).weeks).toHaveLength(30);
});
