// Letters before text: a canvas draws whatever font stands ready at that moment, so it has to wait for the right one.
export const TEXT_FONT = '"Onest Variable", system-ui, sans-serif';
export const HEADLINE_FONT = '"Literata Variable", Georgia, serif';

// Font files are split by letter ranges: without a sample from each, only the Latin file would be fetched.
const SAMPLE = 'Aa АаЁё ӘәҒғҚқҢңӨөҰұҮүҺһІі ₸';

/** Resolves when the text font can draw every letter of the three languages, or after `patience` ms without it. */
export async function lettersReady(patience = 4000): Promise<void> {
  if (typeof document === 'undefined' || document.fonts === undefined) return;
  const wanted = ['400', '600'].map((weight) => document.fonts.load(`${weight} 16px "Onest Variable"`, SAMPLE));
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled(wanted), late]);
}

let pen: CanvasRenderingContext2D | null = null;

/** How wide a text of that size and weight comes out in the text font, in the unit of the size. Without a canvas, guessed. */
export function widthOf(words: string, size: number, weight: number): number {
  if (typeof document !== 'undefined') pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 0.6 * size * words.length;
  pen.font = `${weight} ${size}px ${TEXT_FONT}`;
  return pen.measureText(words).width;
}
