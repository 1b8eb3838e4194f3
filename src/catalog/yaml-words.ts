/** What YAML itself stumbles on, in Danish words: what is in the way, and how to mend it. */
import type { ErrorCode } from 'yaml';

const COLON =
  'Der er et kolon for meget på linjen. Sæt anførselstegn om hele teksten, hvis kolonet hører til den.';
const QUOTES =
  'Her står noget uventet. Se, om et anførselstegn, en parentes eller et kolon mangler på linjen eller lige før.';
const PLAIN = 'Sæt anførselstegn om hele teksten.';
const INDENT =
  'Indrykningen passer ikke, eller der mangler en parentes på linjen før. Ryk linjen lige så langt ind som de andre felter på samme sted, med to mellemrum for hvert trin.';

export const YAML_WORDS: Readonly<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Linjen er rykket ind med et tabulatortegn. Slet det, og brug mellemrum.',
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY:
    'Feltet mangler et kolon, eller teksten går over flere linjer. Skriv "felt: tekst", eller brug ">-" til en lang tekst.',
  MISSING_CHAR: QUOTES,
  UNEXPECTED_TOKEN: QUOTES,
  DUPLICATE_KEY: 'Feltet står to gange. Slet det ene, eller læg indholdet sammen.',
  BAD_SCALAR_START: `En tekst må ikke begynde med @ eller \`. ${PLAIN}`,
  BAD_ALIAS: `En tekst må ikke begynde med * eller &. ${PLAIN}`,
  ALIAS_PROPS: `En tekst må ikke begynde med * eller &. ${PLAIN}`,
  MULTIPLE_ANCHORS: `En tekst må ikke begynde med * eller &. ${PLAIN}`,
  BAD_PROP_ORDER: `En tekst må ikke begynde med *, & eller !. ${PLAIN}`,
  TAG_RESOLVE_FAILED: `En tekst må ikke begynde med !. ${PLAIN}`,
  MULTIPLE_TAGS: `En tekst må ikke begynde med !. ${PLAIN}`,
  BAD_COLLECTION_TYPE: `En tekst må ikke begynde med !. ${PLAIN}`,
  BAD_DQ_ESCAPE:
    'Efter \\ står et tegn, der ikke kan stå der. Brug enkelte anførselstegn om teksten.',
  BLOCK_IN_FLOW:
    'Mellem { } og [ ] skal det hele stå med komma imellem. Skriv det på én linje, eller brug en liste med bindestreger.',
  MULTIPLE_DOCS:
    'Der er to poster i filen. Slet linjen med "---", og læg hver post i sin egen fil.',
  BAD_DIRECTIVE: 'En linje må ikke begynde med %. Slet den, eller sæt anførselstegn om teksten.',
  NON_STRING_KEY: 'Et felts navn skal være et ord. Ret navnet før kolonet.',
  KEY_OVER_1024_CHARS:
    'Et felts navn er for langt. Se, om der mangler et kolon eller et linjeskift.',
  RESOURCE_EXHAUSTION: 'Filen er foldet for dybt. Del den op, og slet overflødige parenteser.',
  IMPOSSIBLE: QUOTES,
};
