import { paragraph } from './lab/package';
import { LIST, LISTED } from './lab/list';
import { NoResult, type Probe } from './probe';

const TABLE =
  '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>' +
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph('样板行', `${LISTED}<w:jc w:val="right"/>`)}</w:tc></w:tr></w:tbl>`;

export const insertedRows: Probe = {
  id: 'inserted-rows',
  settles: 'insertedRows',
  question: {
    zh: '表格里加一行，样板行的段落格式和自动编号会带过去吗？',
    en: 'Does a new row of a table take over the paragraph formatting and the automatic number of its template?',
  },
  method: {
    zh: '在自动编号、右对齐的一行下面加一行，再看 XML 里的 w:jc 和 w:numPr。',
    en: 'A row is added below one that is numbered and aligned right; then w:jc and w:numPr are read in the XML.',
  },
  async run(lab) {
    await lab.lay({ numbering: LIST, body: [TABLE] });
    if ((await lab.read()).paragraph('样板行').listId === null) throw new NoResult('list-not-imported');
    await lab.change((find) => {
      find('样板行').parentTableCell.insertRows('After', 1, [['新加的行']]);
    });
    const made = (await lab.read()).paragraph('新加的行');
    const aligned = made.property('jc');
    const hasList = made.listId !== null && made.listId !== '0';
    const look = aligned === 'right' || aligned === 'end';
    const value = look ? (hasList ? 'as-template' : 'without-list') : hasList ? null : 'without-look';
    return { value, seen: { alignment: aligned, numId: made.listId } };
  },
};
