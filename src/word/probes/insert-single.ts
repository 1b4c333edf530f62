import { labPackage, paragraph } from './lab/package';
import type { Probe } from './probe';

export const insertSingle: Probe = {
  id: 'insert-single',
  settles: 'singleInsertedParagraph',
  question: '只插入一段内容时，它的段落格式会带过来吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('原有的段')] });
    const brought = labPackage({ body: [paragraph('带来的段', '<w:jc w:val="right"/>')] });
    await lab.change((find) => find('原有的段').insertOoxml(brought, 'Start'));
    const alignment = (await lab.read()).paragraph('带来的段').property('jc');
    return { value: alignment === 'right' ? 'keeps-properties' : 'loses-properties', seen: { alignment } };
  },
};
