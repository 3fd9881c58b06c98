// A rehearsal: the class is made of computer pupils, so that a teacher can try a whole lesson alone. They come in, sit down
// and act by the same messages as people do, a few at a time; the same seed gives the same class.
import { view } from '../../engine/game.ts';
import { luck } from '../../society/luck.ts';
import { gameBeside } from './beside.ts';
import { claimsNow, isDone, isSilenced } from './citizens.ts';
import { gameWith, mostMoves } from './hands.ts';
import { ACTS, type Message, TONES } from './messages.ts';
import { isDeputised, type Lesson, officesOf, type Person } from './state.ts';

export type Act = { from: string; message: Message }; // from: a person, or house
const STREAM = 431; // of luck, beside those of citizens
const AT_ONCE = 3; // acts in one go: the desk should be able to follow
const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** What the computer pupils do next; nothing when they are done, and nothing in a real lesson. */
export function rehearse(lesson: Lesson): Act[] {
  const { setting, phase, pausedAt } = lesson;
  if (!setting.rehearsal || pausedAt !== null || lesson.people.size === 0) return [];
  if (phase === 'lobby') return coming(lesson);
  if (phase !== 'choosing') return [];
  const acts: Act[] = [];
  for (const person of bots(lesson)) {
    const message = nextOf(lesson, person);
    if (message) acts.push({ from: person.id, message });
    if (acts.length === AT_ONCE) break;
  }
  return acts;
}

const bots = (lesson: Lesson): Person[] => [...lesson.people.values()].filter((p) => p.bot && !p.removed);

/** One pupil more, or a seat for one who stands. */
function coming(lesson: Lesson): Act[] {
  const all = bots(lesson);
  const standing = all.find((p) => p.role === 'guest');
  if (standing) return [{ from: standing.id, message: seatFor(lesson) }];
  if (all.length >= (lesson.setting.size ?? 12)) return [];
  const person = `p${lesson.people.size + 1}`;
  const language = LANGUAGES[lesson.people.size % LANGUAGES.length] ?? 'kk';
  return [{ from: 'house', message: { type: 'join', person, language, bot: true } }];
}

/** Offices first, one pupil each; everybody else is a citizen. */
function seatFor(lesson: Lesson): Message {
  const seat = officesOf(lesson).find((office) => isDeputised(lesson, office) && !lesson.deputies.has(office));
  return seat ? { type: 'sit', role: 'office', seat } : { type: 'sit', role: 'citizen' };
}

function nextOf(lesson: Lesson, person: Person): Message | null {
  if (lesson.ready.has(person.id)) return null;
  const draw = (which: number): number =>
    luck(lesson.setting.seed, lesson.match.game.turn, STREAM + which, person.name);
  if (person.role === 'citizen') return tap(lesson, person, draw);
  if (person.role !== 'office' || !person.seat || lesson.deputies.has(person.seat)) return null;
  return propose(lesson, person, draw);
}

function tap(lesson: Lesson, person: Person, draw: (which: number) => number): Message | null {
  const taps = lesson.taps.get(person.id);
  if (isDone(lesson, person)) return null;
  if (taps?.tone === undefined && !isSilenced(lesson, person))
    return { type: 'post', tone: TONES[Math.floor(draw(0) * TONES.length)] ?? 'silent' };
  if (taps?.act === undefined && draw(5) < 0.4)
    return { type: 'act', act: ACTS[Math.floor(draw(6) * ACTS.length)] ?? null };
  if (taps?.claim === undefined) return { type: 'pass', claim: (draw(1) < 0.5 && claimsNow(lesson)[0]) || null };
  return { type: 'guess', percent: Math.round(20 + draw(2) * 60) };
}

/** Its aim where it may choose one, then one of its cards, then ready. */
function propose(lesson: Lesson, person: Person, draw: (which: number) => number): Message {
  const { game } = lesson.match;
  const seat = person.seat ?? '';
  const side = game.content.seats.find((s) => s.id === seat)?.side ?? 'regime';
  const draft = lesson.drafts.get(person.id) ?? [];
  const seen = view(gameBeside(gameWith(game, side, draft), lesson), seat);
  const aims = seen.aim === null ? seen.decisions.filter((d) => d.kind === 'aim') : [];
  const aim = aims[Math.floor(draw(7) * aims.length)];
  if (aim) return { type: 'decide', decision: aim };
  const { offers, hand, plays } = seen;
  const open = offers.filter((o) => hand.includes(o.move.card) && !o.move.off);
  const offer = open[Math.floor(draw(3 + draft.length) * open.length)];
  if (!offer || plays === 0 || draft.length >= Math.min(2, mostMoves(lesson, side))) return { type: 'ready', on: true };
  return { type: 'propose', move: offer.move };
}
