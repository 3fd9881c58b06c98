// Where the points stand: one for every 10,000 people, crowded in cities, thin in the steppe. The same people always stand
// in the same places, and every point has its turn to light up and its voice, fixed once, so that lights never flicker.
import { boxOf, type City, type Country, inside, type Territory } from './country.ts';

export const PERSONS = 10_000; // whom one point stands for

export type Populace = { id: string; population: number; urban: number }; // persons; share living in towns
export type Place = {
  x: number;
  y: number;
  region: number; // index in the list of regions given
  rank: number; // 0 … n−1 within the region: who comes online first
  voice: number; // 0 … n−1 within the region: who is critical first; the other end praises first
};

type Draw = () => number;

/** A small generator for places only: mulberry32. The game's own luck is never touched. */
export function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function seedOf(id: string): number {
  let seed = 2166136261;
  for (const letter of id) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 16777619);
  return seed >>> 0;
}

type Spot = { x: number; y: number; town: boolean };
type Ground = { land: Country; territory: Territory; draw: Draw; taken: Spot[] };

function stands(ground: Ground, x: number, y: number): boolean {
  if (!ground.territory.polygons.some((ring) => inside(ring, x, y))) return false;
  if (ground.territory.kind === 'city') return true;
  return !ground.land.regions.some(
    ({ disc }) => disc && Math.hypot(x - (disc[0] ?? 0), y - (disc[1] ?? 0)) < (disc[2] ?? 0) + 3,
  );
}

const nearest = (taken: Spot[], x: number, y: number) =>
  taken.reduce((near, spot) => Math.min(near, (spot.x - x) ** 2 + (spot.y - y) ** 2), 1e9);

/** How much a place draws people: towns, rivers and, a little, everywhere. */
function pull(land: Country, x: number, y: number): number {
  let most = 0.12;
  for (const city of land.cities) {
    const [cx = 0, cy = 0] = city.at;
    most = Math.max(most, Math.exp(-(((x - cx) ** 2 + (y - cy) ** 2) / 8100)) * 0.8);
  }
  for (const river of land.rivers) {
    for (let i = 0; i < river.length; i += 2) {
      const away = (x - (river[i] ?? 0)) ** 2 + (y - (river[i + 1] ?? 0)) ** 2;
      if (away < 4900) most = Math.max(most, 0.5 * (1 - away / 4900));
    }
  }
  return most;
}

/** The best of some random places: far from others, and where people would live. */
function settle(
  ground: Ground,
  pick: () => readonly [number, number],
  worth: (x: number, y: number) => number,
): Spot | null {
  let best: Spot | null = null;
  let bestScore = -1;
  for (let attempt = 0, valid = 0; attempt < 120 && valid < 9; attempt++) {
    const [x, y] = pick();
    if (!stands(ground, x, y)) continue;
    valid++;
    const score = Math.min(nearest(ground.taken, x, y), 2500) * worth(x, y);
    if (score > bestScore) [best, bestScore] = [{ x, y, town: false }, score];
  }
  return best;
}

function settleTown(ground: Ground, city: City, count: number): void {
  const [cx = 0, cy = 0] = city.at;
  const whole = ground.territory.disc?.[2];
  const radius = whole ? whole - 4 : 4 + 3.1 * Math.sqrt(count);
  const pick = () => {
    const angle = ground.draw() * 2 * Math.PI;
    const away = radius * Math.sqrt(ground.draw()) * (whole ? 1 : 0.55 + 0.45 * ground.draw());
    return [cx + away * Math.cos(angle), cy + away * Math.sin(angle)] as const;
  };
  for (let i = 0; i < count; i++) {
    const spot = settle(ground, pick, () => 1);
    if (spot) ground.taken.push({ ...spot, town: true });
  }
}

function settleSteppe(ground: Ground, count: number): void {
  const box = boxOf(ground.territory.polygons);
  const pick = () =>
    [box.left + ground.draw() * (box.right - box.left), box.top + ground.draw() * (box.bottom - box.top)] as const;
  for (let i = 0; i < count; i++) {
    const spot = settle(ground, pick, (x, y) => pull(ground.land, x, y));
    ground.taken.push(spot ?? { x: ground.territory.label[0] ?? 0, y: ground.territory.label[1] ?? 0, town: false });
  }
}

/** Numbers 0 … n−1 by the order of the keys. */
function ranks(keys: number[]): number[] {
  const order = keys.map((key, at) => ({ key, at })).sort((a, b) => a.key - b.key || a.at - b.at);
  const out = new Array<number>(keys.length).fill(0);
  order.forEach(({ at }, rank) => {
    out[at] = rank;
  });
  return out;
}

function settleRegion(land: Country, people: Populace, region: number, persons: number): Place[] {
  const territory = land.regions.find((entry) => entry.id === people.id);
  if (!territory) return [];
  const draw = drawer(seedOf(people.id));
  const ground: Ground = { land, territory, draw, taken: [] };
  const count = Math.max(1, Math.round(people.population / persons));
  const cities = land.cities.filter((city) => city.region === people.id);
  const weight = cities.reduce((sum, city) => sum + city.weight, 0) * (1000 / persons);
  const townsfolk = territory.kind === 'city' ? count : Math.min(count * people.urban, weight);
  for (const city of cities)
    settleTown(ground, city, Math.round((townsfolk * city.weight * (1000 / persons)) / weight));
  settleSteppe(ground, Math.max(0, count - ground.taken.length));
  const taken = ground.taken.slice(0, count);
  const rank = ranks(taken.map((spot) => draw() + (spot.town ? 0 : 0.45)));
  const voice = ranks(taken.map(() => draw()));
  return taken.map(({ x, y }, i) => ({ x, y, region, rank: rank[i] ?? 0, voice: voice[i] ?? 0 }));
}

/** All points of the country, region by region in the order given. */
export function placePeople(land: Country, people: readonly Populace[], persons = PERSONS): Place[] {
  return people.flatMap((entry, region) => settleRegion(land, entry, region, persons));
}

const settled = new WeakMap<readonly Populace[], Place[]>();

/** The points of the country on the board; settled once for a list of regions, however often its board is opened. */
export function placesOf(land: Country, people: readonly Populace[]): readonly Place[] {
  const places = settled.get(people) ?? placePeople(land, people);
  settled.set(people, places);
  return places;
}
