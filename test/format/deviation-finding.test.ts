import { deviationFinding } from '../../src/format/deviation-finding';
import { planFormat } from '../../src/format/plan-format';
import { verify } from '../../src/format/verify';
import type { OptionValues } from '../../src/notice/options';
import { readDraft } from '../../src/draft/read';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { list, p, r, type Xml } from '../builders/docx';
import { BODY, openDocx } from './support';

/** What is told of a draft before it is formatted. */
function findings(...body: Xml[]) {
  return findingsBy({}, ...body);
}

function findingsBy(options: OptionValues, ...body: Xml[]) {
  const lists = [list(1, [['chineseCounting', '%1、']])];
  const draft = readDraft(openDocx({ body, lists }));
  return verify(draft, planFormat(draft, redcross2022, options)).map((deviation) => deviationFinding(deviation, draft));
}

test('one kind is one sentence, whatever the paragraphs look like now and whichever their role', () => {
  const told = findings(
    p(r('以救护培训守护平安社区', { size: 22 }), { jc: 'center' }),
    p(r('一、背景介绍', { fonts: '宋体' })),
    p(r(BODY, { fonts: '微软雅黑', size: 12 })),
    p(r('二、主要做法', { fonts: '楷体' })),
    p(r(BODY, { fonts: '宋体', size: 14 })),
  );
  const of = (id: string) => [
    ...new Set(told.filter((one) => one.id === id && one.place?.index !== 0).map(({ message }) => message)),
  ];
  expect(of('deviation-font')).toEqual(['字体应为黑体。', '字体应为仿宋_GB2312。']);
  expect(of('deviation-size')).toEqual(['字号应为三号。']);
});

test('every kind has its steps in Word, without a word of the file format', () => {
  const told = findings(
    p(r('以救护培训守护平安社区', { size: 22 }), { jc: 'center' }),
    p('一、背景介绍'),
    p(r(`\u3000\u3000${BODY}`, { fonts: '宋体', size: 12, bold: true, color: 'FF0000', scale: 90 }), {
      jc: 'right',
      spacing: { line: 240, lineRule: 'auto', beforeLines: 50 },
      ind: { leftChars: 100 },
      snapToGrid: true,
    }),
  ).filter(({ place }) => place?.index === 2);
  expect(new Set(told.map(({ id }) => id.replace('deviation-', '')))).toEqual(
    new Set(['line', 'indent', 'alignment', 'spacing', 'grid', 'font', 'size', 'bold', 'color', 'scale', 'blanks']),
  );
  for (const { severity, steps = [], message } of told) {
    expect(severity).toBe('error');
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps[0]).toBe('选中这一段');
    expect(message).toMatch(/^[^：]{4,24}。$/u);
  }
  expect(told.filter(({ unseen }) => unseen).map(({ id }) => id)).toEqual(['deviation-grid']);
});

test('of automatic numbers the way is one click on a number, which selects the whole level', () => {
  const [number] = findings(
    p(r('以救护培训守护平安社区', { size: 22 }), { jc: 'center' }),
    p(r('背景介绍', { fonts: '黑体', size: 16 }), { list: [1, 0] }),
    p(BODY),
  ).filter(({ id }) => id === 'deviation-label');
  expect(number?.message).toMatch(/^自动编号的字[体号]应为/u);
  expect(number?.steps?.[0]).toContain('单击一个编号');
});

test('the place of the notice that asks for it goes along, where one does', () => {
  const body = [
    p(r('以救护培训守护平安社区', { size: 22 }), { jc: 'center' }),
    p(r('一、背景介绍', { fonts: '宋体', size: 12, bold: true })),
    p(r(BODY, { fonts: '宋体', size: 16 }), { jc: 'right' }),
  ];
  const clauses = (options: OptionValues, index: number) =>
    Object.fromEntries(
      findingsBy(options, ...body)
        .filter(({ place }) => place?.index === index)
        .map(({ id, clause }) => [id.replace('deviation-', ''), clause]),
    );
  const { heading1, body: text } = redcross2022.typography.looks;
  const pitch = '附件3 末尾：注：正文行距为固定值28.5磅';
  expect(clauses({}, 1)).toMatchObject({
    font: heading1?.clause,
    size: heading1?.clause,
    line: pitch,
    bold: undefined,
  });
  expect(clauses({}, 2)).toMatchObject({ font: text?.clause, alignment: text?.clause, line: pitch });
  // An option is no clause.
  expect(clauses({ 'body-alignment': 'justify' }, 2)).toMatchObject({ font: undefined, alignment: undefined });
});
