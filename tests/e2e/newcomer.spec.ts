// A newcomer from the first page to the debrief: once with the keyboard alone, once by touch on a small screen.
import type { Locator, Page } from '@playwright/test';
import { begin, button, endTurn, home, onPage, playCard, playOn, say, tab } from './table.ts';
import { expect, test } from './watch.ts';

/** Walks with Tab until this has the focus. What cannot be reached so cannot be reached without a mouse. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let n = 0; n < 150; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Radio buttons are one stop of Tab; the arrows choose. */
async function pick(page: Page, wanted: Locator): Promise<void> {
  const name = (await wanted.getAttribute('name')) ?? '';
  await tabTo(page, page.locator(`input[name="${name}"]:checked`));
  for (let n = 0; n < 12 && !(await wanted.isChecked()); n++) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}

test('by keyboard alone, in Russian', async ({ page }) => {
  const ru = (key: string) => say('ru', key);
  await home(page, 'ru', 'night');
  await press(page, button(page, 'ru', 'home.play'));
  await pick(page, page.getByRole('radio', { name: ru('first-steps:title') }));
  await pick(page, page.getByRole('radio', { name: ru('side.civil') }));
  await pick(page, page.getByRole('radio', { name: ru('setup.opponents.idle') }));
  await press(page, button(page, 'ru', 'setup.start'));
  await press(page, button(page, 'ru', 'briefing.begin'));
  for (let turn = 1; turn <= 4; turn++) {
    await expect(onPage(page, 'game')).toBeVisible();
    const card = page.locator('.hand .card').first();
    if (await card.isVisible()) {
      await press(page, card);
      const sheet = page.locator('.card-sheet.taken');
      const where = sheet.getByRole('combobox');
      if (await where.isVisible()) {
        await tabTo(page, where);
        await page.keyboard.press('ArrowDown');
      }
      await press(page, sheet.getByRole('button', { name: ru('game.choose'), exact: true }));
      await expect(page.locator('.tray .chosen li')).toHaveCount(1);
    }
    await press(page, button(page, 'ru', 'game.endTurn'));
    const sure = page.getByRole('dialog').getByRole('button', { name: ru('game.endTurn') });
    await expect(sure.or(onPage(page, 'weeks')).first()).toBeVisible();
    if (await sure.isVisible()) await press(page, sure);
    await press(page, page.locator('.passing button.main'));
    if (turn < 4) await press(page, button(page, 'ru', 'report.continue'));
  }
  await expect(onPage(page, 'ending')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(page.locator('.ledger')).toHaveCount(3);
  await press(page, button(page, 'ru', 'ending.debrief'));
  await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
  test('on a telephone, in Kazakh', async ({ page }) => {
    await begin(page, 'kk', { side: 'regime', opponent: 'greedy', seed: 5 });
    await button(page, 'kk', 'briefing.begin').tap();
    for (const part of ['game.tabMap', 'game.tabDashboard', 'game.tabNews', 'game.tabCards']) {
      await tab(page, 'kk', part).tap();
      await expect(tab(page, 'kk', part)).toHaveAttribute('aria-pressed', 'true');
    }
    await playOn(page, 'kk');
    await button(page, 'kk', 'ending.debrief').tap();
    await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    const open = page.locator('.debrief-part:visible'); // one at a time, never an endless sheet
    await expect(open).toHaveCount(1);
    await page.locator('.next-part').tap();
    await expect(open).toHaveClass(/files/);
    await expect(open.getByRole('heading', { level: 2 }).first()).toBeFocused();
    await page.locator('.debrief-parts select').selectOption('real');
    await expect(open).toHaveClass(/real/);
    await expect(page.locator('.debrief-parts select')).toBeInViewport();
  });
});

test('a choice can be undone until the turn ends @long', async ({ page }) => {
  await begin(page, 'en', { side: 'regime' });
  await button(page, 'en', 'briefing.begin').click();
  const before = await page.locator('.tray').innerText();
  const card = await playCard(page, 'en');
  await button(page, 'en', 'game.undo').click();
  await expect(page.locator('.tray .chosen li')).toHaveCount(0);
  await expect.poll(() => page.locator('.tray').innerText()).toBe(before);
  await expect(page.locator(`.hand [data-card="${card}"]`)).toBeVisible();
  await endTurn(page, 'en');
  await expect(onPage(page, 'report')).toBeVisible();
});

test('a forecast comes before the card is played @long', async ({ page }) => {
  await begin(page, 'en', { side: 'regime' });
  await button(page, 'en', 'briefing.begin').click();
  await page.locator('.hand .card').first().click();
  await expect(page.locator('.card-sheet .outlook li').first()).toBeVisible({ timeout: 20_000 });
});

test('the map is drawn from the real regions and a region can be chosen on it', async ({ page }) => {
  await begin(page, 'en', { side: 'regime', board: 'night' });
  await button(page, 'en', 'briefing.begin').click();
  const board = page.locator('.board-night');
  await expect(board).toBeVisible();
  await expect(page.locator('.board-night[data-ready="true"]')).toBeVisible({ timeout: 20_000 });
  const box = await board.boundingBox();
  if (!box) throw new Error('no board');
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await expect(page.getByRole('combobox', { name: say('en', 'game.regionSelect') })).not.toHaveValue('');
});
