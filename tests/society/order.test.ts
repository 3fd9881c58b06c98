// People may be taken in any order within a stage: the same society, with every loop over people walked from the last to the
// first, or by halves, lives the same weeks to the same bit. The other order is made from the sources themselves.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const SOCIETY = 'src/society';
const LOOP = /for \(let person = ([^;]+); person < ([^;]+); person\+\+\)/g;
/** Drawn once, before the weeks begin: quotas are counted along the line of people, in whole numbers. */
const ALONG_THE_LINE = ['populate.ts', 'network.ts', 'experiment.ts', 'adoption.ts'];
/** Going online is counted along the line too, every week, but in blocks that may be taken in any order. */
const ADOPTING = 'adopt(society, week);';
const BLOCKS: Record<string, string> = {
  forward: ADOPTING,
  backward: 'adopt(society, week, [[2999, 3000], [1700, 2999], [1700, 1700], [611, 1700], [0, 611]]);',
  halves: 'adopt(society, week, [[1500, 3000], [0, 1500]]);',
};
const folder = mkdtempSync(path.join(tmpdir(), 'zheli-order-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ORDERS: Record<string, (from: string, end: string) => string> = {
  forward: (from, end) => `for (let person = ${from}; person < ${end}; person++)`,
  backward: (from, end) => `for (let person = ${end} - 1; person >= ${from}; person--)`,
  // the second half first: blocks that do not wait for each other
  halves: (from, end) =>
    `for (let $n = 0, $first = ${from}, $all = ${end} - $first, person = $first + ($all >> 1); $n < $all; $n++, person = $first + ((($all >> 1) + $n) % $all))`,
};

/** A country of 3,000 that goes online, quarrels over two figures, is called to the square and cut off. */
const STUDY = {
  experiment: {
    people: 3000,
    seeds: [5],
    weeks: 40,
    start: '2004-01',
    baseline: null,
    startOnline: 0.3,
    levers: [
      { lever: 'law', from: 0, value: 0.3 },
      { lever: 'access-supply', from: 0, value: 1 },
      { lever: 'e-services', from: 0, value: 0.6 },
      { lever: 'hardship', from: 0, value: 0.44 },
      { lever: 'platform-blocked', from: 12, value: 0.5 },
      { lever: 'call', from: 16, to: 24, value: 1 },
      { lever: 'outage', from: 20, to: 23, value: 0.5 },
    ],
    stories: [{ official: 0.2, independent: 1, region: 'mangystau', week: 4 }],
    set: [{ people: { share: 0.4 }, state: 'online', value: 1, week: 0 }],
    record: ['participants', 'online-share'],
    every: 1,
  },
  baseline: null,
};

type Lived = { loops: number; inBlocks: number; hash: string; most: number; online: number };

function lived(order: string): Lived {
  const place = path.join(folder, order);
  mkdirSync(place);
  let loops = 0;
  let inBlocks = 0;
  for (const file of readdirSync(SOCIETY)) {
    const source = readFileSync(path.join(SOCIETY, file), 'utf8');
    const walked = source.replace(LOOP, (loop, from: string, end: string) => {
      if (ALONG_THE_LINE.includes(file)) return loop;
      loops++;
      return ORDERS[order]?.(from, end) ?? loop;
    });
    const blocks = walked.replace(ADOPTING, BLOCKS[order] ?? ADOPTING);
    if (blocks !== walked) inBlocks++;
    writeFileSync(path.join(place, file), blocks);
  }
  const regions = JSON.parse(readFileSync('scenarios/deck/regions.json', 'utf8'));
  const country = { ids: regions.map((region: { id: string }) => region.id), regions };
  const main = path.join(place, 'main.mjs');
  writeFileSync(
    main,
    `import { run } from './experiment.ts';
const lived = run(${JSON.stringify({ ...STUDY, country })}, 5);
const of = (id) => Math.max(...lived.weeks.map((week) => week.indicators[id]));
console.log(JSON.stringify({ hash: lived.hash, most: of('participants'), online: of('online-share') - lived.weeks[0].indicators['online-share'] }));`,
  );
  return { loops, inBlocks, ...JSON.parse(execFileSync(process.execPath, [main], { encoding: 'utf8' })) };
}

test('the same weeks in any order of people', () => {
  const forward = lived('forward');
  expect(forward.loops).toBeGreaterThan(10);
  expect(forward.most).toBeGreaterThan(0); // somebody did march
  expect(forward.online).toBeGreaterThan(0.01); // and went online
  expect(lived('backward')).toEqual({ ...forward, inBlocks: 1 });
  expect(lived('halves')).toEqual({ ...forward, inBlocks: 1 });
});
