// Words on the map: names of regions, what the lens says there, badges of an outage. In the reader's language, drawn with
// the fonts of the project (the scene waits for them) at the resolution of the screen.
import type { GameObjects, Scene } from 'phaser';
import type { Country } from '../board/country.ts';
import type { Frame } from '../board/frame.ts';
import { broken, namesAll, sizesOn, spotsFor } from '../board/labels.ts';
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

export function writeLetters(letters: Letters, land: Country, frame: Frame, picture: Picture): void {
  const sizes = sizesOn(frame, picture.projector);
  const spots = spotsFor(land, frame, picture);
  for (const { id } of land.regions) {
    const [label, spot] = [letters.get(id), spots.get(id)];
    if (!label || !spot) continue;
    const chosen = id === picture.selected || id === picture.hovered;
    const named = namesAll(frame) || chosen;
    write(label.name, named ? broken(picture.names[id] ?? '').join('\n') : '', {
      size: sizes.name,
      weight: chosen ? 700 : 500,
      colour: id === picture.selected ? SUN : FELT,
      edge: 0.34 * sizes.name,
    });
    write(label.value, named ? (picture.values[id] ?? '') : '', {
      size: sizes.value,
      weight: 700,
      colour: picture.lens === 'voice' ? CRITICAL_LIGHT : FELT,
      edge: 0.28 * sizes.value,
    });
    write(label.badge, picture.badges[id] ?? '', {
      size: sizes.badge,
      weight: 700,
      colour: NIGHT,
      edge: 0,
      ground: FELT,
    });
    label.name.setPosition(spot.x, spot.name);
    label.value.setPosition(spot.x, spot.value);
    label.badge.setPosition(spot.x, spot.badge);
    for (const text of [label.name, label.value, label.badge]) keepInside(text, frame);
  }
}

/** No word runs over the edge of the screen. */
function keepInside(text: GameObjects.Text, frame: Frame): void {
  const half = text.width / 2 + 4 * frame.dpr;
  text.x = Math.min(frame.width - half, Math.max(half, text.x));
  text.y = Math.min(frame.height - text.height / 2, Math.max(text.height / 2, text.y));
}
