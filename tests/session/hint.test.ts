// A hint comes from what the seat sees: whatever the other side plans, and whatever is chosen already, it is the same.
import { describe, expect, test } from 'vitest';
import { leadOf, play, resolve, view } from '../../src/engine/game.ts';
import { hintFor } from '../../src/session/hint.ts';
import { freshGames, openMatch } from '../../src/session/match.ts';
import { disturbed } from '../hidden.ts';
import { contentOf, TINY } from '../players/table.ts';
import { opening, seat, staged } from './table.ts';

const content = contentOf('first-steps');

function matchOf() {
  const { game, untouched } = freshGames(content, { people: 300, seed: 5, supply: 'itu', events: 'history' });
  return openMatch(game, { regime: 'person', civil: 'person' }, untouched);
}

describe('a hint', () => {
  test('is a thought of this side and turn, with legal moves, and the same when asked again', () => {
    const match = matchOf();
    const thought = hintFor(match, 'civil', () => {}, TINY);
    expect(thought).toMatchObject({ turn: 1, side: 'civil' });
    const offers = view(match.game, leadOf(match.game, 'civil')).offers.map((one) => one.move.card);
    for (const move of thought?.moves ?? []) expect(offers).toContain(move.card);
    expect(hintFor(match, 'civil', () => {}, TINY)).toBe(thought);
    expect(match.game.chosen.civil, 'asking plays nothing').toEqual([]);
    resolve(match.game);
    expect(
      hintFor(match, 'civil', () => {}, TINY),
      'thought anew',
    ).toMatchObject({ turn: 2 });
  });

  test('neither knows what the other side has chosen nor is led by what is chosen here', () => {
    const free = hintFor(matchOf(), 'civil', () => {}, TINY);
    const match = matchOf();
    for (const side of ['regime', 'civil'] as const) {
      const offer = view(match.game, leadOf(match.game, side)).offers[0];
      expect(offer && play(match.game, offer.move)).toBeNull();
    }
    const chosen = structuredClone(match.game.chosen);
    expect(hintFor(match, 'civil', () => {}, TINY)).toEqual(free);
    expect(match.game.chosen).toEqual(chosen);
  });

  test('is the same where all that the seat may not know is another thing', () => {
    const own = matchOf();
    resolve(own.game);
    const seat = content.seats.find(({ id }) => id === leadOf(own.game, 'civil'));
    if (!seat) throw new Error('nobody leads');
    const other = { ...matchOf(), game: disturbed(own.game, seat, 1) };
    expect(hintFor(other, 'civil', () => {}, TINY)).toEqual(hintFor(own, 'civil', () => {}, TINY));
  });

  test('is answered by a session to a person who chooses, to nobody else', async () => {
    const session = seat({ effort: TINY });
    await staged(session.ask(opening('person', 'idle')));
    expect(await session.ask({ type: 'hint', side: 'civil' })).toMatchObject({ ok: false });
    const first = await session.ask({ type: 'hint', side: 'regime' });
    expect(first).toMatchObject({ ok: true, type: 'hint', thought: { turn: 1, side: 'regime' } });
  });
});
