// A whole lesson, the long way (LONG=1): six turns, a teacher who takes over from paper, a projector, thirty pupils in three
// languages, of them three on real pages; some drop out and come back, one comes late, the server is killed; then the debrief.
import { expect, type Page, test } from '@playwright/test';
import { houseFiles } from '../../src/cli/files.ts';
import { load } from '../../src/content/load.ts';
import { openStore } from '../../src/server/store.ts';
import { look } from '../../src/session/lesson/looks.ts';
import { replayLesson } from '../../src/session/lesson/reading.ts';
import { Pupil } from '../server/pupils.ts';
import { House } from './house.ts';

const SCENARIO = 'blocking-law-2012-2015';
const TURNS = 6;
const BOTS = 27;
const LATE = BOTS - 1;
const house = new House(150);
let down = false; // while the server is dead a page may say that it cannot reach it

test.beforeAll(() => house.start());
test.afterAll(() => house.end());

/** One turn of a bot, as its seat allows. */
async function tap(bot: Pupil, turn: number): Promise<void> {
  if (!bot.isHere || bot.parts.you?.role !== 'citizen') return;
  await bot.say({ type: 'post', tone: turn % 2 ? 'complain' : 'praise' });
  await bot.say({ type: 'pass', claim: null });
  await bot.say({ type: 'guess', percent: 30 + turn });
}

test('a whole lesson of six turns @long', async ({ browser }) => {
  test.setTimeout(900_000);
  const faults: string[] = [];
  const seat = async (language: string, hash: string): Promise<Page> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    listen(page, language);
    await page.goto(`${house.address}?lang=${language}${hash}`);
    return page;
  };
  const listen = (page: Page, name: string): void => {
    page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
    page.on('console', (line) => {
      if (line.type() === 'error' && !(down && /ERR_|WebSocket|Failed to load/.test(line.text())))
        faults.push(`${name}: ${line.text()}`);
    });
  };
  const everybody = async (name: string, pages: Page[]): Promise<void> => {
    for (const page of pages) await expect(page.locator('[data-phase]').first()).toHaveAttribute('data-phase', name);
  };

  const opener = new Pupil(house, 'opener');
  const setting = { scenario: SCENARIO, people: 2000, minutes: 45, preset: '45', offices: 'leads', deputy: 'history' };
  expect(await opener.come({ open: { ...setting, language: 'ru' }, language: 'ru' }), opener.no).toBe(true);
  const teacher = await seat('ru', '#/home');
  await teacher.getByRole('button', { name: /Провести урок/ }).click();
  await teacher.locator('main details summary').last().click();
  await teacher.locator('main details input').last().fill(opener.recovery);
  await teacher.locator('main details button[type=submit]').last().click();
  await expect(teacher.locator('[data-code]')).toHaveAttribute('data-code', opener.code);
  expect(opener.no).toBe('elsewhere'); // one teacher at a time

  const screen = await teacher.context().newPage();
  listen(screen, 'screen');
  await screen.goto(`${house.address}?lang=ru#/screen`);
  const regime = await seat('kk', `&join=${opener.code}`);
  await regime.getByRole('button', { name: 'Кіру', exact: true }).click();
  await regime.getByRole('button', { name: /Осы орынға отыру: Президент/ }).click();
  const civil = await seat('en', `&join=${opener.code}`);
  await civil.getByRole('button', { name: 'Come in', exact: true }).click();
  await civil.getByRole('button', { name: /Take this seat: Journalist/ }).click();
  const citizen = await seat('ru', `&join=${opener.code}`);
  await citizen.getByRole('button', { name: 'Войти', exact: true }).click();
  await citizen.getByRole('button', { name: 'Занять место: Гражданин' }).click();
  const pages = [teacher, screen, regime, civil, citizen];

  const bots: Pupil[] = [];
  const join = async (n: number): Promise<void> => {
    const bot = new Pupil(house, `bot-${n}`);
    bot.polls = n % 5 === 4; // some where no socket comes through
    expect(await bot.come({ code: opener.code, language: (['kk', 'ru', 'en'] as const)[n % 3] })).toBe(true);
    expect(await bot.say({ type: 'sit', role: n === 0 ? 'observer' : 'citizen' })).toMatchObject({ ok: true });
    bots[n] = bot;
  };
  for (let n = 0; n < LATE; n++) await join(n);
  await expect(teacher.locator('.crowd li')).toHaveCount(3 + LATE);

  await teacher.getByRole('button', { name: 'Начать' }).click();
  for (let turn = 1; turn <= TURNS; turn++) {
    await teacher.getByRole('button', { name: 'Дальше', exact: true }).click();
    await everybody('choosing', pages);
    if (turn === 2) for (const bot of bots.slice(3, 8)) bot.leave(); // their phones are empty
    if (turn === 3) for (const bot of bots.slice(3, 8)) expect(await bot.back()).toBe(true);
    if (turn === 4) await join(LATE);
    if (turn % 2 === 1) {
      await regime.locator('.hand .cards button').first().click();
      await regime.locator('.card-sheet button.main').click();
      await expect(regime.locator('.chosen li')).toHaveCount(1);
    }
    await Promise.all(bots.map((bot) => tap(bot, turn)));
    if (turn === 5) {
      down = true;
      await house.kill();
      await house.start();
      await expect(regime.locator('.chosen li')).toHaveCount(1, { timeout: 60_000 });
      await everybody('choosing', pages);
      for (const bot of bots) {
        expect(await bot.back()).toBe(true);
        await bot.again();
      }
      down = false;
    }
    await teacher.getByRole('button', { name: 'Дальше, не дожидаясь остальных' }).click();
    await everybody('report', pages);
  }
  await teacher
    .getByRole('button', { name: /^(Дальше|К разбору)$/ })
    .first()
    .click();
  await everybody('debrief', pages);
  await teacher.getByRole('button', { name: 'Открыть материалы' }).click();
  for (const page of [regime, civil, citizen, screen]) await expect(page.locator('.told li')).toHaveCount(TURNS);

  for (const bot of bots) await bot.until((p) => p.files !== undefined && p.files.truths.length === TURNS);
  const store = openStore(house.data);
  const kept = store.read(store.lessonOf(opener.code) ?? '');
  store.close();
  const loaded = load(houseFiles(), SCENARIO);
  if (!kept || !loaded.ok) throw new Error('nothing is kept');
  const lesson = replayLesson(loaded.content, kept.opening, kept.entries);
  if ('code' in lesson) throw new Error(JSON.stringify(lesson));
  expect(lesson.match.turns.length).toBe(TURNS);
  for (const bot of bots) {
    const person = lesson.people.get(bot.parts.you?.id ?? '');
    if (!person) throw new Error('a bot is not in the log');
    expect(JSON.parse(JSON.stringify(bot.parts))).toEqual(JSON.parse(JSON.stringify(look(lesson, person, Date.now()))));
  }
  expect(faults).toEqual([]);
  for (const bot of bots) bot.leave();
  for (const page of pages) await page.context().close();
});

test('two pupils share one device: covered between them, each with the own screen, and a vote by show of hands @long', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const host = new Pupil(house, 'host');
  const setting = { scenario: SCENARIO, people: 1000, minutes: 45, preset: '45', offices: 'leads', deputy: 'history' };
  expect(await host.come({ open: { ...setting, devices: 'team', language: 'en' }, language: 'en' })).toBe(true);
  const page = await (
    await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 360, height: 640 } })
  ).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${house.address}?lang=en&join=${host.code}`);
  await page.getByRole('button', { name: 'Come in', exact: true }).click();
  await page.getByRole('button', { name: /Take this seat: Presidential/ }).click();
  await page.getByText('One more seat on this device').click();
  await page.getByRole('button', { name: /Take this seat: Journalist/ }).click();
  await expect(page.getByRole('heading', { name: 'The screen is covered' })).toBeFocused();
  await host.say({ type: 'start' });
  await host.say({ type: 'next' });
  await page.getByRole('button', { name: /Uncover: Presidential/ }).click();
  await page.getByRole('button', { name: 'Vote by show of hands' }).click();
  for (let n = 0; n < 3; n++) {
    await page.locator('.hand .cards button').first().click();
    await page.locator('.card-sheet button.main').click();
    await expect(page.locator('.vote li')).toHaveCount(n + 1);
  }
  const third = page.locator('.vote li').nth(2);
  await third.getByRole('button', { name: /one more/ }).click();
  await expect(third).toHaveAttribute('data-wins', 'true');
  await page.getByRole('button', { name: 'Accept the result' }).click();
  const winner = await page.locator('.chosen li').first().innerText();
  await page.locator('.tray button.main').first().click();
  await page.getByRole('button', { name: 'Cover the screen and pass it on' }).click();
  await expect(page.getByRole('button', { name: /Uncover: Journalist/ })).toBeVisible();
  await expect(page.locator('.tray, .hand, .side-table')).toHaveCount(0);
  expect(await page.content()).not.toContain(winner);

  await page.getByRole('button', { name: /Uncover: Journalist/ }).click();
  await expect(page.locator('.chosen li')).toHaveCount(0);
  await page.locator('.hand .cards button').first().click();
  await page.locator('.card-sheet button.main').click();
  await expect(page.locator('.chosen li')).toHaveCount(1);
  await page.reload();
  await page.getByRole('button', { name: /Uncover: Journalist/ }).click(); // a reload covers it
  await expect(page.locator('.chosen li')).toHaveCount(1);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Русский' }).first().click(); // the language of this seat, not of the device
  await page.getByRole('button', { name: 'Закрыть экран', exact: true }).click();
  await page.getByRole('button', { name: /Открыть экран: Администрация/ }).click();
  await expect(page.getByRole('heading', { name: /You are ready/ })).toBeVisible();
  await page.getByRole('button', { name: 'Cover the screen', exact: true }).click();
  await page.getByRole('button', { name: /Uncover: Journalist/ }).click();
  await page.getByRole('button', { name: 'Закрыть экран', exact: true }).click();
  await house.kill();
  await house.start();
  await page.getByRole('button', { name: /Открыть экран: Администрация/ }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /You are ready/ })).toBeVisible();
  expect(await host.back()).toBe(true);
  await host.say({ type: 'go-on' });
  await expect(page.locator('[data-phase="report"]')).toBeVisible();
  expect(faults).toEqual([]);
  host.leave();
  await page.context().close();
});
