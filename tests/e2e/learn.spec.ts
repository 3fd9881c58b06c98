// Learning alone: a chapter is worked through, the society answers the slider, what was done is there after a reload.
import { button, home, onPage, say } from './table.ts';
import { expect, test } from './watch.ts';

test('a chapter from its question to its game, in Kazakh', async ({ page }) => {
  await home(page, 'kk');
  await button(page, 'kk', 'learn.title').click();
  await page.getByRole('button', { name: say('kk', 'learn:chapters.portal.title') }).click();
  const slider = page.locator('.trial-slider input');
  await expect(page.locator('.trial .chart')).toBeVisible();
  const before = await page.locator('.chart-reading').textContent();
  await slider.focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.chart-reading')).not.toHaveText(before ?? '');
  await expect(page.getByText(say('kk', 'learn:chapters.portal.see'))).toBeVisible();
  const items = page.locator('.item');
  await items.nth(0).getByRole('radio').nth(0).check();
  await expect(items.nth(0).getByText(say('kk', 'learn.notYet'))).toBeVisible();
  await items.nth(0).getByRole('radio').nth(2).check();
  await expect(items.nth(0).getByText(say('kk', 'learn.right'))).toBeVisible();
  await items.nth(1).getByRole('radio').nth(1).check();
  await items.nth(2).getByRole('radio').nth(0).check();
  await page.reload();
  await expect(page.getByText(say('kk', 'learn.done'))).toBeVisible();
  await page.getByRole('button', { name: say('kk', 'learn:chapters.first-light.title') }).click();
  await page.locator('.chapter button.main').first().click();
  await expect(onPage(page, 'briefing')).toBeVisible();
  await button(page, 'kk', 'briefing.begin').click(); // the first try: two turns, the cards alone
  await expect(page.getByText(say('kk', 'game.turn', { turn: 1, turns: 2 }))).toBeVisible();
  await expect(page.locator('.hand .card')).toHaveCount(3);
  await expect(page.locator('.stakes, .points')).toHaveCount(0);
});

test('twelve questions before and twelve after, with the result and its reasons after a reload', async ({ page }) => {
  await home(page, 'kk');
  await button(page, 'kk', 'learn.title').click();
  for (const [title, places] of [
    ['learn.sheetA', Array(12).fill(3)], // 4 of 12 are right in this place
    ['learn.sheetB', [1, 0, 3, 2, 0, 1, 3, 2, 0, 0, 1, 3]], // all but the last
  ] as const) {
    await page
      .locator('.twelve .stop')
      .filter({ hasText: say('kk', title) })
      .click();
    const show = page.getByRole('button', { name: say('kk', 'learn.showResult') });
    await expect(show).toBeDisabled();
    for (const [nth, place] of places.entries())
      await page.locator('.asked > li').nth(nth).getByRole('radio').nth(place).check();
    await show.click();
    await expect(page.locator('.asked [role="status"]')).toHaveCount(12);
    await button(page, 'kk', 'learn.back').click();
  }
  await page.reload();
  const result = [say('kk', 'learn.scoreA', { right: 4, of: 12 }), say('kk', 'learn.scoreB', { right: 11, of: 12 })];
  await expect(page.locator('.scores')).toHaveText(result.join(', '));
  await page.locator('.twelve .stop').first().click();
  await expect(page.getByText(say('kk', 'inventory:items.calm.a.why'))).toBeVisible();
});
