import { readDraft } from '../../src/draft/read';
import { applyPlan } from '../../src/format/apply';
import { FormatJob } from '../../src/format/format-job';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { docx, p, r } from '../builders/docx';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { narrative } from './support';

const bytes = docx({ body: narrative(p(r('全县居民学会了心肺复苏。', { bold: true }))) });
const read = () => readDraft(Package.open(bytes, nodeXml));
const jobOn = (draft: ReturnType<typeof read>) => new FormatJob(draft, redcross2022, {}, null);

test('a copy from before the styles came into the document does not show them, though its paragraphs name none', () => {
  expect(jobOn(read()).showsStyles(read())).toBe(false);
});

test('one in which the paragraphs have them does', () => {
  const job = jobOn(read());
  const after = read();
  applyPlan(after, job.plan);
  expect(job.showsStyles(after)).toBe(true);
});
