// zheli serve: the game for this machine and its network.
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { serve } from '../server/main.ts';
import { buildIfNeeded, SITE } from './build.ts';
import { BadInput, LANGUAGES, type Language } from './fault.ts';
import { houseFiles, houseWords, reasonOf } from './files.ts';
import { wholeNumber } from './play.ts';
import { at, languageHere, wordsIn } from './words.ts';

const PORT = 2567;
const DATA = '.zheli';

export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the game to this machine and its network; builds the site first if needed')
    .option('--port <number>', `port (default: PORT from the environment, or ${PORT})`, wholeNumber(0, 65535))
    .option('--host <address>', 'address to listen on', '0.0.0.0')
    .option('--data <folder>', 'folder for what the server keeps; made if it is missing', DATA)
    .addOption(
      new Option('--language <id>', 'language spoken here (default: the one this machine is set to)').choices(
        LANGUAGES,
      ),
    )
    .action(start);
}

type Options = { port?: number; host: string; data: string; language?: Language };

async function start(options: Options): Promise<void> {
  const language = options.language ?? languageHere();
  const words = wordsIn(language, 'terminal');
  const say = (key: string): string => at(words, `serve.${key}`);
  const port = options.port ?? portFromEnvironment(language);
  checkData(options.data, language);
  if (!(await buildIfNeeded(say))) {
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
    said: { ready: say('ready'), here: say('here'), network: say('network'), stop: say('stop') },
  });
  if (trouble) throw new BadInput([trouble], language);
}

function portFromEnvironment(language: Language): number {
  const text = process.env.PORT;
  if (text === undefined || text === '') return PORT;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new BadInput([{ code: 'out-of-range', path: 'PORT', expected: '0–65535', found: text }], language);
}

function checkData(folder: string, language: Language): void {
  try {
    mkdirSync(path.resolve(folder), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new BadInput([{ code: 'unwritable-folder', path: folder, found: reasonOf(error) }], language);
  }
}
