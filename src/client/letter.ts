// What the panels of the game ask for, as the letter of a seat in a lesson.
import type { Spoken } from '../session/lesson/messages.ts';
import type { Shown } from '../session/lesson/shown.ts';
import type { Request } from '../session/messages.ts';

/** In an open vote the tray shows what leads now; taken back it is by its place among everything put forward. */
function placeOf(index: number, { stage, table }: Shown): number {
  const move = JSON.stringify(stage?.view.chosen[index]);
  const place = table?.vote?.proposals.findIndex((one) => JSON.stringify(one.move) === move) ?? -1;
  return place < 0 ? index : place;
}

/** Null where it is nothing that a seat says to its lesson. */
export function letterOf(request: Request, parts: Shown): Spoken | null {
  if (request.type === 'play') return { type: 'propose', move: request.move };
  if (request.type === 'undo') return { type: 'withdraw', index: placeOf(request.index, parts) };
  if (request.type === 'decide') {
    const { decision, back } = request;
    if (decision.kind === 'inject' || decision.kind === 'voices') return null; // the teacher's, and the class's
    return { type: 'decide', decision, ...(back && { back }) };
  }
  return request.type === 'ready' ? { type: 'ready', on: true } : null;
}
