// What a person receives depends on nothing that person may not know: two lessons that differ in one secret send the same
// bytes to everybody from whom it is kept.
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/session/lesson/messages.ts';
import { choosing, firstOffer, type openClass, seated } from './classes.ts';

type Class = ReturnType<typeof openClass>;
const bytes = (one: Class, person: string): string => JSON.stringify(one.look(person));
const fresh = (): Class => {
  const one = seated({}, 3);
  one.can('p6', { type: 'sit', role: 'observer' });
  one.can('house', { type: 'join', person: 'p7', language: 'en' });
  one.can('p7', { type: 'sit', role: 'screen' });
  one.can('house', { type: 'join', person: 'p8', language: 'en' });
  return choosing(one);
};

describe('in secret', () => {
  const secrets: [string, (one: Class) => [string, Message][], string[]][] = [
    ['a card of the authorities', (o) => [['p2', { type: 'propose', move: firstOffer(o, 'p2') }]], ['p2']],
    ['a card of civil society', (o) => [['p3', { type: 'propose', move: firstOffer(o, 'p3') }]], ['p3']],
    ['a post', () => [['p4', { type: 'post', tone: 'criticise' }]], ['p4']],
    ['a guess', () => [['p4', { type: 'guess', percent: 12 }]], ['p4']],
    ['a call for help', () => [['p5', { type: 'help', phrase: 'stuck' }]], ['p5', 'p1']],
    ['an event the teacher has ready', (o) => [['p1', { type: 'inject', event: eventOf(o) }]], ['p1']],
    ['words within a side', () => [['p2', { type: 'say', phrase: 'warn', to: 'own' }]], ['p2']],
    ['words to the other side', () => [['p2', { type: 'say', phrase: 'ask', to: 'other' }]], ['p2', 'p3']],
  ];
  test.each(secrets)('%s', (_, deeds, knows) => {
    const [without, with_] = [fresh(), fresh()];
    for (const [from, message] of deeds(with_)) with_.can(from, message);
    for (const person of with_.keeper.lesson.people.keys()) {
      const same = bytes(with_, person) === bytes(without, person);
      expect({ person, same }).toEqual({ person, same: !knows.includes(person) });
    }
  });

  test('a teacher does not see who dealt what, and nobody sees the seed or the true opinion before it is opened', () => {
    const one = fresh();
    for (let turn = 0; turn < 2; turn++) {
      one.can('p1', { type: 'go-on' });
      for (const person of one.keeper.lesson.people.keys()) {
        const text = bytes(one, person);
        for (const word of ['"seed"', 'true-approval', 'discontent"', 'self-censorship', '"fear"', 'dashboard-gap'])
          expect({ person, word, there: text.includes(word) }).toEqual({ person, word, there: false });
        if (person !== 'p2') expect(text).not.toContain('dashboard-approval');
        if (!['p4', 'p5'].includes(person)) expect(text).not.toContain('"belief"');
      }
      one.can('p1', { type: 'next' });
    }
  });

  test('what a side played in secret stays so after the turn', () => {
    const [one, other] = [fresh(), fresh()];
    const secret = firstOffer(one, 'p2');
    const card = one.keeper.lesson.content.cards.find((c) => c.id === secret.card);
    if (!card) throw new Error(`no card ${secret.card}`);
    card.public = false;
    one.can('p2', { type: 'propose', move: secret });
    for (const c of [one, other]) c.can('p1', { type: 'go-on' });
    for (const person of ['p3', 'p4', 'p6', 'p7', 'p8']) expect(bytes(one, person)).not.toContain(`"${secret.card}"`);
  });
});

function eventOf(one: Class): string {
  return one.look('p1').desk?.events[0] ?? '';
}
