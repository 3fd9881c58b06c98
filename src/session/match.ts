// One game that is being played: the game itself, who plays it, who is ready, and the same seed with nobody playing,
// which the people's ledger is measured against.
import type { Content, Strength } from '../content/schema.ts';
import {
  accountsByRule,
  aimOf,
  copy,
  decide,
  type Finish,
  firstTurn,
  type Game,
  isOver as isGameOver,
  judgeArticle,
  leadOf,
  MODEL,
  type Report,
  resolve,
  type Settings,
  SIDES,
  type Side,
  setup,
  silencesOf,
  starsOf,
  view,
} from '../engine/game.ts';
import { PLAYER_IDS, type Player } from '../players/player.ts';
import { playerOf, strengthOf } from '../players/roster.ts';
import { lineOf } from '../players/scripts.ts';
import type { Thought } from '../players/thought.ts';
import { letChoose, type Stumbled } from './choose.ts';
import { type Foresight, openForesight } from './forecast.ts';
import { hopedMandate } from './hoped.ts';
import type { Files, PlayerId, Stage } from './messages.ts';
import type { Phase } from './phases.ts';
import { FORMAT, type GameRecord } from './record.ts';
import { turnOf } from './replay.ts';
import type { Runs } from './why.ts';

export type Match = {
  game: Game;
  players: Record<Side, PlayerId>;
  computers: Partial<Record<Side, Player>>;
  ready: Record<Side, boolean>;
  turns: GameRecord['turns']; // resolved
  idle: Game; // the same seed with nobody playing, some turns behind
  foresight: Foresight;
  hints: Partial<Record<Side, Thought>>; // what a person was told it might do, of the turn it was asked in
  before: Game | null; // as the last turn began; null before the first
  runs: Map<string, Runs>; // of the last turn, worked out for *why?*, by who asked
  finish: Finish | null;
  branches: GameRecord['branches']; // kept with the record, beside the history; undefined = none
  stumbles: Stumbled[]; // where computer players broke; no part of the record, for it changes nothing that was played
};

/** The level of the computer players of a match; undefined = people among themselves, or levels that differ. */
export function rivalOf(players: Record<Side, PlayerId>): Strength | undefined {
  const levels = new Set(SIDES.filter((side) => players[side] !== 'person').map((side) => strengthOf(players[side])));
  return levels.size === 1 ? [...levels][0] : undefined;
}

/** Starts a match around a game that was set up, or replayed up to some turn. */
export function openMatch(game: Game, players: Record<Side, PlayerId>, untouched: Game): Match {
  const computers: Match['computers'] = {};
  for (const side of SIDES) {
    const id = players[side];
    if (id !== 'person') computers[side] = playerOf(id, game.content, game.settings.seed);
  }
  const turns = game.reports.map(turnOf);
  const ready = { regime: false, civil: false };
  return {
    game,
    players,
    computers,
    ready,
    turns,
    idle: untouched,
    foresight: openForesight(game.content),
    hints: {},
    before: null,
    runs: new Map(),
    finish: null,
    branches: undefined,
    stumbles: [],
  };
}

export function isOver(match: Match): boolean {
  return isGameOver(match.game);
}

export function persons(match: Match): Side[] {
  return SIDES.filter((side) => match.players[side] === 'person');
}

/** `class`: the people and the teacher, who are of no side. */
export function phaseOf(match: Match | null, side: Side | 'class'): Phase {
  if (!match) return 'closed';
  if (isOver(match)) return 'over';
  if (side === 'class') return 'choosing';
  if (match.players[side] !== 'person') return 'computer';
  return match.ready[side] ? 'waiting' : 'choosing';
}

/** Nobody is waited for: every person is ready, or there is none. */
export function isDue(match: Match): boolean {
  return !isOver(match) && persons(match).every((side) => match.ready[side]);
}

/** Lets the computers choose, then resolves the open turn. The match changes only when all of it went well. */
export async function endTurn(
  match: Match,
  onChosen: (done: number) => Promise<void>,
  onThought: (done: number) => void = () => {},
): Promise<Report> {
  const game = copy(match.game);
  const stumbles: Stumbled[] = [];
  let done = 0;
  for (const side of SIDES) {
    const player = match.computers[side];
    if (!player) continue;
    for (const stumble of letChoose(game, side, player, (thought, of) => onThought(done + thought / of)))
      stumbles.push({ ...stumble, side, player: match.players[side], seed: game.settings.seed });
    done++;
    await onChosen(done);
  }
  for (const account of accountsByRule(game)) decide(game, account);
  const report = resolve(game);
  tookTurn(match, game, report);
  match.stumbles = [...match.stumbles, ...stumbles];
  return report;
}

/** A turn was resolved on a copy of the game: the match goes on from there. */
export function tookTurn(match: Match, game: Game, report: Report): void {
  match.before = match.game;
  match.runs.clear();
  match.game = game;
  match.turns = [...match.turns, turnOf(report)];
  match.ready = { regime: false, civil: false };
  match.foresight.without.clear();
}

/** How many turns the run with nobody playing is behind. */
export function idleBehind(match: Match): number {
  return Math.max(0, match.game.reports.length - match.idle.reports.length);
}

export function stageOf(match: Match, side: Side): Stage {
  const phase = phaseOf(match, side);
  const seen = view(match.game, leadOf(match.game, side));
  return {
    phase: phase === 'waiting' || phase === 'over' ? phase : 'choosing',
    players: match.players,
    view: seen,
    hoped: hopedMandate(match.game.content, seen, rivalOf(match.players)),
    finish: match.finish,
  };
}

/** Everything opened, once the game is over; or, without a finish, of a game whose end is lost. */
export function filesOf<Ending extends Finish | null>(match: Match, finish: Ending): Files & { finish: Ending } {
  const { game, idle, stumbles } = match;
  const lived = game.reports.slice(firstTurn(game) - 1); // what lies before a lesson's first turn is history's
  const bare = ({ weeks: _weeks, outages: _outages, ...report }: Report): Omit<Report, 'weeks' | 'outages'> => report;
  return {
    finish,
    stars: Object.fromEntries(finish ? game.content.seats.map((seat) => [seat.id, starsOf(game, seat)]) : []),
    aims: Object.fromEntries(
      game.content.seats.flatMap((seat) => {
        const aim = aimOf(game, seat);
        return aim === null ? [] : [[seat.id, aim]];
      }),
    ),
    start: bare(game.start),
    reports: game.reports.map(bare),
    idle: [idle.start, ...idle.reports.slice(0, game.reports.length)].map(({ indicators }) => indicators),
    ledger: game.ledger,
    article: judgeArticle(game, idle.reports),
    silences: silencesOf(game),
    lines: { regime: lineOf(game.content, lived, 'regime'), civil: lineOf(game.content, lived, 'civil') },
    ...(stumbles.length > 0 && { stumbles }),
  };
}

export function recordOf(match: Match): GameRecord {
  const { content, settings } = match.game;
  return {
    format: FORMAT,
    model: MODEL,
    scenario: content.scenario.id,
    content: content.hash,
    settings,
    players: match.players,
    turns: match.turns,
    ...(match.branches && { branches: match.branches }),
  };
}

/** Who sits where in a record; null where it names a player nobody knows. */
export function playersOf(record: GameRecord): Record<Side, PlayerId> | null {
  const known = (id: string): PlayerId | undefined => (id === 'person' ? id : PLAYER_IDS.find((p) => p === id));
  const regime = known(record.players.regime);
  const civil = known(record.players.civil);
  return regime && civil ? { regime, civil } : null;
}

/** A game at its first turn, and the same again for the run with nobody playing. Before a preset's first turn history is played. */
export function freshGames(content: Content, settings: Settings): { game: Game; untouched: Game } {
  const game = setup(content, settings);
  const from = (settings.preset && content.scenario.presets?.[settings.preset]?.from) ?? 1;
  while (game.turn < from) {
    for (const side of SIDES) letChoose(game, side, playerOf('history', content, settings.seed));
    resolve(game);
  }
  return { game, untouched: copy(game) };
}
