// A browser that calculates otherwise would live another history: it says so and does not play.
import { button, home, onPage, say } from './table.ts';
import { expect, test } from './watch.ts';

/** Before the page's own worker runs: a square root whose last bit is another, as on a machine with other arithmetic. */
const OTHER = `{
  const exact = Math.sqrt;
  const other = (x) => exact(x) * (1 + 2.220446049250313e-16);
  Object.defineProperty(Math, 'sqrt', { value: other });
}`;

test('a browser with other arithmetic refuses to play and says why', async ({ page }) => {
  let changed = 0;
  await page.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    changed++;
    await route.fulfill({ response, body: `${OTHER}\n${await response.text()}` });
  });
  await home(page, 'kk');
  await button(page, 'kk', 'home.play').click();
  await button(page, 'kk', 'setup.start').click();
  await expect(page.getByText(say('kk', 'faults.other-arithmetic'))).toBeVisible();
  await expect(onPage(page, 'setup')).toBeVisible();
  await expect(onPage(page, 'briefing')).toHaveCount(0);
  expect(changed).toBeGreaterThan(0);
});
