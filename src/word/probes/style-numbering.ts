import { paragraph, paragraphStyle, STYLED } from './lab/package';
import { LIST, LISTED } from './lab/list';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const STYLE = '案例助手诊断样式';

export const styleNumbering: Probe = {
  id: 'style-numbering',
  settles: 'numberingOnStyle',
  question: '给自动编号的段落套用样式，编号还在吗？',
  async run(lab) {
    await lab.lay({
      styles: [paragraphStyle(STYLE, '<w:keepNext/>')],
      numbering: LIST,
      body: [paragraph('样式样本', STYLED), paragraph('编号一段', LISTED)],
    });
    if (!(await lab.read()).paragraph('编号一段').hasProperty('numPr')) throw new NoResult('list-not-imported');
    await lab.change((find) => {
      find('编号一段').style = STYLE;
    });
    const laid = (await lab.read()).paragraph('编号一段');
    // numId 0 takes a paragraph out of its style's list (ISO/IEC 29500-1, 17.9.18).
    const kept = laid.hasProperty('numPr') && laid.listId !== '0';
    return { value: kept ? 'kept' : 'removed', seen: { numId: laid.listId } };
  },
};
