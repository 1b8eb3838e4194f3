/** The three readers' ways through the site, short enough for every browser: each names what it must see on its way. */
import { bare, textOf } from '../document/pdf/paper-text.ts';
import { ready, saved, type Visitor } from './visitor.ts';

export type Journey = {
  name: string;
  /** `elsewhere` begins in a browser that has seen nothing yet, as on another machine. */
  play: (visitor: Visitor, elsewhere: () => Promise<Visitor>) => Promise<void>;
};

const EXAMPLE = 'content/examples/eksempel-kommune.json';
const PURPOSE = 'Alle skal videre i løn: æøå, også når det går trægt.';
const UNSAVED = 'Skrevet lige før siden blev lukket.';
const ROLE = 'Medlem for lønmodtagerne';
const REMARK = 'Hvem følger op på sigtepunkterne?';
const WORDING = 'Alle, der kan, skal gøre gavn og lære noget imens.';

export const JOURNEYS: Journey[] = [
  {
    name: 'a newcomer reads what it is, which rules held on a day, and finds a task',
    play: async (visitor) => {
      await visitor.open('./');
      await visitor.press({ link: /Hvad er nytteindsats\?/ });
      await visitor.sees('h1', 'Hvad er nytteindsats?');
      await visitor.open('regler/?dato=2024-06-01');
      await visitor.sees('#hoejst-13-uger', 'Det gælder den 1. juni 2024');
      await visitor.press({ link: 'Tilbage til i dag' });
      await visitor.sees('#hoejst-13-uger .badge', 'Gælder ikke længere');
      await visitor.open('opgaver/');
      await visitor.sees('#filtre[data-ready]');
      await visitor.write('#soeg', 'kvantefysik');
      await visitor.counts('[data-facets]:not([hidden])', 0);
      await visitor.write('#soeg', 'gåture');
      await visitor.press('#gaature-med-borgere a');
      await visitor.sees('h1', 'Gåture');
    },
  },
  {
    name: 'a strategist writes, chooses, agrees, undoes, leaves in haste, and goes on elsewhere',
    play: async (visitor, elsewhere) => {
      await visitor.open('plan/');
      await ready(visitor);
      await visitor.write('#new-kommune', 'Odense');
      await visitor.write('#new-from', '2026-01-01');
      await visitor.write('#new-until', '2026-12-31');
      await visitor.press({ button: 'Begynd planen' });
      await visitor.sees('#plan-title', 'Odense');

      await visitor.open('plan/strategi/');
      await ready(visitor);
      await visitor.write('#q-formaal-input', PURPOSE);
      await saved(visitor);

      await visitor.open('plan/opgaver/');
      await ready(visitor);
      await visitor.press({ button: 'Indsæt et forslag til arbejdsgang' });
      await visitor.counts(STEPS, 5);
      await visitor.press({ button: /^Slet/, in: '#liste-step details[open]' });
      await visitor.counts(STEPS, 4);
      await visitor.press({ button: 'Fortryd' });
      await visitor.counts(STEPS, 5);
      // Tasks are suggested in the areas that are looked in.
      await visitor.press('.field input[type=checkbox]');
      await visitor.press('#liste-task summary');
      await visitor.press({ button: /^Vælg:? /, in: '#liste-task' });
      await visitor.counts('#valgte details.item', 1);
      await saved(visitor);

      await visitor.open('aftaler/');
      await ready(visitor);
      await visitor.write({ label: 'Arbejdspladsens navn' }, 'Vej og Park');
      await visitor.press('#new-tasks input');
      await visitor.press({ button: 'Lav aftalen' });
      await visitor.sees('details.item[open] > summary', 'Vej og Park');
      await saved(visitor);

      // What the store has not acknowledged yet is kept too.
      await visitor.open('plan/strategi/');
      await ready(visitor);
      await visitor.write('#q-sigtepunkter-input', UNSAVED);
      await visitor.reload();
      await ready(visitor);
      await visitor.holds('#q-formaal-input', PURPOSE);
      await visitor.holds('#q-sigtepunkter-input', UNSAVED);
      await saved(visitor);

      await visitor.open('plan/dokumenter/');
      await ready(visitor);
      const paper = await visitor.take({ button: 'Hent Strategi (PDF)' });
      const text = await textOf(paper.path);
      for (const said of [PURPOSE, UNSAVED])
        if (!text.includes(bare(said))) throw new Error(`${said} is not in ${paper.name}`);
      await visitor.open('plan/');
      await ready(visitor);
      const file = await visitor.take({ button: 'Hent som fil' });
      if (file.name !== 'odense-2026.nyttestrategi.json') throw new Error(file.name);

      for (const { path } of [paper, file]) {
        const other = await elsewhere();
        await other.open('plan/');
        await ready(other);
        await other.give('#open-file', [path]);
        await other.sees('main', 'er åbnet fra filen');
        await saved(other);
        await other.open('plan/strategi/');
        await ready(other);
        await other.holds('#q-formaal-input', PURPOSE);
        await other.holds('#q-sigtepunkter-input', UNSAVED);
      }
    },
  },
  {
    name: 'a council member reviews a paper, and the strategist receives what was said',
    play: async (visitor, elsewhere) => {
      await visitor.open('plan/');
      await ready(visitor);
      await visitor.give('#open-file', [EXAMPLE]);
      await saved(visitor);
      await visitor.open('plan/dokumenter/');
      await ready(visitor);
      const paper = await visitor.take({ button: 'Hent Strategi (PDF)' });

      const member = await elsewhere();
      await member.open('gennemgang/');
      await ready(member);
      await member.give({ label: 'Vælg filer' }, [paper.path]);
      await member.press({ link: /^Eksempel Kommune/ });
      await member.write({ label: 'Din rolle' }, ROLE);
      await member.press({ button: /^Ny ordlyd ?: Formål$/ });
      await member.write({ label: /^Sådan kunne der stå/ }, WORDING);
      await member.press({ button: 'Færdig' });
      await member.press({ button: /^Bemærk ?: Sigtepunkter$/ });
      await member.write({ label: /^Din bemærkning/ }, REMARK);
      await member.press({ button: 'Færdig' });
      const given = await member.take({ button: 'Hent som PDF', in: '.review-give' });
      if (!(await textOf(given.path)).includes(bare(REMARK)))
        throw new Error(`${REMARK} is not in ${given.name}`);

      await visitor.open('plan/');
      await ready(visitor);
      await visitor.give('#open-file', [given.path]);
      await visitor.sees('.drop + [role=status] .alert', `2 bemærkninger fra ${ROLE} er lagt ind`);
      await visitor.open('plan/bemaerkninger/');
      await ready(visitor);
      await visitor.counts('.received', 2);
      await visitor.sees('.received', REMARK);
    },
  },
];

const STEPS = '#liste-step .sequence > li';
