#!/usr/bin/env node
// Starts the command line on a Node that can run it: this one if it is new enough, else the one that npm brought along.
// Plain JavaScript without anything new, so that an old Node gets as far as a clear message.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** node_modules/.bin/node beside this package, or in a folder above it. */
function broughtAlong() {
  for (let folder = here; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'node_modules', '.bin', 'node');
    if (existsSync(file)) return file;
    if (folder === path.dirname(folder)) return null;
  }
}

function tooOld() {
  const { node } = process.versions;
  console.error(
    `Zheli needs Node 22.18 or newer; this is Node ${node}. Run "npm ci" (it brings a Node for Linux) or install Node 24 from https://nodejs.org.\n` +
      `Для «Желі» нужен Node 22.18 или новее, а это Node ${node}. Выполните «npm ci» (для Linux он принесёт свой Node) или установите Node 24 с https://nodejs.org.\n` +
      `«Желі» үшін Node 22.18 немесе одан жаңасы керек, ал бұл — Node ${node}. «npm ci» іске қосыңыз (Linux үшін Node бірге келеді) немесе https://nodejs.org сайтынан Node 24 орнатыңыз.`,
  );
  process.exit(2);
}

function startOn(node) {
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ZHELI_STARTED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', tooOld);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

if (isNewEnough()) {
  const { main } = await import('./zheli.ts');
  await main(process.argv.slice(2));
} else {
  const node = process.env.ZHELI_STARTED ? null : broughtAlong();
  if (node) startOn(node);
  else tooOld();
}
