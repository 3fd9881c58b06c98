import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Content, Event } from '../../src/content/schema.ts';
import {
  copy,
  type Game,
  leadOf,
  legalMoves,
  type Move,
  play,
  type Report,
  resolve,
  SIDES,
  setup,
} from '../../src/engine/game.ts';
import { causesOf } from '../../src/session/causes.ts';
import { type Bar, finished, type Question, runTurn, type Why, why } from '../../src/session/why.ts';
import { card, country, event } from '../engine/country.ts';

const settings = { people: 400, seed: 7, supply: 'itu', events: 'history' } as const;
const lever = (id: string, value: number, more: object = {}): Card['effects'][number] => ({
  kind: 'lever',
  lever: id,
  op: 'add',
  value,
  ...more,
});

const CARDS = [
  card('harsher', 'regime', { effects: [lever('law', 0.3, { lastsWeeks: 30 })] }),
  card('cut', 'regime', { target: 'region', effects: [lever('outage', 0.8, { region: 'target', lastsWeeks: 6 })] }),
  card('slow', 'regime', { effects: [lever('e-services', 0.6, { delayTurns: 1, rampWeeks: 13 })] }),
  card('idle', 'regime', { effects: [lever('law', 0)] }),
  card('machine', 'regime', { standing: true, public: false, effects: [lever('independent-blocked', 0.4)] }),
  card('rally', 'civil', { effects: [lever('hardship', 0.2, { region: 'all', halfLifeWeeks: 8 })] }),
  card('tell', 'civil', { effects: [{ kind: 'claim', does: 'create', claim: 'figures', region: 'nation' }] }),
];
const EVENTS: Event[] = [
  event('shock', '2011-05-20', { effects: [lever('hardship', 0.25, { region: 'west', lastsWeeks: 20 })] }),
  event('rumour', '2011-08-10', {
    effects: [
      { kind: 'claim', does: 'create', claim: 'figures', region: 'west' },
      { kind: 'event', event: 'denial', delayWeeks: 2 },
    ],
  }),
  event('denial', null, { effects: [lever('independent-blocked', 0.2)] }),
];
const content = country(CARDS, EVENTS);

/** Plays whatever the dice say, legal moves only. */
function randomTurns(
  given: Content,
  seed: number,
  dice: readonly number[],
  turns: number,
): { game: Game; befores: Game[] } {
  const game = setup(given, { ...settings, seed });
  const befores: Game[] = [];
  let at = 0;
  for (let turn = 0; turn < turns; turn++) {
    befores.push(copy(game));
    for (const side of SIDES)
      for (let n = 0; n < 2; n++) {
        const offers = legalMoves(game, leadOf(game, side));
        const offer = offers[(dice[at++ % dice.length] ?? 0) % Math.max(1, offers.length)];
        if (offer) play(game, offer.move);
      }
    resolve(game);
  }
  return { game, befores };
}

function asked(given: Content, before: Game, report: Report, question: Question): Why {
  const said = why(given, finished(runTurn(before, report)), question);
  if (!said.ok) throw new Error(JSON.stringify(said.faults));
  return said.why;
}

function askedAll(given: Content, before: Game, report: Report): Why[] {
  const runs = finished(runTurn(before, report));
  return given.indicators.flatMap(({ id }) => {
    const said = why(given, runs, { indicator: id });
    return said.ok ? [said.why] : [];
  });
}

const sum = (bars: readonly Bar[]): number => bars.reduce((total, bar) => total + bar.by, 0);
const barOf = (said: Why, id: string): Bar | undefined => said.causes.find((bar) => bar.id === id);

/** One turn in which these moves are made, after some turns without any. */
function turnWith(given: Content, moves: readonly Move[], quiet = 0): { before: Game; report: Report } {
  const game = setup(given, settings);
  for (let turn = 0; turn < quiet; turn++) resolve(game);
  const before = copy(game);
  for (const move of moves) expect(play(game, move)).toBeNull();
  return { before, report: resolve(game) };
}

const regime = (id: string, region?: string): Move => ({
  seat: 'administration',
  card: id,
  ...(region ? { region } : {}),
});
const civil = (id: string): Move => ({ seat: 'journalist', card: id });

describe('why', () => {
  it('gives bars that add up to the change, for every indicator and region of random games', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.array(fc.nat(50), { minLength: 8, maxLength: 16 }),
        (seed, dice) => {
          const { game, befores } = randomTurns(content, seed, dice, 3);
          game.reports.forEach((report, index) => {
            const before = befores[index];
            if (!before) throw new Error('no game before the turn');
            const runs = finished(runTurn(before, report));
            const regions = [undefined, ...content.regions.map((r) => r.id)];
            for (const { id } of content.indicators)
              for (const region of regions) {
                const said = why(content, runs, { indicator: id, region });
                if (!said.ok) throw new Error(JSON.stringify(said.faults));
                const scale = Math.max(1, ...said.why.causes.map((bar) => Math.abs(bar.by)));
                expect(Math.abs(sum(said.why.causes) - said.why.change)).toBeLessThan(1e-9 * scale);
                const now = region === undefined ? report.indicators[id] : report.regions[region]?.[id];
                expect(said.why.after).toBe(now ?? 0);
              }
          });
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);

  it('shows zero for a card that did nothing', () => {
    const { before, report } = turnWith(content, [regime('idle'), civil('rally')]);
    for (const said of askedAll(content, before, report)) expect(barOf(said, 'idle')?.by).toBe(0);
    expect(barOf(asked(content, before, report, { indicator: 'discontent' }), 'rally')?.by).toBeGreaterThan(0);
  });

  it('does not depend on the order in which cards were chosen', () => {
    const orders = [
      [regime('harsher'), regime('cut', 'west'), civil('rally'), civil('tell')],
      [civil('tell'), regime('cut', 'west'), civil('rally'), regime('harsher')],
    ].map((moves) => turnWith(content, moves, 1));
    const [one, two] = orders.map(({ before, report }) => askedAll(content, before, report));
    expect(one).toEqual(two);
  });

  it('makes the bar of a card the turn less the same turn without it', () => {
    const { before, report } = turnWith(content, [regime('harsher'), civil('rally')]);
    const without = copy(before);
    play(without, civil('rally'));
    const expected =
      (report.indicators['self-censorship'] ?? 0) - (resolve(without).indicators['self-censorship'] ?? 0);
    expect(barOf(asked(content, before, report, { indicator: 'self-censorship' }), 'harsher')?.by).toBe(expected);
    expect(expected).not.toBe(0);
  });

  it('names an event, and an earlier cause with its turn while it still works', () => {
    const game = setup(content, settings);
    play(game, regime('slow'));
    resolve(game);
    const before = copy(game);
    const report = resolve(game);
    const said = asked(content, before, report, { indicator: 'e-service-users' });
    expect(barOf(said, 'slow')).toMatchObject({ kind: 'card', side: 'regime', turn: 1 });
    expect(barOf(said, 'slow')?.by).toBeGreaterThan(0);
    const anger = asked(content, before, report, { indicator: 'discontent', region: 'west' });
    expect(barOf(anger, 'shock')).toMatchObject({ kind: 'event', side: null });
    expect(barOf(anger, 'shock')?.by).toBeGreaterThan(0);
    expect(barOf(anger, 'shock')?.turn).toBeUndefined();
  });

  it('counts what has long stood among the drift', () => {
    const late = event('late', '2011-02-20', { effects: [lever('law', 0.2)] });
    const game = setup(country([], [late]), settings);
    const ids = (): string[] => {
      const before = copy(game);
      return causesOf(before, resolve(game)).map((c) => `${c.id} ${c.turn}`);
    };
    expect([ids(), ids(), ids()]).toEqual([['late 1'], ['late 1'], []]);
  });

  it('leaves a machine running that was switched off, as the cause of its end', () => {
    const game = setup(content, settings);
    play(game, regime('machine'));
    for (let turn = 0; turn < 3; turn++) resolve(game);
    const before = copy(game);
    expect(play(game, { ...regime('machine'), off: true })).toBeNull();
    const said = asked(content, before, resolve(game), { indicator: 'blocked-share' });
    expect(barOf(said, 'machine')).toMatchObject({ off: true });
    expect(barOf(said, 'machine')?.by).toBeLessThan(0);
  });

  it('says of an event that followed from another one what it did itself', () => {
    const game = setup(content, settings);
    for (let turn = 0; turn < 2; turn++) resolve(game);
    const before = copy(game);
    const said = asked(content, before, resolve(game), { indicator: 'blocked-share' });
    expect(barOf(said, 'denial')?.by).toBeGreaterThan(0.01);
    expect(barOf(said, 'rumour')?.by).toBe(0);
  });

  it('leaves the game it asks about alone', () => {
    const { before, report } = turnWith(content, [regime('harsher')], 1);
    const numbers = JSON.stringify(before.resources) + before.active.length + before.turn;
    finished(runTurn(before, report));
    expect(JSON.stringify(before.resources) + before.active.length + before.turn).toBe(numbers);
    expect(before.chosen).toEqual({ regime: [], civil: [] });
  });

  it('refuses what it cannot answer, with a code', () => {
    const { before, report } = turnWith(content, []);
    const runs = finished(runTurn(before, report));
    const code = (question: Question): string => {
      const said = why(content, runs, question);
      return said.ok ? 'ok' : (said.faults[0]?.code ?? '');
    };
    expect(code({ indicator: 'happiness' })).toBe('unknown-indicator');
    expect(code({ indicator: 'fear', region: 'moon' })).toBe('unknown-region');
    expect(code({ indicator: 'treasury', region: 'west' })).toBe('not-regional');
    expect(code({ indicator: 'organisation' })).toBe('region-needed');
    expect(code({ indicator: 'treasury' })).toBe('ok');
  });
});

describe('why, while the game is on', () => {
  const { before, report } = turnWith(content, [regime('machine'), regime('harsher'), civil('rally')]);
  const runs = finished(runTurn(before, report, 'civil'));

  it('merges all that the side cannot know into one bar, always there, and still adds up', () => {
    const said = why(content, runs, { indicator: 'public-criticism' });
    if (!said.ok) throw new Error('refused');
    const ids = said.why.causes.map((bar) => bar.id);
    expect(ids).toContain('rally');
    expect(ids).toContain('harsher');
    expect(ids).not.toContain('machine');
    expect(ids).not.toContain('drift');
    expect(ids.filter((id) => id === 'unknown')).toHaveLength(1);
    expect(sum(said.why.causes)).toBeCloseTo(said.why.change, 12);
    const quiet = turnWith(content, [civil('rally')]);
    const other = why(content, finished(runTurn(quiet.before, quiet.report, 'civil')), {
      indicator: 'public-criticism',
    });
    expect(other.ok && other.why.causes.map((bar) => bar.kind)).toContain('unknown');
  });

  it('refuses indicators off its dashboard and holds no trace of them', () => {
    const said = why(content, runs, { indicator: 'discontent' });
    expect(said).toMatchObject({ ok: false, faults: [{ code: 'not-yours' }] });
    const text = JSON.stringify(runs);
    for (const { id, knownTo } of content.indicators) expect(text.includes(`"${id}"`)).toBe(knownTo.includes('civil'));
    for (const secret of ['machine', 'treasury']) expect(text).not.toContain(`"${secret}"`);
  });
});
