// Where the browser keeps nothing (here: there is no such store at all), games live in memory and that is said.
import { expect, test } from 'vitest';
import { forget, keep, listSaves, newSaveId, type Save } from '../../src/client/saves.ts';

const save = (id: string, saved: number): Save => ({
  id,
  scenario: 'first-steps',
  sides: ['regime'],
  turn: 1,
  turns: 4,
  saved,
  record: {
    format: 1,
    model: 'zheli-1',
    scenario: 'first-steps',
    content: '01234567',
    settings: { people: 500, seed: 1, supply: 'itu', events: 'history' },
    players: { regime: 'person', civil: 'idle' },
    turns: [],
  },
});

test('without storage a game is kept in memory, and the keeper says so', async () => {
  expect(await keep(save('a', 1))).toBe('blocked');
  expect(await keep(save('b', 2))).toBe('blocked');
  expect((await listSaves()).map((one) => one.id)).toEqual(['b', 'a']);
  await keep({ ...save('a', 3), turn: 2 });
  expect((await listSaves()).map((one) => [one.id, one.turn])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  await forget('a');
  expect((await listSaves()).map((one) => one.id)).toEqual(['b']);
});

test('names of saves do not meet', () => {
  const ids = new Set(Array.from({ length: 500 }, newSaveId));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
});
