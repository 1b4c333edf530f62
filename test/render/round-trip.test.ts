import { ENGINE } from '../word/engine';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newDocument } from '../../src/form/blocks/new-document';
import type { FieldValues } from '../../src/form/blocks/form-block';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { adoptForm } from '../../src/word/case/adoption';
import { docx, p } from '../builders/docx';
import { COMPLETE, typedForm } from '../form/typed-form';
import { findLibreOffice } from '../setup/libreoffice';
import { insert, leftBy } from '../word/case/insert';
import { draftOf, openSession } from '../word/open';

/** What was put into a document survives an office that opens it in LibreOffice or WPS and saves it there. */

const soffice = findLibreOffice();
const tried = soffice === undefined ? test.skip : test;

const FULL: FieldValues = {
  unit: '望川县红十字会',
  headerDate: '2022年9月5日',
  caseName: '让急救课走进赶集日',
  city: '岚山市红十字会',
  leader: '陆一鸣 常务副会长',
  contact: '0000-1234567',
  background: '望川县山多路远，救护车到最远的村要五十分钟。',
  practices: '1. 把课堂搬到集市。\n2. 每村培训两名救护员。',
  results: '1. 持证救护员1200人。\n2. 成功施救9例。',
  insights: '1. 群众在哪里，课堂就在哪里。\n2. 贵在坚持。',
  opinion: '经研究，同意推荐。',
  opinionDate: '2022年9月20日',
};
const SUMMARY = {
  unit: '岚山市红十字会',
  date: '2022年10月20日',
  rows: ['望川县', '松岭区'].map((place) => ({
    category: '应急救护',
    caseName: `${place}的急救课`,
    unit: `${place}红十字会`,
  })),
};

tried(
  'every block comes out of LibreOffice with all its words, and the form can still be read',
  async () => {
    const built = (
      blocks: Parameters<typeof newDocument>[1]['blocks'],
      values: FieldValues = {},
      summary?: typeof SUMMARY,
    ) => newDocument(redcross2022, { blocks, values, options: {}, ...(summary && { summary }) });
    const adopted = await openSession(typedForm(COMPLETE));
    expect(await adoptForm(ENGINE)).toMatchObject({ kind: 'done' });
    const adoptedBytes = adopted.host.save();
    const between = await openSession(docx({ body: [p('集市上的第一课'), p('村民围了三层。')] }));
    leftBy(await insert({ block: 'form', place: 'end' }));
    leftBy(await insert({ block: 'narrative', place: 'end' }));
    const documents: Record<string, Uint8Array> = {
      'empty-form': built(['form']),
      'full-form': built(['form'], FULL),
      narrative: built(['narrative'], FULL),
      'empty-summary': built(['summary']),
      'full-summary': built(['summary'], {}, SUMMARY),
      adopted: adoptedBytes,
      inserted: between.host.save(),
    };
    const saved = throughLibreOffice(documents);
    for (const [name, before] of Object.entries(documents)) {
      const after = saved[name]!;
      expect({ name, lost: lostOf(wordsOf(before), wordsOf(after)) }).toEqual({ name, lost: '' });
      expect(wordsOf(before).length).toBeGreaterThan(name === 'narrative' ? 5 : 30);
      // The name in the narrative alone, without its tag, is no form.
      if (name === 'narrative') continue;
      expect({ name, form: fieldsOf(after) !== null }).toEqual({ name, form: fieldsOf(before) !== null });
      for (const field of ONCE)
        expect({ name, [field]: fieldsOf(after)?.[field] }).toEqual({ name, [field]: fieldsOf(before)?.[field] });
    }
    for (const name of ['empty-summary', 'full-summary']) {
      expect(wordsOf(saved[name]!)).toBe(wordsOf(documents[name]!));
    }
    expect(fieldsOf(saved['full-form']!)).toMatchObject({ city: FULL['city'], opinionDate: FULL['opinionDate'] });
    // The fields that LibreOffice 7.4 repeats are found all the same, by their labels.
    for (const name of ['unit', 'caseName', 'background', 'opinion'] as const)
      expect(fieldsOf(saved['full-form']!)![name]).toContain(FULL[name]);
    expect(fieldsOf(saved['adopted']!)).toMatchObject({
      unit: COMPLETE.unit,
      background: COMPLETE.background[0],
      opinionDate: COMPLETE.opinionDate,
    });
  },
  120_000,
);

/**
 * The fields that must come back as they were. LibreOffice 7.4 writes the text of a control that is bound to data, or that
 * holds several paragraphs, once more for each run, and drops tags: those fields are only asked for lost words.
 */
const ONCE = ['year', 'headerDate', 'city', 'leader', 'contact', 'opinionDate'] as const;

/** What of a text does not come in its order in another; empty if nothing is lost. */
function lostOf(text: string, from: string): string {
  let at = 0;
  for (const [index, letter] of [...text].entries()) {
    at = from.indexOf(letter, at) + 1;
    if (at === 0) return [...text].slice(index).join('');
  }
  return '';
}

/** All words in their order; white space is not compared, which LibreOffice writes in other runs. */
function wordsOf(bytes: Uint8Array): string {
  return draftOf(bytes)
    .paragraphs.map(({ label, text }) => (label?.text ?? '') + text)
    .join('')
    .replace(/\s/gu, '');
}

function fieldsOf(bytes: Uint8Array): Record<string, string | null> | null {
  const form = readForm(draftOf(bytes), redcross2022);
  return form && Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
}

/** Saves documents as .docx again, all in one run. */
function throughLibreOffice(documents: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'case-author-round-'));
  try {
    const names = Object.keys(documents);
    const out = path.join(folder, 'out');
    mkdirSync(out);
    for (const name of names) writeFileSync(path.join(folder, `${name}.docx`), documents[name]!);
    execFileSync(
      soffice!,
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore']
        .concat(['--convert-to', 'docx:MS Word 2007 XML', '--outdir', out])
        .concat(names.map((name) => path.join(folder, `${name}.docx`))),
      { stdio: 'pipe', timeout: 100_000 },
    );
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(path.join(out, `${name}.docx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
