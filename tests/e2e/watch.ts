// Every end-to-end test watches its pages: no error in the console, no request to another origin, nothing thrown.
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export type Language = 'en' | 'ru' | 'kk';
export const LANGUAGES: Language[] = ['en', 'ru', 'kk'];

/** Resolves the base address, so that a page's own origin is known before it is opened. */
function watch(context: BrowserContext, origin: string): string[] {
  const seen: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') seen.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => seen.push(`thrown: ${error.message}`));
  };
  context.on('page', listen);
  context.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && other !== origin) seen.push(`request to another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      seen.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()}: ${response.url()}`);
  });
  return seen;
}

export const test = base.extend<{ calm: undefined }>({
  calm: [
    async ({ context, baseURL }, use) => {
      const seen = watch(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(seen, 'a quiet console and no foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
