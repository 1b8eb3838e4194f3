/** Mutants of the papers: what is said, how pages end, that every letter comes out, and what is heard when read aloud. */
import { breaking } from './mutant.ts';

const html = 'tests/document/html.test.ts';
const layout = 'tests/document/pdf/layout.test.ts';
const letters = 'tests/document/pdf/text.test.ts';
const barriers = 'tests/document/pdf/accessible.test.ts';
const tags = 'tests/document/pdf/tags.test.ts';
const furniture = 'tests/document/pdf/furniture.test.ts';
const pixels = 'tests/document/pdf/pixels.test.ts';
const strategy = 'tests/document/strategy.test.ts';
const agreement = 'tests/document/agreement.test.ts';

const said = [
  ...breaking('src/document/agreement/agreement-tasks.ts', agreement, {
    'what tells the tasks of an agreement apart is shown for each': [
      'others.every((answers) =>',
      'others.some((answers) =>',
    ],
  }),
  ...breaking('src/document/strategy/strategy.ts', strategy, {
    'a strategy carries no hidden answer': [
      'words.strategy.attachment, withoutHidden(plan, assessment))',
      'words.strategy.attachment, plan)',
    ],
  }),
  ...breaking('src/document/agreement/agreement-data.ts', agreement, {
    'an agreement carries no hidden answer': [
      'description, agreementWithoutHidden(file, assessment))',
      'description, file)',
    ],
  }),
  ...breaking('src/document/agreement/agreement.ts', agreement, {
    'an agreement says that a confirmed rule is broken': [
      "findings.some(({ status }) => status === 'broken')",
      "findings.some(({ status }) => status === 'met')",
    ],
  }),
  ...breaking('src/document/parts/subject.ts', strategy, {
    'a hidden answer is not printed': [
      "if (stateOf(subject, thing, question.id) !== 'answered') return undefined;",
      '',
    ],
    'every answer is printed': [
      'return section.questions.flatMap(',
      'return section.questions.slice(1).flatMap(',
    ],
  }),
  ...breaking('src/document/parts/kept.ts', strategy, {
    'what the content no longer knows is shown': [
      'if (items.length === 0) return [];',
      'if (items.length < 1000) return [];',
    ],
  }),
  ...breaking('src/document/parts/escape.ts', html, {
    'a text never becomes markup': ['value.replace(/[&<>"\']/g', 'value.replace(/[&>"\']/g'],
    'a text never leaves its attribute': ['value.replace(/[&<>"\']/g', "value.replace(/[&<>']/g"],
  }),
  ...breaking('src/document/html.ts', html, {
    'a link leads to the web, to a mail or within the paper': [
      'return /^(https?:\\/\\/|mailto:|#)/i.test(href);',
      'return href !== `javascript:`;',
    ],
    'an id stands once, also beside another paper': [
      '`id="${escape(prefix + block.id)',
      '`id="${escape(block.id)',
    ],
    'the page says all that the paper says': [
      "block.mark === null ? ''",
      "block.mark !== null ? ''",
    ],
  }),
];

const pages = [
  ...breaking('src/document/pdf/layout/paginate.ts', layout, {
    'a heading is never last on a page': ['if (!item.keep) allowed = {', 'allowed = {'],
    'no text is cut at a page end': [
      'if (reach > this.#room.bottom + 0.01 && index',
      'if (reach > this.#room.bottom + 30 && index',
    ],
    'a table’s header is repeated': ['this.#result.repeated.push(...frame.header.at(place));', ''],
    'a repeated header stands within the margins': [
      'if (before?.frames.includes(frame)) y += frame.header?.height ?? 0;',
      '',
    ],
    'no text is set on a repeated header': ['y -= frame.header.height;', ''],
    'a callout’s ground goes on with it': [
      'if (frame.ground) this.#result.back.unshift(...frame.ground(part));',
      'if (frame.ground && part.first) this.#result.back.unshift(...frame.ground(part));',
    ],
    'a break that is asked for takes a heading along': [
      'while (end > this.#start && this.#items[end - 1]?.keep) end--;',
      '',
    ],
  }),
  ...breaking('src/document/pdf/layout/rows.ts', layout, {
    'no first line of a paragraph stands alone': [
      'const alone = !last && (slice < 1 || slice > slices - 3);',
      'const alone = !last && slice > slices - 3;',
    ],
    'no last line of a paragraph stands alone': [
      'const alone = !last && (slice < 1 || slice > slices - 3);',
      'const alone = !last && slice < 1;',
    ],
  }),
  ...breaking('src/document/pdf/layout/lines.ts', letters, {
    'a word that fits on no line loses no letter': [
      'if (cut < segment.text.length) {',
      'if (cut < segment.text.length && cut === 0) {',
    ],
  }),
  ...breaking('src/document/pdf/layout/lines.ts', layout, {
    'a heading is never hyphenated': ["return set(hyphens === 'never');", 'return set(false);'],
    'words are kept apart where a line ends': ['if (blank !== null) this.#blank(blank, true);', ''],
  }),
  ...breaking('src/document/pdf/layout/lines.ts', 'tests/document/pdf/font.test.ts', {
    'a word is broken only where the line would else be short': [
      'room / this.#width > slack && !last',
      'room > 0 && !last',
    ],
    'a word is broken in a narrow column wherever it can be': [
      '(this.#width < narrow || short)',
      'short',
    ],
    'no stub of two letters is left before a hyphen': [
      'fresh || !hyphen || at >= leastHead',
      'true',
    ],
    'the last word of a paragraph is not broken for a stub': [
      '> slack && !last && this.#ladder',
      '> slack && this.#ladder',
    ],
  }),
  ...breaking('src/document/pdf/layout/break-points.ts', 'tests/document/pdf/font.test.ts', {
    'an address is broken without a hyphen': [
      'points.push({ at, hyphen: false });',
      'points.push({ at, hyphen: true });',
    ],
  }),
  ...breaking('src/document/pdf/layout/layout.ts', letters, {
    'pages are numbered': [
      ".replaceAll('{page}', String(place.page + 1))",
      ".replaceAll('{page}', String(place.page))",
    ],
  }),
];

const outlines = [
  ...breaking('src/document/pdf/font/face.ts', letters, {
    'a letter that no font has is reported': ['if (found === null) missing.add(glyph);', ''],
    'a letter that no font has can still be copied': [
      '  const { data, bearing } = encodeSign(replacementSign);\n  return {\n    text,',
      "  const { data, bearing } = encodeSign(replacementSign);\n  return {\n    text: '?',",
    ],
    'a line is as wide as it is drawn': [
      'advance += kern + glyph.advance;',
      'advance += glyph.advance;',
    ],
  }),
  ...breaking('src/document/pdf/index.ts', letters, {
    'words in italics are drawn with their own font': ['italics ? openFace(', 'false ? openFace('],
  }),
  ...breaking('src/document/parts/deflate.ts', 'tests/document/pdf/deflate.test.ts', {
    'packing is begun before the script goes on': ['turns = 4', 'turns = 0'],
  }),
  ...breaking('src/document/parts/deflate.ts', 'tests/document/pdf/font.test.ts', {
    'a table of a font that is cut short is not taken': ['whole.length !== size', 'false'],
  }),
  ...breaking('src/document/pdf/paint/fonts.ts', letters, {
    'what was replaced reaches the one who asked': [
      'for (const letter of set.replaced) this.#replaced.add(letter);',
      '',
    ],
  }),
  ...breaking('src/document/pdf/paint/meanings.ts', letters, {
    'no glyph means what a PDF may not say': ["notAllowed.test(text) ? '\\ufffd' : text", 'text'],
  }),
  ...breaking('src/document/pdf/layout/runs.ts', letters, {
    'text is set in composed letters': [
      "    .normalize('NFC')\n    .replace(/\\r\\n?",
      '    .replace(/\\r\\n?',
    ],
    'a paper’s link leads only to pages, mail and telephones': [
      'addresses.test(href) ? { address: asciiAddress(href) } : null',
      'href ? { address: asciiAddress(href) } : null',
    ],
  }),
];

const heard = [
  ...breaking('src/document/pdf/paint/content.ts', barriers, {
    'headers and footers are furniture, not text': ['letters(`/Artifact<<', 'letters(`/Span<<'],
  }),
  ...breaking('src/document/pdf/paint/structure.ts', barriers, {
    'a header cell has its scope': [
      "if (tag.scope) return { O: 'Table', Scope: tag.scope };",
      "if (tag.scope) return { O: 'Table' };",
    ],
    'a list says how it is numbered': [
      "if (tag.numbering) return { O: 'List', ListNumbering: tag.numbering };",
      '',
    ],
    'a figure has words': ["properties['Alt'] = text(tag.alt);", ''],
    'a cell’s headers and a note are found by their ids': ["properties['ID'] = ascii(tag.id);", ''],
  }),
  ...breaking('src/document/pdf/paint/structure.ts', tags, {
    'each piece of a page leads to the element it is part of': [
      '[key, page.marked]',
      '[key, [...page.marked].reverse()]',
    ],
    'each link and field leads to the element it is part of': [
      '      key,\n      element,\n    ]);',
      '      key + 1,\n      element,\n    ]);',
    ],
    'an element that goes on to another page says on which': [
      "page === home ? id : { Type: 'MCR', Pg: page.ref, MCID: id };",
      'page === home ? id : id;',
    ],
  }),
  ...breaking('src/document/pdf/paint/structure.ts', letters, {
    'words in another language are marked as such': [
      "properties['Lang'] = ascii(tag.language);",
      '',
    ],
  }),
  ...breaking('src/document/pdf/paint/annotations.ts', barriers, {
    'a link says in words where it leads': [
      'Border: [0, 0, 0], Contents: text(words) }',
      'Border: [0, 0, 0] }',
    ],
    'a link or field has its place in the tree': ['      StructParent: key,\n', ''],
    'a field has words': ['      TU: text(box.label),\n', ''],
  }),
  ...breaking('src/document/pdf/paint/metadata.ts', barriers, {
    'a paper says its language': ["file.setInCatalog('Lang', ascii(doc.lang));", ''],
    'a paper’s title is what the window shows': [
      "file.setInCatalog('ViewerPreferences', { DisplayDocTitle: true });",
      '',
    ],
    'a paper says that it is tagged': ["file.setInCatalog('MarkInfo', { Marked: true });", ''],
    'a paper claims PDF/UA-1': ['<pdfuaid:part>1</pdfuaid:part>\n', ''],
    'a paper’s data is said to be its source': ["      AFRelationship: 'Source',\n", ''],
  }),
  ...breaking('src/document/pdf/paint/metadata.ts', letters, {
    'a paper’s data comes out as it was put in': [
      'new TextEncoder().encode(attachment.text)',
      "new TextEncoder().encode(attachment.text.normalize('NFD'))",
    ],
    'a paper’s data is in it': [
      "file.setInCatalog('Names', { EmbeddedFiles: { Names: names } });",
      '',
    ],
  }),
  ...breaking('src/document/pdf/layout/setter.ts', barriers, {
    'no heading level is skipped': [
      'const next = Math.min(level, this.#level + 1);',
      'const next = level;',
    ],
  }),
];

const opened = [
  ...breaking('src/document/pdf/embed.ts', 'tests/document/pdf/embed.test.ts', {
    'an encrypted paper says so': [
      "return { ok: false, code: 'encrypted' };",
      "return { ok: false, code: 'no-data' };",
    ],
    'a tree of attachments that holds itself is left': [
      'if (seen.has(node) || depth > deepestTree || specs.length >= mostFiles) return;',
      'if (depth > deepestTree * 1000 || specs.length >= mostFiles) return;',
    ],
    'what is no text is no data': [
      "new TextDecoder('utf-8', { fatal: true })",
      "new TextDecoder('utf-8', { fatal: false })",
    ],
  }),
];

const kept = [
  ...breaking('src/document/pdf/layout/layout.ts', furniture, {
    'a long header is not measured letter by letter on every page': [
      "letters.slice(0, mostLetters).join('')",
      "letters.join('')",
    ],
  }),
  ...breaking('src/document/pdf/paint/annotations.ts', barriers, {
    'a link without words says where it leads': [
      "const words = box.contents.trim() === '' ? leadsTo(box) : box.contents;",
      'const words = box.contents;',
    ],
    'a link or field is printed': ['      F: 4,\n', ''],
    'a field is part of the form': ['      Fields: this.#fields,\n', '      Fields: [],\n'],
  }),
  ...breaking('src/document/pdf/paint/content.ts', barriers, {
    'a footer says that it is one': ['/Type/Pagination/Subtype/Footer', '/Type/Pagination'],
  }),
  ...breaking('src/document/pdf/paint/paint.ts', barriers, {
    'a page is gone through in the order of the tree': [
      "page.set('Tabs', 'S');",
      "page.set('Tabs', 'R');",
    ],
  }),
  ...breaking('src/document/pdf/paint/structure.ts', barriers, {
    'a figure says where it stands': ["Placement: 'Block', BBox: box }", "Placement: 'Block' }"],
    'an ID leads to its element': ['this.#ids.push([tag.id, ref]);', ''],
    'our own types are mapped to standard ones': [", Aside: 'Sect'", ''],
  }),
  ...breaking('src/document/pdf/paint/outline.ts', barriers, {
    'a bookmark has its heading’s words': ["text(kid.entry?.title ?? '')", "text('')"],
  }),
  ...breaking('src/document/pdf/paint/font-objects.ts', barriers, {
    'a letter is as wide in the file as in its font': ['W: [0, [face', 'W: [1, [face'],
  }),
  ...breaking('src/document/pdf/paint/fonts.ts', barriers, {
    'a font says which part of it is in the file': ['{this.resource}+', "{''}"],
    'no text is shown with the shape for what is missing': [
      'number = this.#wide.size + 1;',
      'number = this.#wide.size;',
    ],
  }),
  ...breaking('src/document/pdf/paint/icc.ts', barriers, {
    'the colours’ profile is one': ["'acsp'", "'acsq'"],
  }),
  ...breaking('src/document/pdf/paint/metadata.ts', barriers, {
    'the metadata say what the file says': [
      'Keywords: text(clean(keywords))',
      "Keywords: text('')",
    ],
    'metadata that not all know are explained': [
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n',
      '',
    ],
    'a paper’s data belong to it': ["    'AF',\n", "    'XAF',\n"],
  }),
  ...breaking('src/document/pdf/paint/subsets.ts', pixels, {
    'a part of a font is drawn as the whole': [
      'subsetFont(primary, sources, glyphs, c',
      'subsetFont(primary, sources, glyphs.toReversed(), c',
    ],
  }),
];

export const document = [...said, ...pages, ...outlines, ...heard, ...kept, ...opened];
