// Before news of people who were killed the game pauses, and the reader may leave the account out.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { button, home, onPage, say } from './table.ts';
import { expect, test } from './watch.ts';

const DECEMBER_2011 = 16; // turn of the campaign

test('a pause before the news of December 2011, and the account can be skipped', async ({ page }, info) => {
  mkdirSync(info.outputDir, { recursive: true });
  const file = path.join(info.outputDir, 'before.json');
  const campaign = ['play', 'kazakhstan-2004-2016', '--people', '2000', '--regime', 'idle', '--civil', 'idle'];
  execFileSync(process.execPath, ['src/cli/zheli.js', ...campaign, '--record', file]);
  const record = JSON.parse(readFileSync(file, 'utf8'));
  record.players.civil = 'person';
  record.turns = record.turns.slice(0, DECEMBER_2011 - 1);
  writeFileSync(file, JSON.stringify(record));

  await home(page, 'en');
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(onPage(page, 'report')).toBeVisible({ timeout: 30_000 });
  await button(page, 'en', 'report.continue').click();
  await button(page, 'en', 'game.endTurn').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('en', 'game.endTurn') })
    .click();
  await expect(page.getByRole('heading', { name: say('en', 'note.title') })).toBeVisible({ timeout: 20_000 });
  const account = say('en', 'deck:events.zhanaozen-2011.independent');
  await expect(page.getByText(account)).toHaveCount(0);
  await button(page, 'en', 'note.skip').click();
  await page.locator('.passing button.main').click();
  await expect(onPage(page, 'report')).toBeVisible();
  await expect(page.getByText(account)).toHaveCount(0);
  await expect(page.getByText(say('en', 'note.skipped')).first()).toBeVisible();
});
