// What one seat may know: the only thing that leaves the engine towards a player. Built by picking what is allowed,
// never by hiding from the whole. Left out on purpose: seed, true opinion, the other side's secret cards and purse.
import type { SeatEntry } from '../content/schema.ts';
import { monthOf, weekOfTurn } from './calendar.ts';
import { foundOut } from './claims.ts';
import { legalDecisions } from './decisions.ts';
import { fusesOf, signsOf } from './fuses.ts';
import { handOf, isOver, legalMoves, lockedCards, type Offer, playsUsed, rampOf, setAside, sideOf } from './moves.ts';
import { questionOf } from './questions.ts';
import { inFewLines } from './receipts.ts';
import { lastReport } from './requirements.ts';
import { type Advice, adviceTo, homeOf, knownAim, officeHand, seatOf } from './seats.ts';
import { stakeOf, stakePurse } from './stakes.ts';
import type {
  Asked,
  Claimed,
  Decision,
  Game,
  Guess,
  Move,
  NewsItem,
  Promised,
  Receipt,
  Report,
  Rumoured,
  Settled,
  Shown,
  Side,
  Witness,
} from './state.ts';
import { type Stood, stoodBy } from './tested.ts';

/** What is known of one resolved turn (turn 0 = the state before the first). */
export type Seen = {
  turn: number;
  indicators: Record<string, number>; // known to this side
  regions: Record<string, Record<string, number>>; // region id → indicator id → value, where regional and known
  moves: Record<Side, Move[]>; // own moves, and the other side's public ones
  events: { event: string; week: number }[]; // week of the game
  news: NewsItem[];
  receipts: Receipt[]; // own purses only, at most four lines each
  witnesses: Shown[]; // what three people said and did
  promised: Promised[]; // that were kept or broken, by both sides
  tested: Stood | null; // the own side, by a rumoured event
  question: (Settled & { staked: Guess | null }) | null; // that was settled, and the own stake
};

/** Public faces of one week: shares of a region's people, by region in the scenario's order. */
export type PublicWeek = {
  online: number[];
  critical: number[];
  praise: number[];
  marching: number[];
  outage: number[];
};

/** A claim of the ledger: told since which turn, how it stands since which turn, which version a proof found to hold. */
export type Known = {
  claim: string;
  since: number;
  status: Claimed['status'];
  turn: number;
  found?: 'official' | 'independent'; // absent = not proved, or the proof could not decide
};

export type View = {
  seat: string;
  side: Side;
  home: string | null; // the office's own region
  aim: string | null; // the office's own secret choice, or what it was dealt; null while it may still choose, or has no choice
  decided: Decision[]; // own decisions beside cards
  decisions: Decision[]; // every legal one: stakes on the question, promises, the own aim
  question: (Asked & { purse: string }) | null; // of the open turn, and what is staked, if its count may be known
  advice: Advice[]; // of the side's other offices; only to its lead
  promised: Promised[]; // by both sides, in public
  rumoured: Rumoured[]; // large events that are talked about
  fuses: Record<string, string>; // region id → fuse of the deck, from public signs; empty if the seat may not read them
  scenario: string;
  content: string; // content hash
  settings: { people: number; supply: 'itu' | 'article'; events: 'history' | 'hazard' }; // public ones: no seed
  turn: number; // the turn being chosen; turns + 1 when over
  turns: number;
  from: string; // first month of the turn, YYYY-MM
  to: string; // last month of the turn
  over: boolean;
  resources: Record<string, number>; // own and public
  regionResources: Record<string, Record<string, number>>; // resource id → region id → points, own and public
  plays: number; // cards that may still be chosen this turn
  chosen: Move[]; // own hidden choices
  spent: Record<string, number>; // what they cost together
  offers: Offer[]; // every legal move; the first `hand` cards are the ones on the table
  hand: string[]; // card ids on the table, at most seven
  locked: { card: string; code: string }[]; // cards of the side that are not legal now, and why
  standing: { card: string; since: number; region?: string }[]; // own machines switched on
  pending: { card: string; turn: number; due: number }[]; // own delayed effects: turn played, turn they start
  ledger: Known[]; // claims that were told, and how they stand, as far as this side may know
  seen: Seen[]; // turn 0 … last resolved
  weeks: PublicWeek[]; // of the last resolved turn, for the map
};

/** Throws on an unknown seat: whose view is asked is the session's knowledge, never a player's input. */
export function view(game: Game, seat: string): View {
  const entry = seatOf(game, seat);
  if (!entry) throw new Error(`no such seat: ${seat}`);
  const { side } = entry;
  const { content, settings } = game;
  const first = weekOfTurn(content, Math.min(game.turn, content.scenario.turns));
  const legal = legalMoves(game, seat);
  const hand = sitsAside(entry) ? officeHand(game, entry, legal) : handOf(game, legal, side);
  return {
    seat,
    side,
    home: homeOf(game, entry),
    aim: knownAim(game, entry),
    decided: game.decided.filter((d) => isOwn(game, entry, d)),
    ...questionFor(game, entry),
    fuses: fusesFor(game, entry),
    promised: game.promised.map((one) => ({ ...one })),
    rumoured: game.rumoured.map(({ omen, turn }) => ({ omen, turn })),
    advice: sitsAside(entry) ? [] : adviceTo(game, { side, legal, hand }),
    scenario: content.scenario.id,
    content: content.hash,
    settings: { people: settings.people, supply: settings.supply, events: settings.events },
    turn: game.turn,
    turns: content.scenario.turns,
    from: monthOf(content, first),
    to: monthOf(content, first + content.scenario.weeksPerTurn - 1),
    over: isOver(game),
    resources: ownPurses(game, entry),
    regionResources: ownRegionPurses(game, entry),
    plays: Math.max(0, rampOf(game).plays - playsUsed(game.chosen[side])),
    chosen: [...game.chosen[side]],
    spent: picked(setAside(game, side), (id) => mayKnowPurse(game, entry, id)),
    offers: sitsAside(entry) ? legal.filter((o) => hand.includes(o.move.card)) : legal,
    hand,
    locked: lockedCards(game, seat).filter((l) => !sitsAside(entry) || entry.cards?.includes(l.card)),
    standing: game.standing
      .filter((s) => s.side === side)
      .map(({ card, since, region }) => ({ card, since, ...(region === undefined ? {} : { region }) })),
    pending: pendingOf(game, side),
    ledger: game.ledger.map((line) => knownLine(game, side, line)),
    seen: [game.start, ...game.reports].map((report) => seenOf(game, entry, report)),
    weeks: publicWeeks(game),
  };
}

/** A question is everybody's, but an office that may not read the count is not asked. */
function questionFor(game: Game, seat: SeatEntry): Pick<View, 'question' | 'decisions'> {
  const question = questionOf(game);
  const purse = stakePurse(game, seat.side);
  const all = legalDecisions(game, seat.id);
  if (question && purse && countKnown(game, seat, question.id))
    return { question: { ...question, purse }, decisions: all };
  return { question: null, decisions: all.filter((one) => one.kind !== 'stake') };
}

function countKnown(game: Game, seat: SeatEntry, id: string): boolean {
  const entry = game.content.questions.find((one) => one.id === id);
  return entry !== undefined && knownIndicators(game, seat).includes(entry.count);
}

/** Only for who may read the signs. */
function fusesFor(game: Game, seat: SeatEntry): View['fuses'] {
  const known = knownIndicators(game, seat);
  return signsOf(game).every((id) => known.includes(id)) ? fusesOf(game) : {};
}

/** A report's tone and an aim are known to their office alone: its own side is who it may deceive. */
function isOwn(game: Game, seat: SeatEntry, decision: Decision): boolean {
  if (!('seat' in decision)) return false;
  return decision.kind === 'account' || decision.kind === 'aim'
    ? decision.seat === seat.id
    : sideOf(game, decision.seat) === seat.side;
}

/** An office that does not lead its side and whose knowledge is written down: it sees that, and no more. */
function sitsAside(seat: SeatEntry): boolean {
  return !seat.leads && seat.knows !== undefined;
}

function picked(values: Record<string, number>, known: (id: string) => boolean): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => known(id)));
}

function mayKnowPurse(game: Game, seat: SeatEntry, resource: string): boolean {
  const entry = game.content.resources.find((r) => r.id === resource);
  if (!entry) return false;
  if (entry.side === null) return true;
  return entry.side === seat.side && (!sitsAside(seat) || seat.purses?.includes(resource) === true);
}

function ownPurses(game: Game, seat: SeatEntry): Record<string, number> {
  return picked(game.resources, (id) => mayKnowPurse(game, seat, id));
}

function ownRegionPurses(game: Game, seat: SeatEntry): Record<string, Record<string, number>> {
  const points: Record<string, Record<string, number>> = {};
  for (const [id, column] of Object.entries(game.regionResources))
    if (mayKnowPurse(game, seat, id))
      points[id] = Object.fromEntries(game.content.regions.map((r, i) => [r.id, column[i] ?? 0]));
  return points;
}

/** A line of the ledger without what is true. What a secret card of the other side did to it is not to be seen. */
function knownLine(game: Game, side: Side, { claim, since, status, turn, cause }: Claimed): Known {
  const card = game.content.cards.find((c) => c.id === cause);
  if (status === 'blocked' && card && card.side !== side && !card.public)
    return { claim, since, status: 'disputed', turn: since };
  const found = foundOut(game, claim);
  return { claim, since, status, turn, ...(found === null ? {} : { found }) };
}

/** Own cards whose effects are still on their way, also what begins with the open turn, whose weeks are not lived yet. After the end nothing begins. */
function pendingOf(game: Game, side: Side): View['pending'] {
  if (isOver(game)) return [];
  const due = new Map<string, View['pending'][number]>();
  for (const active of game.active) {
    if (active.side !== side || active.start < game.week) continue;
    const turn = Math.floor(active.start / game.content.scenario.weeksPerTurn) + 1;
    const key = `${active.cause} ${active.turn} ${turn}`;
    if (turn > active.turn) due.set(key, { card: active.cause, turn: active.turn, due: turn });
  }
  return [...due.values()];
}

/** A resolved turn never changes: what a seat saw of it is picked once. */
const kept = new WeakMap<Report, Map<string, Seen>>();

function seenOf(game: Game, seat: SeatEntry, report: Report): Seen {
  const seats = kept.get(report) ?? new Map<string, Seen>();
  kept.set(report, seats);
  const seen = seats.get(seat.id) ?? pickSeen(game, seat, report);
  seats.set(seat.id, seen);
  return seen;
}

function pickSeen(game: Game, seat: SeatEntry, report: Report): Seen {
  const { side } = seat;
  const known = knownIndicators(game, seat);
  const home = homeOf(game, seat);
  const pick = (values: Record<string, number>, ids: readonly string[]): Record<string, number> =>
    Object.fromEntries(ids.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])));
  const atHome = [...known, ...(seat.knowsAtHome ?? []).filter((id) => !known.includes(id))];
  const other: Side = side === 'regime' ? 'civil' : 'regime';
  const open = report.moves[other].filter((m) => game.content.cards.find((c) => c.id === m.card)?.public);
  return {
    turn: report.turn,
    indicators: pick(report.indicators, known),
    regions: Object.fromEntries(
      Object.entries(report.regions).map(([id, values]) => [id, pick(values, id === home ? atHome : known)]),
    ),
    moves:
      side === 'regime' ? { regime: report.moves.regime, civil: open } : { regime: open, civil: report.moves.civil },
    events: report.events.map((h) => ({ event: h.event, week: h.week })),
    news: report.news,
    receipts: receiptsSeen(game, seat, report, open),
    promised: report.promised,
    witnesses: report.witnesses.map(shownOf),
    tested:
      report.tested &&
      stoodBy(game, report.tested, side, {
        indicator: (id) => known.includes(id),
        purse: (id) => mayKnowPurse(game, seat, id),
      }),
    question:
      report.question && countKnown(game, seat, report.question.id)
        ? { ...report.question, staked: stakeOf(game, report.decisions, side)?.guess ?? null }
        : null,
  };
}

/** What they think stays with them until the files are opened. */
function shownOf({ region, age, online, criticised, praised, marched, detained }: Witness): Shown {
  return { region, age, online, criticised, praised, marched, detained };
}

/** A lead sees what its side may know; another office what is written down for it, if its side may know that. */
function knownIndicators(game: Game, seat: SeatEntry): string[] {
  const side = game.content.indicators.filter((i) => i.knownTo.includes(seat.side)).map((i) => i.id);
  return sitsAside(seat) ? side.filter((id) => seat.knows?.includes(id)) : side;
}

/** Own and public purses; what the other side did in secret shows as a change without a name. */
function receiptsSeen(game: Game, seat: SeatEntry, report: Report, open: readonly Move[]): Receipt[] {
  const secret = (id: string): boolean =>
    game.content.cards.some((c) => c.id === id && c.side !== seat.side && !c.public) &&
    !open.some((m) => m.card === id);
  return inFewLines(
    report.receipts
      .filter((r) => mayKnowPurse(game, seat, r.resource))
      .map((r) => (secret(r.id) ? { ...r, id: 'hidden' } : r)),
  );
}

function publicWeeks(game: Game): PublicWeek[] {
  const report = lastReport(game);
  return report.weeks.map((faces, w) => ({
    online: Array.from(faces.online),
    critical: Array.from(faces.critical),
    praise: Array.from(faces.praise),
    marching: Array.from(faces.marching),
    outage: Array.from(report.outages[w] ?? []),
  }));
}
