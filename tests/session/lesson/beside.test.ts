// Beside cards: an office of a class stakes, promises and reports as a player alone does; and a refusal says why.
import { describe, expect, test } from 'vitest';
import { digest } from '../../../src/session/lesson/reading.ts';
import { choosing, contentOf, firstOffer, openClass, replayed, seated } from './classes.ts';

/** Land 2016 asks a question each turn, and its akimat has a region of its own. */
function landed(offices: 'leads' | 'all') {
  const content = contentOf('land-2016');
  const one = openClass({ scenario: 'land-2016', people: 1000, offices, deputy: 'idle' }, { content });
  one.can('house', { type: 'join', person: 'p1', language: 'ru', host: true });
  const seats = offices === 'all' ? ['administration', 'journalist', 'akimat'] : ['administration', 'journalist'];
  seats.forEach((seat, n) => {
    one.can('house', { type: 'join', person: `p${n + 2}`, language: 'kk' });
    one.can(`p${n + 2}`, { type: 'sit', role: 'office', seat });
  });
  return { one: choosing(one), content };
}
const stakeOf = (one: ReturnType<typeof openClass>, person: string) => {
  const stake = one.look(person).stage?.view.decisions.find((d) => d.kind === 'stake');
  if (stake?.kind !== 'stake') throw new Error('no question is asked');
  return stake;
};

describe('beside cards', () => {
  test('a stake is laid, changed, taken back, hidden from the other side, and settled with the turn', () => {
    const { one, content } = landed('leads');
    const before = JSON.stringify(one.look('p3'));
    const stake = stakeOf(one, 'p2');
    one.can('p2', { type: 'decide', decision: stake });
    one.can('p2', { type: 'decide', decision: { ...stake, guess: 'more' } });
    expect(one.look('p2').stage?.view.decided).toEqual([{ ...stake, guess: 'more' }]);
    expect(JSON.stringify(one.look('p3'))).toBe(before);
    one.can('p2', { type: 'decide', decision: { ...stake, guess: 'more' }, back: true });
    expect(one.look('p2').stage?.view.decided).toEqual([]);
    one.can('p2', { type: 'decide', decision: stake });
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]?.decisions).toContainEqual(stake);
    expect(one.look('p2').stage?.view.seen.at(-1)?.question?.staked).toBe(stake.guess);
    expect(one.look('p3').stage?.view.seen.at(-1)?.question?.staked).toBeNull();
    one.can('p1', { type: 'next' });
    expect(one.look('p2').stage?.view.decided).toEqual([]);
    expect(digest(replayed(one.opening, one.disk, content))).toBe(digest(one.keeper.lesson));
  });

  test('the akimat reports honestly or rosily, and nobody else sees how', () => {
    const { one } = landed('all');
    const home = one.look('p4').stage?.view.home ?? '';
    expect(one.look('p4').table?.reports).toBe(true);
    expect(one.look('p2').table?.reports).toBe(false);
    const before = ['p1', 'p2', 'p3'].map((p) => JSON.stringify(one.look(p)));
    const account = { kind: 'account', seat: 'akimat', region: home, tone: 'rosy' } as const;
    one.can('p4', { type: 'decide', decision: account });
    expect(one.look('p4').stage?.view.decided).toEqual([account]);
    expect(['p1', 'p2', 'p3'].map((p) => JSON.stringify(one.look(p)))).toEqual(before);
    expect(one.say('p2', { type: 'decide', decision: account })).toMatchObject({ code: 'not-yours' });
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]?.decisions).toContainEqual(account);
  });

  test('the prosecutor’s office chooses its aim in the first turn, in secret; a deputy’s is dealt', () => {
    const { one, content } = landed('all');
    one.can('house', { type: 'join', person: 'p5', language: 'en' });
    one.can('p5', { type: 'sit', role: 'office', seat: 'prosecutor' });
    const others = ['p1', 'p2', 'p3', 'p4'];
    const before = others.map((person) => JSON.stringify(one.look(person)));
    const aimOf = () => one.look('p5').stage?.view.aim;
    expect(aimOf()).toBeNull();
    const choices = one.look('p5').stage?.view.decisions.filter((d) => d.kind === 'aim') ?? [];
    expect(choices.map((d) => d.aim)).toEqual(['few', 'law']);
    for (const decision of choices) {
      one.can('p5', { type: 'decide', decision });
      expect(aimOf()).toBe(decision.aim);
    }
    expect(
      one.say('p2', { type: 'decide', decision: { kind: 'aim', seat: 'administration', aim: 'law' } }),
    ).toMatchObject({ code: 'not-legal' });
    expect(one.say('p2', { type: 'decide', decision: { kind: 'aim', seat: 'prosecutor', aim: 'few' } })).toMatchObject({
      code: 'not-yours',
    });
    expect(others.map((person) => JSON.stringify(one.look(person)))).toEqual(before);
    one.can('p1', { type: 'go-on' });
    expect(one.keeper.lesson.match.turns[0]?.decisions).toContainEqual(choices[1]);
    one.can('p1', { type: 'next' });
    expect(aimOf()).toBe('law');
    expect(one.look('p5').stage?.view.decisions).toEqual([]);
    expect(one.say('p5', { type: 'decide', decision: { kind: 'aim', seat: 'prosecutor', aim: 'few' } })).toMatchObject({
      code: 'not-legal',
    });
    const again = replayed(one.opening, one.disk, content);
    expect(digest(again)).toBe(digest(one.keeper.lesson));
    const { one: empty } = landed('all');
    empty.can('p1', { type: 'go-on' });
    expect(empty.keeper.lesson.match.turns[0]?.decisions ?? []).toEqual([]);
  });

  test('where several offices sit, only the lead stakes; where it sits alone, its other offices advise it', () => {
    const several = landed('all').one;
    expect(several.look('p4').stage?.view.decisions).toEqual([]);
    expect(several.look('p2').stage?.view.advice).toEqual([]);
    const stake = stakeOf(several, 'p2');
    expect(several.say('p4', { type: 'decide', decision: { ...stake, seat: 'akimat' } })).toMatchObject({
      code: 'not-yours',
    });
    const { advice } = landed('leads').one.look('p2').stage?.view ?? { advice: [] };
    expect(advice.map((a) => a.seat).sort()).toEqual(['akimat', 'prosecutor', 'telecom']);
  });
});

describe('a refused move says why', () => {
  test('in the words of the rules', () => {
    const one = choosing(seated());
    const move = firstOffer(one, 'p2');
    const reason = (change: object) => {
      const reply = one.say('p2', { type: 'propose', move: { ...move, ...change } });
      return reply.ok ? 'ok' : (reply.refusal?.code ?? reply.code);
    };
    expect(reason({ card: firstOffer(one, 'p3').card })).toBe('not-your-card');
    expect(reason({ card: 'no-such-card' })).toBe('unknown-card');
    expect(reason({ region: 'atlantis' })).toBe('unknown-region');
    one.can('p2', { type: 'propose', move });
    expect(reason({})).toMatch(/^(already-chosen|no-plays-left)$/);
  });

  test('or of the class: one card an office, and only from its hand', () => {
    const { one, content } = landed('all');
    const hand = one.look('p4').stage?.view.hand ?? [];
    const legal = one.look('p2').stage?.view.offers.find((o) => !hand.includes(o.move.card) && !o.move.region)?.move;
    if (!legal) throw new Error('the administration has no card beyond the akimat’s hand');
    expect(one.say('p4', { type: 'propose', move: { ...legal, seat: 'akimat' } })).toMatchObject({
      code: 'not-in-hand',
    });
    const [own, other] = [firstOffer(one, 'p4'), firstOffer(one, 'p4', 1)];
    one.can('p4', { type: 'propose', move: own });
    expect(one.say('p4', { type: 'propose', move: other })).toMatchObject({ code: 'one-card' });
    expect(digest(replayed(one.opening, one.disk, content))).toBe(digest(one.keeper.lesson));
  });
});
