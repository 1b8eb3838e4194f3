/** What other programs make of a paper: qpdf, poppler and pdf.js each read it whole, and must agree. */
import { elements, isElement, pageNumbers, type Content, type Element } from '../reader.ts';
import {
  bytesChanged,
  catalogWithout,
  changed,
  type Condition,
  dictsWith,
  drawingChanged,
  first,
  renamed,
  when,
} from './condition.ts';
import { isReordered, leftOut } from './letters.ts';
import { resaved } from './objects.ts';
import type { Opened } from './opened.ts';
import { runProgram, withFile, type Program } from './programs.ts';
import { textsOf, viewed } from './viewed.ts';

/** What a program says of a paper. */
const asked = (paper: Opened, program: Program, ...rest: string[]) =>
  withFile(paper.bytes, (path) => runProgram(program, ...rest, path));
/** Letters in their order; where readers have orders of their own, each as often as it is there. */
function comparable(texts: readonly string[]): string {
  const text = texts.join('').replaceAll(/[\s\u00ad]+/g, '');
  return isReordered(text) ? Array.from(text.replaceAll(leftOut, '')).sort().join('') : text;
}
const unmarked = drawingChanged(/\/Artifact<<[^>]*Footer[^>]*>>BDC([\s\S]*?)EMC/, '$1');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The elements that pdf.js finds annotations in, by the annotations' ids. */
async function holders(paper: Opened): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const walk = (node: Element | Content, role: string): void => {
    if (isElement(node)) for (const kid of node.children) walk(kid, node.role);
    else if (node.type === 'annotation' || node.type === 'object') {
      found.set(node.id.replace(/^pdfjs_internal_id_/, ''), role);
    }
  };
  for (const { element } of await elements(await viewed(paper))) walk(element, element.role);
  return found;
}

export const viewers: readonly Condition[] = [
  {
    id: '+qpdf',
    says: 'qpdf finds an error in the file',
    find: (paper) => {
      const { status, output, complaints } = asked(paper, 'qpdf', '--check');
      const fine = status === 0 && output.includes('No syntax or stream encoding errors found');
      return when(!fine, complaints.trim());
    },
    broken: ({ bytes, json }) =>
      bytesChanged((raw) => raw.replace(/startxref\s+\d+/, 'startxref\n17'))({
        bytes: resaved(bytes, '--object-streams=disable'),
        json,
      }),
  },
  {
    id: '+poppler-fonts',
    says: 'poppler finds a font that is not in the file as a part of it',
    find: (paper) => {
      const lines = asked(paper, 'pdffonts').output.toString().trimEnd().split('\n').slice(2);
      return lines.filter((line) => !/ yes yes (yes|no ) /.test(line));
    },
    broken: changed((objects) => {
      for (const dict of dictsWith(objects, '/Type', '/FontDescriptor')) delete dict['/FontFile2'];
    }),
  },
  {
    id: '+poppler-tree',
    says: 'poppler stumbles over the tree',
    find: (paper) => {
      const { output, complaints } = asked(paper, 'pdfinfo', '-struct');
      return when(complaints !== '' || !output.toString().startsWith('Document\n'), complaints);
    },
    broken: renamed('Document', 'Div'),
  },
  {
    id: '+same-text',
    slow: true,
    says: 'poppler’s tree and pdf.js do not read the same text in the same order',
    find: async (paper) => {
      const told = asked(paper, 'pdfinfo', '-struct-text').output.toString();
      const lines = [...told.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text ?? '');
      const pages = await textsOf(paper);
      const read = pages.flat().flatMap(({ text, artifact }) => (artifact ? [] : [text]));
      const [one, other] = [comparable(lines), comparable(read)];
      return when(one !== other, `${String(one.length)} and ${String(other.length)} letters`);
    },
    broken: unmarked,
  },
  {
    id: '+viewer-text',
    says: 'pdf.js finds text that is neither read nor furniture',
    find: async (paper) => {
      const pages = await textsOf(paper);
      return pages.flatMap((texts, at) =>
        texts
          .filter(({ text, id, artifact }) => text.trim() !== '' && id === null && !artifact)
          .map(({ text }) => `${text} on page ${String(at + 1)}`),
      );
    },
    broken: unmarked,
  },
  {
    id: '+viewer-words',
    says: 'pdf.js finds no title, no language, or a title that is not shown',
    find: async (paper) => {
      const pdf = await viewed(paper);
      const { info } = await pdf.getMetadata();
      const said = info as Record<string, unknown>;
      const shown: unknown = await pdf.getViewerPreferences();
      return [
        ...when(!said['Title'], 'title'),
        ...when(!said['Language'], 'language'),
        ...when(!isRecord(shown) || shown['DisplayDocTitle'] !== true, 'window'),
      ];
    },
    broken: catalogWithout('/Lang'),
  },
  {
    id: '+viewer-links',
    says: 'pdf.js finds a link or field without words, or outside the tree',
    find: async (paper) => {
      const pdf = await viewed(paper);
      const owners = await holders(paper);
      const found: string[] = [];
      for (const number of pageNumbers(pdf)) {
        const listed: unknown[] = await (await pdf.getPage(number)).getAnnotations();
        for (const each of listed) {
          if (!isRecord(each)) continue;
          const { id, subtype, contentsObj, alternativeText } = each;
          const words =
            subtype === 'Link' ? isRecord(contentsObj) && contentsObj['str'] : alternativeText;
          const home = subtype === 'Link' ? 'Link' : 'Form';
          if (!words || owners.get(String(id)) !== home)
            found.push(`${String(subtype)} ${String(id)}`);
        }
      }
      return found;
    },
    broken: changed((objects) => {
      delete first(dictsWith(objects, '/Subtype', '/Widget'))['/TU'];
    }),
  },
];
