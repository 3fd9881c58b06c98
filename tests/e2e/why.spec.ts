// Why, and what if: on the report of a turn and in the debrief, as somebody asks who has just played.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { begin, button, endTurn, onPage, playCard, playOn, say } from './table.ts';
import { expect, test } from './watch.ts';

const bars = (room: Page | Locator): Locator => room.locator('.causes ol > li');

async function axe(page: Page, ...places: string[]): Promise<void> {
  const builder = new AxeBuilder({ page });
  for (const place of places) builder.include(place);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a change is opened on the report and in the debrief, and a decision is changed', async ({ page }) => {
  await begin(page, 'kk', { side: 'regime', opponent: 'random', seed: 3 });
  await button(page, 'kk', 'briefing.begin').click();
  await playCard(page, 'kk');
  await endTurn(page, 'kk');
  const reasons = page.locator('.reasons').first();
  await reasons.getByRole('button', { name: say('kk', 'causes.why') }).click();
  await expect(bars(reasons).first()).toContainText(say('kk', 'causes.before'));
  await expect(bars(reasons).last()).toContainText(say('kk', 'causes.after'));
  expect(await bars(reasons).count()).toBeGreaterThan(2);
  await axe(page, '.reasons');
  await button(page, 'kk', 'report.continue').click();
  await playOn(page, 'kk');
  await button(page, 'kk', 'ending.debrief').click();
  await expect(onPage(page, 'debrief')).toBeVisible();

  const why = page.locator('.debrief-part.why');
  await why.scrollIntoViewIfNeeded();
  await expect(bars(why).first()).toBeVisible();
  const told = await why.locator('.answer').textContent();
  await why.getByRole('combobox').nth(1).selectOption('1');
  await why.getByRole('combobox').nth(2).selectOption('fear');
  await expect(why.locator('.answer')).toContainText(say('kk', 'deck:indicators.fear.name'));
  expect(await why.locator('.answer').textContent()).not.toBe(told);

  await why.getByRole('combobox').first().selectOption('game');
  await expect(bars(why).first()).toBeVisible();
  await expect(why.getByRole('combobox')).toHaveCount(3); // no turn to choose

  const whatif = page.locator('.debrief-part.whatif');
  await whatif.scrollIntoViewIfNeeded();
  await whatif.getByRole('button', { name: say('kk', 'debrief:whatif.same') }).click();
  await expect(
    whatif
      .locator('.chart')
      .or(whatif.getByText(say('kk', 'debrief:whatif.equal')))
      .first(),
  ).toBeVisible();
  await whatif.getByRole('combobox').first().selectOption('assumption');
  await whatif.getByRole('button', { name: say('kk', 'debrief:whatif.same') }).click();
  await whatif.getByRole('button', { name: say('kk', 'debrief:whatif.keep') }).click();
  const kept = whatif.locator('.kept-branches');
  await expect(kept.locator('li')).toContainText(say('kk', 'debrief:assumptions.fear-keeps.name'));
  await kept.getByRole('button', { name: say('kk', 'debrief:whatif.compare') }).click();
  await expect(bars(kept).first()).toBeVisible();
  await whatif.getByRole('button', { name: say('kk', 'debrief:whatif.many', { n: 60 }) }).click();
  await expect(whatif.locator('.chart').first()).toBeVisible();
  await expect(whatif.getByText(say('kk', 'debrief:whatif.fanEndings'))).toBeVisible();
  await axe(page, '.debrief-part.why', '.debrief-part.whatif');

  const files = page.locator('.debrief-part.files');
  await files.scrollIntoViewIfNeeded();
  await expect(files.locator('.screen')).toHaveCount(2);
  const slider = files.getByRole('slider');
  await slider.fill(String(Number(await slider.getAttribute('max'))));
  await expect(files.locator('.replay-when')).toContainText(say('kk', 'debrief:files.week', { week: 26, weeks: 26 }));
  await files.getByRole('combobox').first().selectOption('16');
  await files.getByRole('button', { name: say('kk', 'debrief:files.play') }).click();
  await expect(slider).not.toHaveValue('0');
  await files.getByRole('button', { name: say('kk', 'debrief:files.pause') }).click();

  const mirror = page.locator('.debrief-part.mirror');
  await mirror.scrollIntoViewIfNeeded();
  await mirror.getByRole('combobox').selectOption('regime idle');
  await mirror.getByRole('button', { name: say('kk', 'debrief:mirror.compare') }).click();
  await expect(mirror.locator('.beside tbody tr').first()).toBeVisible();
  await axe(page, '.debrief-part.files', '.debrief-part.mirror');

  const ticket = page.locator('.debrief-part.ticket');
  await ticket.scrollIntoViewIfNeeded();
  const answer = (n: number) => ticket.locator('.ticket > li').nth(n).getByRole('radio').first().press('Space');
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      Storage.prototype.setItem = setItem; // full for one entry only
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await answer(0);
  await expect(ticket.getByText(say('kk', 'debrief:unkept'))).toBeVisible();
  await answer(1);
  await expect(ticket.getByText(say('kk', 'debrief:ticket.kept'))).toBeVisible();
  await ticket.locator('.class-totals > summary').press('Enter');
  const numbers = ticket.getByRole('spinbutton');
  for (const [at, number] of [20, 20, 8, 14, 8, 14, 8, 14, 8, 14].entries()) await numbers.nth(at).fill(String(number));
  await expect(ticket.getByText(say('kk', 'debrief:totals.whole'))).toContainText('+30');
  await axe(page, '.debrief-part.ticket');

  await page.getByRole('button', { name: say('kk', 'debrief:slides.open') }).press('Enter');
  await expect(page.locator('.debrief-part:visible')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.debrief-part:visible')).toHaveClass(/charts/);
  await axe(page, '.slide-bar', '.debrief-part.charts');
});
