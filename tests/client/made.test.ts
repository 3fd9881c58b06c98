// What a mandate was made of, and a side that had one idea only: told where it stood below its equals, from its own figures.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finish } from '../../src/engine/game.ts';
import { standInForPage, wordsIn } from './page.ts';

const part = (id: string, most: number, start: number, end: number) => ({ id, most, start, end });
const finish = (civil: number, halved = false) =>
  ({
    ledgers: { mandate: { regime: 61, civil } },
    made: {
      regime: { halved, par: 75.2, parts: [part('approval', 35, 20, 24.04)] },
      civil: {
        halved: false,
        par: 37.1,
        parts: [part('voice', 27, 9, 6.5), part('net', 16, 10, 10), part('trust', 20, 9, 12.25)],
      },
    },
  }) as unknown as Finish;
const lines = { regime: null, civil: { id: 'always-report', turns: 7, of: 8 } } as const;

beforeAll(standInForPage);

describe.each([
  [
    'en',
    'in 7 of 8 turns: to report and verify claims.',
    'Trust in independent media (+3.3)',
    'People who dare to speak (−2.5)',
  ],
  [
    'ru',
    'сообщать и проверять факты. Ходов с ним: 7 из 8.',
    'Лучшее изменение: «Доверие к независимым СМИ» (+3,3)',
    'говорить» (−2,5)',
  ],
  [
    'kk',
    'деректерді тексеру. Осылай ойналған жүріс саны: 7/8.',
    'Ең жақсы өзгеріс: «Тәуелсіз БАҚ-қа сенім» (+3,3)',
    'баратындар» (−2,5)',
  ],
])('in %s', (language, idea, most, least) => {
  const written = async (ends: Finish, of: typeof lines | { regime: null; civil: null }) => {
    await wordsIn(language, ['debrief']);
    const { Made } = await import('../../src/client/panels/debrief/Made.tsx');
    return renderToStaticMarkup(createElement(Made, { finish: ends, lines: of })).replaceAll('\u00a0', ' ');
  };

  it('one idea, what it moved and what it left', async () => {
    const text = await written(finish(38), lines);
    for (const told of [idea, most, least]) expect(text).toContain(told);
    expect(text.split('<p>')).toHaveLength(3); // and once why that is too little
    expect(text).not.toMatch(/(line|made)\.[a-z]|\{\{/); // every key has its words
  });

  it('is not told of a side that reached its equals, nor of one with several ideas', async () => {
    expect(await written(finish(50), lines)).not.toContain(idea);
    expect(await written(finish(38), { regime: null, civil: null })).not.toContain('<p>');
  });

  it('the parts, their sum and what counts as 50', async () => {
    const number = (value: string) => (language === 'en' ? value : value.replace('.', ','));
    const text = await written(finish(38), lines);
    for (const value of ['24.0', '12.3', '28.8', '37.1', '75.2']) expect(text).toContain(`>${number(value)}<`);
    const rows = (html: string) => html.split('<tr>').length;
    expect(rows(await written(finish(38, true), lines))).toBe(rows(text) + 1); // it was halved
  });
});
