// Every screen in three languages and three sizes: nothing runs over the edge, no word is cut, nothing for axe to say, no
// key where words should be, and no number or month in a format of another language.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { foreign } from '../words/foreign.ts';
import { spellers } from '../words/spelling.ts';
import { faultsOfLayout, smallTargets } from './layout.ts';
import { begin, button, endTurn, home, onPage, passWeeks, playCard, say, showCards, tab } from './table.ts';
import { expect, LANGUAGES, type Language, test } from './watch.ts';

const kazakh = (await spellers(JSON.parse(readFileSync('tests/words/known.json', 'utf8')))).kk;

const SIZES = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Runs in the page: its words but for those marked as another language's (names of languages, titles of sources). */
function ownText(): string {
  const own = document.documentElement.lang;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.closest('[lang]')?.getAttribute('lang') === own) found.push(node.textContent ?? '');
  return found.join('\n');
}

/** Words that are keys, variables nobody filled, and formats of another language. */
function faultsOfWords(text: string, language: Language): string[] {
  const wrong: [RegExp, string][] = [
    [/\{\{|\}\}/g, 'an empty variable'],
    [
      /\b(ui|deck|board|home|setup|saves|briefing|game|weeks|note|report|paper|units|curtain|ending|progress|common|trouble|refusals|faults|cards|events|claims|indicators|resources|regions|income|endings)\.[a-z][\w-]*(\.[\w-]+)*/g,
      'a key',
    ],
    [/undefined|NaN|\[object/g, 'no word'],
  ];
  if (language === 'kk') wrong.push([/\bM\d\d\b/g, 'a month in no language']);
  if (language !== 'en') wrong.push([/\d,\d{3}(?!\d)/g, 'an English number']);
  return wrong.flatMap(([pattern, what]) => (text.match(pattern) ?? []).map((match) => `${what}: ${match}`));
}

/** Looks at the screen in all sizes; axe reads it in the size given. */
async function look(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator('.page-loading, .waiting')).toHaveCount(0);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const faults = async () => [
      ...(await page.evaluate(faultsOfLayout)),
      ...(size.width === 360 ? await page.evaluate(smallTargets) : []),
      ...faultsOfWords(await page.locator('body').innerText(), language),
    ];
    // A chart is drawn anew a moment after its box has changed.
    await expect.soft
      .poll(faults, { message: `${name} ${language} ${size.width}×${size.height}`, timeout: 4000 })
      .toEqual([]);
    if (size.width === 1366 && language === 'kk')
      expect.soft(foreign(await page.evaluate(ownText), kazakh), `not Kazakh: ${name}`).toEqual([]);
    // axe: the authorities' side on a telephone, civil society's on a screen; the language changes nothing for it
    if (size.width === { kk: 360, ru: 1366, en: 0 }[language]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
      expect.soft(told, `axe: ${name} ${language}`).toEqual([]);
    }
  }
}

for (const language of LANGUAGES) {
  // English is nowhere the widest; its walk is left to the long way. Records and newcomers are tested in English too.
  test(`from home to debrief in ${language}${language === 'en' ? ' @long' : ''}`, async ({ page }) => {
    test.setTimeout(300_000);
    await home(page, language);
    await look(page, language, 'home');
    await button(page, language, 'home.continue').click();
    await expect(onPage(page, 'saves')).toBeVisible();
    await look(page, language, 'saves, empty');
    await begin(page, language, { side: language === 'ru' ? 'civil' : 'regime', opponent: 'random', seed: 12 });
    await page.goBack();
    await expect(page.getByRole('radio', { name: say(language, 'first-steps:title') })).toBeAttached();
    await page.getByText(say(language, 'setup.more'), { exact: true }).click();
    await look(page, language, 'setup');
    await page.goForward();
    await expect(onPage(page, 'briefing')).toBeVisible();
    await look(page, language, 'briefing');
    await button(page, language, 'briefing.begin').click();
    await expect(page.locator('.board-lite').first()).toBeAttached();
    await look(page, language, 'game');
    await tabs(page, language);
    await page.setViewportSize(SIZES[1] ?? { width: 1366, height: 768 });
    await page.locator('.hand .card').first().click();
    await expect(page.locator('.card-sheet .outlook li').first()).toBeVisible({ timeout: 20_000 });
    await look(page, language, 'card');
    await button(page, language, 'game.close').click();
    await button(page, language, 'game.more').click();
    await look(page, language, 'all cards');
    await page.keyboard.press('Escape');
    await playCard(page, language);
    await page.getByRole('combobox', { name: say(language, 'game.regionSelect') }).selectOption('south-kazakhstan');
    await look(page, language, 'chosen');
    await button(page, language, 'game.endTurn').click();
    await expect(page.locator('.passing')).toBeVisible();
    await look(page, language, 'weeks');
    await passWeeks(page, language);
    await look(page, language, 'report');
    for (let turn = 2; turn <= 4; turn++) {
      await button(page, language, 'report.continue').click();
      await page.setViewportSize(SIZES[1] ?? { width: 1366, height: 768 });
      await endTurn(page, language);
    }
    await expect(onPage(page, 'ending')).toBeVisible();
    await look(page, language, 'ending');
    await button(page, language, 'ending.debrief').click();
    await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    await look(page, language, 'debrief');
    await button(page, language, 'brand.home').click();
    await button(page, language, 'home.continue').click();
    await look(page, language, 'saves');
  });
}

/** On a small screen each part of the table is a tab of its own. */
async function tabs(page: Page, language: Language): Promise<void> {
  await page.setViewportSize(SIZES[0] ?? { width: 360, height: 640 });
  for (const part of ['game.tabMap', 'game.tabDashboard', 'game.tabNews'] as const) {
    await tab(page, language, part).click();
    await expect.soft
      .poll(() => page.evaluate(faultsOfLayout), { message: `${part} ${language}`, timeout: 4000 })
      .toEqual([]);
  }
  await showCards(page, language);
}
