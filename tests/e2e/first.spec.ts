// The first chapter’s game is the tutorial: how long does it take, and how long the page around it? Every line that stands open along the way is counted
// once, at the pace of grade 9 reading in a school language; then every click, and the weeks as they pass. What is looked up
// and not read is left out: the list of regions, the names of languages, the key of the map. The long way (LONG=1).
import type { Page } from '@playwright/test';
import { button, home, onPage, passWeeks, playCard, say } from './table.ts';
import { expect, LANGUAGES, test } from './watch.ts';

const WORDS_A_MINUTE = 120;
const TURNS = 2;
const SECONDS_A_CLICK = 3;
const SECONDS_OF_WEEKS = 6; // of one turn, unskipped
const MOST = 360; // seconds, every line read
const LOOKED_UP =
  '.bar, header:not(.ending-hero), .region, .legend, .map-key, .languages, .unseen, nav, .net, [aria-hidden="true"], option, select';

/** Runs in the page: the lines that can be read now, scrolling included, without what is closed. */
function linesOf(lookedUp: string): string[] {
  const found = new Map<Element, string>();
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest(lookedUp)) continue;
    const line = parent.closest('p, li, dd, dt, h1, h2, h3, h4, td, th, label, legend, summary, button') ?? parent;
    found.set(line, `${found.get(line) ?? ''} ${node.textContent ?? ''}`);
  }
  return [...found.values()].map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => /\p{L}/u.test(line));
}

for (const language of LANGUAGES)
  test(`the first chapter: its page and its game are read in their time, in ${language} @long`, async ({ page }) => {
    const seen = new Set<string>();
    const parts: string[] = [];
    const seconds = { page: 0, game: 0 };
    let part: keyof typeof seconds = 'page';
    const read = async (name: string, clicks: number, more = 0) => {
      const lines = (await page.evaluate(linesOf, LOOKED_UP)).filter((line) => !seen.has(line));
      for (const line of lines) seen.add(line);
      const words = lines
        .join(' ')
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word)).length;
      seconds[part] += (words / WORDS_A_MINUTE) * 60 + clicks * SECONDS_A_CLICK + more;
      parts.push(`${name}: ${words} words, ${clicks} clicks`);
      if (process.env.SHOW) console.log(parts.at(-1), process.env.SHOW === 'all' ? lines : '');
    };
    await home(page, language);
    await button(page, language, 'learn.title').click();
    const chapter = page.getByRole('button', { name: say(language, 'learn:chapters.first-light.title') });
    await chapter.click();
    await expect(page.locator('.trial .chart')).toBeVisible();
    const slider = page.locator('.trial-slider input');
    await slider.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await expect(page.getByText(say(language, 'learn:chapters.first-light.see'))).toBeVisible();
    await answerAll(page);
    await read('chapter', 1 + 1 + 3);
    part = 'game';
    await page.locator('.chapter button.main').first().click();
    await expect(page.locator('.briefing h1')).toBeVisible();
    await read('briefing', 1);
    await button(page, language, 'briefing.begin').click();
    for (let turn = 1; turn <= TURNS; turn++) {
      await expect(page.locator('.tray')).toBeVisible();
      await expect(page.locator('.stakes, .hand').first()).toBeVisible();
      await read(`table ${turn}`, 1);
      if ((await page.locator('.hand .card').count()) > 0) {
        await page.locator('.hand .card').first().click();
        await expect(page.locator('.card-sheet .outlook li').first()).toBeVisible({ timeout: 60_000 });
        await read(`card ${turn}`, 2);
        await button(page, language, 'game.close').click();
        await playCard(page, language);
      }
      await endTurn(page, language, () => read(`weeks ${turn}`, 2, SECONDS_OF_WEEKS));
      if (turn === TURNS) break;
      await expect(page.locator('.report-body')).toBeVisible();
      await read(`report ${turn}`, 1);
      await button(page, language, 'report.continue').click();
    }
    await expect(page.locator('.ledger').first()).toBeVisible();
    await read('ending', 1);
    if (process.env.SHOW) console.log(language, seconds);
    expect(Math.round(seconds.page + seconds.game), parts.join('\n')).toBeLessThanOrEqual(MOST);
  });

/** Every question of the chapter, answered once. */
async function answerAll(page: Page): Promise<void> {
  for (const item of await page.locator('.item').all()) await item.getByRole('radio').first().check();
}

async function endTurn(
  page: Page,
  language: (typeof LANGUAGES)[number],
  meanwhile: () => Promise<void>,
): Promise<void> {
  await button(page, language, 'game.endTurn').click();
  const sure = page.getByRole('dialog').getByRole('button', { name: say(language, 'game.endTurn') });
  await expect(sure.or(onPage(page, 'weeks')).first()).toBeVisible();
  if (await sure.isVisible()) await sure.click();
  await expect(page.locator('.passing button.main')).toBeVisible();
  await meanwhile();
  await passWeeks(page, language);
}
