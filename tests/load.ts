// npm run load: fifty classes of forty bots on one core of this machine, over loopback only. Prints a table, and JSON with
// --json <file>. --classes, --people, --turns and --seconds (of a turn) make it smaller or longer.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Crowd, quantile } from './server/crowd.ts';
import { freePort } from './server/pupils.ts';

const { values } = parseArgs({
  options: {
    classes: { type: 'string', default: '50' },
    people: { type: 'string', default: '40' },
    turns: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '60' },
    scenario: { type: 'string', default: 'kazakhstan-2004-2016' },
    json: { type: 'string' },
  },
});
const LIMITS = { ackP99: 150, loopP99: 50, rssMb: 512 };
const MB = 1024 * 1024;
type Told = {
  memory: Record<string, number>;
  loop: { p50: number; p99: number; most: number };
  rss: number;
  cpu: number;
};

const data = mkdtempSync(path.join(os.tmpdir(), 'zheli-load-'));
const port = await freePort();

/** On Linux the house has one core for itself and the bots keep off it. */
function start(): { child: ChildProcess; pinned: boolean } {
  const args = [...flags(), 'tests/server/house.ts', String(port), data];
  const stdio: ('ignore' | 'pipe' | 'inherit' | 'ipc')[] = ['ignore', 'pipe', 'inherit', 'ipc'];
  const pinned = process.platform === 'linux' && os.availableParallelism() > 1 && canPin();
  if (!pinned) return { child: spawn(process.execPath, args, { stdio }), pinned };
  execFileSync('taskset', ['-a', '-cp', `1-${os.availableParallelism() - 1}`, String(process.pid)], {
    stdio: 'ignore',
  });
  return { child: spawn('taskset', ['-c', '0', process.execPath, ...args], { stdio }), pinned };
}
/** What `npm start` tells Node. */
function flags(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'));
}
function canPin(): boolean {
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const cores = os.availableParallelism();
const { child, pinned } = start();
const tell = (): Promise<Told> =>
  new Promise((done) => {
    child.once('message', (told) => done(told as Told));
    child.send('tell');
  });
await new Promise((done) => child.stdout?.once('data', done));

const plan = {
  port,
  classes: Number(values.classes),
  people: Number(values.people),
  turns: Number(values.turns),
  turnMs: Number(values.seconds) * 1000,
  scenario: values.scenario,
};
const crowd = new Crowd(plan);
try {
  const from = performance.now();
  await crowd.gather();
  const gathered = (performance.now() - from) / 1000;
  const { rss: atRest, cpu: before } = await tell();
  const load = os.loadavg()[0] ?? 0;
  const began = performance.now();
  const measured = await crowd.play();
  const seconds = (performance.now() - began) / 1000;
  const { loop, rss, cpu, memory } = await tell();
  const round = (value: number): number => Math.round(value * 10) / 10;
  const result = {
    machine: `${os.cpus()[0]?.model.trim()}, ${cores} cores, ${Math.round(os.totalmem() / MB / 1024)} GB, ${os.type()} ${os.release()}, Node ${process.version}`,
    house: pinned ? 'one core for the house, the bots on the others' : 'house and bots share all cores',
    load: round(load),
    ...plan,
    gatheredSeconds: round(gathered),
    seconds: round(seconds),
    planned: measured.planned,
    answered: measured.answered,
    accepted: measured.accepted,
    refused: measured.refused,
    turnsResolved: measured.turnsSeen,
    ackMs: {
      p50: round(quantile(measured.ms, 0.5)),
      p95: round(quantile(measured.ms, 0.95)),
      p99: round(quantile(measured.ms, 0.99)),
      most: round(measured.ms.at(-1) ?? 0),
    },
    botsLateMs: round(measured.late),
    loopMs: { p50: round(loop.p50), p99: round(loop.p99), most: round(loop.most) },
    rssMb: Math.round(Math.max(rss, atRest) / MB),
    memoryMb: Object.fromEntries(Object.entries(memory).map(([name, bytes]) => [name, Math.round(bytes / MB)])),
    cpuShare: round((cpu - before) / seconds),
  };
  const holds = {
    'every letter answered': result.answered === result.planned,
    [`acknowledgement p99 ≤ ${LIMITS.ackP99} ms`]: result.ackMs.p99 <= LIMITS.ackP99,
    [`loop delay p99 ≤ ${LIMITS.loopP99} ms`]: result.loopMs.p99 <= LIMITS.loopP99,
    [`memory ≤ ${LIMITS.rssMb} MB`]: result.rssMb <= LIMITS.rssMb,
  };
  console.log(`${result.machine}\n${result.house}; load of the machine before: ${result.load}`);
  console.table({
    classes: `${plan.classes} × ${plan.people}`,
    letters: `${result.planned} in ${result.seconds} s, ${result.accepted} accepted`,
    'turns resolved': result.turnsResolved,
    'acknowledgement, ms': `p50 ${result.ackMs.p50} · p95 ${result.ackMs.p95} · p99 ${result.ackMs.p99} · most ${result.ackMs.most}`,
    'loop delay, ms': `p50 ${result.loopMs.p50} · p99 ${result.loopMs.p99} · most ${result.loopMs.most}`,
    'memory, MB': result.rssMb,
    'processor, cores': result.cpuShare,
    'bots late at most, ms': result.botsLateMs,
  });
  for (const [name, ok] of Object.entries(holds)) console.log(`${ok ? 'holds' : 'BROKEN'}  ${name}`);
  if (Object.keys(result.refused).length > 0) console.log('refused:', result.refused);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...result, holds }, null, 2)}\n`);
  process.exitCode = Object.values(holds).every(Boolean) ? 0 : 1;
} finally {
  crowd.leave();
  child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
}
