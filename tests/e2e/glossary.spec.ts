// The words of the subject: found by search in the reader's language, and opened from a card.
import { begin, button, home, say, showCards } from './table.ts';
import { expect, LANGUAGES, test } from './watch.ts';

test('a word is found by its example, in each language', async ({ page }) => {
  for (const language of LANGUAGES) {
    await home(page, language);
    await button(page, language, 'glossary.title').click();
    const entries = page.locator('.entries article');
    await expect(entries).not.toHaveCount(0);
    const all = await entries.count();
    const example = say(language, 'glossary:concepts.e-government.example');
    await page.getByRole('searchbox').fill(example.split(' ').slice(-2).join(' ').replace('.', ''));
    await expect(page.getByText(example)).toBeVisible();
    expect(await entries.count()).toBeLessThan(all);
    await page.getByRole('searchbox').fill('qqqq');
    await expect(page.getByText(say(language, 'glossary.none'))).toBeVisible();
  }
});

test('a card opens the idea behind it, and gives the keyboard back @long', async ({ page }) => {
  await begin(page, 'kk');
  await button(page, 'kk', 'briefing.begin').click();
  await showCards(page, 'kk');
  await page.locator('.hand .card').first().click();
  const term = page.locator('.concepts .term').first();
  const name = (await term.textContent()) ?? '';
  await term.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(term).toBeFocused();
});
