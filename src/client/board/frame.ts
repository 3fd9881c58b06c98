// How the plane of the map lies on a screen of a given size: the same fit for the drawing and for finding what was touched.
export type Frame = { scale: number; left: number; top: number; width: number; height: number; dpr: number }; // device pixels

const MARGIN = { across: 24, top: 30, bottom: 26 }; // units of the plane kept free around the country

/** Fits the country into a screen of so many device pixels, in its middle. */
export function framed(land: { width: number; height: number }, width: number, height: number, dpr: number): Frame {
  const across = land.width + 2 * MARGIN.across;
  const down = land.height + MARGIN.top + MARGIN.bottom;
  const scale = Math.min(width / across, height / down);
  return {
    scale,
    left: (width - land.width * scale) / 2,
    top: (height - (land.height + MARGIN.bottom - MARGIN.top) * scale) / 2,
    width,
    height,
    dpr,
  };
}

export const toX = (frame: Frame, x: number) => frame.left + x * frame.scale;
export const toY = (frame: Frame, y: number) => frame.top + y * frame.scale;

/** A point of the screen, in CSS pixels from its corner, as a point of the plane. */
export function toPlane(frame: Frame, cssX: number, cssY: number): readonly [number, number] {
  return [(cssX * frame.dpr - frame.left) / frame.scale, (cssY * frame.dpr - frame.top) / frame.scale];
}
