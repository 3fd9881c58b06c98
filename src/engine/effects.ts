// What cards and events leave behind. An effect is laid down when its card resolves or its event happens, waits for its
// week, and then moves a lever for a while, changes a purse once, starts a story, brings an event or switches something off.
// No effect touches an indicator: those are only measured.
import type { Content, Effect } from '../content/schema.ts';
import { luck } from '../society/luck.ts';
import { weekOfTurn } from './calendar.ts';
import { holds } from './requirements.ts';
import type { Active, Game, Move, Side } from './state.ts';

const CHANCE = 210; // stream of luck: does an uncertain effect come true?
/** Weeks after which a fading effect is too weak to keep (a sixty-fourth). */
const FADED_HALVINGS = 6;

/** Where an effect comes from. */
export type Cause = {
  id: string;
  side: Side | null;
  turn: number;
  week: number;
  region?: string | undefined;
  platform?: string | undefined;
  claim?: string | undefined; // of the move, where it names one
};

/** A number of its own for each id, to give it its own luck. */
export function idNumber(id: string): number {
  let n = 0;
  for (let i = 0; i < id.length; i++) n = (Math.imul(n, 31) + id.charCodeAt(i)) | 0;
  return n;
}

/** Lays the effects of a card or an event down; uncertain ones only if luck has it. */
export function layDown(game: Game, effects: readonly Effect[], cause: Cause): void {
  effects.forEach((effect, index) => {
    if (effect.documented && game.settings.events !== 'history') return;
    if (!comesTrue(game, effect, cause, index)) return;
    const start = weekOfStart(game, effect, cause);
    const { claim } = cause;
    const meant = effect.kind === 'claim' && effect.claim === 'target' && claim !== undefined;
    game.active.push({
      effect: meant ? { ...effect, claim } : effect,
      cause: cause.id,
      side: cause.side,
      turn: cause.turn,
      start,
      end: start + weeksWorking(effect),
      places: placesOf(game.content, effect, cause),
      region: cause.region ?? null,
    });
  });
}

function comesTrue(game: Game, effect: Effect, cause: Cause, index: number): boolean {
  if (effect.chance === undefined) return true;
  const person = idNumber(cause.id) + index * 7919 + (cause.region ? idNumber(cause.region) : 0);
  return luck(game.settings.seed, cause.week, CHANCE, person) < effect.chance;
}

/**
 * A card's delay counts from its turn's first week and stays within that turn: what the card calls for comes while the turn
 * lasts, however short it is. An event's delay counts from its own week.
 */
function weekOfStart(game: Game, effect: Effect, cause: Cause): number {
  const turns = effect.delayTurns ?? 0;
  const from = turns > 0 ? weekOfTurn(game.content, cause.turn + turns) : cause.week;
  const weeks = effect.delayWeeks ?? 0;
  if (cause.side === null) return from + weeks;
  const lasts = effect.kind === 'lever' ? (effect.lastsWeeks ?? 1) : 1;
  return from + Math.max(0, Math.min(weeks, game.content.scenario.weeksPerTurn - lasts));
}

function weeksWorking(effect: Effect): number {
  if (effect.kind !== 'lever') return 1;
  const fades = effect.halfLifeWeeks === undefined ? Number.POSITIVE_INFINITY : effect.halfLifeWeeks * FADED_HALVINGS;
  return Math.min(effect.lastsWeeks ?? Number.POSITIVE_INFINITY, fades);
}

/** Columns an effect works on. A regional effect without a region works on the move's, else everywhere. */
function placesOf(content: Content, effect: Effect, cause: Cause): number[] {
  if (effect.kind === 'lever') {
    const scope = content.levers.find((l) => l.id === effect.lever)?.scope;
    if (scope === 'nation') return [0];
    if (scope === 'platform') return platformPlaces(content, effect.platform ?? 'target', cause);
    return regionPlaces(content, effect.region, cause);
  }
  if (effect.kind === 'resource') {
    const regional = content.resources.find((r) => r.id === effect.resource)?.regional;
    return regional ? regionPlaces(content, effect.region, cause) : [0];
  }
  return [];
}

function platformPlaces(content: Content, platform: string, cause: Cause): number[] {
  const id = platform === 'target' ? cause.platform : platform;
  return content.platforms.flatMap((p, index) => (p.id === id ? [index] : []));
}

function regionPlaces(content: Content, region: string | string[] | undefined, cause: Cause): number[] {
  const named = region ?? 'target';
  const wanted = typeof named === 'string' ? [named] : named;
  const ids = wanted.map((id) => (id === 'target' ? (cause.region ?? 'all') : id));
  return content.regions.flatMap((r, index) => (ids.includes('all') || ids.includes(r.id) ? [index] : []));
}

const NONE: readonly Active[] = [];

/** What works once has worked when its week has come. */
function isSpent({ effect, start }: Active, week: number): boolean {
  return effect.kind !== 'lever' && start <= week;
}

/** Takes out what ended before this week, and hands over what starts now and works only once. */
export function dueNow(game: Game, week: number): readonly Active[] {
  if (!game.active.some((a) => a.start === week || a.end <= week || isSpent(a, week))) return NONE;
  const due = game.active.filter((a) => a.start === week && holdsNow(game, a));
  const refused = new Set(game.active.filter((a) => a.start === week && !due.includes(a)));
  game.active = game.active.filter((a) => a.end > week && !refused.has(a) && !isSpent(a, week));
  return due.filter((a) => a.effect.kind !== 'lever');
}

function holdsNow(game: Game, active: Active): boolean {
  return active.effect.when === undefined || holds(active.effect.when, game, { region: active.region ?? undefined });
}

/** Ends everything a switched-off machine still does, now or later. */
export function endEffects(game: Game, card: string, region: string | undefined): void {
  game.active = game.active.filter(
    (a) => a.cause !== card || a.effect.kind !== 'lever' || (region !== undefined && a.region !== region),
  );
}

/** What a move is as a cause. */
export function causeOf(game: Game, side: Side, move: Move): Cause {
  const card = game.content.cards.find((c) => c.id === move.card);
  const week = weekOfTurn(game.content, game.turn);
  return {
    id: move.card,
    side,
    turn: game.turn,
    week,
    region: move.region,
    platform: card?.platform,
    claim: move.claim,
  };
}
