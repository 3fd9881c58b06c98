// The small pictures that the scene repeats thousands of times: one light for each thing a person may be heard to say, and a
// figure for the square. Shape tells them apart as well as colour: round, diamond, square, upright.
import { LEFT } from '../board/fear.ts';
import type { Frame } from '../board/frame.ts';
import { CRITICAL_LIGHT, FELT, faint, PRAISE_LIGHT, SILENT_LIGHT } from '../board/palette.ts';

const LIT = ['silent', 'praise', 'critical'] as const;
type Kind = (typeof LIT)[number] | 'figure';
/** Each light once for every step of fear, then the figure. */
export type Lantern = `${(typeof LIT)[number]}-${number}` | 'figure';
export const lanternOf = (light: (typeof LIT)[number], fear: number): Lantern => `${light}-${fear}`;
const PAINTED = [
  ...LEFT.flatMap((left, fear) => LIT.map((kind) => ({ name: lanternOf(kind, fear), kind: kind as Kind, left }))),
  { name: 'figure' as Lantern, kind: 'figure' as Kind, left: LEFT[0] },
];
export const LANTERNS: readonly Lantern[] = PAINTED.map(({ name }) => name);

const COLOURS: Record<Kind, string> = {
  silent: SILENT_LIGHT,
  praise: PRAISE_LIGHT,
  critical: CRITICAL_LIGHT,
  figure: FELT,
};

/** How large a point and its glow are on this screen, device pixels. */
export type Size = { core: number; reach: number };

export function sizeOn(frame: Frame): Size {
  const core = Math.max(1.05 * frame.dpr, Math.min(2.2 * frame.scale, 3.2 * frame.dpr));
  return { core, reach: Math.max(core * 3.6, 16 * frame.scale) };
}

/** Side of one picture, device pixels. */
export function lanternSide({ reach }: Size): number {
  return Math.ceil(reach * 2) + 2;
}

type Pen = CanvasRenderingContext2D;

function glow(pen: Pen, colour: string, middle: number, reach: number): void {
  const halo = pen.createRadialGradient(middle, middle, 0, middle, middle, reach);
  halo.addColorStop(0, faint(colour, 0.5));
  halo.addColorStop(0.16, faint(colour, 0.21));
  halo.addColorStop(0.4, faint(colour, 0.07));
  halo.addColorStop(0.7, faint(colour, 0.02));
  halo.addColorStop(1, faint(colour, 0));
  pen.fillStyle = halo;
  pen.fillRect(0, 0, middle * 2, middle * 2);
}

const CORES: Record<Kind, (pen: Pen, middle: number, r: number) => void> = {
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
export function paintLanterns(pen: Pen, size: Size): void {
  const side = lanternSide(size);
  PAINTED.forEach(({ kind, left }, index) => {
    const colour = COLOURS[kind];
    pen.save();
    pen.translate(index * side, 0);
    if (kind === 'figure') {
      pen.shadowColor = 'rgba(3, 8, 14, 0.9)';
      pen.shadowBlur = size.core;
    } else if (left.glow > 0) {
      glow(pen, colour, side / 2, size.reach * left.glow);
    }
    pen.fillStyle = colour;
    pen.beginPath();
    CORES[kind](pen, side / 2, size.core * left.core);
    pen.fill();
    pen.restore();
  });
}
