// The widest words of the three languages fit a telephone; and the words can be seen by their places.
import type { Page } from '@playwright/test';
import { expect, test } from './watch.ts';

test.use({ viewport: { width: 360, height: 640 } });

/** What sticks out of the window to the right, by its text. */
const sticksOut = (page: Page) =>
  page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    what: [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.tickets, table'))
      .map((one) => one.textContent?.slice(0, 60))
      .slice(0, 5),
  }));

test('the widest words fit a telephone', async ({ page }) => {
  for (const name of ['home', 'setup', 'saves', 'learn', 'glossary']) {
    await page.goto(`?lang=widest#/${name}`);
    await page.reload(); // the address alone does not load the page anew
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const out = await sticksOut(page);
    expect(out.wide, `${name}: ${out.what.join(' | ')}`).toBeLessThanOrEqual(0);
  }
});

test('every text can be seen as its place', async ({ page }) => {
  await page.goto('?lang=keys');
  await expect(page.getByText('ui.json home.playHint')).toBeVisible();
  await expect(page.getByText('ui.json home.title')).toBeVisible();
});
