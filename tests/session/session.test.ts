import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rivalOf } from '../../src/session/match.ts';
import { request } from '../../src/session/messages.ts';
import { PHASES } from '../../src/session/phases.ts';
import { FILES, opening, playThrough, seat, staged, viewOf } from './table.ts';

const debrief = { type: 'debrief' };
const ready = (side: string) => ({ type: 'ready', side });

describe('a session alone', () => {
  test('a person against a computer, to the end and the debrief', async () => {
    const session = seat();
    const end = await playThrough(session);
    expect(Object.keys(end.stages)).toEqual(['regime']);
    expect(end.stages.regime?.phase).toBe('over');
    expect(end.record.turns).toHaveLength(4);
    expect(end.record.turns.some((t) => t.regime.length > 0)).toBe(true);
    const told = await session.ask(debrief);
    if (!told.ok || told.type !== 'debrief') throw new Error(JSON.stringify(told));
    expect(told.debrief.reports.map((r) => r.hash)).toEqual(end.record.turns.map((t) => t.hash));
    expect(told.debrief.finish).toEqual(end.stages.regime?.finish);
    expect(JSON.stringify(told)).not.toContain('"weeks"');
  });

  test('same requests, same record; another seed, another', async () => {
    const [one, two, other] = [
      await playThrough(seat(), 'random'),
      await playThrough(seat(), 'random'),
      await playThrough(seat(), 'random', { seed: 2 }),
    ];
    expect(one.record).toEqual(two.record);
    expect(other.record.turns[0]?.hash).not.toBe(one.record.turns[0]?.hash);
  });

  test('undo gives everything back', async () => {
    const session = seat();
    const before = viewOf(await staged(session.ask(opening('person', 'idle'))), 'regime');
    await staged(session.ask({ type: 'play', side: 'regime', move: before.offers[0]?.move }));
    const after = viewOf(await staged(session.ask({ type: 'undo', side: 'regime', index: 0 })), 'regime');
    expect(after).toEqual(before);
    expect(await session.ask({ type: 'undo', side: 'regime', index: 0 })).toEqual({
      ok: false,
      refusal: { code: 'nothing-to-undo' },
    });
  });

  test('computers among themselves play to the end at once', async () => {
    const session = seat();
    const end = await staged(session.ask(opening('random', 'history')));
    expect(end.stages).toEqual({});
    expect(end.record.turns).toHaveLength(4);
    expect(end.record.players).toEqual({ regime: 'random', civil: 'history' });
    expect((await session.ask(debrief)).ok).toBe(true);
  });
});

test('beside a run lies the same country with nobody playing', async () => {
  const opened = async (regime: 'random' | 'idle', civil: 'random' | 'idle') => {
    const session = seat();
    await staged(session.ask(opening(regime, civil)));
    const told = await session.ask(debrief);
    if (!told.ok || told.type !== 'debrief') throw new Error(JSON.stringify(told));
    return told.debrief;
  };
  const [played, untouched] = [await opened('random', 'random'), await opened('idle', 'idle')];
  const measured = [untouched.start, ...untouched.reports].map(({ indicators }) => indicators);
  expect(played.idle).toEqual(measured);
  expect(untouched.idle).toEqual(measured);
  expect(played.reports.at(-1)?.indicators).not.toEqual(measured.at(-1));
});

test('a person is held against the computer’s strength; people among themselves, and unlike computers, against the middle', () => {
  expect(rivalOf({ regime: 'person', civil: 'random' })).toBe('random');
  expect(rivalOf({ regime: 'technocrat', civil: 'person' })).toBe('good');
  expect(rivalOf({ regime: 'elite', civil: 'person' })).toBe('elite');
  for (const [regime, civil] of [
    ['person', 'person'],
    ['person', 'history'],
    ['greedy', 'good'],
    ['elite', 'good'],
  ] as const)
    expect(rivalOf({ regime, civil })).toBeUndefined();
});

describe('decided beside cards', () => {
  const account = { kind: 'account', seat: 'akimat', region: 'atyrau', tone: 'rosy' };
  const say = (side: string, decision: object, more = {}) => ({ type: 'decide', side, decision, ...more });
  test('kept in the record, run again with it, taken back before', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'idle')));
    const region = viewOf(await staged(session.ask(say('regime', { ...account }))), 'regime').seen[0]?.regions;
    expect(Object.keys(region ?? {})).toContain(account.region);
    await staged(session.ask(say('regime', account, { back: true })));
    expect(await session.ask(say('regime', account, { back: true }))).toMatchObject({
      refusal: { code: 'nothing-to-undo' },
    });
    await staged(session.ask(say('regime', account)));
    const voices = { kind: 'voices', voices: [{ region: account.region, urge: 0.5, share: 0.1 }] };
    await staged(session.ask(say('class', voices)));
    const { record } = await staged(session.ask(ready('regime')));
    expect(record.turns[0]?.decisions).toEqual([account, voices]);
    expect((await staged(seat().ask({ type: 'resume', record }))).record).toEqual(record);
    const without = structuredClone(record);
    if (without.turns[0]) delete without.turns[0].decisions;
    expect(await seat().ask({ type: 'resume', record: without })).toMatchObject({
      faults: [{ code: 'record-differs' }],
    });
  });
  test('nobody decides for another side, and the class only for itself', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'person')));
    expect(await session.ask(say('civil', account))).toEqual({ ok: false, refusal: { code: 'not-your-office' } });
    expect(await session.ask(say('class', account))).toEqual({ ok: false, refusal: { code: 'not-your-office' } });
    expect(await session.ask(say('regime', { kind: 'inject', event: 'x' }))).toEqual({
      ok: false,
      refusal: { code: 'not-your-office' },
    });
    expect((await session.ask(say('class', { kind: 'inject', event: 'x' }))).ok).toBe(false);
    expect((await session.ask({ type: 'decide', side: 'regime', decision: { ...account, more: 1 } })).ok).toBe(false);
  });
});

describe('two on one device', () => {
  test('the turn resolves when both are ready; who is ready waits, and may say so twice', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'person')));
    const first = await staged(session.ask(ready('civil')));
    expect([first.stages.civil?.phase, first.stages.regime?.phase]).toEqual(['waiting', 'choosing']);
    const move = first.stages.civil?.view.offers[0]?.move;
    expect(await session.ask({ type: 'play', side: 'civil', move })).toEqual({
      ok: false,
      faults: [{ code: 'already-ready' }],
    });
    const again = await staged(session.ask(ready('civil')));
    expect(again.record.turns).toHaveLength(0);
    const both = await staged(session.ask(ready('regime')));
    expect(both.record.turns).toHaveLength(1);
    expect([both.stages.civil?.phase, both.stages.regime?.phase]).toEqual(['choosing', 'choosing']);
  });

  test('nobody plays for the other side', async () => {
    const session = seat();
    const start = await staged(session.ask(opening('person', 'person')));
    const move = viewOf(start, 'regime').offers[0]?.move;
    expect(await session.ask({ type: 'play', side: 'civil', move })).toEqual({
      ok: false,
      refusal: { code: 'not-your-card' },
    });
  });
});

describe('who may ask for what', () => {
  test('every phase answers every request', () => {
    const asked = request.options.map((o) => o.shape.type.value).sort();
    for (const row of Object.values(PHASES)) expect(Object.keys(row).sort()).toEqual(asked);
  });

  test('the table is what the session does', async () => {
    const session = seat();
    const move = { seat: 'administration', card: 'build-portal' };
    const asks = [
      { type: 'play', side: 'regime', move },
      { type: 'undo', side: 'regime', index: 0 },
      ready('regime'),
      { type: 'forecast', side: 'regime', move },
      { type: 'why', side: 'regime', indicator: 'fear' },
      debrief,
    ];
    const codes = async () => {
      const said = [];
      for (const ask of asks) {
        const answer = await session.ask(ask);
        said.push(answer.ok ? 'ok' : (answer.refusal?.code ?? answer.faults?.[0]?.code));
      }
      return said;
    };
    expect(await codes()).toEqual(Array(6).fill('no-game'));
    await playThrough(session, 'idle');
    expect(await codes()).toEqual([...Array(4).fill('game-over'), 'ok', 'ok']);
    await staged(session.ask(opening('idle', 'person')));
    expect((await codes()).slice(0, 5)).toEqual(Array(5).fill('not-your-side'));
    expect(await session.ask(debrief)).toEqual({ ok: false, faults: [{ code: 'not-over' }] });
  });
});

describe('bad requests', () => {
  test.each([
    [null, 'wrong-type', ''],
    ['open', 'wrong-type', ''],
    [{ type: 'win' }, 'wrong-value', 'type'],
    [opening('person', 'winner' as 'idle'), 'wrong-value', 'players.civil'],
    [opening('person', 'idle', { seed: -1 }), 'out-of-range', 'seed'],
    [opening('person', 'idle', { seed: 1.5 }), 'wrong-type', 'seed'],
    [opening('person', 'idle', { cheat: true }), 'unknown-key', 'cheat'],
    [opening('person', 'idle', { people: 200 }), 'out-of-range', 'people'],
    [opening('person', 'idle', { scenario: 'nowhere' }), 'unknown-scenario', undefined],
    [opening('person', 'idle', { scenario: '../deck' }), 'unknown-scenario', undefined],
  ])('%j', async (asked, code, path) => {
    const answer = await seat().ask(asked);
    expect(answer).toMatchObject({ ok: false, faults: [{ code, ...(path === undefined ? {} : { path }) }] });
  });

  test('a broken scenario is told with its place, and the game that was open goes on', async () => {
    let broken = false;
    const session = seat({
      files: async () => (broken ? { ...FILES, 'first-steps/scenario.json': '{"id": ' } : FILES),
    });
    const before = await staged(session.ask(opening('person', 'idle')));
    broken = true;
    expect(await session.ask(opening('person', 'idle', { seed: 2 }))).toMatchObject({
      ok: false,
      faults: [{ code: 'not-json', file: 'first-steps/scenario.json' }],
    });
    expect(await session.ask({ type: 'resume', record: '{' })).toMatchObject({ ok: false });
    const after = await staged(session.ask(ready('regime')));
    expect(after.record.settings).toEqual(before.record.settings);
    expect(after.record.turns).toHaveLength(1);
  });

  test('files that cannot be fetched are told, and asked for again the next time', async () => {
    let away = true;
    const session = seat({ files: async () => (away ? Promise.reject(new Error('offline')) : FILES) });
    expect(await session.ask(opening('person', 'idle'))).toMatchObject({ ok: false, faults: [{ code: 'network' }] });
    away = false;
    expect((await session.ask(opening('person', 'idle'))).ok).toBe(true);
  });

  test('whatever comes, the session answers and goes on', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'idle')));
    const type = fc.constantFrom('play', 'undo', 'ready', 'forecast', 'debrief', 'resume', 'x');
    const mess = fc.record(
      {
        type,
        side: fc.constantFrom('regime', 'civil', 3),
        move: fc.anything(),
        index: fc.anything(),
        record: fc.anything(),
      },
      { requiredKeys: ['type'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), mess), async (asked) => {
        const answer = await session.ask(asked);
        if (!answer.ok) expect((answer.faults?.length ?? 0) + (answer.refusal ? 1 : 0)).toBeGreaterThan(0);
        expect(answer.ok ? [] : (answer.faults ?? []).filter((f) => f.code === 'unexpected')).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect((await session.ask(opening('person', 'idle'))).ok).toBe(true);
  });
});

describe('forecast', () => {
  test('ranges for what the card promises, in order, and the same when asked twice', async () => {
    const session = seat();
    const start = await staged(session.ask(opening('person', 'idle')));
    for (const { move, forecast } of viewOf(start, 'regime').offers) {
      const answer = await session.ask({ type: 'forecast', side: 'regime', move });
      if (!answer.ok || answer.type !== 'forecast') throw new Error(JSON.stringify(answer));
      expect(answer.forecast.map((f) => f.indicator)).toEqual(forecast);
      for (const { low, middle, high } of answer.forecast) expect(low <= middle && middle <= high).toBe(true);
      expect(await session.ask({ type: 'forecast', side: 'regime', move })).toEqual(answer);
    }
  });

  test('comes from belief: another true country, the same forecast', async () => {
    const asked = async (seed: number) => {
      const session = seat();
      const start = await staged(session.ask(opening('person', 'idle', { seed })));
      const move = viewOf(start, 'regime').offers[0]?.move;
      return session.ask({ type: 'forecast', side: 'regime', move });
    };
    expect(await asked(1)).toEqual(await asked(2));
  });

  test('a portal brings users of services, in the turn its delay allows', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'idle')));
    const move = { seat: 'administration', card: 'build-portal' };
    const answer = await session.ask({ type: 'forecast', side: 'regime', move });
    if (!answer.ok || answer.type !== 'forecast') throw new Error(JSON.stringify(answer));
    const users = answer.forecast.find((f) => f.indicator === 'e-service-users');
    expect(users?.middle).toBeGreaterThan(0);
    expect(users?.turns).toBeGreaterThan(1);
  });
});

describe('time', () => {
  test('what takes longer than half a second is told, what does not is not', async () => {
    let ms = 0;
    const slow = seat({ now: () => (ms += 400) });
    await playThrough(slow);
    expect(new Set(slow.pushes.map((p) => p.what))).toContain('idle-run');
    for (const { done, of } of slow.pushes) expect(done).toBeLessThanOrEqual(of);
    const quick = seat({ now: () => 0 });
    await playThrough(quick);
    expect(quick.pushes).toEqual([]);
  });

  test('working ahead between requests changes nothing', async () => {
    let pauses = 0;
    const ahead = seat({
      pause: () => {
        pauses++;
        return new Promise((go) => setImmediate(go));
      },
    });
    const one = await playThrough(ahead);
    const two = await playThrough(seat());
    expect(one).toEqual(two);
    expect(pauses).toBeGreaterThan(4);
  });

  test('requests that come at once are answered in order', async () => {
    const session = seat();
    const answers = await Promise.all([
      session.ask(opening('person', 'idle')),
      session.ask(ready('regime')),
      session.ask(ready('regime')),
      session.ask(debrief),
    ]);
    const turns = await Promise.all(answers.slice(0, 3).map((a) => staged(a)));
    expect(turns.map((t) => t.record.turns.length)).toEqual([0, 1, 2]);
    expect(answers[3]?.ok).toBe(false);
  });
});

test('a machine that counts otherwise plays nothing, and says so', async () => {
  const answer = await seat({ alike: () => false }).ask(opening('person', 'idle'));
  expect(answer).toEqual({ ok: false, faults: [{ code: 'other-arithmetic' }] });
});
