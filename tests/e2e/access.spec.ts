// Eyes that need more: text at 200 %, a window of 320 px, colours chosen by the system, colours not told apart.
// The walk is long, so `npm test` leaves it out: LONG=1 npx playwright test access (SHOTS=folder keeps pictures).
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { faultsOfLayout } from './layout.ts';
import { begin, button, endTurn, home, onPage, passWeeks, playCard, say, showCards } from './table.ts';
import { expect, type Language, test } from './watch.ts';

type Looking = (page: Page, name: string) => Promise<void>;

/** From the first page to the files, with a look at each page on the way. */
async function walk(page: Page, language: Language, look: Looking): Promise<void> {
  await home(page, language);
  await look(page, 'home');
  for (const [door, name] of [
    ['home.teach', 'teach'],
    ['home.join', 'join'],
    ['home.continue', 'saves'],
    ['glossary.title', 'glossary'],
    ['learn.title', 'learn'],
  ] as const) {
    await button(page, language, door).click();
    await expect(onPage(page, name).getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, name);
    if (name === 'learn') {
      await page.getByRole('button', { name: say(language, 'learn:chapters.portal.title') }).click();
      await expect(page.locator('.trial .chart')).toBeVisible();
      await look(page, 'chapter');
    }
    await button(page, language, 'brand.home').click();
  }
  await begin(page, language, { opponent: 'random', seed: 12 });
  await look(page, 'briefing');
  await button(page, language, 'briefing.begin').click();
  await showCards(page, language);
  await look(page, 'game');
  await page.locator('.hand .card').first().click();
  await expect(page.locator('.card-sheet .outlook li').first()).toBeVisible();
  await look(page, 'card');
  await button(page, language, 'game.close').click();
  await playCard(page, language);
  await look(page, 'chosen');
  await button(page, language, 'game.endTurn').click();
  await expect(page.locator('.passing')).toBeVisible();
  await look(page, 'weeks');
  await passWeeks(page, language);
  await look(page, 'report');
  for (let turn = 2; turn <= 4; turn++) {
    await button(page, language, 'report.continue').click();
    await endTurn(page, language);
  }
  await look(page, 'ending');
  await button(page, language, 'ending.debrief').click();
  await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'debrief');
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: /home|learn|report|ending|chapter/.test(name) });
}

const settled = (page: Page) => expect(page.locator('.page-loading, .waiting')).toHaveCount(0);

async function nothingCut(page: Page, language: Language, what: string): Promise<void> {
  await walk(page, language, async (_, name) => {
    await settled(page);
    await shot(page, `${what}-${name}`);
    await expect.soft.poll(() => page.evaluate(faultsOfLayout), { message: name, timeout: 4000 }).toEqual([]);
  });
}

for (const [percent, language, viewport] of [
  [200, 'ru', { width: 683, height: 384 }], // a window of 1366 × 768, enlarged twice
  [400, 'kk', { width: 320, height: 256 }], // a window of 1280 × 1024, enlarged four times
] as const)
  test(`text at ${percent} %: nothing is cut or pushed over the edge @long`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await nothingCut(page, language, `zoom-${percent}`);
  });

test('letters alone twice as large, as a reader sets it in the browser: nothing is cut @long', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const viewport = { width: 1366, height: 768 };
  const page = await browser.newPage({ baseURL: baseURL ?? '', reducedMotion: 'reduce', viewport });
  await nothingCut(page, 'kk', 'letters');
  await browser.close();
});

test('colours of the system: every part stands out @long', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await walk(page, 'en', async (_, name) => {
    await settled(page);
    await shot(page, `forced-${name}`);
    const { violations } = await new AxeBuilder({ page }).disableRules(['color-contrast']).analyze();
    expect
      .soft(
        violations.map((one) => one.id),
        name,
      )
      .toEqual([]);
  });
});
