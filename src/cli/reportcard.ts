// The laboratory's findings as an author reads them: what holds and what does not, in sentences; who beats whom, with
// intervals; which cards are played and missed; how games end.
import type { Content } from '../content/schema.ts';
import { type Found, restrictedWin } from '../session/lab/cards.ts';
import type { Findings, Lot } from '../session/lab/findings.ts';
import type { Share } from '../session/lab/shares.ts';
import { table } from './table.ts';
import { at, atFirst, deckWordsIn, filled, wordsIn } from './words.ts';

const MOST_CARDS = 12; // lines of the table of cards

export function reportCard(
  content: Content,
  found: Findings,
  played: { lot: Lot; people: number; cards: Found; house: string },
  language: string,
): string {
  const words = wordsIn(language, 'lab');
  const deck = deckWordsIn(language, played.house);
  const named = (kind: string, id: string): string => {
    const key = `${kind}.${id}.name`;
    const name = atFirst(deck, key);
    return name === key ? id : name; // a thing without words shows its id, as in the game
  };
  const say = (key: string, values: Record<string, string> = {}): string => filled(at(words, key), values);
  const { percent, between, number } = writing(language);
  const player = (id: string): string => say(`players.${id}`);
  const holding = found.checks.filter((c) => c.holds).length;
  const lots = Object.entries(played.lot)
    .filter(([, games]) => games.length > 0)
    .map(([name, games]) => say(`lots.${name}`, { count: String(games.length) }));
  const winsHead = [say('wins.player'), say('wins.against'), say('wins.share'), say('wins.interval')];
  const wins = Object.entries(found.wins).flatMap(([a, rows]) =>
    Object.entries(rows).map(([b, w]) => [player(a), player(b), percent(w.share), between(w)]),
  );
  return [
    say('head', { scenario: found.scenario, people: String(played.people) }),
    `${say('played')} ${lots.join(', ')}.`,
    '',
    say('holding', { count: String(holding), all: String(found.checks.length) }),
    ...found.checks.map((c) => `${say(c.holds ? 'holds' : 'fails')} ${sentence(say, { percent, between, number }, c)}`),
    '',
    ...(wins.length > 0 ? [table([winsHead, ...wins]), ''] : []),
    table([
      [say('equals.player'), say('equals.share')],
      ...Object.entries(found.sideBalance).map(([id, share]) => [player(id), percent(share)]),
    ]),
    '',
    cardTable(content, found, { games: played.cards, say, named, written: { percent, between, number } }),
    '',
    table([
      [say('endings.ending'), say('endings.share')],
      ...Object.entries(found.endings)
        .filter(([, share]) => share > 0)
        .map(([id, share]) => [named('endings', id), percent(share)]),
    ]),
  ].join('\n');
}

type Say = (key: string, values?: Record<string, string>) => string;
type Writing = {
  percent: (share: number) => string;
  between: (share: Share) => string;
  number: (value: number) => string;
};

/** What was measured, what is wanted, and how many games it rests on. */
function sentence(say: Say, { percent, number, between }: Writing, one: Findings['checks'][number]): string {
  const { check, target, measured, games, low, high } = one;
  const [, least, most] = /^(?:>= |<= )?([\d.]+)(?: to ([\d.]+))?$/.exec(target) ?? [];
  const shown = (value: number): string =>
    AS_NUMBERS.includes(check) || /^interaction/.test(check) ? number(value) : percent(value);
  const wanted = most === undefined ? (target.startsWith('<') ? 'atMost' : 'atLeast') : 'within';
  const bounds = { low: shown(Number(least)), high: shown(Number(most ?? least)) };
  const interval = low === undefined || high === undefined ? '' : between({ share: measured, low, high });
  const rests = say(interval ? 'sample.interval' : 'sample.games', { games: String(games), interval });
  return `${say(`checks.${check}`, { measured: shown(measured) })} ${say(`wanted.${wanted}`, bounds)} ${rests}`;
}

/** Measured in other things than games or plays. */
const AS_NUMBERS = ['brier-of-evaluator', 'lead-changes', 'evenness-of-cards', 'evenness-of-endings'];

function cardTable(
  content: Content,
  { cards }: Findings,
  {
    games,
    say,
    named,
    written,
  }: { games: Found; say: Say; named: (kind: string, id: string) => string; written: Writing },
): string {
  const { percent, between } = written;
  const often = Object.entries(cards).sort(([, a], [, b]) => b.playedShare - a.playedShare);
  const missed = often.some(([, card]) => card.restrictedWin !== null);
  return table([
    [say('cards.card'), say('cards.played'), ...(missed ? [say('cards.without'), say('wins.interval')] : [])],
    ...often.slice(0, missed ? often.length : MOST_CARDS).map(([id, card]) => {
      const without = restrictedWin(content, games, id);
      return [
        named('cards', id),
        percent(card.playedShare),
        ...(missed ? [without ? percent(without.share) : '·', without ? between(without) : '·'] : []),
      ];
    }),
  ]);
}

/** Numbers as the language writes them. */
function writing(language: string): Writing {
  const share = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    percent: (value) => share.format(value),
    between: ({ low, high }) => `${share.format(low)} – ${share.format(high)}`,
    number: (value) => number.format(value).replace('-', '−'),
  };
}
