// The first page is light: what travels until it can be used, as it travels (compressed), and nothing of the board yet.
// Letters come later and hold nothing up (the page is read in a system font until they are there), so they are counted apart.
import { statSync } from 'node:fs';
import path from 'node:path';
import { button } from './table.ts';
import { expect, test } from './watch.ts';

const MOST = 150_000; // bytes until the page can be used
const MOST_WITH_LETTERS = 190_000;
const MOST_KEPT = 2_970_000; // bytes as they lie on the device; the promise is 3 MB

test('the first page travels in 150 kB, and without the board', async ({ page }) => {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const addresses = new Map<string, string>();
  const sizes: { address: string; bytes: number }[] = [];
  wire.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.push({ address: addresses.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  await page.goto('?lang=kk');
  await expect(button(page, 'kk', 'home.play')).toBeEnabled();
  await page.waitForLoadState('networkidle');
  const sum = (list: typeof sizes) => list.reduce((total, one) => total + one.bytes, 0);
  const told = sizes.map(({ address, bytes }) => `${bytes} ${address.replace(/.*\//, '')}`).join('\n');
  const letters = sizes.filter(({ address }) => address.endsWith('.woff2'));
  console.log(`first page: ${sum(sizes)} bytes, of which letters ${sum(letters)}`);
  expect(sum(sizes) - sum(letters), told).toBeLessThan(MOST);
  expect(sum(sizes), told).toBeLessThan(MOST_WITH_LETTERS);
  expect(sum(sizes) - sum(letters)).toBeGreaterThan(20_000);
  expect(told).not.toMatch(/phaser|Steppe/i);
});

test('everything kept for playing offline, in three languages, is less than 3 MB', async ({ request }) => {
  const worker = await (await request.get('sw.js')).text();
  const kept = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, address = '']) => address);
  const sizes = kept.map((address) => ({ address, bytes: statSync(path.join('dist', address)).size }));
  const all = sizes.reduce((total, one) => total + one.bytes, 0);
  console.log(`kept offline: ${kept.length} files, ${all} bytes`);
  const heaviest = [...sizes].sort((one, other) => other.bytes - one.bytes).slice(0, 10);
  expect(all, JSON.stringify(heaviest, null, 1)).toBeLessThan(MOST_KEPT);
  expect(
    kept.filter((address) => /\/deck-/.test(address)),
    'one deck for each language',
  ).toHaveLength(3);
  expect(all).toBeGreaterThan(1_500_000);
});
