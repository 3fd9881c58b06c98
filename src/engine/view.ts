// What one seat may know: the only thing that leaves the engine towards a player. Built by picking what is allowed,
// never by hiding from the whole. Left out on purpose: seed, true opinion, the other side's secret cards and purse.
import { monthOf, weekOfTurn } from './calendar.ts';
import { handOf, isOver, legalMoves, lockedCards, type Offer, playsUsed, rampOf, sideOf, spentBy } from './moves.ts';
import { lastReport } from './requirements.ts';
import type { Claimed, Game, Move, NewsItem, Receipt, Report, Side } from './state.ts';

/** What is known of one resolved turn (turn 0 = the state before the first). */
export type Seen = {
  turn: number;
  indicators: Record<string, number>; // known to this side
  regions: Record<string, Record<string, number>>; // region id → indicator id → value, where regional and known
  moves: Record<Side, Move[]>; // own moves, and the other side's public ones
  events: { event: string; week: number }[]; // week of the game
  news: NewsItem[];
  receipts: Receipt[]; // own purse only
};

/** Public faces of one week: shares of a region's people, by region in the scenario's order. */
export type PublicWeek = {
  online: number[];
  critical: number[];
  praise: number[];
  marching: number[];
  outage: number[];
};

export type View = {
  seat: string;
  side: Side;
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
  ledger: { claim: string; since: number; status: Claimed['status']; turn: number }[]; // claims that were told, and how they stand
  seen: Seen[]; // turn 0 … last resolved
  weeks: PublicWeek[]; // of the last resolved turn, for the map
};

/** Throws on an unknown seat: whose view is asked is the session's knowledge, never a player's input. */
export function view(game: Game, seat: string): View {
  const side = sideOf(game, seat);
  if (!side) throw new Error(`no such seat: ${seat}`);
  const { content, settings } = game;
  const first = weekOfTurn(content, Math.min(game.turn, content.scenario.turns));
  const offers = legalMoves(game, seat);
  return {
    seat,
    side,
    scenario: content.scenario.id,
    content: content.hash,
    settings: { people: settings.people, supply: settings.supply, events: settings.events },
    turn: game.turn,
    turns: content.scenario.turns,
    from: monthOf(content, first),
    to: monthOf(content, first + content.scenario.weeksPerTurn - 1),
    over: isOver(game),
    resources: ownPurses(game, side),
    regionResources: ownRegionPurses(game, side),
    plays: Math.max(0, rampOf(game).plays - playsUsed(game.chosen[side])),
    chosen: [...game.chosen[side]],
    spent: spentBy(game, side),
    offers,
    hand: handOf(game, offers, side),
    locked: lockedCards(game, seat),
    standing: game.standing
      .filter((s) => s.side === side)
      .map(({ card, since, region }) => ({ card, since, ...(region === undefined ? {} : { region }) })),
    pending: pendingOf(game, side),
    ledger: game.ledger.map(({ claim, since, status, turn }) => ({ claim, since, status, turn })),
    seen: [game.start, ...game.reports].map((report) => seenOf(game, side, report)),
    weeks: publicWeeks(game),
  };
}

function mayKnowPurse(game: Game, side: Side, resource: string): boolean {
  const entry = game.content.resources.find((r) => r.id === resource);
  return entry !== undefined && (entry.side === null || entry.side === side);
}

function ownPurses(game: Game, side: Side): Record<string, number> {
  return Object.fromEntries(Object.entries(game.resources).filter(([id]) => mayKnowPurse(game, side, id)));
}

function ownRegionPurses(game: Game, side: Side): Record<string, Record<string, number>> {
  const points: Record<string, Record<string, number>> = {};
  for (const [id, column] of Object.entries(game.regionResources))
    if (mayKnowPurse(game, side, id))
      points[id] = Object.fromEntries(game.content.regions.map((r, i) => [r.id, column[i] ?? 0]));
  return points;
}

/** Own cards whose effects are still on their way. */
function pendingOf(game: Game, side: Side): View['pending'] {
  const due = new Map<string, View['pending'][number]>();
  for (const active of game.active) {
    if (active.side !== side || active.start <= game.week) continue;
    const turn = Math.floor(active.start / game.content.scenario.weeksPerTurn) + 1;
    const key = `${active.cause} ${active.turn} ${turn}`;
    if (turn > active.turn) due.set(key, { card: active.cause, turn: active.turn, due: turn });
  }
  return [...due.values()];
}

/** A resolved turn never changes: what a side saw of it is picked once. */
const picked = new WeakMap<Report, Map<Side, Seen>>();

function seenOf(game: Game, side: Side, report: Report): Seen {
  const sides = picked.get(report) ?? new Map<Side, Seen>();
  picked.set(report, sides);
  const seen = sides.get(side) ?? pickSeen(game, side, report);
  sides.set(side, seen);
  return seen;
}

function pickSeen(game: Game, side: Side, report: Report): Seen {
  const known = game.content.indicators.filter((i) => i.knownTo.includes(side)).map((i) => i.id);
  const pick = (values: Record<string, number>): Record<string, number> =>
    Object.fromEntries(known.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])));
  const other: Side = side === 'regime' ? 'civil' : 'regime';
  const open = report.moves[other].filter((m) => game.content.cards.find((c) => c.id === m.card)?.public);
  return {
    turn: report.turn,
    indicators: pick(report.indicators),
    regions: Object.fromEntries(Object.entries(report.regions).map(([id, values]) => [id, pick(values)])),
    moves:
      side === 'regime' ? { regime: report.moves.regime, civil: open } : { regime: open, civil: report.moves.civil },
    events: report.events.map((h) => ({ event: h.event, week: h.week })),
    news: report.news,
    receipts: receiptsSeen(game, side, report, open),
  };
}

/** Own and public purses; what the other side did in secret shows as a change without a name. */
function receiptsSeen(game: Game, side: Side, report: Report, open: readonly Move[]): Receipt[] {
  const secret = (id: string): boolean =>
    game.content.cards.some((c) => c.id === id && c.side !== side && !c.public) && !open.some((m) => m.card === id);
  return report.receipts
    .filter((r) => mayKnowPurse(game, side, r.resource))
    .map((r) => (secret(r.id) ? { ...r, id: 'hidden' } : r));
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
