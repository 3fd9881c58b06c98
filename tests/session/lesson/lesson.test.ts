import { describe, expect, test } from 'vitest';
import { classRows } from '../../../src/client/panels/lesson/tables.ts';
import { hashOf } from '../../../src/engine/game.ts';
import { bareLesson, dressLesson } from '../../../src/session/lesson/job.ts';
import { waitedFor } from '../../../src/session/lesson/live.ts';
import { brokenLink } from '../../../src/session/lesson/log.ts';
import { digest } from '../../../src/session/lesson/reading.ts';
import { relive } from '../../../src/session/past.ts';
import { recordSchema } from '../../../src/session/record.ts';
import { opening, seat, staged } from '../table.ts';
import { choosing, contentOf, firstOffer, openClass, replayed, seated } from './classes.ts';

const turn = (one: ReturnType<typeof seated>): number => one.keeper.lesson.match.game.turn;

describe('a lesson', () => {
  test('gives the same history as the same game played alone', async () => {
    const one = choosing(seated());
    const alone = seat();
    let now = await staged(alone.ask(opening('person', 'person', { seed: 7, people: 500 })));
    for (let t = 0; t < 4; t++) {
      for (const [person, side] of [
        ['p2', 'regime'],
        ['p3', 'civil'],
      ] as const) {
        const move = firstOffer(one, person);
        expect(now.stages[side]?.view.offers[0]?.move).toEqual(move);
        one.can(person, { type: 'propose', move });
        await staged(alone.ask({ type: 'play', side, move }));
        one.can(person, { type: 'ready', on: true });
        now = await staged(alone.ask({ type: 'ready', side }));
      }
      one.can('p1', { type: 'next' });
    }
    expect(one.keeper.lesson.phase).toBe('debrief');
    expect(one.keeper.lesson.match.turns).toEqual(now.record.turns);
    expect(one.keeper.lesson.match.finish).toEqual(now.stages.regime?.finish);
  });

  test('is what its log gives when it is read again, at every point', () => {
    const one = choosing(seated({ offices: 'all', deputy: 'random' }, 3));
    one.can('p2', { type: 'propose', move: firstOffer(one, 'p2') });
    one.can('p4', { type: 'post', tone: 'criticise' });
    one.can('p1', { type: 'pause' });
    one.clock.now += 5000;
    one.can('p1', { type: 'resume' });
    one.can('p1', { type: 'go-on' });
    one.can('p1', { type: 'next' });
    one.can('p1', { type: 'kick', person: 'p5' });
    one.can('p1', { type: 'step-back' });
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
    expect(hashOf(replayed(one.opening, one.disk).match.game)).toBe(hashOf(one.keeper.lesson.match.game));
    const forged = one.disk.map((entry, index) => (index === 9 ? { ...entry, at: entry.at + 1 } : entry));
    expect(brokenLink(one.opening, forged)?.path).toBe('entry 10');
    expect(brokenLink(one.opening, one.disk.slice(1))?.path).toBe('entry 2');
  });

  test('counts a message once, and says the same again', () => {
    const one = choosing(seated());
    const letter = { id: 'the-same-id', message: { type: 'propose', move: firstOffer(one, 'p2') } };
    const first = one.keeper.receive('p2', letter);
    const before = one.disk.length;
    expect(one.keeper.receive('p2', letter)).toEqual(first);
    expect(one.disk.length).toBe(before);
    const bad = { id: 'another-id', message: { type: 'start' } };
    expect(one.keeper.receive('p2', bad)).toEqual({ id: 'another-id', ok: false, code: 'not-yours' });
    expect(one.keeper.receive('p2', bad)).toEqual({ id: 'another-id', ok: false, code: 'not-yours' });
  });

  test('waits for nobody who is gone, and takes them back with their draft', () => {
    const one = choosing(seated());
    const move = firstOffer(one, 'p2');
    one.can('p2', { type: 'propose', move });
    one.can('house', { type: 'gone', person: 'p2' });
    expect(waitedFor(one.keeper.lesson).map((p) => p.id)).toEqual(['p3']);
    one.can('house', { type: 'back', person: 'p2' });
    expect(one.look('p2').stage?.view.chosen).toEqual([move]);
    one.can('house', { type: 'gone', person: 'p2' });
    one.can('p3', { type: 'ready', on: true });
    expect(turn(one)).toBe(2);
    expect(one.keeper.lesson.match.turns[0]?.regime).toEqual([move]);
  });

  test('a deputy plays for an empty office, and tells its people what it did', () => {
    const one = choosing(seated({ deputy: 'random', seed: 9 }));
    one.can('house', { type: 'gone', person: 'p2' });
    one.can('p3', { type: 'ready', on: true });
    one.can('house', { type: 'back', person: 'p2' });
    const played = one.keeper.lesson.match.turns[0]?.regime ?? [];
    expect(played.length).toBeGreaterThan(0);
    expect(one.look('p2').table?.deeds.map((d) => d.move)).toEqual(played);
    expect(one.look('p3').table?.deeds).toEqual([]);
    expect(one.look('p1').room.offices.map((o) => o.computer)).toEqual([false, false]);
    one.can('p1', { type: 'deputy', seat: 'administration', on: true });
    expect(one.look('p3').room.offices.find((o) => o.seat === 'administration')?.computer).toBe(true);
    one.can('p1', { type: 'next' });
    expect(one.say('p2', { type: 'propose', move: firstOffer(one, 'p2') })).toMatchObject({ code: 'deputised' });
  });

  test('the clock ends a turn, a pause stops it, and the debrief keeps its third', () => {
    const one = choosing(seated());
    const ends = one.keeper.lesson.endsAt ?? 0;
    one.clock.now = ends - 1000;
    one.can('p1', { type: 'pause' });
    one.clock.now += 100_000;
    one.keeper.wake();
    expect(turn(one)).toBe(1);
    expect(one.say('p2', { type: 'ready', on: true })).toMatchObject({ code: 'paused' });
    one.can('p1', { type: 'resume' });
    one.can('p1', { type: 'minute', by: 1 });
    one.clock.now += 60_000;
    one.keeper.wake();
    expect(turn(one)).toBe(1);
    one.clock.now += 1000;
    one.keeper.wake();
    expect(turn(one)).toBe(2);
    expect(one.look('p1').desk?.lastTurn).toBe(false);
    one.clock.now = 31 * 60_000;
    expect(one.look('p1').desk?.lastTurn).toBe(true);
    one.can('p1', { type: 'next' });
    expect(one.keeper.lesson.phase).toBe('debrief');
  });

  test('steps back one turn as a branch: the same cards give the same turn again', () => {
    const one = choosing(seated());
    const move = firstOffer(one, 'p2');
    const playIt = (): string => {
      one.can('p2', { type: 'propose', move });
      one.can('p1', { type: 'go-on' });
      return one.keeper.lesson.match.turns[0]?.hash ?? '';
    };
    const first = playIt();
    one.can('p1', { type: 'step-back' });
    expect(turn(one)).toBe(1);
    expect(one.keeper.lesson.abandoned).toEqual([{ turn: 1, hash: first }]);
    expect(playIt()).toBe(first);
    expect(one.disk.filter((e) => e.message.type === 'resolved')).toHaveLength(2);
  });

  test('offices of one side decide together', () => {
    const one = seated({ offices: 'all', deputy: 'idle' }, 4);
    for (const [person, office] of [
      ['p4', 'prosecutor'],
      ['p5', 'akimat'],
      ['p6', 'digital-rights'],
    ] as const)
      one.can(person, { type: 'sit', role: 'office', seat: office });
    choosing(one);
    const [a, b, c] = [0, 1, 2].map((nth) => ({ ...cardOf(one, 'p2', nth) }));
    if (!a || !b || !c) throw new Error('three cards are needed');
    one.can('p2', { type: 'propose', move: { ...a, seat: 'administration' } });
    expect(one.say('p2', { type: 'propose', move: { ...b, seat: 'administration' } })).toMatchObject({
      code: 'one-card',
    });
    one.can('p4', { type: 'propose', move: { ...b, seat: 'prosecutor' } });
    one.can('p5', { type: 'propose', move: { ...c, seat: 'akimat' } });
    one.can('p2', { type: 'support', seat: 'akimat', on: true });
    const mine = cardOf(one, 'p3', 0);
    const theirs = cardOf(one, 'p3', 1);
    one.can('p3', { type: 'propose', move: mine });
    one.can('p6', { type: 'propose', move: { ...theirs, seat: 'digital-rights' } });
    one.can('p3', { type: 'support', seat: 'digital-rights', on: true });
    one.can('p1', { type: 'go-on' });
    const [played] = one.keeper.lesson.match.turns;
    expect(played?.regime.map((m) => m.seat)).toEqual(['akimat']);
    expect(played?.civil.map((m) => m.seat)).toEqual(['digital-rights']);
  });

  test('pupils of one office vote by proposing', () => {
    const one = seated({}, 2);
    for (const person of ['p4', 'p5']) one.can(person, { type: 'sit', role: 'office', seat: 'administration' });
    choosing(one);
    const [a, b] = [cardOf(one, 'p2', 0), cardOf(one, 'p2', 1)];
    one.can('p2', { type: 'propose', move: a });
    one.can('p4', { type: 'propose', move: b });
    one.can('p5', { type: 'propose', move: b });
    expect(one.look('p2').table?.proposals[0]?.move).toEqual(b);
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]?.regime[0]).toEqual(b);
  });

  test('who was removed stays out, and a full office is full', () => {
    const one = seated({}, 6);
    for (let n = 4; n < 8; n++) one.can(`p${n}`, { type: 'sit', role: 'office', seat: 'journalist' });
    expect(one.say('p8', { type: 'sit', role: 'office', seat: 'journalist' })).toMatchObject({ code: 'seat-full' });
    one.can('p1', { type: 'kick', person: 'p4' });
    expect(one.say('p4', { type: 'help', phrase: 'stuck' })).toMatchObject({ code: 'removed' });
    one.can('p8', { type: 'sit', role: 'office', seat: 'journalist' });
    one.can('p1', { type: 'lock', on: true });
    expect(one.say('house', { type: 'join', person: 'p99', language: 'en' })).toMatchObject({ code: 'locked' });
    one.can('p1', { type: 'swap', one: 'p2', other: 'p3' });
    expect([one.look('p2').you.seat, one.look('p3').you.seat]).toEqual(['journalist', 'administration']);
  });

  test('what citizens say, and an event the teacher brings in, go into the record and move the country', () => {
    const spoken = (tone: 'praise' | 'criticise') => {
      const one = choosing(seated({}, 12));
      for (let n = 4; n < 16; n++) one.can(`p${n}`, { type: 'post', tone });
      const event = one.look('p1').desk?.events[0] ?? '';
      one.can('p1', { type: 'inject', event });
      one.can('p1', { type: 'go-on' });
      const { match } = one.keeper.lesson;
      expect(match.turns[0]?.decisions?.map((d) => d.kind)).toEqual(['inject', 'voices']);
      expect(match.game.happened.map((h) => h.event)).toContain(event);
      return match.game.reports[0]?.indicators['public-criticism'] ?? 0;
    };
    const [praised, criticised] = [spoken('praise'), spoken('criticise')];
    expect(criticised).toBeGreaterThan(praised);
    expect(criticised - praised).toBeLessThan(0.2);
  });

  test('citizens take four taps, and the class hears of totals alone', () => {
    const one = choosing(seated({}, 6));
    for (let n = 4; n < 10; n++) {
      one.can(`p${n}`, { type: 'post', tone: n % 2 ? 'criticise' : 'silent' });
      one.can(`p${n}`, { type: 'pass', claim: null });
      one.can(`p${n}`, { type: 'guess', percent: 40 });
    }
    for (const person of ['p2', 'p3']) one.can(person, { type: 'ready', on: true });
    expect(turn(one)).toBe(2);
    const { citizen } = one.look('p4');
    expect(citizen?.report).toMatchObject({ ties: 2, spoke: 1, told: { tone: 'silent', percent: 40 } });
    one.can('p1', { type: 'end' });
    expect(one.look('p1').files).toMatchObject({ truths: [], classError: null });
    one.can('p1', { type: 'reveal' });
    expect(one.look('p1').files?.classError).toBeGreaterThan(0);
    expect(one.look('p1').files?.truths).toHaveLength(1);
  });

  test('plays the part of a scenario that fits its minutes, after what was really done before it', () => {
    const content = contentOf('going-online-2004-2010');
    const one = openClass({ scenario: content.scenario.id, people: 1000, preset: '45' }, { content });
    one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
    choosing(one);
    expect(one.look('p1').room).toMatchObject({ turn: 1, turns: 7, planned: 7 });
    expect(one.keeper.lesson.match.game.turn).toBe(2);
    one.can('p1', { type: 'go-on' });
    expect(one.look('p1').room.turn).toBe(1); // the report is of the first turn
    one.can('p1', { type: 'next' });
    expect(one.look('p1').room.turn).toBe(2);
    one.can('p1', { type: 'end' });
    one.can('p1', { type: 'reveal' });
    const { files, opened } = one.look('p1');
    expect(files?.truths).toHaveLength(1);
    expect(files?.dashboards).toHaveLength(1);
    expect(opened?.record.settings.preset).toBe('45');
    expect(opened?.record.turns).toHaveLength(2);
    expect(digest(replayed(one.opening, one.disk, content))).toBe(digest(one.keeper.lesson));
    const back = dressLesson(structuredClone(bareLesson(one.keeper.lesson)), content);
    expect(back.content.scenario.turns).toBe(8);
    expect(back.match.game.content.scenario.turns).toBe(8);
  });

  test('a lesson that ends early opens what it lived: the record plays again to the same turn', async () => {
    const one = choosing(seated());
    one.can('p2', { type: 'propose', move: firstOffer(one, 'p2') });
    one.can('p1', { type: 'go-on' });
    one.can('p1', { type: 'end' });
    expect(one.look('p1').opened).toBeUndefined();
    one.can('p1', { type: 'reveal' });
    const opened = one.look('p1').opened;
    expect(opened?.debrief.finish).toBeNull();
    expect(opened?.debrief.reports).toHaveLength(1);
    expect(one.look('p2').opened?.record).toEqual(opened?.record);
    const past = await relive(one.keeper.lesson.content, recordSchema.parse(opened?.record));
    expect(past.fault).toBeNull();
    expect(past.games.at(-1)?.reports.at(-1)?.hash).toBe(opened?.record.turns[0]?.hash);
  });

  test('citizens leave the lesson as totals of five and more', () => {
    const tables = (citizens: number) => {
      const one = choosing(seated({}, citizens));
      for (let n = 4; n < 4 + citizens; n++) {
        one.can(`p${n}`, { type: 'post', tone: n === 4 ? 'praise' : 'silent' });
        one.can(`p${n}`, { type: 'guess', percent: 30 });
      }
      one.can('p1', { type: 'go-on' });
      one.can('p1', { type: 'end' });
      one.can('p1', { type: 'reveal' });
      return one.look('p1').files?.tallies ?? [];
    };
    expect(tables(4)).toEqual([
      { turn: 1, people: null, posts: null, acted: null, passed: null, guess: null, missed: null },
    ]);
    expect(classRows(tables(4))[1]).toEqual([1, ...Array.from({ length: 15 }, () => null)]);
    expect(tables(5)[0]).toMatchObject({ people: 5, posts: { praise: 1, silent: 4, criticise: 0 }, guess: 30 });
  });

  test('offices speak in ready-made lines: to their side or across, kept with the turn and opened with the files', () => {
    const one = seated({ offices: 'all', deputy: 'idle' }, 2);
    one.can('p4', { type: 'sit', role: 'office', seat: 'akimat' });
    choosing(one);
    const region = one.keeper.lesson.content.regions[0]?.id ?? '';
    const { card } = firstOffer(one, 'p3');
    one.can('p2', { type: 'say', phrase: 'ask', to: 'own', region });
    one.can('p3', { type: 'say', phrase: 'offer', to: 'other', card });
    const inside = { turn: 1, from: 'administration', phrase: 'ask', to: 'own', region };
    const across = { turn: 1, from: 'journalist', phrase: 'offer', to: 'other', card };
    expect(one.look('p4').table?.sayings).toEqual([inside, across]);
    expect(one.look('p3').table?.sayings).toEqual([across]);
    expect(one.say('p2', { type: 'say', phrase: 'ask', to: 'own', card: 'nonsense' })).toMatchObject({
      code: 'nothing-there',
    });
    expect(one.say('p5', { type: 'say', phrase: 'ask', to: 'own' })).toMatchObject({ code: 'not-yours' });
    one.can('p1', { type: 'go-on' });
    one.can('p2', { type: 'say', phrase: 'agree', to: 'other' });
    one.can('p1', { type: 'end' });
    expect(one.look('p5').files?.sayings).toEqual([]);
    one.can('p1', { type: 'reveal' });
    expect(one.look('p5').files?.sayings.map((s) => s.phrase)).toEqual(['ask', 'offer', 'agree']);
    expect(digest(replayed(one.opening, one.disk))).toBe(digest(one.keeper.lesson));
  });
});

function cardOf(one: ReturnType<typeof openClass>, person: string, nth: number) {
  const offers = one.look(person).stage?.view.offers ?? [];
  const cards = [...new Set(offers.map((o) => o.move.card))];
  const move = offers.find((o) => o.move.card === cards[nth])?.move;
  if (!move) throw new Error(`no card ${nth}`);
  return move;
}
