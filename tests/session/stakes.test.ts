// Records with stakes and promises: run again they give the same bytes; a branch drops what its history does not ask.
import { expect, test } from 'vitest';
import { leadOf, MODEL, resolve, SIDES, setup } from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import { letChoose } from '../../src/session/choose.ts';
import { relive } from '../../src/session/past.ts';
import { type GameRecord, readRecord } from '../../src/session/record.ts';
import { replayRecord, turnOf } from '../../src/session/replay.ts';
import { runBranch } from '../../src/session/whatif.ts';
import { finished } from '../../src/session/why.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';

const steps = content('land-2016');

/** A game of random players, who stake and promise. */
function recordOf(seed: number): GameRecord {
  const how = settings(seed, steps.scenario.people.min);
  const game = setup(steps, how);
  const players = { regime: playerOf('random', steps, seed), civil: playerOf('random', steps, seed) };
  while (game.turn <= 6) {
    for (const side of SIDES) letChoose(game, side, players[side]);
    resolve(game);
  }
  return {
    format: 1,
    model: MODEL,
    scenario: steps.scenario.id,
    content: steps.hash,
    settings: how,
    players: { regime: 'random', civil: 'random' },
    turns: game.reports.map(turnOf),
  };
}

const kinds = (record: GameRecord): Set<string> =>
  new Set(record.turns.flatMap(({ decisions }) => (decisions ?? []).map((one) => one.kind)));

test('written, read and run again; without its stakes it is another history, and still a record', async () => {
  const record = recordOf(2);
  expect([...kinds(record)].sort()).toEqual(['pledge', 'stake']);
  const read = readRecord(JSON.stringify(record));
  expect(read).toMatchObject({ ok: true, record });
  expect(await replayRecord(steps, record)).toMatchObject({ ok: true });
  const bare = { ...record, turns: record.turns.map(({ decisions: _none, ...turn }) => turn) };
  expect(readRecord(JSON.stringify(bare)).ok).toBe(true);
  expect(await replayRecord(steps, bare)).toMatchObject({ ok: false });
});

test('a branch that changes nothing is the record, byte for byte', async () => {
  const record = recordOf(3);
  const past = await relive(steps, record);
  const same = SIDES.map((side) => ({ turn: 2, side, moves: record.turns[1]?.[side] ?? [] }));
  for (const changes of [[], same]) {
    const said = finished(runBranch(past, changes));
    if (!said.ok) throw new Error(JSON.stringify(said.faults));
    expect(JSON.stringify(said.branch.record)).toBe(JSON.stringify(record));
  }
});

test('a branch with another card is a record that runs again, though another question may be asked', async () => {
  for (const seed of [2, 3, 4]) {
    const record = recordOf(seed);
    const past = await relive(steps, record);
    const turn = 1 + record.turns.findIndex(({ civil }) => civil.length > 0);
    const said = finished(runBranch(past, [{ turn, side: 'civil', moves: [] }]));
    if (!said.ok) throw new Error(JSON.stringify(said.faults));
    expect(said.branch.from).toBe(turn);
    expect(await replayRecord(steps, said.branch.record)).toMatchObject({ ok: true });
  }
});

test('a computer that takes over a side stakes for it itself', async () => {
  const record = recordOf(4);
  const past = await relive(steps, record);
  const civil = playerOf('idle', steps, 1);
  const said = finished(
    runBranch(
      past,
      [{ turn: 1 + record.turns.findIndex((turn) => turn.regime.length > 0), side: 'regime', moves: [] }],
      {
        deciders: { regime: 'recorded', civil },
      },
    ),
  );
  if (!said.ok) throw new Error(JSON.stringify(said.faults));
  const seat = leadOf(said.branch.game, 'civil');
  const later = said.branch.record.turns.slice(said.branch.from).flatMap(({ decisions }) => decisions ?? []);
  const own = (list: typeof later) => list.filter((one) => 'seat' in one && one.seat === seat);
  expect(own(record.turns.slice(said.branch.from).flatMap(({ decisions }) => decisions ?? [])).length).toBeGreaterThan(
    0,
  );
  expect(own(later)).toEqual([]);
});
