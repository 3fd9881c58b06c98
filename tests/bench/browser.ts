// npm run bench:browser [-- --decisions N --rival elite]: how long `good` thinks in a browser and whether the page can be used
// meanwhile (another rival is held to the same times). Plays the authorities without a card against it on the built site and
// times every turn from the click to the answer of the worker that thinks and lives the turn; once as the machine is, once with
// the processor slowed six times. Chromium slows the page's main thread and may leave workers alone, so the same arithmetic is
// first timed in both. Writes test-results/browser.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { PLAYER_IDS } from '../../src/players/player.ts';
import { siteServer } from '../../src/server/site.ts';
import { FLAGS } from '../flags.ts';

const SLOWER = 6; // times
const SCENARIOS = ['land-2016', 'kazakhstan-2004-2016'];
const MOST = { plain: 1500, slow: 4000, task: 50 }; // ms, ms, ms
const LONG = 120_000; // ms, of one step
const SUM = 'let s = 0; for (let i = 0; i < 3e7; i++) s = (s + i * 7) % 1000003;';
const LONG_TASK = 50; // ms: shorter ones are not told by the browser

const { values: flags } = parseArgs({
  options: { decisions: { type: 'string', default: '6' }, rival: { type: 'string', default: 'good' } },
});
const decisions = Number(flags.decisions);
if (!Number.isInteger(decisions) || decisions < 1)
  throw new Error(`--decisions ${flags.decisions}: 1 or more is wanted`);
const rivals: readonly string[] = PLAYER_IDS;
if (!rivals.includes(flags.rival)) throw new Error(`--rival ${flags.rival}: one of ${rivals.join(', ')} is wanted`);

/** The longest tasks of the main thread, of 50 ms and more (0 = none): `longest` begun and ended while the worker was at it,
 * `around` also that of the click, which comes before the asking, and that of the answer. */
type Timed = { ms: number; longest: number; around: number };
type Seen = { clicked: number; asked: number; turns: Timed[]; tasks: { from: number; ms: number }[] };

/** Runs in the page before its own scripts: hears what is asked of workers, and the long tasks. */
function listen(): void {
  const seen: Seen = { clicked: 0, asked: 0, turns: [], tasks: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ from: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  addEventListener('click', () => Object.assign(seen, { clicked: performance.now() }), true);
  const post = Worker.prototype.postMessage;
  const heard = new WeakSet<Worker>();
  let open: unknown = null;
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...more: []) {
    const text = JSON.stringify(message);
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        if (open === null || data?.id !== open || !JSON.stringify(data).includes('"stage"')) return;
        const to = performance.now();
        const ms = to - seen.asked;
        const { clicked } = seen; // the next click may come before the tasks are told
        open = null;
        setTimeout(() => {
          const around = seen.tasks.filter((task) => task.from + task.ms > clicked && task.from < to);
          const during = around.filter((task) => task.from >= seen.asked && task.from + task.ms <= to);
          const most = (tasks: { ms: number }[]): number => Math.max(0, ...tasks.map((task) => task.ms));
          seen.turns.push({ ms, longest: most(during), around: most(around) });
        }, 200);
      });
    }
    if (text.includes('"type":"ready"')) {
      seen.asked = performance.now();
      open = (message as { id: unknown }).id;
    }
    return post.call(this, message, ...more);
  };
}

const words = (name: string) => JSON.parse(readFileSync(`locales/en/${name}.json`, 'utf8'));

async function play(browser: Browser, address: string, scenario: string, slower: number): Promise<Timed[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG);
  await page.addInitScript(listen);
  const ui = words('ui');
  await page.goto(`${address}?lang=en&board=lite`);
  await page.locator('.door.main').click();
  const choose = (name: string) =>
    page
      .locator('label')
      .filter({ has: page.getByRole('radio', { name }) })
      .first()
      .click();
  await choose(words(scenario).title);
  await choose(ui.side.regime);
  await choose(ui.setup.opponents[flags.rival]);
  await page.locator('.setup-start .main').click();
  await page.locator('[data-page="briefing"] button.main.large').click();
  const wire = await context.newCDPSession(page);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slower });
  for (let turn = 1; turn <= decisions; turn++) await passTurn(page, ui, turn);
  const turns = await page.evaluate(() => (window as unknown as { seen: Seen }).seen.turns);
  await context.close();
  return turns;
}

/** Ends the turn without a card, and goes on to the next. */
async function passTurn(page: Page, ui: ReturnType<typeof words>, turn: number): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name });
  await page.locator('[data-page="game"]').waitFor();
  await button(ui.game.endTurn).first().click();
  const sure = page.getByRole('dialog').getByRole('button', { name: ui.game.endTurn });
  const weeks = page.locator('[data-page="weeks"]');
  await sure.or(weeks).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await weeks.waitFor();
  const read = button(ui.note.read).first();
  const on = page.locator('.passing button.main');
  await read.or(on).first().waitFor();
  if (await read.isVisible()) await read.click();
  await on.click();
  await page.waitForFunction((n) => (window as unknown as { seen: Seen }).seen.turns.length >= n, turn);
  await button(ui.report.continue).first().click();
}

/** How many times longer the same arithmetic takes when slowed, on the main thread and in a worker. */
async function slowed(browser: Browser, address: string): Promise<{ page: number; worker: number }> {
  const page = await browser.newPage({ bypassCSP: true }); // the site lets nobody make code
  await page.goto(address);
  const wire = await page.context().newCDPSession(page);
  const time = (): Promise<{ page: number; worker: number }> =>
    page.evaluate(async (sum) => {
      const code = `const t = performance.now(); ${sum} postMessage(performance.now() - t);`;
      const best = { page: Infinity, worker: Infinity };
      for (let times = 0; times < 4; times++) {
        const from = performance.now();
        new Function(sum)();
        best.page = Math.min(best.page, performance.now() - from);
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        const took = await new Promise<number>((done) => worker.addEventListener('message', ({ data }) => done(data)));
        worker.terminate();
        best.worker = Math.min(best.worker, took);
      }
      return best;
    }, SUM);
  const plain = await time();
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const slow = await time();
  await page.close();
  return { page: slow.page / plain.page, worker: slow.worker / plain.worker };
}

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
};

async function main(): Promise<void> {
  const server = siteServer('dist');
  await new Promise<void>((ready) => server.listen(Number(process.env.E2E_PORT ?? 0), '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const found = existsSync('.browser') ? readFileSync('.browser', 'utf8') : undefined;
  const executablePath = process.env.CHROMIUM_PATH ?? found;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS });
  const rows: object[] = [];
  let holds = true;
  try {
    for (const scenario of SCENARIOS)
      for (const slower of [1, SLOWER]) {
        const turns = await play(browser, address, scenario, slower);
        const most = slower === 1 ? MOST.plain : MOST.slow;
        const [ms, longest] = [median(turns.map((t) => t.ms)), Math.max(0, ...turns.map((t) => t.longest))];
        if (ms > most || longest > MOST.task) holds = false;
        const around = Math.max(0, ...turns.map((t) => t.around));
        const task = longest === 0 ? `none of ${LONG_TASK} ms` : `${longest.toFixed(0)} ms`;
        console.log(
          `${scenario}, ${flags.rival}, ${slower} x: ${turns.length} decisions, median ${ms.toFixed(0)} ms (at most ${most}); longest task meanwhile ${task}, with click and answer ${around.toFixed(0)} ms`,
        );
        rows.push({ scenario, slower, turns, load: loadavg()[0] });
      }
    const times = await slowed(browser, address);
    console.log(`slowed: the page ${times.page.toFixed(1)} times, a worker ${times.worker.toFixed(1)} times`);
    console.log(`jobs waiting for the processor (load of the last minute): ${loadavg()[0]?.toFixed(1)}`);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/browser.json', `${JSON.stringify({ rows, times }, null, 1)}\n`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  process.exitCode = holds ? 0 : 1;
}

await main();
