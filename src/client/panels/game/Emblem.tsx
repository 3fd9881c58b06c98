import type { Effect } from '../../../content/schema.ts';
import type { Side } from '../../../engine/game.ts';
import { pictureOf } from '../../pictures.ts';
import { movedBy, signOf } from './signs.ts';

/** A number from a word, always the same for the same word. */
function numberOf(word: string): number {
  let sum = 7;
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum;
}

const HORN = 'M0 18C-13 18-22 11-22 1C-22-7-16-12-10-12C-4-12 0-8 0-3C0 1-3 4-7 4C-10 4-12 2-12-.5';

type Props = { id: string; side: Side; effects: Effect[] };

/**
 * The picture of a card. Where nobody drew one, it is a felt of its own: the ground and the signs tell what the card moves,
 * the horns around them are turned by its name, as no two felts are the same.
 */
export function Emblem({ id, side, effects }: Props) {
  const picture = pictureOf(id);
  if (picture) return <img className="emblem" src={picture} alt="" loading="lazy" decoding="async" />;
  const [main, second] = [...new Set(effects.map(movedBy))].map(signOf);
  const number = numberOf(id);
  const lean = (number % 5) * 9 - 18;
  return (
    <span className={`emblem drawn ${side} ${main?.family ?? 'people'}`} aria-hidden="true">
      <svg viewBox="0 0 160 84" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <g fill="none" strokeWidth="5" strokeLinecap="round" className="horns">
          {[18, 142].map((x) => (
            <g
              key={x}
              transform={`translate(${x} ${20 + (number % 7) * 7}) rotate(${x < 80 ? lean + 90 : lean - 90}) scale(1.15)`}
            >
              <path d={HORN} />
              <path d={HORN} transform="scale(-1 1)" />
            </g>
          ))}
        </g>
      </svg>
      {main && <main.Icon className="main-sign" strokeWidth={1.6} />}
      {second && second.Icon !== main?.Icon && <second.Icon className="second-sign" strokeWidth={1.8} />}
    </span>
  );
}
