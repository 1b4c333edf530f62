import { redcross2022 } from '../../../src/notice/redcross-2022';
import { planFormat } from '../../../src/format/plan-format';
import { verify } from '../../../src/format/verify';
import { R, W } from '../../../src/ooxml/namespaces';
import { PROFILES, type ProfileName } from '../../../src/workbench/host/profile';
import type { Quirks } from '../../../src/workbench/host/quirks';
import { WEB_ADDRESS, bookmark, docx, field, link, p, r, webLink } from '../../builders/docx';
import { draftOf, format, openSession, reportOf, words } from '../open';

const LOOK = { fonts: '宋体', size: 12 } as const;
const PROSE = '县红十字会把报名的办法写在网上，居民足不出户就能报名参加救护培训，每期名额当天就报满。';
const DRAFT = docx({
  body: [
    p('把急救课堂搬到街角', { jc: 'center' }),
    p('一、背景介绍'),
    p(r(`${PROSE}详见`, LOOK) + webLink('志愿服务网', LOOK) + r('，也可以打电话报名。', LOOK)),
    p(webLink('　　志愿服务网', LOOK) + r(`天天可以报名，${PROSE}`, LOOK)),
    p(r(`${PROSE}成效见`, LOOK) + link('第三部分', '成效', LOOK) + r('。', LOOK)),
    p('二、主要做法'),
    p(r('这一段里有', LOOK) + bookmark('成效', r('工作成效', LOOK)) + r(`，${PROSE}`, LOOK)),
    p(r('又见', LOOK) + field('REF 成效', '工作成效', LOOK) + r(`，${PROSE}`, LOOK)),
    p(PROSE),
  ],
});

/** Where the links of a file lead, with their words; the names of its bookmarks. */
function ties(file: Uint8Array): readonly string[] {
  const { pkg } = draftOf(file);
  const root = pkg.document(pkg.mainPart)!.documentElement!;
  const all = (name: string) => Array.from(root.getElementsByTagNameNS('*', name));
  const targets = new Map(pkg.relationships(pkg.mainPart).map(({ id, target }) => [id, target]));
  return [
    ...all('hyperlink').map((each) => {
      const outside = targets.get(each.getAttributeNS(R, 'id') ?? '') ?? '';
      return `${each.textContent ?? ''} ${outside}#${each.getAttributeNS(W, 'anchor') ?? ''}`;
    }),
    ...all('bookmarkStart').map((each) => each.getAttributeNS(W, 'name') ?? ''),
  ];
}

const TIES = [`志愿服务网 ${WEB_ADDRESS}#`, `志愿服务网 ${WEB_ADDRESS}#`, '第三部分 #成效', '成效'];

/** A bookmark and a field: not written anew, so a Word that has no other way leaves their look, and it is told. */
const TIED = new Set([6, 7]);

async function run(profile: ProfileName, quirks: Partial<Quirks> = {}) {
  const word = await openSession(DRAFT, { profile, quirks });
  const report = reportOf(await format(word));
  const file = word.host.save();
  const wrong = verify(draftOf(file), planFormat(draftOf(DRAFT), redcross2022)).filter(({ index }) => !TIED.has(index));
  return { report, file, wrong: wrong.map(({ index, message }) => `${String(index)}: ${message}`) };
}

test.each(Object.keys(PROFILES) as ProfileName[])(
  '%s: paragraphs with links look right and keep them',
  async (profile) => {
    const { report, file, wrong } = await run(profile);
    expect(wrong).toEqual([]);
    expect(ties(file)).toEqual(TIES);
    expect(words(file)).toEqual(words(DRAFT));
    expect(report.left.map(({ id }) => id)).not.toContain('link-lost');
    expect(report.left.filter(({ id, place }) => id.startsWith('deviation') && !TIED.has(place?.index ?? -1))).toEqual(
      [],
    );
  },
);

test('where links do not arrive with a new paragraph, its words get them again', async () => {
  const { report, file } = await run('ltsc2021', { insertedLinks: 'lost' });
  expect(ties(file)).toEqual(TIES);
  expect(report.left.map(({ id }) => id)).not.toContain('link-lost');
});
