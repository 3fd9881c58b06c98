// Two at one device: between them nothing of the game is on screen, and nobody's page holds what the other has chosen.
import { begin, button, onPage, passWeeks, playCard, say } from './table.ts';
import { expect, test } from './watch.ts';

test('the hand-over hides the other side', async ({ page }) => {
  await begin(page, 'ru', { opponent: 'person', seed: 4 });
  const curtain = onPage(page, 'curtain');
  await expect(curtain).toContainText(say('ru', 'side.regime'));
  await button(page, 'ru', 'curtain.takeRegime').click();
  await button(page, 'ru', 'briefing.begin').click();
  const card = await playCard(page, 'ru');
  const name = say('ru', `deck:cards.${card}.name`);
  const purse = await page.locator('.tray .purse, .tray [class*=purse]').first().innerText();
  expect(purse).not.toBe('');
  await button(page, 'ru', 'game.endTurn').click();

  await expect(curtain).toContainText(say('ru', 'side.civil'));
  const behind = await page.locator('body').innerText();
  expect(behind).not.toContain(name);
  await expect(page.locator('.hand, .tray, .dashboard, .dials, canvas, .board-lite')).toHaveCount(0);
  expect(await page.content()).not.toContain(`data-card="${card}"`);

  await button(page, 'ru', 'curtain.takeCivil').click();
  await button(page, 'ru', 'briefing.begin').click();
  await expect(page.locator('.game')).toHaveClass(/side-civil/);
  await expect(page.locator('.tray .chosen li')).toHaveCount(0);
  expect(await page.content()).not.toContain(name);
  await playCard(page, 'ru');
  await button(page, 'ru', 'game.endTurn').click();
  await passWeeks(page, 'ru');
  await expect(curtain).toContainText(say('ru', 'side.regime'));
  await button(page, 'ru', 'curtain.takeRegime').click();
  await expect(onPage(page, 'report')).toContainText(name);
});

test('the back button does not lift the curtain', async ({ page }) => {
  await begin(page, 'en', { opponent: 'person', seed: 4 });
  await button(page, 'en', 'curtain.takeRegime').click();
  await button(page, 'en', 'briefing.begin').click();
  const card = await playCard(page, 'en');
  await button(page, 'en', 'game.endTurn').click();
  await expect(onPage(page, 'curtain')).toBeVisible();
  await page.goBack();
  expect(await page.locator('body').innerText()).not.toContain(say('en', `deck:cards.${card}.name`));
});
