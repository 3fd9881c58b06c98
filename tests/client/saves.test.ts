// Nothing played is lost: storage that is blocked, full or emptied, and two tabs that play one game on.
import { beforeEach, expect, test } from 'vitest';
import { keepOpen } from '../../src/client/keeping.ts';
import {
  anyInMemory,
  forget,
  isShelfOpen,
  keep,
  keepOn,
  listSaves,
  newSaveId,
  type Save,
} from '../../src/client/saves.ts';
import { browserShelf, type Shelf } from '../../src/client/shelf.ts';
import { show, store } from '../../src/client/store.ts';

/** A game whose turns gave these hashes. */
const save = (id: string, saved: number, hashes: string[] = []): Save => ({
  id,
  scenario: 'first-steps',
  sides: ['regime'],
  turn: hashes.length,
  turns: 4,
  saved,
  record: {
    format: 1,
    model: 'zheli-1',
    scenario: 'first-steps',
    content: '01234567',
    settings: { people: 500, seed: 1, supply: 'itu', events: 'history' },
    players: { regime: 'person', civil: 'idle' },
    turns: hashes.map((hash) => ({ regime: [], civil: [], hash })),
  },
});

/** A store with room for a number of games, that can be emptied and blocked. */
function fakeShelf(room = 99): Shelf & { games: Map<string, Save>; blocked: boolean } {
  const games = new Map<string, Save>();
  const fake = {
    games,
    blocked: false,
    all: async () => {
      if (fake.blocked) throw new DOMException('', 'SecurityError');
      return [...games.values()];
    },
    put: async (id: string, decide: (stored: Save | undefined) => Save | null) => {
      if (fake.blocked) throw new DOMException('', 'SecurityError');
      const put = decide(games.get(id));
      if (put && !games.has(put.id) && games.size >= room) throw new DOMException('', 'QuotaExceededError');
      if (put) games.set(put.id, put);
      return put;
    },
    remove: async (id: string) => void games.delete(id),
  };
  return fake;
}
const listed = async () => (await listSaves()).map(({ id, turn, inMemory }) => [id, turn, inMemory]);
beforeEach(() => keepOn(fakeShelf()));

test('where there is no such store at all, games live in memory, and the keeper says so', async () => {
  keepOn(browserShelf); // Node has no IndexedDB
  expect(await keep(save('a', 1))).toEqual({ how: 'blocked', id: 'a' });
  expect(await keep(save('b', 2))).toEqual({ how: 'blocked', id: 'b' });
  expect(await isShelfOpen()).toBe(false); // a list without games says nothing then
  expect((await listSaves()).map((one) => one.id)).toEqual(['b', 'a']);
  await keep(save('a', 3, ['x']));
  expect(await listed()).toEqual([
    ['a', 1, true],
    ['b', 0, true],
  ]);
  expect(await forget('a')).toBe(false);
  expect(await listed()).toEqual([['b', 0, true]]);
});

test('a full store keeps the rest in memory; the room of a deleted game goes to those that wait', async () => {
  const shelf = fakeShelf(1);
  keepOn(shelf);
  expect((await keep(save('a', 1))).how).toBe('kept');
  expect((await keep(save('b', 2))).how).toBe('full');
  expect(anyInMemory()).toBe(true);
  expect(await listed()).toEqual([
    ['b', 0, true],
    ['a', 0, false],
  ]);
  expect(await forget('a')).toBe(true);
  expect(anyInMemory()).toBe(false);
  expect([...shelf.games.keys()]).toEqual(['b']);
});

test('a store emptied in mid-game takes the whole game again with the next turn', async () => {
  const shelf = fakeShelf();
  keepOn(shelf);
  await keep(save('a', 1, ['x']));
  shelf.games.clear();
  expect(await keep(save('a', 2, ['x', 'y']))).toEqual({ how: 'kept', id: 'a' });
  expect(shelf.games.get('a')?.record.turns).toHaveLength(2);
});

test('a store that opens again takes what it refused, and memory lets it go', async () => {
  const shelf = fakeShelf();
  keepOn(shelf);
  shelf.blocked = true;
  await keep(save('a', 1, ['x']));
  expect(await isShelfOpen()).toBe(false);
  shelf.blocked = false;
  expect(await isShelfOpen()).toBe(true);
  expect((await keep(save('a', 2, ['x', 'y']))).how).toBe('kept');
  expect(await listed()).toEqual([['a', 2, false]]);
});

test('two tabs play one game on: both stories stay, the second under a name of its own', async () => {
  await keep(save('a', 1, ['x']));
  await keep(save('a', 2, ['x', 'y', 'z'])); // the other tab
  const { how, id } = await keep(save('a', 3, ['x', 'Y'])); // this tab, from the first turn on
  expect(how).toBe('kept');
  expect(id).not.toBe('a');
  expect(await listed()).toEqual([
    [id, 2, false],
    ['a', 3, false],
  ]);
  expect((await keep(save(id, 4, ['x', 'Y', 'Z']))).id).toBe(id);
});

test('a game resumed from an old list does not shorten what another tab has played', async () => {
  await keep(save('a', 1, ['x', 'y', 'z']));
  expect(await keep(save('a', 2, ['x']))).toEqual({ how: 'kept', id: 'a' });
  expect(await listed()).toEqual([['a', 3, false]]);
});

test('names of saves do not meet', () => {
  const ids = new Set(Array.from({ length: 500 }, newSaveId));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
});

/** The open game, as far as keeping looks at it. */
function open(game: Save): void {
  show({
    record: game.record,
    saveId: game.id,
    stages: { regime: { view: { turns: 4, chosen: [], decided: [] } } } as never,
    trouble: null,
  });
}

test('what could not be kept is told once, and its sign stays until all is kept', async () => {
  const shelf = fakeShelf();
  keepOn(shelf);
  show({ unkept: null });
  shelf.blocked = true;
  open(save('a', 1, ['x']));
  await keepOpen();
  expect(store.getState()).toMatchObject({ unkept: 'blocked', trouble: { kind: 'storage', reason: 'blocked' } });
  open(save('a', 2, ['x', 'y']));
  await keepOpen();
  expect(store.getState()).toMatchObject({ unkept: 'blocked', trouble: null });
  shelf.blocked = false;
  await keepOpen();
  expect(store.getState()).toMatchObject({ unkept: null, trouble: null });
});

test('a game that another tab has played on is told, and goes on under its own name', async () => {
  await keep(save('a', 1, ['x', 'y']));
  open(save('a', 2, ['x', 'Y']));
  await keepOpen();
  const { saveId, trouble } = store.getState();
  expect(trouble).toEqual({ kind: 'twin' });
  open(save(saveId ?? '', 3, ['x', 'Y', 'Z']));
  await keepOpen();
  expect(store.getState()).toMatchObject({ saveId, trouble: null });
});
