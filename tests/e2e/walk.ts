// The whole house, room by room: every screen that a learner, a player or a class can come to, in one language. The caller
// says what is done at each; details that are closed hold their words all the same.
import type { Browser, Page } from '@playwright/test';
import { begin, button, endTurn, home, onPage, passWeeks, playCard, say, showCards, tab } from './table.ts';
import { expect, type Language } from './watch.ts';

export type Meet = (page: Page, name: string) => Promise<void>;
type Walker = { page: Page; language: Language; meet: Meet };

const SCENARIOS = [
  'first-steps',
  'land-2016',
  'blocking-law-2012-2015',
  'going-online-2004-2010',
  'zhanaozen-2011',
  'kazakhstan-2004-2016',
];
const SHEETS = ['learn.sheetA', 'learn.sheetB'] as const;

/** What is read without a game: the first page, the words of the subject, the eight chapters and the two sheets. */
export async function walkLearning({ page, language, meet }: Walker): Promise<void> {
  await home(page, language);
  await meet(page, 'home');
  await button(page, language, 'settings.label').click();
  await meet(page, 'settings');
  await page.keyboard.press('Escape');
  await button(page, language, 'glossary.title').click();
  await expect(page.locator('.entries article').first()).toBeVisible();
  await meet(page, 'glossary');
  await page.getByRole('searchbox').fill('qqqq');
  await meet(page, 'glossary, nothing found');
  await button(page, language, 'brand.home').click();
  await button(page, language, 'learn.title').click();
  const chapters = page.locator('ol.path .stop');
  await expect(chapters.first()).toBeVisible();
  await meet(page, 'learn');
  for (let nth = 0; nth < (await chapters.count()); nth++) {
    await chapters.nth(nth).click();
    await expect(page.locator('.trial .chart').first()).toBeVisible();
    await workThrough(page);
    await meet(page, `chapter ${nth + 1}`);
    await button(page, language, 'learn.back').click();
  }
  for (const [nth, title] of SHEETS.entries()) {
    await page
      .locator('.twelve .stop')
      .filter({ hasText: say(language, title) })
      .click();
    await meet(page, `sheet ${nth + 1}`);
    for (const asked of await page.locator('.asked > li').all()) await asked.getByRole('radio').first().check();
    await page.getByRole('button', { name: say(language, 'learn.showResult') }).click();
    await expect(page.locator('.asked [role="status"]')).toHaveCount(12);
    await meet(page, `sheet ${nth + 1}, explained`);
    await button(page, language, 'learn.back').click();
  }
  await meet(page, 'learn, done');
}

/** Moves the slider of the chapter's experiment and answers its questions; every explanation is opened. */
async function workThrough(page: Page): Promise<void> {
  const slider = page.locator('.trial-slider input');
  if ((await slider.count()) > 0) {
    await slider.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  }
  for (const choice of await page.locator('.trial [aria-pressed], .trial input[type=radio]').all())
    await choice.click();
  for (const item of await page.locator('.item').all())
    for (const answer of await item.getByRole('radio').all()) if (await answer.isEnabled()) await answer.check();
}

/** The way into every scenario, with its briefing read from both sides. */
export async function walkSetup({ page, language, meet }: Walker): Promise<void> {
  await home(page, language);
  await button(page, language, 'home.continue').click();
  await meet(page, 'saves, empty');
  await button(page, language, 'brand.home').click();
  await button(page, language, 'home.play').click();
  await page.getByText(say(language, 'setup.more'), { exact: true }).click();
  for (const scenario of SCENARIOS) {
    const radio = page.getByRole('radio', { name: say(language, `${scenario}:title`) }).first();
    await page.locator('label').filter({ has: radio }).first().click();
    await meet(page, `setup, ${scenario}`);
  }
  for (const scenario of SCENARIOS)
    for (const side of ['regime', 'civil'] as const) {
      await begin(page, language, { scenario, side });
      await meet(page, `briefing, ${scenario}, ${side}`);
      await button(page, language, 'briefing.begin').click();
      await expect(onPage(page, 'game')).toBeVisible();
      await showCards(page, language);
      await meet(page, `first turn, ${scenario}, ${side}`);
    }
}

/** A game from its first card to the opened files, with everything opened that opens. */
export async function walkGame({ page, language, meet }: Walker): Promise<void> {
  await begin(page, language, { scenario: 'land-2016', side: 'civil', opponent: 'history', seed: 12 });
  await button(page, language, 'briefing.begin').click();
  await showCards(page, language);
  await page.locator('.hand .card').first().click();
  await expect(page.locator('.card-sheet .outlook li').first()).toBeVisible({ timeout: 60_000 });
  await meet(page, 'card');
  await button(page, language, 'game.close').click();
  await button(page, language, 'game.more').click();
  await meet(page, 'all cards');
  await page.keyboard.press('Escape');
  await hints(page, language, meet);
  for (let turn = 1; turn <= 12; turn++) {
    await showCards(page, language);
    if ((await page.locator('.hand .card').count()) > 0) await playCard(page, language);
    await meet(page, `turn ${turn}, chosen`);
    if (turn === 2) {
      await button(page, language, 'game.endTurn').click();
      const sure = page.getByRole('dialog').getByRole('button', { name: say(language, 'game.endTurn') });
      await expect(sure.or(onPage(page, 'weeks')).first()).toBeVisible();
      await meet(page, 'the turn is ended');
      if (await sure.isVisible()) await sure.click();
      await expect(onPage(page, 'weeks')).toBeVisible();
      await meet(page, 'weeks');
      await passWeeks(page, language);
    } else await endTurn(page, language);
    await expect(onPage(page, 'report').or(onPage(page, 'ending'))).toBeVisible();
    if (await onPage(page, 'ending').isVisible()) break;
    if (turn === 2) await reasons(page);
    await meet(page, `report ${turn}`);
    await button(page, language, 'report.continue').click();
  }
  await expect(onPage(page, 'ending')).toBeVisible();
  await meet(page, 'ending');
  await button(page, language, 'ending.debrief').click();
  await walkDebrief({ page, language, meet });
  await button(page, language, 'brand.home').click();
  await button(page, language, 'home.continue').click();
  await expect(onPage(page, 'saves')).toBeVisible();
  await meet(page, 'saves');
}

async function hints(page: Page, language: Language, meet: Meet): Promise<void> {
  const dashboard = tab(page, language, 'game.tabDashboard');
  if (await dashboard.isVisible()) await dashboard.click(); // on a telephone the advice stands under it
  await page.locator('.hint summary').click();
  await button(page, language, 'game.hint.ask').click();
  for (const more of ['game.hint.more', 'game.hint.all'] as const) {
    await expect(page.getByText(say(language, 'game.hint.note'))).toBeVisible({ timeout: 120_000 });
    await meet(page, `hint, before ${more}`);
    const next = button(page, language, more);
    if (await next.isVisible()) await next.click();
  }
  await meet(page, 'hint, all');
}

/** Opens the causes of what changed. */
async function reasons(page: Page): Promise<void> {
  const why = page.locator('.changes button[aria-expanded=false], .changes summary');
  for (const one of (await why.all()).slice(0, 2)) await one.click();
}

/** The opened files: each part answers its question once. */
export async function walkDebrief({ page, language, meet }: Walker): Promise<void> {
  await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
  await meet(page, 'debrief');
  const parts = page.locator('.debrief-part');
  for (let nth = 0; nth < (await parts.count()); nth++) {
    const part = parts.nth(nth);
    const picker = page.locator('.debrief-parts.one-part select'); // on a telephone one part is open
    if (await picker.isVisible()) await picker.selectOption({ index: nth });
    await part.scrollIntoViewIfNeeded();
    for (const closed of await part.locator('details:not([open]) > summary').all())
      if (await closed.isVisible()) await closed.click();
    await answer(page, part);
    const name = (await part.getAttribute('class'))?.split(' ').at(-1) ?? '';
    await meet(page, `debrief, ${name}`);
  }
  const slides = page.getByRole('button', { name: say(language, 'debrief:slides.open') });
  if (!(await slides.isVisible())) return;
  await slides.click();
  await meet(page, 'debrief, as slides');
  await page.getByRole('button', { name: say(language, 'debrief:slides.close') }).click();
}

/** Presses the first question of a part and waits until it is answered. */
async function answer(page: Page, part: ReturnType<Page['locator']>): Promise<void> {
  const ask = part.locator('.question-actions button:enabled').first();
  if ((await ask.count()) === 0) return;
  await ask.click();
  await expect(part.locator('.waiting, progress')).toHaveCount(0, { timeout: 120_000 });
  await page.waitForTimeout(200);
}

/** A lesson: the desk, the wall, a seat of each side, a citizen and an observer, all in one language. */
export async function walkLesson(browser: Browser, address: string, language: Language, meet: Meet): Promise<void> {
  const pages: Page[] = [];
  const come = async (rest: string, size = { width: 1366, height: 768 }): Promise<Page> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: size });
    const page = await context.newPage();
    await page.goto(`${address}?lang=${language}&board=lite${rest}`);
    pages.push(page);
    return page;
  };
  const word = (key: string, values = {}) => say(language, `class:${key}`, values);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const teacher = await come('#/teach');
  await expect(teacher.getByRole('radio').first()).toBeAttached();
  await meet(teacher, 'teach');
  await press(teacher, word('open'));
  const code = (await teacher.locator('[data-code]').getAttribute('data-code')) ?? '';
  const screen = await teacher.context().newPage();
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await screen.goto(`${address}?lang=${language}&board=lite#/screen`);
  await expect(screen.locator('[data-code]')).toHaveText(code);
  const sit = async (seat: string | null, role: string): Promise<Page> => {
    const page = await come(`&join=${code}`, { width: 360, height: 640 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(word('join'));
    if (role === 'regime') await meet(page, 'join');
    await press(page, word('come'));
    await expect(page.getByRole('button', { name: new RegExp(`^${word('sitHere')}: `) }).first()).toBeVisible();
    if (role === 'regime') await meet(page, 'seats');
    const name = seat ? say(language, `deck:seats.${seat}.name`) : word(role);
    await press(page, `${word('sitHere')}: ${name}`);
    return page;
  };
  const regime = await sit('administration', 'regime');
  const civil = await sit('journalist', 'civil');
  const citizen = await sit(null, 'citizen');
  const observer = await sit(null, 'observer');
  const all: [string, Page][] = Object.entries({ teacher, screen, regime, civil, citizen, observer });
  const everybody = async (phase: string) => {
    for (const [name, page] of all) {
      await expect(page.locator('[data-phase]').first()).toHaveAttribute('data-phase', phase);
      await page.waitForTimeout(300);
      await meet(page, `lesson, ${phase}, ${name}`);
    }
  };
  await everybody('lobby');
  await press(teacher, word('start'));
  await everybody('briefing');
  for (let turn = 1; turn <= 2; turn++) {
    await press(teacher, word('next'));
    await everybody('choosing');
    await citizen.getByRole('button', { name: word('tones.complain'), exact: true }).click();
    await citizen.getByRole('button', { name: word('hold'), exact: true }).click();
    await meet(citizen, 'lesson, citizen has posted');
    await press(teacher, word('goOn'));
    await everybody('report');
  }
  await press(teacher, word('end'));
  await everybody('debrief');
  await press(teacher, word('reveal'));
  for (const [name, page] of all) {
    await page.waitForTimeout(500);
    await meet(page, `lesson, opened, ${name}`);
  }
  await press(teacher, word('close'));
  await everybody('closed');
  for (const page of pages) await page.context().close();
}

/** Two pupils at one telephone: seats, the cover between them, a show of hands. */
export async function walkDevice(browser: Browser, address: string, language: Language, meet: Meet): Promise<void> {
  const word = (key: string, values = {}) => say(language, `class:${key}`, values);
  const office = (seat: string) => say(language, `deck:seats.${seat}.name`);
  const pages: Page[] = [];
  const come = async (rest: string, size: { width: number; height: number }): Promise<Page> => {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', viewport: size })).newPage();
    await page.goto(`${address}?lang=${language}&board=lite${rest}`);
    pages.push(page);
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const teacher = await come('#/teach', { width: 1366, height: 768 });
  await teacher.getByRole('radio', { name: word('device.team') }).check();
  await meet(teacher, 'teach, one a team');
  await press(teacher, word('open'));
  const code = (await teacher.locator('[data-code]').getAttribute('data-code')) ?? '';
  const device = await come(`&join=${code}`, { width: 360, height: 640 });
  await press(device, word('come'));
  await press(device, `${word('sitHere')}: ${office('administration')}`);
  await device.getByText(word('passing.share')).click();
  await meet(device, 'device, one more seat');
  await press(device, `${word('sitHere')}: ${office('journalist')}`);
  await meet(device, 'device, covered in the lobby');
  await teacher.locator('.crowd li').nth(1).waitFor();
  await teacher.locator('.crowd li').first().getByRole('button').last().click();
  await meet(teacher, 'desk, asked before somebody is removed');
  await press(teacher, word('kickNot'));
  await press(teacher, word('start'));
  await teacher.locator('[data-phase=briefing]').waitFor();
  await press(teacher, word('next'));
  await device.locator('[data-phase=choosing]').waitFor();
  await device.locator('.held button').first().click();
  await press(device, word('vote.open'));
  for (let n = 1; n <= 2; n++) {
    await device.locator('.hand .cards button').first().click();
    await device.locator('.card-sheet button.main').click();
    await expect(device.locator('.vote li')).toHaveCount(n);
  }
  await meet(device, 'device, show of hands');
  await press(device, word('passing.cover'));
  await device.locator('.held').waitFor();
  await meet(device, 'device, covered in a turn');
  for (const page of pages) await page.context().close();
}
