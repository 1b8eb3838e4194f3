/** The glossary: the words it must have, what its explanations may be, and that a note for each can be found. */
import { describe, expect, it } from 'vitest';
import { withGlossaryNotes } from '../../src/build/glossary.ts';
import { loadCatalog } from '../../src/catalog.ts';

const { terms } = loadCatalog().catalog;
const named = new Set(terms.flatMap(({ term, also = [] }) => [term, ...also]));

/** The words of the field, line by line; a line's words may share a record. */
const FIELD = `
  nytteindsats / nyttejob / særligt tilrettelagt nytteindsats / arbejdspligt / værnsregler
  rimelighedskrav / forholdstalskrav / merbeskæftigelseskrav / normeret niveau / serviceniveau
  fortrængning / konkurrenceforvridning / de minimis-støtte / dispensation
  TR / tillidsrepræsentant / medarbejderrepræsentant / AMR / arbejdsmiljørepræsentant
  MED-udvalg / Hoved-MED / lokal-MED / følgegruppe / styregruppe
  RAR / regionalt beskæftigelsesråd / Arbejdsmarkedsrådet / KLV-liste
  STAR / KL / Cabi / Ankestyrelsen / AES / Digst
  LAB / BAB / LOB / LAS / aktivloven / LBK / LOV / BEK / VEJ / hovedlov
  jobcenter / virksomhedsindgang / virksomhedspraktik / løntilskud / jobrotation / ØVO
  jobparat / aktivitetsparat / uddannelsesparat / åbenlyst uddannelsesparat / uddannelsespålæg
  rådighedsafprøvende tilbud / ydelse / dagpenge / kontanthjælp / uddannelseshjælp
  integrationsydelse / SHO-ydelse / overgangsydelse / arbejdsmarkedsydelse / kontantydelse
  mindstesats / grundsats / forhøjet sats / opholdskrav / beskæftigelseskrav
  Min Plan / Jobnet / VITAS / jobindsats.dk / CVR / P-nummer / CPR-nummer
  børneattest / straffeattest / tilgængelighedserklæring / refusion
`;
/** What the two sources say without explaining it. */
const SOURCES = `
  sigtelinje / tilbudsvifte / jobklub / arbejdsgangsbeskrivelse / faktaark / kompetenceskema / projektbeskrivelse
  jobordre / jobåbning / jobbutik / vejledningskompetence / opkvalificering / IGU / UU / integrationsprogram
  faglige organisationer / erhvervsråd / virksomhedskonsulent / virksomhedsrettet indsats / enkeltplads / fuldtidsplads
  jobrettet indsats / uddannelsesrettet indsats / jobplan / jobmål / uddannelsesmål / persongruppemarkering / visitation
  ret og pligt / rådighed / sanktion / kontaktforløb / opholdskommune / erhvervskompetencegivende uddannelse
  lønnede timer / progression / supplerende ydelse / timefradrag / ordinær beskæftigelse / primær kontaktperson
  mentorstøtte / vidensprincipper / Flere skal med / JobFirst / IPS / Brobygning til uddannelse / cv
`;
const wordsOf = (list: string): string[] => list.trim().split(/\s*(?:\n|\s\/\s)\s*/);

describe('the glossary', () => {
  it.each(wordsOf(FIELD))('has the word of the field: %s', (word) => {
    expect(named).toContain(word);
  });
  it.each(wordsOf(SOURCES))('has the word of the sources: %s', (word) => {
    expect(named).toContain(word);
  });

  it('explains each word in two sentences at most, of some twenty words', () => {
    const sentences = (text: string): string[] =>
      text.replaceAll(/(\d)\. (?=[a-zæøå])/g, '$1 ').split(/(?<=[.!?])\s+/);
    const long = terms.filter(
      ({ meaning }) =>
        sentences(meaning).length > 2 ||
        sentences(meaning).some((one) => one.split(/\s+/).length > 26),
    );
    expect(long.map(({ meaning }) => meaning)).toEqual([]);
  });

  it('says what is unsure in the words of each record, not in one sentence for all', () => {
    const doubts = new Map<string, number>();
    for (const { doubt } of terms) {
      if (doubt !== undefined) doubts.set(doubt, (doubts.get(doubt) ?? 0) + 1);
    }
    expect([...doubts].filter(([, times]) => times > 12)).toEqual([]);
  });

  it('says so in the explanation itself where nothing is confirmed', () => {
    const unknown = terms.filter(({ certainty }) => certainty === 'ukendt');
    expect(unknown.length).toBeGreaterThan(5);
    const silent = unknown.filter(
      ({ meaning }) => !/ikke (kunnet )?bekræfte|kommunen afklarer|efter kataloget/i.test(meaning),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('finds each of its words in a sentence, but for the quiet ones', () => {
    for (const term of terms) {
      for (const word of [term.term, ...(term.also ?? []), ...(term.forms ?? [])]) {
        const page = `<html><body><main><p>Her: ${word}.</p></main></body></html>`;
        const found = withGlossaryNotes(page, terms, '/').includes(`id="ord-${term.id}"`);
        expect([word, found]).toEqual([word, term.quiet !== true]);
      }
    }
  });

  it('marks the names and benefits that are gone as former', () => {
    const former = terms.filter((term) => term.former).map(({ term }) => term);
    expect(former).toEqual(
      expect.arrayContaining(['RAR', 'jobcenter', 'jobrotation', 'uddannelseshjælp', 'kontantydelse']),
    );
    expect(former).not.toContain('kontanthjælp');
  });
});
