/** SVG as a row of tags, with what each says of its look. No entities, no fetching: what is not plain is damaged. */

export type XmlTag = {
  kind: 'open' | 'close' | 'whole';
  /** In small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What stands between this tag and the next. */
  text: string;
};
/** Properties of the look by name, in small letters. */
export type Properties = Readonly<Record<string, string>>;

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gi;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The tags in order, or `null` when something stands there that is no tag. */
export function readTags(source: string): XmlTag[] | null {
  const tags: XmlTag[] = [];
  let at = 0;
  const noteText = (text: string): boolean => {
    const last = tags.at(-1);
    if (last) last.text += text;
    return !text.includes('<');
  };
  for (const match of source.matchAll(TAG)) {
    if (!noteText(source.slice(at, match.index))) return null;
    at = match.index + match[0].length;
    const [, data, closing, name, said = '', whole] = match;
    if (data !== undefined) noteText(data.replaceAll('<', ' '));
    if (name === undefined) continue;
    const attributes: { [name: string]: string } = {};
    for (const [, key = '', double, single] of said.matchAll(ATTRIBUTE)) {
      attributes[key.toLowerCase()] = double ?? single ?? '';
    }
    const kind = closing === '/' ? 'close' : whole === '/' ? 'whole' : 'open';
    tags.push({ kind, name: name.toLowerCase(), attributes, text: '' });
  }
  return source.slice(at).includes('<') ? null : tags;
}

/** The rules for classes in the picture's own style sheet: all that a logo's has. */
export function classRules(tags: readonly XmlTag[]): ReadonlyMap<string, Properties> {
  const rules = new Map<string, Properties>();
  for (const { name, kind, text } of tags) {
    if (name !== 'style' || kind !== 'open') continue;
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(',')) {
        const named = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (named) rules.set(named, { ...rules.get(named), ...declarations(body) });
      }
    }
  }
  return rules;
}

const LOOKS = [
  ...['fill', 'fill-rule', 'fill-opacity', 'opacity', 'stroke', 'stroke-width'],
  ...['display', 'clip-path', 'mask', 'filter', 'color'],
];

/** What the tag says of its look: its attributes, then its classes, then its own style. */
export function styleOf(
  { attributes }: XmlTag,
  rules: ReadonlyMap<string, Properties>,
): Properties {
  const own = Object.fromEntries(
    LOOKS.flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, value.trim()]];
    }),
  );
  const classes = (attributes['class'] ?? '').split(/\s+/).map((name) => rules.get(name));
  const all = Object.assign(
    {},
    own,
    ...classes,
    declarations(attributes['style'] ?? ''),
  ) as Properties;
  // What says "as around me" says nothing.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 'inherit'));
}

function declarations(body: string): Properties {
  return Object.fromEntries(
    body.split(';').flatMap((each) => {
      const at = each.indexOf(':');
      if (at < 0) return [];
      const value = each
        .slice(at + 1)
        .replace('!important', '')
        .trim();
      return [[each.slice(0, at).trim().toLowerCase(), value]];
    }),
  );
}
