// A newer version never interrupts a game: it waits for the reader on the first page, and for games in other tabs.
import { expect, test } from 'vitest';
import { keepCopy, renewNow } from '../../src/client/offline.ts';
import { show, store } from '../../src/client/store.ts';

class Worker extends EventTarget {
  said: unknown[] = [];
  postMessage(message: unknown): void {
    this.said.push(message);
  }
}

/** A browser with one registration; `lead` = another version takes the page over. */
function fakeBrowser({ led = true, playing = false } = {}) {
  const registration = Object.assign(new EventTarget(), {
    installing: null as Worker | null,
    waiting: null as Worker | null,
    active: led ? new Worker() : null,
  });
  const copies = Object.assign(new EventTarget(), {
    controller: led ? {} : null,
    register: async () => registration,
  });
  const held: string[] = [];
  const locks = {
    request: async (name: string, options: { mode?: string }, use: (lock: object | null) => unknown) => {
      if (options.mode === 'shared') held.push(name);
      return use(options.mode !== 'shared' && playing ? null : {});
    },
  };
  let reloads = 0;
  const lead = () => copies.dispatchEvent(new Event('controllerchange'));
  const bring = () => {
    const coming = new Worker();
    registration.installing = coming;
    registration.dispatchEvent(new Event('updatefound'));
    registration.installing = null;
    if (registration.active) registration.waiting = coming;
    else registration.active = coming;
    coming.dispatchEvent(new Event('statechange'));
    return coming;
  };
  const browser = { copies, locks, reload: () => reloads++ } as unknown as Parameters<typeof keepCopy>[0];
  return { browser, lead, bring, held, reloads: () => reloads };
}

test('the first copy is told when it is whole, and does not load the page again', async () => {
  show({ page: 'home', offline: 'no' });
  const fake = fakeBrowser({ led: false });
  await keepCopy(fake.browser);
  expect(store.getState().offline).toBe('no');
  fake.bring();
  fake.lead();
  expect(store.getState().offline).toBe('ready');
  expect(fake.reloads()).toBe(0);
});

test('a newer version waits until it is asked for, then the page loads again', async () => {
  show({ page: 'home', offline: 'no' });
  const fake = fakeBrowser();
  await keepCopy(fake.browser);
  const coming = fake.bring();
  expect(store.getState().offline).toBe('renew');
  expect(coming.said).toEqual([]);
  await renewNow();
  expect(coming.said).toEqual([{ type: 'SKIP_WAITING' }]);
  fake.lead();
  expect(fake.reloads()).toBe(1);
});

test('while a game is open in another tab the newer version waits, and says so', async () => {
  show({ page: 'home', offline: 'no' });
  const fake = fakeBrowser({ playing: true });
  await keepCopy(fake.browser);
  const coming = fake.bring();
  await renewNow();
  expect(store.getState().offline).toBe('busy');
  expect(coming.said).toEqual([]);
});

test('an open game or lesson holds the sign that it is played; leaving lets it go', async () => {
  show({ page: 'home' });
  const fake = fakeBrowser();
  await keepCopy(fake.browser);
  expect(fake.held).toEqual([]);
  show({ page: 'game' });
  show({ page: 'report' });
  expect(fake.held).toEqual(['zheli.playing']);
  show({ page: 'home' });
  show({ page: 'class' });
  expect(fake.held).toHaveLength(2);
  show({ page: 'home' });
});

test('a tab that another tab renews does not load again in the middle of something, but at home', async () => {
  show({ page: 'learn' });
  const fake = fakeBrowser();
  await keepCopy(fake.browser);
  fake.lead();
  show({ page: 'glossary' });
  expect(fake.reloads()).toBe(0);
  show({ page: 'home' });
  expect(fake.reloads()).toBe(1);
});
