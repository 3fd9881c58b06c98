// The fault tests of a class as trials: how much of each is promised, in what pieces it is run, and how one piece is repeated.
// A piece is some seeds in a row; whatever it is made of, the same seeds give the same piece (but for the clock of a real process).

export type Trial = {
  name: string;
  file: string;
  figure: string; // what is counted, as the test tells it (tests/tally.ts)
  small: number; // of it, in `npm run chaos`
  full: number; // in `npm run chaos -- --full`: the figures of the promises
  piece: number; // seeds of a piece
  worth: number; // of the figure, that a seed is expected to bring
  order(from: number, seeds: number): Record<string, string>; // the environment of a piece
};

const some = (from: number, seeds: number) => ({ FROM: String(from), SEEDS: String(seeds) });

export const TRIALS: readonly Trial[] = [
  {
    ...{ name: 'network', file: 'tests/session/lesson/network.test.ts', figure: 'classes' },
    ...{ small: 200, full: 1000, piece: 25, worth: 1, order: some },
  },
  {
    // a seed of kills is three rounds of the seven points
    ...{ name: 'kills', file: 'tests/server/kills.test.ts', figure: 'kills' },
    ...{ small: 210, full: 2200, piece: 1, worth: 21 },
    order: (from) => ({ KILLS: '21', KILL_SEED: String(from) }),
  },
  {
    ...{ name: 'pairs', file: 'tests/session/lesson/pairs.test.ts', figure: 'pairs' },
    ...{ small: 5000, full: 100_000, piece: 8, worth: 270, order: some },
  },
  {
    ...{ name: 'canary', file: 'tests/server/canary.test.ts', figure: 'games' },
    ...{ small: 100, full: 2000, piece: 10, worth: 1 },
    order: (from, seeds) => ({ SEED: String(from), CANARIES: String(seeds) }),
  },
  {
    ...{ name: 'fuzz', file: 'tests/session/lesson/fuzz.test.ts', figure: 'letters' },
    ...{ small: 50_000, full: 200_000, piece: 3, worth: 4000, order: some },
  },
];

/** A piece that was run. Kept as a line of JSON below .zheli/chaos. */
export type Piece = {
  trial: string;
  from: number; // first seed
  seeds: number;
  ok: boolean;
  figures: Record<string, number | number[]>;
  commit: string;
  at: string; // ISO time of its end
  seconds: number;
};

/** Pieces that count, one for each first seed: the last run of it. */
export function lastRuns(pieces: readonly Piece[], trial: string): Piece[] {
  const byFrom = new Map<number, Piece>();
  for (const piece of pieces) if (piece.trial === trial) byFrom.set(piece.from, piece);
  return [...byFrom.values()].sort((one, other) => one.from - other.from);
}

/** How much of a trial is done, in its own figure. What failed is not done. */
export function doneOf({ name, figure }: Trial, pieces: readonly Piece[]): number {
  const good = lastRuns(pieces, name).filter(({ ok }) => ok);
  return good.reduce((sum, { figures }) => sum + (typeof figures[figure] === 'number' ? figures[figure] : 0), 0);
}

/** The first seed of the next piece: the lowest that no good run covers, from `from` on. */
export function nextFrom({ name }: Trial, pieces: readonly Piece[], from: number): number {
  const covered = new Set<number>();
  for (const piece of lastRuns(pieces, name))
    if (piece.ok) for (let n = 0; n < piece.seeds; n++) covered.add(piece.from + n);
  let seed = from;
  while (covered.has(seed)) seed++;
  return seed;
}

/** The trial that is furthest behind its goal, among those that still lack something; null = all is done. */
export function nextTrial(
  trials: readonly Trial[],
  pieces: readonly Piece[],
  goalOf: (trial: Trial) => number,
): Trial | null {
  const shares = trials.map((trial) => ({ trial, share: doneOf(trial, pieces) / goalOf(trial) }));
  const behind = shares.filter(({ share }) => share < 1).sort((one, other) => one.share - other.share);
  return behind[0]?.trial ?? null;
}
