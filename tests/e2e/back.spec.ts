// How long it takes until one is back in the own seat before the own draft (P3), the long way (LONG=1): refreshed, opened anew
// in another tab, and the teacher on another device with the code on paper. Prints the figures; the promise of 2 s at 95 of 100
// is held against them where the machine is not busy with other things.
import { availableParallelism, loadavg } from 'node:os';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { House } from './house.ts';
import { say } from './table.ts';

const TIMES = Number(process.env.TIMES ?? 20);
const MOST_MS = 2000;
const house = new House(180);
test.beforeAll(() => house.start());
test.afterAll(() => house.end());

const hundredths = (list: number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

test('refreshed, in another tab, on another device: back in the same seat before the same draft @long', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const context = (): Promise<BrowserContext> =>
    browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } });
  const teacher = await (await context()).newPage();
  await teacher.goto(`${house.address}?lang=ru#/teach`);
  await teacher.getByRole('button', { name: say('ru', 'class:open'), exact: true }).click();
  const code = (await teacher.locator('[data-code]').getAttribute('data-code')) ?? '';
  const recovery = /[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/.exec(await teacher.locator('.invitation').innerText())?.[0] ?? '';
  expect(recovery).not.toBe('');
  const own = await context();
  let pupil = await own.newPage();
  await pupil.goto(`${house.address}?lang=kk&join=${code}`);
  await pupil.getByRole('button', { name: say('kk', 'class:come'), exact: true }).click();
  await pupil.getByRole('button', { name: new RegExp(say('kk', 'deck:seats.journalist.name')) }).click();
  await teacher.getByRole('button', { name: say('ru', 'class:start'), exact: true }).click();
  await teacher.getByRole('button', { name: say('ru', 'class:next'), exact: true }).click();
  await pupil.locator('.hand .cards button').first().click();
  await pupil.locator('.card-sheet button.main').click();
  const draft = await pupil.locator('.chosen li').innerText();

  const timed = async (come: () => Promise<Page>, sign: (page: Page) => Promise<void>): Promise<number[]> => {
    const took: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      const from = Date.now();
      await sign(await come());
      took.push(Date.now() - from);
    }
    return took;
  };
  const seesDraft = async (page: Page): Promise<void> => {
    await page.locator('.chosen li').waitFor();
    expect(await page.locator('.chosen li').innerText()).toBe(draft);
  };
  const refreshed = await timed(async () => {
    await pupil.reload({ waitUntil: 'commit' });
    return pupil;
  }, seesDraft);
  const opened = await timed(async () => {
    await pupil.close();
    pupil = await own.newPage();
    await pupil.goto(`${house.address}?lang=kk#/class`, { waitUntil: 'commit' });
    return pupil;
  }, seesDraft);
  const elsewhere = await timed(
    async () => {
      const page = await (await context()).newPage();
      await page.goto(`${house.address}?lang=ru#/teach`, { waitUntil: 'commit' });
      await page.locator('main details summary').last().click();
      await page.locator('main details input').last().fill(recovery);
      await page.locator('main details button[type=submit]').last().click();
      return page;
    },
    async (page) => {
      await expect(page.locator('.crowd li')).toHaveCount(1);
      await page.context().close();
    },
  );
  const load = loadavg()[0] ?? 0;
  for (const [name, list] of Object.entries({ refreshed, opened, elsewhere }))
    console.log(
      `${name} ${list.length} times: half within ${hundredths(list, 0.5)} ms, 95 of 100 within ${hundredths(list, 0.95)} ms`,
    );
  console.log(`load ${load.toFixed(1)} on ${availableParallelism()} cores`);
  if (load < availableParallelism()) {
    expect(hundredths(refreshed, 0.95)).toBeLessThan(MOST_MS);
    expect(hundredths(opened, 0.95)).toBeLessThan(MOST_MS);
  }
  for (const page of [teacher, pupil]) await page.context().close();
});
