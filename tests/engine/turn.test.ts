import { describe, expect, it } from 'vitest';
import type { Strength } from '../../src/content/schema.ts';
import { copy, finish, hashOf, middleOf, play, rerun, resolve, setup, view } from '../../src/engine/game.ts';
import { card, country, event } from './country.ts';

const settings = { people: 400, seed: 7, supply: 'itu', events: 'history' } as const;
const shock = event('shock', '2011-05-20', {
  effects: [{ kind: 'lever', lever: 'hardship', region: 'west', op: 'add', value: 0.2 }],
});

describe('a turn', () => {
  it('gives the same history again, and another one with other luck', () => {
    const run = (seed: number): string =>
      hashOf(rerun(country([], [shock]), { ...settings, seed }, Array(4).fill({ regime: [], civil: [] })));
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
  });

  it('does not care which side chose first', () => {
    const content = country([
      card('more', 'regime', { effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0.2 }] }),
    ]);
    const one = setup(content, settings);
    const two = setup(content, settings);
    play(one, { seat: 'administration', card: 'more' });
    play(one, { seat: 'journalist', card: 'speak' });
    play(two, { seat: 'journalist', card: 'speak' });
    play(two, { seat: 'administration', card: 'more' });
    expect(resolve(one).hash).toBe(resolve(two).hash);
  });

  it('leaves a copy alone', () => {
    const game = setup(country([], [shock]), settings);
    const before = hashOf(game);
    const twin = copy(game);
    resolve(twin);
    expect(hashOf(game)).toBe(before);
    resolve(game);
    expect(hashOf(game)).toBe(hashOf(twin));
  });

  it('brings dated events in their turn, once, and those that follow from others', () => {
    const follow = event('follow', null);
    const first = event('first', '2011-02-10', { effects: [{ kind: 'event', event: 'follow', delayWeeks: 2 }] });
    const never = event('never', '2011-03', { requires: { happened: 'shock' } });
    const game = setup(country([], [first, follow, never, shock]), settings);
    expect(resolve(game).events).toEqual([
      { event: 'first', turn: 1, week: 6 },
      { event: 'follow', turn: 1, week: 8 },
    ]);
    expect(resolve(game).events.map((e) => e.event)).toEqual(['shock']);
  });

  it('draws events by hazard, from the seed alone', () => {
    const drawn = event('drawn', null, { hazard: { perYear: 6 } });
    const turns = Array(4).fill({ regime: [], civil: [] });
    const when = (seed: number): number | undefined =>
      rerun(country([], [drawn]), { ...settings, seed, events: 'hazard' }, turns).happened[0]?.week;
    const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map(when);
    expect(new Set(weeks).size).toBeGreaterThan(3);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(when)).toEqual(weeks);
    expect(rerun(country([], [drawn]), settings, turns).happened).toEqual([]);
  });

  it('pays costs, income and effects into purses, within their bounds, with a receipt for each', () => {
    const gift = card('gift', 'regime', {
      cost: { treasury: 2 },
      effects: [{ kind: 'resource', resource: 'cohesion', add: 70 }],
    });
    const game = setup(country([gift]), settings);
    play(game, { seat: 'administration', card: 'gift' });
    const report = resolve(game);
    expect(report.resources).toMatchObject({ treasury: 4 - 2 + 3 + 1, capital: 6, cohesion: 100 });
    expect(report.receipts).toContainEqual({ resource: 'cohesion', id: 'gift', worth: 40 });
    expect(report.receipts).toContainEqual({ resource: 'treasury', id: 'growth-high', worth: 1 });
  });

  it('pays for what was just played, not for what was played before', () => {
    const game = setup(country(), settings);
    play(game, { seat: 'administration', card: 'build' });
    expect(resolve(game).receipts.some((r) => r.id === 'pressed')).toBe(true);
    expect(resolve(game).receipts.some((r) => r.id === 'pressed')).toBe(false);
  });

  it('tells a story in two versions, and fades it', () => {
    const told = event('told', '2011-01-20', {
      effects: [{ kind: 'claim', does: 'create', claim: 'figures', region: 'west' }],
    });
    const game = setup(country([], [told]), settings);
    const news = resolve(game).news.filter((n) => n.kind === 'claim');
    expect(news.map((n) => [n.outlet, n.figure])).toEqual([
      ['state', '16'],
      ['independent', '73'],
    ]);
    for (let t = 0; t < 2; t++) resolve(game);
    expect(game.stories.length).toBe(1);
    resolve(game);
    expect(game.stories).toEqual([]);
  });

  it('repeats what a seat saw instead of calendar and luck', () => {
    const game = setup(country([], [shock]), settings);
    expect(resolve(game, { events: [{ event: 'shock', turn: 1, week: 3 }] }).events).toEqual([
      { event: 'shock', turn: 1, week: 3 },
    ]);
    expect(resolve(game, { events: [] }).events).toEqual([]);
  });

  it('lets nothing happen but what is named, where it would happen anyway', () => {
    const calm = { ...shock, id: 'calm' };
    const open = () => setup(country([], [shock, calm]), settings);
    const ids = (only?: readonly string[]): string[] => {
      const game = open();
      const given = only ? { only } : {};
      return [1, 2, 3, 4].flatMap(() => resolve(game, given).events.map((e) => e.event));
    };
    expect(ids().sort()).toEqual(['calm', 'shock']);
    expect(ids(['calm', 'never'])).toEqual(['calm']);
    expect(ids([])).toEqual([]);
  });

  it('comes to an ending with three ledgers between 0 and 100', () => {
    const turns = Array(4).fill({ regime: [], civil: [] });
    const game = rerun(country(), settings, turns);
    const before = hashOf(game);
    const end = finish(game, game.reports);
    expect(end.ending).toBe('stalled-growth');
    expect(end.ledgers.people).toBe(50);
    for (const n of [...Object.values(end.ledgers.mandate), ...Object.values(end.ledgers.truth)]) {
      expect(n).toBeGreaterThanOrEqual(0);
      expect(n).toBeLessThanOrEqual(100);
    }
    expect(hashOf(game)).toBe(before);
  });

  it('holds a mandate against what equals of the computer’s strength reach, and people among themselves against the middle', () => {
    const equals = { random: 0, greedy: 50, good: 100, elite: 20 };
    const par = { mean: 50, deviation: 20, provisional: true, equals };
    const content = country([], [], { par: { regime: par, civil: par, people: { ...par, equals: undefined } } });
    const game = rerun(content, settings, Array(4).fill({ regime: [], civil: [] }));
    const mandate = (rival?: Strength) => finish(game, game.reports, rival).ledgers.mandate.regime;
    expect(mandate()).toBe(mandate('greedy'));
    expect(mandate('random')).toBeGreaterThan(mandate('greedy'));
    expect(mandate('good')).toBeLessThan(mandate('greedy'));
    expect(mandate('elite')).toBeGreaterThan(mandate('greedy'));
    const { elite: _unmeasured, ...measured } = equals;
    expect(middleOf({ ...par, equals: measured }, 'elite')).toBe(100);
    expect(middleOf({ ...par, equals: undefined }, 'elite')).toBe(50);
  });

  it('gives no medal to who ordered force that hurt, and at most silver to who jailed', () => {
    const clear = card('clear', 'regime', { gravity: 'force', cost: { capital: 1 } });
    const par = { mean: -100, deviation: 1, provisional: true };
    const content = country([clear], [], {
      par: { regime: par, civil: par, people: { mean: -1, deviation: 0.01, provisional: true } },
    });
    const game = setup(content, { ...settings, force: 'on' });
    play(game, { seat: 'administration', card: 'clear' });
    for (let t = 0; t < 4; t++) resolve(game);
    const hurt = { ...game, reports: game.reports.map((r) => ({ ...r, indicators: { ...r.indicators, hurt: 3 } })) };
    expect(finish(hurt, game.reports).medals.regime).toBe('none');
    expect(finish(hurt, game.reports).ending).toBe('tragedy');
  });
});

describe('a view', () => {
  it('is the same to the byte when only hidden things differ', () => {
    const content = country();
    for (const seat of ['administration', 'journalist']) {
      const game = setup(content, settings);
      play(game, { seat: 'administration', card: 'whisper' });
      resolve(game);
      const other = copy(game);
      other.settings = { ...other.settings, seed: 99 };
      const report = other.reports[0];
      if (!report) throw new Error('no report');
      const indicators = {
        ...report.indicators,
        'true-approval': 0.123,
        discontent: 0.9,
        'self-censorship': 0.7,
        fear: 0.6,
        'dashboard-gap': 0.4,
      };
      other.reports = [{ ...report, indicators, hash: 'x' }];
      if (seat === 'administration') {
        other.resources = { ...other.resources, energy: 1 };
        other.chosen = { ...other.chosen, civil: [{ seat: 'journalist', card: 'speak' }] };
      } else {
        other.resources = { ...other.resources, treasury: 1, capital: 0 };
        other.chosen = { ...other.chosen, regime: [{ seat: 'administration', card: 'build' }] };
        other.reports = other.reports.map((r) => ({ ...r, moves: { ...r.moves, regime: [] } }));
        other.reports = other.reports.map((r) => ({
          ...r,
          receipts: r.receipts.filter((x) => x.resource !== 'capital'),
        }));
      }
      expect(JSON.stringify(view(other, seat))).toBe(JSON.stringify(view(game, seat)));
    }
  });

  it('shows public moves of the other side, never secret ones', () => {
    const game = setup(country(), settings);
    play(game, { seat: 'administration', card: 'whisper' });
    play(game, { seat: 'administration', card: 'build' });
    resolve(game);
    expect(view(game, 'journalist').seen[1]?.moves.regime.map((m) => m.card)).toEqual(['build']);
    expect(view(game, 'administration').seen[1]?.moves.regime.map((m) => m.card)).toEqual(['whisper', 'build']);
  });

  it('shows a change of a public purse by a secret card without its name', () => {
    const secret = card('secret', 'regime', {
      public: false,
      effects: [{ kind: 'resource', resource: 'cohesion', add: -5 }],
    });
    const game = setup(country([secret]), settings);
    play(game, { seat: 'administration', card: 'secret' });
    resolve(game);
    expect(JSON.stringify(view(game, 'journalist'))).not.toContain('"secret"');
    expect(view(game, 'journalist').seen[1]?.receipts).toContainEqual({
      resource: 'cohesion',
      id: 'hidden',
      worth: -5,
    });
  });
});

describe('the year after', () => {
  const slump = event('slump', null, {
    effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: 0.3 }],
  });
  const over = (ending: { id: string; when: null; shock?: string }) => {
    const game = setup(country([], [slump], { endings: [ending] }), settings);
    while (game.turn <= game.content.scenario.turns) resolve(game);
    return game;
  };

  it('shows what two turns without players bring, and leaves the game as it was', () => {
    const game = over({ id: 'stalled-growth', when: null });
    const before = hashOf(game);
    const { after } = finish(game, game.reports);
    expect(hashOf(game)).toBe(before);
    const on = copy(game);
    resolve(on);
    resolve(on);
    const discontent = (from: typeof game) => from.reports[from.reports.length - 1]?.indicators.discontent;
    expect(after.indicators.discontent).toEqual({ end: discontent(game), after: discontent(on) });
    expect(after.shock).toBeUndefined();
  });

  it('is lived once more with the shock that an ending asks for', () => {
    const game = over({ id: 'green-dashboard', when: null, shock: 'slump' });
    const { after } = finish(game, game.reports);
    expect(after.shock).toBe('slump');
    const { after: quiet = 0, shocked = 0 } = after.indicators.discontent ?? {};
    expect(shocked).toBeGreaterThan(quiet);
  });
});
