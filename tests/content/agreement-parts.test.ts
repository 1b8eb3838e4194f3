/** The sixteen parts that an agreement with a workplace should settle, and the questions that settle each. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { questionsOf, type Scope } from '../../src/core/index.ts';

const { catalog } = loadCatalog();

/** By part; what is no question (names, tasks, days) stands in the agreement itself. */
const PARTS: Record<string, Partial<Record<Scope, string[]>>> = {
  '1 arbejdsplads': { workplace: ['slags', 'forvaltning', 'cvr', 'p-nummer'] },
  '2 kontakt': {
    workplace: ['leder-funktion', 'kontakt-leder', 'tr-funktion'],
    agreement: ['hvem-leder', 'kontakt-i-kommunen'],
  },
  '3 form': { agreement: ['form', 'kun-arbejdspligt'] },
  '4 opgaver, hyppighed, sted': { task: ['beskrivelse', 'hyppighed', 'sted'] },
  '5 normeret niveau': { task: ['normeret-niveau', 'ud-over-normeret', 'ud-over-begrundelse'] },
  '6 serviceniveau': {
    task: ['serviceniveau-hjaelp', 'erstatter-hjaelp', 'serviceniveau-begrundelse'],
  },
  '7 fortrængning': {
    task: ['udfoeres-af-ansatte', 'tidligere-ordinaert', 'udfoeres-af-private'],
  },
  '8 markedsvilkår': { workplace: ['markedsvilkaar', 'de-minimis-euro'] },
  '9 pladser': { agreement: ['antal-pladser'] },
  '10 varighed': { agreement: ['uger-pr-forloeb'] },
  '11 timer': { agreement: ['timer-om-ugen', 'arbejdstid'] },
  '12 arbejdsmiljø': {
    agreement: [
      ...['arbejdsmiljoe-instruktion', 'arbejdstoej', 'attester', 'noedvendige-kurser'],
      'skadeanmeldelse',
    ],
  },
  '13 job og uddannelse': { agreement: ['job-og-uddannelsesfokus', 'plads-til-soegning'] },
  '14 tillidsrepræsentant': {
    workplace: ['tr-findes', 'medarbejderrepraesentant'],
    agreement: ['tr-orienteret', 'tr-orienteret-dato', 'droeftelsens-emner', 'tr-bemaerkninger'],
  },
  '15 MED': { workplace: ['med-udvalg'], approval: ['godkendelse-dato', 'godkendelse-udfald'] },
  '16 godkendelser og revision': {
    approval: ['godkendelse-bemaerkning'],
    agreement: ['godkendt', 'godkendt-dato', 'revisionsdato'],
  },
};

describe('an agreement with a workplace', () => {
  it('has sixteen parts', () => {
    expect(Object.keys(PARTS)).toHaveLength(16);
  });

  it.each(Object.entries(PARTS))('asks for %s, and has not retired it', (_, scopes) => {
    for (const [scope, slugs] of Object.entries(scopes)) {
      const asked = questionsOf(catalog, scope as Scope).filter(
        ({ question }) => question.retired === undefined,
      );
      expect(asked.map(({ question }) => question.id)).toEqual(expect.arrayContaining(slugs));
    }
  });

  it('asks of de minimis only where the workplace sells on market terms', () => {
    const shown = questionsOf(catalog, 'workplace').find(
      ({ question }) => question.id === 'de-minimis-euro',
    )?.question.shown;
    expect(shown).toEqual({ is: [{ answer: 'markedsvilkaar' }, true] });
  });

  it('checks the numbers of the workplace as what they are', () => {
    const types = Object.fromEntries(
      questionsOf(catalog, 'workplace').map(({ question }) => [question.id, question.type]),
    );
    expect(types).toMatchObject({ cvr: 'cvr', 'p-nummer': 'pnumber' });
  });

  it('counts as established only when it is approved, and its approval rests on its tasks', () => {
    const form = catalog.forms.find(({ scope }) => scope === 'agreement');
    expect(form?.established).toEqual({ is: [{ answer: 'godkendt' }, true] });
    const rests = questionsOf(catalog, 'agreement').find(
      ({ question }) => question.id === 'godkendt',
    )?.question.restsOn;
    const tasks = (rests ?? []).filter(({ each }) => each === 'tasks').map(({ answer }) => answer);
    expect(tasks).toEqual(
      expect.arrayContaining(['normeret-niveau', 'ud-over-normeret', 'udfoeres-af-ansatte']),
    );
  });
});
