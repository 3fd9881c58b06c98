// After one visit the whole game works with the network gone: start, play to the end, open the files; and what was played
// is there after another start without a network.
import { begin, button, onPage, playCard, playOn, say } from './table.ts';
import { expect, LANGUAGES, test } from './watch.ts';

test.use({ serviceWorkers: 'allow' });

test('the first visit is enough for a whole game without a network', async ({ page, context }) => {
  await page.goto('?lang=kk');
  await expect(page.getByText(say('kk', 'home.offline'))).toBeVisible();
  await context.setOffline(true);
  await begin(page, 'kk');
  await button(page, 'kk', 'briefing.begin').click();
  await playCard(page, 'kk');
  await page.reload(); // in the middle of a turn: what was chosen is chosen
  await button(page, 'kk', 'home.continue').click();
  await button(page, 'kk', 'saves.resume').click();
  await button(page, 'kk', 'briefing.begin').click();
  await expect(page.locator('.tray .chosen li')).toHaveCount(1);
  await playOn(page, 'kk');
  await button(page, 'kk', 'ending.debrief').click();
  await expect(onPage(page, 'debrief')).toBeVisible();
  for (const language of LANGUAGES) {
    await page.goto(`?lang=${language}#/saves`);
    await expect(page.getByText(say(language, 'first-steps:title')).first()).toBeVisible();
  }
});

test('a game can be installed: the manifest has a name, a start and icons that are there', async ({ request }) => {
  const manifest = await (await request.get('manifest.webmanifest')).json();
  expect(manifest).toMatchObject({ name: 'Желі', lang: 'kk', start_url: './', display: 'standalone' });
  for (const icon of manifest.icons) {
    const picture = await request.get(icon.src);
    expect(picture.headers()['content-type'], icon.src).toContain(icon.type);
  }
});
