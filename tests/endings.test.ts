// What `npm run endings` does: percentiles, and bounds that the data names moved to theirs; a kept game is the same game.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bounded, endOf, percentile } from './endings.ts';
import { lived, type Wanted } from './journal.ts';
import { settings } from './played.ts';
import { content } from './shelf.ts';

const ends = [0.1, 0.2, 0.3, 0.4, 0.5].map((fear, index) => ({ fear, cohesion: 10 * index, hurt: 0 }));

describe('bounds of endings', () => {
  test('a percentile lies between the two games around it', () => {
    expect(percentile([3, 1, 2], 0)).toBe(1);
    expect(percentile([3, 1, 2], 50)).toBe(2);
    expect(percentile([3, 1, 2], 75)).toBe(2.5);
    expect(percentile([3, 1, 2], 100)).toBe(3);
  });
  test('those that the data names move to their percentile, others stay', () => {
    const asked = {
      all: [
        { indicator: 'fear', atLeast: 0.9 },
        { any: [{ resource: 'cohesion', atMost: 3 }, { not: { indicator: 'hurt', atLeast: 1 } }] },
      ],
    };
    expect(bounded(asked, { fear: 75, cohesion: 50 }, ends)).toEqual({
      all: [
        { indicator: 'fear', atLeast: 0.399 },
        { any: [{ resource: 'cohesion', atMost: 20 }, { not: { indicator: 'hurt', atLeast: 1 } }] },
      ],
    });
  });
  test('the game that stands on a bound is inside, whatever the last bit', () => {
    const end = { law: 0.1 + 0.2 };
    expect(bounded({ indicator: 'law', atMost: 0 }, { law: 50 }, [end])).toEqual({ indicator: 'law', atMost: 0.301 });
    expect(bounded({ indicator: 'law', atLeast: 0 }, { law: 50 }, [end])).toEqual({ indicator: 'law', atLeast: 0.299 });
  });
  test('a ratio among too few people says nothing', () => {
    expect(bounded({ indicator: 'fear', atLeast: 0 }, { fear: 100 }, [{ hurt: 0 }, { fear: 0.2 }])).toEqual({
      indicator: 'fear',
      atLeast: 0.199,
    });
  });
});

describe('the journal', () => {
  const from = content('first-steps');
  const wanted: Wanted[] = [1, 2, 3].map((seed) => ({
    how: settings(seed),
    bots: { regime: 'random', civil: 'random' },
  }));
  const through = (folder: string) =>
    [...lived(from, wanted, folder, () => {})].map((one) =>
      'game' in one ? one.game.reports.at(-1)?.hash : one.fault,
    );
  test('gives the same game again, also after a stop in the middle of a line', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zheli-journal-'));
    const first = through(folder);
    expect(new Set(first).size).toBe(3);
    const file = path.join(folder, readdirSync(folder)[0] ?? '');
    const text = readFileSync(file, 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(3);
    writeFileSync(file, text.slice(0, -40));
    expect(through(folder)).toEqual(first);
    const cut = text.trimEnd().split('\n').at(-1)?.slice(0, -39);
    const kept = readFileSync(file, 'utf8').split('\n');
    expect(kept.filter((line) => line !== cut).join('\n')).toBe(text);
    expect(through(folder)).toEqual(first);
    expect(readFileSync(file, 'utf8').split('\n')).toEqual(kept); // nothing was played again
  });
  test('lives kept moves again instead of playing', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zheli-journal-'));
    const first = through(folder);
    const file = path.join(folder, readdirSync(folder)[0] ?? '');
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const idle = lines.map((line) => ({ ...line, turns: line.turns.map(() => ({ regime: [], civil: [] })) }));
    writeFileSync(file, idle.map((line) => `${JSON.stringify(line)}\n`).join(''));
    for (const [at, hash] of through(folder).entries()) expect(hash).not.toBe(first[at]);
  });
  test('the end of a game has its measures, purses and the mean of what regions have', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zheli-journal-'));
    const one = [...lived(from, wanted.slice(0, 1), folder, () => {})][0];
    const end = one && 'game' in one ? endOf(one.game) : {};
    expect(Object.keys(end)).toEqual(expect.arrayContaining(['law-severity', 'cohesion', 'organisation']));
  });
});
