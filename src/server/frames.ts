// What a line is sent: the parts that changed since the last time. What is large travels in a frame of its own, packed where
// the line can unpack, and once for everybody who gets the same.
import { gzipSync } from 'node:zlib';
import type { Shown } from '../session/lesson/shown.ts';

/** WebSocket subprotocol of a line that unpacks binary frames (gzip of the JSON text). */
export const GZIP = 'zheli.gzip';
export type Frame = string | Buffer;
export type Sent = Map<string, object>; // part by name, as it was last sent
type Told = { seq: number; now: number };

const LARGE = 2000; // characters
/** What a line before this one may have brought, and must not be left lying on the page. */
const PARTS: Record<keyof Shown, true> = {
  ...{ room: true, you: true, device: true, stage: true, table: true, citizen: true },
  ...{ public: true, desk: true, ballots: true, files: true, opened: true },
};

/** The frames for what changed; `sent` is brought up to date. Nothing changed = no frames. */
export function framesOf(parts: Shown, sent: Sent, told: Told, packs: boolean): Frame[] {
  const frames: Frame[] = [];
  const fresh = sent.size === 0 ? Object.keys(PARTS).filter((name) => !(name in parts)) : [];
  const small: Record<string, object | null> = Object.fromEntries(fresh.map((name) => [name, null]));
  for (const [name, part] of Object.entries(parts)) {
    const before = sent.get(name);
    if (before && isSame(before, part)) continue;
    sent.set(name, part);
    const large = largeFrame(name, part, packs);
    if (large) frames.push(large);
    else small[name] = part;
  }
  for (const name of [...sent.keys()])
    if (!(name in parts)) {
      sent.delete(name);
      small[name] = null;
    }
  if (frames.length > 0 || Object.keys(small).length > 0) frames.push(JSON.stringify({ ...told, parts: small }));
  return frames;
}

/** Field by field: what is the same object is the same; parts are never changed after they were looked at. */
function isSame(before: object, part: object): boolean {
  const [old, now] = [Object.entries(before), Object.entries(part)];
  if (old.length !== now.length) return false;
  return now.every(([field, value], n) => {
    const [name, was] = old[n] ?? [];
    return name === field && (was === value || JSON.stringify(was) === JSON.stringify(value));
  });
}

const known = new WeakMap<object, Buffer | null>(); // packed; null = the part is small. Texts would fill the memory

function largeFrame(name: string, part: object, packs: boolean): Frame | null {
  const packed = known.get(part);
  if (packed === null || (packed && packs)) return packed;
  const text = JSON.stringify({ parts: { [name]: part } });
  if (text.length <= LARGE) {
    known.set(part, null);
    return null;
  }
  if (!packs) return text;
  const made = gzipSync(text, { level: 1 });
  known.set(part, made);
  return made;
}
