// What a computer player thought, asked after the game.
import { expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import { MODEL, resolve, setup } from '../../src/engine/game.ts';
import { playerOf } from '../../src/players/roster.ts';
import type { Thought } from '../../src/players/thought.ts';
import { letChoose } from '../../src/session/choose.ts';
import { openOracle, type Word } from '../../src/session/oracle.ts';
import { relive } from '../../src/session/past.ts';
import { type Reasons, reasonsOf } from '../../src/session/reasons.ts';
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
  const told = reasonsOf(past, 1, 'regime')?.told;
  expect(told?.kind).toBe('told');
  const known = content.indicators.filter(({ knownTo }) => knownTo.includes('regime')).map(({ id }) => id);
  for (const { indicator } of told?.thought?.expected ?? []) expect(known).toContain(indicator);
}, 120_000);

test('others are silent; a decision that it would not make again has lost its reasons; a person is not asked', async () => {
  const record = await played('random', 'idle');
  const past = await relive(content, record);
  expect(reasonsOf(past, 1, 'civil')?.told).toEqual({ kind: 'silent', thought: null });
  const acted = record.turns.findIndex(({ regime }) => regime.length > 0) + 1;
  const other = { ...past, record: { ...record, players: { regime: 'idle', civil: 'person' } } };
  expect(reasonsOf(other, acted, 'regime')?.told).toEqual({ kind: 'changed', thought: null });
  expect(reasonsOf(other, acted, 'civil')?.told).toEqual({ kind: 'person', thought: null });
  expect(reasonsOf(past, 9, 'civil')).toBeNull();
});

/** Good authorities play some turns; before the turn `loaded` the game is loaded anew, and they begin without memory. */
function remembered(turns: number, reloaded?: number): { record: GameRecord; thoughts: (Thought | null)[] } {
  const found = load(FILES, 'zhanaozen-2011');
  if (!found.ok) throw new Error('zhanaozen-2011');
  const settings = { people: 1000, seed: 5, supply: 'itu', events: 'history' } as const;
  const game = setup(found.content, settings);
  const anew = () => playerOf('good', game.content, settings.seed);
  let player = anew();
  const thoughts = Array.from({ length: turns }, (_, n) => {
    if (n + 1 === reloaded) player = anew();
    letChoose(game, 'regime', player);
    resolve(game);
    return player.thought?.() ?? null;
  });
  const head = { format: 1, model: MODEL, scenario: 'zhanaozen-2011', content: found.content.hash } as const;
  const players = { regime: 'good', civil: 'idle' };
  return { record: { ...head, settings, players, turns: game.reports.map(turnOf) }, thoughts };
}

/** What the debrief is told, turn by turn; `progress`: how far it was said to be on the way. */
async function asked(record: GameRecord, turns: readonly number[]): Promise<{ told: Reasons[]; progress: number }> {
  const words: Word[] = [];
  const found = load(FILES, record.scenario);
  if (!found.ok) throw new Error(record.scenario);
  const ask = openOracle({ content: async () => found, say: (word) => words.push(word), pause: async () => {} });
  await ask({ id: 0, wish: { type: 'open', record } });
  expect(words.at(-1)).toEqual({ id: 0, answer: { lived: record.turns.length, fault: null } });
  words.length = 0;
  for (const turn of turns) await ask({ id: turn, wish: { type: 'reasons', turn, side: 'regime' } });
  expect(words.filter((word) => 'faults' in word)).toEqual([]);
  const told = words.flatMap((word) => ('answer' in word ? [word.answer as Reasons] : []));
  return { told, progress: words.filter((word) => 'progress' in word).length };
}

const said = (thought: Thought | null | undefined): Reasons => {
  if (!thought) throw new Error('nothing was thought');
  const { expected, feared, second } = thought;
  return { kind: 'told', thought: { expected, feared, second } };
};

test('a player that searches is led through the turns before, and says of a later turn what it thought then', async () => {
  const { record, thoughts } = remembered(2);
  const { told, progress } = await asked(record, [2, 1]);
  expect(told).toEqual([said(thoughts[1]), said(thoughts[0])]);
  expect(progress).toBe(2); // the second question finds the player led there already
}, 120_000);

test('where the game was loaded in between, the player of the loaded game is asked', async () => {
  const { record, thoughts } = remembered(2, 2);
  const { told } = await asked(record, [2]);
  expect(told).toEqual([said(thoughts[1])]);
}, 120_000);
