// zheli check: is a scenario sound? Every fault with file, path and what was expected.
import type { Command } from 'commander';
import { load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { BadInput } from './fault.ts';
import { findScenario } from './files.ts';

export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('check a scenario; every fault is named with file, path and what was expected')
    .argument('<scenario>', 'id of a scenario, or a folder with a scenario.json')
    .option('--json', 'print { ok, scenario, faults }')
    .action(check);
}

function check(given: string, options: { json?: true }): void {
  const { files, id } = findScenario(given);
  const loaded = load(files, id);
  const faults = loaded.ok ? [] : loaded.faults;
  if (options.json) {
    console.log(JSON.stringify({ ok: loaded.ok, scenario: id, faults }));
    if (!loaded.ok) process.exitCode = 2;
    return;
  }
  if (!loaded.ok) throw new BadInput(faults);
  console.log(`${id} is sound: ${inventory(loaded.content)}.`);
}

function inventory({ scenario, cards, events, claims, regions, hash }: Content): string {
  const parts = [
    `${scenario.turns} turns of ${scenario.weeksPerTurn} weeks`,
    `${cards.length} cards`,
    `${events.length} events`,
    `${claims.length} claims`,
    `${regions.length} regions`,
    `content ${hash}`,
  ];
  return parts.join(', ');
}
