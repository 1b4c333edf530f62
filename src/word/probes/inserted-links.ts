import { R } from '../../ooxml/namespaces';
import { paragraphOf, run } from './lab/package';
import type { Probe } from './probe';

const WORDS = '带链接的字';
const ADDRESS = 'https://www.redcross.org.cn/';

export const insertedLinks: Probe = {
  id: 'inserted-links',
  settles: 'insertedLinks',
  question: '插入的内容带着超链接时，链接会一起来吗？',
  async run(lab) {
    const link = `<w:hyperlink xmlns:r="${R}" r:id="probe">${run(WORDS)}</w:hyperlink>`;
    await lab.lay({ body: [paragraphOf(`${run('前面的字')}${link}`)], links: { probe: ADDRESS } });
    const address = await Word.run(async (context) => {
      const words = context.document.body.search(WORDS).getFirst().load('hyperlink');
      await context.sync();
      return words.hyperlink;
    });
    return { value: address === ADDRESS ? 'kept' : 'lost', seen: { address } };
  },
};
