import { inWords } from '../../builders/findings';
import { readDraft } from '../../../src/draft/read';
import { newDocument } from '../../../src/form/blocks/new-document';
import { otherNoticeIn } from '../../../src/form/other/other-notice';
import { readForm } from '../../../src/form/read/read-form';
import { readCaseFiles } from '../../../src/form/summary/case-file';
import { parseNotice } from '../../../src/notice/notice';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { Package } from '../../../src/ooxml/package/package';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { docx, p } from '../../builders/docx';
import { COMPLETE, typedForm } from '../typed-form';

const other = parseNotice({ ...redcross2022, id: 'other-2022', name: '云泽省示范点推荐' });
const TOLD = /按另一份通知（云泽省示范点推荐）做的，与这里的“全省红十字系统创新案例申报”栏目可能不同/u;

const made = (notice: typeof other, blocks: readonly ('form' | 'narrative')[] = ['form']) =>
  newDocument(notice, { blocks, values: { caseName: '救在身边' }, options: {} });
const draftOf = (bytes: Uint8Array) => readDraft(Package.open(bytes, nodeXml));

test('a document that was made for another notice is told, whoever reads it', () => {
  expect(otherNoticeIn(draftOf(made(other)), redcross2022)).toMatch(TOLD);
  expect(inWords(readForm(draftOf(made(other)), redcross2022))?.warnings).toEqual([expect.stringMatching(TOLD)]);
  expect(inWords(readCaseFiles(made(other), nodeXml, redcross2022)[0].remarks)).toContainEqual(
    expect.stringMatching(TOLD),
  );
  expect(inWords(readCaseFiles(made(other, ['narrative']), nodeXml, redcross2022)[0].remarks)).toEqual([
    expect.stringMatching(TOLD),
  ]);
});

test('one that was made for this notice, typed by hand, or says nothing is not', () => {
  for (const bytes of [made(redcross2022), typedForm(COMPLETE), docx({ body: [p('救在身边')] })])
    expect(otherNoticeIn(draftOf(bytes), redcross2022)).toBeNull();
  const before = draftOf(made(redcross2022));
  const store = before.pkg.relationships(before.pkg.mainPart).find(({ type }) => type.endsWith('/customXml'))!;
  before.pkg.document(store.target)!.documentElement!.removeAttributeNS(null, 'notice');
  expect(otherNoticeIn(before, redcross2022)).toBeNull();
});
