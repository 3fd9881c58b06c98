// A lesson with a scenario from a file, the long way (LONG=1): refused with its faults, then opened, joined from a device that
// never saw the file, played over a killed server to the debrief, with the scenario's own words in each language.
import { expect, type Page, test } from '@playwright/test';
import { library } from '../library.ts';
import { House } from './house.ts';
import { say } from './table.ts';

const house = new House(160);
test.beforeAll(() => house.start());
test.afterAll(() => house.end());

const TITLES = { kk: 'Кітапханалар жылы', ru: 'Год библиотек', en: 'The year of libraries' };
const CARDS = { kk: 'Кітапхана ашу', ru: 'Открыть библиотеку', en: 'Open a library' };

/** One that is about libraries in every language. */
function told(): ReturnType<typeof library> {
  const bundle = library();
  for (const language of ['kk', 'ru', 'en'] as const) {
    bundle.words[language].scenario.title = TITLES[language];
    bundle.words[language].deck.cards['open-library'].name = CARDS[language];
  }
  bundle.files['scenario.json'].first = { regime: [], civil: ['open-library'] };
  return bundle;
}
const file = (bundle: object) => ({
  name: 'library.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(bundle)),
});
const phase = (page: Page, name: string) =>
  expect(page.locator('[data-phase]').first()).toHaveAttribute('data-phase', name);

test('a class plays a scenario from a file @long', async ({ browser }) => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  const seat = async (language: string, hash: string): Promise<Page> => {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${language}: ${error}`));
    await page.goto(`${house.address}?lang=${language}${hash}`);
    return page;
  };
  const teacher = await seat('ru', '#/teach');
  const bad = told();
  delete bad.words.kk.scenario.title;
  await teacher.locator('.from-file input[type=file]').setInputFiles(file(bad));
  const refusal = teacher.locator('.from-file [role=alert]');
  await expect(refusal).toContainText(say('ru', 'setup.fromFileRefused'));
  await expect(refusal).toContainText('locales/kk/library-2009.json');
  await teacher.locator('.from-file input[type=file]').setInputFiles(file(told()));
  await expect(teacher.locator('.ticket').filter({ hasText: TITLES.ru }).getByRole('radio')).toBeChecked();

  // The house looks again, whatever the page says.
  await teacher.route('**/scenario', (route) =>
    route.fulfill({
      status: 422,
      json: { faults: [{ code: 'unknown-id', file: 'x.json', path: 'cards', found: 'y' }] },
    }),
  );
  await teacher.getByRole('button', { name: say('ru', 'class:open') }).click();
  await expect(teacher.locator('main > [role=alert]').first()).toContainText(say('ru', 'class:broughtRefused'));
  await teacher.unroute('**/scenario');
  await teacher.getByRole('button', { name: say('ru', 'class:open') }).click();
  const code = (await teacher.locator('[data-code]').getAttribute('data-code')) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{6}$/);

  const civil = await seat('kk', `&join=${code}`);
  await civil.getByRole('button', { name: say('kk', 'class:come'), exact: true }).click();
  await civil.getByRole('button', { name: new RegExp(`${say('kk', 'deck:seats.journalist.name')}`) }).click();
  await expect(teacher.locator('.crowd li')).toHaveCount(1);
  await teacher.getByRole('button', { name: say('ru', 'class:start') }).click();
  await teacher.getByRole('button', { name: say('ru', 'class:next'), exact: true }).click();
  await phase(civil, 'choosing');
  const own = civil.locator('.hand [data-card="open-library"]');
  await expect(own).toContainText(CARDS.kk);
  await own.click();
  await civil.locator('.card-sheet button.main').click();
  await expect(civil.locator('.chosen li')).toHaveCount(1);
  await civil.reload();
  await expect(civil.locator('.chosen li')).toContainText(CARDS.kk);
  await civil.getByRole('button', { name: 'English' }).first().click();
  await expect(civil.locator('.chosen li')).toContainText(CARDS.en);

  await house.kill();
  await house.start();
  await expect(civil.locator('.chosen li')).toContainText(CARDS.en, { timeout: 60_000 });
  await teacher.getByRole('button', { name: say('ru', 'class:goOn') }).click();
  await phase(civil, 'report');
  await teacher.getByRole('button', { name: say('ru', 'class:end') }).click();
  await phase(teacher, 'debrief');
  await teacher.getByRole('button', { name: say('ru', 'class:reveal') }).click();
  await expect(civil.locator('.told li')).toHaveCount(1);
  const list = await civil.evaluate(
    () =>
      new Promise((done) => {
        const open = indexedDB.open('zheli');
        open.onsuccess = () => {
          const all = open.result.transaction('brought').objectStore('brought').getAllKeys();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  expect(list).toEqual([]); // a guest stands in no list of the pupil's device

  // The files open on a device that has the scenario only as a guest: its workers live the same history again.
  await civil.getByRole('button', { name: say('en', 'class:fullDebrief') }).click();
  const debrief = civil.locator('[data-page="debrief"]');
  await expect(debrief).toContainText(CARDS.en);
  const whatif = debrief.locator('.debrief-part.whatif');
  await whatif.scrollIntoViewIfNeeded();
  await whatif.getByRole('button', { name: say('en', 'debrief:whatif.same') }).click({ timeout: 30_000 });
  const answer = whatif.locator('.chart').or(whatif.getByText(say('en', 'debrief:whatif.equal')));
  await expect(answer.first()).toBeVisible({ timeout: 60_000 });
  expect(faults).toEqual([]);
  for (const page of [teacher, civil]) await page.context().close();
});
