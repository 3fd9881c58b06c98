// Words on the map: names of regions, what the lens says there, badges of an outage. In the reader's language, drawn with
// the fonts of the project (the scene waits for them) at the resolution of the screen.
import type { GameObjects, Scene } from 'phaser';
import type { Country, Territory } from '../board/country.ts';
import { type Frame, toX, toY } from '../board/frame.ts';
import { CRITICAL_LIGHT, DEEP, FELT, NIGHT, SUN } from '../board/palette.ts';
import type { Picture } from '../board/picture.ts';
import { TEXT_FONT } from '../fonts.ts';

type Label = { name: GameObjects.Text; value: GameObjects.Text; badge: GameObjects.Text };
export type Letters = Map<string, Label>;

export function newLetters(scene: Scene, land: Country, depth: number): Letters {
  const letters: Letters = new Map();
  for (const territory of land.regions) {
    const [name, value, badge] = [0, 1, 2].map(() => scene.add.text(0, 0, '').setOrigin(0.5, 0.5).setDepth(depth));
    if (name && value && badge) letters.set(territory.id, { name, value, badge });
  }
  return letters;
}

const ROOMY = 620; // CSS pixels of width from which every region is named

/** Letters grow with the map: on a projector they must be read from the back row. */
export function letterSize(frame: Frame, projector: boolean): number {
  const wide = frame.width / frame.dpr;
  return Math.max(projector ? 18 : 12, Math.min(projector ? 28 : 19, wide / (projector ? 62 : 72))) * frame.dpr;
}

type Style = { size: number; weight: number; colour: string; edge: number; ground?: string };

/** Draws a text anew only when its words or its style changed: every setter of a text draws it again. */
function write(text: GameObjects.Text, words: string, style: Style): void {
  const look = `${style.weight} ${Math.round(style.size)} ${style.colour}`;
  if (text.getData('look') !== look) {
    text.setData('look', look);
    const { size, edge, ground } = style;
    text.setStyle({
      fontFamily: TEXT_FONT,
      fontSize: `${Math.round(size)}px`,
      fontStyle: String(style.weight),
      color: style.colour,
      stroke: DEEP,
      strokeThickness: edge,
      align: 'center',
      ...(ground ? { backgroundColor: ground } : {}),
    });
    text.setLineSpacing(-0.35 * size);
    if (ground) text.setPadding(0.6 * size, 0.26 * size, 0.6 * size, 0.3 * size);
  }
  text.setText(words);
  text.setVisible(words !== '');
}

function anchor(frame: Frame, territory: Territory): { x: number; y: number } {
  const [x = 0, y = 0] = territory.label;
  const below = (territory.disc?.[2] ?? 0) + (territory.disc ? 17 : 0);
  return { x: toX(frame, x), y: toY(frame, y + below) };
}

/** Two lines at most: long names break where a space or a hyphen lets them. */
function broken(name: string): string {
  return name.length > 13 ? name.replace(/[ -](?=\S{5,}$)/u, (sign) => (sign === '-' ? '-\n' : '\n')) : name;
}

export function writeLetters(letters: Letters, land: Country, frame: Frame, picture: Picture): void {
  const size = letterSize(frame, picture.projector);
  const roomy = frame.width / frame.dpr >= ROOMY;
  for (const territory of land.regions) {
    const label = letters.get(territory.id);
    if (!label) continue;
    const id = territory.id;
    const chosen = id === picture.selected || id === picture.hovered;
    const named = roomy || chosen;
    const { x, y } = anchor(frame, territory);
    write(label.name, named ? broken(picture.names[id] ?? '') : '', {
      size: size * (chosen ? 1.06 : 0.94),
      weight: chosen ? 700 : 500,
      colour: id === picture.selected ? SUN : FELT,
      edge: 0.32 * size,
    });
    write(label.value, named ? (picture.values[id] ?? '') : '', {
      size: size * 1.3,
      weight: 700,
      colour: picture.lens === 'voice' ? CRITICAL_LIGHT : FELT,
      edge: 0.36 * size,
    });
    write(label.badge, picture.badges[id] ?? '', {
      size: size * 0.82,
      weight: 700,
      colour: NIGHT,
      edge: 0,
      ground: FELT,
    });
    label.name.setPosition(x, y);
    label.value.setPosition(x, y + label.name.height / 2 + size * 0.5);
    label.badge.setPosition(x, y - (named ? label.name.height / 2 + size * 0.8 : 0));
    keepInside(label, frame);
  }
}

/** No word runs over the edge of the screen. */
function keepInside(label: Label, frame: Frame): void {
  for (const text of [label.name, label.value, label.badge]) {
    const half = text.width / 2 + 4 * frame.dpr;
    text.x = Math.min(frame.width - half, Math.max(half, text.x));
    text.y = Math.min(frame.height - text.height / 2, Math.max(text.height / 2, text.y));
  }
}
