// A lesson in which everything that one person may not know is another thing. What that person is shown must be the same
// bytes. Written from what a class may know of each other, not from the code that picks the parts.
import { sideOf } from '../../../src/engine/game.ts';
import { deal } from '../../../src/session/lesson/citizens.ts';
import { TONES } from '../../../src/session/lesson/messages.ts';
import type { Lesson, Person, Taps } from '../../../src/session/lesson/state.ts';
import { luck } from '../../../src/society/luck.ts';
import { disturbed } from '../../hidden.ts';

type Draw = () => number;

/** Holds before the files are opened: then much of it may be known. */
export function disturbLesson(lesson: Lesson, who: Person, salt: number): Lesson {
  let n = 0;
  const { finish } = lesson.match;
  const draw: Draw = () => luck(salt, n++, 780, 2);
  const game = disturbGame(lesson, who, salt);
  const people = new Map([...lesson.people].map(([id, one]) => [id, disturbPerson(lesson, who, one, draw)]));
  return {
    ...lesson,
    setting: { ...lesson.setting, seed: salt },
    people,
    match: {
      ...lesson.match,
      game,
      idle: game,
      stumbles: [],
      finish: finish && { ...finish, ending: `secret ${draw()}` },
    },
    befores: lesson.befores.map(() => game),
    drafts: disturbDrafts(lesson, who, draw),
    hands: disturbHands(lesson, who, draw),
    beside: disturbBeside(lesson, who),
    supports: new Map(
      [...lesson.supports].filter(([office]) => sideOf(lesson.match.game, office) === sideHere(lesson, who)),
    ),
    injected: who.role === 'host' ? lesson.injected : [`secret ${draw()}`],
    deeds: [...lesson.deeds.filter((d) => d.seat === who.seat), ...strangeDeeds(lesson, who)],
    sayings: [
      ...lesson.sayings.filter((s) => sideOf(lesson.match.game, s.from) === sideHere(lesson, who)),
      ...strangeSayings(lesson, who),
    ],
    taps: disturbTaps(lesson, who, lesson.taps, draw),
    told: disturbTold(lesson, who, draw),
    guessed: new Map([...lesson.people.keys()].map((id) => [id, [{ turn: 1, percent: 1, points: draw() * 100 }]])),
    truths: lesson.truths.map(() => draw() * 100),
    lived: new Map(
      [...lesson.people.keys()].map((id) => [
        id,
        [{ turn: 1, belief: 1, tone: 'praise', act: null, summoned: draw() < 0.5 }],
      ]),
    ),
    tallies: lesson.tallies.map((tally) => ({ ...tally, guess: draw() * 100, missed: draw() * 100, passed: 7 })),
    paper: who.role === 'host' ? lesson.paper : { votes: [], posts: null, acts: null, guess: Math.floor(draw() * 100) },
  };
}

const sideHere = ({ match }: Lesson, { role, seat }: Person) =>
  role === 'office' && seat ? sideOf(match.game, seat) : null;

/** Stakes and promises of the other side, how a region's office reports and what an office wants, which not even its own side knows. */
function disturbBeside(lesson: Lesson, who: Person): Lesson['beside'] {
  const { beside, match } = lesson;
  const side = sideHere(lesson, who);
  const known = beside.filter(
    (d) =>
      'seat' in d &&
      (d.kind === 'account' || d.kind === 'aim' ? d.seat === who.seat : sideOf(match.game, d.seat) === side),
  );
  const home = match.game.content.regions[0]?.id ?? '';
  const secrets: Lesson['beside'] = [
    { kind: 'account', seat: 'akimat', region: home, tone: 'rosy' },
    { kind: 'aim', seat: 'prosecutor', aim: 'secret-aim' },
  ];
  return [...known, ...secrets.filter((d) => 'seat' in d && d.seat !== who.seat)];
}

/** For an office what its own seat may not know; for everybody else what either side may not know. */
function disturbGame({ match }: Lesson, { role, seat }: Person, salt: number): Lesson['match']['game'] {
  const { seats } = match.game.content;
  const own = role === 'office' ? seats.find((s) => s.id === seat) : undefined;
  if (own) return disturbed(match.game, own, salt);
  const leads = seats.filter((s) => s.leads);
  return leads.reduce((game, lead, n) => disturbed(game, lead, salt + n), match.game);
}

function disturbPerson(lesson: Lesson, who: Person, one: Person, draw: Draw): Person {
  if (one.id === who.id) return { ...one };
  const { content } = lesson;
  return {
    ...one,
    summoned: Math.floor(draw() * 4),
    dealt: one.dealt && deal(content, Math.floor(draw() * 1e9), one.name, 0),
    help: who.role === 'host' ? one.help : draw() < 0.5 ? 'stuck' : null,
  };
}

/** What the other side put forward; and for those of no side, what both did. Own colleagues' proposals are on the common table. */
function disturbDrafts(lesson: Lesson, who: Person, draw: Draw): Lesson['drafts'] {
  const side = sideHere(lesson, who);
  const drafts: Lesson['drafts'] = new Map();
  for (const [id, moves] of lesson.drafts) {
    const one = lesson.people.get(id);
    if (one && side !== null && sideHere(lesson, one) === side) drafts.set(id, moves);
  }
  for (const one of lesson.people.values())
    if (one.role === 'office' && one.seat && sideHere(lesson, one) !== side && draw() < 0.7)
      drafts.set(one.id, [{ seat: one.seat, card: `secret-${draw()}` }]);
  return drafts;
}

/** How many hands the other side raised, and whether it votes at all. */
function disturbHands(lesson: Lesson, who: Person, draw: Draw): Lesson['hands'] {
  const side = sideHere(lesson, who);
  const hands: Lesson['hands'] = new Map();
  for (const one of lesson.people.values()) {
    const own = lesson.hands.get(one.id);
    if (side !== null && sideHere(lesson, one) === side) own && hands.set(one.id, own);
    else if (draw() < 0.5) hands.set(one.id, [Math.floor(draw() * 30)]);
  }
  return hands;
}

const strangeDeeds = ({ match }: Lesson, who: Person): Lesson['deeds'] =>
  match.game.content.seats
    .filter((s) => s.id !== who.seat)
    .map((s) => ({ turn: match.game.turn, seat: s.id, move: { seat: s.id, card: 'secret-deed' } }));

const strangeSayings = (lesson: Lesson, who: Person): Lesson['sayings'] =>
  lesson.match.game.content.seats
    .filter((s) => s.side !== sideHere(lesson, who))
    .map((s) => ({ turn: 1, to: 'own' as const, from: s.id, phrase: 'warn' as const, card: 'secret-saying' }));

/** Whose taps of this turn are other ones; that they are done is known (who is waited for). */
function disturbTaps(_: Lesson, who: Person, taps: ReadonlyMap<string, Taps>, draw: Draw): Map<string, Taps> {
  return new Map(
    [...taps].map(([id, one]) => {
      if (id === who.id) return [id, one];
      const tone = TONES[Math.floor(draw() * TONES.length)] ?? 'silent';
      return [
        id,
        {
          ...one,
          ...(one.tone && { tone }),
          ...(one.claim !== undefined && { claim: draw() < 0.5 ? null : 'secret-claim' }),
          ...(one.percent !== undefined && { percent: Math.floor(draw() * 101) }),
        },
      ];
    }),
  );
}

/** Last turn's: a citizen reads what tied classmates posted, and nobody reads what anybody passed on or guessed. */
function disturbTold(lesson: Lesson, who: Person, draw: Draw): Map<string, Taps> {
  const all = disturbTaps(lesson, who, lesson.told, draw);
  for (const [id, one] of all) {
    const tone = lesson.told.get(id)?.tone;
    if (who.role === 'citizen' && tone) all.set(id, { ...one, tone });
  }
  return all;
}
