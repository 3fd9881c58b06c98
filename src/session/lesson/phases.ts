// Who may say what, and when. One row per message: the roles that may say it and the phases in which it counts.
// `paused` lies on top of any phase: then only what is marked goes through.
import type { Message, RefusalCode, Role } from './messages.ts';

export const PHASES = ['lobby', 'briefing', 'choosing', 'resolving', 'report', 'debrief', 'closed'] as const;
export type Phase = (typeof PHASES)[number];
export type Who = Role | 'house' | 'covered'; // house = the machine that carries the lesson; covered = of a shared device, while it is another's turn at it

type Row = { who: readonly Who[]; when: readonly Phase[]; paused: boolean };

const open: readonly Phase[] = ['lobby', 'briefing', 'choosing', 'resolving', 'report', 'debrief'];
const play: readonly Phase[] = ['briefing', 'choosing', 'report'];
const class_: readonly Who[] = ['office', 'citizen', 'observer', 'guest'];
const all: readonly Who[] = ['host', 'office', 'citizen', 'observer', 'screen', 'guest'];

export const RULES: Record<Message['type'], Row> = {
  sit: { who: ['guest', 'office', 'citizen', 'observer', 'screen'], when: open, paused: true },
  share: { who: ['office', 'citizen', 'observer', 'covered'], when: open, paused: true },
  'hand-over': { who: [...class_, 'covered'], when: open, paused: true },
  language: { who: [...all, 'covered'], when: open, paused: true },
  propose: { who: ['office'], when: ['choosing'], paused: false },
  withdraw: { who: ['office'], when: ['choosing'], paused: false },
  vote: { who: ['office'], when: ['choosing'], paused: false },
  hands: { who: ['office'], when: ['choosing'], paused: false },
  decide: { who: ['office', 'host'], when: ['choosing'], paused: false },
  support: { who: ['office'], when: ['choosing'], paused: false },
  ready: { who: ['office', 'citizen'], when: ['choosing'], paused: false },
  post: { who: ['citizen'], when: ['choosing'], paused: false },
  pass: { who: ['citizen'], when: ['choosing'], paused: false },
  act: { who: ['citizen'], when: ['choosing'], paused: false },
  guess: { who: ['citizen', 'observer'], when: ['choosing'], paused: false },
  'hand-in': { who: class_, when: ['lobby', 'briefing', 'debrief'], paused: true },
  help: { who: [...class_, 'covered'], when: open, paused: true },
  say: { who: ['office'], when: ['choosing', 'report'], paused: false },
  start: { who: ['host'], when: ['lobby'], paused: false },
  next: { who: ['host'], when: ['briefing', 'report'], paused: false },
  pause: { who: ['host'], when: play, paused: false },
  resume: { who: ['host'], when: open, paused: true },
  lock: { who: ['host'], when: open, paused: true },
  kick: { who: ['host'], when: open, paused: true },
  minute: { who: ['host'], when: ['choosing'], paused: true },
  'go-on': { who: ['host'], when: ['choosing'], paused: false },
  move: { who: ['host'], when: open, paused: true },
  swap: { who: ['host'], when: open, paused: true },
  deputy: { who: ['host'], when: open, paused: true },
  inject: { who: ['host'], when: ['choosing'], paused: true },
  'step-back': { who: ['host'], when: ['choosing', 'report', 'debrief'], paused: false },
  reveal: { who: ['host'], when: ['debrief'], paused: false },
  answered: { who: ['host'], when: open, paused: true },
  paper: { who: ['host'], when: open, paused: true },
  votes: { who: ['host'], when: ['choosing'], paused: true },
  posts: { who: ['host'], when: ['choosing'], paused: true },
  end: { who: ['host'], when: ['briefing', 'choosing', 'report'], paused: true },
  close: { who: ['host'], when: open, paused: true },
  join: { who: ['house'], when: open, paused: true },
  gone: { who: ['house'], when: open, paused: true },
  back: { who: ['house'], when: open, paused: true },
  'time-up': { who: ['house'], when: ['choosing'], paused: false },
  resolved: { who: ['house'], when: ['resolving'], paused: true },
};

export function barred(phase: Phase, paused: boolean, who: Who, type: Message['type']): RefusalCode | null {
  const rule = RULES[type];
  if (!rule.who.includes(who)) return who === 'covered' ? 'covered' : 'not-yours';
  if (phase === 'closed') return 'closed';
  if (!rule.when.includes(phase)) return 'not-now';
  return paused && !rule.paused ? 'paused' : null;
}
