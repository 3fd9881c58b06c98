import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import type { Content } from '../../src/content/schema.ts';
import { type GameRecord, readRecord } from '../../src/session/record.ts';
import { misfits, replayRecord } from '../../src/session/replay.ts';
import { FILES, opening, playThrough, seat, staged } from './table.ts';

let record: GameRecord;
let content: Content;
const clone = (): GameRecord => structuredClone(record);

beforeAll(async () => {
  record = (await playThrough(seat(), 'random', { seed: 3 })).record;
  const loaded = load(FILES, 'first-steps');
  if (!loaded.ok) throw new Error('first-steps');
  content = loaded.content;
});

describe('reading a record', () => {
  test('text and data alike', () => {
    expect(readRecord(record)).toEqual({ ok: true, record });
    expect(readRecord(`\ufeff${JSON.stringify(record, null, 2)}\n`)).toEqual({ ok: true, record });
  });

  test('cut anywhere, it is refused with its place', () => {
    const text = JSON.stringify(record);
    for (let length = 1; length < text.length; length += 7) {
      const read = readRecord(text.slice(0, length), 'mine.json');
      expect(read).toMatchObject({ ok: false, faults: [{ code: 'record-cut', file: 'mine.json' }] });
    }
  });

  test.each([
    ['', 'not-json'],
    ['hello', 'not-json'],
    ['[]', 'record-foreign'],
    ['{}', 'record-foreign'],
    [{ format: 1, model: 'other-game', turns: [] }, 'record-foreign'],
    [undefined, 'record-foreign'],
    [1n, 'record-foreign'],
    ['{"format": 1, "__proto__": {"model": "zheli-1"}}', 'forbidden-key'],
    ['x'.repeat(3_000_000), 'too-large'],
  ])('%.40s → %s', (given, code) => {
    expect(readRecord(given)).toMatchObject({ ok: false, faults: [{ code }] });
  });

  test('of a newer version, an older model, or with something wrong inside: said with its place', () => {
    const broken = (change: (r: Record<string, unknown>) => void) => {
      const copy: Record<string, unknown> = { ...clone() };
      change(copy);
      const read = readRecord(copy);
      return read.ok ? null : read.faults.map((f) => [f.code, f.path]);
    };
    expect(
      broken((r) => {
        r.format = 2;
      }),
    ).toEqual([['record-newer', 'format']]);
    expect(
      broken((r) => {
        r.model = 'zheli-99';
      }),
    ).toEqual([['record-newer', 'model']]);
    expect(
      broken((r) => {
        r.model = 'zheli-0';
      }),
    ).toEqual([['record-older', 'model']]);
    expect(
      broken((r) => {
        r.extra = 1;
      }),
    ).toEqual([['unknown-key', 'extra']]);
    expect(
      broken((r) => {
        r.settings = { ...record.settings, seed: 'x' };
      }),
    ).toEqual([['wrong-type', 'settings.seed']]);
    expect(
      broken((r) => {
        delete r.content;
      }),
    ).toEqual([['missing-key', 'content']]);
  });

  test('of other content it says so', () => {
    expect(misfits(content, record)).toEqual([]);
    expect(misfits(content, { ...record, content: '0123456789abcdef' })[0]?.code).toBe('content-changed');
    expect(misfits(content, { ...record, settings: { ...record.settings, people: 200 } })[0]?.code).toBe(
      'out-of-range',
    );
    const long = { ...record, turns: Array(5).fill(record.turns[0]) };
    expect(misfits(content, long)[0]?.code).toBe('record-too-long');
  });
});

describe('running a record again', () => {
  test('gives the same hashes, and tells how far it is', async () => {
    const told: number[] = [];
    const again = await replayRecord(content, record, (done) => {
      told.push(done);
    });
    expect(again).toMatchObject({ ok: true, hash: record.turns[3]?.hash, expected: record.turns[3]?.hash });
    expect(told).toEqual([1, 2, 3, 4]);
  });

  test('a move taken out, or a hash, is found at its turn', async () => {
    const played = record.turns.findIndex((t) => t.regime.length > 0);
    const without = clone();
    without.turns[played]?.regime.pop();
    expect(await replayRecord(content, without)).toMatchObject({ ok: false, turn: played + 1 });
    const forged = clone();
    if (forged.turns[2]) forged.turns[2].hash = '0000000000000000';
    expect(await replayRecord(content, forged)).toMatchObject({ ok: false, turn: 3, expected: '0000000000000000' });
  });

  test('a move that was never legal is named', async () => {
    const odd = clone();
    odd.turns[1]?.regime.unshift({ seat: 'journalist', card: 'ask-officials' });
    const run = await replayRecord(content, odd);
    expect(run).toMatchObject({ ok: false, turn: 2, fault: { code: 'record-move', path: 'turns[1].regime[0]' } });
    const unknown = clone();
    unknown.turns[0]?.civil.unshift({ seat: 'journalist', card: 'no-such-card' });
    expect((await replayRecord(content, unknown)).fault).toMatchObject({ found: 'unknown-card' });
  });
});

describe('going on from a record', () => {
  test('a game broken off after two turns ends as the one that was not', async () => {
    const half = { ...clone(), turns: record.turns.slice(0, 2) };
    const session = seat();
    let now = await staged(session.ask({ type: 'resume', record: JSON.stringify(half) }));
    expect(now.stages.regime).toMatchObject({ phase: 'choosing', view: { turn: 3 } });
    for (const turn of record.turns.slice(2)) {
      for (const move of turn.regime) await staged(session.ask({ type: 'play', side: 'regime', move }));
      now = await staged(session.ask({ type: 'ready', side: 'regime' }));
    }
    expect(now.record).toEqual(record);
    expect(now.stages.regime?.finish).not.toBeNull();
  });

  test('a whole one opens its debrief', async () => {
    const session = seat();
    const now = await staged(session.ask({ type: 'resume', record }));
    expect(now.stages.regime?.phase).toBe('over');
    expect((await session.ask({ type: 'debrief' })).ok).toBe(true);
  });

  test('a forged one is refused with its place, and the open game is kept', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'idle', { seed: 9 })));
    const forged = clone();
    if (forged.turns[1]) forged.turns[1].hash = 'ffffffffffffffff';
    expect(await session.ask({ type: 'resume', record: forged })).toMatchObject({
      ok: false,
      faults: [{ code: 'record-differs', path: 'turns[1].hash' }],
    });
    expect(await session.ask({ type: 'resume', record: { ...record, scenario: 'gone' } })).toMatchObject({
      ok: false,
      faults: [{ code: 'unknown-scenario' }],
    });
    const now = await staged(session.ask({ type: 'ready', side: 'regime' }));
    expect(now.record.settings.seed).toBe(9);
  });
});
