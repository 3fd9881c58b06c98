import { useStore } from 'zustand';
import type { Content } from '../../../content/schema.ts';
import type { Side, View } from '../../../engine/game.ts';
import type { Stage } from '../../../session/messages.ts';
import { stageOf, store } from '../../store.ts';

export type Table = { content: Content; stage: Stage; view: View; side: Side };

/** The open game as the person at the screen may see it; null while there is none. */
export function useTable(): Table | null {
  const content = useStore(store, (screen) => screen.content);
  const stage = useStore(store, stageOf);
  const side = useStore(store, (screen) => screen.side);
  return content && stage && side ? { content, stage, view: stage.view, side } : null;
}
