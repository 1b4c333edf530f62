import { withoutSealAtEnd } from '../../src/form/places/seal';
import { p } from '../builders/docx';
import { growth } from '../setup/growth';
import { COMPLETE } from './typed-form';
import { expectWhole, formWith, read, type Row } from './typed-kinds';

const OPINION = '经研究，同意推荐。';
const LABEL = '市州红十字会申报意见';
const DATE = '2022年9月20日';
const withRows = (...rows: readonly Row[]) => formWith({ rows: { opinion: [[LABEL, OPINION], ...rows] } });

describe('where the opinion is signed and dated in a row of its own', () => {
  test.each<[string, Row]>([
    ['labels and answers in turn', ['负责人签字', '', '日期', DATE]],
    ['the name and the date', ['负责人签字：陆一鸣', DATE]],
    ['a name beside its label', ['审核人', '周小芸', '审核时间', DATE]],
    ['the date alone', [DATE]],
    ['the seal above the date', [`（盖章）\n${DATE}`]],
    ['in the merged cell of the label', ['^', '负责人签字', '', `日期：${DATE}`]],
  ])('%s', (_name, row) => {
    const { values, states } = read(withRows(row));
    expect(values).toMatchObject({ opinion: OPINION, opinionDate: DATE });
    expect(states).toMatchObject({ opinion: 'fine', opinionDate: 'fine' });
  });

  test.each([
    '并报省红十字会',
    '提交评审委员会',
    '请上级红十字会',
    '经市红十字会常务理事会',
    '拟上报省红十字会',
    '现报省红十字会',
  ])('a sentence that ends in the name of an office is none: %s', (words) => {
    const opinion = `同意推荐。\n${words}`;
    const { values } = read(formWith({ rows: { opinion: [[LABEL, `${opinion}\n岚山市红十字会\n${DATE}`]] } }));
    expect(values).toMatchObject({ opinion, opinionDate: DATE });
  });

  test.each(['岚山市红十字会', '经开区红十字会', '并州区经济和信息化局'])(
    'the name of an office is no word of it: %s',
    (name) => {
      const { values } = read(formWith({ rows: { opinion: [[LABEL, `同意推荐。\n${name}\n${DATE}`]] } }));
      expect(values).toMatchObject({ opinion: '同意推荐。', opinionDate: DATE });
    },
  );

  test('below the table', () =>
    expectWhole(
      formWith({ rows: { opinion: [[LABEL, OPINION]] }, below: [p(`岚山市红十字会（盖章）      ${DATE}`)] }),
    ));

  test.each<[string, Row]>([
    ['of whoever filled in the form', ['填表人签字', '周小芸', '填表日期', DATE]],
    ['of another opinion', ['省红十字会意见', `同意。\n${DATE}`]],
  ])('the date %s is not its own', (_name, row) =>
    expect(read(withRows(row)).values).toMatchObject({ opinion: OPINION, opinionDate: null }),
  );
});

describe('prompts for seal and signature are no part of the opinion', () => {
  test.each([
    '（单位盖章、负责人签字）',
    '（单位公章及负责人签字）',
    '（单位盖章）（负责人签字）',
    '(请加盖公章并由负责人签字)',
    '（公章 负责人签名）',
    '（市州红十字会盖章）',
    '（主要领导签字并加盖公章）',
    '【盖章签字】',
    '（须加盖公章）',
    '（盖章有效）',
  ])('%s', (prompt) => {
    for (const text of [
      `${OPINION}\n${prompt}\n${DATE}`,
      `${OPINION}${prompt}\n${DATE}`,
      `${OPINION}\n${prompt}      ${DATE}`,
    ])
      expectWhole(formWith({ rows: { opinion: [[LABEL, text]] } }));
    expect(read(formWith({ rows: { opinion: [[LABEL, `${prompt}${OPINION}\n${DATE}`]] } })).values).toMatchObject({
      opinion: OPINION,
      opinionDate: DATE,
    });
  });

  test.each(['（签字仪式材料已核）', '（详见附件）', '（同意签章）'])('what is said in brackets stays: %s', (said) =>
    expect(read(formWith({ rows: { opinion: [[LABEL, OPINION + said]] } })).values['opinion']).toBe(OPINION + said),
  );

  test('the date is read where prompts alone stand beside it', () =>
    expect(read(formWith({ rows: { opinion: [[LABEL, `（单位盖章、负责人签字）\n${DATE}`]] } })).values).toMatchObject({
      opinion: null,
      opinionDate: COMPLETE.opinionDate,
    }));

  test('a line of thousands of them is looked at, at a cost that grows with their number', async () => {
    const [some, many] = [2000, 8000].map((count) => `${'（盖章）'.repeat(count)}同意`) as [string, string];
    expect(
      await growth(
        () => withoutSealAtEnd(some),
        () => withoutSealAtEnd(many),
      ),
    ).toBeLessThan(8);
  });
});
