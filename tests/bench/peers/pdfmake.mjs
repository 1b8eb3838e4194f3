/** pdfmake, with a linked table of contents and its bookmarks; it says that it is tagged, and writes no structure. */
import pdfmake from 'pdfmake';

const BLUE = '#0d3d6b';

export default async ({ regular, bold }, model) => {
  pdfmake.virtualfs.writeFileSync('regular.ttf', regular);
  pdfmake.virtualfs.writeFileSync('bold.ttf', bold);
  const [normal, heavy] = ['regular.ttf', 'bold.ttf'];
  pdfmake.setFonts({
    Plex: { normal, bold: heavy, italics: normal, bolditalics: heavy },
  });
  pdfmake.setUrlAccessPolicy?.(() => false);
  return async () => {
    const content = [
      { text: model.title, fontSize: 30, bold: true, color: BLUE, margin: [0, 200, 0, 12] },
      { text: model.subtitle, fontSize: 15, margin: [0, 0, 0, 30] },
      { text: model.day },
      {
        toc: { title: { text: 'Indhold', fontSize: 19, bold: true, color: BLUE } },
        pageBreak: 'before',
      },
    ];
    model.parts.forEach((part, index) => content.push(...blocksOf(part, index === 0)));
    const buffer = await pdfmake
      .createPdf({
        info: { title: model.title, author: model.author },
        lang: 'da-DK',
        displayTitle: true,
        pdfVersion: '1.7',
        tagged: true,
        pageSize: 'A4',
        pageMargins: [62, 60, 62, 60],
        defaultStyle: { font: 'Plex', fontSize: 10.5, lineHeight: 1.15 },
        styles: {
          h1: { fontSize: 19, bold: true, color: BLUE, margin: [0, 8, 0, 6] },
          h2: { fontSize: 13.5, bold: true, color: BLUE, margin: [0, 6, 0, 3] },
        },
        footer: (page, pages) => ({
          text: `Side ${page} af ${pages}`,
          margin: [62, 20],
          fontSize: 8.5,
        }),
        content,
      })
      .getBuffer();
    return new Uint8Array(buffer);
  };
};

function blocksOf(part, first) {
  switch (part.kind) {
    case 'h1':
      return [
        {
          text: part.text,
          style: 'h1',
          tocItem: true,
          outline: true,
          ...(first ? { pageBreak: 'before' } : {}),
        },
      ];
    case 'h2':
      return [
        { text: part.text, style: 'h2', tocItem: true, tocMargin: [16, 0, 0, 0], outline: true },
      ];
    case 'p':
      return [{ text: part.text, margin: [0, 0, 0, 7] }];
    case 'ul':
    case 'ol':
      return [{ [part.kind]: [...part.items], margin: [6, 0, 0, 5] }];
    case 'box': {
      const stack = [{ text: part.title, bold: true }, part.text];
      const cell = { stack, fillColor: '#e8f2fa', margin: [10, 8, 10, 8] };
      return [{ table: { widths: ['*'], body: [[cell]] }, layout: 'noBorders' }];
    }
    case 'link': {
      const link = { text: part.text, link: part.address, decoration: 'underline', color: BLUE };
      return [{ text: [part.before, link, part.after], margin: [0, 0, 0, 7] }];
    }
    case 'table': {
      const head = part.head.map((text) => ({ text, bold: true, fillColor: '#dbe8f2' }));
      const rows = part.rows.map((row) =>
        row.map((text, column) => ({ text, alignment: part.numbers[column] ? 'right' : 'left' })),
      );
      const widths = part.widths.map((share) => `${share * 100 - 2}%`);
      return [
        { text: part.caption, bold: true },
        {
          table: { headerRows: 1, widths, body: [head, ...rows] },
          layout: 'lightHorizontalLines',
          fontSize: 9,
        },
      ];
    }
  }
}
