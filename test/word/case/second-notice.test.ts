import { readForm } from '../../../src/form/read/read-form';
import { nodeXml } from '../../../src/ooxml/xml-node';
import { adoptForm } from '../../../src/word/case/adoption';
import { insertBlock } from '../../../src/word/case/insertion';
import { openFormSession } from '../../../src/word/case/office-form-session';
import { openWordSession } from '../../../src/word/office-word-session';
import { docx, p } from '../../builders/docx';
import { FILLED, yunze2024 as notice } from '../../notice/second-notice';
import { typed } from '../../notice/second-notice-form';
import { draftOf, openSession, reportOf, WHOLE } from '../open';
import { leftBy, texts } from './insert';

const engine = { xml: nodeXml, notice };
const request = { place: 'end', besideSelection: false, year: notice.year } as const;
const fieldsIn = (bytes: Uint8Array) =>
  Object.fromEntries(readForm(draftOf(bytes), notice)!.fields.map(({ name, value }) => [name, value]));

/** The margins of this notice are to be set by hand where Word lets no add-in do it. */
const HOSTS = [
  ['win365', []],
  ['ltsc2021', ['page-margins']],
] as const;

describe.each(HOSTS)('another notice in Word: %s', (profile, byHand) => {
  test('form and narrative go in and are written in from the pane', async () => {
    const word = await openSession(docx({ body: [p()] }), { profile });
    expect(leftBy(await insertBlock(engine, { ...request, block: 'form' })).map(({ id }) => id)).toEqual(byHand);
    expect(leftBy(await insertBlock(engine, { ...request, block: 'narrative' })).map(({ id }) => id)).toEqual([
      'page-numbers',
    ]);
    const desk = openFormSession(engine);
    await desk.read();
    for (const [name, value] of Object.entries(FILLED))
      expect({ name, ...(await desk.write(name, value.split('\n'), [])) }).toEqual({ name, kind: 'written' });
    const after = word.host.save();
    expect(fieldsIn(after)).toMatchObject(FILLED);
    // The name follows into the line above the narrative.
    expect(texts(after).filter((text) => text === FILLED['site-name'])).toHaveLength(2);
    const { otherNotice, step, form } = await desk.read();
    expect({
      otherNotice,
      step,
      outside: form?.fields.filter(({ name, isOutside }) => isOutside && name !== 'year'),
    }).toEqual({ otherNotice: null, step: null, outside: [] });
  });

  test('what is too long is moved out and put back', async () => {
    await openSession(docx({ body: [p()] }), { profile });
    await insertBlock(engine, { ...request, block: 'form' });
    const desk = openFormSession(engine);
    await desk.read();
    const long = `${'渡'.repeat(39)}。${'口'.repeat(39)}。`;
    await desk.write('facts', [long], []);
    const moved = await desk.moveSurplusOut('facts');
    expect(moved).toMatchObject({ kind: 'done', tray: [{ field: 'facts', texts: [`${'口'.repeat(39)}。`] }] });
    const [entry] = (await desk.read()).tray;
    expect(await desk.putBack(entry!.id)).toMatchObject({ kind: 'done', tray: [] });
    const items = ['教急救。', '量血压。', '备药箱。', '送热水。', '看孩子。'].map(
      (text, index) => `${index + 1}. ${text}`,
    );
    await desk.write('services', items, []);
    expect(await desk.moveSurplusOut('services')).toMatchObject({
      kind: 'done',
      tray: [{ field: 'services', texts: ['5. 看孩子。'] }],
    });
    expect(await desk.moveSurplusOut('story')).toEqual({
      kind: 'refused',
      message: '“服务故事”没有最多写多少的限制。',
    });
  });

  test('a form that was typed is taken over', async () => {
    const word = await openSession(typed, { profile });
    expect(await adoptForm(engine)).toMatchObject({ kind: 'done', fields: Object.keys(FILLED), left: [] });
    expect(fieldsIn(word.host.save())).toMatchObject(FILLED);
  });

  test('a narrative is formatted, and annex 2 put in', async () => {
    await openSession(
      docx({ body: ['渡口边的急救亭', '渡口街道红十字会', '一、建设经过', '建了。'].map((line) => p(line)) }),
      {
        profile,
      },
    );
    const session = openWordSession(notice, nodeXml);
    const report = reportOf(await session.format(WHOLE, () => undefined));
    expect(report.left.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(byHand);
    expect(report.left.filter(({ id }) => id === 'page-numbers')).toHaveLength(1);
    const desk = await session.openSummary();
    const row = { category: '', caseName: FILLED['site-name'], unit: FILLED.host, others: { level: FILLED.level } };
    const content = { unit: FILLED.county, date: null, rows: [row] };
    expect(await desk.insertTable(content, { place: 'end', besideSelection: false })).toMatchObject({ kind: 'done' });
    const updated = await desk.updateTable({ ...content, rows: [row, { ...row, caseName: '集市上的急救亭' }] });
    expect(updated).toMatchObject({ kind: 'updated', added: 1, left: [] });
  });
});
