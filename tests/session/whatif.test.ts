import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, leadOf, legalMoves, MODEL, type Move, play, resolve, SIDES, setup } from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import {
  ASSUMPTION_IDS,
  ASSUMPTIONS,
  historyOf,
  isSameBranch,
  keptOf,
  reliveBranch,
} from '../../src/session/branches.ts';
import { runDifference, whyDifferent } from '../../src/session/difference.ts';
import { liveFuture, startFan } from '../../src/session/fan.ts';
import { gameBefore, type Past, relive } from '../../src/session/past.ts';
import { type GameRecord, readRecord } from '../../src/session/record.ts';
import { replayRecord } from '../../src/session/replay.ts';
import { type Besides, type Branch, type Change, type Deciders, runBranch } from '../../src/session/whatif.ts';
import { finished } from '../../src/session/why.ts';
import { card, country, event } from '../engine/country.ts';

const content = country(
  [
    card('harsher', 'regime', { effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0.3 }] }),
    card('help', 'regime', { effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: -0.1 }] }),
    card('answer', 'civil', { requires: { played: 'harsher' } }),
  ],
  [
    event('shock', '2011-05-20', {
      effects: [{ kind: 'lever', lever: 'hardship', region: 'west', op: 'add', value: 0.2, lastsWeeks: 20 }],
    }),
  ],
);

function recordOf(seed: number, dice: readonly number[]): GameRecord {
  const settings = { people: 400, seed, supply: 'itu', events: 'history' } as const;
  const game = setup(content, settings);
  let at = 0;
  for (let turn = 0; turn < content.scenario.turns; turn++) {
    for (const side of SIDES)
      for (let n = 0; n < 2; n++) {
        const offers = legalMoves(game, leadOf(game, side));
        const offer = offers[(dice[at++ % dice.length] ?? 0) % Math.max(1, offers.length)];
        if (offer) play(game, offer.move);
      }
    resolve(game);
  }
  const turns = game.reports.map((r) => ({ ...r.moves, hash: r.hash }));
  const players = { regime: 'person', civil: 'person' };
  return { format: 1, model: MODEL, scenario: 'small', content: content.hash, settings, players, turns };
}

function branched(past: Past, changes: readonly Change[], deciders?: Deciders): Branch {
  const said = finished(runBranch(past, changes, deciders ? { deciders } : {}));
  if (!said.ok) throw new Error(JSON.stringify(said.faults));
  return said.branch;
}

const small = (card: string): Move => ({ seat: 'administration', card });

describe('a branch', () => {
  it('that changes nothing is the record, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.array(fc.nat(20), { minLength: 8, maxLength: 16 }),
        fc.integer({ min: 1, max: 4 }),
        async (seed, dice, turn) => {
          const record = recordOf(seed, dice);
          const past = await relive(content, record);
          expect(past.fault).toBeNull();
          const same = SIDES.map((side) => ({ turn, side, moves: record.turns[turn - 1]?.[side] ?? [] }));
          for (const changes of [[], same]) {
            const branch = branched(past, changes);
            expect(JSON.stringify(branch.record)).toBe(JSON.stringify(record));
            expect(hashOf(branch.game)).toBe(record.turns[3]?.hash);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  const record = recordOf(5, [0, 1, 2, 3, 4]);

  it('keeps what came before, changes what it was told, and says what no longer could be played', async () => {
    const game = setup(content, record.settings);
    const choices = [['harsher'], ['build'], [], []].map((cards) => cards.map(small));
    const turns = choices.map((regime, index) => {
      const civil = index === 1 ? [{ seat: 'journalist', card: 'answer' }] : [];
      for (const move of [...regime, ...civil]) expect(play(game, move)).toBeNull();
      return { regime, civil, hash: resolve(game).hash };
    });
    const past = await relive(content, { ...record, turns });
    const branch = branched(past, [{ turn: 1, side: 'regime', moves: [] }]);
    expect(branch.from).toBe(1);
    expect(branch.record.turns[0]?.regime).toEqual([]);
    expect(branch.record.turns[1]?.regime).toEqual([small('build')]);
    expect(branch.dropped).toMatchObject([{ turn: 2, side: 'civil', refusal: { code: 'requirement' } }]);
    const later = branched(past, [{ turn: 3, side: 'regime', moves: [small('help')] }]);
    expect(later.record.turns.slice(0, 2)).toEqual(turns.slice(0, 2));
    expect(later.record.turns[2]?.hash).not.toBe(turns[2]?.hash);
    expect((await relive(content, later.record)).fault).toBeNull();
  });

  it('lets computer players decide after the changed turn, not before and not in it', async () => {
    const past = await relive(content, record);
    const deciders = { regime: playerOf('idle', content, 1), civil: playerOf('random', content, 1) };
    const branch = branched(past, [{ turn: 2, side: 'regime', moves: [] }], deciders);
    expect(branch.record.turns[1]?.civil).toEqual(record.turns[1]?.civil);
    expect(branch.record.turns.slice(2).map((t) => t.regime)).toEqual([[], []]);
    expect(branched(past, [{ turn: 2, side: 'regime', moves: [] }], deciders).record).toEqual(branch.record);
  });

  it('refuses a move that the rules refuse and a turn that was not lived', async () => {
    const past = await relive(content, record);
    const code = (change: Change): string => {
      const said = finished(runBranch(past, [change]));
      return said.ok ? 'ok' : (said.faults[0]?.code ?? '');
    };
    expect(code({ turn: 1, side: 'civil', moves: [{ seat: 'journalist', card: 'answer' }] })).toBe('move-refused');
    expect(code({ turn: 1, side: 'civil', moves: [small('build')] })).toBe('move-refused');
    expect(code({ turn: 9, side: 'civil', moves: [] })).toBe('no-such-turn');
  });
});

describe('the difference between two branches', () => {
  it('is made of the cards that differ, and adds up', async () => {
    const record = recordOf(9, [1, 0, 3, 2]);
    const past = await relive(content, record);
    const one = branched(past, [
      { turn: 2, side: 'regime', moves: [small('help')] },
      { turn: 3, side: 'regime', moves: [] },
    ]).record.turns;
    const other = branched(past, [{ turn: 2, side: 'regime', moves: [small('whisper')] }]).record.turns;
    const said = finished(runDifference(past, { turns: one }, { turns: other }));
    if (!said.ok) throw new Error('refused');
    expect(said.difference.first).toBe(2);
    for (const { id } of content.indicators) {
      const bars = whyDifferent(said.difference, { indicator: id }, 4);
      expect(bars?.causes.reduce((sum, bar) => sum + bar.by, 0)).toBeCloseTo(bars?.change ?? Number.NaN, 9);
    }
    const anger = whyDifferent(said.difference, { indicator: 'discontent' }, 4);
    expect(anger?.causes.find((bar) => bar.id === 'help')?.by).toBeLessThan(0);
    const none = finished(runDifference(past, { turns: one }, { turns: one }));
    expect(none.ok && none.difference.undone).toEqual([]);
  });
});

describe('the past of a very large country', () => {
  it('keeps some moments only, and goes to the others from there', async () => {
    const record = recordOf(21, [3, 1, 4, 1, 5]);
    const whole = await relive(content, record);
    const [first, , third, ...rest] = whole.games;
    const sparse: Past = { ...whole, games: [first ?? null, null, null, null, ...rest.slice(-1)] };
    expect(hashOf(gameBefore(sparse, 3) ?? expect.fail())).toBe(hashOf(third ?? expect.fail()));
    expect(first?.reports).toEqual([]);
    expect(branched(sparse, [{ turn: 4, side: 'regime', moves: [] }]).record).toEqual(
      branched(whole, [{ turn: 4, side: 'regime', moves: [] }]).record,
    );
    for (const turn of [0, -1, 6]) expect(gameBefore(whole, turn)).toBeNull();
  });
});

describe('an assumption of the model', () => {
  const slow = { id: 'fear-keeps', value: ASSUMPTIONS['fear-keeps'].high, from: 2 } as const;
  const force = card('force', 'regime', {
    effects: [{ kind: 'lever', lever: 'force', region: 'all', op: 'set', value: 0.7, lastsWeeks: 1 }],
  });
  const hard = country(
    [force, card('harsher', 'regime'), card('answer', 'civil')],
    [
      event('misery', '2011-01-20', {
        effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: 0.5, lastsWeeks: 100 }],
      }),
    ],
  );
  const played = async (): Promise<Past> => {
    const settings = { people: 600, seed: 8, supply: 'itu', events: 'history' } as const;
    const game = setup(hard, settings);
    expect(play(game, small('force'))).toBeNull();
    const turns = [1, 2, 3, 4].map(() => {
      const { moves, hash } = resolve(game);
      return { ...moves, hash };
    });
    const players = { regime: 'person', civil: 'person' };
    const record = {
      format: 1,
      model: MODEL,
      scenario: 'small',
      content: hard.hash,
      settings,
      players,
      turns,
    } as const;
    return relive(hard, structuredClone(record) as unknown as GameRecord);
  };
  const changed = (past: Past, besides: Besides): Branch => {
    const said = finished(runBranch(past, [], besides));
    if (!said.ok) throw new Error(JSON.stringify(said.faults));
    return said.branch;
  };

  it.each(ASSUMPTION_IDS)('%s with its usual value changes nothing', async (id) => {
    const past = await played();
    const branch = changed(past, { assumption: { id, value: ASSUMPTIONS[id].usual, from: 1 } });
    expect(branch.record).toEqual(past.record);
    expect(branch.from).toBe(5);
  });

  it.each(ASSUMPTION_IDS)('%s with another value makes another history', async (id) => {
    const past = await played();
    const hashes = ([ASSUMPTIONS[id].low, ASSUMPTIONS[id].high] as const).map((value) => {
      const branch = changed(past, { assumption: { id, value, from: 1 } });
      return branch.record.turns.at(-1)?.hash;
    });
    expect(new Set([...hashes, past.record.turns[3]?.hash]).size).toBe(3);
  });

  it('holds from its turn on, makes a record of its own, and slower fear leaves more of it', async () => {
    const past = await played();
    const branch = changed(past, { assumption: slow });
    expect(branch.from).toBe(2);
    expect(branch.record.turns[0]).toEqual(past.record.turns[0]);
    expect(branch.record.settings.assumption).toEqual(slow);
    const fear = (turn: number, of: Past | Branch) =>
      ('game' in of ? of.game.reports : of.games[4]?.reports)?.[turn - 1]?.indicators.fear ?? Number.NaN;
    expect(fear(1, branch)).toBe(fear(1, past));
    for (const turn of [2, 3, 4]) expect(fear(turn, branch)).toBeGreaterThan(fear(turn, past));
    const again = await relive(hard, branch.record);
    expect(again.fault).toBeNull();
  });

  it('stands as a bar of its own in what made the difference, and the bars add up', async () => {
    const past = await played();
    const branch = changed(past, { assumption: slow });
    const one = { turns: branch.record.turns, assumption: slow };
    const said = finished(runDifference(past, one, { turns: past.record.turns }));
    if (!said.ok) throw new Error('refused');
    const bars = whyDifferent(said.difference, { indicator: 'fear' }, 4);
    expect(bars?.causes.find(({ kind }) => kind === 'assumption')).toMatchObject({ id: 'fear-keeps' });
    expect(bars?.causes.find(({ kind }) => kind === 'assumption')?.by).toBeGreaterThan(0);
    expect(bars?.causes.reduce((sum, bar) => sum + bar.by, 0)).toBeCloseTo(bars?.change ?? Number.NaN, 12);
  });

  it('can be lived as many futures, from its turn on', async () => {
    const past = await played();
    const fan = (assumption?: typeof slow) => {
      const started = startFan(past, { turn: 2, changes: [], policy: 'recorded', assumption });
      if (!started.ok) throw new Error('refused');
      return [0, 1, 2].map((number) => liveFuture(started.start, number).values.at(-1) ?? []);
    };
    const at = hard.indicators.findIndex(({ id }) => id === 'fear');
    const [usual, slower] = [fan(), fan(slow)];
    expect(fan({ ...slow, value: ASSUMPTIONS['fear-keeps'].usual } as never)).toEqual(usual);
    for (const [index, values] of usual.entries())
      expect(slower[index]?.[at]).toBeGreaterThan(values[at] ?? Number.NaN);
  });

  it('out of its range, or of a turn that was not lived, it is refused', async () => {
    const past = await played();
    const said = finished(runBranch(past, [], { assumption: { ...slow, from: 9 } }));
    expect(said).toMatchObject({ ok: false, faults: [{ code: 'no-such-turn' }] });
    const record = { ...past.record, settings: { ...past.record.settings, assumption: { ...slow, value: 2 } } };
    expect(readRecord(record)).toMatchObject({ ok: false, faults: [{ path: 'settings.assumption.value' }] });
  });
});

describe('branches kept with a record', () => {
  const asked = {
    changes: [{ turn: 2, side: 'regime' as const, moves: [small('help')] }],
    deciders: 'recorded' as const,
  };
  const record = recordOf(11, [2, 0, 1]);

  it('lie beside the history: the record reads, replays and hashes as before, and they come back from it', async () => {
    const past = await relive(content, record);
    const kept = keptOf(branched(past, asked.changes), asked) ?? expect.fail();
    const read = readRecord(JSON.stringify({ ...record, branches: [kept] }));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.record.branches).toEqual([kept]);
    expect(await replayRecord(content, read.record)).toMatchObject({ ok: true, hash: record.turns[3]?.hash });
    const again = await reliveBranch(past, kept, async () => {});
    if (!again.ok) throw new Error(JSON.stringify(again.faults));
    expect(again.branch.record).toEqual(branched(past, asked.changes).record);
    expect(isSameBranch(kept, read.record.branches?.[0] ?? expect.fail())).toBe(true);
    expect(historyOf(record, kept).turns).toEqual(again.branch.record.turns);
  });

  it('a branch that is the record is not kept; one that was forged is not shown', async () => {
    const past = await relive(content, record);
    expect(keptOf(branched(past, []), asked)).toBeNull();
    const kept = keptOf(branched(past, asked.changes), asked) ?? expect.fail();
    const forged = { ...kept, turns: kept.turns.map((turn) => ({ ...turn, hash: '00' })) };
    expect(await reliveBranch(past, forged, async () => {})).toMatchObject({
      ok: false,
      faults: [{ code: 'record-differs' }],
    });
  });
});
