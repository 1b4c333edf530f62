import { paragraph } from './lab/package';
import { LIST, LISTED } from './lab/list';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const TABLE =
  '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>' +
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph('样板行', `${LISTED}<w:jc w:val="right"/>`)}</w:tc></w:tr></w:tbl>`;

export const insertedRows: Probe = {
  id: 'inserted-rows',
  settles: 'insertedRows',
  question: '表格里加一行，样板行的段落格式和自动编号会带过去吗？',
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
