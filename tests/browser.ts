// Finds a Chromium for the end-to-end tests, proves that it starts and draws, and writes its path to .browser.
// Order: CHROMIUM_PATH, one of the system, one that Playwright installed, the one inside the npm package @sparticuz/chromium,
// and, as root on Debian, `apt-get install chromium`. BROWSER_SKIP=system,playwright leaves steps out (to test the others).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { FLAGS } from './flags.ts';

type Found = string | undefined;

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * The package unpacks its browser into TMPDIR (a folder of our own keeps it from being swept away) and, when it believes to run
 * on a bare machine of a cloud, the libraries a desktop would have (libnss3 and others). The wrapper puts those first in line.
 */
async function packaged(): Promise<Found> {
  const folder = path.resolve('node_modules/.cache/chromium');
  const libraries = path.join(folder, 'al2023', 'lib');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const file = await bundled.executablePath();
  const wrapper = path.join(folder, 'start.sh');
  const search = `\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${libraries}`;
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH="${search}"`,
    `[ -d /etc/fonts ] || export FONTCONFIG_PATH="${folder}/fonts/fonts"`,
    `exec "${file}" "$@"`,
  ];
  writeFileSync(wrapper, `${lines.join('\n')}\n`, { mode: 0o755 });
  return wrapper;
}

function installed(): Found {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('browser: none found, asking apt-get for one');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  return '/usr/bin/chromium';
}

const ways: [string, () => Found | Promise<Found>][] = [
  ['CHROMIUM_PATH', () => process.env.CHROMIUM_PATH],
  ['system', () => SYSTEM.find(existsSync)],
  ['playwright', () => chromium.executablePath()],
  ['package', packaged],
  ['apt', installed],
];

/** Starts it and draws a page: a version number alone would not show a missing library. */
async function draws(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: FLAGS, timeout: 30_000 });
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<h1>Zheli</h1>');
    const picture = await page.screenshot();
    if (picture.length < 500) throw new Error('it drew nothing');
  } finally {
    await browser.close();
  }
}

async function find(): Promise<string> {
  const skipped = new Set((process.env.BROWSER_SKIP ?? '').split(','));
  for (const [name, way] of ways) {
    if (skipped.has(name)) continue;
    try {
      const file = await way();
      if (file === undefined || !existsSync(file)) continue;
      await draws(file);
      console.log(`browser: ${file} (${name})`);
      return file;
    } catch (error) {
      console.error(`browser: ${name} did not start: ${String(error).split('\n')[0]}`);
    }
  }
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
}

try {
  writeFileSync('.browser', await find());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
