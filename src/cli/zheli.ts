// The command line: its commands, and how it ends. Exit codes: 0 done, 1 it went otherwise than hoped, 2 bad input.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { explainCommand } from './explain.ts';
import { BadInput } from './fault.ts';
import { HOUSE } from './files.ts';
import { labCommand } from './lab.ts';
import { playCommand } from './play.ts';
import { replayCommand } from './replay.ts';
import { serveCommand } from './serve.ts';
import { societyCommand } from './society.ts';
import { whatIfCommand } from './whatif.ts';

const BAD_INPUT = 2;

export async function main(args: readonly string[]): Promise<void> {
  outliveReader();
  const code = await run(args);
  if (code !== 0) process.exitCode = code;
}

/** Does what was asked. A command that ends otherwise than hoped sets the process's exit code itself. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return complain(error);
  }
}

function program(): Command {
  const { version } = JSON.parse(readFileSync(path.join(HOUSE, 'package.json'), 'utf8'));
  const zheli = new Command('zheli')
    .description('Zheli: a country and its internet, 2004–2016; served, played, replayed and checked')
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const commands = [
    serveCommand,
    playCommand,
    replayCommand,
    explainCommand,
    whatIfCommand,
    checkCommand,
    labCommand,
    societyCommand,
  ];
  for (const add of commands) add(zheli);
  return zheli;
}

function complain(error: unknown): number {
  if (error instanceof BadInput) {
    console.error(error.message);
    return BAD_INPUT;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT; // has said what is wrong itself
  throw error;
}

/** Whoever reads our output may leave early (head, less); that is no error. */
function outliveReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
}
