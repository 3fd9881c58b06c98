// What happens without anybody's move: dated events of the chronology, events that luck draws by a yearly rate, and events
// that follow from others. In history mode the calendar rules; in hazard mode a rate does where an event has one.
// Left out: cause. Why an event happens is history's business; what it moves is written in its effects.
import type { Event } from '../content/schema.ts';
import { luck } from '../society/luck.ts';
import { monthOf, weekOf } from './calendar.ts';
import { idNumber, layDown } from './effects.ts';
import { holds } from './requirements.ts';
import type { Game, Happened } from './state.ts';

const HAZARD = 211; // stream of luck: does an event strike this week?
const WEEKS_A_YEAR = 52;

/** Events of this week in the scenario's order. `given` (what a seat saw) replaces calendar and luck. */
export function eventsOfWeek(game: Game, week: number, given: readonly Happened[] | undefined): Event[] {
  if (given?.length === 0) return [];
  const listed = game.content.scenario.events.flatMap(
    (id) => game.content.events.find((e) => e.id === id && !e.falls) ?? [],
  );
  if (given)
    return listed.filter((e) => given.some((g) => g.event === e.id && g.week === week) && !hasHappened(game, e.id));
  const now = { week, month: monthOf(game.content, week) };
  return listed.filter(
    (e) => strikes(game, e, now) && !hasHappened(game, e.id) && (!e.requires || holds(e.requires, game, {})),
  );
}

type Now = { week: number; month: string };

function strikes(game: Game, event: Event, now: Now): boolean {
  const when = game.settings.events === 'hazard' ? event.hazard?.when : undefined;
  return (!when || holds(when, game, {})) && isInTheAir(game, event, now);
}

/** Whether calendar or luck would have it in this week; what the country must be like for it is another question. */
export function isInTheAir({ content, settings }: Game, event: Event, { week, month }: Now): boolean {
  const drawn = settings.events === 'hazard' && event.hazard !== undefined;
  if (!drawn || !event.hazard) return event.date?.startsWith(month) === true && weekOf(content, event.date) === week;
  const { perYear, from, to } = event.hazard;
  if ((from !== undefined && month < from) || (to !== undefined && month > to)) return false;
  return luck(settings.seed, week, HAZARD, idNumber(event.id)) < perYear / WEEKS_A_YEAR;
}

function hasHappened(game: Game, id: string): boolean {
  return game.happened.some((h) => h.event === id);
}

/** An event happens: it is noted, and its effects are laid down from this week. */
export function happen(game: Game, event: Event, week: number): void {
  game.happened = [...game.happened, { event: event.id, turn: game.turn, week }];
  layDown(game, event.effects, { id: event.id, side: null, turn: game.turn, week });
}
