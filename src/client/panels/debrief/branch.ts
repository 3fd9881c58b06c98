// A kept branch in words: what was changed in it, and how it is called in a list.

import type { Move } from '../../../engine/game.ts';
import { ASSUMPTIONS } from '../../../session/branches.ts';
import type { KeptBranch } from '../../../session/record.ts';
import { cleaned } from '../../../session/replay.ts';
import type { useWords } from '../../i18n.ts';
import { moveName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { sameMove } from './questions.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'say'>;

/** “3. The authorities: Block a site → no card”; an assumption with its value and turn; who went on deciding. */
export function branchName({ t, say }: Words, { record }: Pick<Looked, 'record'>, branch: KeptBranch): string {
  const name = (moves: readonly Move[]) =>
    moves.map((move) => moveName(move, t('game.chooseOff'))).join(', ') || say('debrief', 'whatif.nothing');
  const parts = branch.changes.map(({ turn, side, moves: chosen }) => {
    const moves = chosen.map(cleaned);
    const made = (record.turns[turn - 1]?.[side] ?? []).map(cleaned);
    const gone = made.filter((move) => !moves.some((other) => sameMove(move, other)));
    const come = moves.filter((move) => !made.some((other) => sameMove(move, other)));
    const change = gone.length === 0 ? `+ ${name(come)}` : `${name(gone)} → ${name(come)}`;
    return `${turn}. ${t(`side.${side}`)}: ${change}`;
  });
  const { assumption } = branch;
  if (assumption) {
    const value = assumption.value === ASSUMPTIONS[assumption.id].low ? 'low' : 'high';
    const words = (key: string) => say('debrief', `assumptions.${assumption.id}.${key}`);
    parts.push(`${assumption.from}. ${words('name')}: ${words(value)}`);
  }
  if (branch.deciders === 'greedy') parts.push(say('debrief', 'whatif.then'));
  return parts.join('; ');
}
