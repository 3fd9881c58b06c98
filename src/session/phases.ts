// Who may ask for what, and when: one row per phase of a side, one column per request.
// `true` = allowed; else the code of the fault or refusal that is answered.
import type { Request } from './messages.ts';

export type Phase =
  | 'closed' // no game is open
  | 'choosing' // this side is a person who chooses
  | 'waiting' // this side is ready, the other is not
  | 'computer' // a computer player has this side
  | 'over'; // the last turn is resolved

type Rule = true | 'no-game' | 'not-your-side' | 'already-ready' | 'game-over' | 'not-over';
type Row = Record<Request['type'], Rule>;

const always = { open: true, resume: true, salvage: true } as const;

export const PHASES: Record<Phase, Row> = {
  closed: {
    ...always,
    play: 'no-game',
    undo: 'no-game',
    decide: 'no-game',
    ready: 'no-game',
    forecast: 'no-game',
    hint: 'no-game',
    why: 'no-game',
    debrief: 'no-game',
  },
  choosing: {
    ...always,
    play: true,
    undo: true,
    decide: true,
    ready: true,
    forecast: true,
    hint: true,
    why: true,
    debrief: 'not-over',
  },
  waiting: {
    ...always,
    play: 'already-ready',
    undo: 'already-ready',
    decide: 'already-ready',
    ready: true, // said twice, answered twice, counted once
    forecast: 'already-ready',
    hint: 'already-ready',
    why: true,
    debrief: 'not-over',
  },
  computer: {
    ...always,
    play: 'not-your-side',
    undo: 'not-your-side',
    decide: 'not-your-side',
    ready: 'not-your-side',
    forecast: 'not-your-side',
    hint: 'not-your-side',
    why: 'not-your-side',
    debrief: 'not-over',
  },
  over: {
    ...always,
    play: 'game-over',
    undo: 'game-over',
    decide: 'game-over',
    ready: 'game-over',
    forecast: 'game-over',
    hint: 'game-over',
    why: true,
    debrief: true,
  },
};
