import type { Side } from '../../../engine/game.ts';
import { pictureOf } from '../../pictures.ts';

/** A number from a word, always the same for the same word. */
function numberOf(word: string): number {
  let sum = 7;
  for (const letter of word) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum;
}

const HORN = 'M0 18C-13 18-22 11-22 1C-22-7-16-12-10-12C-4-12 0-8 0-3C0 1-3 4-7 4C-10 4-12 2-12-.5';

/** The picture of a card or event. Where nobody drew one, a felt pattern of its own, as on a syrmaq. */
export function Emblem({ id, side }: { id: string; side: Side }) {
  const picture = pictureOf(id);
  if (picture) return <img className="emblem" src={picture} alt="" loading="lazy" decoding="async" />;
  const number = numberOf(id);
  const turns = 2 + (number % 3);
  const small = 0.55 + (number % 5) * 0.07;
  return (
    <svg
      className={`emblem drawn ${side}`}
      viewBox="0 0 160 84"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width="160" height="84" className="ground" />
      <path d="M0 84L40 42L0 0zM160 84L120 42L160 0z" className="felt" />
      <g transform="translate(80 42)" fill="none" strokeWidth="4" strokeLinecap="round" className="horns">
        {Array.from({ length: turns }, (_, index) => (
          <g
            key={`turn ${index.toString()}`}
            transform={`rotate(${(360 / turns) * index + (number % 4) * 15}) scale(${small})`}
          >
            <path d={HORN} />
            <path d={HORN} transform="scale(-1 1)" />
          </g>
        ))}
      </g>
      <circle cx="80" cy="42" r="4" className="core" />
    </svg>
  );
}
