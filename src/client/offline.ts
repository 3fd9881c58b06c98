// The whole game is kept on the device after the first visit, so that it works without a network. A newer version is
// fetched aside and waits: it is taken only when the reader asks for it on the first page, never while a game or a lesson
// is open in any tab of this browser. A tab that sleeps on another page follows when its reader comes home.
import { type Page, show, store } from './store.ts';

/** What of the browser is needed. */
export type Browser = {
  copies: Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'>;
  locks: Pick<LockManager, 'request'>;
  reload: () => void;
};

const PLAYING = 'zheli.playing'; // every tab with an open game or lesson holds this lock, shared
const AT_PLAY: readonly Page[] = ['briefing', 'game', 'weeks', 'report', 'ending', 'debrief', 'class', 'screen'];

let browser: Browser | null = null;
let registration: ServiceWorkerRegistration | null = null;
let asked = false; // this tab's reader wants the newer version
let release: (() => void) | null = null;

/** Begins once the page is usable, so that keeping a copy does not hold up the first screen. */
export function startOffline(): void {
  if (location.protocol === 'file:') show({ offline: 'ready' });
  if (location.protocol === 'file:' || !('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { serviceWorker: copies, locks, storage } = navigator;
  const begin = async () => {
    await keepCopy({ copies, locks, reload: () => location.reload() });
    await storage?.persist?.(); // the browser may clear what is kept when space runs short, unless it agrees not to
  };
  const begun = () => void begin().catch(() => {}); // a browser that refuses plays on with the network
  if (document.readyState === 'complete') begun();
  else addEventListener('load', begun, { once: true });
}

/** Keeps a copy of the game and follows its versions. Rejects where the browser does not allow it. */
export async function keepCopy(from: Browser): Promise<void> {
  browser = from;
  asked = false;
  let led = from.copies.controller !== null;
  from.copies.addEventListener('controllerchange', () => {
    if (led) follow(from.reload);
    led = true;
  });
  holdWhilePlaying();
  store.subscribe(holdWhilePlaying);
  const found = await from.copies.register('./sw.js', { scope: './' });
  registration = found;
  const look = () => {
    if (found.waiting && found.active) show({ offline: 'renew' });
    else if (found.active) show({ offline: 'ready' });
  };
  found.addEventListener('updatefound', () => found.installing?.addEventListener('statechange', look));
  found.installing?.addEventListener('statechange', look);
  look();
}

/** Another version leads this page now: the files of the old one are gone, so begin anew where nothing is interrupted. */
function follow(reload: () => void): void {
  if (asked || store.getState().page === 'home') {
    reload();
    return;
  }
  const end = store.subscribe(({ page }) => {
    if (page !== 'home') return;
    end();
    reload();
  });
}

function holdWhilePlaying(): void {
  const plays = AT_PLAY.includes(store.getState().page);
  if (!plays) {
    release?.();
    release = null;
  } else if (!release && browser) {
    const held = new Promise<void>((done) => {
      release = done;
    });
    void browser.locks.request(PLAYING, { mode: 'shared' }, () => held);
  }
}

/** Takes the newer version and the page loads again; while a game is open in another tab it waits, and says so. */
export async function renewNow(): Promise<void> {
  await browser?.locks.request(PLAYING, { ifAvailable: true }, (free) => {
    asked = free !== null;
    if (asked) registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    else show({ offline: 'busy' });
  });
}
