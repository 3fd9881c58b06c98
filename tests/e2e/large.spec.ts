// Every screen with letters twice as large as the browser's own, on a telephone and on a school computer, in three languages: no
// word is cut, none lies on another, and on the telephone Kazakh and Russian ones are parted between syllables; and nothing moves, since these readers ask for stillness. The long way (LONG=1).
import type { Browser, LaunchOptions, Page, PlaywrightWorkerArgs } from '@playwright/test';
import { faultsOfLayout, motions, overlapsOfText, wordsTornApart } from './layout.ts';
import { type Meet, walkGame, walkLearning, walkLesson, walkSetup } from './walk.ts';
import { expect, LANGUAGES, test } from './watch.ts';

const SIZES = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
];

async function large(playwright: PlaywrightWorkerArgs['playwright'], options: LaunchOptions): Promise<Browser> {
  const args = [...(options.args ?? []), '--blink-settings=defaultFontSize=32'];
  return await playwright.chromium.launch({ ...options, args });
}

const meet: Meet = async (page, name) => {
  const was = page.viewportSize() ?? SIZES[1];
  for (const size of SIZES) {
    if (size.width === 360 && name.endsWith('screen')) continue; // nobody hangs a telephone on the wall
    await page.setViewportSize(size);
    await expect(page.locator('.page-loading, .waiting')).toHaveCount(0, { timeout: 60_000 });
    // Browsers part English words themselves, where they have its dictionary.
    const hasSyllables = (await page.locator('html').getAttribute('lang')) !== 'en';
    const faults = async () => [
      ...(await page.evaluate(faultsOfLayout)),
      ...(await page.evaluate(overlapsOfText)),
      ...(size.width === 360 && hasSyllables ? await page.evaluate(wordsTornApart) : []),
      ...(await page.evaluate(motions)).map((one) => `${one} moves`),
    ];
    const message = `${name} ${size.width}`;
    await expect.soft.poll(faults, { message, timeout: 3000, intervals: [200, 500, 1000] }).toEqual([]);
    if (process.env.SHOTS) await shoot(page, message);
  }
  if (was) await page.setViewportSize(was);
};

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${process.env.SHOTS}/${name.replace(/[^\w]+/g, '-')}.png`, fullPage: true });
}

for (const language of LANGUAGES)
  for (const [what, walk] of [
    ['learning', walkLearning],
    ['setting up', walkSetup],
    ['a game', walkGame],
  ] as const)
    test(`letters twice as large, and still: ${what}, ${language} @long`, async ({
      playwright,
      launchOptions,
      baseURL,
    }) => {
      test.setTimeout(900_000);
      const browser = await large(playwright, launchOptions);
      const viewport = { width: 1366, height: 768 };
      const page = await browser.newPage({ baseURL: baseURL ?? '', reducedMotion: 'reduce', viewport });
      await walk({ page, language, meet });
      await browser.close();
    });

for (const language of LANGUAGES)
  test(`letters twice as large, and still: a lesson, ${language} @long`, async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    test.setTimeout(900_000);
    const browser = await large(playwright, launchOptions);
    await walkLesson(browser, baseURL ?? '', language, meet);
    await browser.close();
  });
