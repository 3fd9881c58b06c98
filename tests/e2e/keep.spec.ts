// Nothing is lost: a game is kept in the browser, goes out to a file and comes back; a file that cannot be used is told
// with its reason and changes nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { pack } from '../../src/content/pack.ts';
import { begin, button, endTurn, home, onPage, passWeeks, playCard, saved, say } from './table.ts';
import { expect, type Language, test } from './watch.ts';

async function oneTurn(page: Page, language: Language): Promise<void> {
  await begin(page, language, { side: 'regime', opponent: 'random', seed: 9 });
  await button(page, language, 'briefing.begin').click();
  await playCard(page, language);
  await endTurn(page, language);
  await expect(onPage(page, 'report')).toBeVisible();
}

const turnShown = (page: Page, language: Language, turn: number) =>
  page.getByText(say(language, 'game.turn', { turn, turns: 4 }));

test('a closed page is a game to go on with', async ({ page }) => {
  await oneTurn(page, 'kk');
  await page.goto('about:blank');
  await home(page, 'kk');
  await button(page, 'kk', 'home.continue').click();
  await button(page, 'kk', 'saves.resume').click();
  await expect(onPage(page, 'report')).toBeVisible();
  await button(page, 'kk', 'report.continue').click();
  await expect(turnShown(page, 'kk', 2)).toBeVisible();
  const other = await page.context().newPage(); // the same game in a second tab, from the same turn
  await home(other, 'kk');
  await button(other, 'kk', 'home.continue').click();
  await button(other, 'kk', 'saves.resume').click();
  await button(other, 'kk', 'report.continue').click();
  await endTurn(page, 'kk');
  await expect(onPage(page, 'report')).toBeVisible();
  await playCard(other, 'kk');
  await button(other, 'kk', 'game.endTurn').click();
  const told = other.getByRole('dialog');
  await expect(told).toContainText(say('kk', 'trouble.twin'));
  await told.getByRole('button', { name: say('kk', 'common.close') }).click();
  await passWeeks(other, 'kk');
  await button(other, 'kk', 'brand.home').click();
  await button(other, 'kk', 'home.continue').click();
  await expect(other.locator('.save-list > li')).toHaveCount(2); // neither was written over
  await other.close();
});

test('a game travels as a file to another device @long', async ({ page, browser, baseURL }, info) => {
  await oneTurn(page, 'en');
  await button(page, 'en', 'report.continue').click();
  await button(page, 'en', 'game.menu').click();
  const { text } = await saved(page, button(page, 'en', 'game.exportRecord'));
  mkdirSync(info.outputDir, { recursive: true });
  const file = path.join(info.outputDir, 'travelling.json');
  writeFileSync(file, text);
  const other = await browser.newPage({ baseURL: baseURL ?? '', reducedMotion: 'reduce' });
  await home(other, 'ru');
  await other.locator('input[type=file]').first().setInputFiles(file);
  await expect(onPage(other, 'report')).toBeVisible();
  await button(other, 'ru', 'report.continue').click();
  await expect(turnShown(other, 'ru', 2)).toBeVisible();
  await other.close();
});

test('a file that cannot be used is told and loses nothing', async ({ page }, info) => {
  await oneTurn(page, 'ru');
  await button(page, 'ru', 'report.continue').click();
  await button(page, 'ru', 'game.menu').click();
  const { text } = await saved(page, button(page, 'ru', 'game.exportRecord'));
  const record = JSON.parse(text);
  const broken: [string, string, string][] = [
    ['cut in half', text.slice(0, text.length / 2), 'record-cut'],
    ['from a newer version', JSON.stringify({ ...record, format: 99 }), 'record-newer'],
    ['of a scenario nobody has', JSON.stringify({ ...record, scenario: 'atlantis' }), 'unknown-scenario'],
    ['with a key too many', JSON.stringify({ ...record, secret: 1 }), 'unknown-key'],
    [
      'with a move nobody may make',
      JSON.stringify({
        ...record,
        turns: [{ ...record.turns[0], regime: [{ seat: 'administration', card: 'no-such-card' }] }],
      }),
      'record-move',
    ],
    [
      'with another history',
      JSON.stringify({ ...record, turns: [{ ...record.turns[0], hash: '0000000000000000' }] }),
      'record-differs',
    ],
  ];
  await button(page, 'ru', 'game.menu').click();
  await button(page, 'ru', 'game.leave').click();
  mkdirSync(info.outputDir, { recursive: true });
  for (const [name, content, code] of broken) {
    const file = path.join(info.outputDir, `${name}.json`);
    writeFileSync(file, content);
    await page.locator('input[type=file]').first().setInputFiles(file);
    const dialog = page.getByRole('dialog');
    await expect(dialog, name).toContainText(say('ru', `faults.${code}`));
    // Nothing is lost; or a part of the record is true and can be shown.
    await expect(dialog).toContainText(
      new RegExp([say('ru', 'trouble.safe'), say('ru', 'trouble.damagedTitle')].join('|')),
    );
    await dialog.getByRole('button', { name: say('ru', 'common.close') }).click();
    await expect(dialog).toBeHidden();
  }
  await button(page, 'ru', 'home.continue').click();
  await expect(page.locator('.save-list > li')).toHaveCount(1);
  await button(page, 'ru', 'saves.resume').click();
  await button(page, 'ru', 'report.continue').click();
  await expect(turnShown(page, 'ru', 2)).toBeVisible();
});

test('a link to a scenario that is not there says so', async ({ page }) => {
  await page.goto('?lang=kk&scenario=atlantis');
  await expect(page.getByRole('dialog')).toContainText(say('kk', 'faults.unknown-scenario'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('kk', 'common.close') })
    .click();
  await expect(page.getByRole('radio', { name: say('kk', 'first-steps:title') })).toBeAttached();

  // On the same page one's own scenario comes from a file: refused with its place, or it lies beside the others and is played.
  const take = async (text: string) =>
    page
      .locator('.from-file input[type=file]')
      .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await take(ownScenario(''));
  await expect(page.getByRole('alert').filter({ hasText: say('kk', 'faults.missing-words') })).toContainText(
    'locales/kk/own-steps.json',
  );
  await take(ownScenario('Өз қадамдар'));
  const own = page.getByRole('radio', { name: 'Өз қадамдар' });
  await expect(own).toBeChecked();
  await button(page, 'kk', 'setup.start').click();
  await expect(onPage(page, 'briefing')).toBeVisible();
});

/** First steps under another name, with its own title in Kazakh. */
function ownScenario(title: string): string {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const files = {
    'own-steps/scenario.json': JSON.stringify({ ...read('scenarios/first-steps/scenario.json'), id: 'own-steps' }),
  };
  const words = ['en', 'ru', 'kk'].map((language) => {
    const scenario = read(`locales/${language}/first-steps.json`);
    return [language, { deck: {}, scenario: language === 'kk' ? { ...scenario, title } : scenario }];
  });
  return pack(files, 'own-steps', Object.fromEntries(words));
}

test('a language is switched in mid-turn and nothing is lost; a browser that keeps nothing is told', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await begin(page, 'en', { side: 'civil', seed: 2 });
  const told = page.getByRole('dialog');
  await expect(told).toContainText(say('en', 'saves.storageBlocked'));
  await expect(told.getByRole('button', { name: say('en', 'trouble.crashExport') })).toBeVisible();
  await told.getByRole('button', { name: say('en', 'common.close') }).click();
  await button(page, 'en', 'briefing.begin').click();
  const card = await playCard(page, 'en');
  await page.getByRole('combobox', { name: say('en', 'game.regionSelect') }).selectOption('mangystau');
  for (const [before, after] of [
    ['en', 'kk'],
    ['kk', 'ru'],
    ['ru', 'en'],
  ] as const) {
    await page.getByRole('button', { name: say(after, 'language:self') }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', after);
    await expect(page.locator('.tray .chosen li')).toContainText(say(after, `deck:cards.${card}.name`));
    await expect(page.getByRole('combobox', { name: say(after, 'game.regionSelect') })).toHaveValue('mangystau');
    await expect(page.getByText(say(before, 'game.endTurn'), { exact: true })).toHaveCount(0);
    await expect(page.getByRole('button', { name: say(after, 'game.unkept') })).toBeVisible();
  }
  const closing: string[] = [];
  page.once('dialog', (dialog) => {
    closing.push(dialog.type());
    void dialog.accept();
  });
  await page.goto('');
  expect(closing).toEqual(['beforeunload']); // the only copy of a game asks before it goes
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
