/** Beyond what axe sees: every kind of page is asked the same questions, as it opens with something on it. */
import { forcedColours, motion } from './access-colours.ts';
import { focusOrder, focusSeen } from './access-focus.ts';
import { expectNone } from './access-found.ts';
import { KINDS } from './access-kinds.ts';
import { names, values } from './access-names.ts';
import { stickyBars, textSpacing, ZOOMED } from './access-room.ts';
import { headings, landmarks, targets } from './access-shape.ts';
import { DESK, expectContrast, NARROW } from './audit.ts';
import { test } from './fixtures.ts';

const soak = Boolean(process.env['SOAK']);

/** More than the frame of a page has by itself, so that what stands in it was looked at too. */
const FRAME = { headings: 3, landmarks: 6, controls: 20, elements: 90 };

for (const { name, open, telling } of KINDS) {
  if (!telling && !soak) continue;
  test(`${name}, beyond what axe sees`, async ({ page }) => {
    await page.setViewportSize(DESK);
    await open(page);
    await test.step('it is told as it is shown', async () => {
      await expectNone(page, headings, FRAME.headings);
      await expectNone(page, landmarks, FRAME.landmarks);
      await expectNone(page, names, FRAME.controls);
      await expectNone(page, values, FRAME.controls);
      await expectNone(page, targets, FRAME.controls);
    });
    await test.step('Tab goes through it as it is read, and out', async () => {
      await expectNone(page, focusOrder, FRAME.controls);
    });
    await test.step('in the reader’s own colours nothing is lost', async () => {
      await expectNone(page, forcedColours, 2);
      await page.emulateMedia({ forcedColors: 'active' });
      await expectNone(page, focusSeen, FRAME.controls);
      await page.emulateMedia({ forcedColors: 'none' });
    });
    await test.step('nothing moves for who asks for that', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expectNone(page, motion, FRAME.elements);
      await page.emulateMedia({ reducedMotion: 'no-preference' });
    });
    await test.step('there is room for larger letters', async () => {
      await page.setViewportSize(NARROW);
      await expectNone(page, targets, FRAME.controls);
      await expectNone(page, textSpacing, FRAME.controls);
      await page.setViewportSize(ZOOMED);
      await expectNone(page, stickyBars, FRAME.elements);
      await expectNone(page, focusSeen, FRAME.controls);
    });
    if (!soak) return;
    await test.step('at a desk, and in the dark', async () => {
      await page.setViewportSize(DESK);
      await expectNone(page, textSpacing, FRAME.controls);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectNone(page, focusSeen, FRAME.controls);
      await expectContrast(page);
    });
  });
}
