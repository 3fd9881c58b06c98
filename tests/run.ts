// npm test: everything that must hold, one step after the other, and at the end one plain line `N passed, N failed`.
// A step that fails does not stop the next ones, so that one run shows all that is broken.
// Names of steps as arguments run those alone: node tests/run.ts types unit
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

type Count = { passed: number; failed: number };
type Step = { name: string; commands: string[][]; report?: string };

const RESULTS = 'test-results';
const VITEST = `${RESULTS}/vitest.json`;
const PLAYWRIGHT = `${RESULTS}/playwright.json`;

const steps: Step[] = [
  { name: 'format and lint', commands: [['biome', 'ci', '--colors=off', '.']] },
  {
    name: 'types',
    commands: [
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'tsconfig.pure.json'],
    ],
  },
  { name: 'words', commands: [['node', 'tests/words.ts']] },
  {
    name: 'unit',
    commands: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`]],
    report: VITEST,
  },
  {
    name: 'build',
    commands: [
      ['vite', 'build', '--logLevel', 'warn'],
      ['vite', 'build', '--mode', 'file', '--logLevel', 'warn'],
    ],
  },
  {
    name: 'end to end',
    commands: [
      ['node', 'tests/browser.ts'],
      ['playwright', 'test'],
    ],
    report: PLAYWRIGHT,
  },
];

const env = {
  ...process.env,
  PATH: [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter),
  FORCE_COLOR: '0',
  PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT,
};

function run([command = '', ...rest]: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, rest, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Cases of a vitest or Playwright report; null when it was not written (the step broke before). */
function counted(file: string): Count | null {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.stats === undefined) {
      const failed = numberIn(report.numFailedTests);
      const brokenFiles = report.testResults.filter(
        (one: { status: string; assertionResults: unknown[] }) =>
          one.status === 'failed' && one.assertionResults.length === 0,
      );
      return { passed: numberIn(report.numPassedTests), failed: failed + brokenFiles.length };
    }
    return {
      passed: numberIn(report.stats.expected) + numberIn(report.stats.flaky),
      failed: numberIn(report.stats.unexpected) + (report.errors?.length ?? 0),
    };
  } catch {
    return null;
  }
}

/** A step without a report counts one case per command. A step that broke counts at least one failure. */
async function take(step: Step): Promise<Count> {
  const count = { passed: 0, failed: 0 };
  let whole = true;
  for (const command of step.commands) {
    const good = await run(command);
    if (good) count.passed += 1;
    else count.failed += 1;
    whole &&= good;
    if (!good && step.report !== undefined) break;
  }
  if (step.report === undefined) return count;
  const cases = counted(step.report) ?? { passed: 0, failed: 0 };
  return whole ? cases : { passed: cases.passed, failed: Math.max(1, cases.failed) };
}

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function main(wanted: string[]): Promise<void> {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name.startsWith(name)));
  if (unknown.length > 0)
    throw new Error(`no such step: ${unknown.join(', ')} (${steps.map((one) => one.name).join(', ')})`);
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const lines: string[] = [];
  const begun = performance.now();
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.some((name) => step.name.startsWith(name))) continue;
    console.log(`\n--- ${step.name}`);
    const from = performance.now();
    const { passed, failed } = await take(step);
    total.passed += passed;
    total.failed += failed;
    const verdict = failed === 0 ? 'ok    ' : 'FAILED';
    lines.push(
      `${verdict} ${step.name.padEnd(16)} ${`${passed} passed, ${failed} failed`.padEnd(24)} ${seconds(from)}`,
    );
    console.log(lines.at(-1));
  }
  console.log(`\n${lines.join('\n')}\nwhole: ${seconds(begun)}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await main(process.argv.slice(2));
