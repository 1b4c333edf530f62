import { newDocument } from '../../src/form/build/new-document';
import type { FieldValues } from '../../src/form/build/form-block';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { countWords } from '../../src/text/word-count';
import { findLibreOffice } from '../setup/libreoffice';
import { standIns } from './faces';
import { render } from './pdf';

/** The form fits one sheet of paper printed on both sides, however much or little is in it. */

const soffice = findLibreOffice();
const fonts = process.platform === 'linux' && soffice !== undefined ? standIns() : null;
const measured = soffice !== undefined && fonts !== null ? test : test.skip;

/** Items a little longer than a line, the shape that takes the most lines. */
const items = Array.from({ length: 7 }, (_, index) => `${index + 1}. ${'救'.repeat(26)}。`).join('\n');
const LONGEST: FieldValues = {
  unit: '青禾市松岭区红十字会应急救护培训中心',
  headerDate: '2022年10月14日',
  caseName: '以“十分钟救护圈”守护群众生命安全的探索与实践——松岭区应急救护进万家',
  city: '青禾市红十字会',
  leader: '何嘉 党组成员、常务副会长',
  contact: '0000-3108981 0000-3108982',
  background: `${'救'.repeat(199)}。`,
  practices: items,
  results: items,
  insights: items,
  opinion: '经市红十字会党组会议研究，该案例真实可信、做法可行、成效明显，同意推荐参加全省评选。',
  opinionDate: '2022年10月20日',
};

measured(
  'the application form takes exactly two pages, empty and full',
  () => {
    for (const name of ['practices', 'results', 'insights'] as const)
      expect(countWords(LONGEST[name]!).words).toBeGreaterThan(190);
    const form = (values: FieldValues) => newDocument(redcross2022, { blocks: ['form'], values, options: {} });
    const pages = render(soffice!, fonts!, { empty: form({}), full: form(LONGEST) });
    for (const { lines } of Object.values(pages)) {
      expect(new Set(lines.map(({ page }) => page)).size).toBe(2);
      const first = lines
        .filter(({ page }) => page === 0)
        .map(({ text }) => text)
        .join('');
      expect(first).toContain('主要做法');
      expect(first).not.toContain('工作成效');
    }
  },
  120_000,
);
