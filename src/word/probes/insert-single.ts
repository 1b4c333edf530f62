import { labPackage, paragraph } from './lab/package';
import type { Probe } from './probe';

export const insertSingle: Probe = {
  id: 'insert-single',
  settles: 'singleInsertedParagraph',
  question: {
    zh: '只插入一段内容时，它的段落格式会带过来吗？',
    en: 'Does a package of a single paragraph bring its paragraph properties?',
  },
  method: {
    zh: '在一段开头插入一段右对齐的内容，再看 XML 里的对齐。',
    en: 'One right-aligned paragraph is inserted at the start of another; then its alignment is read in the XML.',
  },
  async run(lab) {
    await lab.lay({ body: [paragraph('原有的段')] });
    const brought = labPackage({ body: [paragraph('带来的段', '<w:jc w:val="right"/>')] });
    await lab.change((find) => find('原有的段').insertOoxml(brought, 'Start'));
    const alignment = (await lab.read()).paragraph('带来的段').property('jc');
    return { value: alignment === 'right' ? 'keeps-properties' : 'loses-properties', seen: { alignment } };
  },
};
