// A worker thread of the laboratory: plays one game of two computer players at a time.
import { parentPort } from 'node:worker_threads';
import { load } from '../content/load.ts';
import type { Content } from '../content/schema.ts';
import { abovePar, endingOf, isOver, resolve, SIDES } from '../engine/game.ts';
import { BRIEF } from '../players/good.ts';
import type { ComputerId } from '../players/player.ts';
import { playerOf } from '../players/roster.ts';
import { letChoose } from '../session/choose.ts';
import type { Played } from '../session/lab.ts';
import { freshGames } from '../session/match.ts';
import { findScenario } from './files.ts';

export type Duel = { scenario: string; people: number; regime: ComputerId; civil: ComputerId; seed: number };

let known: { scenario: string; content: Content } | null = null;

function contentOf(scenario: string): Content {
  if (known?.scenario === scenario) return known.content;
  const { files, id } = findScenario(scenario);
  const loaded = load(files, id);
  if (!loaded.ok) throw new Error(`${scenario} was well when it was read first`);
  known = { scenario, content: loaded.content };
  return loaded.content;
}

function fight({ scenario, people, seed, ...ids }: Duel): Played {
  const content = contentOf(scenario);
  const { game } = freshGames(content, { people, seed, supply: 'itu', events: 'history' });
  const players = {
    regime: playerOf(ids.regime, content, seed, BRIEF),
    civil: playerOf(ids.civil, content, seed, BRIEF),
  };
  while (!isOver(game)) {
    for (const side of SIDES)
      for (const { turn, code, found } of letChoose(game, side, players[side]))
        if (code === 'threw') throw new Error(`${ids[side]}, seed ${seed}, turn ${turn}: ${found}`);
    resolve(game);
  }
  const cards = game.reports.flatMap((r) => SIDES.flatMap((s) => r.moves[s].filter((m) => !m.off).map((m) => m.card)));
  return { ...ids, seed, above: abovePar(game), ending: endingOf(game), cards };
}

parentPort?.on('message', (duel: Duel) => parentPort?.postMessage(fight(duel)));
