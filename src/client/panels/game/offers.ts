// What the rules allow now, card by card.
import type { Offer } from '../../../engine/game.ts';
import { say } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';

/** Every way to play a card now; none = not now. */
export const offersOf = (table: Table, card: string): Offer[] =>
  table.view.offers.filter((offer) => offer.move.card === card && !offer.move.off);

/** Why a card cannot be played now, in words. */
export const refusalWords = (code: string): string => say('ui', `refusals.${code}`) || code;
