/** Each question beyond axe is asked of a small page that is as it should be, and of one that is wrong in that one way. */
import { forcedColours, motion } from './access-colours.ts';
import { focusOrder, focusSeen } from './access-focus.ts';
import type { Check } from './access-found.ts';
import { names, values } from './access-names.ts';
import { stickyBars, textSpacing, ZOOMED } from './access-room.ts';
import { headings, landmarks, targets } from './access-shape.ts';
import { expect, test } from './fixtures.ts';

const STYLE = `
  body { font: 16px/1.5 sans-serif; margin: 0; background: #fff; }
  :focus-visible { outline: 3px solid #000; }
  a, button, input, label, summary { min-height: 24px; min-width: 24px; }
  .tiny { min-width: 0; min-height: 0; width: 9px; height: 9px; padding: 0; }
  nav a { display: inline-block; margin: 4px; }
  [aria-current] { border-bottom: 3px solid #00f; }`;

/** A page as it should be, with something for every question; what a fault changes stands in it by name. */
const SOUND = `
  <header><nav aria-label="Hovedmenu"><ul><li><a href="/a" aria-current="page">Her</a></li>
  <li><a href="/b">Der</a></li></ul></nav></header>
  <main><h1>Prøve</h1><h2>Felter</h2>
  <p><label>Navn <input value="Ida"></label></p>
  <p><label><input type="checkbox" checked> Ja</label></p>
  <p><label>Valg <select><option>Et</option><option selected>To</option></select></label></p>
  <details><summary>Mere</summary><p>Tekst</p></details>
  <p><button>Gem</button></p>
  <h2>Tal</h2><div class="chart"><svg width="40" height="20" role="img" aria-label="To rækker">
  <rect class="paper-tone-a" width="9" height="9" fill="black"/>
  <rect class="paper-tone-b" x="20" width="9" height="9" fill="white" stroke="black"/></svg></div>
  <p style="border: 1px solid">Den sidste linje</p></main><footer><p>Fod</p></footer>`;

/** What makes the page wrong, what is put in its place, and what is said of it. */
type Broken = [check: Check, what: string, instead: string, said: RegExp];

const BROKEN: Broken[] = [
  [headings, '<h2>Felter</h2>', '<h3>Felter</h3>', /h1 to <h3/],
  [headings, '<h2>Tal</h2>', '<h1>Tal</h1>', /2 first headings/],
  [headings, '<h2>Tal</h2>', '<h2></h2>', /empty/],
  [landmarks, 'aria-label="Hovedmenu"', '', /no name/],
  [landmarks, '<p>Fod</p>', '<nav aria-label="Hovedmenu"></nav>', /two of nav/],
  [landmarks, '<main>', '<main></main><main>', /2 of main/],
  [names, '<button>Gem</button>', '<button></button>', /button without a name/],
  [names, '<button>Gem</button>', '<button>Gem</button><button>Gem</button>', /two: button “Gem”/],
  [names, '<button>Gem</button>', '<a href="/b">Se</a> <a href="/c">Se</a>', /two: link “Se”/],
  [values, '<input value', '<input role="button" value', /“Ida”, but {2}is heard/],
  [values, '<button>', '<button role="link" aria-pressed="true">', /pressed true, but {2}is heard/],
  [values, '<button>', '<button role="img" aria-label="Disk">', /controls are shown/],
  [targets, '<button>', '<button class="tiny">G</button><button>', /tiny/],
  [focusOrder, '<button>', '<button tabindex="1">', /out of its order/],
  [focusOrder, '<input value', '<input onfocus="this.blur()" value', /no way out|never reached/],
  [focusOrder, '<button>', '<button onkeydown="event.preventDefault()">', /no way out/],
  [focusOrder, '<button>', '<button tabindex="0" style="order: -1">', /never|two orders/],
  [focusSeen, '<button>', '<button style="outline: none">', /no ring/],
  [focusSeen, '<button>', '<button style="outline: 3px solid #eee">', /a ring of 1/],
  [focusSeen, '<button>', '<button style="position: absolute; left: -99rem">', /covered/],
  [focusSeen, '<footer>', '<footer style="position: fixed; inset: 0; z-index: 1">', /covered/],
  [motion, '<button>', '<button style="transition: color 1s">', /<button/],
  [motion, '<main>', '<main style="scroll-behavior: smooth; overflow: auto">', /<main/],
  [
    forcedColours,
    '<h2>Tal',
    '<i style="display: block; background: red; height: 9px"></i><h2>',
    /lost/,
  ],
  [forcedColours, '<button>', '<button style="border: 0; appearance: none">', /no edge/],
  [forcedColours, 'fill="white" stroke="black"', 'fill="black"', /paper-tone-a as paper-tone-b/],
  [forcedColours, '<ul>', '<ul><style>[aria-current] { border: 0 }</style>', /as the others/],
  [textSpacing, 'border: 1px solid', 'height: 24px; width: 60px; overflow: hidden', /cut/],
  [textSpacing, '<button>', '<button style="width: 30px; white-space: nowrap">', /sticks out/],
  [textSpacing, 'border: 1px solid', 'height: 20px; width: 60px; margin: 0', /one over the other/],
  [textSpacing, 'border: 1px solid', 'width: 340px', /pixels wide/],
  [stickyBars, '<footer>', '<footer style="position: sticky; bottom: 0; height: 140px">', /held/],
];

test('a page as it should be has no fault, and something for every question', async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  for (const check of new Set(BROKEN.map(([each]) => each))) {
    await page.setContent(`<style>${STYLE}</style>${SOUND}`);
    const { looked, faults } = await check(page);
    expect(faults, check.name).toEqual([]);
    expect(looked, check.name).toBeGreaterThan(2);
  }
});

test('each fault is found by the question that asks for it', async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  for (const [check, what, instead, said] of BROKEN) {
    const broken = SOUND.replace(what, instead);
    expect(broken, `${check.name}: ${what}`).not.toBe(SOUND);
    await page.setContent(`<style>${STYLE}</style>${broken}`);
    const { faults } = await check(page);
    expect.soft(faults.join('\n'), `${check.name}: ${instead}`).toMatch(said);
  }
});
