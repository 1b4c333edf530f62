import type { Lab } from './lab/lab';
import { LAB_MARK } from './lab/lab';
import type { Probe } from './probe';

export const ooxmlHeaders: Probe = {
  id: 'ooxml-headers',
  settles: 'ooxmlOfBody',
  question: {
    zh: '读正文的 OOXML 时，页眉页脚也在里面吗？',
    en: 'Does the OOXML of the body bring headers and footers?',
  },
  method: {
    zh: '文档没有页眉就加一个，再读正文的 OOXML。',
    en: 'The document gets a header if it has none; then the OOXML of the body is read.',
  },
  async run(lab) {
    if (!(await hasHeader(lab))) {
      await Word.run(async (context) => {
        context.document.sections.getFirst().getHeader('Primary').insertText(LAB_MARK, 'Replace');
        await context.sync();
      });
    }
    const xml = await lab.read();
    const header = xml.pkg.partNames.some((name) => name.includes('header'));
    return { value: header ? 'with-headers' : 'body-only', seen: { header } };
  },
};

async function hasHeader(lab: Lab): Promise<boolean> {
  return (await lab.readFile()).pkg.partNames.some((name) => name.includes('header'));
}
