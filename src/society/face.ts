// The face of a person: what others can see of them, in one byte. People react to faces, never to minds.
// Faces change rarely, so what a person's neighbours do is counted once and kept up to date by the changes alone.

export const ONLINE = 1;
export const SPEAKS = 2; // critically, in public
export const MARCHES = 4;
export const PRAISES = 8; // praises the authorities in public; nobody reacts to it, the map shows it
export const VPN = 16; // not seen by others: kept here because it decides what one can reach
export const E_SERVICES = 32; // uses the state's services online; as above

// In `around` each count has four bits: a person has eight ties, so no count passes 8.
export const SPEAKING = 4; // shift of the count of neighbours who speak; online neighbours stand at shift 0
export const MARCHING = 8;
export const VOICED = 12; // speak or march

const WORTH = new Int32Array(256);
for (let face = 0; face < 256; face++) {
  const voiced = (face & (SPEAKS | MARCHES)) !== 0 ? 1 << VOICED : 0;
  WORTH[face] =
    (face & ONLINE ? 1 : 0) + (face & SPEAKS ? 1 << SPEAKING : 0) + (face & MARCHES ? 1 << MARCHING : 0) + voiced;
}

/** What neighbours see when a face turns from one into another, to be added to their `around`. */
export function difference(was: number, now: number): number {
  return WORTH[now] - WORTH[was];
}

/** Row of a table with four rows: nobody online, online, offline with VPN (never), online with VPN. */
export function access(face: number): number {
  return (face & ONLINE) | ((face >> 3) & 2);
}
