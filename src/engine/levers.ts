// The settings of the world, week by week. Cards and events leave effects behind; each week every lever is worked out
// anew: its start in January 2004, then what sets it, then what multiplies it, then what adds to it, then its range.
// Left out: memory. A lever has no history of its own; what has ended is gone.
import type { Content, LeverEntry, PlatformEntry } from '../content/schema.ts';
import type { Levers } from '../society/levers.ts';
import { between, monthOf, timeOf } from './calendar.ts';
import type { Active, Game } from './state.ts';

/** The one lever that is a column by platform. */
const PLATFORM = 'platform-blocked';
const OPS = ['set', 'multiply', 'add'] as const;
/** Weekly fading of the surprise of a new block (society.md, section 9: tuned). */
const NOVELTY_KEPT = 0.917;

/** Share of full strength after so many weeks: grows evenly over the ramp, then fades by halves (straight between halvings). */
export function strength(active: Active, week: number): number {
  if (active.effect.kind !== 'lever' || week < active.start || week >= active.end) return 0;
  const { rampWeeks, halfLifeWeeks } = active.effect;
  const age = week - active.start;
  const risen = rampWeeks === undefined ? 1 : Math.min(1, (age + 1) / rampWeeks);
  if (halfLifeWeeks === undefined) return risen;
  const halvings = age / halfLifeWeeks;
  let kept = 1;
  for (let i = 1; i <= halvings; i++) kept *= 0.5;
  return risen * kept * (1 - 0.5 * (halvings - Math.floor(halvings)));
}

/** Every lever by id: the society's own columns, and one a platform for what only the engine weighs. */
export function leverColumns(content: Content, levers: Levers): Map<string, Float64Array> {
  const columns = new Map<string, Float64Array>(Object.entries(levers));
  columns.set(PLATFORM, new Float64Array(content.platforms.length));
  return columns;
}

function apply(column: Float64Array, active: Active, places: readonly number[], week: number): void {
  if (active.effect.kind !== 'lever') return;
  const { op, value } = active.effect;
  const s = strength(active, week);
  for (const place of places) {
    const now = column[place];
    if (now === undefined) continue;
    if (op === 'add') column[place] = now + value * s;
    else if (op === 'multiply') column[place] = now * (1 + (value - 1) * s);
    else column[place] = now + (value - now) * s;
  }
}

/** Works the levers of a week out into `game.levers`. */
export function setLevers(game: Game, week: number): void {
  const { content, columns } = game;
  const ordered = inOrder(content, columns);
  for (let n = 0; n < ordered.length; n++) start(ordered[n], content.levers[n]?.start ?? 0);
  for (const op of OPS)
    for (const active of game.active) {
      const { effect } = active;
      if (effect.kind !== 'lever' || effect.op !== op || week < active.start || week >= active.end) continue;
      const column = columns.get(effect.lever);
      if (column) apply(column, active, active.places, week);
    }
  copyOrganisation(game);
  weighBlocks(game, week);
  for (let n = 0; n < ordered.length; n++) keepIn(ordered[n], content.levers[n]);
}

const orders = new WeakMap<Game['columns'], (Float64Array | undefined)[]>();

/** A game's columns in the deck's order of levers: looked up once a game, not twice a week. */
function inOrder(content: Content, columns: Game['columns']): readonly (Float64Array | undefined)[] {
  const known = orders.get(columns) ?? content.levers.map(({ id }) => columns.get(id));
  orders.set(columns, known);
  return known;
}

/** A loop: most columns are one number, and fill() of one number costs ten times as much. */
function start(column: Float64Array | undefined, value: number): void {
  if (column) for (let i = 0; i < column.length; i++) column[i] = value;
}

function keepIn(column: Float64Array | undefined, range: LeverEntry | undefined): void {
  if (!column || !range) return;
  const { min, max } = range;
  for (let i = 0; i < column.length; i++) column[i] = Math.min(max, Math.max(min, column[i] ?? 0));
}

/** Organisation is a resource by region that the society reads as a share. */
function copyOrganisation(game: Game): void {
  const points = game.regionResources.organisation;
  if (points) for (let r = 0; r < points.length; r++) game.levers.organisation[r] = (points[r] ?? 0) / 100;
}

/** Share of people online who use a platform in a week; nobody before it exists. */
export function audience(content: Content, platform: number, week: number): number {
  const entry = content.platforms[platform];
  return entry ? audienceIn(entry, { month: monthOf(content, week), time: timeOf(content, week) }) : 0;
}

function audienceIn(entry: PlatformEntry, now: { month: string; time: number }): number {
  return now.month < entry.from ? 0 : between(entry.audience, now.time);
}

/** Blocked platforms, weighted by audience, add to what is out of reach; a new block of a habit is a surprise that fades. */
function weighBlocks(game: Game, week: number): void {
  const { content, levers, blockedBefore } = game;
  const blocked = game.columns.get(PLATFORM);
  if (!blocked) return;
  const out = { news: 0, social: 0 };
  const all = { news: 0, social: 0 };
  let surprise = 0;
  const now = { month: monthOf(content, week), time: timeOf(content, week) };
  for (let p = 0; p < content.platforms.length; p++) {
    const entry = content.platforms[p];
    if (!entry) continue;
    const kind = entry.news ? 'news' : 'social';
    const weight = audienceIn(entry, now);
    const share = Math.min(1, Math.max(0, blocked[p] ?? 0));
    all[kind] += weight;
    out[kind] += weight * share;
    surprise += weight * Math.max(0, share - (blockedBefore[p] ?? 0));
    blockedBefore[p] = share;
  }
  game.novelty = game.novelty * NOVELTY_KEPT + surprise;
  add(levers['independent-blocked'], all.news > 0 ? out.news / all.news : 0);
  add(levers['social-blocked'], all.social > 0 ? out.social / all.social : 0);
  add(levers['block-novelty'], game.novelty);
}

function add(column: Float64Array, value: number): void {
  column[0] = (column[0] ?? 0) + value;
}
