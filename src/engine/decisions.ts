// What is decided in a turn beside cards: a stake on the question of the turn, a pledge, an office's aim, the tone of a region's
// report, an event that a teacher brings in, the voices of a class's citizens. One of a kind per seat (per region, per event) stands;
// the later one replaces the earlier. Left out: who may speak for whom; that is the session's business.
import type { Effect } from '../content/schema.ts';
import { weekOfTurn } from './calendar.ts';
import { layDown } from './effects.ts';
import { happen } from './events.ts';
import { isOver, leftOf, sideOf } from './moves.ts';
import { isOffered, pledgesFor } from './pledges.ts';
import { GUESSES, isOnQuestion, questionOf, type Stake } from './questions.ts';
import { regionIndex } from './requirements.ts';
import { aimsFor } from './seats.ts';
import { STAKE, stakeOf, stakePurse } from './stakes.ts';
import type { Decision, Game, Refusal, Voice } from './state.ts';

/** Takes a decision for the open turn, or says why not. */
export function decide(game: Game, decision: Decision): Refusal | null {
  const refusal = decisionRefusal(game, decision);
  if (refusal) return refusal;
  const key = keyOf(game, decision);
  game.decided = [...game.decided.filter((d) => keyOf(game, d) !== key), decision];
  return null;
}

/** Takes back what stands in a decision's place, until the turn is resolved. */
export function takeBack(game: Game, decision: Decision): Refusal | null {
  if (isOver(game)) return { code: 'game-over' };
  const key = keyOf(game, decision);
  const left = game.decided.filter((d) => keyOf(game, d) !== key);
  if (left.length === game.decided.length) return { code: 'nothing-to-undo' };
  game.decided = left;
  return null;
}

/** What a seat may decide beside cards now: for its side every guess on the question and every promise, for itself its aim. */
export function legalDecisions(game: Game, seat: string): Decision[] {
  const side = sideOf(game, seat);
  if (!side || isOver(game)) return [];
  const vows = pledgesFor(game, side).map((pledge): Decision => ({ kind: 'pledge', seat, pledge }));
  const aims = aimsFor(game, seat).map((aim): Decision => ({ kind: 'aim', seat, aim }));
  return [...guesses(game, seat), ...vows, ...aims];
}

function guesses(game: Game, seat: string): Decision[] {
  const asked = questionOf(game);
  if (!asked) return [];
  const place = asked.region === undefined ? {} : { region: asked.region };
  const stakes = GUESSES.map((guess): Stake => ({ kind: 'stake', seat, question: asked.id, ...place, guess }));
  return stakes.filter((stake) => decisionRefusal(game, stake) === null);
}

/** Decisions with one key stand in each other's place: stakes and pledges are a side's, aims an office's, reports a region's. */
function keyOf(game: Game, decision: Decision): string {
  switch (decision.kind) {
    case 'stake':
    case 'pledge':
      return `${decision.kind} ${sideOf(game, decision.seat)}`;
    case 'aim':
      return `aim ${decision.seat}`;
    case 'account':
      return `account ${decision.region}`;
    case 'inject':
      return `inject ${decision.event}`;
    case 'voices':
      return 'voices';
    default:
      return decision satisfies never;
  }
}

function decisionRefusal(game: Game, decision: Decision): Refusal | null {
  if (isOver(game)) return { code: 'game-over' };
  switch (decision.kind) {
    case 'stake':
      return stakeRefusal(game, decision);
    case 'pledge':
      if (!sideOf(game, decision.seat)) return { code: 'unknown-seat' };
      return isOffered(game, decision) ? null : { code: 'no-pledge-now' };
    case 'aim':
      return aimsFor(game, decision.seat).includes(decision.aim) ? null : { code: 'no-aim-now' };
    case 'account':
      return accountRefusal(game, decision);
    case 'inject':
      return injectRefusal(game, decision.event);
    case 'voices':
      return decision.voices.every((voice) => isVoice(game, voice)) ? null : { code: 'bad-voices' };
    default:
      return decision satisfies never;
  }
}

/** The point must be there; a new guess takes the place of the old one and costs no second point. */
function stakeRefusal(game: Game, stake: Stake): Refusal | null {
  const side = sideOf(game, stake.seat);
  if (!side) return { code: 'unknown-seat' };
  const resource = stakePurse(game, side);
  if (!resource || !isOnQuestion(game, stake)) return { code: 'no-question' };
  const has = leftOf(game, side, resource);
  if (stakeOf(game, game.decided, side) || has >= STAKE) return null;
  return { code: 'too-expensive', needs: { resource, cost: STAKE, has } };
}

function accountRefusal(game: Game, { seat, region }: Extract<Decision, { kind: 'account' }>): Refusal | null {
  const entry = game.content.seats.find((s) => s.id === seat);
  if (!entry) return { code: 'unknown-seat' };
  if (!entry.reports) return { code: 'not-your-office' };
  return regionIndex(game, region) < 0 ? { code: 'unknown-region' } : null;
}

function injectRefusal(game: Game, event: string): Refusal | null {
  if (!game.content.events.some((e) => e.id === event)) return { code: 'unknown-event' };
  return game.happened.some((h) => h.event === event) ? { code: 'already-happened' } : null;
}

function isVoice(game: Game, { region, urge, share }: Voice): boolean {
  return regionIndex(game, region) >= 0 && Math.abs(urge) <= 1 && share >= 0 && share <= 1;
}

/** What a decision does as the weeks begin. `eventsGiven`: the events of the turn are known and hold the injected ones. */
export function carryOut(game: Game, decision: Decision, eventsGiven: boolean): void {
  if (decision.kind === 'account') {
    if (decision.tone === 'rosy') forThisTurn(game, 'rosy-reports', { region: decision.region, value: 1 });
  } else if (decision.kind === 'voices') {
    for (const { region, urge, share } of decision.voices) forThisTurn(game, 'voices', { region, value: urge * share });
  } else if (decision.kind === 'inject' && !eventsGiven) {
    const event = game.content.events.find((e) => e.id === decision.event);
    if (event) happen(game, event, weekOfTurn(game.content, game.turn));
  }
}

function forThisTurn(game: Game, lever: string, { region, value }: { region: string; value: number }): void {
  const effect: Effect = {
    kind: 'lever',
    lever,
    region,
    op: 'add',
    value,
    lastsWeeks: game.content.scenario.weeksPerTurn,
  };
  layDown(game, [effect], {
    id: lever,
    side: null,
    turn: game.turn,
    week: weekOfTurn(game.content, game.turn),
    region,
  });
}
