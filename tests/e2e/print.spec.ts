// The debrief on paper: printed to a file its words can be selected, searched and read aloud, in each language.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { lettersOf } from './pdf.ts';
import { home, onPage, say } from './table.ts';
import { expect, LANGUAGES, type Language, test } from './watch.ts';

const OWN = { kk: /[әғқңөұүһі]/i, ru: /[ёъыэ]/i, en: /[a-z]/i };
const WORDS = ['title', 'timeline.title', 'charts.title', 'regions.title', 'real.title', 'cost.title', 'ledgers.title'];

const printed = (language: Language, key: string): string => say(language, `debrief:${key}`).replace(/\s/g, '');

test('printed, the debrief keeps its words as letters in three languages @long', async ({ page }, info) => {
  mkdirSync(info.outputDir, { recursive: true });
  const file = path.join(info.outputDir, 'printed.json');
  const game = ['play', 'first-steps', '--seed', '2', '--people', '1000', '--regime', 'random', '--civil', 'random'];
  execFileSync(process.execPath, ['src/cli/zheli.js', ...game, '--record', file], { stdio: 'ignore' });
  for (const language of LANGUAGES) {
    await home(page, language);
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
    const letters = lettersOf(await page.pdf({ format: 'A4' }));
    for (const key of WORDS) expect(letters, `${language} ${key}`).toContain(printed(language, key));
    expect(letters).toMatch(OWN[language]);
    expect(letters).not.toContain('\ufffd');
    expect(letters.length).toBeGreaterThan(3000);
    // A telephone shows one part at a time; its paper holds them all.
    await page.setViewportSize({ width: 360, height: 640 });
    await expect(page.locator('.debrief-part:visible')).toHaveCount(1);
    const fromPhone = lettersOf(await page.pdf({ format: 'A4' }));
    for (const key of WORDS.slice(1)) expect(fromPhone, `${language} ${key}`).toContain(printed(language, key));
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});
