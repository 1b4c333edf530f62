import { list, p, table } from '../../builders/docx';
import { docx } from '../../builders/docx';
import { draftOf, format, HOSTS, openSession, reportOf, words } from '../open';

const BODY = '县红十字会面向社区居民开展应急救护培训，群众自救互救能力明显提高。';

/** Headings and cells of a table are numbered by the same level, which says how numbers look. */
const shared = docx({
  lists: [list(1, [['chineseCounting', '%1、']], { run: { fonts: '宋体', bold: true, color: 'FF0000', size: 12 } })],
  body: [
    p('以救护培训守护平安社区', { jc: 'center' }),
    ...[p('背景介绍', { list: [1, 0] }), p(BODY), table([[p('项目', { list: [1, 0] })]])],
    ...[p('主要做法', { list: [1, 0] }), p(BODY), p('工作成效', { list: [1, 0] }), p(BODY)],
  ],
});

describe('a list level that headings share with table cells, which Word does not let an add-in change', () => {
  it.each(HOSTS)('keeps every number and tells each heading whose number looks otherwise: %s', async (_, options) => {
    const word = await openSession(shared, options);
    const report = reportOf(await format(word));
    expect(words(word.host.save())).toEqual(words(shared));
    const told = report.left.filter(({ id }) => id.startsWith('deviation-'));
    expect(told.map(({ place }) => place?.text)).toEqual(['背景介绍', '主要做法', '工作成效']);
    expect(told.every(({ message }) => message.includes('自动编号'))).toBe(true);
    const headings = draftOf(word.host.save()).paragraphs.filter(({ role }) => role === 'heading1');
    expect(headings.map(({ label }) => label?.numId)).toEqual(['1', '1', '1']);
  });
});
