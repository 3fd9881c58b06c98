// Scenarios from files are written by strangers: whatever the checks let through, a lesson plays it, shows it to everybody, is
// read again from its log, and opens its files. SEEDS=<n> bends more of them, FROM=<n> begins at another.
import { expect, test } from 'vitest';
import { openBundle } from '../../../src/content/bundle.ts';
import type { Content } from '../../../src/content/schema.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { luck } from '../../../src/society/luck.ts';
import { deck, library } from '../../library.ts';
import { choosing, openClass, replayed } from './classes.ts';

const SEEDS = Number(process.env.SEEDS ?? 24);
const from = Number(process.env.FROM ?? 1);

/** Sound or not: parts left out, numbers at the ends of what a schema allows. */
function bent(seed: number): string {
  let n = 0;
  const draw = (): number => luck(seed, n++, 783, 0);
  const bundle = library();
  const scenario = bundle.files['scenario.json'];
  const some = <T>(list: T[]): T[] => list.filter(() => draw() < 0.6);
  const one = <T>(...list: T[]): T => list[Math.floor(draw() * list.length)] as T;
  const bends: (() => void)[] = [
    () => Object.assign(scenario, { turns: one(1, 2, 60), history: [], presets: undefined }),
    () => Object.assign(scenario, { weeksPerTurn: one(1, 4, 52) }),
    () => Object.assign(scenario, { start: one('2004-01', '2012-12', '2016-06'), events: [], history: [] }),
    () => Object.assign(scenario, { startOnline: one(0, 1) }),
    () =>
      Object.assign(scenario, {
        cards: { regime: some(scenario.cards.regime), civil: some(scenario.cards.civil) },
        history: [],
      }),
    () => Object.assign(scenario, { cards: { regime: [], civil: [] }, history: [] }),
    () => Object.assign(scenario, { events: some(scenario.events) }),
    () => Object.assign(scenario, { claims: some(scenario.claims) }),
    () =>
      Object.assign(scenario, {
        regions: one(['mangystau'], ['almaty'], some(scenario.regions)),
        history: [],
        events: [],
      }),
    () => Object.assign(scenario, { ramp: one([{ cards: 1, plays: 1 }], [{ cards: 99, plays: 99 }]) }),
    () =>
      Object.assign(scenario, { levers: one({}, { law: 0, 'independent-blocked': 1 }, { law: 1, 'e-services': 1 }) }),
    () => Object.assign(scenario, { before: one({}, { services: 1, trust: 0, growth: -20, usualGrowth: 30 }) }),
    () => Object.assign(scenario, { resources: { treasury: 0, energy: 0 } }),
    () => Object.assign(scenario, { presets: { '45': { from: scenario.turns, turns: 1 } } }),
    () => Object.assign(scenario, { endings: [{ id: 'answered-state', when: null }] }),
    () => Object.assign(scenario, { series: {}, gdp: [[2009, 0]], growth: [[2009, -20]] }),
    () => Object.assign(scenario, { supply: { itu: [[2009, 0]], article: [[2009, 0]] } }),
  ];
  for (let bend = 0; bend < 3; bend++) one(...bends)();
  return JSON.stringify(bundle);
}

function played(content: Content, seed: number): void {
  const setting = {
    scenario: content.scenario.id,
    seed,
    people: 500,
    deputy: 'random',
    offices: seed % 2 ? 'all' : 'leads',
  } as const;
  const part = content.scenario.presets?.['45'] ? { preset: '45' as const } : {};
  const one = openClass({ ...setting, ...part }, { content });
  one.can('house', { type: 'join', person: 'p1', language: 'kk', host: true });
  one.can('house', { type: 'join', person: 'p2', language: 'ru' });
  one.say('p2', { type: 'sit', role: 'office', seat: 'journalist' });
  one.can('house', { type: 'join', person: 'p3', language: 'en' });
  one.can('p3', { type: 'sit', role: 'citizen' });
  choosing(one);
  for (let turn = 1; turn <= 3; turn++) {
    for (const person of ['p1', 'p2', 'p3']) one.look(person);
    const move = one.look('p2').stage?.view.offers[0]?.move;
    if (move) one.say('p2', { type: 'propose', move });
    one.say('p3', { type: 'post', tone: 'criticise' });
    one.can('p1', { type: 'go-on' });
    for (const person of ['p1', 'p2', 'p3']) one.look(person);
    if (!one.say('p1', { type: 'next' }).ok || one.keeper.lesson.phase !== 'choosing') break;
  }
  if (one.keeper.lesson.phase !== 'debrief') one.can('p1', { type: 'end' });
  one.can('p1', { type: 'reveal' });
  expect(one.look('p2').opened?.record.scenario).toBe(content.scenario.id);
  expect(digest(replayed(one.opening, one.disk, content))).toBe(digest(one.keeper.lesson));
}

test(`${SEEDS} bent scenarios: refused, or played without a fault`, () => {
  let sound = 0;
  for (let seed = from; seed < from + SEEDS; seed++) {
    const opened = openBundle(bent(seed), 'bundle', { deck, taken: [] });
    if (!opened.ok) continue;
    sound++;
    try {
      played(opened.content, seed);
    } catch (error) {
      throw new Error(`FROM=${seed} SEEDS=1 npx vitest run tests/session/lesson/brought.test.ts`, { cause: error });
    }
  }
  if (SEEDS > 20) expect(sound).toBeGreaterThan(SEEDS / 4);
}, 600_000);
