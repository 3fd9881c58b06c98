// The state of a lesson between two messages: plain data around the match that the class plays.
import type { Content } from '../../content/schema.ts';
import { type Decision, type Game, leadOf, type Move, SIDES, type Side } from '../../engine/game.ts';
import type { Answers } from '../inventory.ts';
import { freshGames, isOver, type Match, openMatch } from '../match.ts';
import type { Dealt } from './citizens.ts';
import type { Head, Opening } from './log.ts';
import type { Act, Counts, HELP, PHRASES, Role, Setting, Time, Tone } from './messages.ts';
import type { Phase } from './phases.ts';
import type { LivedTurn } from './sliders.ts';
import type { Tally } from './tally.ts';

export type Person = {
  id: string;
  device: string; // the person who came in with it; the own id where nobody shares
  name: number; // which of the generated names
  role: Role;
  seat: string | null; // of an office
  language: 'kk' | 'ru' | 'en';
  bot: boolean; // a computer pupil of a rehearsal
  here: boolean; // connected
  removed: boolean;
  dealt: Dealt | null; // citizens
  summoned: number; // turn of the scenario in which this citizen may not post; 0 = none
  help: (typeof HELP)[number] | null; // waiting for the teacher
};

/** One citizen's turn. */
export type Taps = { tone?: Tone; claim?: string | null; act?: Act | null; percent?: number };

/** A guess of what share privately agrees, and how far it was off. */
export type Guessed = { turn: number; percent: number; points: number };

/** What was counted by hand this turn. */
export type Paper = {
  votes: { move: Move; votes: number }[];
  posts: Counts | null;
  acts: Record<Act, number> | null;
  guess: number | null; // the middle one of all, 0–100
};

/** What a computer player did for an office, until its people have read it. */
export type Deed = { turn: number; seat: string; move: Move };
export type Saying = {
  turn: number;
  from: string; // office
  to: 'own' | 'other'; // side
  phrase: (typeof PHRASES)[number];
  card?: string | undefined;
  region?: string | undefined;
  claim?: string | undefined;
};

export type Lesson = {
  setting: Setting;
  content: Content; // as the game has it: a part of a scenario ends earlier
  first: number; // turn of the scenario that the lesson begins with
  openedAt: number; // ms
  head: Head;
  phase: Phase;
  pausedAt: number | null; // ms
  locked: boolean;
  people: Map<string, Person>;
  match: Match;
  befores: Game[]; // before each resolved turn: to step back to
  abandoned: { turn: number; hash: string }[]; // turns of branches that were left
  uncovered: Map<string, string>; // shared device → who has it in hand; absent = covered
  drafts: Map<string, Move[]>; // person → proposals
  hands: Map<string, number[]>; // person → hands raised for each proposal, while a vote is open
  beside: Decision[]; // stakes, promises and reports of this turn
  supports: Map<string, string[]>; // office → offices whose proposals it supports
  ready: Set<string>; // persons
  deputies: Set<string>; // offices the teacher gave to a computer player
  deeds: Deed[];
  sayings: Saying[];
  injected: string[]; // events brought in this turn
  onPaper: boolean; // ballots are counted by hand
  paper: Paper;
  taps: Map<string, Taps>; // person → this turn
  told: Map<string, Taps>; // person → last turn, for the feed and the private report
  guessed: Map<string, Guessed[]>; // person → own guesses beside the truth
  lived: Map<string, LivedTurn[]>; // person → turns as a citizen
  tallies: Tally[]; // of citizens, by turn
  truths: number[]; // share that privately agreed, by turn; opened in the debrief
  sheets: Record<Time, Map<string, Answers>>; // person → answers to the concept inventory
  endsAt: number | null; // ms; of the choosing
  startedAt: number | null; // ms
  revealed: boolean;
  seen: Map<string, number>; // `from id` of every accepted message, and its number
  closed: Closed | null; // what the turn that is being resolved goes by; null in every other phase
};

/** What people had put forward when choosing ended. What happens while the turn is worked out does not change it. */
export type Closed = Pick<
  Lesson,
  'people' | 'drafts' | 'hands' | 'supports' | 'deputies' | 'injected' | 'taps' | 'onPaper' | 'paper' | 'beside'
>;

/** Costs a new game: half a year of the society. */
export function openLesson(content: Content, opening: Opening): Lesson {
  const { setting } = opening;
  const part = setting.preset && content.scenario.presets?.[setting.preset] ? { preset: setting.preset } : {};
  const settings = {
    people: setting.people ?? content.scenario.people.default,
    seed: setting.seed,
    supply: 'itu' as const,
    events: 'history' as const,
    ...part,
  };
  const { game, untouched } = freshGames(content, settings);
  return {
    setting,
    content: game.content,
    first: game.turn,
    openedAt: opening.at,
    head: { seq: opening.seq, hash: opening.hash },
    phase: 'lobby',
    pausedAt: null,
    locked: false,
    people: new Map(),
    match: openMatch(game, { regime: 'person', civil: 'person' }, untouched),
    befores: [],
    abandoned: [],
    uncovered: new Map(),
    drafts: new Map(),
    hands: new Map(),
    beside: [],
    supports: new Map(),
    ready: new Set(),
    deputies: new Set(content.seats.filter((s) => setting.given?.includes(s.side)).map((s) => s.id)),
    deeds: [],
    sayings: [],
    injected: [],
    onPaper: setting.devices === 'none',
    paper: blankPaper(),
    taps: new Map(),
    told: new Map(),
    guessed: new Map(),
    lived: new Map(),
    tallies: [],
    truths: [],
    sheets: { before: new Map(), after: new Map() },
    endsAt: null,
    startedAt: null,
    revealed: false,
    seen: new Map(),
    closed: null,
  };
}

/** Choosing is over: what counts now is held fast. */
export function closeTurn(lesson: Lesson): void {
  const { people, drafts, hands, supports, deputies, injected, taps, onPaper, paper, beside } = lesson;
  lesson.phase = 'resolving';
  lesson.closed = {
    people: new Map([...people].map(([id, person]) => [id, { ...person }])),
    drafts: new Map(drafts),
    hands: new Map(hands),
    supports: new Map(supports),
    deputies: new Set(deputies),
    injected: [...injected],
    taps: new Map(taps),
    onPaper,
    paper,
    beside,
  };
}

export const blankPaper = (): Paper => ({ votes: [], posts: null, acts: null, guess: null });

/** Offices of this lesson: the two that lead, or all of them. */
export function officesOf({ setting, match }: Lesson, side?: Side): string[] {
  const { content } = match.game;
  const all = content.seats.filter((s) => side === undefined || s.side === side).map((s) => s.id);
  const leads = SIDES.map((one) => leadOf(match.game, one));
  return setting.offices === 'all' ? all : all.filter((id) => leads.includes(id));
}

/** People who sit here, in the order they came; `here`: only those who are connected. */
export function membersOf(lesson: Lesson, seat: string, here = false): Person[] {
  return [...lesson.people.values()].filter(
    (p) => p.role === 'office' && p.seat === seat && !p.removed && (p.here || !here),
  );
}

/** A computer player plays for an office that nobody sits in, whose people are all gone, or that was given to it. A class without devices sits in all of them. */
export function isDeputised(lesson: Lesson, seat: string): boolean {
  if (lesson.setting.devices === 'none') return lesson.deputies.has(seat);
  return lesson.deputies.has(seat) || membersOf(lesson, seat, true).length === 0;
}

export function withRole(lesson: Lesson, role: Role, here = false): Person[] {
  return [...lesson.people.values()].filter((p) => p.role === role && !p.removed && (p.here || !here));
}

export function isOverMatch({ match }: Lesson): boolean {
  return isOver(match);
}
