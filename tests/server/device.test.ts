// A shared device at the door of the server: what waits for an answer is not told to the next pupil, a lost device of several
// seats frees them all, and after a killed house it is there again, covered, with everybody's draft.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAnswers } from '../../src/server/answers.ts';
import type { Workshop } from '../../src/server/workshop.ts';
import { closedWhy, type Done, perform } from '../../src/session/lesson/job.ts';
import type { Runs } from '../../src/session/why.ts';
import { CONTENT, openClass } from '../session/lesson/classes.ts';
import { House, Pupil } from './pupils.ts';

const house = new House();
beforeAll(() => house.start());
afterAll(async () => {
  await house.kill();
  rmSync(house.data, { recursive: true, force: true });
});

test('an answer to why comes to who asked, and not to the pupil who has the device by then', async () => {
  const one = openClass({ devices: 'team', people: 300 });
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  one.can('house', { type: 'join', person: 'p2', language: 'kk' });
  one.can('p2', { type: 'sit', role: 'office', seat: 'administration' });
  one.can('p2', { type: 'share', role: 'office', seat: 'journalist' });
  for (const type of ['start', 'next', 'go-on'] as const) one.can('p1', { type });
  const known = new Map([[CONTENT.hash, structuredClone(CONTENT)]]);
  let meanwhile = (): void => {};
  const why: Workshop['why'] = async (lesson, side) => {
    const job = closedWhy(lesson, side);
    if (!job) throw new Error('no turn was told');
    const done: Done = perform(structuredClone(job), known);
    meanwhile();
    return ('runs' in done ? done.runs : { code: 'unexpected' }) as Runs;
  };
  const asked = openAnswers(one.keeper.lesson, { why });
  const ask = { id: 'question-1', indicator: 'online-share' };
  expect(await asked('p2', ask)).toMatchObject({ no: 'not-yours' }); // covered
  one.can('p2', { type: 'hand-over', to: 'p2' });
  meanwhile = () => one.can('p2', { type: 'hand-over', to: 'p3' });
  expect(await asked('p2', ask)).toMatchObject({ no: 'not-now' });
  one.can('p2', { type: 'hand-over', to: 'p2' });
  meanwhile = () => {};
  expect(await asked('p2', ask)).toMatchObject({ why: { indicator: 'online-share' } });
});

test('a device of two seats comes back after a killed house, covered, with both drafts', async () => {
  const setting = { scenario: 'first-steps', people: 500, minutes: 45, offices: 'leads', deputy: 'idle' };
  const host = new Pupil(house, 'teacher');
  expect(await host.come({ open: { ...setting, devices: 'team', language: 'ru' }, language: 'ru' })).toBe(true);
  const device = new Pupil(house, 'device');
  expect(await device.come({ code: host.code, language: 'kk' })).toBe(true);
  await device.say({ type: 'sit', role: 'office', seat: 'administration' });
  await device.say({ type: 'share', role: 'office', seat: 'journalist' });
  await device.until((p) => p.device?.people.length === 2 && p.stage === undefined && p.you === undefined);
  await host.say({ type: 'start' });
  await host.say({ type: 'next' });
  const [one, other] = device.parts.device?.people.map((p) => p.id) ?? [];
  if (!one || !other) throw new Error('two sit there');
  for (const who of [one, other]) {
    await device.handOver(who);
    await device.until((p) => p.you?.id === who && p.stage !== undefined);
    const move = device.parts.stage?.view.offers[0]?.move;
    if (!move) throw new Error('nothing is offered');
    expect(await device.say({ type: 'propose', move })).toMatchObject({ ok: true });
    await device.until((p) => p.stage?.view.chosen.length === 1);
  }
  await house.kill();
  await house.start();
  expect(await device.back()).toBe(true);
  await device.until((p) => p.device?.holder === null && p.you === undefined);
  expect([device.parts.stage, device.parts.table]).toEqual([undefined, undefined]);
  device.as = other;
  expect(await device.say({ type: 'ready', on: true })).toMatchObject({ ok: false, code: 'covered' });
  for (const who of [one, other]) {
    await device.handOver(who);
    await device.until((p) => p.you?.id === who && p.stage?.view.chosen.length === 1);
    expect(await device.say({ type: 'ready', on: true })).toMatchObject({ ok: true });
  }
  expect(await host.back()).toBe(true);
  await host.until((p) => p.room?.phase === 'report', 20_000);
  expect(device.faults).toEqual([]);
  for (const p of [host, device]) p.leave();
}, 60_000);
