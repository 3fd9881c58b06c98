// Events by chance: the calendar is put aside, and everything that may happen does happen in some country.
import { expect, test } from 'vitest';
import { resolve, setup } from '../../src/engine/game.ts';
import type { ComputerId } from '../../src/players/player.ts';
import { played, settings } from '../played.ts';
import { content } from '../shelf.ts';

const BY_ORDER = ['square-cleared']; // tests/engine/force.test.ts gives the order
const BY_THE_PEOPLE = ['regime-falls']; // no luck in it, and rare: tests/engine/lived.test.ts brings it about
const SPLIT = 'elite-defection';
const IDS = ['kazakhstan-2004-2016', 'going-online-2004-2010', 'zhanaozen-2011', 'blocking-law-2012-2015', 'land-2016'];

function fired(id: string, games: readonly (readonly [number, ComputerId])[]): Map<string, Set<number>> {
  const from = content(id);
  const weeks = new Map<string, Set<number>>();
  for (const [seed, bot] of games) {
    const game = played(from, { ...settings(seed, 250), events: 'hazard' }, { regime: bot, civil: bot });
    for (const { event, week } of game.happened) weeks.set(event, (weeks.get(event) ?? new Set()).add(week));
  }
  return weeks;
}

const everywhere = new Set<string>();

test.each(IDS)(
  '%s: every event of its calendar is drawn in some country, and none is bound to a day',
  (id) => {
    const games = Array.from({ length: 10 }, (_, n) => [n + 1, n % 3 ? 'random' : 'history'] as const);
    const weeks = fired(id, games);
    for (const event of weeks.keys()) everywhere.add(event);
    const dated = content(id).events.filter((event) => event.date !== null);
    expect(dated.filter((event) => !event.hazard || !weeks.has(event.id)).map((event) => event.id)).toEqual([]);
    expect(Math.max(...dated.map((event) => weeks.get(event.id)?.size ?? 0))).toBeGreaterThan(2);
  },
  60_000,
);

test('so is every what-if event, but for what follows only from an order, from the people or from a split elite', () => {
  const extras = IDS.flatMap((id) => content(id).events).filter((event) => event.date === null);
  const never = extras.filter((event) => !everywhere.has(event.id)).map((event) => event.id);
  expect(never.filter((id) => ![...BY_ORDER, ...BY_THE_PEOPLE, SPLIT].includes(id))).toEqual([]);
  const [from] = IDS;
  const split = Array.from({ length: 8 }, (_, seed) => {
    const game = setup(content(from ?? ''), { ...settings(seed + 1, 250), events: 'hazard' });
    game.resources.cohesion = 10;
    for (let turn = 0; turn < 3; turn++) resolve(game);
    return game.happened.some((h) => h.event === SPLIT);
  });
  expect(split).toContain(true);
}, 60_000);
