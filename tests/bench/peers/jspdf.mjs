/** jsPDF with its plugin for tables: no tags, no links in its table of contents. */
import { jsPDF } from 'jspdf';
import autoTable from 'jspdf-autotable';

const BLUE = '#0d3d6b';
const LEFT = 62;
const WIDTH = 471;

export default async ({ regular, bold }, model) => {
  const fonts = [regular, bold].map((bytes) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  });
  return async () => {
    const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
    ['normal', 'bold'].forEach((style, index) => {
      doc.addFileToVFS(`${style}.ttf`, fonts[index]);
      doc.addFont(`${style}.ttf`, 'Plex', style);
    });
    doc.setLanguage('da-DK');
    doc.setProperties({ title: model.title, author: model.author });
    doc.viewerPreferences({ DisplayDocTitle: true });
    let y = 300;
    const newPage = () => {
      doc.addPage();
      y = 72;
    };
    const say = (style, size, lead, text, x = LEFT, width = WIDTH, color = '#000000') => {
      doc.setFont('Plex', style).setFontSize(size).setTextColor(color);
      for (const line of doc.splitTextToSize(text, width)) {
        if (y + lead > 770) newPage();
        y += lead;
        doc.text(line, x, y);
      }
    };
    say('bold', 30, 36, model.title, LEFT, WIDTH, BLUE);
    say('normal', 15, 20, model.subtitle);
    say('normal', 11, 15, model.day);
    newPage();
    say('bold', 19, 24, 'Indhold');
    for (const part of model.parts) {
      if (part.kind === 'h1' || part.kind === 'h2') say('normal', 10.5, 16, part.text);
    }
    newPage();
    for (const part of model.parts) {
      switch (part.kind) {
        case 'h1':
          y += 8;
          say('bold', 19, 24, part.text, LEFT, WIDTH, BLUE);
          doc.outline.add(null, part.text, { pageNumber: doc.getNumberOfPages() });
          break;
        case 'h2':
          y += 6;
          say('bold', 13.5, 18, part.text, LEFT, WIDTH, BLUE);
          break;
        case 'p':
          say('normal', 10.5, 15, part.text);
          y += 7;
          break;
        case 'ul':
        case 'ol':
          part.items.forEach((item, index) => {
            if (y > 740) newPage();
            doc.setFont('Plex', 'normal').setFontSize(10.5);
            doc.text(part.kind === 'ul' ? '•' : `${index + 1}.`, LEFT + 6, y + 15);
            say('normal', 10.5, 15, item, LEFT + 24, WIDTH - 24);
          });
          break;
        case 'box':
          say('bold', 11, 16, part.title, LEFT + 14, WIDTH - 28);
          say('normal', 10, 14, part.text, LEFT + 14, WIDTH - 28);
          break;
        case 'link':
          say('normal', 10.5, 15, part.before + part.text + part.after);
          break;
        case 'table':
          say('bold', 10, 14, part.caption);
          autoTable(doc, {
            startY: y + 4,
            margin: { left: LEFT, right: LEFT },
            head: [part.head],
            body: part.rows,
            styles: { font: 'Plex', fontSize: 9 },
          });
          y = doc.lastAutoTable.finalY;
      }
    }
    const pages = doc.getNumberOfPages();
    for (let page = 1; page <= pages; page += 1) {
      doc.setPage(page);
      doc.setFont('Plex', 'normal').setFontSize(8.5);
      doc.text(`Side ${page} af ${pages}`, LEFT, 800);
    }
    return new Uint8Array(doc.output('arraybuffer'));
  };
};
