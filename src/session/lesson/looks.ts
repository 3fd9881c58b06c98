// What each person of a class receives: parts built by picking from what the seat may know. A part travels when it changed.
import { leadOf, type Move, type Side, sideOf, type View, view } from '../../engine/game.ts';
import { hopedMandate } from '../hoped.ts';
import { filesOf, recordOf } from '../match.ts';
import type { Files as Opened, Stage } from '../messages.ts';
import type { GameRecord } from '../record.ts';
import { besideOnPaper, gameBeside, isOwnAffair, type PaperBeside } from './beside.ts';
import { claimsNow, type Dealt, isSilenced, tiesOf } from './citizens.ts';
import { hasRoom, plannedTurns } from './clock.ts';
import { countedBy, type Proposal, proposalsOf, sameMove } from './decide.ts';
import { gameWith, mostMoves, planOf, type Vote, voteOf } from './hands.ts';
import { waitedFor } from './live.ts';
import { KEPT_DAYS } from './log.ts';
import type { Role, Time, Tone } from './messages.ts';
import type { Phase } from './phases.ts';
import { type ClassSheets, classSheets, sheetsOf } from './sheets.ts';
import { brierOf, type Sliders, slidersOf } from './sliders.ts';
import {
  type Deed,
  isDeputised,
  isOverMatch,
  type Lesson,
  membersOf,
  officesOf,
  type Paper,
  type Person,
  type Saying,
  type Taps,
} from './state.ts';
import { classMissed, FEWEST, type ShownTally, shownTally } from './tally.ts';

export type Office = { seat: string; side: Side; people: number; computer: boolean };
export type Room = {
  phase: Phase;
  paused: boolean;
  locked: boolean;
  scenario: string;
  brought: string | null; // hash of the file it came in: the house hands it out under this name
  turn: number; // of the lesson, from 1
  turns: number; // that the scenario has for it
  planned: number; // turns this lesson has room for
  endsAt: number | null; // ms; of the choosing
  over: boolean;
  offices: Office[];
  sitting: number; // people with an office or a citizen's seat
  waiting: number; // of them, who have not done their part
  onPaper: boolean;
  devices: 'none' | 'team' | 'each';
  size: number | null; // pupils the teacher expects
  rehearsal: boolean;
  minutes: 45 | 90;
  branches: number; // times the teacher stepped back
};
export type You = {
  id: string;
  name: number;
  role: Role;
  seat: string | null;
  language: Person['language'];
  ready: boolean;
  help: Person['help'];
  handedIn: Time[]; // sheets of the concept inventory
};
/** What everybody in the country may know: for screen, observers, citizens and the desk. */
export type Public = Pick<
  View,
  'scenario' | 'content' | 'turn' | 'turns' | 'from' | 'to' | 'over' | 'weeks' | 'seen' | 'resources'
>;
export type Table = {
  side: Side;
  several: boolean;
  reports: boolean; // this office reports its region upwards
  lead: string;
  proposals: Proposal[];
  supported: string[];
  deeds: Deed[];
  sayings: Saying[];
  vote: Vote | null; // an open show of hands of the team at one device
};
export type Citizen = {
  dealt: Dealt;
  taps: Taps;
  feed: { name: number; tone: Tone }[]; // what tied classmates posted last turn
  claims: string[];
  silenced: boolean; // called in: no post this turn
  report: { told: Taps; spoke: number; ties: number; act: { count: number; needed: number } | null } | null; // of the last turn
};
export type Desk = {
  people: (Omit<Person, 'dealt' | 'summoned'> & { waiting: boolean })[];
  deputies: string[];
  events: string[]; // that may be brought in
  lastTurn: boolean; // the clock leaves no room for another
  canStepBack: boolean;
  sheets: ClassSheets; // totals of five and more
  keptUntil: number; // ms; then the lesson is deleted
};
/** A card that a side's ballots may name now, and where. */
export type Open = {
  seat: string; // of the side's lead, in whose name ballots are entered
  card: string;
  off: boolean; // a standing card would be switched off
  onTable: boolean; // among the cards that the turn puts forward
  cost: Record<string, number>;
  regions: string[];
  claims: string[];
};
/** For the teacher of a class on paper: what ballots may name, what was entered, and what it comes to. */
export type Ballots = Paper & { beside: PaperBeside; open: Record<Side, Open[]>; played: Record<Side, Move[]> };
/** Only totals of citizens, and only of five or more. */
export type Files = {
  truths: number[];
  dashboards: number[];
  tallies: ShownTally[];
  sayings: Saying[]; // between offices, all of them
  classError: number | null;
  sliders: Sliders | null; // own, of a citizen
  brier: number | null; // own, of an observer: 0 best
  own: number[] | null; // own guesses: how far each was off, points
  finish: Stage['finish'];
};
export type Parts = {
  room: Room;
  you: You;
  stage?: Stage;
  table?: Table;
  citizen?: Citizen;
  public?: Public;
  desk?: Desk;
  ballots?: Ballots;
  files?: Files;
  opened?: { debrief: Opened; record: GameRecord };
};

export function look(lesson: Lesson, person: Person, at: number): Parts {
  const parts: Parts = { room: roomOf(lesson), you: youOf(lesson, person) };
  const side = person.role === 'office' && person.seat ? sideOf(lesson.match.game, person.seat) : null;
  if (side && person.seat) {
    parts.stage = stageFor(lesson, person, side);
    parts.table = tableOf(lesson, person, person.seat, side);
  } else if (person.role !== 'guest') parts.public = publicOf(lesson);
  if (person.role === 'citizen') parts.citizen = citizenOf(lesson, person);
  if (person.role === 'host') parts.desk = deskOf(lesson, at);
  if (person.role === 'host' && lesson.onPaper && lesson.phase === 'choosing') parts.ballots = ballotsOf(lesson);
  if (lesson.phase === 'debrief') openFiles(lesson, person, parts);
  return parts;
}

export function roomOf(lesson: Lesson): Room {
  const { match, phase } = lesson;
  const sitting = [...lesson.people.values()].filter(
    (p) => !p.removed && (p.role === 'office' || p.role === 'citizen'),
  );
  return {
    phase,
    paused: lesson.pausedAt !== null,
    locked: lesson.locked,
    scenario: lesson.setting.scenario,
    brought: lesson.setting.brought ?? null,
    turn: turnOf(lesson) - lesson.first + 1,
    turns: lesson.content.scenario.turns - lesson.first + 1,
    planned: plannedTurns(lesson),
    endsAt: lesson.endsAt,
    over: isOverMatch(lesson),
    offices: officesOf(lesson).map((seat) => ({
      seat,
      side: sideOf(match.game, seat) ?? 'regime',
      people: membersOf(lesson, seat).length,
      computer: isDeputised(lesson, seat),
    })),
    sitting: sitting.length,
    waiting: phase === 'choosing' ? waitedFor(lesson).length : 0,
    onPaper: lesson.onPaper,
    devices: lesson.setting.devices ?? 'each',
    size: lesson.setting.size ?? null,
    rehearsal: lesson.setting.rehearsal === true,
    minutes: lesson.setting.minutes,
    branches: lesson.abandoned.length,
  };
}

/** The turn that is being told, or else the one that is open. */
function turnOf({ phase, match, content }: Lesson): number {
  if (phase === 'report' || phase === 'debrief') return Math.max(match.game.reports.length, 1);
  return Math.min(match.game.turn, content.scenario.turns);
}

function youOf(lesson: Lesson, person: Person): You {
  const { id, name, role, seat, language, help } = person;
  return { id, name, role, seat, language, ready: lesson.ready.has(id), help, handedIn: sheetsOf(lesson, person) };
}

/** The same stage as alone, seen from the own office with the own proposals. */
function stageFor(lesson: Lesson, person: Person, side: Side): Stage {
  const { match } = lesson;
  const seen = inVote(lesson, person, side, viewOnce(lesson, person.seat ?? '', side, planOf(lesson, person)));
  const phase = isOverMatch(lesson) ? 'over' : lesson.ready.has(person.id) ? 'waiting' : 'choosing';
  return {
    phase,
    players: match.players,
    view: seen,
    hoped: hopedMandate(match.game.content, seen),
    finish: lesson.phase === 'debrief' && lesson.revealed ? match.finish : null,
  };
}

/** In an open vote any card may be put forward that could be played alone; what leads now lies in the tray. */
function inVote(lesson: Lesson, person: Person, side: Side, seen: View): View {
  const vote = voteOf(lesson, person);
  if (!vote) return seen;
  const alone = viewOnce(lesson, person.seat ?? '', side, []);
  const offers = alone.offers.filter((o) => !vote.proposals.some((p) => sameMove(p.move, o.move)));
  const { hand, locked } = alone;
  return { ...seen, hand, locked, offers: vote.full ? [] : offers };
}

/** Views cost most of a look; the same game, seat and draft give the same one. */
const views = new WeakMap<Lesson, { game: object; byDraft: Map<string, View> }>();

function viewOnce(lesson: Lesson, seat: string, side: Side, draft: readonly Move[]): View {
  const { game } = lesson.match;
  const last = views.get(lesson); // of the game as it stands; past turns would fill the memory
  const known = last?.game === game ? last.byDraft : new Map<string, View>();
  if (last?.game !== game) views.set(lesson, { game, byDraft: known });
  const key = `${seat} ${JSON.stringify([draft, lesson.beside])}`;
  const kept = known.get(key);
  if (kept) return kept;
  const whole = view(gameBeside(gameWith(game, side, draft), lesson), seat);
  const most = mostMoves(lesson, side);
  const leads = seat === leadOf(game, side); // a side's lead stakes and promises for it
  const decisions = leads ? whole.decisions : whole.decisions.filter(isOwnAffair);
  const advice = officesOf(lesson, side).length > 1 ? [] : whole.advice; // where people sit, they say it themselves
  const seen = {
    ...whole,
    decisions,
    advice,
    plays: Math.max(0, Math.min(whole.plays, most - draft.length)),
  };
  known.set(key, seen);
  return seen;
}

function tableOf(lesson: Lesson, person: Person, seat: string, side: Side): Table {
  const { game } = lesson.match;
  return {
    side,
    several: officesOf(lesson, side).length > 1,
    reports: game.content.seats.some((s) => s.id === seat && s.reports === true),
    lead: leadOf(game, side),
    proposals: proposalsOf(lesson, side),
    supported: lesson.supports.get(seat) ?? [],
    deeds: lesson.deeds.filter((d) => d.seat === seat),
    vote: voteOf(lesson, person),
    sayings: lesson.sayings.filter((s) => s.to === 'other' || sideOf(game, s.from) === side).slice(-HEARD),
  };
}

const HEARD = 12; // lines that an office has before it
const DAY = 86_400_000;
const publics = new WeakMap<Lesson, { game: object; open: Public }>();

function publicOf(lesson: Lesson): Public {
  const { game } = lesson.match;
  const kept = publics.get(lesson);
  if (kept?.game === game) return kept.open;
  const { scenario, content, turn, turns, from, to, over, weeks, seen, resources } = view(game, leadOf(game, 'regime'));
  const known = game.content.indicators.filter((i) => i.knownTo.includes('regime') && i.knownTo.includes('civil'));
  const pick = (values: Record<string, number>): Record<string, number> =>
    Object.fromEntries(known.flatMap(({ id }) => (values[id] === undefined ? [] : [[id, values[id]]])));
  const open = (moves: readonly Move[]): Move[] =>
    moves.filter((m) => game.content.cards.some((c) => c.id === m.card && c.public));
  const shared = game.content.resources.filter((r) => r.side === null).map((r) => r.id);
  const picked: Public = {
    ...{ scenario, content, turn, turns, from, to, over, weeks },
    resources: Object.fromEntries(shared.flatMap((id) => (resources[id] === undefined ? [] : [[id, resources[id]]]))),
    seen: seen.map((s) => ({
      ...{ turn: s.turn, events: s.events, news: s.news, receipts: [] },
      indicators: pick(s.indicators),
      regions: Object.fromEntries(Object.entries(s.regions).map(([id, values]) => [id, pick(values)])),
      moves: { regime: open(s.moves.regime), civil: open(s.moves.civil) },
      tested: null,
      promised: s.promised,
      witnesses: s.witnesses,
      question: s.question && { ...s.question, staked: null },
    })),
  };
  publics.set(lesson, { game, open: picked });
  return picked;
}

function citizenOf(lesson: Lesson, person: Person): Citizen {
  const dealt = person.dealt ?? { belief: 0, stake: 'student', nerve: 2, region: '' };
  const ties = tiesOf(lesson, person);
  const posts = ties.flatMap((tie) => {
    const tone = lesson.told.get(tie.id)?.tone;
    return tone ? [{ name: tie.name, tone }] : [];
  });
  const told = lesson.told.get(person.id);
  const spoke = posts.filter((p) => p.tone !== 'silent').length;
  return {
    dealt,
    taps: lesson.taps.get(person.id) ?? {},
    feed: posts.filter((p) => p.tone !== 'silent'),
    claims: claimsNow(lesson),
    silenced: isSilenced(lesson, person),
    report: told ? { told, spoke, ties: ties.length, act: lastActOf(lesson, told) } : null,
  };
}

/** How many of the class did the same, and how many it took; only where five or more are citizens. */
function lastActOf({ tallies }: Lesson, { act }: Taps): { count: number; needed: number } | null {
  const last = tallies.at(-1);
  return act && last && last.people >= FEWEST ? last.acted[act] : null;
}

function deskOf(lesson: Lesson, at: number): Desk {
  const waiting = lesson.phase === 'choosing' ? waitedFor(lesson) : [];
  const { content, happened } = lesson.match.game;
  const used = new Set([...lesson.injected, ...happened.map((h) => h.event)]);
  return {
    people: [...lesson.people.values()]
      .filter((p) => !p.removed)
      .map(({ dealt: _dealt, summoned: _summoned, ...p }) => ({ ...p, waiting: waiting.some((w) => w.id === p.id) })),
    deputies: [...lesson.deputies],
    events: content.events.map((e) => e.id).filter((id) => !used.has(id)),
    lastTurn: lesson.startedAt !== null && !hasRoom(lesson, at),
    canStepBack: lesson.befores.length > 0,
    sheets: classSheets(lesson),
    keptUntil: lesson.openedAt + KEPT_DAYS * DAY,
  };
}

function ballotsOf(lesson: Lesson): Ballots {
  const both = <T>(of: (side: Side) => T): Record<Side, T> => ({ regime: of('regime'), civil: of('civil') });
  return {
    ...lesson.paper,
    beside: besideOnPaper(lesson),
    open: both((side) => openTo(lesson, side)),
    played: both((side) => countedBy(lesson, side) ?? []),
  };
}

function openTo(lesson: Lesson, side: Side): Open[] {
  const seat = leadOf(lesson.match.game, side);
  const { offers, hand } = viewOnce(lesson, seat, side, []);
  const rows = new Map<string, Open>();
  for (const { move, cost } of offers) {
    const off = move.off === true;
    const key = `${off} ${move.card}`;
    const row = rows.get(key) ?? {
      seat,
      card: move.card,
      off,
      onTable: hand.includes(move.card),
      cost,
      regions: [],
      claims: [],
    };
    if (move.region && !row.regions.includes(move.region)) row.regions.push(move.region);
    if (move.claim && !row.claims.includes(move.claim)) row.claims.push(move.claim);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function brierHere({ guessed, truths, first }: Lesson, { id }: Person): number | null {
  return brierOf(guessed.get(id) ?? [], (turn) => {
    const truth = truths[turn - first];
    return truth === undefined ? undefined : truth / 100;
  });
}

function openFiles(lesson: Lesson, person: Person, parts: Parts): void {
  const { match, revealed: open } = lesson;
  const played = match.game.reports.slice(lesson.first - 1);
  parts.files = {
    truths: open ? lesson.truths : [],
    dashboards: open ? played.map((r) => (r.indicators['dashboard-approval'] ?? 0) * 100) : [],
    tallies: open ? lesson.tallies.map(shownTally) : [],
    sayings: open ? lesson.sayings : [],
    classError: open ? classMissed(lesson.tallies) : null,
    sliders: open ? slidersOf(lesson.lived.get(person.id) ?? [], lesson.guessed.get(person.id) ?? []) : null,
    brier: open && person.role === 'observer' ? brierHere(lesson, person) : null,
    own: open ? (lesson.guessed.get(person.id)?.map((g) => g.points) ?? null) : null,
    finish: open ? match.finish : null,
  };
  if (open && played.length > 0 && (person.role === 'office' || person.role === 'host'))
    parts.opened = {
      debrief: filesOf(match, match.finish),
      record: { ...recordOf(match), ...(match.finish ? {} : { ended: true }) },
    };
}
