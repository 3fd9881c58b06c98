// The eight offices: which region is an office's own, the hand of three it proposes from, its advice, and how its private
// objective came out. Stars are counted from the truth, so they are told only when the game is over.
// Left out: who decides on a side; that is the session's business.
import type { SeatEntry, Star } from '../content/schema.ts';
import { luck } from '../society/luck.ts';
import { firstTurn } from './calendar.ts';
import { idNumber } from './effects.ts';
import { handOf, type Offer } from './moves.ts';
import { holds, lastReport, regionIndex } from './requirements.ts';
import { type Decision, type Game, type Move, SIDES, type Side } from './state.ts';

const HAND = 3;
const AIM = 211; // stream of luck: which aim an office is dealt where nobody chose

export function seatOf(game: Game, seat: string): SeatEntry | undefined {
  return game.content.seats.find((s) => s.id === seat);
}

/** The office's own region in this scenario, if it has one. */
export function homeOf(game: Game, seat: SeatEntry): string | null {
  return seat.home?.find((region) => regionIndex(game, region) >= 0) ?? null;
}

/** Three legal cards: the office's own first, the most relevant before the others; where it has too few, its side's. */
export function officeHand(game: Game, seat: SeatEntry, offers: readonly Offer[]): string[] {
  const isOwn = (o: Offer): boolean => seat.cards?.includes(o.move.card) ?? true;
  const own = handOf(game, offers.filter(isOwn), seat.side);
  const others = handOf(
    game,
    offers.filter((o) => !isOwn(o)),
    seat.side,
  );
  return [...own, ...others].slice(0, HAND);
}

/** What another office of the side says to its lead: a card of its own hand, and a card on the table it warns of. */
export type Advice = { seat: string; move: Move | null; warnsOf: string | null };

/** From what the side sees and holds: the same view, the same advice. Offices without cards of their own are silent. */
export function adviceTo(game: Game, lead: { side: Side; legal: readonly Offer[]; hand: readonly string[] }): Advice[] {
  const { side, legal, hand } = lead;
  const open = legal.filter((o) => !o.move.off);
  const advisers = game.content.seats.filter((s) => s.side === side && !s.leads && s.cards);
  return advisers.map((seat) => {
    const [card] = officeHand(game, seat, open);
    return {
      seat: seat.id,
      move: card === undefined ? null : advisedMove(game, seat, { card, offers: open }),
      warnsOf: hand.find((id) => seat.against?.includes(id)) ?? null,
    };
  });
}

/** Where the card asks for a region: the office's own, else where most is said aloud. */
function advisedMove(game: Game, seat: SeatEntry, given: { card: string; offers: readonly Offer[] }): Move | null {
  const forms = given.offers.filter((o) => o.move.card === given.card).map((o) => o.move);
  const home = homeOf(game, seat);
  const { regions } = lastReport(game);
  const loud = (move: Move): number => regions[move.region ?? '']?.['public-criticism'] ?? 0;
  const louder = (best: Move | null, move: Move): Move => (best && loud(best) >= loud(move) ? best : move);
  const move = forms.find((m) => m.region === home) ?? forms.reduce<Move | null>(louder, null);
  return move && { ...move, seat: seat.id };
}

/** The aim of an office that has a choice of aims: what its people chose, or else what was dealt; null = it has no choice. */
export function aimOf(game: Game, seat: SeatEntry): string | null {
  return chosenAim(game, seat) ?? dealtAim(game, seat);
}

/** What an office may know of its own aim: nothing while it may still choose and has not. */
export function knownAim(game: Game, seat: SeatEntry): string | null {
  return isAimOpen(game) ? chosenAim(game, seat) : aimOf(game, seat);
}

/** Aims are chosen in the first turn that is played, and stand from then on. */
export function isAimOpen(game: Game): boolean {
  return game.turn === firstTurn(game);
}

/** Ids of the aims an office may choose from now. */
export function aimsFor(game: Game, seat: string): string[] {
  return isAimOpen(game) ? (seatOf(game, seat)?.aims ?? []).map((aim) => aim.id) : [];
}

function chosenAim(game: Game, seat: SeatEntry): string | null {
  const first = game.reports[firstTurn(game) - 1];
  const chosen = (first?.decisions ?? game.decided).find((d) => d.kind === 'aim' && d.seat === seat.id);
  return chosen?.kind === 'aim' ? chosen.aim : null;
}

/** Where nobody sat to choose: by luck of the seed alone. */
function dealtAim(game: Game, seat: SeatEntry): string | null {
  if (!seat.aims) return null;
  const drawn = luck(game.settings.seed, 0, AIM, idNumber(seat.id));
  return seat.aims[Math.floor(drawn * seat.aims.length)]?.id ?? null;
}

/** What an office reports of its own region where nobody decided: rosily if its rule says so, from what it may read. */
export function accountsByRule(game: Game): Extract<Decision, { kind: 'account' }>[] {
  return game.content.seats.flatMap((seat) => {
    const region = homeOf(game, seat);
    if (!seat.reports || !seat.rosy || region === null) return [];
    if (game.decided.some((d) => d.kind === 'account' && d.region === region)) return [];
    return holds(seat.rosy, game, { region }) ? [{ kind: 'account', seat: seat.id, region, tone: 'rosy' }] : [];
  });
}

/** Stars 0–3 of an office's private objective, from the truth as the last turn left it. */
export function starsOf(game: Game, seat: SeatEntry): number {
  const dealt = aimOf(game, seat);
  const stars = seat.aims?.find((aim) => aim.id === dealt)?.stars ?? seat.stars ?? [];
  return stars.filter((star) => shines(game, seat, star)).length;
}

function shines(game: Game, seat: SeatEntry, { when, since, plays }: Star): boolean {
  if (when && !holds(when, game, { region: homeOf(game, seat) ?? undefined })) return false;
  if (since) {
    const now = lastReport(game).indicators[since.indicator] ?? 0;
    if (!within(now - (game.start.indicators[since.indicator] ?? 0), since)) return false;
  }
  return !plays || within(playsOf(game, plays.cards), plays);
}

type Bounds = { atLeast?: number | undefined; atMost?: number | undefined };

function within(value: number, { atLeast, atMost }: Bounds): boolean {
  return value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);
}

function playsOf(game: Game, cards: readonly string[]): number {
  let plays = 0;
  for (const { moves } of game.reports.slice(0, game.content.scenario.turns))
    for (const side of SIDES) plays += moves[side].filter((m) => !m.off && cards.includes(m.card)).length;
  return plays;
}
