// A device that several pupils share: each has a seat of their own, it shows one of them at a time, and a team decides at it
// by show of hands.
import { describe, expect, test } from 'vitest';
import { bareLesson, dressLesson } from '../../../src/session/lesson/job.ts';
import { waitedFor } from '../../../src/session/lesson/live.ts';
import type { Message, Setting } from '../../../src/session/lesson/messages.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { shownAt } from '../../../src/session/lesson/shown.ts';
import { membersOf } from '../../../src/session/lesson/state.ts';
import { choosing, contentOf, firstOffer, openClass, replayed } from './classes.ts';

type Class = ReturnType<typeof openClass>;

/** p1 the teacher; p2 a device with an office of each side (p2, p3) and a citizen (p4). */
function shared(setting: Partial<Setting> = {}): Class {
  const given = setting.scenario ? { content: contentOf(setting.scenario) } : {};
  const one = openClass({ devices: 'team', ...setting }, given);
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  one.can('house', { type: 'join', person: 'p2', language: 'kk' });
  one.can('p2', { type: 'sit', role: 'office', seat: 'administration' });
  one.can('p2', { type: 'share', role: 'office', seat: 'journalist' });
  one.can('p2', { type: 'share', role: 'citizen' });
  return one;
}

const shown = (one: Class) => shownAt(one.keeper.lesson, 'p2', one.clock.now);
const give = (one: Class, to: string | null): void => one.can('p2', { type: 'hand-over', to });
let nth = 0;
/** Over the line of the device, in the name of one of its people. */
const over = (one: Class, as: string, message: Message, from = 'p2') =>
  one.keeper.receive(from, { id: `over-the-line-${nth++}`, as, message });
const codeOf = (reply: ReturnType<typeof over>) => (reply.ok ? 'ok' : reply.code);

describe('a shared device', () => {
  test('is covered until somebody takes it, and shows one seat at a time', () => {
    const one = choosing(shared());
    expect(Object.keys(shown(one)).sort()).toEqual(['device', 'room']);
    expect(shown(one).device).toMatchObject({ holder: null, people: [{ id: 'p2' }, { id: 'p3' }, { id: 'p4' }] });
    give(one, 'p3');
    expect(shown(one).you).toMatchObject({ id: 'p3', seat: 'journalist' });
    expect(shown(one).stage?.view.seat).toBe('journalist');
    give(one, 'p4');
    expect(shown(one).citizen).toBeDefined();
    expect(shown(one).stage).toBeUndefined();
    give(one, null);
    expect(Object.keys(shown(one)).sort()).toEqual(['device', 'room']);
  });

  test('each has a draft, taps and a readiness of their own, and only who holds it speaks', () => {
    const one = choosing(shared());
    const [card, other] = [firstOffer(one, 'p2'), firstOffer(one, 'p3')];
    expect(codeOf(over(one, 'p2', { type: 'propose', move: card }))).toBe('covered');
    give(one, 'p2');
    expect(codeOf(over(one, 'p2', { type: 'propose', move: card }))).toBe('ok');
    expect(codeOf(over(one, 'p3', { type: 'propose', move: other }))).toBe('covered');
    expect(codeOf(over(one, 'p2', { type: 'ready', on: true }))).toBe('ok');
    expect(shown(one).device?.people.map((p) => p.waiting)).toEqual([false, true, true]);
    give(one, 'p3');
    expect(codeOf(over(one, 'p3', { type: 'propose', move: other }))).toBe('ok');
    expect(codeOf(over(one, 'p3', { type: 'ready', on: true }))).toBe('ok');
    expect(waitedFor(one.keeper.lesson).map((p) => p.id)).toEqual(['p4']);
    give(one, 'p4');
    for (const tap of [
      { type: 'post', tone: 'criticise' },
      { type: 'pass', claim: null },
      { type: 'guess', percent: 30 },
    ] as const)
      expect(codeOf(over(one, 'p4', tap))).toBe('ok');
    const [turn] = one.keeper.lesson.match.turns; // nobody is waited for any more
    expect([turn?.regime, turn?.civil]).toEqual([[card], [other]]);
    expect(one.disk.filter((e) => e.message.type === 'propose').map((e) => e.from)).toEqual(['p2', 'p3']);
  });

  test('nobody speaks in the name of another device', () => {
    const one = shared({ offices: 'all' });
    one.can('house', { type: 'join', person: 'p5', language: 'en' });
    for (const [from, as] of [
      ['p5', 'p3'],
      ['p5', 'p1'],
      ['p3', 'p2'],
      ['p2', 'p99'],
    ] as const)
      expect(codeOf(over(one, as, { type: 'help', phrase: 'stuck' }, from))).toBe('not-yours');
    expect(codeOf(over(one, 'p2', { type: 'hand-over', to: 'p5' }))).toBe('nothing-there');
    expect(one.say('p5', { type: 'hand-over', to: 'p5' })).toMatchObject({ code: 'nothing-there' });
  });

  test('comes back covered, with everybody and their drafts; while it is gone nobody at it is waited for', () => {
    const one = choosing(shared());
    give(one, 'p2');
    const card = firstOffer(one, 'p2');
    over(one, 'p2', { type: 'propose', move: card });
    one.can('house', { type: 'gone', person: 'p2' });
    expect(waitedFor(one.keeper.lesson)).toEqual([]);
    expect(membersOf(one.keeper.lesson, 'journalist', true)).toEqual([]);
    one.can('house', { type: 'back', person: 'p2' });
    expect(shown(one).device?.holder).toBeNull();
    expect(waitedFor(one.keeper.lesson)).toHaveLength(3);
    give(one, 'p2');
    expect(shown(one).stage?.view.chosen).toEqual([card]);
    one.can('house', { type: 'back', person: 'p2' }); // a short break
    expect(shown(one).you).toBeUndefined();
  });

  test('is what its log gives, after a restart, a step back and in another thread', () => {
    const one = choosing(shared());
    give(one, 'p3');
    over(one, 'p3', { type: 'vote', on: true });
    over(one, 'p3', { type: 'propose', move: firstOffer(one, 'p3') });
    over(one, 'p3', { type: 'hands', index: 0, count: 4 });
    const again = replayed(one.opening, one.disk);
    expect(digest(again)).toBe(digest(one.keeper.lesson));
    expect(JSON.stringify(shownAt(again, 'p2', 0))).toBe(JSON.stringify(shownAt(one.keeper.lesson, 'p2', 0)));
    const there = dressLesson(structuredClone(bareLesson(one.keeper.lesson)), one.keeper.lesson.content);
    expect(digest(there)).toBe(digest(one.keeper.lesson));
    one.can('p1', { type: 'go-on' });
    const first = one.keeper.lesson.match.turns[0];
    expect(first?.civil).toHaveLength(1);
    one.can('p1', { type: 'step-back' });
    expect([one.keeper.lesson.hands.size, one.keeper.lesson.drafts.size]).toEqual([0, 0]);
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });

  test('a seat is given back; one that was removed is gone, and with the first of them the device', () => {
    const one = shared();
    give(one, 'p4');
    expect(codeOf(over(one, 'p4', { type: 'sit', role: 'guest' }))).toBe('ok');
    expect(shown(one).device?.people.map((p) => p.id)).toEqual(['p2', 'p3']);
    expect(codeOf(over(one, 'p2', { type: 'share', role: 'observer' }))).toBe('ok');
    one.can('p1', { type: 'kick', person: 'p3' });
    expect(shown(one).device?.people.map((p) => p.id)).toEqual(['p2', 'p5']);
    expect(codeOf(over(one, 'p3', { type: 'ready', on: true }))).toBe('removed');
    one.can('p1', { type: 'kick', person: 'p5' });
    expect(shown(one).device).toBeUndefined(); // alone again: no curtain
    expect(shown(one).you?.id).toBe('p2');
    one.can('p2', { type: 'share', role: 'citizen' });
    one.can('p1', { type: 'kick', person: 'p2' });
    expect(one.look('p1').desk?.people.map((p) => p.id)).toEqual(['p1']);
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });

  test('has a most, an office one device, and where each has one nobody shares', () => {
    const one = shared();
    expect(codeOf(over(one, 'p2', { type: 'share', role: 'office', seat: 'administration' }))).toBe('seat-full');
    for (let n = 0; n < 5; n++) one.can('p2', { type: 'share', role: 'citizen' });
    expect(codeOf(over(one, 'p2', { type: 'share', role: 'citizen' }))).toBe('device-full');
    const each = shared({ devices: 'team' });
    each.keeper.lesson.setting.devices = 'each';
    expect(codeOf(over(each, 'p2', { type: 'share', role: 'citizen' }))).toBe('one-seat');
  });

  test('the teacher moves and swaps its people, and a deputy plays one of its offices', () => {
    const one = choosing(shared({ deputy: 'random', seed: 9 }));
    one.can('p1', { type: 'deputy', seat: 'journalist', on: true });
    give(one, 'p3');
    expect(codeOf(over(one, 'p3', { type: 'propose', move: firstOffer(one, 'p3') }))).toBe('deputised');
    one.can('p1', { type: 'deputy', seat: 'journalist', on: false });
    one.can('p1', { type: 'swap', one: 'p3', other: 'p4' });
    expect(shown(one).you).toMatchObject({ id: 'p3', role: 'citizen' });
    one.can('p1', { type: 'move', person: 'p4', role: 'observer' });
    expect(one.look('p4').you.role).toBe('observer');
  });
});

describe('a show of hands', () => {
  const voting = (setting: Partial<Setting> = {}) => {
    const one = choosing(shared(setting));
    give(one, 'p2');
    const offers = one.look('p2').stage?.view.offers.filter((o) => !o.move.off) ?? [];
    const cards = [...new Map(offers.map((o) => [o.move.card, o.move])).values()];
    const tell = (message: Message) => codeOf(over(one, 'p2', message));
    return { one, cards, tell, table: () => shown(one).table };
  };

  test('most hands win; of equals what was put forward first, and it says so', () => {
    const { one, cards, tell, table } = voting({ offices: 'all' });
    const [a, b, c] = cards;
    if (!a || !b || !c) throw new Error('three cards are needed');
    expect(tell({ type: 'vote', on: true })).toBe('ok');
    for (const move of [a, b, c]) expect(tell({ type: 'propose', move })).toBe('ok'); // alternatives, not a plan
    expect(tell({ type: 'propose', move: a })).toBe('not-legal');
    expect(table()?.vote).toMatchObject({ tie: true, proposals: [{ wins: true }, { wins: false }, { wins: false }] });
    expect(tell({ type: 'hands', index: 1, count: 3 })).toBe('ok');
    expect(tell({ type: 'hands', index: 2, count: 2 })).toBe('ok');
    expect(table()?.vote).toMatchObject({ tie: false, proposals: [{ hands: 1 }, { hands: 3, wins: true }, {}] });
    expect(table()?.proposals.map((p) => [p.move.card, p.votes])).toEqual([[b.card, 3]]);
    expect(shown(one).stage?.view.chosen).toEqual([b]);
    expect(tell({ type: 'withdraw', index: 0 })).toBe('ok');
    expect(table()?.vote?.proposals.map((p) => p.hands)).toEqual([3, 2]);
    expect(tell({ type: 'hands', index: 2, count: 1 })).toBe('nothing-there');
    expect(tell({ type: 'vote', on: false })).toBe('ok');
    expect(one.keeper.lesson.drafts.get('p2')).toEqual([b]);
    expect(table()?.vote).toBeNull();
  });

  test('is the vote of as many devices', () => {
    const { one, cards, tell } = voting({ offices: 'leads' });
    const [a, b] = cards;
    if (!a || !b) throw new Error('two cards are needed');
    const each = openClass({ devices: 'each' });
    each.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
    for (const person of ['p2', 'p3', 'p4']) {
      each.can('house', { type: 'join', person, language: 'kk' });
      each.can(person, { type: 'sit', role: 'office', seat: 'administration' });
    }
    choosing(each);
    each.can('p2', { type: 'propose', move: a });
    for (const person of ['p3', 'p4']) each.can(person, { type: 'propose', move: b });
    tell({ type: 'vote', on: true });
    for (const move of [a, b]) tell({ type: 'propose', move });
    tell({ type: 'hands', index: 1, count: 2 });
    expect(one.look('p2').table?.proposals).toEqual(each.look('p2').table?.proposals);
    for (const c of [one, each]) c.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]?.regime).toEqual(each.keeper.lesson.match.turns[0]?.regime);
    expect(one.keeper.lesson.match.turns[0]?.regime[0]).toEqual(b);
    expect(one.keeper.lesson.hands.size).toBe(0);
  });

  test('nobody is voted for with no hand, no more than six are put forward, and ready closes the list', () => {
    const { one, cards, tell, table } = voting({ offices: 'leads', scenario: 'going-online-2004-2010' });
    tell({ type: 'propose', move: cards[0] ?? { seat: '', card: '' } });
    tell({ type: 'vote', on: true });
    tell({ type: 'hands', index: 0, count: 0 });
    expect(one.look('p2').stage?.view.chosen).toEqual([]);
    const offers = one.look('p2').stage?.view.offers ?? [];
    const codes = offers.slice(0, 7).map(({ move }) => tell({ type: 'propose', move }));
    expect(codes.slice(0, 5)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(codes[5]).toBe('vote-full');
    expect(table()?.vote?.full).toBe(true);
    expect(shown(one).stage?.view.offers).toEqual([]);
    expect(tell({ type: 'vote', on: true })).toBe('nothing-there');
    expect(tell({ type: 'ready', on: true })).toBe('ok');
    expect(tell({ type: 'hands', index: 1, count: 1 })).toBe('already-ready');
    expect(tell({ type: 'vote', on: false })).toBe('already-ready');
  });

  test('is for a team at one device alone', () => {
    const each = choosing(shared({ devices: 'team' }));
    each.keeper.lesson.setting.devices = 'each';
    give(each, 'p2');
    expect(codeOf(over(each, 'p2', { type: 'vote', on: true }))).toBe('not-yours');
  });
});
