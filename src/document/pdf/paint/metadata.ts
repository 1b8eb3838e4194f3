/** What the file says of itself, in XMP and in the information dictionary, and the data it carries. */
import type { Doc } from '../../parts/doc.ts';
import { ascii, date, text, type PdfFile, type Value } from '../objects.ts';
import { colorProfile } from './icc.ts';

const producer = 'Nyttestrategi';
let profile: Uint8Array<ArrayBuffer> | null = null;

/** What the file says of itself: title, language, dates, and that it follows PDF/UA-1 and PDF/A-3a. */
export function writeMetadata(file: PdfFile, doc: Doc, seed: string): void {
  const made = new Date(doc.made);
  const keywords = doc.keywords.join(', ');
  const info: { [key: string]: Value } = {
    Title: text(clean(doc.title)),
    Author: text(clean(doc.author)),
    Subject: text(clean(doc.subject)),
    Keywords: text(clean(keywords)),
    Creator: text(producer),
    Producer: text(producer),
    CreationDate: date(made),
    ModDate: date(made),
  };
  file.setInfo(info);
  const metadata = new TextEncoder().encode(xmp(doc, keywords));
  file.setInCatalog('Metadata', file.addStream(metadata, { Type: 'Metadata', Subtype: 'XML' }));
  file.setInCatalog('Lang', ascii(doc.lang));
  file.setInCatalog('MarkInfo', { Marked: true });
  file.setInCatalog('ViewerPreferences', { DisplayDocTitle: true });
  file.setInCatalog('OutputIntents', [
    {
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: ascii('sRGB IEC61966-2.1'),
      Info: ascii('sRGB IEC61966-2.1'),
      DestOutputProfile: file.addSameStream((profile ??= colorProfile()), { N: 3 }),
    },
  ]);
  file.setId(fingerprint(seed));
}

/** Puts the paper's data in the file, as files that belong to it. */
export function writeAttachments(file: PdfFile, doc: Doc): void {
  if (doc.attachments.length === 0) return;
  const moment = date(new Date(doc.made));
  const attached = doc.attachments.map((attachment) => {
    const bytes = new TextEncoder().encode(attachment.text);
    const embedded = file.addStream(bytes, {
      Type: 'EmbeddedFile',
      Subtype: attachment.mime,
      Params: { Size: bytes.length, CreationDate: moment, ModDate: moment },
    });
    const ref = file.add({
      Type: 'Filespec',
      F: ascii(attachment.name.replace(/[^\x20-\x7e]/g, '_')),
      UF: text(attachment.name),
      EF: { F: embedded, UF: embedded },
      Desc: text(attachment.description),
      AFRelationship: 'Source',
    });
    return { name: attachment.name, ref };
  });
  const sorted = attached.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const names = sorted.flatMap(({ name, ref }): Value[] => [text(name), ref]);
  file.setInCatalog('Names', { EmbeddedFiles: { Names: names } });
  file.setInCatalog(
    'AF',
    attached.map(({ ref }) => ref),
  );
}

/** Letters that may stand in XML, composed. */
function clean(value: string): string {
  return value.normalize('NFC').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

function escape(value: string): string {
  return clean(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const inDefaultLanguage = (value: string) =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escape(value)}</rdf:li></rdf:Alt>`;

/** The same in XMP; the second part describes the PDF/UA property, as PDF/A wants of what it does not know. */
function xmp(doc: Doc, keywords: string): string {
  const made = doc.made.replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${inDefaultLanguage(doc.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(doc.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inDefaultLanguage(doc.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${doc.lang}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${producer}</pdf:Producer>
<pdf:Keywords>${escape(keywords)}</pdf:Keywords>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<xmp:CreateDate>${made}</xmp:CreateDate>
<xmp:ModifyDate>${made}</xmp:ModifyDate>
<xmp:MetadataDate>${made}</xmp:MetadataDate>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part number</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** 32 hexadecimal digits that depend on every letter of the text (four rounds of FNV-1a with different starts). */
function fingerprint(seed: string): string {
  const hashes = new Uint32Array([0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]);
  for (let at = 0; at < seed.length; at += lettersAtOnce) {
    mix(hashes, seed, at, Math.min(at + lettersAtOnce, seed.length));
  }
  return Array.from(hashes, (hash) => hash.toString(16).padStart(8, '0')).join('');
}

/** A loop this long is worth running fast, and short enough to be made so while a paper is written. */
const lettersAtOnce = 1000;

function mix(hashes: Uint32Array, seed: string, from: number, to: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = hashes;
  for (let at = from; at < to; at++) {
    const letter = seed.charCodeAt(at);
    a = Math.imul(a ^ letter, 0x01000193);
    b = Math.imul(b ^ letter, 0x01000193);
    c = Math.imul(c ^ letter, 0x01000193);
    d = Math.imul(d ^ letter, 0x01000193);
  }
  hashes.set([a, b, c, d]);
}
