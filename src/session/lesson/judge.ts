// Whether a message counts now. The table of phases first, then what only the state of the lesson can tell. Judging changes
// nothing: a message that passes is written down, and only then lived.
import { leadOf, type Move, play, type Refusal, type Side, sideOf, view } from '../../engine/game.ts';
import { MOST_MOVES } from '../../players/player.ts';
import { cleaned } from '../replay.ts';
import { besideFault, gameBeside, refused } from './beside.ts';
import { claimsNow, isSilenced } from './citizens.ts';
import { gameWith, proposalsOf, sameMove } from './decide.ts';
import type { Message, RefusalCode } from './messages.ts';
import { barred, type Who } from './phases.ts';
import { sheetFault } from './sheets.ts';
import { isOverMatch, type Lesson, membersOf, officesOf, type Person } from './state.ts';

const MOST_PEOPLE = 60; // of one class, with a reserve
const TEAM = 5; // pupils of one office
const SCREENS = 3;

export function judge(lesson: Lesson, from: string, message: Message): RefusalCode | null {
  const person = lesson.people.get(from) ?? null;
  if (from !== 'house' && !person) return 'unknown-person';
  if (person?.removed) return 'removed';
  const who: Who = person ? person.role : 'house';
  return barred(lesson.phase, lesson.pausedAt !== null, who, message.type) ?? detail(lesson, person, message);
}

function detail(lesson: Lesson, person: Person | null, message: Message): RefusalCode | null {
  switch (message.type) {
    case 'join':
      return joinFault(lesson, message.person, message.host === true);
    case 'gone':
    case 'back':
      return lesson.people.has(message.person) ? null : 'unknown-person';
    case 'time-up':
      if (lesson.onPaper) return 'not-now';
      return message.turn === lesson.match.game.turn ? null : 'not-now';
    case 'votes':
      return lesson.onPaper ? ballotFault(lesson, cleaned(message.move)) : 'not-now';
    case 'posts':
      return lesson.onPaper ? null : 'not-now';
    case 'resolved':
      return message.turn === lesson.match.game.turn ? null : 'not-now';
    case 'sit':
      return seatFault(lesson, message);
    case 'move':
      return personFault(lesson, message.person) ?? seatFault(lesson, message);
    case 'kick':
    case 'answered':
      return personFault(lesson, message.person);
    case 'swap':
      return personFault(lesson, message.one) ?? personFault(lesson, message.other);
    case 'deputy':
      return officesOf(lesson).includes(message.seat) ? null : 'unknown-seat';
    case 'inject':
      return eventFault(lesson, message.event);
    case 'step-back':
      return lesson.befores.length > 0 ? null : 'nothing-there';
    case 'resume':
      return lesson.pausedAt === null ? 'not-now' : null;
    case 'next':
    case 'start':
      return isOverMatch(lesson) && lesson.phase !== 'report' ? 'not-now' : null;
    default:
      return person ? ownFault(lesson, person, message) : null;
  }
}

/** Messages about a person's own seat and turn. */
function ownFault(lesson: Lesson, person: Person, message: Message): RefusalCode | null {
  switch (message.type) {
    case 'propose':
      return lesson.ready.has(person.id) ? 'already-ready' : moveFault(lesson, person, cleaned(message.move));
    case 'withdraw':
      if (lesson.ready.has(person.id)) return 'already-ready';
      return lesson.drafts.get(person.id)?.[message.index] ? null : 'nothing-there';
    case 'decide':
      if (lesson.ready.has(person.id)) return 'already-ready';
      return besideFault(lesson, person, message);
    case 'support':
      return supportFault(lesson, person, message.seat);
    case 'post':
      return isSilenced(lesson, person) ? 'summoned' : null;
    case 'hand-in':
      return sheetFault(lesson, person, message);
    case 'say':
      return sayingFault(lesson, message);
    case 'pass':
      return message.claim === null || claimsNow(lesson).includes(message.claim) ? null : 'unknown-claim';
    default:
      return null;
  }
}

/** What a line is about must exist in this scenario. */
function sayingFault({ content }: Lesson, about: Extract<Message, { type: 'say' }>): RefusalCode | null {
  const there = (list: readonly { id: string }[], id: string | undefined): boolean =>
    id === undefined || list.some((one) => one.id === id);
  const known =
    there(content.cards, about.card) && there(content.regions, about.region) && there(content.claims, about.claim);
  return known ? null : 'nothing-there';
}

function joinFault(lesson: Lesson, id: string, host: boolean): RefusalCode | null {
  if (lesson.people.has(id)) return 'not-now';
  if (host) return null;
  if (lesson.locked) return 'locked';
  const here = [...lesson.people.values()].filter((p) => !p.removed).length;
  return here >= MOST_PEOPLE ? 'class-full' : null;
}

function personFault(lesson: Lesson, id: string): RefusalCode | null {
  const person = lesson.people.get(id);
  return person && !person.removed && person.role !== 'host' ? null : 'unknown-person';
}

function seatFault(lesson: Lesson, to: { role: string; seat?: string | undefined }): RefusalCode | null {
  if (to.role === 'screen')
    return [...lesson.people.values()].filter((p) => p.role === 'screen' && p.here).length < SCREENS
      ? null
      : 'seat-full';
  if (to.role !== 'office') return to.seat === undefined ? null : 'unknown-seat';
  if (to.seat === undefined || !officesOf(lesson).includes(to.seat)) return 'unknown-seat';
  const most = lesson.setting.devices === 'team' ? 1 : TEAM; // a team shares its device
  return membersOf(lesson, to.seat).length < most ? null : 'seat-full';
}

function eventFault(lesson: Lesson, event: string): RefusalCode | null {
  const { content, happened } = lesson.match.game;
  if (!content.events.some((e) => e.id === event)) return 'unknown-event';
  return lesson.injected.includes(event) || happened.some((h) => h.event === event) ? 'nothing-there' : null;
}

/** Whether an office may put a card forward: by what its own side may know, beside what it put forward already. */
function moveFault(lesson: Lesson, person: Person, move: Move): RefusalCode | null {
  const { game } = lesson.match;
  const seat = person.seat ?? '';
  const side = sideOf(game, seat);
  if (!side || move.seat !== seat || lesson.deputies.has(seat)) return 'not-yours';
  const draft = lesson.drafts.get(person.id) ?? [];
  const most = mostMoves(lesson, side);
  if (draft.length >= most) return most === 1 ? 'one-card' : 'not-legal';
  const on = gameBeside(gameWith(game, side, draft), lesson);
  const offers = view(on, seat).offers;
  if (offers.some((o) => sameMove(o.move, move))) return null;
  return play(on, move) ? 'not-legal' : 'not-in-hand';
}

/** What the rules say to a letter that was not legal; null where it was refused for another reason. */
export function reasonOf(lesson: Lesson, from: string, message: Message): Refusal | null {
  const person = lesson.people.get(from);
  const side = sideOf(lesson.match.game, person?.seat ?? '');
  if (!person || !side) return null;
  if (message.type === 'decide') return refused(lesson, person, message);
  if (message.type !== 'propose') return null;
  const draft = lesson.drafts.get(person.id) ?? [];
  return play(gameBeside(gameWith(lesson.match.game, side, draft), lesson), cleaned(message.move));
}

/** Whether a side could play this card, named on its ballots in the name of its lead. */
function ballotFault(lesson: Lesson, move: Move): RefusalCode | null {
  const { game } = lesson.match;
  const side = sideOf(game, move.seat);
  if (!side || move.seat !== leadOf(game, side)) return 'unknown-seat';
  const { offers } = view(gameWith(game, side, []), move.seat);
  return offers.some((o) => sameMove(o.move, move)) ? null : 'not-legal';
}

/** Where several offices sit on a side, each proposes one card. */
export function mostMoves(lesson: Lesson, side: Side): number {
  return officesOf(lesson, side).length > 1 ? 1 : MOST_MOVES;
}

function supportFault(lesson: Lesson, person: Person, seat: string): RefusalCode | null {
  const side = sideOf(lesson.match.game, person.seat ?? '');
  if (!side || !officesOf(lesson, side).includes(seat)) return 'unknown-seat';
  return proposalsOf(lesson, side).some((p) => p.seat === seat) ? null : 'nothing-there';
}
