// One console, several boards: each lesson's key lies on a shelf of its own, and a board that is deleted leaves its place.
import { beforeEach, expect, test, vi } from 'vitest';
import { boards, dropBoard, FIRST, freeShelf, noteBoard, shelfNow } from '../../src/client/boards.ts';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});
const open = (code: string): string => {
  const shelf = freeShelf();
  kept.set(shelf, `key of ${code}`);
  noteBoard({ code, shelf });
  return shelf;
};

test('a second board does not take the first one’s key', () => {
  const [a, b] = [open('AAAAAA'), open('BBBBBB')];
  expect(a).toBe(FIRST);
  expect(b).not.toBe(a);
  expect(kept.get(a)).toBe('key of AAAAAA');
  expect(boards().map((one) => one.code)).toEqual(['AAAAAA', 'BBBBBB']);
  expect(shelfNow()).toBe(b); // after a reload, the board that was looked at last
  noteBoard({ code: 'AAAAAA', shelf: a });
  expect(shelfNow()).toBe(a);
  expect(boards().map((one) => one.code)).toEqual(['AAAAAA', 'BBBBBB']); // the row stays as it is
});

test('a deleted board leaves its place to the next, and the console goes on with another', () => {
  const [a, b] = [open('AAAAAA'), open('BBBBBB')];
  kept.delete(a);
  dropBoard(a);
  expect(boards().map((one) => one.code)).toEqual(['BBBBBB']);
  expect(shelfNow()).toBe(b);
  expect(open('CCCCCC')).toBe(a);
});

test('rubbish on the device is no board', () => {
  for (const text of ['', 'null', '{}', '[1, null, {"code": 5}]', '{{']) {
    kept.set('zheli.boards', text);
    expect(boards()).toEqual([]);
    expect(freeShelf()).toBe(FIRST);
  }
});
