/** Driving the wizard in tests the way a person does: by what is on the page, naming no question. */
import { expect, type Locator, type Page } from '@playwright/test';
import { stir } from './fixtures.ts';

/** What was entered in each field, by the field's element id. */
export type Entered = Map<string, string>;

/** Stirs the page, as any reader does, and waits until the islands have loaded the plan. */
export async function ready(page: Page): Promise<void> {
  await stir(page);
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
}

/** Waits until everything typed is acknowledged by the store. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
}

/** Begins a plan for a kommune on the plan's page. */
export async function beginPlan(
  page: Page,
  kommune: string,
  from: string,
  until: string,
): Promise<void> {
  await page.goto('plan/');
  await ready(page);
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: kommune });
  await page.getByLabel('Planen gælder fra').fill(from);
  await page.getByLabel('til og med').fill(until);
  await page.getByRole('button', { name: 'Begynd planen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(kommune) })).toBeVisible();
}

/** So many texts are passed over for each that is written; what is chosen brings forth other questions, and always is. */
const PASSED_OVER = process.env['SOAK'] ? 0 : 2;

/** Answers the questions in `root`, a sample or all, also those that answers bring forth, and notes what was entered. */
export async function answerAll(root: Locator, entered: Entered): Promise<void> {
  const met = new Set<string>();
  let texts = 0;
  for (let round = 0; round < 5; round++) {
    const ids = await root
      .locator('.field[id^="q-"]')
      .evaluateAll((fields) => fields.map((field) => field.id));
    const fresh = ids.filter((id) => !entered.has(id) && !met.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) {
      met.add(id);
      const isTyped = (await root.locator(`[id="${id}-input"]`).count()) > 0;
      if (isTyped && (texts += 1) % (PASSED_OVER + 1) !== 0) continue;
      const field = root.locator(`[id="${id}"]`);
      // An answer just given may have made another question irrelevant.
      if ((await field.count()) > 0) entered.set(id, await answer(field, id));
    }
  }
}

async function answer(field: Locator, id: string): Promise<string> {
  const input = field.locator(`[id="${id}-input"]`);
  if ((await input.count()) > 0) {
    const kind = await input.evaluate(
      (node) =>
        `${node.tagName} ${node.getAttribute('type') ?? ''} ${node.getAttribute('inputmode') ?? ''}`,
    );
    const text = kind.includes('date')
      ? '2027-03-15'
      : kind.includes('decimal')
        ? '7,5'
        : kind.includes('numeric')
          ? // As long as a CVR number: ten digits there would rightly be asked about as a CPR number.
            '25313763'
          : // Ids have digits in a row now and then, which the guard would rightly take for a CPR number.
            `Svar på ${id.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}: æøå`;
    await input.fill(text);
    return text;
  }
  const week = field.locator('details:has(> summary)').last();
  const first = field.locator('input[type=radio], input[type=checkbox]').first();
  if ((await field.locator('> p.label').count()) > 0) {
    // A week is laid in a table that opens; one cell is enough.
    if (!(await week.evaluate((node) => (node as HTMLDetailsElement).open))) {
      await week.locator('> summary').click();
    }
    const cell = week.locator('input:visible').first();
    await cell.fill('7,5');
    await cell.blur();
    await expect(field.locator('p.answer').first()).toContainText('7,5');
    return (await field.locator('p.answer').first().textContent()) ?? '';
  }
  await first.check();
  return (await first.getAttribute('id')) ?? '';
}

/** What each of these fields holds now, in the words `answerAll` noted it with; a field not on the page is not among them. */
export async function heldIn(page: Page, ids: Iterable<string>): Promise<Entered> {
  const held = await page.evaluate(
    (wanted) =>
      wanted.flatMap((id): [string, string][] => {
        const field = document.getElementById(id);
        if (!field) return [];
        const input = document.getElementById(`${id}-input`);
        if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)
          return [[id, input.value]];
        const week = field.querySelector(':scope > p.answer');
        if (week) return [[id, week.textContent]];
        return [[id, field.querySelector('input:checked')?.id ?? '']];
      }),
    [...ids],
  );
  return new Map(held);
}

/** Opens every closed part of the page, and what is made as they open, so that what stands in them can be seen. */
export async function openAll(page: Page): Promise<void> {
  // A sign of life, for what waits for one.
  await page.keyboard.press('Shift');
  await expect(page.locator('.field:has(> p.label):not(:has(details))')).toHaveCount(0);
  await expect(async () => {
    const closed = await page.locator('details:not([open])').evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
      return all.length;
    });
    expect(closed).toBe(0);
    await expect(page.locator('details.item[open]:not(:has(.item-body))')).toHaveCount(0);
    await expect(page.locator('.item[open] > .item-body > p:only-child')).toHaveCount(0);
  }).toPass();
}

/** Opens the example in its sandbox at the page, afresh; from then on the tab stays there. */
export async function openExample(page: Page, path = 'plan/'): Promise<void> {
  await openPage(page, `${path}${path.includes('?') ? '&' : '?'}eksempel`);
  await expect(page.locator('.sandbox')).toBeVisible();
  await saved(page);
}

export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}
