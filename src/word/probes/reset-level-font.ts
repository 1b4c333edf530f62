import { wChild } from '../../ooxml/dom';
import { Formatting } from '../../ooxml/effective';
import { LIST, LISTED } from './lab/list';
import { paragraph } from './lab/package';
import { NoResult } from './no-result';
import type { Probe } from './probe';

const TEXT = '编号加粗的段';

export const resetLevelFont: Probe = {
  id: 'reset-level-font',
  settles: 'levelFontReset',
  needs: ['WordApiDesktop', '1.1'],
  question: '用 resetLevelFont() 以后，编号自己的字体、加粗还在吗？',
  async run(lab) {
    const look = '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:lvl>';
    await lab.lay({
      numbering: LIST.map((one) => one.replace('</w:lvl>', look)),
      body: [paragraph(TEXT, LISTED)],
    });
    const listLook = async () => {
      const xml = await lab.read();
      const { listId } = xml.paragraph(TEXT);
      const level = listId === null ? null : new Formatting(xml.pkg).numbering.levelElement(listId, 0);
      if (level === null) throw new NoResult('list-not-imported');
      return wChild(level, 'rPr');
    };
    if ((await listLook()) === null) throw new NoResult('look-not-imported');
    await lab.change((find) => {
      find(TEXT).listOrNullObject.resetLevelFont(0, true);
    });
    const after = await listLook();
    const seen = {
      fonts: after !== null && wChild(after, 'rFonts') !== null,
      bold: after !== null && wChild(after, 'b') !== null,
    };
    return { value: seen.bold && seen.fonts ? 'ignored' : seen.bold || seen.fonts ? null : 'clears', seen };
  },
};
