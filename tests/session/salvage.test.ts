// A damaged or old record: what can be shown of it is the history that was played, and what is lost is named.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/session/messages.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { readRemains } from '../../src/session/remains.ts';
import { playThrough, seat } from './table.ts';

let record: GameRecord;
let whole: Files;

beforeAll(async () => {
  const session = seat();
  record = (await playThrough(session, 'random', { seed: 3 })).record;
  const said = await session.ask({ type: 'debrief' });
  if (!said.ok || said.type !== 'debrief') throw new Error(JSON.stringify(said));
  whole = said.debrief;
});

async function salvaged(given: unknown): Promise<{ record: GameRecord; debrief: Files }> {
  const said = await seat().ask({ type: 'salvage', record: given });
  if (!said.ok || said.type !== 'salvaged') throw new Error(JSON.stringify(said));
  return said;
}
const refusedAs = async (given: unknown): Promise<string[]> => {
  const said = await seat().ask({ type: 'salvage', record: given });
  return said.ok ? ['opened'] : (said.faults ?? []).map(({ code }) => code);
};
const codes = ({ debrief }: { debrief: Files }): string[] => (debrief.lost?.faults ?? []).map(({ code }) => code);
const edited = (change: (copy: GameRecord & Record<string, unknown>) => void): unknown => {
  const copy = structuredClone(record);
  change(copy as GameRecord & Record<string, unknown>);
  return copy;
};
/** Turns shown are those that were played, number for number. */
function expectTrue({ record: short, debrief }: { record: GameRecord; debrief: Files }, turns: number): void {
  expect(short).toEqual({ ...record, turns: record.turns.slice(0, turns) });
  expect(debrief.start).toEqual(whole.start);
  expect(debrief.reports).toEqual(whole.reports.slice(0, turns));
}

describe('cut off', () => {
  test('anywhere in its turns: the whole turns before the cut are the ones that were played', async () => {
    const text = JSON.stringify(record);
    const ends = record.turns.map(({ hash }) => text.indexOf(hash) + hash.length + 2); // after "hash":"…"}
    for (const [index, end] of ends.slice(0, -1).entries()) {
      const said = await salvaged(text.slice(0, end + 9));
      expectTrue(said, index + 1);
      expect(codes(said)).toEqual(['record-cut']);
      expect(said.debrief.finish).toBeNull();
      expect(said.debrief.lost).toMatchObject({ turns: 4, decided: [] });
    }
  });

  test('every length is either opened up to a whole turn or refused, and never guessed', () => {
    const text = `\ufeff${JSON.stringify(record, null, 1)}`;
    for (let length = 0; length < text.length; length += 3) {
      const read = readRemains(text.slice(0, length));
      if (!read.ok) continue;
      const { turns } = read.remains.record;
      expect(turns).toEqual(record.turns.slice(0, turns.length));
    }
  });

  test('before its first whole turn it is refused', async () => {
    const text = JSON.stringify(record);
    expect(await refusedAs(text.slice(0, text.indexOf('"hash"')))).toContain('record-cut');
    expect(await refusedAs('')).toEqual(['not-json']);
    expect(await refusedAs('{"format":1}')).toEqual(['record-foreign']);
  });

  test('the shorter record can be gone on from', async () => {
    const text = JSON.stringify(record);
    const said = await salvaged(text.slice(0, text.indexOf(record.turns[1]?.hash ?? '') + 20));
    const again = await seat().ask({ type: 'resume', record: said.record });
    expect(again).toMatchObject({ ok: true, type: 'stage', stages: { regime: { view: { turn: 3 } } } });
  });
});

describe('edited', () => {
  test('a move taken out: shown up to the turn before; of the rest only what was decided', async () => {
    const at = record.turns.findIndex((turn, index) => index > 0 && turn.regime.length > 0);
    const said = await salvaged(edited((copy) => copy.turns[at]?.regime.pop()));
    expectTrue(said, at);
    expect(codes(said)).toEqual(['record-differs']);
    expect(said.debrief.lost?.decided.map(({ turn }) => turn)).toEqual(
      [0, 1, 2, 3].slice(at).map((index) => index + 1),
    );
    expect(said.debrief.lost?.decided.at(-1)?.civil).toEqual(record.turns[3]?.civil);
  });

  test('a forged hash of the last turn leaves three turns and no ending', async () => {
    const said = await salvaged(
      edited((copy) => {
        if (copy.turns[3]) copy.turns[3].hash = '0000000000000000';
      }),
    );
    expectTrue(said, 3);
    expect(said.debrief.finish).toBeNull();
    expect(said.debrief.stars).toEqual({});
  });

  test('another luck from the start: nothing can be lived, what was chosen is still shown', async () => {
    const said = await salvaged(
      edited((copy) => {
        copy.settings.seed++;
      }),
    );
    expect(said.debrief.reports).toEqual([]);
    expect(said.debrief.lost?.decided.map(({ regime }) => regime)).toEqual(record.turns.map(({ regime }) => regime));
    expect(codes(said)).toContain('record-differs');
  });

  test('a turn with nonsense inside ends what can be read, with its place', async () => {
    const said = await salvaged(
      edited((copy) => {
        Object.assign(copy.turns[2] ?? {}, { civil: 'everything' });
      }),
    );
    expectTrue(said, 2);
    expect(said.debrief.lost?.faults).toMatchObject([{ code: 'wrong-type', path: 'turns[2].civil' }]);
    const { regime, civil } = record.turns[3] ?? expect.fail();
    expect(said.debrief.lost?.decided).toEqual([{ turn: 4, regime, civil }]); // behind it, at its true place
  });

  test('a turn taken out of the middle: shown up to the gap, for what follows is another history', async () => {
    const said = await salvaged(edited((copy) => void copy.turns.splice(2, 1)));
    expectTrue(said, 2);
    expect(codes(said)).toEqual(['record-differs']);
    expect(said.debrief.lost?.decided.map(({ turn }) => turn)).toEqual([3]);
    expect(said.debrief.finish).toBeNull();
  });

  test('a card that nobody knows ends what can be lived, and is still named among what was chosen', async () => {
    const said = await salvaged(
      edited((copy) => void copy.turns[2]?.civil.push({ seat: 'journalist', card: 'no-such-card' })),
    );
    expectTrue(said, 2);
    expect(codes(said)).toEqual(['record-move']);
    expect(said.debrief.lost?.decided[0]?.civil.at(-1)).toMatchObject({ card: 'no-such-card' });
  });

  test('turns beyond the end of the scenario: the whole game is shown, and what hangs over is named', async () => {
    const said = await salvaged(edited((copy) => void copy.turns.push(...copy.turns.slice(0, 2))));
    expectTrue(said, 4);
    expect(said.debrief.finish).toEqual(whole.finish);
    expect(codes(said)).toEqual(['record-too-long']);
    expect(said.debrief.lost?.decided.map(({ turn }) => turn)).toEqual([5, 6]);
  });

  test('a player that nobody knows: everything is shown that was played; mandates are held against the par among people', async () => {
    const said = await salvaged(edited((copy) => Object.assign(copy.players, { civil: 'martian' })));
    expect(said.debrief.reports).toEqual(whole.reports);
    const { mandate, ...others } = said.debrief.finish?.ledgers ?? {};
    expect(others).toEqual({ people: whole.finish?.ledgers.people, truth: whole.finish?.ledgers.truth });
    expect(mandate).not.toEqual(whole.finish?.ledgers.mandate); // the strength that was played against is lost
    expect(said.debrief.finish?.ending).toBe(whole.finish?.ending);
    expect(said.debrief.lost?.faults).toMatchObject([{ code: 'wrong-value', path: 'players' }]);
    expect(said.record.players).toEqual({ regime: 'person', civil: 'person' });
  });

  test('whatever is wrong, the country if nobody had acted goes as far as the turns that are shown', async () => {
    const said = await salvaged(edited((copy) => void copy.turns.splice(2, 1)));
    expect(said.debrief.idle).toEqual(whole.idle.slice(0, 3));
  });

  test('a scenario that is not there, or people beyond its range', async () => {
    expect(await refusedAs(edited((copy) => Object.assign(copy, { scenario: 'no-such-place' })))).toContain(
      'unknown-scenario',
    );
    const said = await salvaged(edited((copy) => Object.assign(copy.settings, { people: 999_999 })));
    expect(codes(said)).toEqual(['out-of-range']);
    expect(said.debrief.reports).toEqual([]);
  });
});

describe('of another time', () => {
  test('older rules that give the same history: everything is shown, with its ending', async () => {
    const said = await salvaged(edited((copy) => Object.assign(copy, { model: 'zheli-0' })));
    expect(codes(said)).toEqual(['record-older']);
    expectTrue(said, 4);
    expect(said.debrief.finish).toEqual(whole.finish);
    expect(said.debrief.article).toEqual(whole.article);
  });

  test('an older format that knew less, a newer one that knows more, a scenario that has changed', async () => {
    const old = await salvaged(
      edited((copy) => {
        copy.format = 0 as never;
        copy.model = 'zheli-0';
        Reflect.deleteProperty(copy.settings, 'supply');
        Reflect.deleteProperty(copy.settings, 'events');
        Reflect.deleteProperty(copy, 'content');
      }),
    );
    expectTrue(old, 4);
    const next = await salvaged(edited((copy) => Object.assign(copy, { format: 99, later: true })));
    expectTrue(next, 4);
    expect(codes(next)).toEqual(['record-newer']);
    const moved = await salvaged(edited((copy) => Object.assign(copy, { content: '0123456789abcdef' })));
    expectTrue(moved, 4);
    expect(codes(moved)).toEqual(['content-changed']);
  });

  test('a record with nothing wrong is not salvaged: it is resumed', async () => {
    expect(await refusedAs(record)).toEqual([]);
  });
});

test('a lesson that was ended early opens as the debrief of what was played; a game that was left goes on', async () => {
  const short = { ...record, turns: record.turns.slice(0, 2) };
  const said = await seat().ask({ type: 'resume', record: { ...short, ended: true } });
  if (!said.ok || said.type !== 'salvaged') throw new Error(JSON.stringify(said));
  expectTrue({ record: { ...said.record, ended: undefined }, debrief: said.debrief }, 2);
  expect(said.debrief).toMatchObject({ finish: null });
  expect(said.debrief.lost).toBeUndefined();
  expect(await seat().ask({ type: 'resume', record: short })).toMatchObject({ ok: true, type: 'stage' });
});
