// What a person had chosen in the open turn, kept beside the record: a closed page or a fallen worker loses no choice. Never
// part of the record, which holds resolved turns alone. On the way back each choice is asked of the session as if it were made
// again, so one that is no longer legal is left out. In a hot-seat game both sides' choices are kept and shown to none.
import type { Decision, Move, Side } from '../engine/game.ts';
import type { Request, Stage } from '../session/messages.ts';

export type Draft = {
  turn: number; // that was open
  sides: Partial<Record<Side, { moves: Move[]; decided: Decision[] }>>;
};

const SIDES = ['regime', 'civil'] as const;

/** The choices that stand on the table; null where nothing is chosen or the game is over. */
export function draftOf(stages: Partial<Record<Side, Stage>>): Draft | null {
  const draft: Draft = { turn: 0, sides: {} };
  for (const side of SIDES) {
    const stage = stages[side];
    if (!stage || stage.phase === 'over') continue;
    const { chosen, decided, turn } = stage.view;
    if (chosen.length === 0 && decided.length === 0) continue;
    draft.turn = turn;
    draft.sides[side] = { moves: chosen, decided };
  }
  return draft.turn > 0 ? draft : null;
}

type Choice = Extract<Request, { type: 'play' | 'decide' }>;

/** What to ask of the session to lay the choices out again; nothing where another turn is open by now. */
export function choicesOf(draft: Draft | null | undefined, turn: number): Choice[] {
  if (!draft || draft.turn !== turn) return [];
  return SIDES.flatMap((side) => {
    const own = draft.sides[side];
    const decided = own?.decided ?? [];
    const moves = own?.moves ?? [];
    return [
      ...decided.map((decision): Choice => ({ type: 'decide', side, decision: sent(decision) })),
      ...moves.map((move): Choice => ({ type: 'play', side, move })),
    ];
  });
}

/** Data that travels is a copy of its own. */
export function sent(decision: Decision): Extract<Request, { type: 'decide' }>['decision'] {
  return decision.kind === 'voices' ? { kind: 'voices', voices: [...decision.voices] } : decision;
}
