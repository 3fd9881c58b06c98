// A lesson's length: the game starts where the preset says, after history, and ends with it.
import { expect, test } from 'vitest';
import { PRESETS } from '../../src/engine/game.ts';
import { content, ids } from '../shelf.ts';
import { opening, seat, staged, viewOf } from './table.ts';

const CAMPAIGN = 'kazakhstan-2004-2016';
const lesson = { scenario: CAMPAIGN, people: 1000, preset: '45' };

test('the campaign in 45 minutes: from 2011 to 2014, after what was really done', async () => {
  const { scenario } = content(CAMPAIGN);
  const now = await staged(seat().ask(opening('person', 'idle', lesson)));
  const seen = viewOf(now, 'regime');
  expect([seen.turn, seen.from, seen.turns]).toEqual([15, '2011-01', 22]);
  const before = now.record.turns.flatMap(({ regime, civil }, index) =>
    [...regime, ...civil].map((move) => `${index + 1} ${move.card}`),
  );
  const documented = scenario.history.filter((move) => move.turn < 15).map((move) => `${move.turn} ${move.card}`);
  expect(before.sort()).toEqual(documented.sort());
});

test('its record names the preset, and goes on to the same end', async () => {
  const table = seat();
  let now = await staged(table.ask(opening('person', 'history', lesson)));
  while (viewOf(now, 'regime').turn < 18) now = await staged(table.ask({ type: 'ready', side: 'regime' }));
  expect(now.record.settings.preset).toBe('45');
  const other = seat();
  let again = await staged(other.ask({ type: 'resume', record: now.record }));
  expect(viewOf(again, 'regime')).toEqual(viewOf(now, 'regime'));
  for (const [room, from] of [
    [table, now],
    [other, again],
  ] as const) {
    let end = from;
    while (end.stages.regime?.phase !== 'over') end = await staged(room.ask({ type: 'ready', side: 'regime' }));
    if (room === table) now = end;
    else again = end;
  }
  expect(now.record.turns).toHaveLength(22);
  expect(again.record).toEqual(now.record);
  expect(again.stages.regime?.finish).toEqual(now.stages.regime?.finish);
});

test('a length that the scenario does not offer is refused', async () => {
  expect(await seat().ask(opening('person', 'idle', { preset: '45' }))).toMatchObject({
    ok: false,
    faults: [{ code: 'wrong-value', path: 'preset' }],
  });
});

test('every scenario longer than first steps has both, and 45 minutes are six to eight turns', () => {
  for (const id of ids().filter((one) => one !== 'first-steps')) {
    const { presets, turns } = content(id).scenario;
    expect(presets?.['45']?.turns, id).toBeGreaterThanOrEqual(6);
    expect(presets?.['45']?.turns, id).toBeLessThanOrEqual(8);
    expect(presets?.['90']?.turns, id).toBeLessThanOrEqual(turns);
  }
});

const lengths = ids().flatMap((id) =>
  PRESETS.filter((preset) => content(id).scenario.presets?.[preset]).map((preset) => [id, preset] as const),
);

test('both lengths of five scenarios, and the six minutes of the first steps, are played below', () =>
  expect(lengths).toHaveLength(11));

test.each(lengths)(
  '%s in %s minutes, from its first turn to its opened files',
  { timeout: 60_000 },
  async (id, preset) => {
    const { scenario } = content(id);
    const { from = 1, turns = scenario.turns } = scenario.presets?.[preset] ?? {};
    const table = seat();
    let now = await staged(table.ask(opening('person', 'random', { scenario: id, people: 1000, preset })));
    expect(viewOf(now, 'regime').turn).toBe(from);
    let played = 0;
    for (; now.stages.regime?.phase === 'choosing'; played++) {
      const { offers } = viewOf(now, 'regime');
      expect(offers.length, `turn ${from + played}`).toBeGreaterThan(0); // no dead end
      await staged(table.ask({ type: 'play', side: 'regime', move: offers[played % offers.length]?.move }));
      now = await staged(table.ask({ type: 'ready', side: 'regime' }));
    }
    const fell = played < turns && now.stages.regime?.finish?.ending === 'elite-split'; // the only end before the last turn
    expect(fell || played === turns, `${played} of ${turns} turns`).toBe(true);
    const { finish } = now.stages.regime ?? {};
    expect(scenario.endings.map((ending) => ending.id)).toContain(finish?.ending);
    for (const points of [finish?.ledgers.mandate.regime, finish?.ledgers.mandate.civil, finish?.ledgers.people]) {
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(100);
    }
    const files = await table.ask({ type: 'debrief' });
    if (!files.ok || files.type !== 'debrief') throw new Error(JSON.stringify(files));
    expect(files.debrief.reports).toHaveLength(now.record.turns.length);
    expect(files.debrief.article).toHaveLength(30);
    const again = await staged(seat().ask({ type: 'resume', record: now.record }));
    expect(again.stages.regime?.finish).toEqual(finish);
  },
);
