import { describe, expect, it } from 'vitest';
import { copy, type Move, play, resolve, setup } from '../../src/engine/game.ts';
import type { Past } from '../../src/session/past.ts';
import { runLives, whySpan } from '../../src/session/span.ts';
import { finished } from '../../src/session/why.ts';
import { card, country, event } from '../engine/country.ts';

const content = country(
  [
    card('law', 'regime', { effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0.4 }] }),
    card('idle', 'civil', { effects: [{ kind: 'lever', lever: 'law', op: 'add', value: 0 }] }),
  ],
  [
    event('shock', '2011-08-20', {
      effects: [{ kind: 'lever', lever: 'hardship', region: 'all', op: 'add', value: 0.2, lastsWeeks: 20 }],
    }),
  ],
);
const settings = { people: 600, seed: 3, supply: 'itu', events: 'history' } as const;

function lived(turns: Move[][]): Past {
  const game = setup(content, settings);
  const games = [copy(game)];
  for (const moves of turns) {
    for (const move of moves) expect(play(game, move)).toBeNull();
    resolve(game);
    games.push(copy(game));
  }
  const record = {
    format: 1 as const,
    model: 'zheli-1',
    scenario: 'small',
    content: content.hash,
    settings,
    players: { regime: 'person', civil: 'person' },
    turns: game.reports.map((r) => ({ ...r.moves, hash: r.hash })),
  };
  return { content, record, games, fault: null };
}

describe('why, over the game', () => {
  const past = lived([
    [{ seat: 'administration', card: 'law' }],
    [{ seat: 'journalist', card: 'idle' }],
    [{ seat: 'administration', card: 'law' }],
    [],
  ]);
  const lives = finished(runLives(past));
  const indicators = content.indicators.map((i) => i.id);
  const by = (indicator: string, id: string, from: number, to: number): number =>
    whySpan(lives, { indicator }, { from, to }).causes.find((bar) => bar.id === id)?.by ?? Number.NaN;

  it('gives bars that add up, over the whole game and over a part of it', () => {
    for (const indicator of indicators)
      for (const [from, to] of [
        [0, 4],
        [1, 3],
        [2, 3],
      ] as const) {
        const said = whySpan(lives, { indicator }, { from, to });
        const scale = Math.max(1, ...said.causes.map((bar) => Math.abs(bar.by)));
        const sum = said.causes.reduce((total, bar) => total + bar.by, 0);
        expect(Math.abs(sum - said.change)).toBeLessThan(1e-9 * scale);
        expect(said.after).toBe(past.games[4]?.reports[to - 1]?.indicators[indicator] ?? 0);
      }
  });

  it('takes all plays of a card together, and what it made until then from what it made later', () => {
    expect(by('public-criticism', 'law', 0, 4)).toBeLessThan(0);
    expect(by('public-criticism', 'idle', 0, 4)).toBe(0);
    const parts = by('public-criticism', 'law', 0, 2) + by('public-criticism', 'law', 2, 4);
    expect(parts).toBeCloseTo(by('public-criticism', 'law', 0, 4), 12);
    expect(by('discontent', 'shock', 0, 4)).toBeGreaterThan(0);
    expect(by('discontent', 'shock', 0, 2)).toBe(0);
  });
});
