// What lies over the terrain as lines and planes: the net between cities, the colour of a lens, outages, the outline of the
// region that is pointed at or chosen, the ring around a crowd. Redrawn when the picture changes, never otherwise.
import type { GameObjects } from 'phaser';
import { boxOf, type Country, inside, type Ring, type Territory } from '../board/country.ts';
import { type Frame, toX, toY } from '../board/frame.ts';
import { FELT, MADDER, NIGHT, PRAISE_LIGHT, SKY, SUN, whole } from '../board/palette.ts';
import type { BoardLens, Picture } from '../board/picture.ts';

type Brush = GameObjects.Graphics;

function outline(brush: Brush, frame: Frame, ring: Ring): void {
  brush.beginPath();
  brush.moveTo(toX(frame, ring[0] ?? 0), toY(frame, ring[1] ?? 0));
  for (let i = 2; i < ring.length; i += 2) brush.lineTo(toX(frame, ring[i] ?? 0), toY(frame, ring[i + 1] ?? 0));
  brush.closePath();
}

const at = (week: readonly number[], picture: Picture, id: string) =>
  week[picture.people.findIndex((entry) => entry.id === id)] ?? 0;

/** A line with gaps: the more is blocked, the wider the gaps. */
function tie(brush: Brush, from: readonly number[], to: readonly number[], gap: number): void {
  const [ax = 0, ay = 0] = from;
  const [bx = 0, by = 0] = to;
  const length = Math.hypot(bx - ax, by - ay);
  const piece = gap <= 0 ? length : 14;
  const step = piece + gap;
  for (let s = 0; s < length; s += step) {
    const e = Math.min(length, s + piece);
    brush.lineBetween(
      ax + ((bx - ax) * s) / length,
      ay + ((by - ay) * s) / length,
      ax + ((bx - ax) * e) / length,
      ay + ((by - ay) * e) / length,
    );
  }
}

/** The net: a tie is as bright as its poorer end is online; blocking tears it, an outage takes it away. */
export function drawTies(brush: Brush, land: Country, frame: Frame, picture: Picture): void {
  brush.clear();
  const strong = picture.lens === 'law';
  for (const [a, b] of land.ties) {
    const [from, to] = [land.cities.find((city) => city.id === a), land.cities.find((city) => city.id === b)];
    if (!from || !to) continue;
    const ends = [from.region, to.region];
    const online = Math.min(...ends.map((id) => at(picture.week.online, picture, id)));
    const cut = Math.max(...ends.map((id) => at(picture.week.outage, picture, id)));
    const alpha = (strong ? 0.25 : 0.05) + (strong ? 0.75 : 0.42) * online * (1 - cut);
    brush.lineStyle(Math.max(1, (strong ? 2.6 : 1.5) * frame.scale), whole(SKY), cut > 0.5 ? 0.05 : alpha);
    const points = [from, to].map((city) => [toX(frame, city.at[0] ?? 0), toY(frame, city.at[1] ?? 0)]);
    const gap = picture.blocked > 0.005 ? (4 + 26 * picture.blocked) * Math.max(1, frame.scale) : 0;
    tie(brush, points[0] ?? [], points[1] ?? [], cut > 0.5 ? 30 : gap);
  }
}

const LENS_COLOUR: Record<BoardLens, string> = { online: '#ffe2ac', voice: PRAISE_LIGHT, protest: FELT, law: MADDER };

export function drawShades(brush: Brush, land: Country, frame: Frame, picture: Picture): void {
  brush.clear();
  for (const territory of land.regions) {
    const shade = picture.shade[territory.id] ?? 0;
    if (shade > 0.01) {
      brush.fillStyle(whole(LENS_COLOUR[picture.lens]), shade * (picture.lens === 'online' ? 0.035 : 0.3));
      for (const ring of territory.polygons) {
        outline(brush, frame, ring);
        brush.fillPath();
      }
    }
    if (at(picture.week.outage, picture, territory.id) > 0.02) hatch(brush, frame, territory);
  }
}

/** Slanting lines over a region whose net is down: told by pattern, not by colour. */
function hatch(brush: Brush, frame: Frame, territory: Territory): void {
  const box = boxOf(territory.polygons);
  brush.fillStyle(whole(NIGHT), 0.55);
  for (const ring of territory.polygons) {
    outline(brush, frame, ring);
    brush.fillPath();
  }
  brush.lineStyle(Math.max(1, 1.4 * frame.scale), whole(FELT), 0.34);
  const step = 3;
  for (let c = box.left - (box.bottom - box.top); c < box.right; c += 15) {
    let from: number | null = null;
    for (let y = box.top; y <= box.bottom + step; y += step) {
      const within = territory.polygons.some((ring) => inside(ring, c + (y - box.top), y));
      if (within && from === null) from = y;
      if (within || from === null) continue;
      const [x1, x2] = [c + (from - box.top), c + (y - step - box.top)];
      brush.lineBetween(toX(frame, x1), toY(frame, from), toX(frame, x2), toY(frame, y - step));
      from = null;
    }
  }
}

export function drawOutlines(brush: Brush, land: Country, frame: Frame, picture: Picture): void {
  brush.clear();
  const line = (id: string, width: number, colour: string, alpha: number) => {
    const territory = land.regions.find((entry) => entry.id === id);
    for (const ring of territory?.polygons ?? []) {
      brush.lineStyle(width * frame.dpr, whole(colour), alpha);
      outline(brush, frame, ring);
      brush.strokePath();
    }
  };
  for (const id of picture.aims ?? []) {
    line(id, 5, SKY, 0.25);
    line(id, 1.8, SKY, 1);
  }
  if (picture.hovered && picture.hovered !== picture.selected) line(picture.hovered, 1.6, FELT, 0.95);
  if (picture.selected) {
    line(picture.selected, 7, NIGHT, 0.6);
    line(picture.selected, 3, SUN, 1);
  }
}

/** A ring around every square where people stand, so that a crowd is seen from the back of the room. */
export function drawSquares(
  brush: Brush,
  frame: Frame,
  squares: { x: number; y: number; size: number }[],
  gap: number,
): void {
  brush.clear();
  for (const { x, y, size } of squares) {
    if (size === 0) continue;
    const r = Math.max(8 * frame.dpr, (gap * Math.sqrt(size + 1) + 7) * frame.scale);
    const [cx, cy] = [toX(frame, x), toY(frame, y)];
    brush.fillStyle(whole(NIGHT), 0.72);
    brush.fillCircle(cx, cy, r);
    brush.lineStyle(2.2 * frame.dpr, whole(FELT), 0.95);
    brush.strokeCircle(cx, cy, r);
    brush.lineStyle(6 * frame.dpr, whole(FELT), 0.16);
    brush.strokeCircle(cx, cy, r + 4 * frame.dpr);
  }
}
