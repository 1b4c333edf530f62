import { readCaseFile } from '../../../src/form/summary/case-file';
import { newDocument } from '../../../src/form/build/new-document';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { docx, p } from '../../builders/docx';
import { COMPLETE, typedForm } from '../typed-form';

const read = (bytes: Uint8Array) => readCaseFile(bytes, nodeXml, redcross2022);
const narrative = (...front: string[]) => [
  ...front.map((line) => p(line, { jc: 'center' })),
  p('一、背景介绍'),
  p('山多路远，救护车到最远的村要五十分钟，群众要学会自救。'),
];

test('a complete form is ready and has nothing to remark', () => {
  expect(read(typedForm(COMPLETE))).toEqual({
    caseName: COMPLETE.caseName,
    unit: COMPLETE.unit,
    city: COMPLETE.city,
    hasForm: true,
    ready: true,
    remarks: [],
  });
});

test('what is missing or too long is remarked, one sentence each', () => {
  const { ready, remarks } = read(typedForm({ ...COMPLETE, contact: '', background: ['山多路远，'.repeat(50)] }));
  expect(ready).toBe(false);
  expect(remarks).toEqual(['“联系方式”没有填写。', '“背景介绍”有 250 字，超过 200 字的限制，请删去 50 字。']);
});

test('name and unit that differ between form and narrative are told with both readings', () => {
  const values = { caseName: '让急救课走进赶集日', unit: '望川县红十字会' };
  const bytes = newDocument(redcross2022, { blocks: ['form', 'narrative'], values, options: {} });
  expect(read(bytes).remarks.filter((remark) => remark.includes('不一致'))).toEqual([]);

  const { remarks } = read(typedForm(COMPLETE, { behind: narrative('急救课进集市', '望川县红十字会') }));
  expect(remarks).toEqual([
    '案例名称前后不一致：申报表上是“让急救课走进赶集日”，正文前是“急救课进集市”，请改成一样的。',
  ]);
});

test('a narrative without a form is read by its title, and the form is asked for', () => {
  expect(read(docx({ body: narrative('急救课进集市', '望川县红十字会') }))).toMatchObject({
    caseName: '急救课进集市',
    unit: '望川县红十字会',
    hasForm: false,
    ready: false,
    remarks: ['文件里没有找到申报表，请交附件1的申报表。'],
  });
});
