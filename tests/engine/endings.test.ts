// Each ending is reached by a line of play that anybody could play: a side tries its cards in the order written here,
// every turn, as far as the rules and its purse allow. By history, among as many people as the bounds were measured in.
import { describe, expect, test } from 'vitest';
import { endingOf, type Game, leadOf, play, resolve, SIDES, type Side, setup, view } from '../../src/engine/game.ts';
import { reformsUntil } from '../../src/engine/mandate.ts';
import { settings } from '../played.ts';
import { content, ids } from '../shelf.ts';

type Line = {
  ending: string;
  scenario: string;
  seed: number;
  force?: 'on';
  play: Record<Side, readonly string[]>; // cards, the dearest wish first
  why: string;
  /** The same seed ends so with nobody playing: control alone does not lead away from there. */
  alsoIdle?: true;
};

const LINES: readonly Line[] = [
  {
    ending: 'tragedy',
    scenario: 'zhanaozen-2011',
    seed: 1,
    force: 'on',
    play: { regime: ['clear-square'], civil: ['peaceful-assembly', 'strike-committee'] },
    why: 'people gather, and the order to clear the square is given where it is allowed',
  },
  {
    ending: 'elite-split',
    scenario: 'land-2016',
    seed: 1,
    play: { regime: ['dismiss-and-inquire'], civil: ['peaceful-assembly', 'petition'] },
    why: 'dismissal upon dismissal: each answers the street and costs cohesion at the top',
  },
  {
    ending: 'rumour-spiral',
    scenario: 'zhanaozen-2011',
    seed: 1,
    play: { regime: ['wage-relief', 'return-to-courts'], civil: ['diaspora-media'] },
    why: 'the state gives in without a word of what happened, and nobody reports from the scene, only from abroad',
  },
  {
    ending: 'concession-and-punishment',
    scenario: 'land-2016',
    seed: 1,
    play: { regime: ['moratorium-commission', 'prosecute-organiser'], civil: ['peaceful-assembly'] },
    why: 'what the rallies asked for is granted, and who called them is tried',
  },
  {
    ending: 'negotiated-reform',
    scenario: 'land-2016',
    seed: 1,
    play: { regime: ['moratorium-commission', 'return-to-courts'], civil: ['commission-seat', 'draft-bill'] },
    why: 'a moratorium, and a seat in its commission with a draft in hand',
  },
  {
    ending: 'pluralist-opening',
    scenario: 'going-online-2004-2010',
    seed: 1,
    play: { regime: ['return-to-courts', 'open-market'], civil: ['literacy-classes'] },
    why: 'blocking goes back to the courts, the market opens, and people learn to read what is written there',
  },
  {
    ending: 'answered-state',
    scenario: 'going-online-2004-2010',
    seed: 1,
    play: { regime: ['build-portal', 'letters-page', 'officials-blogs'], civil: ['ask-officials', 'civic-tech'] },
    why: 'services that are used, letters that are answered, and no harsher law',
  },
  {
    ending: 'online-contract',
    scenario: 'going-online-2004-2010',
    seed: 5,
    play: { regime: ['build-portal', 'extend-networks', 'officials-blogs'], civil: [] },
    why: 'services, lines and officials who write, and nobody asks for more',
  },
  {
    ending: 'green-dashboard',
    scenario: 'zhanaozen-2011',
    seed: 1,
    play: { regime: ['block-outlet', 'state-media-campaign', 'loyal-comments'], civil: [] },
    why: 'outlets are blocked and the others praise: what is left to be seen is green',
  },
  {
    ending: 'quiet-acceptance',
    scenario: 'blocking-law-2012-2015',
    seed: 1,
    play: { regime: ['blocking-law', 'online-monitoring'], civil: [] },
    why: 'a hard law and eyes on the net, no crowd, and much that is not said',
  },
  {
    ending: 'broken-movement',
    scenario: 'zhanaozen-2011',
    seed: 2,
    play: { regime: ['prosecute-organiser', 'block-outlet'], civil: ['peaceful-assembly'] },
    why: 'one organiser after another is tried until nobody calls any more',
  },
  {
    ending: 'stalled-growth',
    scenario: 'going-online-2004-2010',
    seed: 1,
    play: { regime: ['block-outlet', 'block-livejournal'], civil: [] },
    why: 'control first: no services, no answers, nothing that would have grown',
    alsoIdle: true,
  },
];

const scenarios = new Map([...new Set(LINES.map((line) => line.scenario))].map((id) => [id, content(id)]));

function playLine({ scenario, seed, force, play: wishes }: Pick<Line, 'scenario' | 'seed' | 'force' | 'play'>): Game {
  const from = scenarios.get(scenario) ?? content(scenario);
  const game = setup(from, { ...settings(seed, from.scenario.people.default), ...(force && { force }) });
  while (game.turn <= from.scenario.turns) {
    for (const side of SIDES) while (playNext(game, side, wishes[side]));
    resolve(game);
  }
  return game;
}

/** Plays the first card of the list that is offered now, where the list of legal moves names it first. */
function playNext(game: Game, side: Side, wishes: readonly string[]): boolean {
  const { offers } = view(game, leadOf(game, side));
  const wanted = wishes.flatMap((card) => offers.filter(({ move }) => move.card === card && !move.off))[0];
  return wanted !== undefined && play(game, wanted.move) === null;
}

test.each(LINES)('$ending: $why', (line) => {
  const game = playLine(line);
  for (const side of SIDES) {
    const done = game.reports.flatMap((report) => report.moves[side].map((move) => move.card));
    expect([...new Set(done)].sort(), `${side} could play all of its line`).toEqual([...line.play[side]].sort());
  }
  expect(endingOf(game)).toBe(line.ending);
});

test('it is the line that leads there: with nobody playing the same seeds end otherwise', () => {
  const idle = new Map<string, string>();
  for (const line of LINES.filter((l) => !l.alsoIdle)) {
    const key = `${line.scenario} ${line.seed}`;
    const ending = idle.get(key) ?? endingOf(playLine({ ...line, play: { regime: [], civil: [] } }));
    idle.set(key, ending);
    expect(ending, `${line.ending}: ${key}`).not.toBe(line.ending);
  }
});

test('every ending of every scenario that is longer than a lesson in the rules has its line', () => {
  const known = new Set(ids().flatMap((id) => content(id).scenario.endings.map((ending) => ending.id)));
  expect(LINES.map((line) => line.ending).sort()).toEqual([...known].sort());
});

describe('reforms are counted by what was played', () => {
  const campaign = content('kazakhstan-2004-2016');
  /** So many reforms, turn by turn, if these cards are played one a turn, by either side. */
  const counted = (ids: readonly string[]): number[] => {
    const reports = ids.map((id, index) => {
      const side: Side = campaign.cards.find((card) => card.id === id)?.side ?? 'civil';
      const moves = { regime: [], civil: [], [side]: [{ seat: 'any', card: id }] };
      return { turn: index + 1, moves };
    });
    return ids.map((_, index) => reformsUntil({ content: campaign, reports }, index + 1));
  };
  test('different ones, once each', () =>
    expect(counted(['negotiate', 'return-to-courts', 'negotiate', 'explainer-blog'])).toEqual([1, 2, 2, 2]));
  test('a seat in a commission counts from the turn when there is a bill too, whichever came first', () => {
    expect(counted(['commission-seat', 'commission-seat'])).toEqual([0, 0]);
    expect(counted(['draft-bill', 'petition'])).toEqual([0, 0]);
    expect(counted(['commission-seat', 'petition', 'draft-bill'])).toEqual([0, 0, 1]);
    expect(counted(['draft-bill', 'commission-seat'])).toEqual([0, 1]);
    expect(counted(['moratorium-commission', 'commission-seat', 'draft-bill'])).toEqual([1, 1, 2]);
  });
});
