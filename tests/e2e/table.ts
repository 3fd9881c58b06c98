// What a player does, in any language: words come from the locales, places are found by role and name as a screen reader does.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, type Language } from './watch.ts';

type Words = { [key: string]: string | Words };
const books = new Map<string, Words>();

function book(language: Language, name: string): Words {
  const file = `locales/${language}/${name}.json`;
  const found = books.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Words);
  books.set(file, found);
  return found;
}

/** The words under a key; from the interface, or from another file: `say('ru', 'deck:cards.build-portal.name')`. */
export function say(language: Language, key: string, values: Record<string, string | number> = {}): string {
  const [name, path] = key.includes(':') ? key.split(':') : ['ui', key];
  let words: string | Words | undefined = book(language, name ?? 'ui');
  for (const step of (path ?? '').split('.')) words = typeof words === 'object' ? words[step] : undefined;
  if (typeof words !== 'string') throw new Error(`no words: ${language} ${key}`);
  return words.replace(/\{\{(\w+)\}\}/g, (_, variable: string) => String(values[variable]));
}

export const button = (page: Page, language: Language, key: string): Locator =>
  page.getByRole('button', { name: say(language, key) }).first();

export type Game = {
  scenario?: string;
  side?: 'regime' | 'civil';
  opponent?: 'good' | 'greedy' | 'history' | 'random' | 'idle' | 'person';
  seed?: number;
  board?: 'night' | 'lite';
};

/** Without a graphics card the drawn board eats the machine; most tests look at the light one, which shows the same. */
export async function home(page: Page, language: Language, board: 'night' | 'lite' = 'lite'): Promise<void> {
  await page.goto(`?lang=${language}${board === 'lite' ? '&board=lite' : ''}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(say(language, 'home.title'));
}

/** From the first page to the briefing. */
export async function begin(page: Page, language: Language, game: Game = {}): Promise<void> {
  const { scenario = 'first-steps', side = 'regime', opponent = 'idle', seed = 1, board = 'lite' } = game;
  await home(page, language, board);
  await button(page, language, 'home.play').click();
  const choose = async (name: string) => {
    const radio = page.getByRole('radio', { name }).first();
    await page.locator('label').filter({ has: radio }).first().click();
    await expect(radio).toBeChecked();
  };
  await choose(say(language, `${scenario}:title`));
  await choose(say(language, `side.${side}`));
  await choose(say(language, `setup.opponents.${opponent}`));
  await page.getByText(say(language, 'setup.more'), { exact: true }).click();
  await page.getByLabel(say(language, 'setup.seed'), { exact: true }).fill(String(seed));
  await button(page, language, 'setup.start').click();
  await expect(onPage(page, opponent === 'person' ? 'curtain' : 'briefing')).toBeVisible();
}

/** The open page by its name; the app marks it for styling and tests. */
export const onPage = (page: Page, name: string): Locator => page.locator(`[data-page="${name}"]`);

/** Plays the first card of the hand that can be paid, in the first region where it asks for one. */
export async function playCard(page: Page, language: Language): Promise<string> {
  await showCards(page, language);
  const card = page.locator('.hand .card').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await card.click();
  const sheet = page.locator('.card-sheet.taken');
  const where = sheet.getByRole('combobox');
  if (await where.isVisible()) await where.selectOption({ index: 1 });
  await sheet.getByRole('button', { name: say(language, 'game.choose'), exact: true }).click();
  await expect(page.locator('.tray .chosen li')).not.toHaveCount(0);
  return id;
}

/** On a small screen each part of the table is a tab. */
export const tab = (page: Page, language: Language, key: string): Locator =>
  page.getByRole('navigation', { name: say(language, 'game.tabs') }).getByRole('button', { name: say(language, key) });

export async function showCards(page: Page, language: Language): Promise<void> {
  const cards = tab(page, language, 'game.tabCards');
  if (await cards.isVisible()) await cards.click();
}

/** Ends the turn and lets the weeks pass, until the report or the ending. */
export async function endTurn(page: Page, language: Language): Promise<void> {
  await showCards(page, language);
  await button(page, language, 'game.endTurn').click();
  const sure = page.getByRole('dialog').getByRole('button', { name: say(language, 'game.endTurn') });
  const weeks = onPage(page, 'weeks');
  await expect(sure.or(weeks).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await passWeeks(page, language);
}

export async function passWeeks(page: Page, language: Language): Promise<void> {
  await expect(onPage(page, 'weeks')).toBeVisible();
  const read = button(page, language, 'note.read');
  const on = page.locator('.passing button.main');
  await expect(read.or(on).first()).toBeVisible();
  if (await read.isVisible()) await read.click();
  await on.click();
}

/** Plays on to the end, a card a turn where one can be played. */
export async function playOn(page: Page, language: Language, cards = true): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    await expect(onPage(page, 'game')).toBeVisible();
    if (cards && (await page.locator('.hand .card').count()) > 0) await playCard(page, language);
    await endTurn(page, language);
    await expect(onPage(page, 'report').or(onPage(page, 'ending'))).toBeVisible();
    if (await onPage(page, 'ending').isVisible()) return;
    await button(page, language, 'report.continue').click();
  }
  throw new Error('the game does not end');
}

/** Presses a button that saves a file and returns what the file holds. */
export async function saved(page: Page, pressed: Locator): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await pressed.click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
