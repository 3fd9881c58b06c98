// A snapshot as bytes for the disk. What cannot be read again is worked out anew: a snapshot only saves time.
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Snapshot } from '../session/lesson/snapshot.ts';

export function pack(snapshot: Snapshot): Uint8Array {
  return deflateRawSync(serialize(snapshot), { level: 1 });
}

export function unpack(bytes: Uint8Array): Snapshot | null {
  try {
    const snapshot: Snapshot = deserialize(inflateRawSync(bytes));
    return typeof snapshot === 'object' && 'game' in snapshot && 'idle' in snapshot ? snapshot : null;
  } catch {
    return null;
  }
}
