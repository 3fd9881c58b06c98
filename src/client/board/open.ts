// The way to the night map: Phaser and the map come over the wire only when a board is opened.
import type { Picture } from './picture.ts';

export type BoardHandle = {
  show(picture: Picture): void;
  regionAt(cssX: number, cssY: number): string | null; // from the corner of the element
  close(): void;
};

/** Rejects where the scene cannot run: the lite board takes over then. */
export async function openBoard(host: HTMLElement, picture: Picture): Promise<BoardHandle> {
  const { openSteppe } = await import('../scenes/Steppe.ts');
  return openSteppe(host, picture);
}

type Wire = { connection?: { saveData?: boolean } };

/** The light board is asked for in the link, or wanted where data is to be saved. */
export function wantsLite(): boolean {
  const asked = new URLSearchParams(location.search).get('board');
  if (asked) return asked === 'lite';
  return (navigator as Navigator & Wire).connection?.saveData === true;
}
