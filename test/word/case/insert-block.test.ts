import { newDocument, BLOCKS } from '../../../src/form/build/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import { docx } from '../../builders/docx';
import { openSession } from '../open';
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
