// Bad scenario data: each kind of slip is refused with its code, file and place, and nothing is half-loaded.
import { expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import { shelf } from '../shelf.ts';

const good = shelf();
type Json = Record<string, unknown>;
type Anything = ReturnType<typeof JSON.parse>; // a test breaks data of any shape
type Change = (data: Anything) => void;
const FIRST = 'first-steps/scenario.json';

/** The shelf with one file's data changed. */
function broken(file: string, change: Change): Record<string, string> {
  const data: unknown = JSON.parse(good[file] ?? 'null');
  change(data);
  return { ...good, [file]: JSON.stringify(data) };
}

const faults = (files: Record<string, string>, id = 'first-steps') => {
  const loaded = load(files, id);
  return loaded.ok ? [] : loaded.faults;
};

const entry = (list: Json[], id: string): Anything => list.find((one) => one.id === id);

test.each<[string, string, Change, string, string]>([
  [
    'a key nobody knows',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').prize = 1;
    },
    'unknown-key',
    '[0].prize',
  ],
  [
    'an event with people hurt as a test of a side',
    'deck/omens.json',
    (d) => {
      entry(d, 'unrest').events.push('zhanaozen-2011');
    },
    'omen-of-harm',
    'unrest.events',
  ],
  [
    'a side tested by what it may not know',
    'deck/omens.json',
    (d) => {
      entry(d, 'unrest').trials.civil[0].when = { resource: 'cohesion', atLeast: 10 };
    },
    'not-known-to-side',
    'unrest.trials.civil[0].resource',
  ],
  [
    'a promise about the other side’s cards',
    'deck/pledges.json',
    (d) => {
      entry(d, 'be-there').plays.cards.push('block-outlet');
    },
    'unknown-id',
    'be-there.plays.cards[1]',
  ],
  [
    'a count of regions for a measure that has none',
    'deck/cards.json',
    (d) => {
      entry(d, 'officials-blogs').requires = { indicator: 'growth-rate', inRegions: 2, atLeast: 1 };
    },
    'not-regional',
    'officials-blogs.requires.inRegions',
  ],
  [
    'a question about what one side may not know',
    'deck/questions.json',
    (d) => {
      entry(d, 'rallies').count = 'dashboard-approval';
    },
    'not-known-to-side',
    'rallies.count.indicator',
  ],
  [
    'a question about a count nobody takes',
    'deck/questions.json',
    (d) => {
      entry(d, 'rallies').count = 'smiles';
    },
    'unknown-id',
    'rallies.count',
  ],
  [
    'a side that stakes from two purses',
    'deck/resources.json',
    (d) => {
      entry(d, 'treasury').stakes = true;
    },
    'one-purse-stakes',
    'regime',
  ],
  [
    'a reform that counts with a card nobody has',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').reform = { with: ['no-such-bill'] };
    },
    'unknown-id',
    'ask-officials.reform.with[0]',
  ],
  [
    'a text for a number',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').cost.treasury = 'three';
    },
    'wrong-type',
    '[0].cost.treasury',
  ],
  [
    'a key left out',
    'deck/cards.json',
    (d) => {
      delete entry(d, 'build-portal').public;
    },
    'missing-key',
    '[0].public',
  ],
  [
    'a cost out of range',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').cost.treasury = 99;
    },
    'out-of-range',
    '[0].cost.treasury',
  ],
  [
    'a chance above 1',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].chance = 1.5;
    },
    'out-of-range',
    '[0].effects[0].chance',
  ],
  [
    'an operation nobody knows',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].op = 'divide';
    },
    'wrong-value',
    '[0].effects[0].op',
  ],
  [
    'a kind nobody knows',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].kind = 'wish';
    },
    'wrong-value',
    '[0].effects[0].kind',
  ],
  [
    'a date that is none',
    'deck/events.json',
    (d) => {
      entry(d, 'ministers-blogs').date = '2009-13';
    },
    'wrong-format',
    'date',
  ],
  [
    'a lever nobody knows',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].lever = 'mood';
    },
    'unknown-id',
    'build-portal.effects[0].lever',
  ],
  [
    'a lever by region on a national card',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].lever = 'hardship';
    },
    'region-needed',
    'build-portal.effects[0]',
  ],
  [
    'a region for a national lever',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].region = 'almaty';
    },
    'region-not-wanted',
    'build-portal.effects[0].region',
  ],
  [
    '“target” on a national card',
    'deck/events.json',
    (d) => {
      entry(d, 'almaty-rally-2010').effects[0].region = 'target';
    },
    'unknown-id',
    'almaty-rally-2010.effects[0].region',
  ],
  [
    'a platform for another lever',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').effects[0].platform = 'twitter';
    },
    'platform-not-wanted',
    'build-portal.effects[0].platform',
  ],
  [
    'a lever set out of its range',
    'deck/cards.json',
    (d) => {
      Object.assign(entry(d, 'build-portal').effects[0], { op: 'set', value: 7 });
    },
    'out-of-range',
    'build-portal.effects[0].value',
  ],
  [
    'a story of a claim that is not here',
    'deck/events.json',
    (d) => {
      entry(d, 'land-rumour-2009').effects[0].claim = 'outage-2016';
    },
    'unknown-id',
    'land-rumour-2009.effects[0].claim',
  ],
  [
    'a forecast the side cannot see',
    'deck/cards.json',
    (d) => {
      entry(d, 'build-portal').forecast[0] = 'true-approval';
    },
    'not-known-to-side',
    'build-portal.forecast[0]',
  ],
  [
    'a requirement on what the side cannot know',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').requires = { resource: 'treasury', atMost: 3 };
    },
    'not-known-to-side',
    'ask-officials.requires.resource',
  ],
  [
    'a requirement on a secret card',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').requires = { played: 'loyal-comments' };
    },
    'not-known-to-side',
    'ask-officials.requires.played',
  ],
  [
    'a requirement that cannot hold',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').requires = { happened: 'zhanaozen-2011' };
    },
    'impossible-requirement',
    'ask-officials.requires',
  ],
  [
    'a share above everything',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').requires = { indicator: 'online-share', atLeast: 1.2 };
    },
    'impossible-requirement',
    'ask-officials.requires',
  ],
  [
    'paying from the other purse',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').cost = { treasury: 1 };
    },
    'unknown-id',
    'ask-officials.cost',
  ],
  [
    'news of a secret card',
    'deck/cards.json',
    (d) => {
      entry(d, 'ask-officials').public = false;
    },
    'secret-card-covered',
    'ask-officials.coverage',
  ],
  [
    'an event after the end',
    'deck/events.json',
    (d) => {
      entry(d, 'ministers-blogs').date = '2019-01-12';
      delete entry(d, 'ministers-blogs').hazard;
    },
    'event-never-fires',
    'ministers-blogs',
  ],
  [
    'an event without day, rate or cause',
    'deck/events.json',
    (d) => {
      entry(d, 'ministers-blogs').date = null;
      delete entry(d, 'ministers-blogs').hazard;
    },
    'event-never-fires',
    'ministers-blogs',
  ],
  [
    'an event with an impossible condition',
    'deck/events.json',
    (d) => {
      entry(d, 'ministers-blogs').requires = { standing: 'block-twitter' };
    },
    'event-never-fires',
    'ministers-blogs',
  ],
  [
    'ages that are not all people',
    'deck/regions.json',
    (d) => {
      d[0].ages = [0.2, 0.2, 0.2, 0.2];
    },
    'shares-do-not-add-up',
    'akmola.ages',
  ],
  [
    'one id twice',
    'deck/cards.json',
    (d) => {
      d.push(d[0]);
    },
    'duplicate-id',
    'build-portal',
  ],
  [
    'two heads of a side',
    'deck/seats.json',
    (d) => {
      d[1].leads = true;
    },
    'one-seat-leads',
    'regime',
  ],
  [
    'a lever that starts outside its range',
    'deck/levers.json',
    (d) => {
      entry(d, 'law').start = 3;
    },
    'out-of-range',
    'law.start',
  ],
  [
    'income of no purse',
    'deck/income.json',
    (d) => {
      d[0].resource = 'gold';
    },
    'unknown-id',
    'growth-high.resource',
  ],
  [
    'income from what the seat cannot see',
    'deck/income.json',
    (d) => {
      d[0].when = { indicator: 'true-approval', atLeast: 0.5 };
    },
    'not-known-to-side',
    'growth-high.when.indicator',
  ],
  [
    'a card of the other side',
    FIRST,
    (d) => {
      d.cards.civil.push('build-portal');
    },
    'unknown-id',
    'cards.civil[3]',
  ],
  [
    'a region nobody knows',
    FIRST,
    (d) => {
      d.regions.push('atlantis');
    },
    'unknown-id',
    'regions[16]',
  ],
  [
    'a folder of another name',
    FIRST,
    (d) => {
      d.id = 'second-steps';
    },
    'wrong-id',
    'id',
  ],
  [
    'a start nobody knows',
    FIRST,
    (d) => {
      d.levers.mood = 1;
    },
    'unknown-id',
    'levers.mood',
  ],
  [
    'a start out of range',
    FIRST,
    (d) => {
      d.levers.law = 2;
    },
    'out-of-range',
    'levers.law',
  ],
  [
    'years that run backwards',
    FIRST,
    (d) => {
      d.growth.reverse();
    },
    'years-in-order',
    'growth[1]',
  ],
  [
    'no last ending',
    FIRST,
    (d) => {
      d.endings.pop();
    },
    'last-ending-always',
    'endings[1].when',
  ],
  [
    'too few people',
    FIRST,
    (d) => {
      d.people.default = 10;
    },
    'out-of-range',
    'people.default',
  ],
  [
    'a documented move after the end',
    FIRST,
    (d) => {
      d.history[0].turn = 9;
    },
    'out-of-range',
    'history[0].turn',
  ],
  [
    'a documented move of another scenario',
    FIRST,
    (d) => {
      d.history[0].card = 'block-twitter';
    },
    'unknown-id',
    'history[0].card',
  ],
  [
    'a documented move without its region',
    FIRST,
    (d) => {
      delete d.history[2].region;
    },
    'unknown-id',
    'history[2].region',
  ],
  [
    'switching off what never ran',
    FIRST,
    (d) => {
      d.history[0].off = true;
    },
    'not-standing',
    'history[0].off',
  ],
])('%s', (_, file, change, code, path) => {
  const found = faults(broken(file, change));
  const fault = found.find((one) => one.code === code);
  expect(fault, JSON.stringify(found)).toBeDefined();
  expect(fault?.path).toContain(path);
  expect(fault?.file).toContain(file.split('/').pop());
});

test.each<[string, Json, string]>([
  ['a card of the other side', { played: 'build-portal', side: 'civil' }, 'regime'],
  ['a card that does not stay on', { standing: 'build-portal' }, 'standing: true'],
  ['a region of a card for the whole nation', { played: 'build-portal', region: 'almaty' }, 'target: region'],
  ['a month after the end', { from: '2031-01' }, '2009-01 – 2010-12'],
  ['months that run backwards', { from: '2010-06', to: '2009-06' }, 'from ≤ to'],
  [
    'two parts that exclude each other',
    {
      all: [
        { indicator: 'online-share', atLeast: 0.5 },
        { indicator: 'online-share', atMost: 0.4 },
      ],
    },
    'atLeast ≤ atMost',
  ],
  ['each of several ways', { any: [{ happened: 'zhanaozen-2011' }, { standing: 'block-twitter' }] }, 'scenario.events'],
])('a requirement that cannot hold says why: %s', (_, requires, expected) => {
  const asking = broken('deck/cards.json', (d) => {
    entry(d, 'ask-officials').requires = requires;
  });
  expect(faults(asking)).toEqual([
    {
      code: 'impossible-requirement',
      file: 'deck/cards.json',
      path: 'ask-officials.requires',
      expected,
      found: JSON.stringify(requires),
    },
  ]);
});

test('what only calls itself never happens, and a rate whose end lies before its beginning is none', () => {
  const never = (change: (event: Anything) => void) =>
    faults(
      broken('deck/events.json', (d) => {
        const event = entry(d, 'ministers-blogs');
        event.date = null;
        delete event.hazard;
        change(event);
      }),
    );
  const fault = { code: 'event-never-fires', path: 'ministers-blogs', expected: '2009-01 – 2010-12' };
  expect(
    never((event) => {
      event.effects = [{ kind: 'event', event: 'ministers-blogs' }];
    }),
  ).toEqual([expect.objectContaining(fault)]);
  expect(
    never((event) => {
      event.hazard = { perYear: 1, from: '2010-06', to: '2009-06' };
    }),
  ).toEqual([expect.objectContaining(fault)]);
});

test.each<[string, Change]>([
  ['gdp[0][1]', (d) => d.gdp[0].splice(1, 1, -1)],
  ['growth[0][1]', (d) => d.growth[0].splice(1, 1, 1e12)],
  ['supply.itu[0][1]', (d) => d.supply.itu[0].splice(1, 1, 1e300)],
])('a yearly number out of every range: %s', (path, change) => {
  expect(faults(broken(FIRST, change))).toEqual([expect.objectContaining({ code: 'out-of-range', file: FIRST, path })]);
});

test.each([
  ['cut in half', '[{"id": "akmola", ', 'line 1, column 19'],
  ['a comma too many', '[\n  1,\n]', 'line 3, column 1'],
  ['something after the end', '[] x', 'line 1, column 4'],
  ['an open text', '["a', 'line 1, column 2'],
  ['nothing at all', '', 'line 1, column 1'],
])('no JSON: %s', (_, text, path) => {
  expect(faults({ ...good, 'deck/regions.json': text })).toContainEqual(
    expect.objectContaining({ code: 'not-json', file: 'deck/regions.json', path }),
  );
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused', (key) => {
  const text = `[{"id": "x", "${key}": {"polluted": true}}]`;
  expect(faults({ ...good, 'deck/seats.json': text })).toEqual([
    { code: 'forbidden-key', file: 'deck/seats.json', path: `[0].${key}`, found: key },
  ]);
  expect(({} as Json).polluted).toBeUndefined();
});

test('a key that stands twice, a file too large, a file too deep', () => {
  const of = (text: string) => faults({ ...good, 'deck/seats.json': text })[0]?.code;
  expect(of('[{"id": "a", "id": "b"}]')).toBe('duplicate-key');
  expect(of(`["${'x'.repeat(600_000)}"]`)).toBe('too-large');
  expect(of('['.repeat(20_000))).toBe('too-deep');
  expect(of('[1e999]')).toBe('out-of-range');
});

test('a file that is missing, a scenario that is unknown', () => {
  const { 'deck/claims.json': _, ...rest } = good;
  expect(faults(rest)).toEqual([{ code: 'missing-file', file: 'deck/claims.json' }]);
  expect(faults(good, 'atlantis')).toEqual([
    expect.objectContaining({
      code: 'unknown-scenario',
      found: 'atlantis',
      expected: expect.stringContaining('first-steps'),
    }),
  ]);
  for (const id of ['__proto__', 'constructor', 'deck', 'schema', ''])
    expect(faults(good, id)[0]?.code).toBe('unknown-scenario');
});

test('a slip in a condition is named at the condition the writer meant', () => {
  const slip = (requires: Json) =>
    faults(
      broken('deck/cards.json', (d) => {
        entry(d, 'ask-officials').requires = requires;
      }),
    );
  expect(slip({ indicator: 'online-share', atleast: 0.5 })[0]).toMatchObject({ code: 'unknown-key', found: 'atleast' });
  expect(slip({ any: [{ happened: 5 }] })[0]).toMatchObject({ code: 'wrong-type', expected: 'string', found: '5' });
});

test('all faults are told at once', () => {
  const two = broken('deck/cards.json', (d) => {
    entry(d, 'build-portal').forecast[0] = 'luck';
    entry(d, 'ask-officials').cost = { capital: 1 };
  });
  expect(faults(two)).toHaveLength(2);
});
