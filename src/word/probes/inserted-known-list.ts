import { LIST, LISTED } from './lab/list';
import { labPackage, paragraph, type LabContent } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const FIRST = '先插入的编号段';
const SECOND = '后插入的编号段';

export const insertedKnownList: Probe = {
  id: 'inserted-known-list',
  settles: 'insertedKnownList',
  question: '再次插入同名（w:nsid 相同）的编号，会接着文档里的那个列表吗？',
  async run(lab) {
    await lab.lay(numbered(FIRST));
    if ((await lab.read()).paragraph(FIRST).listId === null) throw new NoResult('list-not-imported');
    await lab.change((_find, context) => {
      const { body, numbering } = numbered(SECOND);
      context.document.body.insertOoxml(
        labPackage({ ...(numbering && { numbering }), body: [...body, paragraph('编号末段')] }),
        'Start',
      );
    });
    const xml = await lab.read();
    const first = xml.paragraph(FIRST).listId;
    const second = xml.paragraph(SECOND).listId;
    return { value: first === second ? 'resident-list' : 'new-list', seen: { first, second } };
  },
};

function numbered(text: string): LabContent {
  return {
    numbering: LIST.map((one) => one.replace('<w:multiLevelType', '<w:nsid w:val="5CA5E001"/><w:multiLevelType')),
    body: [paragraph(text, LISTED)],
  };
}
