/** The journeys in Firefox. */
import { test } from '../e2e/fixtures.ts';
import { visitorAt } from './by-playwright.ts';
import { JOURNEYS } from './journeys.ts';

const downloads = process.env['TEST_DOWNLOADS'] ?? '';

for (const { name, play } of JOURNEYS) {
  test(name, async ({ page, newVisitor }) => {
    await play(visitorAt(page, downloads), async () => visitorAt(await newVisitor(), downloads));
  });
}
