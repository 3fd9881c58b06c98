// What a teacher does beside one class with devices, the long way (LONG=1): a rehearsal with computer pupils, several boards of
// one class, and what offices say to each other, each in the own language.
import { expect, type Page, test } from '@playwright/test';
import { House } from './house.ts';
import { say } from './table.ts';
import type { Language } from './watch.ts';

const house = new House(170);
test.beforeAll(() => house.start());
test.afterAll(() => house.end());

const phase = (page: Page, name: string) =>
  expect(page.locator('[data-phase]').first()).toHaveAttribute('data-phase', name);
const press = (page: Page, language: Language, key: string) =>
  page
    .getByRole('button', { name: say(language, `class:${key}`), exact: true })
    .first()
    .click();

test.describe('beside a class with devices', () => {
  const faults: string[] = [];
  let seat: (language: Language, hash: string) => Promise<Page>;
  test.beforeEach(({ browser }) => {
    faults.length = 0;
    seat = async (language, hash) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(`${language}: ${error}`));
      page.on('console', (line) => line.type() === 'error' && faults.push(`${language}: ${line.text()}`));
      await page.goto(`${house.address}?lang=${language}${hash}`);
      return page;
    };
  });
  test.afterEach(() => expect(faults).toEqual([]));

  test('a rehearsal: computer pupils come, sit down and play; the files open; nobody is invited @long', async () => {
    test.setTimeout(240_000);
    const teacher = await seat('kk', '#/teach');
    await press(teacher, 'kk', 'rehearse');
    await expect(teacher.locator('.rehearsal')).toContainText(say('kk', 'class:rehearsal'));
    await expect(teacher.locator('.qr, [data-code]')).toHaveCount(0);
    await expect(teacher.locator('.crowd li')).toHaveCount(16, { timeout: 90_000 });
    await expect(teacher.locator('.crowd')).not.toContainText(say('kk', 'class:noSeat'), { timeout: 60_000 });
    await expect(teacher.locator('.crowd')).toContainText(say('kk', 'deck:seats.journalist.name'));
    await press(teacher, 'kk', 'start');
    for (let turn = 1; turn <= 2; turn++) {
      await press(teacher, 'kk', 'next');
      await phase(teacher, 'report'); // everybody is done by themselves, without a press of the teacher
      await expect(teacher.locator('.paper')).toHaveCount(2);
    }
    await press(teacher, 'kk', 'end');
    await phase(teacher, 'debrief');
    await press(teacher, 'kk', 'reveal');
    await expect(teacher.locator('.told li')).toHaveCount(2);
    await teacher.context().close();
  });

  test('the network goes while a choice is made: told in the own language, and the choice counts when it is back @long', async () => {
    test.setTimeout(240_000);
    const teacher = await seat('ru', '#/teach');
    await press(teacher, 'ru', 'open');
    const code = (await teacher.locator('.invitation [data-code]').getAttribute('data-code')) ?? '';
    const pupils: [Language, string, Page][] = [];
    for (const [language, office] of [
      ['kk', 'administration'],
      ['en', 'journalist'],
    ] as const) {
      const page = await seat(language, `&join=${code}`);
      await press(page, language, 'come');
      await page.getByRole('button', { name: new RegExp(say(language, `deck:seats.${office}.name`)) }).click();
      pupils.push([language, office, page]);
    }
    const wall = await teacher.context().newPage();
    await wall.goto(`${house.address}?lang=ru#/screen`);
    await press(teacher, 'ru', 'start');
    await press(teacher, 'ru', 'next');
    for (const [language, office, page] of pupils) {
      await phase(page, 'choosing');
      await page.context().setOffline(true);
      await expect(page.getByText(say(language, 'class:broken'))).toBeVisible();
      await page.locator('.hand .cards button').first().click();
      await page.locator('.card-sheet button.main').click();
      await page.waitForTimeout(2500); // two tries to come back, in vain
      await expect(page.getByText(say(language, 'class:broken')), office).toBeVisible();
      await page.context().setOffline(false);
      await expect(page.getByText(say(language, 'class:broken'))).toHaveCount(0);
      await expect(page.locator('.chosen li')).toHaveCount(1);
      await page.reload();
      await expect(page.locator('.chosen li'), 'the house has it').toHaveCount(1);
    }
    await teacher.context().setOffline(true);
    await expect(wall.getByText(say('ru', 'class:brokenWall'))).toBeVisible();
    await expect(teacher.getByText(say('ru', 'class:broken'))).toBeVisible();
    await teacher.context().setOffline(false);
    await expect(wall.getByText(say('ru', 'class:brokenWall'))).toHaveCount(0);
    await press(teacher, 'ru', 'goOn');
    for (const [, , page] of pupils) await phase(page, 'report');
    faults.splice(0, faults.length, ...faults.filter((one) => !/net::ERR_|Failed to load resource/.test(one)));
    for (const page of [teacher, ...pupils.map(([, , one]) => one)]) await page.context().close();
  });

  test('several boards of one class: each its code and its pupils, and the teacher walks between them @long', async () => {
    test.setTimeout(180_000);
    const teacher = await seat('ru', '#/teach');
    const codeNow = async (other = ''): Promise<string> => {
      const code = teacher.locator('.invitation [data-code]');
      await expect(code).toHaveAttribute('data-code', /^[2-9A-Z]{6}$/);
      if (other) await expect(code).not.toHaveAttribute('data-code', other);
      return (await code.getAttribute('data-code')) ?? '';
    };
    await press(teacher, 'ru', 'open');
    const first = await codeNow();
    await press(teacher, 'ru', 'boardNew');
    await press(teacher, 'ru', 'open');
    const second = await codeNow(first);
    const boards = teacher.locator('.boards button[aria-pressed]');
    await expect(boards).toHaveCount(2);
    await expect(boards.nth(1)).toHaveAttribute('aria-pressed', 'true');

    const there = await seat('en', `&join=${first}`);
    await press(there, 'en', 'come');
    await there.getByRole('button', { name: /Take this seat: Journalist/ }).click();
    await expect(teacher.locator('.crowd li')).toHaveCount(0); // it sits at the other board
    await boards.first().click();
    await expect(teacher.locator('.invitation [data-code]')).toHaveAttribute('data-code', first);
    await expect(teacher.locator('.crowd li')).toHaveCount(1);
    await press(teacher, 'ru', 'start');
    await press(teacher, 'ru', 'next');
    await phase(there, 'choosing');

    await boards.nth(1).click();
    await phase(teacher, 'lobby'); // the second board stands where it stood
    expect(await codeNow(first)).toBe(second);
    await teacher.reload();
    await phase(teacher, 'lobby'); // the board that was looked at
    await boards.first().click();
    await phase(teacher, 'choosing');
    await expect(teacher.locator('.crowd li')).toHaveCount(1);
    for (const page of [teacher, there]) await page.context().close();
  });

  test('what one office says, the others read in their own language @long', async () => {
    test.setTimeout(180_000);
    const teacher = await seat('ru', '#/teach');
    await press(teacher, 'ru', 'open');
    const code = (await teacher.locator('[data-code]').getAttribute('data-code')) ?? '';
    const sit = async (language: Language, office: string): Promise<Page> => {
      const page = await seat(language, `&join=${code}`);
      await press(page, language, 'come');
      await page.getByRole('button', { name: new RegExp(say(language, `deck:seats.${office}.name`)) }).click();
      return page;
    };
    const regime = await sit('kk', 'administration');
    const civil = await sit('en', 'journalist');
    await expect(teacher.locator('.crowd li')).toHaveCount(2);
    await press(teacher, 'ru', 'start');
    await press(teacher, 'ru', 'next');
    for (const page of [regime, civil]) {
      await phase(page, 'choosing');
      await page.locator('.talk summary').click();
    }
    const [to, about, where] = [0, 1, 2].map((nth) => regime.locator('.talk .speak select').nth(nth));
    await to?.selectOption('other');
    await about?.selectOption('card ask-officials');
    await where?.selectOption('mangystau');
    await press(regime, 'kk', 'phrases.promise');
    const told = (language: Language, phrase: string): string[] => [
      say(language, `deck:seats.administration.name`),
      say(language, `class:phrases.${phrase}`),
      say(language, 'deck:cards.ask-officials.name'),
      say(language, 'deck:regions.mangystau.nom'),
    ];
    for (const [page, language] of [
      [regime, 'kk'],
      [civil, 'en'],
    ] as const)
      for (const words of told(language, 'promise')) await expect(page.locator('.talk ol li')).toContainText(words);
    await expect(civil.locator('.talk ol')).not.toContainText(/[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]/);

    // To the own side alone: the other side hears nothing of it.
    await to?.selectOption('own');
    await press(regime, 'kk', 'phrases.warn');
    await expect(regime.locator('.talk ol li')).toHaveCount(2);
    await civil.getByRole('button', { name: 'Русский' }).first().click(); // and changed in mid-lesson
    for (const words of told('ru', 'promise')) await expect(civil.locator('.talk ol li')).toContainText(words);
    await expect(civil.locator('.talk ol li')).toHaveCount(1);
    for (const page of [teacher, regime, civil]) await page.context().close();
  });
});
