// The regime falls: whatever is played then ends with that turn, at one table, in a class, on the command line, in a record
// that is run again, and in every history that is asked about afterwards.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { liveFuture, startFan } from '../../src/session/fan.ts';
import { gatherFan } from '../../src/session/gather.ts';
import { runMirror } from '../../src/session/mirror.ts';
import { relive } from '../../src/session/past.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { replayRecord } from '../../src/session/replay.ts';
import { type Change, runBranch } from '../../src/session/whatif.ts';
import { finished } from '../../src/session/why.ts';
import { inside } from '../cli/run.ts';
import { FALLING_FILES, fallingContent, fallingFolder } from './falling.ts';
import { choosing, seated } from './lesson/classes.ts';
import { opening, seat, staged } from './table.ts';

const CONTENT = fallingContent();
const BLOCK = { seat: 'administration', card: 'block-outlet' };
const desk = mkdtempSync(path.join(tmpdir(), 'zheli-'));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

/** A game of the authorities against nobody, who block the outlet in the first turn or never. */
async function played(blocks: boolean) {
  const session = seat({ files: async () => FALLING_FILES });
  let now = await staged(session.ask({ ...opening('person', 'idle'), scenario: 'falling' }));
  if (blocks) await staged(session.ask({ type: 'play', side: 'regime', move: BLOCK }));
  while (now.stages.regime?.phase === 'choosing') now = await staged(session.ask({ type: 'ready', side: 'regime' }));
  return { session, now };
}
const quiet = (await played(false)).now.record;

describe('a game in which the regime falls', () => {
  test('ends with that turn; nothing more can be played, and the files open', async () => {
    const { session, now } = await played(true);
    expect(now.stages.regime?.phase).toBe('over');
    expect(now.stages.regime?.finish?.ending).toBe('elite-split');
    expect(now.record.turns).toHaveLength(2);
    expect(await session.ask({ type: 'play', side: 'regime', move: BLOCK })).toMatchObject({ ok: false });
    expect(await session.ask({ type: 'ready', side: 'regime' })).toMatchObject({ ok: false });
    const told = await session.ask({ type: 'debrief' });
    expect(told.ok && told.type === 'debrief' && told.debrief.reports).toHaveLength(2);
    expect(quiet.turns).toHaveLength(4);
  });
  test('is kept in a record that runs again, and that nobody can write on', async () => {
    const { record } = (await played(true)).now;
    expect((await replayRecord(CONTENT, record)).ok).toBe(true);
    const turns = [...record.turns, ...quiet.turns.slice(2, 3)];
    const run = await replayRecord(CONTENT, { ...record, turns });
    expect(run.fault).toEqual({ code: 'record-too-long', path: 'turns', expected: '≤ 2', found: '3' });
  });
  test('ends a lesson of a class too', () => {
    const setting = { scenario: 'falling', deputy: 'idle' } as const;
    const one = choosing(seated(setting, 0, { content: CONTENT }));
    one.can('p2', { type: 'propose', move: BLOCK });
    for (let turn = 1; turn <= 2; turn++) {
      expect(one.keeper.lesson.phase).toBe('choosing');
      for (const person of ['p2', 'p3']) one.can(person, { type: 'ready', on: true });
      expect(one.keeper.lesson.phase).toBe('report');
      one.can('p1', { type: 'next' });
    }
    expect(one.keeper.lesson.phase).toBe('debrief');
    expect(one.keeper.lesson.match.finish?.ending).toBe('elite-split');
    expect(one.keeper.lesson.match.turns).toHaveLength(2);
  });
  test('ends on the command line, with a record of as many turns', async () => {
    const file = path.join(desk, 'game.json');
    const players = ['--regime', 'random', '--civil', 'idle', '--people', '500'];
    let fallen = 0;
    for (let seed = 1; seed <= 6 && fallen === 0; seed++) {
      if (seed === 1) fallingFolder(desk);
      const args = ['play', path.join(desk, 'falling'), ...players, '--seed', String(seed), '--record', file, '--json'];
      const { code, out } = await inside(args);
      expect(code).toBe(0);
      const { turns, ending } = JSON.parse(out);
      const record: GameRecord = JSON.parse(readFileSync(file, 'utf8'));
      expect(record.turns).toHaveLength(turns.length);
      expect(turns).toHaveLength(ending === 'elite-split' ? 2 : 4);
      if (ending === 'elite-split') fallen++;
    }
    expect(fallen).toBe(1);
  }, 60_000);
});

describe('a history asked about afterwards', async () => {
  const past = await relive(CONTENT, quiet);
  const changes: Change[] = [{ turn: 1, side: 'regime', moves: [BLOCK] }];

  test('what if: a branch ends with the fall', () => {
    const said = finished(runBranch(past, changes));
    if (!said.ok) throw new Error(JSON.stringify(said.faults));
    expect(said.branch.record.turns).toHaveLength(2);
    expect(said.branch.game.happened.map((h) => h.event)).toContain('regime-falls');
  });
  test('a fan: a future ends with the fall, and says so; later turns are of those that go on', () => {
    const of = (asked: Change[]) => {
      const said = startFan(past, { turn: 1, changes: asked, policy: 'recorded' });
      if (!said.ok) throw new Error(JSON.stringify(said.faults));
      return { frame: said.start.frame, futures: [0, 1].map((n) => liveFuture(said.start, n)) };
    };
    const fallen = of(changes);
    expect(fallen.futures.map(({ values, ending }) => [values.length, ending])).toEqual([
      [2, 'elite-split'],
      [2, 'elite-split'],
    ]);
    const going = of([]);
    const rows = (futures: typeof going.futures) => gatherFan(going.frame, futures).quantiles['online-share'] ?? [];
    expect(rows(fallen.futures).map((row) => row.turn)).toEqual([0, 1, 2]);
    expect(rows([...fallen.futures, ...going.futures]).slice(3)).toEqual(rows(going.futures).slice(3));
    expect(gatherFan(going.frame, [...fallen.futures, ...going.futures]).endings['elite-split']).toBe(0.5);
    const { ended } = gatherFan(going.frame, [...fallen.futures, ...going.futures]);
    expect(ended).toEqual([1, 2, 3, 4].map((turn) => ({ turn, share: turn > 2 ? 0.5 : 0 })));
    expect(gatherFan(going.frame, going.futures).ended.every(({ share }) => share === 0)).toBe(true);
  });
  test('a mirror match ends with the fall', () => {
    const blocking = { regime: () => BLOCK, civil: 'recorded' } as const;
    expect(finished(runMirror(past, blocking))?.reports).toHaveLength(2);
  });
});
