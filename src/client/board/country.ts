// The map: outlines of the regions, water, cities, crests of mountains, and the ties between cities, in one plane of
// 1600 × 894 units. Names are not here: they are words and stand in locales.
import map from '../../../assets/map/kazakhstan.json' with { type: 'json' };

export type Point = readonly [x: number, y: number];
export type Ring = readonly number[]; // x, y, x, y …

export type Territory = {
  id: string; // region id
  kind: string; // 'region' or 'city'; a city is drawn larger than it is, as a disc
  label: readonly number[];
  square: string; // city where its people gather
  polygons: readonly Ring[];
  disc?: readonly number[]; // x, y, radius of a city
};
export type City = { id: string; region: string; at: readonly number[]; weight: number };

export type Country = {
  width: number;
  height: number;
  regions: readonly Territory[];
  lakes: readonly (readonly Ring[])[];
  rivers: readonly Ring[];
  cities: readonly City[];
  crests: readonly Ring[];
  ties: readonly (readonly string[])[]; // pairs of city ids
};

export const country: Country = map;

/** Is the point inside the ring? Even–odd rule. */
export function inside(ring: Ring, x: number, y: number): boolean {
  let within = false;
  const last = ring.length - 2;
  for (let i = 0, j = last; i <= last; j = i, i += 2) {
    const [xi = 0, yi = 0] = [ring[i], ring[i + 1]];
    const [xj = 0, yj = 0] = [ring[j], ring[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
  }
  return within;
}

/** Which region lies under a point of the plane; the discs of the two cities lie above the rest. */
export function regionAt(land: Country, x: number, y: number): string | null {
  const holds = (territory: Territory) => territory.polygons.some((ring) => inside(ring, x, y));
  const city = land.regions.find((territory) => territory.kind === 'city' && holds(territory));
  return (city ?? land.regions.find((territory) => territory.kind !== 'city' && holds(territory)))?.id ?? null;
}

export type Box = { left: number; top: number; right: number; bottom: number };

export function boxOf(rings: readonly Ring[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x = 0, y = 0] = [ring[i], ring[i + 1]];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

/** Where a region's people gather. */
export function squareOf(land: Country, territory: Territory): Point {
  const city = land.cities.find((entry) => entry.id === territory.square);
  const [x = 0, y = 0] = city?.at ?? territory.label;
  return [x, y];
}
