import { defineConfig } from '@playwright/test';

const chromium = process.env.BAKEN_CHROMIUM;

// `npm test` starts a Baken of its own; by hand: BAKEN_URL=http://127.0.0.1:8420 npx playwright test
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Two cores carry server, database and browsers at once: one more try tells slow from broken.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: process.env.BAKEN_URL ?? 'http://127.0.0.1:8420',
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Root may not sandbox, and a container may lack the means.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
