// Players that search: `good`, `elite` with twice its budget, and the characters, which are `good` with a taste.
import type { Content } from '../content/schema.ts';
import type { Move } from '../engine/game.ts';
import { likeliest, openMind, recall } from './belief.ts';
import { TASTES } from './characters.ts';
import { isSame, offerOf, type Plan } from './plans.ts';
import type { ComputerId, Player } from './player.ts';
import { type Decision, decide, type Effort } from './search.ts';
import { stakeOn } from './stake.ts';
import { type Aim, RIVALRY } from './worth.ts';

/** Chosen so that a decision takes half a second in the browser it was measured in: a machine six times as slow has four. */
export const GOOD: Effort = {
  playouts: 100,
  plans: 16,
  answers: 6,
  pictures: { imagined: 8, kept: 4 },
  people: 500,
  places: 3,
  looks: 50,
  turns: 12,
};

/** The laboratory's: some hundred milliseconds a decision, so that thousands of games can be played. */
const BRIEF: Effort = {
  playouts: 32,
  plans: 8,
  answers: 3,
  pictures: { imagined: 2, kept: 2 },
  people: 500,
  places: 1,
  looks: 12,
  turns: 6,
};
/**
 * Where a turn lasts long, its weeks are dear and there are many of them: fewer lives, and shorter ones. So few are not shared
 * out over countries, but spent on the one that agrees best with what was seen.
 */
const BRIEFER: Effort = {
  ...BRIEF,
  playouts: 16,
  plans: 6,
  answers: 2,
  pictures: { imagined: 8, kept: 1 },
  looks: 8,
  turns: 4,
};
/** And fewer still where the game is long as well. */
const BRIEFEST: Effort = { ...BRIEFER, playouts: 10, plans: 5, looks: 5 };
const LONG_TURN = 20; // weeks
const LONG_GAME = 300; // weeks

/** One to two seconds of a core for a player's whole game, three where it lasts thirteen years. */
export function briefly({ scenario: { turns, weeksPerTurn } }: Content): Effort {
  if (weeksPerTurn < LONG_TURN) return BRIEF;
  return turns * weeksPerTurn < LONG_GAME ? BRIEFER : BRIEFEST;
}

/** Countries that *elite* imagines, to look at those that agree best with what was seen. */
const ELITE_IMAGINES = 16;

/** Twice as much of what is thought: lives, looks, plans, answers and countries looked at. */
export function effortOf(id: ComputerId, base: Effort): Effort {
  if (id !== 'elite') return base;
  return {
    ...base,
    playouts: base.playouts * 2,
    looks: base.looks * 2,
    plans: base.plans * 2,
    answers: base.answers * 2,
    pictures: { imagined: ELITE_IMAGINES, kept: base.pictures.kept * 2 },
  };
}

/** What a searching player is after. */
export function goalOf(id: ComputerId, { scenario }: Content): Aim {
  return { taste: TASTES[id] ?? {}, rivalry: id === 'elite' ? (scenario.rivalry ?? RIVALRY.elite) : RIVALRY.good };
}

/** Decides the whole turn when first asked and then hands the moves over one by one; a refused one is left out. */
export function searchingPlayer(id: ComputerId, content: Content, base: Effort = GOOD): Player {
  const effort = effortOf(id, base);
  const search = {
    mind: openMind(content, effort.people),
    effort,
    aim: goalOf(id, content),
    memory: new Map(),
  };
  let decision: Decision | null = null;
  let turn = 0; // of the decision
  let plan: Plan = [];
  let untold: Decision[] = []; // whose stumbles nobody has asked for yet
  const choose: Player = (view, watch) => {
    const begun = turn === view.turn && view.chosen.every((c) => isIn(plan, c));
    if (!begun || view.chosen.length === 0) {
      decision = decide(search, view, watch);
      turn = view.turn;
      untold.push(decision);
      plan = decision.plans[0] ?? [];
    }
    return plan.find((move) => !isIn(view.chosen, move) && offerOf(view, move)) ?? null;
  };
  choose.decide = (view) => {
    const [sample = 0] = likeliest(search.mind, view, search.effort.pictures);
    return stakeOn(recall(search.mind, view, sample), view);
  };
  choose.thought = () => decision?.thought ?? null;
  choose.stumbles = () => {
    const told = untold.flatMap((one) => one.stumbles.splice(0));
    untold = decision ? [decision] : []; // its thought is made when asked for, and may stumble then
    return told;
  };
  return choose;
}

function isIn(moves: readonly Move[], move: Move): boolean {
  return moves.some((m) => isSame(m, move));
}
