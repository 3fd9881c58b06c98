// zheli serve: the game for this machine and its network.
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { serve } from '../server/main.ts';
import { buildIfNeeded, SITE } from './build.ts';
import { BadInput } from './fault.ts';
import { houseFiles, houseWords } from './files.ts';
import { wholeNumber } from './play.ts';

const PORT = 2567;
const DATA = '.zheli';

export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the game to this machine and its network; builds the site first if needed')
    .option('--port <number>', `port (default: PORT from the environment, or ${PORT})`, wholeNumber(0, 65535))
    .option('--host <address>', 'address to listen on', '0.0.0.0')
    .option('--data <folder>', 'folder for what the server keeps; made if it is missing', DATA)
    .action(start);
}

async function start(options: { port?: number; host: string; data: string }): Promise<void> {
  const port = options.port ?? portFromEnvironment();
  checkData(options.data);
  if (!(await buildIfNeeded())) {
    process.exitCode = 1;
    return;
  }
  const trouble = await serve({
    port,
    host: options.host,
    site: SITE,
    data: path.resolve(options.data),
    files: houseFiles,
    words: houseWords,
  });
  if (trouble) throw new BadInput([trouble]);
}

function portFromEnvironment(): number {
  const text = process.env.PORT;
  if (text === undefined || text === '') return PORT;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new BadInput([{ code: 'out-of-range', path: 'PORT', expected: '0 to 65535', found: text }]);
}

function checkData(folder: string): void {
  try {
    mkdirSync(path.resolve(folder), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new BadInput([{ code: 'unwritable-folder', path: folder, found }]);
  }
}
