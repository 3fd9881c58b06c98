// Where two mandates stand against par together: no ranking of sides, four fields.
import type { Finish } from '../engine/game.ts';

const PAR = 50;

/** Both at par or above is a shared success; one of them; or neither. */
export function fieldOf({ ledgers: { mandate } }: Pick<Finish, 'ledgers'>): 'both' | 'regime' | 'civil' | 'neither' {
  if (mandate.regime >= PAR) return mandate.civil >= PAR ? 'both' : 'regime';
  return mandate.civil >= PAR ? 'civil' : 'neither';
}
