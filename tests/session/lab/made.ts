// Games made by hand, so that what is counted is known beforehand.
import type { Content } from '../../../src/content/schema.ts';
import type { Fighter, Played } from '../../../src/session/lab/duel.ts';
import type { Lot } from '../../../src/session/lab/findings.ts';
import { contentOf } from '../../players/table.ts';

export const NONE: Lot = { pairs: [], luck: [], scripts: [], weighed: [], clean: [], cards: [] };

/** Land 2016 with par at 0 and a deviation of 1: points are deviations. */
export function plain(): Content {
  const land = contentOf('land-2016');
  const alike = { mean: 0, deviation: 1, provisional: true };
  return { ...land, scenario: { ...land.scenario, par: { regime: alike, civil: alike, people: alike } } };
}

export function game(
  [regime, civil]: [Fighter, Fighter],
  points: [number, number],
  more: Partial<Omit<Played, 'cards'>> & { cards?: { regime?: string[]; civil?: string[] } } = {},
): Played {
  const { cards, ...rest } = more;
  return {
    ...{ regime, civil, seed: 1, ending: 'rumour-spiral', course: [], hurt: false, law: 0 },
    points: { regime: points[0], civil: points[1] },
    ...rest,
    cards: { regime: [cards?.regime ?? []], civil: [cards?.civil ?? ['petition']] },
  };
}
