import { paragraph } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const STYLE =
  '<w:style w:type="character" w:customStyle="1" w:styleId="CaseAuthorProbeRun"><w:name w:val="案例助手诊断字符样式"/>' +
  '<w:rPr><w:i/></w:rPr></w:style>';

export const resetFont: Probe = {
  id: 'reset-font',
  settles: 'fontReset',
  needs: ['WordApiDesktop', '1.3'],
  question: 'font.reset() 会把字符样式也去掉吗？',
  async run(lab) {
    const look = '<w:rStyle w:val="CaseAuthorProbeRun"/><w:sz w:val="44"/>';
    await lab.lay({ styles: [STYLE], body: [paragraph('字符样式一段', '', look)] });
    if (!(await lab.read()).paragraph('字符样式一段').look('rStyle')) throw new NoResult('style-not-imported');
    await lab.change((find) => find('字符样式一段').font.reset());
    const laid = (await lab.read()).paragraph('字符样式一段');
    const seen = { style: laid.look('rStyle') !== null, size: laid.look('sz') !== null };
    return { value: seen.style ? 'keeps-character-style' : 'removes-character-style', seen };
  },
};
