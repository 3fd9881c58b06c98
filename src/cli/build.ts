// Builds the site before it is served, when there is none or its sources are newer.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { HOUSE } from './files.ts';

export const SITE = path.join(HOUSE, 'dist');
const SOURCES = [
  'src',
  'scenarios',
  'locales',
  'assets',
  'index.html',
  'vite.config.ts',
  'vite.onefile.ts',
  'vite.phaser.ts',
  'package.json',
];
const UNSEEN = new Set(['server', 'cli']); // rooms of src that are not part of the site

/** Builds if needed, and says so (`say`: the words of serving, by key). False when that failed. */
export async function buildIfNeeded(say: (key: string) => string): Promise<boolean> {
  if (!isStale()) return true;
  const vite = path.join(HOUSE, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) {
    if (existsSync(path.join(SITE, 'index.html'))) return true; // installed without the tools for building
    console.error(say('noTools'));
    return false;
  }
  console.log(say('building'));
  const code = (await run(vite)) || (await run(vite, '--mode', 'file')); // the site, then the game in one page beside it
  if (code !== 0) console.error(say('notBuilt'));
  return code === 0;
}

function run(vite: string, ...mode: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [vite, 'build', ...mode, '--logLevel', 'warn'], {
      cwd: HOUSE,
      stdio: 'inherit',
    });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

export function isStale(): boolean {
  const built = path.join(SITE, 'index.html');
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  return SOURCES.some((source) => isNewer(path.join(HOUSE, source), since));
}

function isNewer(file: string, since: number): boolean {
  if (!existsSync(file)) return false;
  if (!statSync(file).isDirectory()) return statSync(file).mtimeMs > since;
  return readdirSync(file).some((name) => !UNSEEN.has(name) && isNewer(path.join(file, name), since));
}
