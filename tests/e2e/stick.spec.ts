// The whole game on a USB stick: one page opened by a double click, with no server and nothing installed. `npm run build`
// puts it beside the site; opened from a disk, the site's own page leads to it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { begin, button, endTurn, onPage, playCard, say } from './table.ts';
import { expect, test } from './watch.ts';

const address = (file: string) => pathToFileURL(path.resolve('dist', file)).href;
test.use({ baseURL: address('zheli.html') });

test('a double click is enough: a turn is played and kept, an experiment runs, a lesson says what it needs', async ({
  page,
  browser,
}) => {
  await begin(page, 'kk', { opponent: 'random' });
  await button(page, 'kk', 'briefing.begin').click();
  await playCard(page, 'kk');
  await endTurn(page, 'kk');
  await expect(onPage(page, 'report')).toBeVisible();
  await page.goto('about:blank');
  await page.goto('?lang=kk#/saves');
  await expect(page.locator('.save-list > li')).toHaveCount(1);
  await button(page, 'kk', 'brand.home').click();
  await button(page, 'kk', 'learn.title').click();
  await page.getByRole('button', { name: say('kk', 'learn:chapters.portal.title') }).click();
  await expect(page.locator('.trial .chart')).toBeVisible(); // drawn by a worker carried inside the page
  await page.goto('about:blank');
  await page.goto('?lang=kk#/join');
  await expect(page.getByText(say('kk', 'class:no.on-disk'))).toBeVisible();
  // The site's own page, opened from the disk by mistake; its refused parts stand in the console, so nobody listens.
  const unheard = await browser.newPage();
  await unheard.goto(address('index.html'));
  await expect(unheard).toHaveURL(/zheli\.html/);
  await expect(unheard.getByRole('heading', { level: 1 })).toBeVisible();
  await unheard.close();
});
