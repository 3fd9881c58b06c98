// The small pictures that the scene repeats thousands of times: one light for each thing a person may be heard to say, and a
// figure for the square. Shape tells them apart as well as colour: round, diamond, square, upright.
import { CRITICAL_LIGHT, FELT, faint, PRAISE_LIGHT, SILENT_LIGHT } from '../board/palette.ts';

export const LANTERNS = ['silent', 'praise', 'critical', 'figure'] as const;
export type Lantern = (typeof LANTERNS)[number];

const COLOURS: Record<Lantern, string> = {
  silent: SILENT_LIGHT,
  praise: PRAISE_LIGHT,
  critical: CRITICAL_LIGHT,
  figure: FELT,
};
const REACH = 5.2; // of the glow, in sizes of the core

/** Side of one picture, device pixels, for points of this size. */
export function lanternSide(grain: number): number {
  return Math.ceil(grain * REACH * 2) + 2;
}

type Pen = CanvasRenderingContext2D;

function glow(pen: Pen, colour: string, middle: number, reach: number): void {
  const halo = pen.createRadialGradient(middle, middle, 0, middle, middle, reach);
  halo.addColorStop(0, faint(colour, 0.5));
  halo.addColorStop(0.22, faint(colour, 0.2));
  halo.addColorStop(0.55, faint(colour, 0.05));
  halo.addColorStop(1, faint(colour, 0));
  pen.fillStyle = halo;
  pen.fillRect(0, 0, middle * 2, middle * 2);
}

const CORES: Record<Lantern, (pen: Pen, middle: number, r: number) => void> = {
  silent: (pen, middle, r) => pen.arc(middle, middle, r * 0.78, 0, 2 * Math.PI),
  praise: (pen, middle, r) => pen.rect(middle - r, middle - r, 2 * r, 2 * r),
  critical: (pen, middle, r) => {
    pen.moveTo(middle, middle - r * 1.6);
    pen.lineTo(middle + r * 1.25, middle);
    pen.lineTo(middle, middle + r * 1.6);
    pen.lineTo(middle - r * 1.25, middle);
  },
  figure: (pen, middle, r) => {
    pen.arc(middle, middle - r * 1.1, r * 0.75, 0, 2 * Math.PI);
    pen.rect(middle - r * 0.75, middle - r * 0.3, r * 1.5, r * 2);
  },
};

/** All pictures in a row, each `lanternSide` wide. */
export function paintLanterns(pen: Pen, grain: number): void {
  const side = lanternSide(grain);
  LANTERNS.forEach((lantern, index) => {
    const colour = COLOURS[lantern];
    pen.save();
    pen.translate(index * side, 0);
    if (lantern === 'figure') {
      pen.shadowColor = 'rgba(3, 8, 14, 0.9)';
      pen.shadowBlur = grain;
    } else {
      glow(pen, colour, side / 2, grain * REACH * (lantern === 'silent' ? 0.8 : 1));
    }
    pen.fillStyle = colour;
    pen.beginPath();
    CORES[lantern](pen, side / 2, grain);
    pen.fill();
    pen.restore();
  });
}
