// Paints the still part of the night onto a canvas: land, crests, water, borders and everybody who is offline. Painted once
// for every size of the screen; the scene shows it as one picture.
import type { Country, Ring, Territory } from '../board/country.ts';
import { type Frame, toX, toY } from '../board/frame.ts';
import { BORDER, DEEP, EMBER, FELT, faint, NIGHT, NORTH, SHORE, SKY, SOUTH, WATER } from '../board/palette.ts';
import { drawer, type Place } from '../board/places.ts';
import { sizeOn } from './lanterns.ts';

type Pen = CanvasRenderingContext2D;

function trace(pen: Pen, frame: Frame, rings: readonly Ring[], closed: boolean): void {
  pen.beginPath();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [toX(frame, ring[i] ?? 0), toY(frame, ring[i + 1] ?? 0)];
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    if (closed) pen.closePath();
  }
}

function sky(pen: Pen, frame: Frame): void {
  const glow = pen.createRadialGradient(
    frame.width / 2,
    frame.height * 0.45,
    0,
    frame.width / 2,
    frame.height / 2,
    frame.width * 0.7,
  );
  glow.addColorStop(0, NIGHT);
  glow.addColorStop(1, DEEP);
  pen.fillStyle = glow;
  pen.fillRect(0, 0, frame.width, frame.height);
}

function ground(pen: Pen, land: Country, frame: Frame): void {
  const rings = land.regions
    .filter((territory) => territory.kind !== 'city')
    .flatMap((territory) => territory.polygons);
  trace(pen, frame, rings, true);
  pen.save();
  pen.shadowColor = faint(SKY, 0.5);
  pen.shadowBlur = 38 * frame.scale;
  pen.fillStyle = NORTH;
  pen.fill();
  pen.restore();
  const slope = pen.createLinearGradient(0, toY(frame, 0), 0, toY(frame, land.height));
  slope.addColorStop(0, NORTH);
  slope.addColorStop(0.45, '#172735');
  slope.addColorStop(1, SOUTH);
  pen.fillStyle = slope;
  pen.fill();
}

/** Light on one flank of every crest and shade on the other, soft as felt. */
function crests(pen: Pen, land: Country, frame: Frame): void {
  pen.save();
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const [shift, colour, opacity] of [
    [6, '#03070d', 0.055],
    [-4, '#a9c4cc', 0.02],
  ] as const) {
    pen.strokeStyle = faint(colour, opacity);
    for (let step = 1; step <= 7; step++) {
      pen.lineWidth = step * step * 1.05 * frame.scale;
      pen.save();
      pen.translate(shift * frame.scale, shift * frame.scale * 1.2);
      trace(pen, frame, land.crests, false);
      pen.stroke();
      pen.restore();
    }
  }
  pen.restore();
}

/** Short strokes of grass, the same on every screen. */
function grass(pen: Pen, frame: Frame): void {
  const draw = drawer(2004);
  pen.lineWidth = Math.max(0.6, 1.1 * frame.scale);
  for (let i = 0; i < 2600; i++) {
    const [x, y] = [toX(frame, draw() * 1600), toY(frame, draw() * 894)];
    const lean = (draw() - 0.3) * 7 * frame.scale;
    pen.strokeStyle = draw() < 0.5 ? 'rgba(160, 190, 190, 0.045)' : 'rgba(4, 9, 16, 0.11)';
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + lean, y - (3 + draw() * 5) * frame.scale);
    pen.stroke();
  }
}

function water(pen: Pen, land: Country, frame: Frame): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const [width, opacity] of [
    [5, 0.1],
    [1.6, 0.55],
  ] as const) {
    trace(pen, frame, land.rivers, false);
    pen.strokeStyle = faint(SHORE, opacity);
    pen.lineWidth = Math.max(0.7, width * frame.scale);
    pen.stroke();
  }
  for (const lake of land.lakes) {
    trace(pen, frame, lake, true);
    pen.fillStyle = WATER;
    pen.fill();
    pen.save();
    pen.clip();
    for (let wave = 1; wave <= 4; wave++) {
      pen.strokeStyle = faint(SHORE, 0.26 / wave);
      pen.lineWidth = wave * wave * 3.2 * frame.scale;
      pen.stroke();
    }
    pen.restore();
  }
}

/** The sea lies under the land: the coast is the border of the regions. */
function sea(pen: Pen, land: Country, frame: Frame): void {
  const waters = land.lakes.filter((lake) => (lake[0]?.length ?? 0) > 0 && isSea(lake[0] ?? []));
  water(pen, { ...land, lakes: waters, rivers: [] }, frame);
}

const isSea = (ring: Ring) => ring.some((value, i) => i % 2 === 0 && value < 40);

function borders(pen: Pen, land: Country, frame: Frame): void {
  const unit = frame.scale;
  const regions = land.regions.filter((territory) => territory.kind !== 'city');
  trace(
    pen,
    frame,
    regions.flatMap((territory) => territory.polygons),
    true,
  );
  pen.strokeStyle = faint(BORDER, 0.14);
  pen.lineWidth = 5 * unit;
  pen.stroke();
  pen.strokeStyle = faint(BORDER, 0.5);
  pen.lineWidth = Math.max(0.7, 1.1 * unit);
  pen.stroke();
}

function cityDisc(pen: Pen, frame: Frame, territory: Territory): void {
  const [x = 0, y = 0, radius = 0] = territory.disc ?? [];
  const [cx, cy, r] = [toX(frame, x), toY(frame, y), radius * frame.scale];
  const pool = pen.createRadialGradient(cx, cy, 0, cx, cy, r);
  pool.addColorStop(0, '#223a4a');
  pool.addColorStop(1, '#13222f');
  pen.beginPath();
  pen.arc(cx, cy, r, 0, 2 * Math.PI);
  pen.fillStyle = pool;
  pen.fill();
  pen.strokeStyle = faint(FELT, 0.5);
  pen.lineWidth = Math.max(1, 1.6 * frame.scale);
  pen.stroke();
}

function embers(pen: Pen, frame: Frame, places: readonly Place[]): void {
  const r = sizeOn(frame).core * 0.62;
  pen.fillStyle = faint(EMBER, 0.85);
  pen.beginPath();
  for (const place of places) {
    const [x, y] = [toX(frame, place.x), toY(frame, place.y)];
    pen.moveTo(x + r, y);
    pen.arc(x, y, r, 0, 2 * Math.PI);
  }
  pen.fill();
}

export function paintTerrain(pen: Pen, land: Country, frame: Frame, places: readonly Place[]): void {
  sky(pen, frame);
  sea(pen, land, frame);
  ground(pen, land, frame);
  pen.save();
  trace(
    pen,
    frame,
    land.regions.flatMap((territory) => territory.polygons),
    true,
  );
  pen.clip();
  grass(pen, frame);
  crests(pen, land, frame);
  pen.restore();
  water(pen, { ...land, lakes: land.lakes.filter((lake) => !isSea(lake[0] ?? [])) }, frame);
  borders(pen, land, frame);
  for (const territory of land.regions) if (territory.kind === 'city') cityDisc(pen, frame, territory);
  embers(pen, frame, places);
}
