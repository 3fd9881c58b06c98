// The characters of the first page are those that the players know.
import { expect, test } from 'vitest';
import { CHARACTERS, fitting } from '../../src/client/panels/setup/characters.ts';
import * as players from '../../src/players/player.ts';

test('by side, in the same order', () => expect(CHARACTERS).toEqual(players.CHARACTERS));

test('a character leads its own side only', () => {
  expect(fitting('hardliner', 'civil')).toBe('good');
  expect(fitting('lawyer', 'regime')).toBe('good');
  for (const side of ['regime', 'civil'] as const)
    for (const id of players.PLAYER_IDS.filter((one) => players.mayLead(one, side))) expect(fitting(id, side)).toBe(id);
});
