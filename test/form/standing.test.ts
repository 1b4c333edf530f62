import { readDraft } from '../../src/draft/read';
import type { Block } from '../../src/form/blocks/new-document';
import { newDocument } from '../../src/form/blocks/new-document';
import type { FormReading } from '../../src/form/form';
import { readNarrative } from '../../src/form/narrative';
import { readForm } from '../../src/form/read/read-form';
import { standingOf } from '../../src/form/standing';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { descendants } from '../../src/ooxml/dom';
import { docx, p } from '../builders/docx';
import { type InWords, inWords } from '../builders/findings';
import { draftOf } from '../word/open';
import { COMPLETE, type Answers, typedForm } from './typed-form';

type Form = InWords<FormReading>;
const read = (bytes: Uint8Array): Form => inWords(readForm(draftOf(bytes), redcross2022)!);
const standing = (form: Form): string => standingOf(form, form.narrative);

const PARTS = ['背景介绍', '主要做法', '工作成效', '体会启示'];
const HINTS = redcross2022.narrative.parts.map(({ hint }) => hint);

/** A narrative; `texts` are what stands below its four headings. */
function narrative(
  texts: readonly string[],
  title: string = COMPLETE.caseName,
  unit: string = COMPLETE.unit,
): string[] {
  const parts = PARTS.flatMap((part, index) => [p(`${'一二三四'.charAt(index)}、${part}`), p(texts[index] ?? '')]);
  return [p(title, { jc: 'center' }), p(unit, { jc: 'center' }), ...parts];
}

const WRITTEN = [
  '山多路远，群众要学会自救。',
  '把课堂搬到集市，每村两名救护员。',
  '施救九例。',
  '贵在坚持，久久为功。',
];
const beside = (behind: readonly string[], answers: Answers = COMPLETE) => read(typedForm(answers, { behind }));
const NO_OPINION = { ...COMPLETE, opinion: [], opinionDate: '' };

describe('who has done his part', () => {
  test('all of it', () => {
    const form = read(typedForm(COMPLETE));
    expect(form).toMatchObject({ ready: true, narrative: null });
    expect(form.stages.map(({ id, done, total, ready }) => [id, done, total, ready])).toEqual([
      ['unit', 10, 10, true],
      ['prefecture', 2, 2, true],
    ]);
    // The narrative may be a file of its own: it is no reason to wait, and not to be overlooked.
    expect(standing(form)).toBe('申报表可以提交；这份文档里没有案例正文');
  });

  test('a county is done without the opinion', () => {
    const form = read(typedForm(NO_OPINION));
    expect(form.ready).toBe(false);
    expect(form.stages.map(({ name, done, total, message }) => `${name} ${done}/${total} ${message}`)).toEqual([
      '单位部分 10/10 已填好，可以交市州红十字会',
      '市州部分 0/2 待填意见',
    ]);
    expect(standing(form)).toBe('单位部分已填好，可以交市州红十字会');
  });

  test('an opinion that is wrong is not the county’s', () => {
    const form = read(typedForm({ ...COMPLETE, opinion: ['情况属实。'] }));
    expect(form.stages.map(({ ready, message }) => [ready, message])).toEqual([
      [true, '已填好，可以交市州红十字会'],
      [false, '请核对意见'],
    ]);
  });

  test('what the county lacks is the county’s, whatever the opinion says', () => {
    const form = read(typedForm({ ...COMPLETE, contact: '' }));
    expect(form.stages.map(({ ready }) => ready)).toEqual([false, true]);
    expect(standing(form)).toBe('未达到提交条件');
  });

  test('a year before the notice: nobody is asked for it, and it is not right', () => {
    const dates = { headerDate: '2021年9月5日', opinionDate: '2021年9月20日' };
    const form = read(typedForm({ ...COMPLETE, ...dates, year: '2021' }));
    expect(form.stages[0]).toMatchObject({ done: 10, total: 10, ready: false, message: '有要改的' });
  });
});

describe('the narrative beside the form', () => {
  test('written, with the same name and unit', () => {
    const form = beside(narrative(WRITTEN));
    expect(form.narrative?.faults).toEqual([]);
    expect(standing(form)).toBe('可以提交');
  });

  test.each([
    ['hints', HINTS],
    ['nothing', []],
  ])('%s below all headings: not written', (_, texts) => {
    const form = beside(narrative(texts));
    expect(form).toMatchObject({ ready: false, narrative: { faults: ['案例正文还没有写。'] } });
    expect(standing(form)).toBe('申报表可以提交；案例正文还没有写');
    expect(form.stages[0]).toMatchObject({ done: 10, total: 10, ready: false, message: '案例正文还没有写' });
    expect(standing(beside(narrative(texts), NO_OPINION))).toBe('单位部分已填好；案例正文还没有写');
  });

  test('parts that are not written, or where the hint was forgotten, by name', () => {
    const [one, two, , four] = WRITTEN;
    expect(beside(narrative([one!, HINTS[1]!, '', four!])).narrative?.faults).toEqual([
      '案例正文的“主要做法”“工作成效”还没有写。',
    ]);
    const form = beside([...narrative([one!, two!, '施救九例。', four!]), p(HINTS[3])]);
    expect(form.narrative?.faults).toEqual(['案例正文的“体会启示”还留着提示文字，请写上内容，删去提示。']);
    expect(standing(form)).toBe('申报表可以提交；案例正文有要改的');
  });

  test('a part may be a picture', () => {
    const picture = '<w:p><w:r><w:drawing><wp:inline xmlns:wp="x"/></w:drawing></w:r></w:p>';
    const [one, two, three] = WRITTEN;
    expect(beside([...narrative([one!, two!, three!]), picture]).narrative?.faults).toEqual([]);
  });

  test('which name differs, with both readings', () => {
    const form = beside(narrative(WRITTEN, '急救课进集市'));
    expect(form.narrative?.faults).toEqual([
      '案例名称前后不一致：申报表上是“让急救课走进赶集日”，正文前是“急救课进集市”，请改成一样的。',
    ]);
    expect(form.ready).toBe(false);
    expect(beside(narrative(WRITTEN, '“让急救课”走进 赶集日')).ready).toBe(true);
  });

  test('what follows the narrative in the same file is none of its parts', () => {
    const body = [...narrative(WRITTEN.slice(0, 3)), p('附件1'), p('2026年度全省红十字系统创新案例申报表'), p('甲')];
    expect(readNarrative(draftOf(docx({ body })), redcross2022)?.unwritten).toEqual(['体会启示']);
  });

  test('another paper behind the form is no narrative', () => {
    expect(
      beside([p('关于报送案例的函', { jc: 'center' }), p('省红十字会：'), p('现报送案例一份。')]).narrative,
    ).toBeNull();
  });
});

describe('what we put in ourselves', () => {
  const made = (blocks: readonly Block[], values = {}) =>
    draftOf(newDocument(redcross2022, { blocks, values, options: {} }));

  test('form and narrative: not written, and no name is missed twice', () => {
    const form = inWords(readForm(made(['form', 'narrative']), redcross2022));
    expect(form?.narrative).toMatchObject({
      isBlank: true,
      faults: ['案例正文还没有写。'],
      follows: ['caseName', 'unit'],
    });
    const filled = inWords(readForm(made(['form', 'narrative'], { caseName: '甲', unit: '乙' }), redcross2022));
    expect(filled?.narrative?.faults).toEqual(['案例正文还没有写。']);
  });

  test('a name that a file does not have alike is told, although Word would make it so', () => {
    const draft = made(['form', 'narrative'], { caseName: '救在身边' });
    const texts = [...descendants(draft.pkg.document(draft.pkg.mainPart)!.documentElement!)].filter(
      (element) => element.localName === 't' && element.textContent === '救在身边',
    );
    texts[1]!.textContent = '救在岚山';
    expect(inWords(readForm(readDraft(draft.pkg), redcross2022))?.narrative?.faults.join('')).toContain('“救在岚山”');
  });

  test('a narrative alone claims nothing about a form', () => {
    expect(readForm(made(['narrative'], { caseName: '甲', unit: '乙' }), redcross2022)).toBeNull();
  });
});
