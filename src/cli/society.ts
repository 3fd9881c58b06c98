// zheli society: the society without players, from an experiment file; results as JSON or CSV, progress on stderr.
import type { Command } from 'commander';
import type { Run, Study } from '../society/experiment.ts';
import { readExperiment } from './experiment.ts';
import { BadInput } from './fault.ts';
import { checkWritable, writeWhole } from './files.ts';
import { runAll } from './runs.ts';

type Options = { csv?: true; out?: string; workers?: string };

export function societyCommand(program: Command): void {
  program
    .command('society')
    .description('run the society without players: an experiment file in, indicators out')
    .argument('<experiment>', 'JSON file; scenarios/experiments has one for every stylised fact')
    .option('--csv', 'a table instead of JSON: seed, week, region, indicators')
    .option('--out <file>', 'write there instead of printing; the file is never seen half written')
    .option('--workers <n>', 'threads; changes the time, never the result (default: all cores)')
    .action(society);
}

async function society(file: string, options: Options): Promise<void> {
  const study = readExperiment(file);
  const workers = workersOf(options.workers);
  if (options.out !== undefined) checkWritable(options.out);
  const stop = (): never => process.exit(130);
  process.once('SIGINT', stop);
  const jobs = study.experiment.seeds.map((seed) => ({ study, seed }));
  const runs = await runAll(jobs, { ...(workers === undefined ? {} : { workers }), onWeeks: progress() });
  const text = options.csv
    ? csvOf(study, runs)
    : `${JSON.stringify({ experiment: study.experiment, runs }, null, 1)}\n`;
  if (options.out === undefined) process.stdout.write(text);
  else writeWhole(options.out, text);
  process.off('SIGINT', stop);
}

function workersOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const workers = Number(given);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  throw new BadInput([{ code: 'out-of-range', path: '--workers', expected: '1 to 64', found: given }]);
}

/** One line that is written over on a terminal, a line every tenth elsewhere. */
function progress(): (done: number, all: number) => void {
  let said = -1;
  return (done, all) => {
    const step = process.stderr.isTTY ? 100 : 10;
    const part = Math.floor((done / all) * step);
    if (part === said) return;
    said = part;
    const line = `${Math.round((100 * done) / all)} % of ${all} weeks`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}${done === all ? '\n' : ''}` : `${line}\n`);
  };
}

/** One row a seed, week and place; the nation first. An indicator that has no value in a region is left empty. */
function csvOf({ experiment }: Study, runs: readonly Run[]): string {
  const lines = [['seed', 'week', 'region', ...experiment.record].join(',')];
  for (const { seed, weeks } of runs)
    for (const { week, indicators, regions } of weeks) {
      const row = (place: string, values: Record<string, number>): void => {
        lines.push([seed, week, place, ...experiment.record.map((id) => values[id] ?? '')].join(','));
      };
      row('nation', indicators);
      for (const [region, values] of Object.entries(regions ?? {})) row(region, values);
    }
  return `${lines.join('\n')}\n`;
}
