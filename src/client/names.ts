// Names of things of the deck and of scenarios, in the language shown. A thing without words shows its id, so that a gap
// is seen and not hidden. Keys as in locales/<language>/deck.json and <scenario>.json.
import type { Move, Side } from '../engine/game.ts';
import { deck, say } from './i18n.ts';

const or = (words: string, id: string): string => words || id;

export const cardName = (id: string) => or(deck(`cards.${id}.name`), id);
/** `off`: the word for switching off what runs. */
export const moveName = (move: Pick<Move, 'card' | 'off'>, off: string): string =>
  move.off ? `${off}: ${cardName(move.card)}` : cardName(move.card);
export const cardFace = (id: string) => deck(`cards.${id}.face`);
export const cardAbout = (id: string) => deck(`cards.${id}.about`);
export const eventName = (id: string) => or(deck(`events.${id}.name`), id);
export const indicatorName = (id: string) => or(deck(`indicators.${id}.name`), id);
export const indicatorAbout = (id: string) => deck(`indicators.${id}.about`);
export const resourceShort = (id: string) => or(deck(`resources.${id}.short`), id);
export const resourceName = (id: string) => or(deck(`resources.${id}.name`), id);
export const resourceAbout = (id: string) => deck(`resources.${id}.about`);
export const resourceStrain = (id: string) => deck(`resources.${id}.strain`);
export const fuseName = (id: string) => or(deck(`fuses.${id}`), id);
export const regionName = (id: string) => or(deck(`regions.${id}.nom`), id);
export const claimName = (id: string) => or(deck(`claims.${id}.name`), id);

/** The cause of a line on a receipt: an income line, a card or an event. */
export const causeName = (id: string) =>
  deck(`income.${id}`) || deck(`cards.${id}.name`) || or(deck(`events.${id}.name`), id);

/** Classes of age of the model’s people. */
export const AGES = ['15–24', '25–34', '35–54', '55+'];

export const scenarioName = (id: string) => or(say(id, 'title'), id);
export const scenarioWords = (id: string, key: string) => say(id, key);

/** Texts `key.0`, `key.1` … of a scenario, as many as were written. */
function listOf(id: string, key: string): string[] {
  const texts: string[] = [];
  for (let index = 0; say(id, `${key}.${index}`); index++) texts.push(say(id, `${key}.${index}`));
  return texts;
}

/** A scenario's briefing for one side, paragraph by paragraph. */
export const briefingOf = (id: string, side: Side): string[] => listOf(id, `briefing.${side}`);

/** Questions that a class may talk about after the game. */
export const discussionOf = (id: string): string[] => listOf(id, 'discuss');

export const endingName = (id: string) => or(deck(`endings.${id}.name`), id);
/** What an ending says: in the scenario’s own words where it has them (a first try is no country of ten years). */
export const endingText = (id: string, scenario: string) =>
  say(scenario, `endings.${id}`) || deck(`endings.${id}.text`);
