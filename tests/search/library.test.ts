/** The search of the task library, by what people type. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { taskTexts } from '../../src/pages/opgaver/_texts.ts';
import { taskSearch } from '../../src/search/library.ts';

const { tasks, areas, kinds } = loadCatalog().catalog;
const search = taskSearch(taskTexts(tasks, areas, kinds.needs));
const found = (query: string): string[] => search(query) ?? [];

/** What someone types, and a task that is to be among the first five. */
const QUERIES: [string, string][] = [
  // Inflected.
  ['rengøre', 'ekstra-rengoering-af-faellesarealer'],
  ['rengøringen', 'ekstra-rengoering-af-skyllerum'],
  ['cykel', 'vedligehold-af-cykler'],
  ['cyklerne', 'vedligehold-af-cykler'],
  ['strand', 'renholdelse-af-strande'],
  ['male', 'maling-af-paneler'],
  ['bænken', 'tilsyn-med-borde-og-baenke'],
  ['gardin', 'vask-af-gardiner'],
  ['skulptur', 'vask-af-skulpturer'],
  ['træ', 'plantning-af-traeer-paa-lejrpladser'],
  // Misspelt, or typed without Danish letters.
  ['rengoring', 'ekstra-rengoering-af-faellesarealer'],
  ['rengoering', 'ekstra-rengoering-af-faellesarealer'],
  ['grasslaning', 'graesslaaning-paa-shelterpladser'],
  ['graesslaaning', 'graesslaaning-paa-shelterpladser'],
  ['græsslåning', 'graesslaaning-paa-shelterpladser'],
  ['gatur', 'gaature-med-borgere'],
  ['gaatur', 'gaature-med-borgere'],
  ['arkvi', 'digitalisering-af-skolefotografier'],
  ['buskur', 'tilsyn-med-busskure'],
  ['snerydnig', 'snerydning-uden-for-vinterplanen'],
  ['groefter', 'renholdelse-af-groefter'],
  ['legetoj', 'vask-af-legetoej'],
  ['lov', 'loev-paa-smaa-stier'],
  ['toj', 'sortering-af-uniformer'],
  ['parc', 'hoest-af-frugt-i-parker'],
  // Begun.
  ['sne', 'snerydning-uden-for-vinterplanen'],
  ['rengørin', 'ekstra-rengoering-af-faellesarealer'],
  ['bibli', 'rengoering-af-boeger-paa-biblioteket'],
  ['sandsæ', 'sandsaekke-ved-stormflod'],
  // In other words than the task's own.
  ['plejehjem tur', 'gaature-med-borgere'],
  ['indkøb for ældre', 'hjaelp-til-aerinder-i-byen'],
  ['skanne gamle billeder', 'digitalisering-af-skolefotografier'],
  ['bilvask', 'oprydning-i-biler'],
  ['skrald', 'oprydning-paa-offentlige-arealer'],
  ['bjørneklo', 'bekaempelse-af-invasive-planter'],
  ['ukrudt', 'lugning-ved-skoler-og-institutioner'],
  ['fodbold', 'smaareparation-af-maal'],
  ['guide', 'vaert-for-turister'],
  ['oversvømmelse', 'sandsaekke-ved-stormflod'],
  ['jul', 'julepynt-paa-plejecentre'],
  ['æbler', 'hoest-af-frugt-i-parker'],
  ['værksted indendørs', 'fuglekasser-og-insekthoteller'],
  ['børnehave vaske', 'vask-af-legetoej'],
  ['graffiti', 'vask-af-tunneller'],
  ['skolegård', 'affaldsopsamling-ved-skoler'],
];

describe('the library’s search', () => {
  it.each(QUERIES)('finds, for "%s", %s among the first five', (query, slug) => {
    expect(found(query).slice(0, 5)).toContain(slug);
  });

  it('puts what is called so before what only mentions it', () => {
    expect(found('cykler')[0]).toBe('vedligehold-af-cykler');
    expect(found('gardiner')[0]).toBe('vask-af-gardiner');
  });

  it('narrows with each word', () => {
    expect(found('rengøring skole').length).toBeLessThan(found('rengøring').length);
    expect(found('rengøring').length).toBeLessThan(tasks.length / 2);
  });

  it('finds the same however æ, ø and å are written', () => {
    for (const [one, other] of [
      ['årlig', 'aarlig'],
      ['ærinder', 'aerinder'],
      ['BØRNEHAVE', 'boernehave'],
    ] as const) {
      expect(found(one).length).toBeGreaterThan(0);
      expect(found(other)).toEqual(found(one));
    }
  });

  it('finds nothing for what is nowhere, and looks for nothing without a word', () => {
    expect(found('kvantefysik')).toEqual([]);
    for (const query of ['', '  ', 'på', '…']) expect(search(query)).toBeNull();
  });
});
