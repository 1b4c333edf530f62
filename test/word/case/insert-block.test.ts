import { ENGINE } from '../engine';
import { newDocument, BLOCKS } from '../../../src/form/blocks/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { docx } from '../../builders/docx';
import { openSession } from '../open';
import { COMPLETE, typedForm } from '../../form/typed-form';
import { insertBlock } from '../../../src/word/case/insertion';
import { insert, leftBy, styleNames, tags, texts } from './insert';

const EMPTY = docx({ body: ['<w:p/>'] });
const profiles = Object.keys(PROFILES) as ProfileName[];
const fresh = (block: (typeof BLOCKS)[number]) =>
  newDocument(redcross2022, { blocks: [block], values: {}, options: {} });

describe('an empty document', () => {
  test.each(profiles.flatMap((profile) => BLOCKS.map((block) => [profile, block] as const)))(
    'becomes what a new one is: %s, %s',
    async (profile, block) => {
      const word = await openSession(EMPTY, { profile });
      const left = leftBy(await insert({ block }));
      const file = word.host.save();
      expect(texts(file)).toEqual(texts(fresh(block)));
      expect(tags(file)).toEqual(tags(fresh(block)));
      expect(styleNames(file)).toEqual(styleNames(fresh(block)));
      const canSetMargins = profile === 'win365' || profile === 'mac365';
      expect(left.map(({ id }) => id)).toEqual(canSetMargins ? [] : ['page-margins']);
    },
  );
});

describe('the year in the title', () => {
  const request = { place: 'end', besideSelection: false } as const;
  const titleAfter = async (bytes: Uint8Array, block: 'form' | 'summary', year?: number) => {
    const word = await openSession(bytes);
    await insertBlock(ENGINE, { ...request, block, ...(year !== undefined && { year }) });
    const titles = texts(word.host.save()).filter((text) => text.includes('年度'));
    return titles.at(-1)?.slice(0, 6);
  };

  test.each<[string, Uint8Array, 'form' | 'summary', number | undefined, number]>([
    ['the one that was asked for', EMPTY, 'form', 2024, 2024],
    ['that of the form in the document', typedForm({ ...COMPLETE, year: '2025' }), 'summary', undefined, 2025],
    ['this year where nothing says another', EMPTY, 'form', undefined, new Date().getFullYear()],
  ])('is %s', async (_, bytes, block, asked, year) => {
    expect(await titleAfter(bytes, block, asked)).toBe(`${String(year)}年度`);
  });
});
