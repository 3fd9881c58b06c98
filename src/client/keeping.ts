// The open game is kept after every turn and every choice. What could not be kept, and why, stands on screen as long as it is so; a page
// that would take a game with it asks before it closes.
import { draftOf } from './draft.ts';
import { anyInMemory, forget, keep } from './saves.ts';
import { show, store } from './store.ts';

/** Keeps the open game as it stands, or with `stages` that come on screen next. Trouble is told when it begins; the sign beside the
 * menu stays until it ends. */
export async function keepOpen(stages = store.getState().stages): Promise<void> {
  const { record, saveId } = store.getState();
  const sides = (['regime', 'civil'] as const).filter((side) => stages[side]);
  const view = sides[0] && stages[sides[0]]?.view;
  if (!record || !saveId || !view) return;
  const draft = draftOf(stages);
  const { how, id } = await keep({
    id: saveId,
    scenario: record.scenario,
    sides,
    turn: record.turns.length,
    turns: view.turns,
    saved: Date.now(),
    record,
    ...(draft && { draft }),
  });
  const { unkept } = store.getState();
  if (how === 'kept') show({ unkept: anyInMemory() ? unkept : null });
  else {
    show({ unkept: how });
    if (unkept !== how) show({ trouble: { kind: 'storage', reason: how } });
  }
  if (id !== saveId) show({ saveId: id, trouble: { kind: 'twin' } });
}

/** Deletes a game; with the room it leaves, games that waited are kept. */
export async function forgetGame(id: string): Promise<void> {
  if (await forget(id)) show({ unkept: null });
}

/** Asks before a page is closed that holds the only copy of a game. */
export function startKeeping(): void {
  addEventListener('beforeunload', (event) => {
    if (anyInMemory()) event.preventDefault();
  });
}
