import type { Finding } from '../../src/draft/finding';
import type { FormatReport } from '../../src/session/document';
import { NO_SNAPSHOT } from '../../src/session/document';
import { progressOf, urgentLines, verdictOf } from '../../src/session/format-verdict';

const report = (left: readonly Finding[], more: Partial<FormatReport> = {}): FormatReport => ({
  changed: {},
  alreadyRight: 0,
  left,
  notes: [],
  syncs: 1,
  snapshot: NO_SNAPSHOT,
  ...more,
});
const finding = (message: string, index: number | null, more: Partial<Finding> = {}): Finding => ({
  id: 'x',
  severity: 'error',
  message,
  place: index === null ? null : { index, text: '甲' },
  ...more,
});

test.each<[string, FormatReport, string, string]>([
  ['nothing there', report([]), 'good', '没有文字可以排版'],
  ['a form alone', report([], { nothing: 'form' }), 'good', '文档里只有申报表，没有要排的正文'],
  ['prompts alone', report([], { alreadyRight: 5, nothing: 'unwritten' }), 'good', '案例正文还没有写'],
  ['all right before', report([], { alreadyRight: 3 }), 'good', '本来就符合，没有需要改的'],
  ['all done', report([], { changed: { body: 3 } }), 'good', '排版完成'],
  [
    'advice alone',
    report([finding('空段。', 1, { severity: 'advice' })], { changed: { body: 3 } }),
    'good',
    '排版完成',
  ],
  [
    'two faults of one paragraph, one of another',
    report([finding('字体。', 1), finding('字号。', 1), finding('字体。', 4)], { changed: { body: 3, title: 2 } }),
    'open',
    '排好了 5 段，还有 2 段没有排好',
  ],
  ['nothing got right', report([finding('字体。', 1)]), 'open', '还有 1 段没有排好'],
  [
    'margins alone',
    report([finding('页边距。', null)], { changed: { body: 3 } }),
    'open',
    '排好了 3 段，还有 1 处要您处理',
  ],
  [
    'other words',
    report([finding('文字。', 1, { id: 'text-changed' })]),
    'alarm',
    '请先不要保存：文字和排版前不一样了',
  ],
  ['what nobody sees', report([finding('网格。', 1, { unseen: true })], { changed: { body: 1 } }), 'good', '排版完成'],
])('%s', (_, of, tone, headline) => {
  expect(verdictOf(of)).toEqual({ tone, headline });
});

describe('what the author hears without a page', () => {
  test('is nothing where nothing is to be done', () => {
    const kept = finding('表格里的文字保持原样。', 1, { severity: 'advice', general: true });
    const done = report([kept, finding('网格。', 3, { unseen: true })], { changed: { body: 3 } });
    expect(urgentLines({ kind: 'done', report: done })).toBeNull();
  });

  test('is the headline, the groups with the worst first, and the way to the rest', () => {
    const groups = ['甲', '乙', '丙', '丁', '戊'].map((name) => finding(`${name}。`, 1));
    const advice = finding('空段。', 2, { severity: 'advice' });
    expect(urgentLines({ kind: 'done', report: report([advice, ...groups, finding('甲。', 4)]) })).toEqual([
      '还有 2 段没有排好',
      '· 甲。（2 处）',
      '· 乙。',
      '· 丙。',
      '· 丁。',
      '打开“案例申报助手”窗格的“排版”页，可以逐处去看、当场处理，另有 2 类。',
    ]);
  });

  test('of an interrupted run is how far it came, not each fault that going on will see to', () => {
    const left = [finding('字体。', 1, { id: 'deviation-font' }), finding('别的。', 2)];
    const stopped = report(left, { changed: { body: 3 }, unfinished: 120 });
    expect(urgentLines({ kind: 'interrupted', message: '停在半路。', report: stopped })).toEqual([
      '停在半路。',
      '排好了 3 段，还有 120 段没有排。',
      '· 别的。',
      expect.stringContaining('“排版”页'),
    ]);
    expect(progressOf(report(left, { unfinished: 120 }))).toBe('还有 120 段没有排');
  });

  test('of an interrupted run is why, and what it left', () => {
    expect(urgentLines({ kind: 'interrupted', message: '停在半路。', report: report([finding('字体。', 1)]) })).toEqual(
      ['停在半路。', '· 字体。', expect.stringContaining('“排版”页')],
    );
  });
});
