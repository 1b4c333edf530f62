import { paragraph, paragraphOf, paragraphStyle, run, STYLED } from './lab/package';
import type { LabParagraph } from './lab/xml';
import type { Probe } from './probe';

const STYLE = '案例助手诊断样式';
const BIG = '<w:sz w:val="44"/>';

/** Big as a whole, a fifth of it bold, and set to the right by hand. */
const handmade = (text: string): string =>
  paragraphOf(run(`${text}整段大字，`, BIG) + run('加粗', `<w:b/>${BIG}`), '<w:jc w:val="right"/>');

export const styleDirect: Probe = {
  id: 'style-direct',
  settles: 'styleAssignment',
  question: '套用段落样式时，直接设在段落和文字上的格式会被清除吗？',
  async run(lab) {
    await lab.lay({
      styles: [paragraphStyle(STYLE, '<w:keepNext/>')],
      body: [paragraph('样式样本', STYLED), handmade('按段落：'), handmade('按区域：')],
    });
    await lab.change((find) => {
      find('按段落：整段大字，加粗').style = STYLE;
      find('按区域：整段大字，加粗').getRange('Whole').style = STYLE;
    });
    const xml = await lab.read();
    const [byParagraph, byRange] = [left(xml.paragraph('按段落：')), left(xml.paragraph('按区域：'))];
    return {
      value: byParagraph.join() === byRange.join() ? policy(byRange) : null,
      seen: { leftByParagraph: byParagraph, leftByRange: byRange },
    };
  },
};

type Left = readonly ('alignment' | 'size' | 'bold')[];

function left(paragraph: LabParagraph): Left {
  return [
    ...(paragraph.property('jc') === 'right' ? (['alignment'] as const) : []),
    ...(paragraph.look('sz')?.get('val') === '44' ? (['size'] as const) : []),
    ...(paragraph.look('b') ? (['bold'] as const) : []),
  ];
}

function policy(left: Left): string | null {
  switch (left.join()) {
    case 'alignment,size,bold':
      return 'keeps-direct';
    case 'bold':
      return 'clears-paragraph-and-majority-run';
    case '':
      return 'clears-paragraph-and-run';
    default:
      return null;
  }
}
