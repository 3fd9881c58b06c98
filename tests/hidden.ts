// What a seat may not know, changed wildly and nothing else: the twin must give the seat the same bytes. Built from the
// data's own words on who knows what, not from the code that picks a view.
import type { SeatEntry } from '../src/content/schema.ts';
import { aimOf, copy, type Game, leadOf, type Move, type Report, type Side } from '../src/engine/game.ts';

const rivalOf = (side: Side): Side => (side === 'regime' ? 'civil' : 'regime');

/**
 * May the office read this indicator, in the nation and every region? At home it may read more. What both sides may read is
 * public: it also decides which cards can be played and what the question of the turn is, so it is left as it is
 * (seats.test.ts plants a canary in every measure, public ones too).
 */
function reads(game: Game, seat: SeatEntry, indicator: string): boolean {
  const knownTo = game.content.indicators.find((one) => one.id === indicator)?.knownTo ?? [];
  if (knownTo.length === 2) return true;
  return knownTo.includes(seat.side) && (seat.leads || seat.knows === undefined || seat.knows.includes(indicator));
}

/** Is the purse one that the office may read? */
function opens(game: Game, seat: SeatEntry, purse: string): boolean {
  const side = game.content.resources.find((one) => one.id === purse)?.side;
  if (side === null) return true;
  return side === seat.side && (seat.leads || seat.knows === undefined || seat.purses?.includes(purse) === true);
}

function homeOf(game: Game, seat: SeatEntry): string | undefined {
  return seat.home?.find((id) => game.content.regions.some((region) => region.id === id));
}

const isSecret = (game: Game, card: string): boolean =>
  game.content.cards.find((one) => one.id === card)?.public === false;

/** A draw in [0, 1) that depends on the salt alone. */
function drawsOf(salt: number): () => number {
  let drawn = salt;
  return () => {
    drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;
    return drawn / 2 ** 32;
  };
}

/** Another seed, that deals the office the same secret aim: it is its own to know, once it is past choosing. */
export function otherSeed(game: Game, seat: SeatEntry, from: number): number {
  if (game.reports.length === 0) return from;
  const aim = aimOf(game, seat);
  let seed = from;
  while (aimOf({ ...game, settings: { ...game.settings, seed } }, seat) !== aim) seed++;
  return seed;
}

/** A twin in which everything that the office may not know is another thing, as wildly as `salt` says. */
export function disturbed(game: Game, seat: SeatEntry, salt: number): Game {
  const twin = copy(game);
  const draw = drawsOf(salt);
  twin.settings = { ...twin.settings, seed: otherSeed(game, seat, salt) };
  twin.start = blurReport(game, seat, twin.start, draw);
  twin.reports = twin.reports.map((report) => blurReport(game, seat, report, draw));
  blurPurses(twin, seat, draw);
  blurRival(twin, seat, draw);
  blurTruths(twin, draw);
  blurPeople(twin, draw, salt);
  return twin;
}

function blurReport(game: Game, seat: SeatEntry, report: Report, draw: () => number): Report {
  const rival = rivalOf(seat.side);
  const home = homeOf(game, seat);
  const blur = (values: Record<string, number>, region?: string): Record<string, number> =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => {
        const known =
          reads(game, seat, id) || (region !== undefined && region === home && seat.knowsAtHome?.includes(id));
        return [id, known ? value : value + 1 + draw()];
      }),
    );
  const purses = game.content.resources.filter((one) => !opens(game, seat, one.id));
  return {
    ...report,
    hash: `${draw()}`,
    indicators: blur(report.indicators),
    regions: Object.fromEntries(Object.entries(report.regions).map(([id, values]) => [id, blur(values, id)])),
    moves: { ...report.moves, [rival]: report.moves[rival].filter((move) => !isSecret(game, move.card)) },
    receipts: [
      ...report.receipts.filter((one) => opens(game, seat, one.resource)),
      ...purses.map((one) => ({ resource: one.id, id: 'secret', worth: Math.floor(9 * draw()) })),
    ],
    resources: Object.fromEntries(
      Object.entries(report.resources).map(([id, value]) => [id, opens(game, seat, id) ? value : value + 1]),
    ),
    beliefs: { ...report.beliefs, secret: { official: draw(), independent: draw(), rumour: draw(), unheard: draw() } },
    omitted: [],
  };
}

/** Whole points, as the rules pay them. What its side may spend stays, also where one office may not read it: it decides offers. */
function blurPurses(game: Game, seat: SeatEntry, draw: () => number): void {
  const theirs = (id: string): boolean => game.content.resources.find((r) => r.id === id)?.side === rivalOf(seat.side);
  for (const id of Object.keys(game.resources)) if (theirs(id)) game.resources[id] = Math.floor(draw() * 10);
  for (const [id, column] of Object.entries(game.regionResources))
    if (theirs(id)) column.fill(Math.floor(draw() * 100));
}

/** What the other side chose, decided, runs and waits for. */
function blurRival(game: Game, seat: SeatEntry, draw: () => number): void {
  const rival = rivalOf(seat.side);
  const lead = leadOf(game, rival);
  const moves: Move[] = game.content.cards
    .filter((card) => card.side === rival)
    .map((card) => ({ seat: lead, card: card.id }));
  game.chosen[rival] = moves.filter(() => draw() < 0.2);
  game.standing = [
    ...game.standing.filter((one) => one.side === seat.side),
    ...moves.filter(() => draw() < 0.2).map((one) => ({ card: one.card, side: rival, since: 1 })),
  ];
  game.active = game.active.filter((one) => one.side === seat.side);
  game.decided = [
    ...game.decided.filter(
      (d) =>
        'seat' in d &&
        (d.kind === 'aim' || d.kind === 'account'
          ? d.seat === seat.id
          : game.content.seats.find((s) => s.id === d.seat)?.side === seat.side),
    ),
    ...(seat.id === 'prosecutor' ? [] : [{ kind: 'aim' as const, seat: 'prosecutor', aim: `${draw()}` }]),
    { kind: 'stake', seat: lead, question: 'secret', guess: draw() < 0.5 ? 'less' : 'more' },
    { kind: 'voices', voices: [] },
  ];
}

/** Which version holds of what nobody proved. */
function blurTruths(game: Game, draw: () => number): void {
  const proved = game.ledger.filter((line) => line.status === 'verified').map((line) => line.claim);
  const truth = (): 'official' | 'independent' | null =>
    draw() < 0.3 ? null : draw() < 0.5 ? 'official' : 'independent';
  game.content = {
    ...game.content,
    claims: game.content.claims.map((claim) =>
      proved.includes(claim.id) ? claim : { ...claim, truth: truth(), trueFigure: `${draw()}` },
    ),
  };
}

/** What people think and fear. Their faces stay: everybody sees those. */
function blurPeople(game: Game, draw: () => number, salt: number): void {
  const { legitimacy, grievance, trust, trustIndependent, habit, climate, belief, outrage, told } = game.society.state;
  for (const column of [legitimacy, grievance, trust, trustIndependent, habit, climate, outrage, ...belief])
    for (let i = 0; i < column.length; i++) column[i] = draw() * 65535;
  for (const column of told) for (let i = 0; i < column.length; i++) column[i] = draw() * 8;
  game.society = { ...game.society, makeup: { ...game.society.makeup, seed: salt } };
}
