// What travels between a screen and the session that it plays in, whether the session lives in a worker or behind a socket.
// Requests are checked at the session's edge; answers and pushes are plain data.
import { z } from 'zod';
import type { Fault } from '../content/fault.ts';
import {
  type Claimed,
  type Finish,
  type Judged,
  type Move,
  PRESETS,
  type Refusal,
  type Report,
  type Shown,
  type Side,
  type View,
} from '../engine/game.ts';
import { PLAYER_IDS } from '../players/player.ts';
import type { Line } from '../players/scripts.ts';
import type { Thought } from '../players/thought.ts';
import type { Stumbled } from './choose.ts';
import { decisionSchema, type GameRecord, recordSchema } from './record.ts';
import type { Why } from './why.ts';

const id = z.string().max(64);
const move = recordSchema.shape.turns.element.shape.regime.element;
const player = z.enum(['person', ...PLAYER_IDS]);
export type PlayerId = z.infer<typeof player>;

export const request = z.discriminatedUnion('type', [
  /** Opens a new game. Two persons = hot-seat. */
  z.strictObject({
    type: z.literal('open'),
    scenario: id,
    seed: z.int().min(0).max(4294967295),
    people: z.int().min(200).max(1_000_000).optional(),
    supply: z.enum(['itu', 'article']).optional(),
    events: z.enum(['history', 'hazard']).optional(),
    force: z.enum(['off', 'on']).optional(), // absent = off
    preset: z.enum(PRESETS).optional(), // absent = the whole scenario
    players: z.strictObject({ regime: player, civil: player }),
  }),
  /** Runs a record again and goes on from its end (or shows its debrief). `record` is checked with care: it may come from a file. */
  z.strictObject({ type: z.literal('resume'), record: z.unknown() }),
  /** Opens the files of a record that `resume` refuses, as far as it can still be lived; what is lost stands in the debrief. */
  z.strictObject({ type: z.literal('salvage'), record: z.unknown() }),
  z.strictObject({ type: z.literal('play'), side: z.enum(['regime', 'civil']), move }),
  z.strictObject({ type: z.literal('undo'), side: z.enum(['regime', 'civil']), index: z.int().min(0).max(20) }),
  /** Decides something beside cards, or takes it back. A stake, pledge or report is a side's; events and voices are the class's. */
  z.strictObject({
    type: z.literal('decide'),
    side: z.enum(['regime', 'civil', 'class']),
    decision: decisionSchema,
    back: z.literal(true).optional(),
  }),
  /** This side is done. When all persons are, the computer players choose and the turn resolves. */
  z.strictObject({ type: z.literal('ready'), side: z.enum(['regime', 'civil']) }),
  /** What a move would probably do, from quick runs on what this side believes. */
  z.strictObject({ type: z.literal('forecast'), side: z.enum(['regime', 'civil']), move }),
  /** What a good computer player would do in this side's place, from what this side sees. */
  z.strictObject({ type: z.literal('hint'), side: z.enum(['regime', 'civil']) }),
  /** Why an indicator or a resource changed in the last turn: what this side may know of it; when the game is over, all. */
  z.strictObject({ type: z.literal('why'), side: z.enum(['regime', 'civil']), indicator: id, region: id.optional() }),
  /** Everything opened; only when the game is over. */
  z.strictObject({ type: z.literal('debrief') }),
]);
export type Request = z.infer<typeof request>;

/** A range for one indicator: change against not playing the card, 10th to 90th percentile. */
export type Forecast = {
  indicator: string;
  low: number;
  middle: number;
  high: number;
  turns: number; // measured at the end of this many turns, 1 = this turn: a delayed effect has begun by then
  region?: string; // measured in this region, where the move has one; else the nation
};

/** Why a record cannot be shown whole, and what of it is known without having been lived. */
export type Lost = {
  faults: Fault[];
  turns: number; // of the scenario
  decided: (Record<Side, Move[]> & { turn: number })[]; // turns that nobody could live again: only what was chosen
};

/** The files as they are opened: whole, or of a record whose end is lost. */
export type Files = {
  finish: Finish | null; // null where the end is lost
  lost?: Lost; // of a damaged or old record; absent = nothing
  stars: Record<string, number>; // seat id → 0–3, of its private objective
  aims: Record<string, string>; // seat id → the aim it was dealt in secret, of offices with more than one
  start: Omit<Report, 'weeks' | 'outages'>;
  reports: Omit<Report, 'weeks' | 'outages'>[]; // everything, both sides
  idle: Record<string, number>[]; // the nation with nobody playing, as far as the run; [0] before turn 1
  ledger: Claimed[]; // claims that were told, and how they stood at the end
  article: Judged[]; // A1 … A30 against the run; words: article.claims.<id>
  silences: { id: string; seen: Shown | null }[]; // what the article leaves out; words: article.silent.<id>
  lines: Record<Side, Line | null>; // the one idea that a side kept to; null = it had more than one
  stumbles?: Stumbled[]; // where computer players broke; absent = nowhere
};
export type Debrief = Files & { finish: Finish };

/** State of the session as one person's side may see it. */
export type Stage = {
  phase: 'choosing' | 'waiting' | 'over'; // waiting: this side is ready, the other is not (hot-seat)
  players: Record<Side, PlayerId>;
  view: View;
  hoped: number | null; // the own mandate if what the side sees were true, 0–100; null = not known to this seat
  finish: Finish | null;
};

export type Answer =
  /** After open, resume, play, undo, ready: one stage per person. What a broken player said of itself may tell what its
   *  side knows, so that waits for the debrief. */
  | {
      ok: true;
      type: 'stage';
      stages: Partial<Record<Side, Stage>>;
      record: GameRecord;
      stumbles?: Omit<Stumbled, 'found'>[]; // absent = no player broke
    }
  | { ok: true; type: 'forecast'; forecast: Forecast[] }
  | { ok: true; type: 'hint'; thought: Thought | null }
  | { ok: true; type: 'why'; why: Why }
  | { ok: true; type: 'debrief'; debrief: Debrief }
  | { ok: true; type: 'salvaged'; debrief: Files; record: GameRecord } // the record up to where it is true
  | { ok: false; refusal?: Refusal; faults?: Fault[] };

/** Sent without being asked while something longer than half a second goes on. */
export type Push = {
  type: 'progress';
  done: number;
  of: number;
  what: 'setup' | 'thinking' | 'weeks' | 'replay' | 'idle-run';
};

/** The same methods whether the session is near or far. */
export type Connection = {
  ask(request: Request): Promise<Answer>;
  onPush(listener: (push: Push) => void): () => void;
  close(): void;
};
export type { Fault, GameRecord, Move, Refusal, Thought };
