import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { FLAGS } from './tests/flags.ts';

// The tests play the built site, carried by the real server, exactly as `npm start` does.
const port = Number(process.env.E2E_PORT ?? 4811);
const executablePath =
  process.env.CHROMIUM_PATH ?? (existsSync('.browser') ? readFileSync('.browser', 'utf8') : undefined);

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  ...(process.env.LONG === undefined && { grepInvert: /@long/ }), // LONG=1 walks the long ways too
  timeout: 180_000, // a busy machine is slow, not broken
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    serviceWorkers: 'block', // offline.spec.ts lets it in: every other page comes from the server
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' }, // the weeks of a turn stand at once and wait
    trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure', // watching costs a third of the time
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: FLAGS },
  },
  webServer: {
    command: `node src/cli/zheli.js serve --port ${port} --host 127.0.0.1`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
