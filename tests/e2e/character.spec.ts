// A thinker may have a character; it leads its own side, and the game is played and recorded with it.
import { button, home, onPage, playOn, saved, say } from './table.ts';
import { expect, test } from './watch.ts';

test('against a hardliner', async ({ page }) => {
  await home(page, 'kk');
  await button(page, 'kk', 'home.play').click();
  const choose = async (name: string) => {
    const radio = page.getByRole('radio', { name }).first();
    await page.locator('label').filter({ has: radio }).first().click();
    await expect(radio).toBeChecked();
  };
  await choose(say('kk', 'first-steps:title'));
  await choose(say('kk', 'side.civil'));
  const character = page.getByLabel(say('kk', 'setup.character'));
  await expect(character).toHaveCount(0);
  await choose(say('kk', 'setup.opponents.good'));
  await character.selectOption('hardliner');
  await choose(say('kk', 'side.regime')); // it leads the authorities only
  await expect(character).toHaveValue('good');
  await expect(character.locator('option')).toHaveCount(4);
  await choose(say('kk', 'side.civil'));
  await character.selectOption('hardliner');
  await expect(page.getByRole('radio', { name: say('kk', 'setup.opponents.good') }).first()).toBeChecked();
  await button(page, 'kk', 'setup.start').click();
  await expect(onPage(page, 'briefing')).toBeVisible();
  await button(page, 'kk', 'briefing.begin').click();
  await playOn(page, 'kk');
  const { text } = await saved(page, button(page, 'kk', 'ending.export'));
  expect(JSON.parse(text).players).toEqual({ regime: 'hardliner', civil: 'person' });
});
