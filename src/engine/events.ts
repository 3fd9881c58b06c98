// What happens without anybody's move: dated events of the chronology, events that luck draws by a yearly rate, and events
// that follow from others. In history mode the calendar rules; in hazard mode a rate does where an event has one.
// Left out: cause. Why an event happens is history's business; what it moves is written in its effects.
import type { Event, Requirement } from '../content/schema.ts';
import { luck } from '../society/luck.ts';
import { almanacOf, type Dated } from './almanac.ts';
import { monthOf } from './calendar.ts';
import { idNumber, layDown } from './effects.ts';
import { holds } from './requirements.ts';
import type { Game, Happened } from './state.ts';

/** An event that somebody expects in a week, if the country then calls for it. */
export type Expected = { event: string; week: number };
type Allowed = { events?: readonly Happened[]; only?: readonly string[]; expected?: readonly Expected[] };

const HAZARD = 211; // stream of luck: does an event strike this week?
export const WEEKS_A_YEAR = 52;

/**
 * Events of this week in the scenario's order. `events` (what a seat saw) replaces calendar and luck, `only` leaves out the rest,
 * `expected` ones come besides.
 */
export function eventsOfWeek(game: Game, week: number, { events: given, only, expected = [] }: Allowed = {}): Event[] {
  if (given?.length === 0 || (only?.length === 0 && expected.length === 0)) return [];
  const { events } = almanacOf(game.content);
  if (given)
    return events.flatMap(({ event }) =>
      given.some((g) => g.event === event.id && g.week === week) && !hasHappened(game, event.id) ? [event] : [],
    );
  const now = { week, month: monthOf(game.content, week) };
  const struck: Event[] = [];
  for (const dated of events) {
    const { id } = dated.event;
    const comes = (!only || only.includes(id)) && strikes(game, dated, now);
    const foreseen = expected.some((one) => one.event === id && one.week === week);
    if (comes || (foreseen && isSequel(game, dated.event))) struck.push(dated.event);
  }
  return struck;
}

/** What may follow from what has happened, as the country is now: unrest after a strike. Nothing of it needs to come. */
export function sequels(game: Game): { event: string; perYear: number }[] {
  return almanacOf(game.content).events.flatMap(({ event }) =>
    event.hazard && isSequel(game, event) ? { event: event.id, perYear: event.hazard.perYear } : [],
  );
}

function isSequel(game: Game, event: Event): boolean {
  const asked = [event.hazard?.when, event.requires].flatMap((one) => one ?? []);
  return asked.some(asksForEvent) && !hasHappened(game, event.id) && asked.every((one) => holds(one, game, {}));
}

const asksForEvent = (asked: Requirement): boolean =>
  'all' in asked ? asked.all.some(asksForEvent) : 'happened' in asked;

type Now = { week: number; month: string };

function strikes(game: Game, dated: Dated, now: Now): boolean {
  const { event } = dated;
  if (!isInTheAir(game, dated, now) || hasHappened(game, event.id)) return false;
  const when = game.settings.events === 'hazard' ? event.hazard?.when : undefined;
  return (!when || holds(when, game, {})) && (!event.requires || holds(event.requires, game, {}));
}

/** Whether calendar or luck would have it in this week; what the country must be like for it is another question. */
export function isInTheAir({ settings }: Game, { event, week: due }: Dated, { week, month }: Now): boolean {
  if (settings.events !== 'hazard' || !event.hazard) return week === due;
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
