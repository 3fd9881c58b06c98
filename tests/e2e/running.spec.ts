// What runs is switched off from the sheet of all cards, and once chosen it is offered no more.
import { begin, button, endTurn, onPage, say } from './table.ts';
import { expect, test } from './watch.ts';

test('a letters page is closed', async ({ page }) => {
  await begin(page, 'kk', { scenario: 'blocking-law-2012-2015', side: 'regime' });
  await button(page, 'kk', 'briefing.begin').click();
  await page.locator('.hand [data-card="letters-page"]').click();
  await page
    .locator('.card-sheet.taken')
    .getByRole('button', { name: say('kk', 'game.choose'), exact: true })
    .click();
  await expect(page.locator('.tray .chosen li')).toHaveCount(1);
  await endTurn(page, 'kk');
  await button(page, 'kk', 'report.continue').click();
  await expect(onPage(page, 'game')).toBeVisible();

  const all = button(page, 'kk', 'game.more');
  await all.click();
  const off = page.getByRole('dialog').getByRole('button', { name: say('kk', 'game.chooseOff') });
  await expect(off).toBeFocused(); // the first that can be done here
  await page.keyboard.press('Escape');
  await expect(all).toBeFocused();
  await all.click();
  await off.click();
  const letters = say('kk', 'deck:cards.letters-page.name');
  await expect(page.locator('.tray .chosen li')).toContainText(`${say('kk', 'game.chooseOff')}: ${letters}`);
  await all.click();
  await expect(page.getByRole('dialog')).toContainText(letters);
  await expect(off).toHaveCount(0);
});
