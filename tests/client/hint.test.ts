// A hint that advises to switch off what runs says so, in every language: the card's name alone would advise the opposite.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/client/panels/frame/useTable.ts';
import type { Thought } from '../../src/players/thought.ts';
import { content } from '../shelf.ts';
import { standInForPage, wordsIn } from './page.ts';

beforeAll(standInForPage);

const on = { seat: 'security', card: 'online-monitoring' };
const THOUGHT: Thought = {
  turn: 5,
  side: 'regime',
  moves: [{ ...on, off: true }],
  expected: [],
  feared: null,
  second: [on, { seat: 'administration', card: 'open-blogs', off: true }],
};

describe.each([
  ['en', 'Switch off', 'Online monitoring'],
  ['ru', 'Выключить', 'Мониторинг сети'],
  ['kk', 'Тоқтату', 'Желі мониторингі'],
])('in %s', (language, off, card) => {
  test('says which cards are to be switched off', async () => {
    await wordsIn(language, ['deck']);
    const { Pair, Whole } = await import('../../src/client/panels/game/Hint.tsx');
    const { cardName } = await import('../../src/client/names.ts');
    const plain = (html: string): string => html.replaceAll('\u00a0', ' ');
    const pair = plain(renderToStaticMarkup(createElement(Pair, { thought: THOUGHT })));
    const written = (offers: { move: Partial<(typeof THOUGHT.moves)[number]> }[]): string => {
      const table = { content: content('blocking-law-2012-2015'), view: { offers } } as unknown as Table;
      return plain(renderToStaticMarkup(createElement(Whole, { thought: THOUGHT, table, pick: () => {} })));
    };
    const whole = written([...THOUGHT.moves, ...THOUGHT.second].map((move) => ({ move })));
    expect(cardName('online-monitoring')).toBe(card);
    for (const said of [pair, whole]) {
      expect(said).toContain(`${off}: ${card}`); // what it would do
      expect(said.split(card)).toHaveLength(3); // and once as a card to play, which is another piece of advice
    }
    expect(pair.split(off)).toHaveLength(2);
    expect(whole.split(off)).toHaveLength(3);
    // What can be opened is a button; what is chosen by now, or was never to be had, is only named.
    expect(whole.split('<button')).toHaveLength(4);
    const [button, ...others] = written([{ move: { ...on, off: true } }])
      .split('<button')
      .slice(1);
    expect(button?.split('</button>')[0]).toContain(`${off}: ${card}`);
    expect(others).toEqual([]);
  });
});
