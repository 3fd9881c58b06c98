// A school that wishes so plays under invented names: on the first page, in the game and on the map, and after a reload.
import { begin, button, say } from './table.ts';
import { expect, test } from './watch.ts';

test('the country under invented names', async ({ page }) => {
  await page.goto('?lang=kk');
  await expect(page.getByText(/Қазақстан/).first()).toBeVisible();
  await page.getByRole('button', { name: say('kk', 'settings.label') }).click();
  await page.getByRole('checkbox', { name: say('kk', 'settings.invented') }).click();
  await expect(page.getByText(/Даластан/).first()).toBeVisible();
  await begin(page, 'kk');
  await button(page, 'kk', 'briefing.begin').click();
  await expect(page.locator('.board-lite')).toBeVisible();
  const shown = await page.locator('body').innerText();
  expect(shown).toMatch(/Шарматы|Ордана|Тамбыл/);
  expect(shown).not.toMatch(/Қазақстан|Алматы|Астана|Жамбыл|Ақмола/);
});
