/** Matterhorn checkpoint 11: the language of everything that is read. */
import { catalogWithout, changed, type Condition, elementsOf, first, when } from './condition.ts';

import type { Opened } from './opened.ts';
/** A language as BCP 47 writes it. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const silent = (paper: Opened) => !LANGUAGE.test(paper.objects.text(paper.catalog['/Lang']) ?? '');

export const languages: readonly Condition[] = [
  {
    id: '11-001',
    says: 'The language of a text cannot be known',
    find: (paper) =>
      paper.pages.flatMap(({ ref, drawn }) =>
        drawn.flatMap(({ shown, marks }) => {
          if (shown.length === 0 || marks.some(({ tag }) => tag === 'Artifact')) return [];
          const id = marks.find((mark) => mark.id !== null)?.id;
          const owner = paper.owners.get(`${ref}:${String(id)}`) ?? null;
          return when(!LANGUAGE.test(paper.languageOf(owner) ?? ''), ref);
        }),
      ),
    broken: catalogWithout('/Lang'),
  },
  {
    id: '11-002',
    says: 'The language of an alternative text cannot be known',
    find: (paper) =>
      paper.elements
        .filter(({ dict }) => '/Alt' in dict || '/ActualText' in dict || '/E' in dict)
        .filter((element) => !LANGUAGE.test(paper.languageOf(element) ?? ''))
        .map(({ ref }) => ref),
    broken: catalogWithout('/Lang'),
  },
  {
    id: '11-003',
    says: 'The language of the bookmarks cannot be known',
    find: (paper) => when('/Outlines' in paper.catalog && silent(paper), 'the bookmarks'),
    broken: catalogWithout('/Lang'),
  },
  {
    id: '11-004',
    says: 'The language of what a link says cannot be known',
    find: (paper) =>
      paper.annotations
        .filter(({ dict }) => '/Contents' in dict)
        .filter(({ element }) => !LANGUAGE.test(paper.languageOf(element) ?? ''))
        .map(({ ref }) => ref),
    broken: catalogWithout('/Lang'),
  },
  {
    id: '11-005',
    says: 'The language of a field’s label cannot be known',
    find: (paper) =>
      paper.fields
        .filter(({ element }) => !LANGUAGE.test(paper.languageOf(element) ?? ''))
        .map(({ ref }) => ref),
    broken: catalogWithout('/Lang'),
  },
  {
    id: '11-006',
    says: 'The language of the metadata cannot be known',
    find: (paper) =>
      when(silent(paper) || !/<dc:language>.*<rdf:li>[a-z]/s.test(paper.xmp), 'the metadata'),
    broken: catalogWithout('/Lang'),
  },
];

/** Every language that is named is one. */
export const languagesBeyond: readonly Condition[] = [
  {
    id: '+language-form',
    says: 'A language is not written as BCP 47 writes it',
    find: (paper) =>
      [...paper.objects.dicts()]
        .filter(({ dict }) => '/Lang' in dict)
        .filter(({ dict }) => !LANGUAGE.test(paper.objects.text(dict['/Lang']) ?? ''))
        .map(({ ref }) => ref),
    broken: changed((objects) => {
      first(elementsOf(objects, 'Span'))['/Lang'] = 'u:på dansk';
    }),
  },
];
