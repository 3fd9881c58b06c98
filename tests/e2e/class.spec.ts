// A lesson from its opening to the opened files: teacher, projector and pupils in three languages, a reload, and a server
// that is killed and started again in the middle.

import { expect, type Page, test } from '@playwright/test';
import { House } from './house.ts';

const house = new House(100);
test.beforeAll(() => house.start());
test.afterAll(() => house.end());

const phase = (page: Page, name: string) =>
  expect(page.locator('[data-phase]').first()).toHaveAttribute('data-phase', name);

// From opening the page to a lesson that pupils can join.
const MOST_PRESSES = 3;
const MOST_MS = 60_000;

/** Counts what a person does with finger and keys; the app never leaves its page, so the count stands until it is asked for. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = () => {
      document.documentElement.dataset.presses = String(Number(document.documentElement.dataset.presses ?? 0) + 1);
    };
    for (const press of ['pointerdown', 'keydown']) addEventListener(press, count, true);
  });
  return async () => Number((await page.locator('html').getAttribute('data-presses')) ?? 0);
}

/** In the page: sockets end before they open. */
function blockSockets(): void {
  class Blocked {
    static CONNECTING = 0;
    static OPEN = 1;
    readyState = 3;
    onclose: (() => void) | null = null;
    constructor() {
      setTimeout(() => this.onclose?.(), 20);
    }
    send(): void {}
    close(): void {}
  }
  Object.defineProperty(window, 'WebSocket', { value: Blocked });
}

test('a class plays a lesson', async ({ browser }) => {
  const faults: string[] = [];
  const people: Page[] = [];
  const seat = async (language: string, hash: string, sockets = true): Promise<Page> => {
    const page = await (
      await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } })
    ).newPage();
    if (!sockets) await page.addInitScript(blockSockets);
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${house.address}?lang=${language}${hash}`);
    people.push(page);
    return page;
  };
  const opened = Date.now();
  const teacher = await seat('ru', '#/home');
  const presses = await countPresses(teacher);
  await teacher.getByRole('button', { name: /Провести урок/ }).click();
  await teacher.getByRole('button', { name: 'Открыть урок' }).click();
  const code = (await teacher.locator('[data-code]').getAttribute('data-code')) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{6}$/);
  await expect(teacher.locator('.invitation .qr')).toBeVisible();
  expect(await presses()).toBeLessThanOrEqual(MOST_PRESSES);
  expect(await presses()).toBeGreaterThan(0);
  expect(Date.now() - opened).toBeLessThan(MOST_MS);

  const screen = await teacher.context().newPage();
  await screen.goto(`${house.address}?lang=ru#/screen`);
  await expect(screen.locator('[data-code]')).toHaveText(code);

  const regime = await seat('kk', `&join=${code}`);
  await regime.getByRole('button', { name: 'Кіру', exact: true }).click();
  await regime.getByRole('button', { name: /Осы орынға отыру: Президент/ }).click();
  const civil = await seat('en', '#/join');
  await civil.getByRole('textbox').fill(code.toLowerCase());
  await civil.getByRole('button', { name: 'Come in' }).click();
  await civil.getByRole('button', { name: /Take this seat: Journalist/ }).click();
  const citizen = await seat('ru', `&join=${code}`, false); // a network that lets no socket through
  await citizen.getByRole('button', { name: 'Войти', exact: true }).click();
  await citizen.getByRole('button', { name: 'Занять место: Гражданин' }).click();
  await expect(teacher.locator('.crowd li')).toHaveCount(3);

  await teacher.getByRole('button', { name: 'Начать' }).click();
  await teacher.getByRole('button', { name: 'Дальше', exact: true }).click();
  await phase(regime, 'choosing');
  await regime.locator('.hand .cards button').first().click();
  await regime.locator('.card-sheet button.main').click();
  await expect(regime.locator('.chosen li')).toHaveCount(1);
  await regime.reload();
  await expect(regime.locator('.chosen li')).toHaveCount(1);

  await house.kill();
  await house.start();
  await expect(regime.locator('.chosen li')).toHaveCount(1);
  await citizen.getByRole('button', { name: 'Покритиковать' }).click();
  await citizen.getByRole('button', { name: 'Придержать' }).click();
  await citizen.getByRole('button', { name: 'Ответить' }).click();
  await expect(citizen.getByText('Ваш ход сделан.')).toBeVisible();
  await regime.locator('.tray button.main').first().click();
  await teacher.getByRole('button', { name: 'Дальше, не дожидаясь остальных' }).click();
  for (const page of [teacher, regime, civil, citizen, screen]) await phase(page, 'report');
  await expect(screen.locator('.paper')).toHaveCount(2);
  await regime.locator('.reasons button').first().click();
  await expect(regime.locator('.causes .cause-end')).toHaveCount(2);
  await teacher.getByRole('button', { name: 'К разбору' }).click();
  await expect(citizen.getByText('Материалы ещё закрыты.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Открыть материалы' }).click();
  for (const page of [regime, civil, citizen, screen]) await expect(page.locator('.told li')).toHaveCount(1);
  expect(faults).toEqual([]);
  for (const page of people) await page.context().close();
});
