/** pdfkit with its structure written by hand, as its own guide shows it. */
import PDFDocument from 'pdfkit';

const BLUE = '#0d3d6b';
const LEFT = 62;
const WIDTH = 471;

export default async ({ regular, bold }, model) =>
  async () => {
    const doc = new PDFDocument({
      size: 'A4',
      margins: { top: 60, bottom: 70, left: LEFT, right: LEFT },
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: 'da-DK',
      displayTitle: true,
      bufferPages: true,
      font: null,
      info: { Title: model.title, Author: model.author },
    });
    const chunks = [];
    const done = new Promise((settle) => {
      doc.on('data', (chunk) => chunks.push(chunk));
      doc.on('end', settle);
    });
    doc.registerFont('R', regular);
    doc.registerFont('B', bold);
    doc.font('R');
    const root = doc.struct('Document');
    doc.addStructure(root);
    const say = (tag, font, size, text, options = {}, color = 'black') => {
      const write = () => doc.font(font).fontSize(size).fillColor(color).text(text, options);
      root.add(doc.struct(tag, write));
    };

    doc.y = 300;
    say('H1', 'B', 30, model.title, {}, BLUE);
    say('P', 'R', 15, model.subtitle);
    say('P', 'R', 11, model.day);
    doc.addPage();
    const contentsPage = doc.bufferedPageRange().count - 1;
    doc.addPage();
    const contents = [];
    for (const part of model.parts) {
      switch (part.kind) {
        case 'h1':
        case 'h2':
          doc.moveDown(0.6);
          if (doc.y > 700) doc.addPage();
          doc.addNamedDestination(`d${contents.length}`);
          contents.push([part.text, doc.bufferedPageRange().count]);
          doc.outline.addItem(part.text);
          say(part.kind.toUpperCase(), 'B', part.kind === 'h1' ? 19 : 13.5, part.text, {}, BLUE);
          break;
        case 'p':
          say('P', 'R', 10.5, part.text, { paragraphGap: 7 });
          break;
        case 'ul':
        case 'ol': {
          const list = doc.struct('L');
          root.add(list);
          part.items.forEach((item, index) => {
            const mark = part.kind === 'ul' ? '•  ' : `${index + 1}. `;
            const entry = doc.struct('LI');
            list.add(entry);
            const write = () =>
              doc
                .font('R')
                .fontSize(10.5)
                .fillColor('black')
                .text(mark + item, { indent: 8 });
            entry.add(doc.struct('LBody', write));
            entry.end();
          });
          list.end();
          break;
        }
        case 'box':
          say('P', 'B', 11, part.title);
          say('P', 'R', 10, part.text);
          break;
        case 'link': {
          const paragraph = doc.struct('P');
          root.add(paragraph);
          paragraph.add(() => doc.font('R').fontSize(10.5).text(part.before, { continued: true }));
          const options = { link: part.address, continued: true, underline: true };
          paragraph.add(doc.struct('Link', () => doc.text(part.text, options)));
          paragraph.add(() => doc.text(part.after, { link: null, underline: false }));
          paragraph.end();
          break;
        }
        case 'table':
          say('P', 'B', 10, part.caption);
          doc
            .fontSize(9)
            .font('R')
            .table({
              structParent: root,
              columnStyles: part.widths.map((share) => share * WIDTH),
              data: [
                part.head.map((text) => ({ text, type: 'TH', scope: 'Column' })),
                ...part.rows,
              ],
            });
      }
    }
    doc.switchToPage(contentsPage);
    doc.x = LEFT;
    doc.y = 60;
    say('H2', 'B', 19, 'Indhold', {}, BLUE);
    contents.forEach(([text, page], index) =>
      say('P', 'R', 10.5, `${text} … ${page}`, { goTo: `d${index}` }),
    );
    root.end();
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      const line = `Side ${page + 1} af ${count}`;
      doc.font('R').fontSize(8.5).text(line, LEFT, 800, { lineBreak: false });
      doc.endMarkedContent();
    }
    doc.end();
    await done;
    const size = chunks.reduce((sum, { length }) => sum + length, 0);
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  };
