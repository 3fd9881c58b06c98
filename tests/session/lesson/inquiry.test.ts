// *Why?* asked from a seat in a lesson: who gets an answer, that it is the one a game alone gives, and pairs: runs that differ
// in everything the seat may not read answer with the same bytes.
import { expect, test } from 'vitest';
import { answerOf, askedOf } from '../../../src/session/lesson/inquiry.ts';
import { closedWhy, type Done, perform } from '../../../src/session/lesson/job.ts';
import type { Lesson, Person } from '../../../src/session/lesson/state.ts';
import type { Figures, Question, Runs } from '../../../src/session/why.ts';
import { CONTENT, seated } from './classes.ts';
import { disturbLesson } from './disturb.ts';

const KNOWN = new Map([[CONTENT.hash, structuredClone(CONTENT)]]);
const { indicators, resources, regions } = CONTENT;
const names = [...indicators, ...resources].map((one) => one.id);
const QUESTIONS: Question[] = [
  ...names.map((indicator) => ({ indicator })),
  ...names.flatMap((indicator) => regions.map(({ id }) => ({ indicator, region: id }))),
];

/** All offices sit, both sides play, two turns are told. */
function told(): ReturnType<typeof seated> {
  const one = seated({ offices: 'all', people: 300 }, 3);
  for (const [at, seat] of ['prosecutor', 'akimat', 'telecom', 'strike-organiser', 'digital-rights'].entries()) {
    one.can('house', { type: 'join', person: `p${7 + at}`, language: 'kk' });
    one.can(`p${7 + at}`, { type: 'sit', role: 'office', seat });
  }
  one.can('p1', { type: 'start' });
  for (let turn = 0; turn < 2; turn++) {
    one.can('p1', { type: 'next' });
    for (const id of ['p2', 'p3', 'p9']) {
      const move = one.look(id).stage?.view.offers[turn]?.move;
      if (move) one.say(id, { type: 'propose', move });
    }
    one.can('p1', { type: 'go-on' });
  }
  return one;
}

function runsOf(lesson: Lesson, side: 'regime' | 'civil'): Runs {
  const job = closedWhy(lesson, side);
  if (!job) throw new Error('no turn was told');
  const done: Done = structuredClone(perform(structuredClone(job), KNOWN));
  if (!('runs' in done)) throw new Error(JSON.stringify(done));
  return done.runs;
}

const personOf = (lesson: Lesson, id: string): Person => {
  const one = lesson.people.get(id);
  if (!one) throw new Error(id);
  return one;
};

test('an office asks about what stands in its view, and about nothing else; nobody else asks', () => {
  const one = told();
  const { lesson } = one.keeper;
  for (const person of lesson.people.values()) {
    const view = one.look(person.id).stage?.view;
    const last = view?.seen.at(-1);
    let answered = 0;
    for (const question of QUESTIONS) {
      const { indicator, region } = question;
      const shown =
        region === undefined
          ? (last?.indicators[indicator] ?? view?.resources[indicator])
          : (last?.regions[region]?.[indicator] ?? view?.regionResources[indicator]?.[region]);
      const asked = askedOf(lesson, person, question);
      const entry = [...indicators].find((i) => i.id === indicator);
      if (shown !== undefined && entry && view && !entry.knownTo.includes(view.side)) {
        const own = CONTENT.seats.find((one) => one.id === person.seat)?.knowsAtHome; // as nobody of its side does
        expect([own?.includes(indicator), asked]).toEqual([true, 'not-yours']);
        continue;
      }
      expect([person.seat, question, asked]).toEqual([
        person.seat,
        question,
        shown === undefined ? 'not-yours' : view?.side,
      ]);
      if (asked === 'not-yours' || asked === 'not-now') continue;
      answered++;
      const said = answerOf(lesson, { id: 'question-1', ...question }, runsOnce(lesson, asked));
      if (!('why' in said)) throw new Error(JSON.stringify([question, said]));
      expect(said.why.after).toBe(shown);
      expect(said.why.causes.reduce((sum, bar) => sum + bar.by, 0)).toBeCloseTo(said.why.change, 10);
      expect(said.why.causes.map((bar) => bar.kind)).not.toContain('drift');
    }
    expect(answered > 5).toBe(person.role === 'office');
  }
});

const made = new Map<string, Runs>();
function runsOnce(lesson: Lesson, side: 'regime' | 'civil'): Runs {
  const runs = made.get(side) ?? runsOf(lesson, side);
  made.set(side, runs);
  return runs;
}

test('before the first turn was told, and once the files may be opened, there is no answer', () => {
  const one = seated({ offices: 'leads' });
  const ask = (): unknown =>
    askedOf(one.keeper.lesson, personOf(one.keeper.lesson, 'p2'), { indicator: 'online-share' });
  expect(ask()).toBe('not-now');
  one.can('p1', { type: 'start' });
  one.can('p1', { type: 'next' });
  expect(ask()).toBe('not-now');
  one.can('p1', { type: 'go-on' });
  expect(ask()).toBe('regime');
  one.can('p1', { type: 'end' });
  expect(ask()).toBe('not-now');
});

test('pairs: what a seat may not read changes neither whether it is answered nor a byte of the answer', () => {
  const one = told();
  const { lesson } = one.keeper;
  let pairs = 0;
  let different = 0;
  for (const person of [...lesson.people.values()].filter((p) => p.role === 'office')) {
    const view = one.look(person.id).stage?.view;
    if (!view) throw new Error('an office has a view');
    const runs = runsOnce(lesson, view.side);
    const last = view.seen.at(-1);
    const twinRuns = strange(runs, ({ indicator, region }) =>
      region === undefined
        ? last?.indicators[indicator] !== undefined || view.resources[indicator] !== undefined
        : last?.regions[region]?.[indicator] !== undefined || view.regionResources[indicator]?.[region] !== undefined,
    );
    const twin = disturbLesson(lesson, person, 40 + pairs);
    twin.match.before = lesson.match.before;
    for (const question of QUESTIONS) {
      const side = askedOf(lesson, person, question);
      expect([question, askedOf(twin, personOf(twin, person.id), question)]).toEqual([question, side]);
      pairs++;
      const ask = { id: 'question-1', ...question };
      const [said, other] = [runs, twinRuns].map((from) => JSON.stringify(answerOf(lesson, ask, from)));
      if (side === view.side) expect(other).toBe(said);
      else if (other !== said) different++;
    }
  }
  expect(pairs).toBeGreaterThan(500);
  expect(different).toBeGreaterThan(50); // the twins are other ones, where nobody is answered
});

/** The same runs with other numbers wherever the seat may not read. */
function strange(runs: Runs, reads: (question: Question) => boolean): Runs {
  let n = 1;
  const other = (values: Record<string, number>, region?: string): Record<string, number> =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        reads({ indicator: id, ...(region && { region }) }) ? value : value + n++,
      ]),
    );
  const blur = (from: Figures): Figures => ({
    indicators: other(from.indicators),
    resources: other(from.resources),
    regions: Object.fromEntries(Object.entries(from.regions).map(([id, values]) => [id, other(values, id)])),
    regionResources: Object.fromEntries(
      Object.entries(from.regionResources).map(([id, byRegion]) => [
        id,
        Object.fromEntries(
          Object.entries(byRegion).map(([region, value]) => [
            region,
            reads({ indicator: id, region }) ? value : value + n++,
          ]),
        ),
      ]),
    ),
  });
  return {
    ...runs,
    before: blur(runs.before),
    after: blur(runs.after),
    itself: blur(runs.itself),
    without: runs.without.map(({ cause, after }) => ({ cause, after: blur(after) })),
  };
}
