// Forty classes over a bad network (`npm run chaos` plays more). A failure names its seed: SEED=<n> repeats it alone.
// FROM=<n> begins at another seed.
import { expect, test } from 'vitest';
import { tally } from '../../tally.ts';
import { Network } from './network.ts';

const from = Number(process.env.FROM ?? 1);
const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: Number(process.env.SEEDS ?? 40) }, (_, n) => n + from);

test('nothing acknowledged is lost, nothing counts twice, and the log gives the lesson', () => {
  const sum = { accepted: 0, turns: 0, crashes: 0, handOvers: 0, hands: 0 };
  for (const seed of seeds) {
    const network = new Network(seed);
    const faults = network.run();
    expect({ again: `SEED=${seed} vitest run tests/session/lesson/network.test.ts`, faults }).toMatchObject({
      faults: [],
    });
    sum.accepted += network.accepted;
    sum.turns += network.turns;
    sum.crashes += network.crashes;
    sum.handOvers += network.count('hand-over');
    sum.hands += network.count('hands');
  }
  expect(sum.accepted).toBeGreaterThan(seeds.length * 30);
  expect(sum.turns).toBeGreaterThan(seeds.length);
  expect(sum.crashes).toBeGreaterThan(seeds.length);
  if (seeds.length > 9) expect(sum.handOvers).toBeGreaterThan(seeds.length); // in a third of the classes devices are shared
  if (seeds.length > 9) expect(sum.hands).toBeGreaterThan(seeds.length / 12);
  tally({ classes: seeds.length, entries: sum.accepted, turns: sum.turns, restarts: sum.crashes });
  console.log(
    `${seeds.length} classes: ${sum.accepted} accepted, ${sum.turns} turns, ${sum.crashes} restarts; devices handed over ${sum.handOvers} times, hands counted ${sum.hands} times`,
  );
}, 3_600_000);

test('the checker sees a house that answers before it has written', () => {
  const faults = [1, 2, 3].flatMap((seed) => new Network(seed, true).run());
  expect(faults.some((fault) => / was acknowledged as \d+ and stands in the log at no place/.test(fault))).toBe(true);
});
