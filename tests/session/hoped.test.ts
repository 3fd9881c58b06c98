// A mandate as it looks from one's own chair: from the view alone, the greener the dashboard the higher, and told to leads only.
import { expect, test } from 'vitest';
import { finish, leadOf, SIDES, type View, view } from '../../src/engine/game.ts';
import { hopedMandate } from '../../src/session/hoped.ts';
import { played, settings } from '../played.ts';
import { content, ids } from '../shelf.ts';
import { opening, seat, staged } from './table.ts';

const LAND = content('land-2016');
const game = played(LAND, settings(2, 1000), { regime: 'random', civil: 'random' });
const seen = (side: 'regime' | 'civil'): View => view(game, leadOf(game, side));
const withLast = (one: View, change: Record<string, number>): View => ({
  ...one,
  seen: one.seen.map((turn, n) =>
    n === one.seen.length - 1 ? { ...turn, indicators: { ...turn.indicators, ...change } } : turn,
  ),
});

test.each(ids())('%s: both leads read a number from 0 to 100 after their first turn, nobody before it', (id) => {
  for (const turns of [0, 1, 3]) {
    const now = played(content(id), settings(1, 300), { regime: 'greedy', civil: 'greedy' }, turns);
    for (const side of SIDES) {
      const hoped = hopedMandate(now.content, view(now, leadOf(now, side)));
      expect(hoped === null, `${side} ${turns}`).toBe(turns === 0);
      if (hoped !== null) expect(hoped >= 0 && hoped <= 100).toBe(true);
    }
  }
});

test('a greener dashboard promises the authorities more, a trusted press civil society', () => {
  const at = (approval: number) => hopedMandate(LAND, withLast(seen('regime'), { 'dashboard-approval': approval }));
  expect(at(0.95)).toBeGreaterThan(at(0.85) ?? 101);
  const trusted = (trust: number) => hopedMandate(LAND, withLast(seen('civil'), { 'trust-independent': trust }));
  expect(trusted(0.8)).toBeGreaterThan(trusted(0.3) ?? 101);
});

test('against the computer it is held against what its equals reach, as the end is', () => {
  const { equals } = LAND.scenario.par.regime;
  const [one, other] = [hopedMandate(LAND, seen('regime'), 'random'), hopedMandate(LAND, seen('regime'), 'good')];
  expect(Math.sign((one ?? 0) - (other ?? 0))).toBe(Math.sign((equals?.good ?? 0) - (equals?.random ?? 0)));
});

test('an office beside the lead does not see enough, and reads none', () => {
  for (const { id, leads } of LAND.seats.filter((one) => !one.leads))
    expect([id, leads, hopedMandate(LAND, view(game, id))]).toEqual([id, false, null]);
});

test('what is believed is not what was: the end may differ from the hope', () => {
  const { mandate } = finish(game, game.reports).ledgers;
  expect(hopedMandate(LAND, seen('regime'))).not.toBe(mandate.regime);
});

test('it travels with the stage of whoever plays', async () => {
  const table = seat();
  const first = await staged(table.ask(opening('person', 'idle')));
  expect(first.stages.regime?.hoped).toBeNull();
  const now = await staged(table.ask({ type: 'ready', side: 'regime' }));
  expect(now.stages.regime?.hoped).toEqual(expect.any(Number));
});
