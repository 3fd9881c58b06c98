// axe on every screen of the house, in the light of day, at night, in the colours of the system and on a telephone.
// The ways are long, so `npm test` leaves them out: npm run e2e:long (a screen that was read once in one look is not read again).
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { smallTargets } from './layout.ts';
import { walkDevice, walkGame, walkLearning, walkLesson, walkSetup } from './walk.ts';
import { expect, type Language, test } from './watch.ts';

type Look = {
  name: string;
  language: Language;
  viewport: { width: number; height: number };
  media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
};
const SCREEN = { width: 1366, height: 768 };
const LOOKS: Look[] = [
  { name: 'by day', language: 'kk', viewport: SCREEN, media: { colorScheme: 'light' } },
  { name: 'at night', language: 'ru', viewport: SCREEN, media: { colorScheme: 'dark' } },
  { name: 'in the colours of the system', language: 'en', viewport: SCREEN, media: { forcedColors: 'active' } },
  { name: 'on a telephone', language: 'ru', viewport: { width: 360, height: 640 }, media: { colorScheme: 'light' } },
];

/** What axe says of the screen as it stands; where the system chooses the colours, contrast is the system's. */
async function read(page: Page, name: string, look: Look): Promise<void> {
  await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' });
  await expect(page.locator('.page-loading, .waiting')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('h1').first()).not.toBeEmpty(); // the words of a lesson come a moment after its screen
  const axe = new AxeBuilder({ page });
  if (look.media.forcedColors) axe.disableRules(['color-contrast']);
  if (page.viewportSize()?.width === 360)
    expect.soft(await page.evaluate(smallTargets), `${name}, for a finger`).toEqual([]);
  const { violations } = await axe.analyze();
  const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect.soft([...new Set(told)], `${name}, ${look.name}`).toEqual([]);
}

for (const look of LOOKS)
  test.describe(look.name, () => {
    test.use({ viewport: look.viewport });
    const meet = (page: Page, name: string) => read(page, name, look);
    test('learning @long', async ({ page }) => {
      test.setTimeout(900_000);
      await walkLearning({ page, language: look.language, meet });
    });
    test('every way into a game @long', async ({ page }) => {
      test.setTimeout(900_000);
      await walkSetup({ page, language: look.language, meet });
    });
    test('a game to its opened files @long', async ({ page }) => {
      test.setTimeout(1_200_000);
      await walkGame({ page, language: look.language, meet });
    });
    test('a shared device @long', async ({ browser, baseURL }) => {
      test.setTimeout(300_000);
      await walkDevice(browser, baseURL ?? '', look.language, meet);
    });
    test('a lesson @long', async ({ browser, baseURL }) => {
      test.setTimeout(900_000);
      await walkLesson(browser, baseURL ?? '', look.language, meet);
    });
  });
