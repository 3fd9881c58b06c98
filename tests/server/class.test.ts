// The class over real sockets, a real disk and a real process.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House, Pupil } from './pupils.ts';

const house = new House();
beforeAll(() => house.start());
afterAll(async () => {
  await house.kill();
  rmSync(house.data, { recursive: true, force: true });
});

const setting = { scenario: 'first-steps', people: 500, minutes: 45, offices: 'leads', deputy: 'idle', language: 'ru' };
async function teacher(): Promise<Pupil> {
  const one = new Pupil(house, 'teacher');
  expect(await one.come({ open: setting, language: 'ru' })).toBe(true);
  await one.until((p) => p.desk !== undefined);
  return one;
}
async function pupil(code: string, name: string, language = 'kk'): Promise<Pupil> {
  const one = new Pupil(house, name);
  expect(await one.come({ code, language })).toBe(true);
  return one;
}

test('a class comes in, plays a turn, and the teacher sees it', async () => {
  const host = await teacher();
  const [a, b, c] = [
    await pupil(host.code, 'a'),
    await pupil(host.code.toLowerCase(), 'b', 'en'),
    await pupil(host.code, 'c'),
  ];
  expect(host.parts.public).toBeDefined(); // came packed
  await a.say({ type: 'sit', role: 'office', seat: 'administration' });
  await b.say({ type: 'sit', role: 'office', seat: 'journalist' });
  await c.say({ type: 'sit', role: 'citizen' });
  await host.say({ type: 'start' });
  await host.say({ type: 'next' });
  await a.until((p) => p.room?.phase === 'choosing');
  const move = a.parts.stage?.view.offers[0]?.move;
  if (!move) throw new Error('nothing is offered');
  expect(await a.say({ type: 'propose', move })).toMatchObject({ ok: true });
  await a.until((p) => p.stage?.view.chosen.length === 1);
  expect(b.parts.stage?.view.side).toBe('civil');
  expect(c.parts.citizen?.dealt.region).toMatch(/./);
  await c.say({ type: 'ready', on: true });
  await a.say({ type: 'ready', on: true });
  await b.say({ type: 'ready', on: true });
  await host.until((p) => p.room?.phase === 'report');
  expect(host.parts.public?.seen.at(-1)?.turn).toBe(1);
  expect(JSON.stringify([b.parts, c.parts])).not.toContain('dashboard-approval');
  const why = await a.ask({ indicator: 'online-share' });
  expect(why).toMatchObject({ why: { indicator: 'online-share', turn: 1 } });
  expect(await b.ask({ indicator: 'dashboard-approval' })).toMatchObject({ no: 'not-yours' });
  expect(await c.ask({ indicator: 'online-share' })).toMatchObject({ no: 'not-yours' });
  expect(await host.ask({ indicator: 'online-share' })).toMatchObject({ no: 'not-yours' }); // the desk opens the files
  for (const one of [host, a, b, c]) one.leave();
});

test('strangers: other origins, wrong codes, keys that were used up, floods and rubbish', async () => {
  const host = await teacher();
  const stranger = new Pupil(house, 'stranger');
  expect(await stranger.come({ code: host.code, language: 'ru' }, { origin: 'https://elsewhere.example' })).toBe(false);
  expect(await stranger.come({ code: 'ZZZZZZ', language: 'ru' })).toBe(false);
  expect(stranger.no).toBe('no-such-lesson');
  await host.say({ type: 'lock', on: true });
  const late = new Pupil(house, 'late');
  expect(await late.come({ code: host.code, language: 'ru' })).toBe(false);
  expect(late.no).toBe('no-such-lesson');
  await host.say({ type: 'lock', on: false });
  const one = await pupil(host.code, 'one');
  const first = one.key;
  one.leave();
  expect(await one.back()).toBe(true);
  one.leave();
  expect(await one.back()).toBe(true);
  one.key = first;
  one.leave();
  expect(await one.back()).toBe(false); // a key of two connections ago opens nothing
  const noisy = await pupil(host.code, 'noisy');
  const replies = await Promise.all(Array.from({ length: 40 }, () => noisy.say({ type: 'help', phrase: 'stuck' })));
  expect(replies.filter((r) => r && !r.ok && r.code === 'too-fast').length).toBe(10);
  const wild = await pupil(host.code, 'wild');
  wild.raw('{"__proto__":{"role":"host"}}');
  wild.raw(Buffer.from([0, 255]));
  wild.raw('x'.repeat(20_000)); // over the limit: this one is shown the door
  await host.until((p) => (p.desk?.people.length ?? 0) >= 3);
  expect(await host.say({ type: 'answered', person: 'p3' })).toMatchObject({ ok: true });
  const paper = new Pupil(house, 'paper');
  expect(await paper.come({ recovery: host.recovery })).toBe(true);
  await paper.until((p) => p.desk !== undefined);
  for (const p of [host, one, noisy, wild, paper]) p.leave();
});
