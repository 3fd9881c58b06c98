// How fast the debrief answers: *why?* of half-year turns of the campaign, and a fan of futures. Called by bench.ts; runs
// alone too. Two clocks: processor time, which a shared machine does not falsify, and the clock on the wall.
import { houseFiles } from '../../src/cli/files.ts';
import { load } from '../../src/content/load.ts';
import { liveFuture, startFan } from '../../src/session/fan.ts';
import { gatherFan } from '../../src/session/gather.ts';
import { momentOf, type Past, relive } from '../../src/session/past.ts';
import { turnOf } from '../../src/session/replay.ts';
import { finished, runTurn, why } from '../../src/session/why.ts';
import { played, settings } from '../played.ts';

const FUTURES = 200;
const TURNS = 10;
const CAUSES = 10; // of a turn: what the times are scaled to
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

type Time = { cpu: number; wall: number }; // ms
function timed<T>(work: () => T): { value: T } & Time {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const value = work();
  const { user, system } = process.cpuUsage(cpu);
  return { value, cpu: (user + system) / 1e3, wall: performance.now() - wall };
}

async function campaign(): Promise<Past> {
  const loaded = load(houseFiles(), 'kazakhstan-2004-2016');
  if (!loaded.ok) throw new Error('kazakhstan-2004-2016');
  const { content } = loaded;
  const how = settings(3, 10_000);
  const game = played(content, how, { regime: 'history', civil: 'random' });
  const players = { regime: 'history', civil: 'random' };
  const head = { format: 1, model: 'zheli-1', scenario: content.scenario.id, content: content.hash } as const;
  return relive(content, { ...head, settings: how, players, turns: game.reports.map(turnOf) });
}

/** Every turn asked once; per turn its causes and its time. The first answer warms up and does not count. */
function whys(past: Past): (Time & { causes: number })[] {
  const rows = past.record.turns.map((_, index) => {
    const moment = momentOf(past, index + 1);
    if (!moment) throw new Error(`turn ${index + 1}`);
    const { value, cpu, wall } = timed(() => finished(runTurn(moment.before, moment.report)));
    return { causes: value.without.length, cpu, wall, runs: value };
  });
  const again = timed(() => why(past.content, rows[1]?.runs ?? expected(), { indicator: 'discontent' }));
  console.log(`| a second question about a turn, cached | ${again.cpu.toFixed(1)} | ${again.wall.toFixed(1)} |`);
  return rows.slice(1);
}
const expected = (): never => {
  throw new Error('no runs');
};

/** Tells and returns what was measured, ms. */
export async function askQuestions(): Promise<Record<string, number>> {
  const past = await campaign();
  console.log(`\n| the debrief, 10,000 people; ms | processor | wall |\n|---|---|---|`);
  const rows = whys(past);
  const perTen = (time: (row: Time) => number) =>
    median(rows.map((row) => (time(row) / (row.causes + 2)) * (CAUSES + 2)));
  const whyTen = { cpu: perTen(({ cpu }) => cpu), wall: perTen(({ wall }) => wall) };
  console.log(
    `| why? of a turn with ten causes, median of ${rows.length} turns | ${whyTen.cpu.toFixed(0)} | ${whyTen.wall.toFixed(0)} |`,
  );
  const turn = past.content.scenario.turns - TURNS + 1;
  const started = timed(() => startFan(past, { turn, changes: [{ turn, side: 'regime', moves: [] }] }));
  const { value } = started;
  if (!value.ok) throw new Error(JSON.stringify(value.faults));
  const first = timed(() => gatherFan(value.start.frame, [liveFuture(value.start, 0)]));
  const rest = timed(() => Array.from({ length: FUTURES - 1 }, (_, n) => liveFuture(value.start, n + 1)));
  const firstCurve = { cpu: started.cpu + first.cpu, wall: started.wall + first.wall };
  const all = { cpu: firstCurve.cpu + rest.cpu, wall: firstCurve.wall + rest.wall };
  console.log(`| first curve of a fan | ${firstCurve.cpu.toFixed(0)} | ${firstCurve.wall.toFixed(0)} |`);
  console.log(`| ${FUTURES} futures of ${TURNS} turns, one worker | ${all.cpu.toFixed(0)} | ${all.wall.toFixed(0)} |`);
  const two = started.cpu + (first.cpu + rest.cpu) / 2;
  console.log(`| … on two workers (processor time halved, not measured) | ${two.toFixed(0)} | – |`);
  return { whyTen: whyTen.cpu, firstCurve: firstCurve.cpu, futures: all.cpu };
}

if (import.meta.main) await askQuestions();
