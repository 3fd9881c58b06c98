// A small country for the rules' tests: three regions, a handful of cards and events, every kind of effect.
import type { Card, Content, Event } from '../../src/content/schema.ts';

const base = { target: 'nation', public: true, forecast: ['public-criticism', 'online-share'] } as const;

export function card(id: string, side: 'regime' | 'civil', more: Partial<Card> = {}): Card {
  const cost: Card['cost'] = side === 'regime' ? { capital: 1 } : { energy: 1 };
  return {
    ...base,
    id,
    design: side === 'regime' ? 'R01' : 'C01',
    side,
    cost,
    forecast: [...base.forecast],
    effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0 }],
    ...more,
  };
}

export function event(id: string, date: string | null, more: Partial<Event> = {}): Event {
  return { id, design: 'V01', date, effects: [], coverage: ['state'], sources: ['memory'], ...more };
}

const lever = (id: string, scope: 'nation' | 'region' | 'platform', start = 0, max = 1): Content['levers'][number] => ({
  id,
  scope,
  unit: 'share',
  min: id === 'growth' ? -20 : -1,
  max,
  start,
  public: true,
  source: 'test',
});

const indicator = (
  id: string,
  knownTo: ('regime' | 'civil')[],
  over: 'end' | 'sum' | 'peak' = 'end',
): Content['indicators'][number] => ({
  id,
  unit: 'share',
  min: 0,
  max: null,
  over,
  regional: true,
  better: 'none',
  knownTo,
});

const purse = (
  id: string,
  side: 'regime' | 'civil' | null,
  start: number,
  income?: number,
): Content['resources'][number] => ({
  id,
  side,
  start,
  min: 0,
  max: id === 'cohesion' ? 100 : 10,
  regional: false,
  ...(income === undefined ? {} : { incomeTurn: income }),
  source: 'test',
});

const LEVERS = [
  lever('access-supply', 'nation', 1, 3),
  lever('independent-blocked', 'nation', 0.05),
  lever('social-blocked', 'nation'),
  lever('block-novelty', 'nation', 0, 2),
  lever('law', 'nation', 0.2),
  lever('e-services', 'nation'),
  lever('growth', 'nation', 0, 20),
  lever('platform-blocked', 'platform'),
  lever('outage', 'region'),
  lever('force', 'region'),
  lever('hardship', 'region'),
  lever('call', 'region'),
  lever('organisation', 'region'),
  lever('rosy-reports', 'region'),
  lever('voices', 'region'),
];

/** The country with these cards and events beside its usual ones. */
export function country(cards: Card[] = [], events: Event[] = [], more: Partial<Content['scenario']> = {}): Content {
  const usual = [
    card('speak', 'civil'),
    card('build', 'regime'),
    card('whisper', 'regime', { public: false, coverage: [] }),
  ];
  const all = [...usual, ...cards];
  const par = { mean: 50, deviation: 10, provisional: true };
  return {
    hash: '00000000',
    scenario: {
      format: 1,
      id: 'small',
      start: '2011-01',
      turns: 4,
      weeksPerTurn: 13,
      people: { default: 600, min: 200, max: 10_000 },
      startOnline: 0.4,
      supply: { itu: [[2011, 0.9]], article: [[2011, 0.8]] },
      growth: [[2011, 5.9]],
      gdp: [[2011, 28_000]],
      series: {},
      regions: ['west', 'centre', 'capital'],
      cards: {
        regime: all.filter((c) => c.side === 'regime').map((c) => c.id),
        civil: all.filter((c) => c.side === 'civil').map((c) => c.id),
      },
      events: events.map((e) => e.id),
      claims: ['figures'],
      ramp: [{ cards: 7, plays: 3 }],
      history: [],
      par: { regime: par, civil: par, people: { mean: 0, deviation: 0.05, provisional: true } },
      endings: [
        { id: 'tragedy', when: { indicator: 'hurt', atLeast: 1 } },
        { id: 'stalled-growth', when: null },
      ],
      ...more,
    },
    levers: LEVERS,
    indicators: [
      indicator('online-share', ['regime', 'civil']),
      indicator('public-criticism', ['regime', 'civil']),
      indicator('dashboard-approval', ['regime']),
      indicator('true-approval', []),
      indicator('discontent', []),
      indicator('self-censorship', []),
      indicator('fear', []),
      indicator('dashboard-gap', []),
      indicator('blocked-share', ['civil']),
      indicator('trust-independent', ['civil']),
      indicator('e-service-users', ['regime']),
      indicator('growth-rate', ['regime', 'civil']),
      indicator('protesters', ['regime', 'civil'], 'peak'),
      indicator('detained', ['civil'], 'sum'),
      indicator('hurt', [], 'sum'),
      indicator('outage-hours', ['regime'], 'sum'),
    ],
    resources: [
      purse('treasury', 'regime', 4, 3),
      purse('capital', 'regime', 4, 2),
      purse('energy', 'civil', 4, 3),
      purse('cohesion', null, 60),
      { ...purse('organisation', 'civil', 20), max: 100, regional: true },
    ],
    income: [
      { id: 'growth-high', resource: 'treasury', worth: 1, when: { indicator: 'growth-rate', atLeast: 5 } },
      { id: 'pressed', resource: 'energy', worth: 1, when: { played: 'build', side: 'regime', withinTurns: 1 } },
    ],
    platforms: [
      {
        id: 'twitter',
        from: '2009-01',
        audience: [
          [2009, 0.1],
          [2013, 0.5],
        ],
        news: false,
        source: 'test',
      },
      { id: 'facebook', from: '2009-01', audience: [[2009, 0.3]], news: false, source: 'test' },
      { id: 'paper', from: '2000-01', audience: [[2000, 0.2]], news: true, source: 'test' },
    ],
    claims: [
      {
        id: 'figures',
        official: 0.2,
        independent: 1,
        officialFigure: '16',
        independentFigure: '73',
        truth: null,
        trueFigure: null,
        sources: [],
      },
    ],
    questions: [],
    omens: [],
    pledges: [],
    fuses: [{ id: 'quiet', when: null }],
    article: [],
    endings: [],
    seats: [
      { id: 'administration', side: 'regime', leads: true },
      { id: 'journalist', side: 'civil', leads: true },
    ],
    cards: all,
    events,
    regions: [
      {
        id: 'west',
        population: 400_000,
        urban: 0.5,
        ages: [0.25, 0.22, 0.34, 0.19],
        wealth: 0,
        city: false,
        source: 'test',
      },
      {
        id: 'centre',
        population: 900_000,
        urban: 0.6,
        ages: [0.25, 0.22, 0.34, 0.19],
        wealth: 0,
        city: false,
        source: 'test',
      },
      {
        id: 'capital',
        population: 700_000,
        urban: 1,
        ages: [0.25, 0.22, 0.34, 0.19],
        wealth: 0.08,
        city: true,
        source: 'test',
      },
    ],
  };
}
