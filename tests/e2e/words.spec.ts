// Whoever reads one language alone meets no word of another, on any screen: learning, setting up, playing, the opened files,
// a lesson. Names and quotations marked as another language's are let through. The long way (LONG=1).
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { foreign } from '../words/foreign.ts';
import { spellers } from '../words/spelling.ts';
import { type Meet, walkDevice, walkGame, walkLearning, walkLesson, walkSetup } from './walk.ts';
import { expect, LANGUAGES, type Language, test } from './watch.ts';

const own = await spellers(JSON.parse(readFileSync('tests/words/known.json', 'utf8')));

/**
 * Runs in the page: all that is read or read out, but for what is marked as another language's, the names of the languages,
 * titles of sources, and the code of a lesson.
 */
function ownWords(): string {
  const language = document.documentElement.lang;
  const isOwn = (element: Element | null) =>
    element?.closest('[lang]')?.getAttribute('lang') === language &&
    !element.closest('style, script, .languages, cite, [data-code]');
  const found: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isOwn(node.parentElement)) found.push(node.textContent ?? '');
  for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (isOwn(element)) found.push(element.getAttribute(name) ?? '');
  return found.join('\n');
}

const reader =
  (language: Language): Meet =>
  async (page: Page, name: string) => {
    const words = foreign(await page.evaluate(ownWords), own[language], language);
    expect.soft(words, `another language: ${name}`).toEqual([]);
  };

for (const language of LANGUAGES) {
  const meet = reader(language);
  test(`${language}: learning is read in one language @long`, async ({ page }) => {
    test.setTimeout(900_000);
    await walkLearning({ page, language, meet });
  });
  test(`${language}: setting up is read in one language @long`, async ({ page }) => {
    test.setTimeout(900_000);
    await walkSetup({ page, language, meet });
  });
  test(`${language}: a game and its debrief are read in one language @long`, async ({ page }) => {
    test.setTimeout(900_000);
    await walkGame({ page, language, meet });
  });
  test(`${language}: a shared device is read in one language @long`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    await walkDevice(browser, baseURL ?? '', language, meet);
  });
  test(`${language}: a lesson is read in one language @long`, async ({ browser, baseURL }) => {
    test.setTimeout(900_000);
    await walkLesson(browser, baseURL ?? '', language, meet);
  });
}
