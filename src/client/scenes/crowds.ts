// Crowds: figures that leave their homes, walk to the square of their region, stand there, and go home again.
import type { Country } from '../board/country.ts';
import { squareOf } from '../board/country.ts';
import { figureAt } from '../board/lights.ts';
import type { Place } from '../board/places.ts';

export const WALK = 900; // ms from home to the square
export const GAP = 5.4; // units of the plane between two figures

export type Figure = {
  home: readonly [number, number];
  spot: readonly [number, number]; // where it stands in the square
  start: number; // ms when it set out; NaN = standing
  going: boolean; // to the square; false = home
};
export type Crowds = { squares: (readonly [number, number])[]; figures: Figure[][] };

export function newCrowds(land: Country, regions: readonly string[]): Crowds {
  const squares = regions.map((id) => {
    const territory = land.regions.find((entry) => entry.id === id);
    return territory ? squareOf(land, territory) : ([0, 0] as const);
  });
  return { squares, figures: regions.map(() => []) };
}

/** Makes the crowd of one region that size: newcomers set out, the last to come go home first. */
export function gather(
  crowds: Crowds,
  region: number,
  size: number,
  walk: { now: number; homes: readonly Place[] },
): void {
  const figures = crowds.figures[region] ?? [];
  const [sx, sy] = crowds.squares[region] ?? [0, 0];
  figures.forEach((figure, n) => {
    const wanted = n < size;
    if (figure.going === wanted) return;
    figure.going = wanted;
    figure.start = walk.now;
  });
  for (let n = figures.length; n < size; n++) {
    const place = walk.homes[(n * 7) % Math.max(1, walk.homes.length)];
    const [dx, dy] = figureAt(n, GAP);
    figures.push({
      home: [place?.x ?? sx, place?.y ?? sy],
      spot: [sx + dx, sy + dy],
      start: walk.now + (n % 12) * 30,
      going: true,
    });
  }
}

const ease = (part: number) => part * part * (3 - 2 * part);

/** Where a figure is now, how visible, and whether it still walks. */
export function stepOf(figure: Figure, now: number): { x: number; y: number; alpha: number; walking: boolean } {
  const part = Number.isNaN(figure.start) ? 1 : Math.min(1, Math.max(0, (now - figure.start) / WALK));
  const along = ease(figure.going ? part : 1 - part);
  const x = figure.home[0] + (figure.spot[0] - figure.home[0]) * along;
  const y = figure.home[1] + (figure.spot[1] - figure.home[1]) * along;
  return { x, y, alpha: Math.min(1, 0.25 + along), walking: part < 1 };
}

/** Forgets figures that are home again. They leave from the end, so the order of the rest holds. */
export function sendHome(crowds: Crowds, now: number): void {
  for (const figures of crowds.figures) {
    while (figures.length > 0) {
      const last = figures[figures.length - 1];
      if (!last || last.going || now - last.start < WALK) break;
      figures.pop();
    }
  }
}
