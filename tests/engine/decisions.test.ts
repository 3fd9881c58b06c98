// What is decided beside cards: it is taken or refused, works this turn, and runs again with the record.
import { describe, expect, test } from 'vitest';
import { copy, type Decision, decide, type Game, rerun, resolve, setup, takeBack } from '../../src/engine/game.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';
import { country, event } from './country.ts';

const small = country([], [event('shock', null, { effects: [{ kind: 'resource', resource: 'cohesion', add: -7 }] })]);
const office = {
  ...small,
  seats: [...small.seats, { id: 'akimat', side: 'regime' as const, leads: false, reports: true as const }],
};
const fresh = (people = 600): Game => setup(office, settings(1, people));
const rosy: Decision = { kind: 'account', seat: 'akimat', region: 'west', tone: 'rosy' };

describe('taken, replaced, taken back, refused', () => {
  test('a later report on a region replaces the earlier one', () => {
    const game = fresh();
    expect(decide(game, rosy)).toBeNull();
    expect(decide(game, { ...rosy, tone: 'honest' })).toBeNull();
    expect(game.decided).toEqual([{ ...rosy, tone: 'honest' }]);
    expect(takeBack(game, rosy)).toBeNull();
    expect(game.decided).toEqual([]);
    expect(takeBack(game, rosy)).toEqual({ code: 'nothing-to-undo' });
  });
  test.each<[Decision, string]>([
    [{ ...rosy, seat: 'nobody' }, 'unknown-seat'],
    [{ ...rosy, seat: 'journalist' }, 'not-your-office'],
    [{ ...rosy, region: 'atlantis' }, 'unknown-region'],
    [{ kind: 'inject', event: 'comet' }, 'unknown-event'],
    [{ kind: 'voices', voices: [{ region: 'west', urge: 2, share: 0.1 }] }, 'bad-voices'],
    [{ kind: 'voices', voices: [{ region: 'atlantis', urge: 1, share: 0.1 }] }, 'bad-voices'],
    [{ kind: 'voices', voices: [{ region: 'west', urge: Number.NaN, share: 0.1 }] }, 'bad-voices'],
  ])('%j', (decision, code) => {
    expect(decide(fresh(), decision)).toEqual({ code });
  });
});

describe('it works this turn, and only this turn', () => {
  test('a rosy report hides bad news of its region alone', () => {
    const honest = fresh(4000);
    const coloured = copy(honest);
    decide(coloured, rosy);
    const [plain, bright] = [resolve(honest), resolve(coloured)];
    const shown = (report: typeof plain, region: string) => report.regions[region]?.['dashboard-approval'] ?? 0;
    expect(shown(bright, 'west')).toBeGreaterThan(shown(plain, 'west'));
    expect(shown(bright, 'centre')).toBe(shown(plain, 'centre'));
    expect(bright.indicators['true-approval']).toBe(plain.indicators['true-approval']);
    expect(shown(resolve(coloured), 'west')).toBe(shown(resolve(honest), 'west'));
  });
  test('an event that is brought in happens in the first week, once, and why can leave it out', () => {
    const game = fresh();
    expect(decide(game, { kind: 'inject', event: 'shock' })).toBeNull();
    const without = copy(game);
    const report = resolve(game);
    expect(report.events).toEqual([{ event: 'shock', turn: 1, week: 0 }]);
    expect(report.resources.cohesion).toBe(53);
    expect(resolve(without, { events: [], bare: true }).resources.cohesion).toBe(60);
    expect(decide(game, { kind: 'inject', event: 'shock' })).toEqual({ code: 'already-happened' });
  });
});

describe('voices of a class', () => {
  const from = content('first-steps');
  const all = (urge: number): Decision => ({
    kind: 'voices',
    voices: from.regions.map(({ id }) => ({ region: id, urge, share: 1 })),
  });
  const criticism = (seed: number, urge: number | null, turns = 3): number[] => {
    const game = setup(from, settings(seed, 2000));
    return Array.from({ length: turns }, () => {
      if (urge !== null) decide(game, all(urge));
      return resolve(game).indicators['public-criticism'] ?? 0;
    });
  };
  test('they shift criticism the way they speak, by ten points at most', () => {
    for (const seed of [1, 2, 3]) {
      const [low, plain, high] = [criticism(seed, -1), criticism(seed, null), criticism(seed, 1)];
      plain.forEach((value, turn) => {
        expect((high[turn] ?? 0) - value).toBeGreaterThan(0.005);
        expect((high[turn] ?? 0) - value).toBeLessThanOrEqual(0.1);
        expect(value - (low[turn] ?? 0)).toBeGreaterThanOrEqual(0);
        expect(value - (low[turn] ?? 0)).toBeLessThanOrEqual(0.1);
      });
    }
  });
});

test('the same record with its decisions gives the same hashes, without them others', () => {
  const game = fresh();
  decide(game, { kind: 'inject', event: 'shock' });
  decide(game, { kind: 'voices', voices: [{ region: 'west', urge: 1, share: 0.1 }] });
  resolve(game);
  decide(game, rosy);
  resolve(game);
  const hashes = (one: Game) => one.reports.map((report) => report.hash);
  const turns = game.reports.map(({ moves, decisions }) => ({ ...moves, decisions }));
  expect(hashes(rerun(office, game.settings, turns))).toEqual(hashes(game));
  const bare = hashes(
    rerun(
      office,
      game.settings,
      game.reports.map(({ moves }) => moves),
    ),
  );
  expect(bare[0]).not.toBe(hashes(game)[0]);
  expect(bare[1]).not.toBe(hashes(game)[1]);
});
