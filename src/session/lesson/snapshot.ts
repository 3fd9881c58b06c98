// A turn that was worked out, as plain data: what changed, and nothing that the lesson has already. It crosses between
// threads in this form and is kept beside the log, so that a lesson is read again without living every week again.
import { copy, type Game, hashOf, type Report } from '../../engine/game.ts';
import type { Lesson } from './state.ts';
import type { Made } from './turn.ts';

type Same = 'content' | 'settings' | 'start'; // never changes within a lesson
type Column = [id: string, values: Float64Array];
type GameShot = Omit<Game, Same | 'society' | 'levers' | 'columns' | 'regionResources' | 'reports'> & {
  people: ArrayBuffer;
  columns: Column[];
  regionResources: Column[];
  report: Report | null; // of its last turn
};
export type Snapshot = Pick<Made, 'deeds' | 'stumbles'> & { game: GameShot; idle: GameShot };

export function snapshotOf({ game, idle, deeds, stumbles }: Made): Snapshot {
  return { deeds, stumbles, game: shoot(game), idle: shoot(withoutWeeks(idle)) };
}

/** The same without the faces of the weeks that were lived: only those of the last turn are ever shown, and nobody's idle run. */
export function withoutWeeks(game: Game, keepLast = false): Game {
  const last = keepLast ? game.reports.at(-1) : null;
  const bare = (one: Report): Report =>
    one === last || one.weeks.length === 0 ? one : { ...one, weeks: [], outages: [] };
  return { ...game, reports: game.reports.map(bare) };
}

function shoot(game: Game): GameShot {
  const {
    content: _c,
    settings: _s,
    start: _st,
    levers: _l,
    society,
    columns,
    regionResources,
    reports,
    ...rest
  } = game;
  return {
    ...rest,
    people: society.state.buffer,
    columns: [...columns],
    regionResources: Object.entries(regionResources),
    report: reports.at(-1) ?? null,
  };
}

/** The turn again, in the lesson as it was before it; null where the snapshot is not what its hash says. */
export function restore(shot: Snapshot, { match }: Pick<Lesson, 'match'>): Made | null {
  const game = develop(shot.game, match.game);
  const idle = develop(shot.idle, match.idle);
  const report = game?.reports.at(-1);
  if (!game || !idle || !report) return null;
  return { game, idle, report, deeds: shot.deeds, stumbles: shot.stumbles };
}

function develop(shot: GameShot, base: Game): Game | null {
  const { people, columns, regionResources, report, ...rest } = shot;
  const { levers, columns: own, society, regionResources: points } = copy(base);
  if (people.byteLength !== society.state.buffer.byteLength) return null;
  new Uint8Array(society.state.buffer).set(new Uint8Array(people));
  for (const [id, values] of columns) own.get(id)?.set(values);
  for (const [id, values] of regionResources) points[id]?.set(values);
  const isNews = report !== null && report.turn > (base.reports.at(-1)?.turn ?? 0);
  const reports = isNews ? [...base.reports, report] : base.reports;
  const { content, settings, start } = base;
  const game: Game = {
    ...rest,
    content,
    settings,
    start,
    society,
    levers,
    columns: own,
    regionResources: points,
    reports,
  };
  return report && hashOf(game) !== report.hash ? null : game;
}
