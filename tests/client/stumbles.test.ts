// Where a computer player broke, the debrief says so in plain words, in the turn and on the side it happened.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Looked } from '../../src/client/panels/debrief/Debrief.tsx';
import { standInForPage, wordsIn } from './page.ts';

const at = { side: 'civil', player: 'good', seed: 7 };
const LOOKED = {
  record: { players: { regime: 'person', civil: 'good' } },
  debrief: {
    stumbles: [
      { ...at, turn: 2, code: 'threw', found: 'boom' },
      { ...at, turn: 2, code: 'threw', found: 'boom' },
      { ...at, turn: 3, code: 'limit' },
    ],
  },
} as unknown as Looked;

beforeAll(standInForPage);

describe.each([
  ['en', 'Its program failed in this turn', 'more moves to weigh'],
  ['ru', 'его программа дала сбой', 'Возможных ходов было слишком много'],
  ['kk', 'оның бағдарламасында қате болды', 'Мүмкін жүрістер тым көп болды'],
])('in %s', (language, threw, limit) => {
  it('is told once a kind, never the words of the program, and nowhere else', async () => {
    await wordsIn(language, ['debrief']);
    const { Reasons } = await import('../../src/client/panels/debrief/Reasons.tsx');
    const text = (side: 'regime' | 'civil', turn: number): string =>
      renderToStaticMarkup(createElement(Reasons, { looked: LOOKED, side, turn })).replaceAll('\u00a0', ' ');
    expect(text('civil', 2).split(threw)).toHaveLength(2);
    expect(text('civil', 2)).not.toContain('boom');
    expect(text('civil', 2)).not.toContain(limit);
    expect(text('civil', 3)).toContain(limit);
    expect(text('civil', 1)).not.toContain(threw);
    expect(text('regime', 2)).toBe(''); // a person
  });
});
