import { newDocument } from '../../src/form/blocks/new-document';
import type { FieldValues } from '../../src/form/blocks/form-block';
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

measured(
  'the summary repeats its first row on every page, numbers its rows, and tears none in two',
  () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      category: '应急救护',
      caseName: `以“十分钟救护圈”守护群众生命安全的探索与实践第${index + 1}例`,
      unit: '青禾市松岭区红十字会应急救护培训中心',
    }));
    const summary = { unit: '青禾市红十字会', date: '2022年10月20日', rows };
    const bytes = newDocument(redcross2022, { blocks: ['summary'], values: {}, options: {}, summary });
    const { lines } = render(soffice!, fonts!, { bytes })['bytes']!;
    const pages = [...new Set(lines.map(({ page }) => page))];
    expect(pages.length).toBeGreaterThan(2);
    // A line of the page goes through all cells: number and category begin it, the end of the name is on the next.
    const of = (page: number) => lines.filter((line) => line.page === page).map(({ text }) => text);
    const numbersOn = (page: number, pattern: RegExp) =>
      of(page).flatMap((text) => pattern.exec(text)?.slice(1).map(Number) ?? []);
    const numbers = pages.map((page) => numbersOn(page, /^(\d+)应急救护/u));
    expect(numbers.flat()).toEqual(rows.map((_, index) => index + 1));
    pages.forEach((page, index) => {
      expect(of(page)).toContain('序号案例类别案例名称案例申报单位');
      expect(numbersOn(page, /第(\d+)例/u)).toEqual(numbers[index]);
    });
  },
  120_000,
);
