import { labPackage, paragraph } from './lab/package';
import type { Probe } from './probe';

export const insertLast: Probe = {
  id: 'insert-last',
  settles: 'lastInsertedParagraph',
  question: '插入几段内容时，最后一段会并进插入点所在的段落吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('原有的段')] });
    const brought = labPackage({ body: [paragraph('带来的头'), paragraph('带来的尾')] });
    await lab.change((find) => find('原有的段').insertOoxml(brought, 'Start'));
    const texts = (await lab.texts()).slice(1, -1);
    const merges = texts.includes('带来的尾原有的段');
    const stays = texts.includes('带来的尾') && texts.includes('原有的段');
    return { value: merges ? 'merges' : stays ? 'stays' : null, seen: { texts } };
  },
};
