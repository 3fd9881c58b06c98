// The state of a game between two turns, and what goes in and out of it: settings, moves, reports.
// A game is one scenario being played. Both sides choose in secret, then the weeks of the turn are lived by the society.
// Everything here is plain data; the society keeps its own columns.
import type { ClaimEntry, Content, Effect, Said, Side } from '../content/schema.ts';
import type { AssumptionId } from '../society/assumptions.ts';
import type { Believed } from '../society/belief.ts';
import type { Levers } from '../society/levers.ts';
import type { Faces, Society } from '../society/society.ts';

export const MODEL = 'zheli-1'; // version of the rules; a record names it

export type { Side };
export const SIDES = ['regime', 'civil'] as const satisfies readonly Side[];

/** What is fixed before the first turn. Display choices (language, names) are not settings. */
export type Settings = {
  people: number; // agents in the society
  seed: number; // 32-bit unsigned
  supply: 'itu' | 'article'; // which measured path the access supply follows
  events: 'history' | 'hazard'; // dated events, or drawn by hazard
  force?: 'off' | 'on' | undefined; // may the authorities order force against a crowd? absent = off
  preset?: Preset | undefined; // a part of the scenario that fits the time; absent = all of it
  assumption?: Assuming | undefined; // a marked assumption of the model that is changed; absent = none
};

/** One marked assumption with another value, from the start of a turn on. */
export type Assuming = { id: AssumptionId; value: number; from: number };

/** Lengths, in minutes, that a scenario may offer: a first try, a lesson, a double lesson. */
export const PRESETS = ['6', '45', '90'] as const;
export type Preset = (typeof PRESETS)[number];

/** What a player submits. The region is given when the card targets a region, the claim when the card asks for one. */
export type Move = {
  seat: string;
  card: string;
  region?: string;
  claim?: string;
  off?: true; // switch a standing card off: free, and no play
};

/** What a class's citizens do to their cohort of a region: `share` of its people are moved, `urge` says which way. */
export type Voice = { region: string; stakeGroup?: string; urge: number; share: number }; // urge −1–1, share 0–1

/** Everything that is decided in a turn beside cards. */
export type Decision =
  | { kind: 'stake'; seat: string; question: string; region?: string; guess: Guess } // on the question of the turn; one point of its side's purse
  | { kind: 'pledge'; seat: string; pledge: string } // a public promise
  | { kind: 'aim'; seat: string; aim: string } // an office's choice of its private objective, in the first turn; secret even from its own side
  | { kind: 'account'; seat: string; region: string; tone: 'honest' | 'rosy' } // what a region's office reports upwards
  | { kind: 'inject'; event: string } // a teacher brings in an event of the scenario
  | { kind: 'voices'; voices: readonly Voice[] }; // of a class's citizens
export type Guess = 'less' | 'same' | 'more';

/** A question as it is asked: what it is about and how the count stands, in the count's unit. */
export type Asked = { id: string; region?: string; before: number };
/** A question that was settled. */
export type Settled = Asked & { turn: number; now: number; answer: Guess };

/** A large event that is talked about: it may come in this turn. */
export type Rumoured = { omen: string; turn: number };
export type Outcome = 'held' | 'shaken' | 'broken';
/** The test that a rumoured event was, when it came: which of a side's three trials held. */
export type Tested = { omen: string; event: string; sides: Record<Side, { outcome: Outcome; held: string[] }> };

/** What one simulated person said and did in a turn, as anybody near them saw it. */
export type Shown = {
  region: string;
  age: number; // class 0–3: 15–24, 25–34, 35–54, 55+
  online: boolean; // as the turn ended
  criticised: boolean; // in public, in any week
  praised: boolean;
  marched: boolean;
  detained: boolean;
};
/** A witness: a person followed through the game. What they thought is for the debrief alone. */
export type Witness = Shown & { person: number; thought: { grievance: number; legitimacy: number; fear: number } }; // shares 0–1

/** A public promise, and how it came out. */
export type Promised = {
  side: Side;
  pledge: string;
  since: number;
  until: number;
  outcome: 'open' | 'kept' | 'broken';
};

/** Why a move is not taken. The interface translates the code. */
export type Refusal = {
  code:
    | 'unknown-seat'
    | 'unknown-card'
    | 'not-your-card'
    | 'not-offered-yet'
    | 'region-needed'
    | 'unknown-region'
    | 'claim-needed'
    | 'requirement'
    | 'too-expensive'
    | 'no-plays-left'
    | 'already-chosen'
    | 'already-standing'
    | 'not-standing'
    | 'once-only'
    | 'already-proved'
    | 'not-told'
    | 'nothing-to-undo'
    | 'not-your-office'
    | 'no-question'
    | 'no-pledge-now'
    | 'no-aim-now'
    | 'unknown-event'
    | 'already-happened'
    | 'bad-voices'
    | 'game-over';
  needs?: { resource: string; cost: number; has: number };
};

/** A card waiting or working: one effect on its way through the weeks. */
export type Active = {
  effect: Effect;
  cause: string; // card or event id
  side: Side | null; // null = an event
  turn: number; // turn of the move or event
  start: number; // first week it works, from the start of the game
  end: number; // first week it no longer works; Infinity = until reversed
  places: readonly number[]; // columns of the lever or resource it works on (0 = the nation)
  region: string | null; // of the move, where it had one
};

/** An event that happened. */
export type Happened = { event: string; turn: number; week: number };

/** A line of a front page: words stand in locales under the id. */
export type NewsItem = {
  outlet: 'state' | 'independent';
  kind: 'card' | 'event' | 'claim' | 'count';
  id: string; // card, event, claim or indicator id
  region?: string;
  side?: Side;
  figure?: string | number; // official or independent figure; a count
  found?: 'official' | 'independent'; // the version a proof found to hold; the outlet tells that one
  way?: number; // told before: opens in the so-many-th other way; absent = the outlet's own sentence
};

/** A line of a receipt: what the purse got or lost, and why (income id, card id or event id). */
export type Receipt = { resource: string; id: string; worth: number };

/** What is said of a claim now. */
export type Versions = Pick<
  ClaimEntry,
  'official' | 'independent' | 'rumour' | 'officialFigure' | 'independentFigure' | 'rumourFigure'
>;

/** A turn that was resolved, whole and unveiled: a view shows a part of it. */
export type Report = {
  turn: number;
  moves: Record<Side, Move[]>;
  decisions: Decision[]; // beside cards, in the order they were made
  events: Happened[];
  indicators: Record<string, number>; // nation, at the end of the turn (or summed, or peak: deck)
  regions: Record<string, Record<string, number>>; // region id → indicator id → value
  resources: Record<string, number>; // after the turn
  regionResources: Record<string, Record<string, number>>; // resource id → region id → points
  receipts: Receipt[];
  question: Settled | null; // of this turn
  promised: Promised[]; // judged at its end
  witnesses: Witness[]; // always the same three
  tested: Tested | null; // by a rumoured event that came
  news: NewsItem[];
  omitted: NewsItem[]; // what an outlet left out that the other one told; the debrief shows it
  beliefs: Record<string, Believed>; // claim id → shares of the people by the version they lean to, of claims told so far; only for the debrief
  weeks: Faces[]; // faces of every week of the turn, for the map
  outages: Float64Array[]; // per week: share of connections down by region
  hash: string; // of the game after the turn
};

/** A machine that runs until it is switched off. */
export type Standing = { card: string; side: Side; since: number; region?: string };

/** A story being told: which claim, where (-1 = the nation), how present it is. */
export type Telling = {
  claim: string;
  slot: number;
  region: number;
  salience: number;
  cause: string; // card or event that brought it up last
  turn: number; // when
};

/** A line of the ledger: a claim that was told, and how it stands. Everybody may read it; what is true stays in the deck. */
export type Claimed = {
  claim: string;
  since: number; // turn it was first told
  region: number; // where it is about; -1 = the nation
  status: 'disputed' | 'blocked' | 'leaked' | 'verified';
  turn: number; // of the status
  cause: string; // card or event that brought the status
  now?: Said; // what speakers say now, where it is not what the deck says
  block?: { share: number; until: number }; // of the readers of the independent version; week of the game it ends
};

export type Game = {
  content: Content;
  settings: Settings;
  society: Society;
  turn: number; // the turn being chosen, from 1; turns + 1 when over
  week: number; // weeks lived since the start
  chosen: Record<Side, Move[]>; // this turn's hidden choices
  decided: Decision[]; // this turn's, beside cards
  resources: Record<string, number>;
  regionResources: Record<string, Float64Array>; // resource id → points by region
  active: Active[]; // in the order they were laid down
  levers: Levers; // of the last week worked out
  columns: Map<string, Float64Array>; // the same columns by id, and those by platform
  blockedBefore: Float64Array; // platform-blocked of the week before
  novelty: number; // surprise of recent blocks, share of people online
  stories: Telling[];
  ledger: Claimed[]; // claims that were told, in that order
  happened: Happened[];
  standing: Standing[];
  witnesses: readonly number[]; // indices of three people
  promised: Promised[]; // in the order they were given
  rumoured: Rumoured[]; // for the open turn and the next
  start: Report; // measured before turn 1 (turn 0): the first dashboard
  reports: Report[]; // one per resolved turn
};
