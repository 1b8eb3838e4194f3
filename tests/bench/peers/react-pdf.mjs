/** @react-pdf/renderer, hyphenating with the patterns that we use: no tags, no links in its table of contents. */
import { Document, Font, Link, Page, pdf, Text, View } from '@react-pdf/renderer';
import hyphen from 'hyphen';
import patterns from 'hyphen/patterns/da.js';
import { createElement } from 'react';

const BLUE = '#0d3d6b';
const MARGIN = 62;

export default async ({ regular, bold }, model) => {
  const address = (bytes) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return `data:font/ttf;base64,${btoa(text)}`;
  };
  Font.register({
    family: 'Plex',
    fonts: [{ src: address(regular) }, { src: address(bold), fontWeight: 700 }],
  });
  const hyphenated = hyphen(patterns, { minWordLength: 6 });
  Font.registerHyphenationCallback((word) =>
    word.length > 5 ? hyphenated(word).split('\u00ad') : [word],
  );
  return async () => {
    const page = {
      fontFamily: 'Plex',
      fontSize: 10.5,
      lineHeight: 1.35,
      paddingHorizontal: MARGIN,
      paddingVertical: MARGIN,
    };
    const footer = text(
      { position: 'absolute', bottom: 30, left: MARGIN, fontSize: 8.5 },
      undefined,
      {
        fixed: true,
        render: ({ pageNumber, totalPages }) => `Side ${pageNumber} af ${totalPages}`,
      },
    );
    const headings = model.parts.filter(({ kind }) => kind === 'h1' || kind === 'h2');
    const whole = createElement(
      Document,
      { title: model.title, author: model.author, language: 'da-DK', pdfVersion: '1.7' },
      createElement(
        Page,
        { size: 'A4', style: page },
        text({ fontSize: 30, fontWeight: 700, color: BLUE, marginTop: 200 }, model.title),
        text({ fontSize: 15 }, model.subtitle),
        text({}, model.day),
      ),
      createElement(
        Page,
        { size: 'A4', style: page },
        text({ fontSize: 19 }, 'Indhold'),
        headings.map((heading, key) => text({}, heading.text, { key })),
        footer,
      ),
      createElement(
        Page,
        { size: 'A4', style: page, wrap: true },
        model.parts.map(blockOf),
        footer,
      ),
    );
    const blob = await pdf(whole).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
  };
};

function text(style, children, more = {}) {
  return createElement(Text, { style, ...more }, children);
}

function blockOf(part, key) {
  switch (part.kind) {
    case 'h1':
    case 'h2': {
      const [fontSize, marginTop, marginBottom] = part.kind === 'h1' ? [19, 8, 6] : [13.5, 6, 3];
      const style = { fontSize, marginTop, marginBottom, fontWeight: 700, color: BLUE };
      return text(style, part.text, { key, bookmark: part.text, minPresenceAhead: 60 });
    }
    case 'p':
      return text({ marginBottom: 7 }, part.text, { key });
    case 'ul':
    case 'ol':
      return createElement(
        View,
        { key },
        part.items.map((item, index) =>
          createElement(
            View,
            { key: index, style: { flexDirection: 'row' } },
            text({ width: 20 }, part.kind === 'ul' ? '•' : `${index + 1}.`),
            text({ flex: 1 }, item),
          ),
        ),
      );
    case 'box':
      return createElement(
        View,
        { key, wrap: false, style: { backgroundColor: '#e8f2fa', padding: 12, marginVertical: 8 } },
        text({ fontWeight: 700 }, part.title),
        text({}, part.text),
      );
    case 'link':
      return createElement(
        Text,
        { key },
        part.before,
        createElement(Link, { src: part.address }, part.text),
        part.after,
      );
    case 'table':
      return createElement(
        View,
        { key, style: { fontSize: 9 } },
        text({ fontWeight: 700 }, part.caption),
        [part.head, ...part.rows].map((row, index) =>
          createElement(
            View,
            {
              key: index,
              wrap: false,
              style: { flexDirection: 'row', borderBottom: '0.5 solid #bbb', paddingVertical: 4 },
            },
            row.map((cell, column) =>
              text(
                {
                  width: `${part.widths[column] * 100}%`,
                  textAlign: part.numbers[column] ? 'right' : 'left',
                  paddingRight: 4,
                },
                cell,
                { key: column },
              ),
            ),
          ),
        ),
      );
  }
}
