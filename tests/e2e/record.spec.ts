// The same record gives the same history in Node and in Chromium, whichever of the two wrote it, and a player that searches
// chooses the same in both.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { houseFiles } from '../../src/cli/files.ts';
import { load } from '../../src/content/load.ts';
import { relive } from '../../src/session/past.ts';
import { type Recalled, reasonsOf } from '../../src/session/reasons.ts';
import { begin, button, home, onPage, playOn, saved, say } from './table.ts';
import { expect, test } from './watch.ts';

function zheli(...args: string[]): Record<string, unknown> {
  const out = execFileSync(process.execPath, ['src/cli/zheli.js', ...args, '--json'], { encoding: 'utf8' });
  return JSON.parse(out);
}

function place(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
}

test('played in the browser, replayed in Node', async ({ page }, info) => {
  await begin(page, 'en', { side: 'civil', opponent: 'good', seed: 20040101 });
  await button(page, 'en', 'briefing.begin').click();
  await playOn(page, 'en');
  const { name, text } = await saved(page, button(page, 'en', 'ending.export'));
  expect(name).toBe('zheli-first-steps.json');
  const file = place(info.outputDir, name);
  writeFileSync(file, text);
  const record = JSON.parse(text);
  expect(record.turns.flatMap((turn: { civil: unknown[] }) => turn.civil).length).toBeGreaterThan(1);
  expect(zheli('replay', file)).toEqual({
    ok: true,
    hash: record.turns.at(-1).hash,
    expected: record.turns.at(-1).hash,
  });

  // Put before the same turns in Node, the authorities' player chooses the same: else its reasons would be lost.
  expect(record.turns.flatMap((turn: { regime: unknown[] }) => turn.regime).length).toBeGreaterThan(0);
  const loaded = load(houseFiles(), 'first-steps');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const past = await relive(loaded.content, record);
  let recalled: Recalled | null = null;
  for (const [index] of record.turns.entries()) {
    recalled = reasonsOf(past, index + 1, 'regime', recalled?.player ?? null);
    expect(recalled?.told.kind, `turn ${index + 1}`).toBe('told');
  }
});

test('played in Node, replayed in the browser', async ({ page }, info) => {
  const file = place(info.outputDir, 'campaign.json');
  const campaign = ['--seed', '3', '--people', '1000', '--regime', 'history', '--civil', 'random'];
  const played = zheli('play', 'kazakhstan-2004-2016', ...campaign, '--record', file);
  await home(page, 'ru');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(onPage(page, 'debrief').getByRole('heading', { level: 1 })).toBeVisible();

  // The browser compares every hash of the record with its own. Shown a false one, it names the one it found itself.
  const record = JSON.parse(readFileSync(file, 'utf8'));
  record.turns.at(-1).hash = '0123456789abcdef';
  writeFileSync(file, JSON.stringify(record));
  await button(page, 'ru', 'brand.home').click();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.getByRole('dialog')).toContainText(String(played.hash));

  // It is shown as far as it is true, and says what is lost.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('ru', 'trouble.damagedShow') })
    .click();
  const lived = record.turns.length - 1;
  const lost = onPage(page, 'debrief').locator('.lost');
  await expect(lost).toContainText(say('ru', 'debrief:lost.lived', { lived, turns: lived + 1 }));
  await expect(page.locator('.turns > li')).toHaveCount(lived);
});
