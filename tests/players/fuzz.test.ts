// Bots play everything: no crash, no dead end, no indicator out of range, and no card or event that is never seen.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/schema.ts';
import { finish, type Game, type Report, SIDES } from '../../src/engine/game.ts';
import { contentOf, playOut, settings } from './table.ts';

const SEEDS = Array.from({ length: 28 }, (_, i) => i + 1);

function outOfRange(content: Content, report: Report): string[] {
  return content.indicators.flatMap(({ id, min, max }) => {
    const values = [report.indicators[id], ...Object.values(report.regions).map((r) => r[id])];
    const bad = values.find(
      (v) => v !== undefined && !(Number.isFinite(v) && v >= (min ?? -Infinity) && v <= (max ?? Infinity)),
    );
    return bad === undefined ? [] : [`turn ${report.turn}: ${id} = ${bad}`];
  });
}

function purseFaults({ content, resources, regionResources }: Game): string[] {
  return content.resources.flatMap(({ id, min, max, regional }) =>
    (regional ? [...(regionResources[id] ?? [])] : [resources[id] ?? Number.NaN])
      .filter((v) => !(v >= min && v <= max))
      .map((v) => `${id} = ${v}`),
  );
}

describe.each(['first-steps', 'kazakhstan-2004-2016'])('%s, played at random from 28 seeds', (scenario) => {
  const content = contentOf(scenario);
  const cards = new Set<string>();
  const events = new Set<string>();
  const faults: string[] = [];

  beforeAll(() => {
    for (const seed of SEEDS) {
      const mode = {
        events: seed % 2 ? 'hazard' : 'history',
        supply: seed % 3 ? 'itu' : 'article',
        ...(seed % 4 === 0 ? { force: 'on' as const } : {}), // orders to use force exist only there
      } as const;
      const game = playOut(content, settings(seed, mode), { regime: 'random', civil: 'random' }, (now) => {
        faults.push(...purseFaults(now));
      });
      for (const report of game.reports) {
        faults.push(...outOfRange(content, report));
        for (const side of SIDES) for (const move of report.moves[side]) cards.add(move.card);
        for (const happened of report.events) events.add(happened.event);
      }
      if (game.reports.length !== content.scenario.turns) faults.push(`seed ${seed} stopped early`);
      faults.push(...finishFaults(game));
    }
  }, 180_000);

  test('no fault', () => expect(faults).toEqual([]));
  test('every card was played', () =>
    expect(content.cards.map((c) => c.id).filter((id) => !cards.has(id))).toEqual([]));
  // A fall of the regime is rare on purpose, once in 600 games of random players: tests/session/fall.test.ts brings it about.
  test('every other event happened', () =>
    expect(content.events.map((e) => e.id).filter((id) => id !== 'regime-falls' && !events.has(id))).toEqual([]));
});

function finishFaults(game: Game): string[] {
  const { ending, ledgers } = finish(game, game.reports);
  const values = [ledgers.people, ...Object.values(ledgers.mandate), ...Object.values(ledgers.truth)];
  const faults = values.filter((v) => !(v >= 0 && v <= 100)).map((v) => `ledger ${v}`);
  return game.content.scenario.endings.some((e) => e.id === ending) ? faults : [...faults, `no such ending: ${ending}`];
}
