/** Everything the site keeps in a browser, by name: what the page on privacy says, and what is wiped. */
import { rootOf, type Space } from './space.ts';

/** `tab`: gone when the tab is closed. `caches`: the site's own files, for when there is no net. */
export type Where = 'databases' | 'local' | 'tab' | 'caches';

/** `id`: by which the texts say what it is. `names`: one that ends in `…` is what the names begin with. */
export type KeptHere = { id: string; where: Where; names: readonly string[] };

const own = rootOf('own');
const both = (name: string): string[] =>
  (['own', 'example'] satisfies Space[]).map((space) => `${rootOf(space)}${name}`);

export const KEPT: readonly KeptHere[] = [
  { id: 'plans', where: 'databases', names: [own] },
  { id: 'example', where: 'databases', names: [rootOf('example')] },
  {
    id: 'typed',
    where: 'local',
    names: [...both(':journal:…'), ...both(':siden:…'), ...both(':gennemgang:…'), `${own}:note:…`],
  },
  { id: 'open', where: 'local', names: both(':current') },
  {
    id: 'reviewer',
    where: 'local',
    names: [`${own}:laeser`, `${own}:afleveret:…`, `${own}:anbefalinger`],
  },
  { id: 'asked', where: 'local', names: [`${own}:bedt-om-plads`] },
  { id: 'openHere', where: 'tab', names: [...both(':current'), `${rootOf('example')}:tab`] },
  {
    id: 'unfinished',
    where: 'tab',
    names: [
      ...[`${own}-fortryd:…`, `${own}-udfyldt:…`, `${own}-flet:…`, `${own}-sammenlign`],
      ...[`${own}-opgaver`, `${own}:forslag:…`, `${own}:overtaget:…`, `${own}:foldet-ud:…`],
    ],
  },
  { id: 'keys', where: 'local', names: [`${own}:genveje`] },
  { id: 'pages', where: 'caches', names: [`${own} …`] },
];

/** Whether the list names it. */
export function isListed(where: Where, name: string): boolean {
  return KEPT.filter((kept) => kept.where === where)
    .flatMap(({ names }) => names)
    .some((listed) =>
      listed.endsWith('…') ? name.startsWith(listed.slice(0, -1)) : name === listed,
    );
}
