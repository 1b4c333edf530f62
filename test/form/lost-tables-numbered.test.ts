import { COMPLETE } from './typed-form';
import { HEAD, PARTS, linesForm, read, expectWhole } from './typed-kinds';

describe('a form whose table was lost, with marks and numbers before its labels', () => {
  test.each(['●', '★', '•', '·', '➢', '①'])('all labels after %s', (mark) => {
    const numbers = '①②③④⑤⑥⑦⑧⑨';
    let at = 0;
    const marked = (line: string) => (mark === '①' ? numbers.charAt(at++) : mark) + line;
    const sections = ['背景介绍', '主要做法', '工作成效', '体会启示', '市州红十字会申报意见'];
    expectWhole(
      linesForm([
        ...HEAD,
        marked(`案例名称：${COMPLETE.caseName}`),
        marked(`案例所在市州红十字会：${COMPLETE.city}`),
        marked(`案例负责人姓名职务：${COMPLETE.leader}`),
        marked(`联系方式：${COMPLETE.contact}`),
        ...PARTS.map((line) => (sections.includes(line) ? marked(`${line}：`) : line)),
      ]),
    );
  });

  test('the headings of a narrative below numbered labels are none', () => {
    const above = ['案例名称：让急救课走进赶集日', '案例所在市州红十字会：岚山市红十字会', '联系方式：0000-1234567'];
    const { values } = read(
      linesForm([
        ...HEAD,
        ...above.map((line, at) => `${'一二三'.charAt(at)}、${line}`),
        '让急救课走进赶集日',
        '一、背景介绍',
        '望川县山多路远。',
        '二、主要做法',
        '把课堂搬到集市。',
      ]),
    );
    expect(values).toMatchObject({ background: null, practices: null });
  });

  test('labels numbered below headings', () => {
    const labels = ['背景介绍', '主要做法', '工作成效', '体会启示'];
    const numbered = PARTS.map((line) => {
      if (line === '市州红十字会申报意见') return `三、${line}`;
      return labels.includes(line) ? `${String(labels.indexOf(line) + 1)}．${line}` : line;
    });
    expectWhole(
      linesForm([
        ...HEAD,
        '一、基本情况',
        `1．案例名称：${COMPLETE.caseName}`,
        `2．案例所在市州红十字会：${COMPLETE.city}`,
        `3．案例负责人姓名职务：${COMPLETE.leader}`,
        `4．联系方式：${COMPLETE.contact}`,
        '二、案例内容',
        ...numbered,
      ]),
    );
  });

  test('all labels numbered through', () => {
    const labels = new Set<string>(['背景介绍', '主要做法', '工作成效', '体会启示', '市州红十字会申报意见']);
    const numbers = ['五', '六', '七', '八', '九'];
    const numbered = PARTS.map((line) => (labels.has(line) ? `${numbers.shift()!}、${line}` : line));
    expectWhole(
      linesForm([
        ...HEAD,
        `一、案例名称：${COMPLETE.caseName}`,
        `二、案例所在市州红十字会：${COMPLETE.city}`,
        `三、案例负责人姓名职务：${COMPLETE.leader}`,
        `四、联系方式：${COMPLETE.contact}`,
        ...numbered,
      ]),
    );
  });
});
