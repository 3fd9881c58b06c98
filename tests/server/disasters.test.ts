// The teacher's three disasters, rehearsed: a pupil's phone dies, the Wi-Fi dies, the laptop dies. Each time the lesson goes on.
import { cpSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/server/store.ts';
import { House, Pupil } from './pupils.ts';

const setting = {
  scenario: 'first-steps',
  people: 500,
  minutes: 45,
  offices: 'leads',
  deputy: 'history',
  language: 'kk',
};
const houses: House[] = [];
afterAll(async () => {
  for (const house of houses) {
    await house.kill();
    rmSync(house.data, { recursive: true, force: true });
  }
});

type Class = { house: House; host: Pupil; regime: Pupil; civil: Pupil; citizen: Pupil };

/** A class in the middle of choosing. */
async function lesson(): Promise<Class> {
  process.env.PATIENCE_MS = '400';
  const house = new House();
  houses.push(house);
  await house.start();
  const come = async (name: string, hello: object): Promise<Pupil> => {
    const one = new Pupil(house, name);
    expect(await one.come(hello)).toBe(true);
    return one;
  };
  const host = await come('host', { open: setting, language: 'kk' });
  const pupil = (name: string): Promise<Pupil> => come(name, { code: host.code, language: 'ru' });
  const [regime, civil, citizen] = [await pupil('regime'), await pupil('civil'), await pupil('citizen')];
  await regime.say({ type: 'sit', role: 'office', seat: 'administration' });
  await civil.say({ type: 'sit', role: 'office', seat: 'journalist' });
  await citizen.say({ type: 'sit', role: 'citizen' });
  await host.say({ type: 'start' });
  await host.say({ type: 'next' });
  await regime.until((p) => p.room?.phase === 'choosing' && p.stage !== undefined);
  return { house, host, regime, civil, citizen };
}

async function put(one: Pupil): Promise<string> {
  const move = one.parts.stage?.view.offers[0]?.move;
  if (!move) throw new Error('nothing is offered');
  expect(await one.say({ type: 'propose', move })).toMatchObject({ ok: true });
  return move.card;
}

test('a pupil’s phone dies: nobody waits, a computer plays in the seat and says so, and a borrowed phone takes it back', async () => {
  const { house, host, regime, civil, citizen } = await lesson();
  regime.leave(); // and never comes back
  await host.until((p) => p.room?.offices.some((o) => o.seat === 'administration' && o.computer) === true);
  await civil.say({ type: 'ready', on: true });
  await citizen.say({ type: 'ready', on: true });
  await host.until((p) => p.room?.phase === 'report'); // it waited for nobody who is gone
  const borrowed = new Pupil(house, 'borrowed');
  expect(await borrowed.come({ code: host.code, language: 'ru' })).toBe(true);
  await borrowed.until((p) => p.you !== undefined);
  const [dead, mine] = [regime.parts.you?.id ?? '', borrowed.parts.you?.id ?? ''];
  expect(await host.say({ type: 'kick', person: dead })).toMatchObject({ ok: true });
  expect(await host.say({ type: 'move', person: mine, role: 'office', seat: 'administration' })).toMatchObject({
    ok: true,
  });
  await borrowed.until((p) => p.stage !== undefined && p.table !== undefined);
  expect(borrowed.parts.stage?.view.seat).toBe('administration');
  expect(borrowed.parts.table?.deeds.every((d) => d.seat === 'administration')).toBe(true);
  await host.say({ type: 'next' });
  await borrowed.until((p) => p.room?.phase === 'choosing' && p.stage?.view.turn === 2);
  await put(borrowed);
  expect(borrowed.parts.room?.offices.find((o) => o.seat === 'administration')?.computer).toBe(false);
  for (const one of [host, civil, citizen, borrowed]) one.leave();
}, 60_000);

test('the Wi-Fi dies: the teacher’s laptop goes on alone by show of hands, and everybody is back when it returns', async () => {
  const { host, regime, civil, citizen } = await lesson();
  const card = await put(regime);
  const lost = civil.say({ type: 'say', phrase: 'ask' }); // may or may not have arrived
  for (const one of [regime, civil, citizen]) one.leave();
  await lost;
  await host.until((p) => p.room?.offices.every((o) => o.computer) === true);
  expect(await host.say({ type: 'paper', on: true })).toMatchObject({ ok: true });
  await host.until((p) => p.ballots !== undefined);
  const ballot = host.parts.ballots?.open.civil[0];
  if (!ballot) throw new Error('no card is open to ballots');
  const move = {
    seat: ballot.seat,
    card: ballot.card,
    ...(ballot.regions[0] && { region: ballot.regions[0] }),
    ...(ballot.claims[0] && { claim: ballot.claims[0] }),
  };
  expect(await host.say({ type: 'votes', move, votes: 9 })).toMatchObject({ ok: true });
  expect(await host.say({ type: 'go-on' })).toMatchObject({ ok: true });
  await host.until((p) => p.room?.phase === 'report');
  expect(await host.say({ type: 'paper', on: false })).toMatchObject({ ok: true });
  for (const one of [regime, civil, citizen]) {
    one.parts = {};
    expect(await one.back()).toBe(true);
    await one.again();
    await one.until((p) => p.room?.phase === 'report');
  }
  expect(regime.parts.you?.seat).toBe('administration');
  expect(regime.parts.stage?.view.seen.at(-1)?.moves.regime.map((m) => m.card)).toContain(card); // put down before the break
  expect(citizen.parts.you?.role).toBe('citizen');
  await host.say({ type: 'next' });
  for (const one of [regime, civil, citizen]) await one.until((p) => p.room?.phase === 'choosing' && p.room.turn === 2);
  for (const one of [host, regime, civil, citizen]) one.leave();
}, 60_000);

test('the laptop dies: another one with the same folder and the code on paper goes on with the same moves and the same luck', async () => {
  const { house, host, regime, civil, citizen } = await lesson();
  const card = await put(regime);
  await citizen.say({ type: 'post', tone: 'complain' });
  await house.kill();

  // What would have come: the same folder, with nobody the wiser.
  const another = new House();
  const [first, second] = [house, another];
  houses.push(another);
  cpSync(first.data, second.data, { recursive: true });
  const hashes: string[] = [];
  for (const one of [first, second]) {
    one.port = 0;
    await one.start();
    const teacher = new Pupil(one, 'teacher');
    expect(await teacher.come({ recovery: host.recovery })).toBe(true); // from paper, on a new device
    await teacher.until((p) => p.desk !== undefined);
    expect(teacher.parts.room?.phase).toBe('choosing');
    const people = [regime, civil, citizen].map((old) => {
      const pupil = new Pupil(one, 'again');
      pupil.key = old.key;
      return pupil;
    });
    for (const pupil of people) expect(await pupil.back()).toBe(true);
    const [lead, , tapped] = people;
    await lead?.until((p) => p.stage !== undefined);
    expect(lead?.parts.stage?.view.chosen.map((m) => m.card)).toEqual([card]);
    await tapped?.until((p) => p.citizen?.taps.tone === 'complain');
    expect(await teacher.say({ type: 'go-on' })).toMatchObject({ ok: true });
    await teacher.until((p) => p.room?.phase === 'report');
    for (const pupil of [teacher, ...people]) pupil.leave();
    await one.kill();
    const store = openStore(one.data);
    const kept = store.read(store.lessonOf(host.code) ?? '');
    store.close();
    for (const { message } of kept?.entries ?? []) if (message.type === 'resolved') hashes.push(message.hash);
  }
  expect(hashes.length).toBe(2);
  expect(hashes[0]).toBe(hashes[1]);
}, 120_000);
