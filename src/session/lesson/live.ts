// A message that stands in the log is lived: the lesson changes, and nothing is refused any more. Reading a log from its
// beginning (reading.ts) gives the same lesson.
import { finish, resolve } from '../../engine/game.ts';
import { tookTurn } from '../match.ts';
import { cleaned } from '../replay.ts';
import { actedIn, isSummoned } from './acts.ts';
import { decideBeside } from './beside.ts';
import { citizensOf, isDone } from './citizens.ts';
import { choosingMs, hasRoom, MINUTE } from './clock.ts';
import { handOver } from './device.ts';
import { raise, vote } from './hands.ts';
import type { Entry } from './log.ts';
import type { Message, Spoken } from './messages.ts';
import { handCounted } from './paper.ts';
import { connected, dealTo, halfOf, newcomer, seated, share, sitDown } from './seats.ts';
import { takeSheet } from './sheets.ts';
import { withoutWeeks } from './snapshot.ts';
import { blankPaper, closeTurn, isOverMatch, type Lesson, type Person } from './state.ts';
import { tallyOf } from './tally.ts';
import { type Made, makeTurn } from './turn.ts';

/** Words kept of what offices said to each other. */
const SAYINGS = 200;

export function live(lesson: Lesson, entry: Entry, made?: Made): void {
  const person = lesson.people.get(entry.from) ?? null;
  lesson.head = { seq: entry.seq, hash: entry.hash };
  lesson.seen.set(`${entry.from} ${entry.id}`, entry.seq);
  if (!noted(lesson, entry, made) && !hosted(lesson, entry) && person) said(lesson, person, entry.message);
  if (lesson.phase === 'choosing' && lesson.pausedAt === null && isDue(lesson)) closeTurn(lesson);
}

/** Who is still waited for: people who are here and have not done their part. */
export function waitedFor(lesson: Lesson): Person[] {
  return [...lesson.people.values()].filter((p) => {
    if (!p.here || p.removed || lesson.ready.has(p.id)) return false;
    if (p.role === 'office') return p.seat !== null && !lesson.deputies.has(p.seat);
    return p.role === 'citizen' && !isDone(lesson, p);
  });
}

function isDue(lesson: Lesson): boolean {
  if (lesson.onPaper) return false; // the teacher counts, and says when
  const sits = [...lesson.people.values()].some(
    (p) => p.here && !p.removed && (p.role === 'office' || p.role === 'citizen'),
  );
  return sits && waitedFor(lesson).length === 0;
}

/** What the house noted. True if the message was one of these. */
function noted(lesson: Lesson, entry: Entry, made?: Made): boolean {
  const { message } = entry;
  switch (message.type) {
    case 'join':
      lesson.people.set(message.person, newcomer(lesson, message));
      return true;
    case 'gone':
    case 'back':
      connected(lesson, message.person, message.type === 'back');
      return true;
    case 'time-up':
      closeTurn(lesson);
      return true;
    case 'resolved':
      takeTurn(lesson, made ?? makeTurn(lesson), message.hash);
      return true;
    default:
      return false;
  }
}

function takeTurn(lesson: Lesson, made: Made, hash: string): void {
  const { game, report, deeds, idle, stumbles } = made;
  if (report.hash !== hash) throw new Error(`turn ${report.turn}: ${report.hash} instead of ${hash}`);
  const truth = (report.indicators['true-approval'] ?? 0) * 100;
  const taps = lesson.closed?.taps ?? lesson.taps;
  for (const [id, { percent }] of taps)
    if (percent !== undefined) {
      const guess = { turn: report.turn, percent, points: Math.abs(percent - truth) };
      lesson.guessed.set(id, [...(lesson.guessed.get(id) ?? []), guess]);
    }
  lesson.tallies = [...lesson.tallies, tallyOf(lesson, report.turn, truth)];
  takeLives(lesson, report.turn);
  lesson.truths.push(truth);
  lesson.befores.push(lesson.match.game);
  lesson.deeds = [...lesson.deeds.filter((d) => d.turn < report.turn), ...deeds];
  tookTurn(lesson.match, withoutWeeks(game, true), report);
  lesson.match.idle = withoutWeeks(idle);
  lesson.match.stumbles = [...lesson.match.stumbles, ...stumbles];
  lesson.told = taps;
  clearTurn(lesson);
  lesson.phase = 'report';
  if (report.turn === halfOf(lesson)) for (const one of citizensOf(lesson)) one.dealt = dealTo(lesson, one);
}

/** What each citizen did is kept for the own debrief; what showed may bring a summons for the next turn. */
function takeLives(lesson: Lesson, turn: number): void {
  const now = { ...lesson, ...lesson.closed };
  const acted = actedIn(now, turn);
  for (const person of citizensOf(lesson)) {
    const taps = now.taps.get(person.id) ?? {};
    const summoned = person.summoned === turn;
    const life = { turn, belief: person.dealt?.belief ?? 0, tone: taps.tone ?? null, act: taps.act ?? null, summoned };
    lesson.lived.set(person.id, [...(lesson.lived.get(person.id) ?? []), life]);
    if (isSummoned(lesson.setting.seed, turn, { person, taps, acted })) person.summoned = turn + 1;
  }
}

function clearTurn(lesson: Lesson): void {
  lesson.taps = new Map();
  lesson.drafts = new Map();
  lesson.hands = new Map();
  lesson.supports = new Map();
  lesson.ready = new Set();
  lesson.injected = [];
  lesson.paper = blankPaper();
  lesson.beside = [];
  lesson.closed = null;
  lesson.endsAt = null;
}

/** What the teacher did. True if the message was one of these. */
function hosted(lesson: Lesson, { at, message }: Entry): boolean {
  switch (message.type) {
    case 'start':
      lesson.phase = 'briefing';
      lesson.startedAt = at;
      return true;
    case 'next':
      goOn(lesson, at);
      return true;
    case 'pause':
      lesson.pausedAt = at;
      return true;
    case 'resume':
      if (lesson.endsAt !== null && lesson.pausedAt !== null) lesson.endsAt += at - lesson.pausedAt;
      lesson.pausedAt = null;
      return true;
    case 'lock':
      lesson.locked = message.on;
      return true;
    case 'minute':
      if (lesson.endsAt !== null) lesson.endsAt = Math.max(at, lesson.endsAt + message.by * MINUTE);
      return true;
    case 'go-on':
      closeTurn(lesson);
      return true;
    case 'reveal':
      lesson.revealed = true;
      return true;
    case 'end':
      lesson.pausedAt = null;
      openDebrief(lesson);
      return true;
    case 'close':
      lesson.pausedAt = null;
      lesson.phase = 'closed';
      return true;
    case 'inject':
      lesson.injected = [...lesson.injected, message.event];
      return true;
    case 'step-back':
      stepBack(lesson, at);
      return true;
    default:
      return handCounted(lesson, message) || seated(lesson, message);
  }
}

/** From briefing or report to the next turn, or to the debrief when the game or its time is over. */
function goOn(lesson: Lesson, at: number): void {
  if (isOverMatch(lesson) || (lesson.phase === 'report' && !hasRoom(lesson, at))) {
    openDebrief(lesson);
    return;
  }
  lesson.phase = 'choosing';
  lesson.endsAt = at + choosingMs(lesson);
}

function openDebrief(lesson: Lesson): void {
  clearTurn(lesson);
  lesson.phase = 'debrief';
  const { match } = lesson;
  if (!isOverMatch(lesson) || match.finish) return;
  while (match.idle.reports.length < match.game.reports.length) resolve(match.idle);
  match.finish = finish(match.game, match.idle.reports.slice(0, match.game.reports.length));
}

/** Back to before the last turn: a branch. What was lived stays in the log. */
function stepBack(lesson: Lesson, at: number): void {
  const { match } = lesson;
  const before = lesson.befores.pop();
  if (!before) return;
  lesson.abandoned = [...lesson.abandoned, { turn: before.turn, hash: match.turns.at(-1)?.hash ?? '' }];
  match.turns = match.turns.slice(0, -1);
  match.game = before;
  match.before = lesson.befores.at(-1) ?? null;
  match.runs.clear();
  match.foresight.without.clear();
  match.finish = null;
  lesson.truths.pop();
  lesson.tallies = lesson.tallies.slice(0, -1);
  for (const [id, lives] of lesson.lived)
    lesson.lived.set(
      id,
      lives.filter((l) => l.turn < before.turn),
    );
  for (const one of lesson.people.values()) if (one.summoned > before.turn) one.summoned = 0;
  for (const [id, guesses] of lesson.guessed)
    lesson.guessed.set(
      id,
      guesses.filter((g) => g.turn < before.turn),
    );
  lesson.deeds = lesson.deeds.filter((d) => d.turn < before.turn);
  lesson.told = new Map();
  clearTurn(lesson);
  lesson.phase = 'choosing';
  lesson.endsAt = at + choosingMs(lesson);
}

/** What an office puts forward, and how its people decide. True if the message was one of these. */
function proposed(lesson: Lesson, person: Person, message: Message): boolean {
  const draft = lesson.drafts.get(person.id) ?? [];
  const hands = lesson.hands.get(person.id);
  switch (message.type) {
    case 'vote':
      vote(lesson, person, message.on);
      return true;
    case 'hands':
      raise(lesson, person, message);
      return true;
    case 'propose':
      lesson.drafts.set(person.id, [...draft, cleaned(message.move)]);
      if (hands) lesson.hands.set(person.id, [...hands, 1]);
      return true;
    case 'withdraw':
      lesson.drafts.set(
        person.id,
        draft.filter((_, index) => index !== message.index),
      );
      if (hands)
        lesson.hands.set(
          person.id,
          hands.filter((_, index) => index !== message.index),
        );
      return true;
    case 'decide':
      decideBeside(lesson, message);
      return true;
    case 'support':
      support(lesson, person.seat ?? '', message);
      return true;
    default:
      return false;
  }
}

/** What a pupil said about the own seat and turn. */
function said(lesson: Lesson, person: Person, message: Spoken | Message): void {
  if (proposed(lesson, person, message)) return;
  const taps = lesson.taps.get(person.id) ?? {};
  switch (message.type) {
    case 'sit':
      sitDown(lesson, person, message);
      return;
    case 'share':
      share(lesson, person, message);
      return;
    case 'hand-over':
      handOver(lesson, person, message.to);
      return;
    case 'language':
      person.language = message.language;
      return;
    case 'ready':
      if (message.on) lesson.ready.add(person.id);
      else lesson.ready.delete(person.id);
      return;
    case 'post':
      lesson.taps.set(person.id, { ...taps, tone: message.tone });
      return;
    case 'pass':
      lesson.taps.set(person.id, { ...taps, claim: message.claim });
      return;
    case 'act':
      lesson.taps.set(person.id, { ...taps, act: message.act });
      return;
    case 'guess':
      lesson.taps.set(person.id, { ...taps, percent: message.percent });
      return;
    case 'hand-in':
      takeSheet(lesson, person, message);
      return;
    case 'help':
      person.help = message.phrase;
      return;
    case 'say': {
      const { type: _type, ...words } = message;
      const saying = { turn: lesson.match.game.turn, from: person.seat ?? '', ...words, to: message.to ?? 'own' };
      lesson.sayings = [...lesson.sayings, saying].slice(-SAYINGS);
      return;
    }
    default:
      return;
  }
}

function support(lesson: Lesson, office: string, { seat, on }: { seat: string; on: boolean }): void {
  const others = (lesson.supports.get(office) ?? []).filter((one) => one !== seat);
  lesson.supports.set(office, on ? [...others, seat] : others);
}
