// Plays what was really done: the documented moves of the scenario, turn by turn, as far as the rules allow.
import type { Content } from '../content/schema.ts';
import type { Move } from '../engine/game.ts';
import type { Player } from './player.ts';

type Deed = { card: string; region?: string | undefined; claim?: string | undefined; off?: true | undefined };

export function historyPlayer(content: Content): Player {
  const sideOfSeat = new Map(content.seats.map((seat) => [seat.id, seat.side]));
  return (view) => {
    const due = content.scenario.history.filter((m) => m.turn === view.turn && sideOfSeat.get(m.seat) === view.side);
    const open = due.filter((m) => !view.chosen.some((c) => isSame(c, m)));
    for (const documented of open) {
      const offer = view.offers.find((o) => isSame(o.move, documented));
      if (offer) return offer.move;
    }
    return null;
  };
}

/** The office may differ: alone, one seat plays for the whole side. */
function isSame(move: Move, documented: Deed): boolean {
  return (
    move.card === documented.card &&
    move.region === documented.region &&
    move.claim === documented.claim &&
    move.off === documented.off
  );
}
