// Blocks of single platforms: all that the article names can be blocked, each from its year and by its audience, and a new
// block is known wherever a block counts (answers, income, pledges, seats, the article's claim A24).
import { describe, expect, test } from 'vitest';
import type { Card, Content } from '../../src/content/schema.ts';
import { type Game, leadOf, legalMoves, monthOf, play, resolve, setup } from '../../src/engine/game.ts';
import { audience } from '../../src/engine/levers.ts';
import { settings } from '../played.ts';
import { content, shelf } from '../shelf.ts';

const NAMED = ['twitter', 'facebook', 'vkontakte', 'livejournal', 'youtube', 'instagram', 'whatsapp', 'skype'];
const CAMPAIGN = content('kazakhstan-2004-2016');
const blockOf = (from: Content, platform: string): Card | undefined =>
  from.cards.find((card) => card.platform === platform && card.standing);
const blocks = CAMPAIGN.cards.filter((card) => card.platform !== undefined);

describe('blocks in the deck', () => {
  test.each(NAMED)('%s has one, from its year, with an audience and a source', (id) => {
    const platform = CAMPAIGN.platforms.find((one) => one.id === id);
    const card = blockOf(CAMPAIGN, id);
    expect(platform?.source).toMatch(/\S/);
    const from = platform?.from ?? '';
    expect(card?.requires).toEqual(from <= CAMPAIGN.scenario.start ? undefined : { from });
    const at = CAMPAIGN.platforms.findIndex((one) => one.id === id);
    for (let week = 0; week < 26 * 26; week += 26)
      if (monthOf(CAMPAIGN, week) < from) expect(audience(CAMPAIGN, at, week)).toBe(0);
    expect(audience(CAMPAIGN, at, 25 * 26)).toBeGreaterThan(0.01);
    expect(card?.measured?.responses.find((one) => one.indicator === 'blocked-share')?.agree).toBe(1);
  });
  const counted = [
    ['the article on what is blocked', () => JSON.stringify(entry('article', 'A24'))],
    [
      'technical problems',
      () => JSON.stringify(CAMPAIGN.cards.find((card) => card.id === 'technical-problems')?.requires),
    ],
    ['energy after a block', () => JSON.stringify(entry('income', 'pressed'))],
    ['no new block', () => JSON.stringify(entry('pledges', 'no-new-block'))],
    ['blocking, in the glossary', () => JSON.stringify(entry('concepts', 'blocking'))],
    ['the prosecutor', () => JSON.stringify(CAMPAIGN.seats.find((seat) => seat.id === 'prosecutor')?.against)],
    ['the telecom', () => JSON.stringify(CAMPAIGN.seats.find((seat) => seat.id === 'telecom')?.against)],
  ] as const;
  test.each(counted)('%s counts every one of them', (_, where) => {
    expect(blocks.length).toBeGreaterThanOrEqual(NAMED.length);
    for (const card of blocks) expect(where()).toContain(`"${card.id}"`);
  });
});

const entry = (file: string, id: string): unknown =>
  (JSON.parse(shelf()[`deck/${file}.json`] ?? '[]') as { id: string }[]).find((one) => one.id === id);

describe('a block in a game', () => {
  const land = content('land-2016');
  const offered = (game: Game, card: string): boolean =>
    legalMoves(game, leadOf(game, 'regime')).some((offer) => offer.move.card === card);
  const out = (game: Game): number => game.reports.at(-1)?.indicators['blocked-share'] ?? Number.NaN;
  test.each(['whatsapp', 'instagram'])('%s: felt, answered, opened again', (platform) => {
    const card = blockOf(land, platform)?.id ?? '';
    const [open, shut] = [setup(land, settings(7)), setup(land, settings(7))];
    for (const game of [open, shut]) resolve(game); // the second turn: all cards lie open
    expect(play(shut, { seat: leadOf(shut, 'regime'), card })).toBeNull();
    for (const game of [open, shut]) resolve(game);
    expect(out(shut)).toBeGreaterThan(out(open) + 0.03);
    expect(shut.novelty).toBeGreaterThan(open.novelty);
    expect([offered(open, 'technical-problems'), offered(shut, 'technical-problems')]).toEqual([false, true]);
    expect(play(shut, { seat: leadOf(shut, 'regime'), card, off: true })).toBeNull();
    for (const game of [open, shut]) resolve(game);
    expect(out(shut)).toBeCloseTo(out(open), 6);
  });
  test('nobody can block what does not exist yet', () => {
    const game = setup(CAMPAIGN, settings(7));
    resolve(game);
    resolve(game);
    const lead = leadOf(game, 'regime');
    expect(play(game, { seat: lead, card: 'block-whatsapp' })?.code).toBe('requirement');
    expect(play(game, { seat: lead, card: 'block-instagram' })?.code).toBe('requirement');
    expect(play(game, { seat: lead, card: 'block-skype' })).toBeNull();
  });
});
