// A society at a moment: all that changes lies in one buffer, so a copy is a copy of memory and two histories are equal
// when their bytes are. Traits and ties are shared, they never change.
import { columnsOn } from './columns.ts';
import type { Society } from './society.ts';

/** The same people at the same moment, living on apart from the original. */
export function copySociety(society: Society): Society {
  const { makeup, state } = society;
  return { ...society, state: columnsOn(state.buffer.slice(0), makeup.people, makeup.regions.length) };
}

/** Everything that changes, as bytes: for hashes and snapshots. A view, not a copy. */
export function societyBytes(society: Society): Uint8Array {
  return new Uint8Array(society.state.buffer);
}

/** Puts a moment back that societyBytes() gave for the same makeup. */
export function restoreSociety(society: Society, bytes: Uint8Array): void {
  const own = societyBytes(society);
  if (bytes.length !== own.length) throw new RangeError(`a snapshot of ${bytes.length} bytes, ${own.length} expected`);
  own.set(bytes);
}

/** FNV-1a of the state in 32-bit words, two lanes, as 16 hex digits. */
export function societyHash(society: Society): string {
  const bytes = new DataView(society.state.buffer);
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  const words = society.state.buffer.byteLength & ~3;
  for (let at = 0; at < words; at += 4) {
    const word = bytes.getUint32(at, true);
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x85ebca6b);
    b ^= b >>> 13;
  }
  for (let at = words; at < society.state.buffer.byteLength; at++) a = Math.imul(a ^ bytes.getUint8(at), 0x01000193);
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
  return hex(a) + hex(b);
}
