import { docx, p, picture, r, type Xml } from '../../builders/docx';
import { format, HOSTS, openSession, reportOf, words } from '../open';

const GO_BACK = '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>';
const PROSE = '县红十字会面向社区居民开展应急救护培训，群众自救互救能力明显提高。';
const LOOK = { fonts: 'Tahoma', color: '454545', size: 9 } as const;

const edited = (content: Xml) =>
  docx({
    body: [
      p('以救护培训守护平安社区', { jc: 'center' }),
      p('一、背景介绍'),
      p(r(PROSE, LOOK)),
      p(content, { spacing: { line: 240, lineRule: 'auto' } }),
      ...[p(picture()), p(r(PROSE, LOOK))],
    ],
  });

describe.each([
  ['before the text', edited(GO_BACK + r(PROSE, LOOK))],
  ['within the text', edited(r(PROSE, LOOK) + GO_BACK + r(PROSE, LOOK))],
  ['behind the text', edited(r(PROSE, LOOK) + GO_BACK)],
])('the bookmark of the last edit is there once after a run: %s', (_, bytes) => {
  test.each(HOSTS)('%s', async (__, options) => {
    const word = await openSession(bytes, options);
    expect(reportOf(await format(word)).left).toEqual([]);
    expect(words(word.host.save())).toEqual(words(bytes));
    const xml = new TextDecoder().decode(word.host.pkg.bytes(word.host.pkg.mainPart));
    expect(xml.match(/w:name="_GoBack"/gu)).toHaveLength(1);
    const [start, end] = [...xml.matchAll(/<w:bookmark(?:Start|End) w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(start).toBe(end);
  });
});
