// A card that an event makes free says so wherever its price stands, in every language: never an empty place, never a nought.
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../src/client/panels/frame/useTable.ts';
import { setup, view } from '../../src/engine/game.ts';
import { costOf } from '../../src/engine/moves.ts';
import { settings } from '../played.ts';
import { content } from '../shelf.ts';
import { standInForPage, wordsIn } from './page.ts';

beforeAll(standInForPage);

const draw = <Props extends object>(part: FunctionComponent<Props>, props: Props): string =>
  renderToStaticMarkup(createElement(part, props));

const campaign = content('kazakhstan-2004-2016');
const freed = campaign.cards.flatMap((card) =>
  (card.discounts ?? []).flatMap(({ free, when }) => (free && 'happened' in when ? [[card.id, when.happened]] : [])),
) as [string, string][];

/** A table at which the event has just happened and the card may be played. */
function tableAfter(event: string, id: string): Table {
  const game = setup(campaign, settings(1));
  game.happened.push({ event, turn: 0, week: 0 });
  const seen = view(game, 'administration');
  const card = campaign.cards.find((one) => one.id === id);
  if (!card) throw new Error(id);
  const offer = { move: { seat: 'administration', card: id }, cost: costOf(game, card, 0), forecast: card.forecast };
  return { content: campaign, view: { ...seen, offers: [offer] }, side: 'regime', stage: null as never };
}

describe.each([
  ['en', 'free'],
  ['ru', 'бесплатно'],
  ['kk', 'тегін'],
])('in %s', (language, free) => {
  test('four cards are free for a while, in the hand, on the card and in the list of all cards', async () => {
    const words = await wordsIn(language, ['deck']);
    const { ActionCard } = await import('../../src/client/panels/game/ActionCard.tsx');
    const { CardSheet } = await import('../../src/client/panels/game/CardSheet.tsx');
    const { AllCards } = await import('../../src/client/panels/game/AllCards.tsx');
    const nothing = (): void => {};
    const row = (page: string, id: string): string =>
      page.split('<li>').find((one) => one.includes(`<strong>${words.deck(`cards.${id}.name`)}</strong>`)) ?? '';
    const price = `<span class="price free">${free}</span>`;
    expect(freed).toHaveLength(4);
    for (const [id, event] of freed) {
      const table = tableAfter(event, id);
      const shown = {
        hand: draw(ActionCard, { id, table, pressed: false, take: nothing, peek: nothing }),
        sheet: draw(CardSheet, { table, card: id, taken: true, putBack: nothing, played: nothing }),
        list: row(draw(AllCards, { table, pick: nothing, close: nothing }), id),
      };
      const isFree = Object.values(table.view.offers[0]?.cost ?? {}).every((points) => points === 0);
      expect([id, isFree]).toEqual([id, id !== 'letters-page']); // it still costs the treasury one
      for (const [where, page] of Object.entries(shown)) {
        expect([id, where, page.includes(price)]).toEqual([id, where, isFree]);
        expect([id, where, /class="coin[^>]*>(<svg.*?<\/svg>)?0</.test(page)]).toEqual([id, where, false]);
      }
    }
  });

  test('a price of nought is no coin', async () => {
    const { Price } = await import('../../src/client/panels/game/Purse.tsx');
    expect(draw(Price, { cost: { capital: 0 } })).toBe(draw(Price, { cost: {} }));
    expect(draw(Price, { cost: {} })).toContain(free);
  });
});
