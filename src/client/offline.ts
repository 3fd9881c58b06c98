// The whole game is kept on the device after the first visit, so that it works without a network. A newer version is
// fetched aside and waits: it is taken only when the reader asks for it on the first page, never in the middle of a game.
import { show } from './store.ts';

let takeNew: (() => Promise<void>) | null = null;

/** Begins once the page is usable, so that keeping a copy does not hold up the first screen. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const begin = () => void keep().catch(() => {}); // a browser that refuses plays on with the network
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

async function keep(): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register');
  const renew = registerSW({
    onNeedRefresh: () => show({ offline: 'renew' }),
    onOfflineReady: () => show({ offline: 'ready' }),
  });
  takeNew = () => renew(true);
  if (navigator.serviceWorker.controller) show({ offline: 'ready' });
  // The browser may clear what is kept when space runs short, unless it agrees not to.
  await navigator.storage?.persist?.().catch(() => false);
}

/** Takes the newer version; the page loads again. */
export async function renewNow(): Promise<void> {
  await takeNew?.();
}
