import { clearControl, controlWith, deleteControl, textOfControl } from './lab/control';
import { paragraphOf, run, type LabContent } from './lab/package';
import type { Probe } from './probe';

const NAME = '案例助手占位';
const PROMPT = '请在这里填写单位名称';

const content: LabContent = {
  body: [
    paragraphOf(
      run('单位：') +
        controlWith(`<w:placeholder><w:docPart w:val="${NAME}"/></w:placeholder><w:showingPlcHdr/>`, PROMPT),
    ),
  ],
  glossary: [
    `<w:docPart><w:docPartPr><w:name w:val="${NAME}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/>` +
      '</w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>' +
      '<w:guid w:val="{3F6A1C52-7D0B-4E58-9A41-5C2E8B7D6F10}"/></w:docPartPr>' +
      `<w:docPartBody>${paragraphOf(run(PROMPT))}</w:docPartBody></w:docPart>`,
  ],
};

export const glossaryPlaceholder: Probe = {
  id: 'glossary-placeholder',
  settles: 'glossaryPlaceholder',
  question: '插入的内容带着占位文字的构建基块时，控件清空后显示我们的占位文字吗？',
  async run(lab) {
    await lab.lay(content);
    try {
      await clearControl();
      const text = await textOfControl();
      const glossary = (await lab.readFile()).pkg.partNames.some((name) => name.includes('glossary'));
      const value = text === PROMPT ? 'kept' : text === '' ? 'empty' : 'replaced-by-default';
      return { value, seen: { text, glossary } };
    } finally {
      await deleteControl();
    }
  },
};
