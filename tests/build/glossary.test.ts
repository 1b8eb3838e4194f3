/** The notes under hard words: which words are found on a page, which are let be, and that the rest stays as it was. */
import { describe, expect, it } from 'vitest';
import { withGlossaryNotes, type NotedTerm } from '../../src/build/glossary.ts';

const term = (id: string, word: string, more: Partial<NotedTerm> = {}): NotedTerm => ({
  id,
  term: word,
  meaning: `Det betyder ${word}.`,
  ...more,
});

const TERMS = [
  term('nytteindsats', 'nytteindsats', { also: ['nyttejob'] }),
  term('saerligt', 'særligt tilrettelagt nytteindsats', {
    forms: ['særligt tilrettelagte nytteindsats'],
  }),
  term('tr', 'tillidsrepræsentant', { also: ['TR'] }),
  term('kl', 'KL'),
  term('rar', 'RAR', { former: true }),
  term('ydelse', 'ydelse', { quiet: true }),
  term('min-plan', 'Min Plan'),
  term('normeret', 'normeret niveau', { forms: ['normerede niveau'] }),
  term('serviceloven', 'serviceloven § 83', { forms: ['servicelovens § 83'] }),
  term('p-nummer', 'P-nummer', { forms: ['P-numre'] }),
  term('de-minimis', 'de minimis-støtte', { also: ['de minimis'] }),
];

const page = (main: string): string =>
  `<!doctype html>\n<html lang="da"><head><title>RAR</title><style>.RAR{}</style></head>` +
  `<body><nav>RAR</nav><main id="indhold">${main}</main><footer>RAR</footer><script>"RAR"</script></body></html>`;

const noted = (main: string, address = '/regler/'): string =>
  withGlossaryNotes(page(main), TERMS, address);

/** The words made buttons, as `slug: word`, in the order of the page. */
const marked = (main: string): string[] =>
  [
    ...noted(main).matchAll(
      /<button type="button" class="term" popovertarget="ord-([^"]+)">([^<]*)</g,
    ),
  ].map(([, slug = '', word = '']) => `${slug}: ${word}`);

describe('a term on a page', () => {
  it('becomes a button, and its note stands at the end of main', () => {
    const html = noted('<p>Om nytteindsats i kommunen.</p>');
    expect(html).toContain(
      '<p>Om <button type="button" class="term" popovertarget="ord-nytteindsats">nytteindsats</button> i kommunen.</p>',
    );
    expect(html).toMatch(
      /<div popover id="ord-nytteindsats" class="term-note"[^>]*>.*Det betyder nytteindsats\..*<a href="\/ordliste\/#nytteindsats">.*<\/div><\/main>/s,
    );
  });

  it.each([
    ['Nytteindsatsen begynder', 'nytteindsats: Nytteindsatsen'],
    ['om nytteindsatsens mål', 'nytteindsats: nytteindsatsens'],
    ['flere nytteindsatser', 'nytteindsats: nytteindsatser'],
    ['et nyttejob', 'nytteindsats: nyttejob'],
    ['tillidsrepræsentanternes ord', 'tr: tillidsrepræsentanternes'],
    ['siger TR.', 'tr: TR'],
    ['alle RAR’er', 'rar: RAR’er'],
    ["RAR's råd", "rar: RAR's"],
    ['KLs svar', 'kl: KLs'],
    ['det normerede niveau', 'normeret: normerede niveau'],
    ['normerede niveauer', 'normeret: normerede niveauer'],
    ['(nytteindsats)', 'nytteindsats: nytteindsats'],
    ['på P-nummeret', 'p-nummer: P-nummeret'],
    ['efter servicelovens §&nbsp;83.', 'serviceloven: servicelovens §&nbsp;83'],
    ['normeret\n  niveau', 'normeret: normeret\n  niveau'],
    ['normeret&nbsp;niveau', 'normeret: normeret&nbsp;niveau'],
  ])('is known in "%s"', (text, expected) => {
    expect(marked(`<p>${text}</p>`)).toEqual([expected]);
  });

  it.each([
    'nytteindsatsprojekt',
    'nytteindsats-projekt',
    'unyttejob',
    'rar og kl. 8',
    'tr',
    'ATR',
    'min plan',
    'ydelse',
    'P-nummerskilt',
    '&KL;',
    'r&aring;RAR',
  ])('is not seen in "%s"', (text) => {
    expect(noted(`<p>${text}</p>`)).toBe(page(`<p>${text}</p>`));
  });

  it('is marked only where it is first used', () => {
    expect(marked('<p>TR og tillidsrepræsentanten</p><p>TR igen, og KL</p>')).toEqual([
      'tr: TR',
      'kl: KL',
    ]);
    const html = noted('<p>KL</p><p>KL</p>');
    expect(html.match(/id="ord-kl"/g)).toHaveLength(1);
  });

  it('gives way to a longer one that it is part of', () => {
    expect(marked('<p>Særligt tilrettelagt nytteindsats er ny.</p>')).toEqual([
      'saerligt: Særligt tilrettelagt nytteindsats',
    ]);
    expect(
      marked(
        '<p>Særligt tilrettelagt nytteindsats, den særligt tilrettelagte nytteindsats og nytteindsats</p>',
      ),
    ).toEqual(['saerligt: Særligt tilrettelagt nytteindsats', 'nytteindsats: nytteindsats']);
    expect(marked('<p>de minimis-støtten</p>')).toEqual(['de-minimis: de minimis-støtten']);
  });

  it('is marked in the open before it is marked where it is folded away', () => {
    expect(marked('<details><summary>Mere</summary><p>KL</p></details><p>KL</p>')).toEqual([
      'kl: KL',
    ]);
    expect(noted('<details><summary>Mere</summary><p>KL</p></details><p>Nu KL</p>')).toContain(
      '<p>Nu <button',
    );
    expect(noted('<details><summary>Mere</summary><p>KL</p></details>')).toContain('<p><button');
    expect(noted('<details open><summary>Mere</summary><p>KL</p></details><p>Nu KL</p>')).toContain(
      '<p>Nu KL</p>',
    );
  });
});

describe('signs that touch a term', () => {
  const held = (text: string): string | undefined =>
    /<span class="term-whole">(.*?)<\/span>/
      .exec(noted(`<p>${text}</p>`))?.[1]
      ?.replace(/<button [^>]*>([^<]*)<\/button>/, '[$1]');

  it.each([
    ['Om nytteindsats, som er ny', '[nytteindsats],'],
    ['siger »KL« her', '»[KL]«'],
    ['(KL).', '([KL]).'],
    ['siger &quot;KL&quot;; så', '&quot;[KL]&quot;;'],
    ['efter&nbsp;KL her', '&nbsp;[KL]'],
    ['efter\u00a0KL her', '\u00a0[KL]'],
    ['KL/leder', '[KL]/'],
    ['det normerede niveau.', '[normerede niveau].'],
  ])('stay with it in "%s"', (text, expected) => {
    expect(held(text)).toBe(expected);
  });

  it('are shared out between two terms, each sign once', () => {
    const html = noted('<p>(KL,RAR)</p>');
    expect(html.replace(/<div popover.*?<\/div>/g, '').replace(/<[^>]*>/g, '')).toBe(
      page('<p>(KL,RAR)</p>').replace(/<[^>]*>/g, ''),
    );
    expect(html.match(/class="term-whole"/g)).toHaveLength(2);
  });

  it('are looked for in its own text alone', () => {
    expect(noted('<p><em>KL</em>. Så <b>.</b>RAR<br>.</p>')).not.toContain('term-whole');
  });
});

describe('words that are let be', () => {
  it.each([
    '<h1>KL</h1>',
    '<h3><span>KL</span></h3>',
    '<a href="/">KL</a>',
    '<button type="button">KL</button>',
    '<details><summary>KL</summary></details>',
    '<fieldset><legend>KL</legend><label>KL</label></fieldset>',
    '<select><option>KL</option></select>',
    '<code>KL</code>',
    '<table><caption>KL</caption><tr><th>KL</th></tr></table>',
    '<dl><dt>KL</dt></dl>',
    '<nav>KL</nav>',
    '<dialog>KL</dialog>',
    '<div popover>KL</div>',
    '<astro-island>KL</astro-island>',
    '<p hidden>KL</p>',
    '<template><p>KL</p></template>',
    '<noscript><p>KL</p></noscript>',
    '<p class="no-terms small">KL</p>',
    '<span class="badge">KL</span>',
    '<svg><title>KL</title><text>KL</text></svg>',
    '<p aria-hidden="true">KL</p>',
    '<p lang="en">KL</p>',
    '<script>KL</script>',
    '<style>KL</style>',
    '<!-- KL -->',
    '<img alt="KL">',
  ])('in %s', (main) => {
    expect(noted(main)).toBe(page(main));
  });

  it('on the glossary itself, and on the page for a wrong address', () => {
    for (const address of ['/ordliste/', '/404.html', '/404/']) {
      expect(noted('<p>KL</p>', address)).toBe(page('<p>KL</p>'));
    }
  });

  it('on a page without a main', () => {
    const html = '<!doctype html><p>KL';
    expect(withGlossaryNotes(html, TERMS, '/')).toBe(html);
  });
});

describe('the rest of a page', () => {
  it('stays byte for byte as it was', () => {
    const main =
      "\n <p class=x   data-a='1'>A &amp; B &lt;KL&gt;\u00a0&nbsp;<em>TR</em><br>\r\n</P><ul><li>RAR</ul><script>if(a<b)KL</script>\n";
    const html = noted(main);
    const undone = html
      .replace(/<button type="button" class="term"[^>]*>([^<]*)<\/button>/g, '$1')
      .replace(/<span class="term-whole">([^<]*)<\/span>/g, '$1')
      .replace(/(?:<div popover id="ord-.*?<\/div>)+(?=<\/main>)/s, '');
    expect(html).not.toBe(page(main));
    expect(undone).toBe(page(main));
  });

  it('is safe from what a term says', () => {
    const html = withGlossaryNotes(
      page('<p>R&amp;D</p><p>KL</p>'),
      [term('kl', 'KL', { meaning: 'Mindre end < og & "citat".' })],
      '/',
    );
    expect(html).toContain('Mindre end &lt; og &amp; "citat".');
    expect(html).toContain('R&amp;D');
  });

  it('has notes in the order of the page, each saying when its word is of the past', () => {
    const html = noted('<p>RAR og KL</p>');
    expect([...html.matchAll(/id="(ord-[^"]+)"/g)].map(([, id]) => id)).toEqual([
      'ord-rar',
      'ord-kl',
    ]);
    expect(/id="ord-rar".*?<\/div>/s.exec(html)?.[0]).toContain('tidligere');
    expect(/id="ord-kl".*?<\/div>/s.exec(html)?.[0]).not.toContain('tidligere');
  });
});
