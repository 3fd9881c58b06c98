// What the society can do reaches the game: through events of a scenario, the levers, the counts and the papers.
import { describe, expect, test } from 'vitest';
import type { Content, Effect, Event } from '../../src/content/schema.ts';
import { endingOf, type Game, isOver, play, resolve, type Settings, setup } from '../../src/engine/game.ts';
import { content } from '../shelf.ts';

const LAND = content('land-2016');
const FALL = LAND.events.find((event) => event.falls);
const SETTINGS: Settings = { people: 1000, seed: 4, supply: 'itu', events: 'history' };

/** The land reform of 2016 with nothing happening but these effects, in the first week. */
function happening(effects: Effect[], more: Event[] = []): Content {
  const first: Event = {
    id: 'first',
    design: 'V01',
    date: LAND.scenario.start,
    effects,
    coverage: ['state'],
    sources: ['memory'],
  };
  const events = [first, ...more];
  return { ...LAND, events, scenario: { ...LAND.scenario, events: events.map((e) => e.id) } };
}

function lived(effects: Effect[], how: Partial<Settings> = {}, more: Event[] = []): Game {
  const game = setup(happening(effects, more), { ...SETTINGS, ...how });
  resolve(game);
  return game;
}

const lever = (id: string, value: number, more: object = {}): Effect => ({
  kind: 'lever',
  lever: id,
  op: 'set',
  value,
  ...more,
});
const everywhere = { region: 'all' };
const report = (game: Game) => game.reports[0] ?? game.start;
const figure = (game: Game, id: string): number => report(game).indicators[id] ?? Number.NaN;

describe('the fall of the regime', () => {
  const uproar = [
    lever('hardship', 0.5, everywhere),
    lever('law', 0),
    lever('call', 1, everywhere),
    lever('march-threshold', -0.3),
    lever('rally', 60_000, everywhere),
  ];
  const falls = FALL ? [FALL] : [];
  test('ends the game in the turn it happens, splits the elite and stands on both front pages', () => {
    const game = lived(uproar, {}, falls);
    expect(report(game).events.map((h) => h.event)).toEqual(['first', 'regime-falls']);
    expect(isOver(game)).toBe(true);
    expect(play(game, { seat: 'x', card: LAND.cards[0]?.id ?? '' })).not.toBeNull();
    expect(
      endingOf({ ...game, reports: game.reports.map((r) => ({ ...r, indicators: { ...r.indicators, hurt: 0 } })) }),
    ).toBe('elite-split');
    expect(
      report(game)
        .news.filter((item) => item.id === 'regime-falls')
        .map((item) => item.outlet),
    ).toEqual(['state', 'independent']);
    resolve(game);
    expect(game.happened.filter((h) => h.event === 'regime-falls')).toHaveLength(1);
  });
  test('does not come in a calm country, nor where a scenario has no event for it', () => {
    expect(isOver(lived([], {}, falls))).toBe(false);
    const without = lived(uproar);
    expect(figure(without, 'protest-share')).toBeGreaterThan(0.02);
    expect(isOver(without)).toBe(false);
  });
  test('can be left out of a turn that is asked about again', () => {
    const game = setup(happening(uproar, falls), SETTINGS);
    resolve(game, { events: [{ event: 'first', turn: 1, week: 0 }], without: ['regime-falls'], bare: true });
    expect(game.happened.map((h) => h.event)).toEqual(['first']);
  });
});

describe('a rumour runs from phone to phone', () => {
  const run: Effect = { kind: 'rumour', start: 0.01, days: 5, denialDay: 1 };
  test('its reach is counted, and both papers tell of it', () => {
    const game = lived([run]);
    expect(figure(game, 'rumour-reach')).toBeGreaterThan(0.3);
    const told = report(game).news.filter((item) => item.id === 'rumour-reach');
    expect(told.map((item) => item.outlet)).toEqual(['state', 'independent']);
    expect(Number(told[0]?.figure)).toBeGreaterThan(1_000_000);
    resolve(game);
    expect(game.reports[1]?.indicators['rumour-reach']).toBe(0);
  });
  test('less far where messengers are blocked, the net is down, or people have learned to doubt', () => {
    const usual = figure(lived([run]), 'rumour-reach');
    const late: Effect = { ...run, delayWeeks: 2 };
    const blocked = LAND.platforms.filter((p) => !p.news).map((p) => lever('platform-blocked', 1, { platform: p.id }));
    expect(figure(lived([late, ...blocked]), 'rumour-reach')).toBeLessThan(0.7 * usual);
    expect(figure(lived([late, lever('outage', 1, everywhere)]), 'rumour-reach')).toBeLessThan(0.7 * usual);
    expect(figure(lived([late, lever('literacy', 1)]), 'rumour-reach')).toBeLessThan(0.9 * usual);
  });
  test('nothing is counted and nothing told where none runs', () => {
    const game = lived([]);
    expect(figure(game, 'rumour-reach')).toBe(0);
    expect(report(game).news.some((item) => item.id === 'rumour-reach')).toBe(false);
  });
});

describe('a rally whose size is documented', () => {
  const rally = lever('rally', 1500, { region: 'atyrau', lastsWeeks: 1, documented: true });
  test('stands in counts and news, though smaller than one agent, and is seen in its region', () => {
    const game = lived([rally], { people: 1000 });
    expect(report(game).regions.atyrau?.protesters).toBeGreaterThanOrEqual(1500);
    const atyrau = LAND.regions.findIndex((region) => region.id === 'atyrau');
    expect(report(game).weeks[0]?.marching[atyrau]).toBeCloseTo(1500 / (LAND.regions[atyrau]?.population ?? 1), 5);
    expect(report(game).hash).not.toBe(report(lived([])).hash);
  });
  test('only where events follow history', () => {
    expect(report(lived([rally], { events: 'hazard' })).regions).toEqual(
      report(lived([], { events: 'hazard' })).regions,
    );
  });
  test('history brings Atyrau of April 2016 the crowd that is documented, on any seed', () => {
    for (const seed of [1, 2, 3]) {
      const game = setup(LAND, { ...SETTINGS, seed });
      let most = 0;
      for (let turn = 1; turn <= 3; turn++) {
        resolve(game);
        most = Math.max(most, game.reports.at(-1)?.regions.atyrau?.protesters ?? 0);
      }
      expect(most).toBeGreaterThanOrEqual(1000);
    }
  });
});

describe('what the society counts reaches the game', () => {
  test('a gathering smaller than one agent has a size of its own', () => {
    const game = lived([lever('call', 0.1, { region: 'pavlodar', lastsWeeks: 1 }), lever('law', 0.9)], { people: 300 });
    const persons = report(game).regions.pavlodar?.protesters ?? 0;
    expect(persons).toBeGreaterThanOrEqual(50);
    expect(persons % game.society.weight).not.toBe(0);
    const crowd = Math.max(...Object.values(report(game).regions).map((region) => region.protesters ?? 0));
    const told = report(game).news.find((item) => item.id === 'protesters');
    expect(Math.abs(Number(told?.figure) / crowd - 1)).toBeLessThan(0.06);
  });
  test('a cut costs money in proportion to its weeks, and a block of social platforms less', () => {
    const usual = figure(lived([]), 'outage-cost'); // of what has long been blocked
    const cost = (effects: Effect[]) => figure(lived(effects), 'outage-cost') - usual;
    const [one, two] = [1, 2].map((lastsWeeks) => cost([lever('outage', 1, { ...everywhere, lastsWeeks })]));
    const blocked = LAND.platforms
      .filter((p) => !p.news)
      .map((p) => lever('platform-blocked', 1, { platform: p.id, lastsWeeks: 1 }));
    expect((two ?? 0) / (one ?? 1)).toBeCloseTo(2, 1);
    expect(cost(blocked) / (one ?? 1)).toBeGreaterThan(0.15);
    expect(cost(blocked) / (one ?? 1)).toBeLessThan(0.26);
  });
  test('blocked platforms weigh by their audience, and only a block of a habit surprises', () => {
    const block = (platform: string) => lived([lever('platform-blocked', 1, { platform })]);
    const [large, small] = [block('whatsapp'), block('twitter')];
    const before = lived([]).levers['social-blocked'][0] ?? 0;
    const share = (game: Game): number => (game.levers['social-blocked'][0] ?? 0) - before;
    expect(share(large)).toBeGreaterThan(5 * share(small));
    expect(share(small)).toBeGreaterThan(0);
    expect(large.novelty).toBeGreaterThan(5 * small.novelty);
    expect(figure(large, 'vpn-share')).toBeGreaterThan(figure(small, 'vpn-share'));
  });
  test('monitoring makes speakers silent and lets them be detained', () => {
    const anger = [lever('hardship', 0.5, everywhere), lever('law', 0.4), lever('march-threshold', 1)]; // few march
    const [open, watched] = [0, 1].map((monitoring) => {
      const game = lived([...anger, lever('monitoring', monitoring)], { people: 16_000 });
      resolve(game);
      resolve(game);
      return game;
    });
    const jailed = (game: Game | undefined): number =>
      game?.society.state.jail.filter((weeks) => weeks > 0).length ?? 0;
    const speech = (game: Game | undefined): number => (game ? figure(game, 'public-criticism') : Number.NaN);
    expect(speech(watched)).toBeLessThan(speech(open));
    expect(jailed(watched)).toBeGreaterThan(jailed(open) + 1);
  });
  test('jailing organisers stops calls and those who speak themselves, unless they are stood by', () => {
    const anger = [lever('hardship', 0.3, everywhere), lever('law', 0.3)];
    const jailed = lever('prosecution', 1, everywhere);
    const [free, taken, helped] = [anger, [...anger, jailed], [...anger, jailed, lever('solidarity', 1)]].map((e) =>
      lived(e),
    );
    const speech = (game: Game | undefined): number => (game ? figure(game, 'public-criticism') : Number.NaN);
    expect(speech(taken)).toBeLessThan(speech(free));
    expect(speech(taken)).toBeLessThan(speech(helped));
    expect(taken ? figure(taken, 'detained') : 0).toBeGreaterThan(50);
  });
});
