import { Formatting } from '../../../src/ooxml/effective';
import { docx, p, picture } from '../../builders/docx';
import { draftOf, format, openSession, reportOf } from '../open';

const PROSE = '区红十字会在商场、车站和学校门口设立急救培训点，周末由救护师资轮流授课，居民路过就能学一招。';

/** A picture in a line of 20 pt: Word shows a strip of it. */
const CLIPPED = docx({
  body: [
    p('把急救课堂搬到街角', { jc: 'center' }),
    p('一、背景介绍'),
    p(PROSE),
    p(picture(), { spacing: { line: 400, lineRule: 'exact' }, ind: { firstLine: 420 } }),
    p('二、主要做法'),
    p(PROSE),
  ],
});

test.each(['keeps-direct', 'clears-paragraph-and-majority-run'] as const)(
  'a picture paragraph loses its exact spacing where a style %s',
  async (styleAssignment) => {
    const word = await openSession(CLIPPED, { profile: 'web', quirks: { styleAssignment } });
    const report = reportOf(await format(word));
    expect(report.left.filter(({ id }) => id.startsWith('deviation-'))).toEqual([]);

    const draft = draftOf(word.host.save());
    const shown = draft.paragraphs.find(({ role }) => role === 'picture');
    const spacing = shown && new Formatting(draft.pkg).paragraph(shown.element).spacing;
    expect(spacing).toMatchObject({ lineRule: 'auto', line: 240 });
  },
);
