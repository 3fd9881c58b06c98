// Plays each card alone and writes its measured response into the deck: `npm run measure` (all), `npm run measure -- <card> …`
// (some), `npm run measure -- --check` (compares and writes nothing). Same code, same numbers.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Card, Response } from '../src/content/schema.ts';
import { byHistory, changeOf, playAlone, summed } from '../src/session/alone.ts';
import { content } from './shelf.ts';

export const RUNS = 20;
export const PEOPLE = 10_000;
export const ENOUGH = 0.8; // of runs that must go the way the design wants

/** Responses of some cards, by card id, over so many seeds. Cards of one scenario share their countries. */
export function measure(
  cards: readonly Card[],
  { seeds, people, told = () => {} }: { seeds: readonly number[]; people: number; told?: (line: string) => void },
): Map<string, Response[]> {
  const changes = new Map<string, number[]>();
  for (const scenario of new Set(cards.flatMap((card) => card.trial?.scenario ?? []))) {
    const from = content(scenario);
    const own = cards.filter((card) => card.trial?.scenario === scenario);
    const upTo = Math.max(...own.map((card) => card.trial?.turn ?? 1));
    for (const seed of seeds) {
      const bases = byHistory(from, { seed, people }, upTo);
      for (const card of own) tryCard(card, bases, changes);
      told(`${scenario}: seed ${seed}`);
    }
  }
  return new Map(cards.map((card) => [card.id, responsesOf(card, changes)]));
}

function tryCard(card: Card, bases: ReturnType<typeof byHistory>, changes: Map<string, number[]>): void {
  if (!card.trial) return;
  const pair = playAlone(bases, card, card.trial);
  if (!pair) {
    console.log(`${card.id}: its requirement does not hold in turn ${card.trial.turn}`);
    return;
  }
  for (const { indicator, here } of card.trial.aims) {
    const key = keyOf(card, indicator, here);
    changes.set(key, [...(changes.get(key) ?? []), changeOf(pair, indicator, here && card.trial.region)]);
  }
}

const keyOf = (card: Card, indicator: string, here: true | undefined): string =>
  `${card.id} ${indicator} ${here ? 'here' : ''}`;

function responsesOf(card: Card, changes: ReadonlyMap<string, number[]>): Response[] {
  return (card.trial?.aims ?? []).map(({ indicator, sign, here }) => ({
    indicator,
    ...(here ? { here } : {}),
    ...summed(changes.get(keyOf(card, indicator, here)) ?? [], sign),
  }));
}

/** What does not hold: a promise that too few runs kept, or an excuse that is not needed. */
export function broken(card: Card, responses: readonly Response[], enough = ENOUGH): string[] {
  return (card.trial?.aims ?? []).flatMap(({ indicator, sign, here, alone }, index) => {
    const agree = responses[index]?.agree ?? 0;
    const name = `${card.id}: ${indicator}${here ? ' there' : ''} ${sign} in ${Math.round(agree * 100)} % of runs`;
    if (agree < enough && alone === undefined) return [name];
    return agree >= enough && alone !== undefined && enough === ENOUGH ? [`${name}, marked "${alone}"`] : [];
  });
}

const FILE = new URL('../scenarios/deck/cards.json', import.meta.url);

function main(args: string[]): void {
  const deck: Card[] = JSON.parse(readFileSync(FILE, 'utf8'));
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const cards = deck.filter((card) => card.trial && (wanted.length === 0 || wanted.includes(card.id)));
  const seeds = Array.from({ length: RUNS }, (_, index) => index + 1);
  const found = measure(cards, { seeds, people: PEOPLE, told: (line) => console.error(line) });
  const faults = cards.flatMap((card) => broken(card, found.get(card.id) ?? []));
  const measured = (card: Card) => ({ runs: RUNS, people: PEOPLE, responses: found.get(card.id) ?? [] });
  if (args.includes('--check')) {
    for (const card of cards)
      if (JSON.stringify(card.measured) !== JSON.stringify(measured(card)))
        faults.push(`${card.id}: measured otherwise`);
  } else {
    const next = deck.map((card) => (found.has(card.id) ? { ...card, measured: measured(card) } : card));
    writeFileSync(FILE, `${JSON.stringify(next, null, 2)}\n`);
    execFileSync('biome', ['format', '--write', fileURLToPath(FILE)], { stdio: 'ignore' });
  }
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
