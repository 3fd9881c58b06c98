// Where the words of the map stand: every region's name with its value below and its badge above, as one block near the middle
// of the region, moved apart until no block lies on another. Plain numbers; drawing them is the painters' business.
import { widthOf } from '../fonts.ts';
import { type Country, inside } from './country.ts';
import { type Frame, toPlane, toX, toY } from './frame.ts';
import type { Picture } from './picture.ts';

/** How wide a text of that size and weight comes out, in the same unit as the size. */
export type Measure = (words: string, size: number, weight: number) => number;

/** Sizes of letters, device pixels. */
export type Sizes = { name: number; value: number; badge: number };

const WALL = 28; // CSS pixels: what is read from the last row of a classroom
const GAP = 0.3; // between two names side by side, as a part of their letters
const LEADING = 1.08; // height of a line as a part of its letters

/** Letters grow with the map: on a projector they must be read from the back row. */
export function sizesOn(frame: Frame, projector: boolean): Sizes {
  const wide = frame.width / frame.dpr;
  if (projector) {
    const size = Math.max(WALL, Math.min(34, wide / 62)) * frame.dpr;
    return { name: size, value: size * 1.12, badge: size };
  }
  const size = Math.max(12, Math.min(19, wide / 72)) * frame.dpr;
  return { name: size * 0.94, value: size * 1.3, badge: size * 0.82 };
}

const ROOMY = 620; // CSS pixels of width from which every region is named

export const namesAll = (frame: Frame): boolean => frame.width / frame.dpr >= ROOMY;

/** Two lines at most: long names break where a space or a hyphen lets them. */
export function broken(name: string): string[] {
  const text = name.length > 13 ? name.replace(/[ -](?=\S{5,}$)/u, (sign) => (sign === '-' ? '-\n' : '\n')) : name;
  return text.split('\n');
}

/** Middles of the three texts of a region, device pixels. */
export type Spot = { x: number; name: number; value: number; badge: number };

type Box = { id: string; x: number; y: number; wide: number; high: number; fixed: boolean };
type Wanted = Pick<Picture, 'names' | 'badges' | 'projector'>;

/** Room for "100 %" is kept below every name, whatever a lens says there: words that move while the weeks pass cannot be read. */
const VALUE = '100 %';

type Heights = { name: number; value: number; badge: number };

function heightsOf(lines: number, sizes: Sizes, badge: boolean): Heights {
  return {
    name: lines * LEADING * sizes.name,
    value: LEADING * sizes.value,
    badge: badge ? 1.6 * sizes.badge : 0,
  };
}

/** One spot a region; blocks and the discs of cities keep clear of each other and of the edge, as far as there is room. */
export function spotsOf(land: Country, frame: Frame, wanted: Wanted, measure: Measure): Map<string, Spot> {
  const sizes = sizesOn(frame, wanted.projector);
  const heights = new Map<string, Heights>();
  const boxes: Box[] = [];
  for (const { id, label, disc } of land.regions) {
    const lines = broken(wanted.names[id] ?? '');
    const badge = wanted.badges[id] ?? '';
    const high = heightsOf(lines.length, sizes, badge !== '');
    heights.set(id, high);
    const wide = Math.max(
      ...lines.map((line) => measure(line, sizes.name, 600)),
      measure(VALUE, sizes.value, 700),
      badge ? measure(badge, sizes.badge, 700) + 1.2 * sizes.badge : 0,
    );
    const [x = 0, y = 0] = label;
    const below = disc ? (disc[2] ?? 0) * frame.scale + 0.75 * sizes.name : 0;
    const all = high.badge + high.name + high.value;
    const top = toY(frame, y) + below - high.name / 2 - high.badge;
    boxes.push({ id, x: toX(frame, x), y: top + all / 2, wide: wide + GAP * sizes.name, high: all, fixed: false });
    if (disc) boxes.push(discOf(frame, disc));
  }
  // A small screen names one region at a time: there is nothing to keep clear of.
  const strays = ({ id, x, y }: Box) => {
    const territory = land.regions.find((one) => one.id === id);
    const [px, py] = toPlane(frame, x / frame.dpr, y / frame.dpr);
    return territory?.disc === undefined && !territory?.polygons.some((ring) => inside(ring, px, py));
  };
  if (namesAll(frame)) moveApart(boxes, frame, strays);
  return new Map(boxes.filter(({ id }) => id !== '').map((box) => [box.id, within(box, heights.get(box.id))]));
}

function discOf(frame: Frame, [x = 0, y = 0, radius = 0]: readonly number[]): Box {
  const across = 1.6 * radius * frame.scale;
  return { id: '', x: toX(frame, x), y: toY(frame, y), wide: across, high: across, fixed: true };
}

function within({ x, y, high }: Box, { name, value, badge }: Heights = { name: 0, value: 0, badge: 0 }): Spot {
  const top = y - high / 2;
  return { x, badge: top + badge / 2, name: top + badge + name / 2, value: top + badge + name + value / 2 };
}

let kept: { key: string; spots: Map<string, Spot> } | null = null;

/** The same, worked out once for the same words on the same screen. */
export function spotsFor(land: Country, frame: Frame, picture: Wanted): Map<string, Spot> {
  const { names, badges, projector } = picture;
  const key = JSON.stringify([frame, names, badges, projector]);
  if (kept?.key !== key) kept = { key, spots: spotsOf(land, frame, { names, badges, projector }, widthOf) };
  return kept.spots;
}

const ROUNDS = 400;
const HOMEWARD = 0.04; // of the way back that a block goes each round, so that none drifts off
const LEANINGS = [1, 0.75, 0.6, 0.45, 0.35, 0.25, 1.3, 1.8, 2.8, 4]; // how much rather blocks are pushed sideways than up and down

const ASTRAY = 400; // what one name over a neighbour's land weighs, in CSS pixels of way
/** Other places of the own region from which a name that was pushed out of it tries again, in CSS pixels. */
const ELSEWHERE = [-90, -60, -30, 30, 60, 90].flatMap((y) => [-50, 0, 50].map((x) => ({ x, y })));

type Try = { boxes: Box[]; cost: number };

/** Moves blocks that overlap apart, leaning to one way or the other. Kept is the try with least overlap, then with most
 * names over their own region, then with the shortest way. */
function moveApart(boxes: Box[], frame: Frame, strays: (box: Box) => boolean): void {
  const tried = (homes: readonly Box[]): Try[] =>
    LEANINGS.map((leaning) => {
      const moved = homes.map((box) => ({ ...box }));
      pushAll(moved, homes, frame, leaning);
      const ways = moved.map((box, n) => Math.hypot(box.x - at(boxes, n).x, box.y - at(boxes, n).y) / frame.dpr);
      const astray = moved.filter((box) => !box.fixed && strays(box)).length;
      return { boxes: moved, cost: (overlapOf(moved) / frame.dpr) * 1000 + astray * ASTRAY + Math.max(...ways) };
    });
  const best = (tries: Try[]): Try => tries.reduce((one, other) => (other.cost < one.cost ? other : one));
  let kept = best(tried(boxes));
  const lost = kept.boxes.findIndex((box) => !box.fixed && strays(box));
  for (const { x, y } of lost < 0 ? [] : ELSEWHERE) {
    const homes = boxes.map((box, n) =>
      n === lost ? { ...box, x: box.x + x * frame.dpr, y: box.y + y * frame.dpr } : box,
    );
    if (!strays(at(homes, lost))) kept = best([kept, ...tried(homes)]);
  }
  kept.boxes.forEach((box, n) => {
    boxes[n] = box;
  });
}

const NOWHERE: Box = { id: '', x: 0, y: 0, wide: 0, high: 0, fixed: true };
const at = (boxes: readonly Box[], n: number): Box => boxes[n] ?? NOWHERE;

function pairsOf(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((one, n) => boxes.slice(n + 1).map((other): [Box, Box] => [one, other]));
}

/** Pixels by which blocks still overlap, added up. */
function overlapOf(boxes: readonly Box[]): number {
  return pairsOf(boxes).reduce((sum, [one, other]) => {
    const { across, down } = sharedBy(one, other);
    return sum + Math.max(0, Math.min(across, down) - 0.5);
  }, 0);
}

/** Each pair is pushed half and half, fixed ones stay; in the first half of the rounds all are drawn home a little. */
function pushAll(boxes: Box[], homes: readonly Box[], { width, height, dpr }: Frame, leaning: number): void {
  const pairs = pairsOf(boxes);
  const edge = 4 * dpr;
  for (let round = 0; round < ROUNDS; round++) {
    if (round < ROUNDS / 2)
      boxes.forEach((box, n) => {
        box.x += (at(homes, n).x - box.x) * HOMEWARD;
        box.y += (at(homes, n).y - box.y) * HOMEWARD;
      });
    let moved = false;
    for (const [one, other] of pairs) moved = push(one, other, leaning) || moved;
    for (const box of boxes) {
      if (box.fixed) continue;
      box.x = Math.min(width - box.wide / 2 - edge, Math.max(box.wide / 2 + edge, box.x));
      box.y = Math.min(height - box.high / 2 - edge, Math.max(box.high / 2 + edge, box.y));
    }
    if (!moved && round >= ROUNDS / 2) return;
  }
}

/** By how much two blocks overlap on each axis; below zero, the room between them. */
function sharedBy(one: Box, other: Box): { across: number; down: number } {
  return {
    across: (one.wide + other.wide) / 2 - Math.abs(other.x - one.x),
    down: (one.high + other.high) / 2 - Math.abs(other.y - one.y),
  };
}

function push(one: Box, other: Box, leaning: number): boolean {
  const { across, down } = sharedBy(one, other);
  if (across <= 0.01 || down <= 0.01 || (one.fixed && other.fixed)) return false;
  const axis = across < down * leaning ? 'x' : 'y';
  const way = ((axis === 'x' ? across : down) + 0.02) * (other[axis] >= one[axis] ? 1 : -1);
  const part = one.fixed ? 0 : other.fixed ? 1 : 0.5;
  one[axis] -= way * part;
  other[axis] += way * (1 - part);
  return true;
}
