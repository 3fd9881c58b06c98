// The laboratory on every scenario: `npm run lab:all` (three hours at most), `npm run lab:all -- --minutes 60 --scenario
// land-2016`. Every finished game is kept below .zheli/lab, so a run that was stopped goes on, and one that was short grows
// finer the next time; games that were played for the pars are not played again. Writes scenarios/<id>/report.json, exactly
// what `zheli lab --json` prints, prints the report cards and writes the tables of all scenarios into MODEL.md (`--table`:
// only these, no games). Short scenarios come first: the time they leave over goes to the long ones.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../src/cli/fault.ts';
import { examine } from '../src/cli/lab.ts';
import type { Findings } from '../src/session/lab/findings.ts';
import type { Share } from '../src/session/lab/shares.ts';
import { lend } from './journal.ts';
import { wholeNumber } from './number.ts';
import { checksTable } from './reports.ts';
import { content, ids } from './shelf.ts';

const MARKS = ['<!-- laboratory: begin -->', '<!-- laboratory: end -->'] as const;
const reportOf = (id: string): string => path.join('scenarios', id, 'report.json');

/** The text with what stands between the marks replaced; throws where there are no marks. */
export function betweenMarks(text: string, inner: string): string {
  const [begin, end] = MARKS;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${inner}\n${text.slice(to)}`;
}

const two = (value: number): string => value.toFixed(2).replace(/^(-?)0\./, '$1.');

/** One line a scenario: games of each pair, who beats whom, balance, interaction, cards, and what does not hold. */
export function tableOf(found: readonly Findings[]): string {
  const share = (one: Share | undefined): string =>
    one ? `${two(one.share)} (${two(one.low)}–${two(one.high)})` : '·';
  const checked = ({ checks }: Findings, id: string): string => {
    const check = checks.find((one) => one.check === id);
    return check ? `${two(check.measured)}${check.holds ? '' : ' ✗'}` : '·';
  };
  const head = [
    'Scenario',
    'Games a pair',
    'greedy – random',
    'good – greedy',
    'elite – good',
    'authorities among random, greedy, elite',
    'interaction, authorities, civil society',
    'without one card, least, most',
    'endings',
    'Holds',
  ];
  const rows = found.map((one) => [
    `*${one.scenario}*`,
    String(one.games),
    share(one.wins.greedy?.random),
    share(one.wins.good?.greedy),
    share(one.wins.elite?.good),
    ['random', 'greedy', 'elite'].map((level) => checked(one, `side-balance-${level}`)).join(', '),
    ['regime', 'civil'].map((side) => checked(one, `interaction-${side}`)).join(', '),
    ['least', 'most'].map((end) => checked(one, `${end}-without-a-card`)).join(', '),
    checked(one, 'evenness-of-endings'),
    `${one.checks.filter((check) => check.holds).length} of ${one.checks.length}`,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The reports that lie beside the scenarios. */
export function reports(): Findings[] {
  const known = ids().filter((id) => existsSync(reportOf(id)));
  return known.map((id): Findings => JSON.parse(readFileSync(reportOf(id), 'utf8')));
}

/** What MODEL.md says of them between its marks. */
export function tables(): string {
  const found = reports();
  return found.length === 0 ? '*No report yet.*' : `${tableOf(found)}\n\n${checksTable(found)}`;
}

async function main(): Promise<void> {
  const { values: flags } = parseArgs({
    options: {
      games: { type: 'string', default: '60' },
      equals: { type: 'string', default: '400' }, // as many as play for the pars: they are not played again
      cards: { type: 'string', default: '60' },
      doubtful: { type: 'string', default: '400' },
      players: { type: 'string', default: 'random,greedy,good,elite' },
      people: { type: 'string' }, // absent: as many as the scenario has, the society of its pars
      minutes: { type: 'string', default: '180' }, // of all scenarios together
      scenario: { type: 'string' },
      workers: { type: 'string' },
      language: { type: 'string', default: 'en' },
      write: { type: 'boolean', default: true },
      table: { type: 'boolean', default: false }, // only the tables, from the reports there are
    },
    allowNegative: true,
  });
  const weeks = (id: string): number => content(id).scenario.turns * content(id).scenario.weeksPerTurn;
  const scenarios = ids()
    .filter((id) => flags.scenario === undefined || flags.scenario.split(',').includes(id))
    .sort((a, b) => weeks(a) - weeks(b));
  if (scenarios.length === 0) throw new Error(`--scenario ${flags.scenario}: there is none of that name`);
  const until = performance.now() + wholeNumber('minutes', flags.minutes) * 60_000;
  for (const [index, id] of flags.table ? [] : scenarios.entries()) {
    const people =
      flags.people === undefined ? content(id).scenario.people.default : wholeNumber('people', flags.people);
    const lent = lend(content(id), people);
    if (lent > 0) process.stderr.write(`${id}: ${lent} games were played for the pars\n`);
    const left = (until - performance.now()) / 60_000;
    const { found, words } = await examine(id, {
      games: wholeNumber('games', flags.games, 2),
      equals: wholeNumber('equals', flags.equals, 1),
      cards: wholeNumber('cards', flags.cards),
      doubtful: wholeNumber('doubtful', flags.doubtful),
      players: flags.players,
      language: LANGUAGES.find((one) => one === flags.language) ?? 'en',
      people,
      minutes: Math.max(0, left / (scenarios.length - index)),
      ...(flags.workers !== undefined && { workers: wholeNumber('workers', flags.workers, 1) }),
    });
    if (flags.write) writeFileSync(reportOf(id), `${JSON.stringify(found, null, 2)}\n`);
    console.log(`${words()}\n`);
  }
  if (!flags.write && !flags.table) return;
  writeFileSync('MODEL.md', betweenMarks(readFileSync('MODEL.md', 'utf8'), tables()));
}

if (import.meta.filename === process.argv[1]) await main();
