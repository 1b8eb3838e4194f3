/** The part of the page on privacy where everything is taken out or wiped. Plain script: the page carries no framework. */
import { figuresTable } from '../../core/follow-up/csv-out.ts';
import { fill, listed } from '../../core/index.ts';
import { csvOf } from '../../document/parts/csv.ts';
import { allFiles } from '../../storage/all-files.ts';
import { openStore } from '../../storage/index.ts';
import { holdings, wipe, type Holdings } from '../../storage/wipe.ts';
import { zipOf } from '../../storage/zip.ts';
import { figuresWords } from '../../texts/figures.ts';
import { privacyWords } from '../../texts/privacy.ts';
import { download } from '../page/site.ts';

const words = privacyWords.own;
type Named = 'take' | 'wipe' | 'sure' | 'undo' | 'here' | 'said' | 'titles' | 'yes' | 'no' | 'busy';

/** Brings the part to life. */
export async function ownData(part: HTMLElement): Promise<void> {
  const find = (name: Named): HTMLElement => {
    const found = part.querySelector<HTMLElement>(`[data-own="${name}"]`);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const show = (name: Named, shown: boolean): void => {
    find(name).hidden = !shown;
  };
  const say = (text: string): void => {
    find('said').textContent = text;
  };

  /** Says what lies here now. */
  async function look(): Promise<void> {
    const store = await openStore();
    const here = await holdings(store);
    store.close();
    find('here').textContent = hereText(here);
    const titles = here.plans.map((title) =>
      Object.assign(document.createElement('li'), { textContent: title || words.untitled }),
    );
    find('titles').replaceChildren(...titles);
    show('take', here.plans.length + here.reviews + here.figures > 0);
  }

  async function take(): Promise<void> {
    const store = await openStore();
    const out = await allFiles(store, (figures) => ({
      name: figuresWords.file.plain,
      text: csvOf(figuresTable(figures, figuresWords.columns)),
    }));
    store.close();
    const [first, ...others] = out.ok ? out.files : [];
    if (!out.ok || !first) say(words.failed);
    else if (others.length === 0)
      say(fill(words.takenOne, { name: download(first.name, first.content, typeOf(first.name)) }));
    else say(fill(words.taken, { name: download(words.zip, zipOf(out.files), 'application/zip') }));
  }

  let undo: Extract<Awaited<ReturnType<typeof wipe>>, { ok: true }>['undo'] | null = null;

  async function wipeAll(): Promise<void> {
    const wiped = await wipe();
    show('sure', false);
    show('wipe', true);
    if (!wiped.ok) {
      say(words.failed);
      return;
    }
    undo = wiped.undo;
    // Not asked of a store: that would make its database anew.
    find('here').textContent = words.none;
    show('take', false);
    say(words.wiped);
    show('undo', true);
    find('undo').focus();
  }

  async function takeBack(): Promise<void> {
    const back = await undo?.();
    say(back?.ok ? words.back : words.failedBack);
    if (!back?.ok) return;
    show('undo', false);
    await look();
    find('wipe').focus();
  }

  const on = (name: Named, work: () => void | Promise<void>): void => {
    find(name).addEventListener('click', () => {
      show('busy', true);
      void Promise.resolve(work()).finally(() => {
        show('busy', false);
      });
    });
  };
  on('take', take);
  on('wipe', () => {
    say('');
    show('sure', true);
    show('wipe', false);
    find('sure').focus();
  });
  on('yes', wipeAll);
  on('no', () => {
    show('sure', false);
    show('wipe', true);
    say(words.kept);
    find('wipe').focus();
  });
  on('undo', takeBack);
  part.hidden = false;
  await look();
}

/** What a file of that name is. */
const typeOf = (name: string): string => (name.endsWith('.csv') ? 'text/csv' : 'application/json');

function hereText({ plans, reviews, read, points, figures }: Holdings): string {
  const counted = (n: number, { one, many }: { one: string; many: string }): string[] =>
    n === 0 ? [] : [n === 1 ? one : fill(many, { n })];
  const all = [
    ...counted(plans.length, words.plan),
    ...counted(points, words.point),
    ...counted(figures, words.figures),
    ...counted(reviews, words.review),
    ...counted(read, words.read),
  ];
  return all.length === 0 ? words.none : fill(words.some, { what: listed(all) });
}
