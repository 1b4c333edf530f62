import { NoResult } from './no-result';
import { paragraph, paragraphStyle, STYLED } from './lab/package';
import type { Probe } from './probe';

const NAME = '案例助手单元格';
const TEXT = '单元格的末段';

export const styleInCell: Probe = {
  id: 'style-in-cell',
  settles: 'styleOfLastInCell',
  question: '单元格最后一段的样式，Word 说得出名称吗？',
  async run(lab) {
    const cell = paragraph('单元格的头段', STYLED) + paragraph(TEXT, STYLED);
    await lab.lay({
      styles: [paragraphStyle(NAME, '<w:jc w:val="center"/>')],
      body: [
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>' +
          `<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${cell}</w:tc></w:tr></w:tbl>`,
      ],
    });
    const style = await lab.styleOf(TEXT);
    if (style === '') return { value: 'empty', seen: { style } };
    if (style !== NAME) throw new NoResult('style-missing');
    return { value: 'name', seen: { style } };
  },
};
