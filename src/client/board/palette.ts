// The colours of the night map (look.md): one place for the scene, the lite board and the legend.
export const NIGHT = '#0e1b2a';
export const DEEP = '#060e19'; // beyond the border
export const NORTH = '#132b36'; // forest steppe
export const SOUTH = '#1f2330'; // desert
export const WATER = '#0b3247';
export const SHORE = '#2f7d95';
export const BORDER = '#6d8aa0';
export const EMBER = '#5d7890'; // somebody offline
export const SILENT_LIGHT = '#fff1d6'; // warm white
export const PRAISE_LIGHT = '#fec50c';
export const CRITICAL_LIGHT = '#2be3dc';
export const SKY = '#00afca';
export const SUN = '#fec50c';
export const FELT = '#f5f1e8';
export const MADDER = '#b0413e';

/** '#rrggbb' with an opacity, for a canvas. */
export function faint(colour: string, opacity: number): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${r}, ${g}, ${b}, ${opacity})`;
}

/** '#rrggbb' as a number. */
export function whole(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}
