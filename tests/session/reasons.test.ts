// What a computer player thought, asked after the game.
import { expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import { MODEL, resolve, setup } from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import { letChoose } from '../../src/session/choose.ts';
import { relive } from '../../src/session/past.ts';
import { reasonsOf } from '../../src/session/reasons.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { turnOf } from '../../src/session/replay.ts';
import { FILES, opening, seat, staged } from './table.ts';

const loaded = load(FILES, 'first-steps');
if (!loaded.ok) throw new Error('first-steps');
const { content } = loaded;
const played = async (regime: 'random', civil: 'random' | 'idle'): Promise<GameRecord> =>
  (await staged(seat().ask(opening(regime, civil, { seed: 4 })))).record;

test('a player that searches says what it expected, in numbers that its side may know', async () => {
  const settings = { people: 500, seed: 4, supply: 'itu', events: 'history' } as const;
  const game = setup(content, settings);
  letChoose(game, 'regime', playerOf('good', content, settings.seed));
  const report = resolve(game);
  expect(report.moves.regime).not.toEqual([]);
  const head = { format: 1, model: MODEL, scenario: 'first-steps', content: content.hash } as const;
  const players = { regime: 'good', civil: 'idle' };
  const past = await relive(content, { ...head, settings, players, turns: [turnOf(report)] });
  expect(past.fault).toBeNull();
  const told = reasonsOf(past, 1, 'regime');
  expect(told?.kind).toBe('told');
  const known = content.indicators.filter(({ knownTo }) => knownTo.includes('regime')).map(({ id }) => id);
  for (const { indicator } of told?.thought?.expected ?? []) expect(known).toContain(indicator);
}, 120_000);

test('others are silent; a decision that it would not make again has lost its reasons; a person is not asked', async () => {
  const record = await played('random', 'idle');
  const past = await relive(content, record);
  expect(reasonsOf(past, 1, 'civil')).toEqual({ kind: 'silent', thought: null });
  const acted = record.turns.findIndex(({ regime }) => regime.length > 0) + 1;
  const other = { ...past, record: { ...record, players: { regime: 'idle', civil: 'person' } } };
  expect(reasonsOf(other, acted, 'regime')).toEqual({ kind: 'changed', thought: null });
  expect(reasonsOf(other, acted, 'civil')).toEqual({ kind: 'person', thought: null });
  expect(reasonsOf(past, 9, 'civil')).toBeNull();
});
