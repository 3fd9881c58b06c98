// Whether a message counts now. The table of phases first, then what only the state of the lesson can tell. Judging changes
// nothing: a message that passes is written down, and only then lived.
import { leadOf, type Move, play, type Refusal, sideOf, view } from '../../engine/game.ts';
import { cleaned } from '../replay.ts';
import { besideFault, gameBeside, refused } from './beside.ts';
import { claimsNow, isSilenced } from './citizens.ts';
import { proposalsOf, sameMove } from './decide.ts';
import { handOverFault, isCovered, shareFault } from './device.ts';
import { gameWith, handsFault, MOST_PUT, mostMoves, voteFault } from './hands.ts';
import type { Message, RefusalCode } from './messages.ts';
import { barred, type Who } from './phases.ts';
import { sheetFault } from './sheets.ts';
import { isOverMatch, type Lesson, membersOf, officesOf, type Person } from './state.ts';

const MOST_PEOPLE = 60; // of one class, with a reserve
const TEAM = 5; // devices of one office
const SCREENS = 3;

export function judge(lesson: Lesson, from: string, message: Message): RefusalCode | null {
  const person = lesson.people.get(from) ?? null;
  if (from !== 'house' && !person) return 'unknown-person';
  if (person?.removed) return 'removed';
  const who: Who = !person ? 'house' : isCovered(lesson, person) ? 'covered' : person.role;
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
    case 'share':
      return shareFault(lesson, person) ?? crowdFault(lesson) ?? seatFault(lesson, message);
    case 'hand-over':
      return handOverFault(lesson, person, message.to);
    case 'vote':
      return voteFault(lesson, person, message.on);
    case 'hands':
      return handsFault(lesson, person, message.index);
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
  return crowdFault(lesson);
}

function crowdFault({ people }: Lesson): RefusalCode | null {
  const here = [...people.values()].filter((p) => !p.removed).length;
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
  if (!side || move.seat !== seat) return 'not-yours';
  if (lesson.deputies.has(seat)) return 'deputised';
  const draft = lesson.drafts.get(person.id) ?? [];
  const most = mostMoves(lesson, side);
  if (lesson.hands.has(person.id)) {
    if (draft.length >= MOST_PUT) return 'vote-full';
    if (draft.some((one) => sameMove(one, move))) return 'not-legal';
  } else if (draft.length >= most) return most === 1 ? 'one-card' : 'not-legal';
  const on = gameBeside(gameWith(game, side, besideOf(lesson, person)), lesson);
  const offers = view(on, seat).offers;
  if (offers.some((o) => sameMove(o.move, move))) return null;
  return play(on, move) ? 'not-legal' : 'not-in-hand';
}

/** What a further card is judged beside: the own draft; in an open vote cards are alternatives, each judged alone. */
const besideOf = (lesson: Lesson, { id }: Person): Move[] =>
  lesson.hands.has(id) ? [] : (lesson.drafts.get(id) ?? []);

/** What the rules say to a letter that was not legal; null where it was refused for another reason. */
export function reasonOf(lesson: Lesson, from: string, message: Message): Refusal | null {
  const person = lesson.people.get(from);
  const side = sideOf(lesson.match.game, person?.seat ?? '');
  if (!person || !side) return null;
  if (message.type === 'decide') return refused(lesson, person, message);
  if (message.type !== 'propose') return null;
  return play(gameBeside(gameWith(lesson.match.game, side, besideOf(lesson, person)), lesson), cleaned(message.move));
}

/** Whether a side could play this card, named on its ballots in the name of its lead. */
function ballotFault(lesson: Lesson, move: Move): RefusalCode | null {
  const { game } = lesson.match;
  const side = sideOf(game, move.seat);
  if (!side || move.seat !== leadOf(game, side)) return 'unknown-seat';
  const { offers } = view(gameWith(game, side, []), move.seat);
  return offers.some((o) => sameMove(o.move, move)) ? null : 'not-legal';
}

function supportFault(lesson: Lesson, person: Person, seat: string): RefusalCode | null {
  const side = sideOf(lesson.match.game, person.seat ?? '');
  if (!side || !officesOf(lesson, side).includes(seat)) return 'unknown-seat';
  return proposalsOf(lesson, side).some((p) => p.seat === seat) ? null : 'nothing-there';
}
