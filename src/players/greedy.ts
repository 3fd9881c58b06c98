// Looks one move deep: tries every promising move on its picture of the country, waits until the move's slowest effect has
// begun, and takes what brings its side most for its price. It hopes for no answer of the other side and fears none.
import type { Card, Content } from '../content/schema.ts';
import { copy, type Expected, type Game, type Move, type Offer, type Side, type View } from '../engine/game.ts';
import { openMind, passTurns, recall } from './belief.ts';
import { type Player, type Stumble, spared } from './player.ts';
import { stakeOn } from './stake.ts';
import { RIVALRY, worthOf } from './worth.ts';

/** People of the twin it tries moves on: small enough for some hundred tries a turn. */
const PEOPLE = 800;
/** Regions tried for a card that asks for one, the most telling first. */
const PLACES = 3;
/** How much it tries: people of the twin, and regions of a card. */
type Pains = { people: number; places: number };
/** Turns it is ready to wait for a delayed effect. */
const PATIENCE = 3;
/** Cards looked at again after the first of a turn is chosen. */
const SHORTLIST = 6;
/** Mandate points that a point of an empty purse is worth; a full purse is worth nothing, it would overflow. */
const THRIFT = 0.03;

export type Tried = { move: Move; gain: number };
/** How a try is judged: what a life is worth to a side from a turn on, the fewest turns to wait, and what may come meanwhile. */
export type Look = {
  worth: (game: Game, side: Side, from: number) => number;
  turns: number;
  expected?: readonly Expected[];
  stumbles?: Stumble[]; // where a try that breaks is kept; without it, it breaks the player
};

/** Own mandate points as the last turn lived ended; of two moves alike, the one that gives the other side less. */
const NEAR: Look = {
  worth: (game, side) => {
    const report = game.reports[game.reports.length - 1];
    if (!report) return 0;
    const rival: Side = side === 'regime' ? 'civil' : 'regime';
    return worthOf(game, side, report) - RIVALRY.greedy[side] * worthOf(game, rival, report);
  },
  turns: 1,
};

export function greedyPlayer(content: Content, pains: Pains = { people: PEOPLE, places: PLACES }): Player {
  const mind = openMind(content, pains.people);
  let shortlist: Move[] | null = null;
  const stumbles: Stumble[] = [];
  const moves: Player = (view) => {
    if (view.chosen.length === 0) shortlist = null;
    const offers = tellingOffers(view, shortlist, pains.places);
    if (offers.length === 0) return null;
    const tried = tryAll(recall(mind, view, 0), view, offers, { ...NEAR, stumbles });
    shortlist ??= tried.slice(0, SHORTLIST).map((t) => t.move);
    const best = tried[0];
    return best && best.gain > 0 ? best.move : null;
  };
  const told = (): Stumble[] => stumbles.splice(0);
  return Object.assign(moves, { decide: (view: View) => stakeOn(recall(mind, view, 0), view), stumbles: told });
}

/** Every try against the same turn without it, on the same twin with the same luck. The best comes first; one that breaks is left out. */
export function tryAll(twin: Game, view: View, offers: readonly Offer[], look: Look = NEAR): Tried[] {
  const { side } = view;
  const without = lifeOf(twin, side, twin.chosen[side], look);
  const tryOne = (offer: Offer): Tried[] => {
    const turns = Math.max(look.turns, horizonOf(twin.content, offer.move));
    const gain = lifeOf(twin, side, [...view.chosen, offer.move], look)(turns) - without(turns);
    return [{ move: offer.move, gain: gain - priceOf(twin.content, view, offer) }];
  };
  const { stumbles } = look;
  const tried = offers.flatMap((offer) =>
    stumbles ? spared(stumbles, view.turn, () => tryOne(offer), []) : tryOne(offer),
  );
  return tried.sort((a, b) => b.gain - a.gain);
}

/** What a life after these choices is worth to the side when so many turns have passed: lived as far as it is asked for. */
function lifeOf(game: Game, side: Side, chosen: Move[], look: Look): (turns: number) => number {
  const worths: number[] = []; // after so many turns, less one
  let on: Game | null = null;
  return (turns) => {
    while (worths.length < turns) {
      const life: Game = on ?? { ...copy(game), chosen: { ...game.chosen, [side]: chosen } };
      if (on === null) worths.length = 0;
      on = null; // a life that breaks off is no life to go on with
      passTurns(life, 1, look.expected);
      worths.push(look.worth(life, side, game.turn));
      on = life;
    }
    return worths[turns - 1] ?? 0;
  };
}

export function horizonOf(content: Content, move: Move): number {
  const card = content.cards.find((c) => c.id === move.card);
  return 1 + Math.min(PATIENCE, move.off || !card ? 0 : slowest(card));
}

function slowest(card: Card): number {
  return card.effects.reduce((most, effect) => Math.max(most, effect.delayTurns ?? 0), 0);
}

/** A point spent is dear when the purse is low and free when it would overflow. */
function priceOf(content: Content, view: View, offer: Offer): number {
  let price = 0;
  for (const [resource, cost] of Object.entries(offer.cost)) {
    const most = content.resources.find((r) => r.id === resource)?.max ?? 1;
    const left = (view.resources[resource] ?? 0) - (view.spent[resource] ?? 0);
    price += THRIFT * cost * Math.max(0, 1 - left / most);
  }
  return price;
}

/** Offers worth a try: of a card that asks for a region, those that promise most. */
export function tellingOffers(view: View, shortlist: readonly Move[] | null, places = PLACES): Offer[] {
  const wanted = (move: Move): boolean =>
    !shortlist || shortlist.some((s) => s.card === move.card && s.off === move.off && s.region === move.region);
  const forms = new Map<string, number>();
  return [...view.offers]
    .map((offer, order) => ({ offer, order, sign: signs(view, offer.move.region) }))
    .sort((a, b) => b.sign - a.sign || a.order - b.order)
    .filter(({ offer }) => {
      const seen = forms.get(offer.move.card) ?? 0;
      forms.set(offer.move.card, seen + 1);
      return wanted(offer.move) && seen < places;
    })
    .sort((a, b) => a.order - b.order)
    .map(({ offer }) => offer);
}

/** Public unrest of a region as this seat has seen it: how much there is to win or lose. */
export function signs(view: View, region: string | undefined): number {
  if (region === undefined) return 0;
  const seen = view.seen[view.seen.length - 1]?.regions[region] ?? {};
  const organised = view.regionResources.organisation?.[region] ?? 0;
  const approval = seen['dashboard-approval'] ?? 1;
  return (seen['public-criticism'] ?? 0) + 20 * (seen['protest-share'] ?? 0) + organised / 100 + (1 - approval);
}
