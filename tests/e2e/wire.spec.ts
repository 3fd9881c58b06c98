// The first page is light: what travels until it can be used, as it travels (compressed), and nothing of the board yet.
import { button } from './table.ts';
import { expect, test } from './watch.ts';

const MOST = 150_000; // bytes

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
  const whole = sizes.reduce((sum, one) => sum + one.bytes, 0);
  const told = sizes.map(({ address, bytes }) => `${bytes} ${address.replace(/.*\//, '')}`).join('\n');
  test.info().annotations.push({ type: 'bytes over the wire', description: String(whole) });
  expect(whole, told).toBeLessThan(MOST);
  expect(whole).toBeGreaterThan(20_000);
  expect(told).not.toMatch(/phaser|Steppe/i);
});
