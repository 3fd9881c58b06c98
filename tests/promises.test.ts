// The promises of the house that can be kept without a screen. The others: purity.test.ts (the pure rooms know no machine),
// words.test.ts (every word in three languages), e2e (the browser gives the same history, and the page shows nothing hidden).
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatEntry } from '../src/content/schema.ts';
import { copy, type Game, leadOf, rerun, resolve, SIDES, type Side, type Turn, view } from '../src/engine/game.ts';
import { PLAYER_IDS } from '../src/players/player.ts';
import { cleaned, decisionsOf } from '../src/session/replay.ts';
import { openSession } from '../src/session/session.ts';
import { disturbed } from './hidden.ts';
import { outOfRange, played, settings } from './played.ts';
import { content, ids, shelf } from './shelf.ts';
import { imports, sources, target, walk } from './source.ts';

const turnsOf = (game: Game): Turn[] => game.reports.map(({ moves, decisions }) => ({ ...moves, decisions }));
const steps = content('first-steps');

describe('1 same record, same history', () => {
  test.each(ids())('%s: what was chosen and decided alone gives every hash again', (id) => {
    const from = content(id);
    const game = played(from, settings(7), { regime: 'random', civil: 'random' });
    const again = rerun(from, settings(7), turnsOf(game));
    expect(again.reports.map((report) => report.hash)).toEqual(game.reports.map((report) => report.hash));
    const other = rerun(from, settings(8), turnsOf(game));
    expect(other.reports.at(-1)?.hash).not.toBe(game.reports.at(-1)?.hash);
  });
  test('an unpaid look (a copy played on) leaves the game as it was', () => {
    const game = played(steps, settings(3), { regime: 'idle', civil: 'idle' }, 2);
    const before = JSON.stringify([game.reports, game.resources]);
    const aside = copy(game);
    resolve(aside);
    resolve(aside);
    expect(JSON.stringify([game.reports, game.resources])).toBe(before);
    expect(resolve(game).hash).toBe(aside.reports[2]?.hash);
  });
  test('in any locale and time zone', () => {
    const zheli = (args: string[], env: Record<string, string>) =>
      execFileSync(process.execPath, ['src/cli/zheli.js', ...args], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    const record = path.join(mkdtempSync(path.join(os.tmpdir(), 'zheli-')), 'record.json');
    const args = ['play', 'first-steps', '--seed', '5', '--people', '500', '--regime', 'random', '--civil', 'random'];
    const here = JSON.parse(zheli([...args, '--json', '--record', record], { LC_ALL: 'C', TZ: 'UTC' }));
    const there = JSON.parse(
      zheli(['replay', record, '--json'], { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Almaty' }),
    );
    expect(there).toMatchObject({ ok: true, hash: here.hash, expected: here.hash });
  });
});

describe('3 no card, event, scenario or language needs code', () => {
  test('no source file names one', () => {
    const all = ids().map((id) => content(id));
    const data = new Set([
      ...ids(),
      ...all.flatMap((one) => [...one.cards, ...one.events, ...one.claims].map((entry) => entry.id)),
    ]);
    const named = sources().flatMap((source) => {
      const found: string[] = [];
      walk(source.program, (node) => {
        if (node.type === 'Literal' && typeof node.value === 'string' && data.has(node.value))
          found.push(`${source.path} ${node.value}`);
      });
      return found;
    });
    expect(named).toEqual([]);
  });
  test('a new scenario with a card and an event of its own is data alone', () => {
    const files = shelf();
    const scenario = JSON.parse(files['first-steps/scenario.json'] ?? '');
    const card = { ...steps.cards.find((one) => one.side === 'civil'), id: 'own-card', design: 'C99' };
    const event = { ...steps.events[0], id: 'own-event' };
    files['own-country/scenario.json'] = JSON.stringify({
      ...scenario,
      id: 'own-country',
      cards: { ...scenario.cards, civil: [...scenario.cards.civil, 'own-card'] },
      events: [...scenario.events, 'own-event'],
    });
    files['own-country/cards.json'] = JSON.stringify([card]);
    files['own-country/events.json'] = JSON.stringify([event]);
    const game = played(content('own-country', files), settings(1), { regime: 'random', civil: 'random' });
    expect(game.happened.map((one) => one.event)).toContain('own-event');
    expect(game.reports).toHaveLength(scenario.turns);
  });
});

describe('4 a view holds nothing its seat may not know', () => {
  const other = (side: Side): Side => (side === 'regime' ? 'civil' : 'regime');
  const leadSeat = (game: Game, side: Side): SeatEntry => {
    const seat = game.content.seats.find((one) => one.id === leadOf(game, side));
    if (!seat) throw new Error(`nobody leads ${side}`);
    return seat;
  };

  const bytes = (game: Game, side: Side): string => JSON.stringify(view(game, leadOf(game, side)));
  const midGames = ['first-steps', 'kazakhstan-2004-2016']
    .filter((id) => ids().includes(id))
    .flatMap((id) =>
      [1, 2, 3].map((seed) =>
        played(content(id), settings(seed, 500), { regime: 'random', civil: 'random' }, seed === 1 ? 1 : 3 * seed - 3),
      ),
    );

  test('hidden things change, its bytes do not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...midGames),
        fc.constantFrom(...SIDES),
        fc.integer({ min: 1, max: 2 ** 31 }),
        (game, side, salt) => {
          const twin = disturbed(game, leadSeat(game, side), salt);
          expect(bytes(twin, side)).toBe(bytes(game, side));
        },
      ),
      { numRuns: 60 },
    );
  });
  test('what is disturbed does show to the side that knows it', () => {
    for (const game of midGames)
      for (const side of SIDES) {
        const twin = disturbed(game, leadSeat(game, side), 12345);
        expect(bytes(twin, other(side))).not.toBe(bytes(game, other(side)));
      }
  });
  test('no view speaks of the seed', () => {
    const game = played(steps, settings(987654321), { regime: 'random', civil: 'random' }, 2);
    for (const side of SIDES) expect(bytes(game, side)).not.toContain('987654321');
  });
});

describe('5 every change of a purse has causes, and they add up', () => {
  test.each(ids())('%s', (id) => {
    const game = played(content(id), settings(11), { regime: 'random', civil: 'random' });
    const purses = game.content.resources.filter((one) => !one.regional);
    const all = [game.start, ...game.reports];
    const wrong = game.reports.flatMap((report, at) =>
      purses.flatMap(({ id: purse }) => {
        const change = (report.resources[purse] ?? 0) - (all[at]?.resources[purse] ?? 0);
        const told = report.receipts.filter((one) => one.resource === purse).reduce((sum, one) => sum + one.worth, 0);
        return Math.abs(change - told) < 1e-9
          ? []
          : [`turn ${report.turn} ${purse}: changed by ${change}, receipts tell ${told}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Those that search are played to the end of the smallest scenario in tests/players, greedy in tests/greedy.test.ts. */
const QUICK: string[] = ['history', 'idle', 'random'];

describe('6 every scenario can be played to its end by every bot', () => {
  for (const id of ids())
    for (const bot of PLAYER_IDS.filter((one) => QUICK.includes(one)))
      test(`${id}, ${bot}`, { timeout: 60_000 }, () => {
        const game = played(content(id), settings(4, 200), { regime: bot, civil: bot });
        expect(game.turn).toBe(game.content.scenario.turns + 1);
        expect(outOfRange(game)).toEqual([]);
      });
});

describe('7 alone or in class, the same session', () => {
  const opens = (file: string): boolean =>
    sources()
      .filter((one) => one.path === file)
      .flatMap((one) => imports(one).map((edge) => target(one, edge.from)))
      .includes('src/session/session.ts');
  test('the page and the command line open the same one', () => {
    expect(opens('src/client/session.ts')).toBe(true);
    expect(opens('src/cli/play.ts')).toBe(true);
  });
  test('a session gives the history that the rules give', async () => {
    const session = openSession({ files: async () => shelf(), push: () => {} });
    const players = { regime: 'random', civil: 'history' } as const;
    const answer = await session.ask({ type: 'open', scenario: 'first-steps', seed: 6, people: 500, players });
    if (!answer.ok || answer.type !== 'stage') throw new Error('no stage');
    const { record } = answer;
    const turns = record.turns.map((turn) => ({
      regime: turn.regime.map(cleaned),
      civil: turn.civil.map(cleaned),
      decisions: decisionsOf(turn),
    }));
    const game = rerun(steps, record.settings, turns);
    expect(game.reports.map((report) => report.hash)).toEqual(record.turns.map((turn) => turn.hash));
  });
});
