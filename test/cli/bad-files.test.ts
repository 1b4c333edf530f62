import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BAD_FILES, minimal, paragraphs } from './bad-files';
import { cli, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const elsewhere = temporaryFolder();
writeFileSync(path.join(elsewhere, 'ordinary.docx'), minimal(paragraphs(400)));

/** One Chinese sentence (it may hold ASCII names), no stack trace, no English message of a library. */
const ONE_SENTENCE = /^[^\n]*\p{Script=Han}[^\n]*。\n$/u;

describe('files that cannot be used', () => {
  it.each(Object.keys(BAD_FILES))(
    '%s is refused with a sentence, in no more time than a usable file needs, leaving nothing behind',
    async (name) => {
      const bytes = BAD_FILES[name]!();
      writeFileSync(path.join(folder, name), bytes);

      // At the same moment, so that whatever else the machine does holds up both.
      const [formatted, ordinary] = await Promise.all([
        cli(['format', name, '-o', 'out.docx'], folder),
        cli(['outline', 'ordinary.docx'], elsewhere),
      ]);

      expect(formatted.code).toBe(2);
      expect(formatted.stdout).toBe('');
      expect(formatted.stderr).toMatch(ONE_SENTENCE);
      expect(formatted.stderr).toContain(name);
      expect(formatted.stderr).not.toMatch(/\bat .*:\d+|Error\b|程序处理这份文件时出错/);
      expect(ordinary.code).toBe(0);
      expect(formatted.milliseconds).toBeLessThan(5 * ordinary.milliseconds);
      expect(formatted.peakMegabytes ?? 0).toBeLessThan(512);
      expect(readdirSync(folder).filter((file) => !(file in BAD_FILES))).toEqual([]);
      expect(existsSync(path.resolve(folder, '../../case-author-escaped.xml'))).toBe(false);
    },
  );

  it.each(['old.doc', 'doctype.docx', 'nested.docx'])('%s is refused by outline too', async (name) => {
    writeFileSync(path.join(folder, name), BAD_FILES[name]!());
    const outlined = await cli(['outline', name, '--json'], folder);
    expect(outlined.code).toBe(2);
    expect(outlined.stdout).toBe('');
    expect(outlined.stderr).toMatch(ONE_SENTENCE);
  });

  it('tells an old .doc from a file with a password', async () => {
    for (const name of ['old.doc', 'encrypted.docx']) writeFileSync(path.join(folder, name), BAD_FILES[name]!());
    expect((await cli(['outline', 'old.doc'], folder)).stderr).toMatch(/另存为 ?\.docx/);
    expect((await cli(['outline', 'encrypted.docx'], folder)).stderr).toMatch(/密码/);
  });

  it('does not let the names in a file speak to the terminal', async () => {
    const name = '../\u001b]0;改了标题\u0007\u009b2Jx';
    const bytes = minimal(paragraphs(1), undefined, '', '', { [name]: new Uint8Array() });
    writeFileSync(path.join(folder, 'names.docx'), bytes);
    for (const command of ['outline', 'count', 'read']) {
      const { stderr } = await cli([command, 'names.docx'], folder);
      expect(stderr).toContain('改了标题');
      expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  it('does not keep the rest of a batch from being formatted', async () => {
    writeFileSync(path.join(folder, 'old.doc'), BAD_FILES['old.doc']!());
    writeFileSync(path.join(folder, 'good.docx'), minimal(paragraphs(3)));

    const { code, stderr } = await cli(['format', 'old.doc', 'missing.docx', 'good.docx', '--out-dir', 'done'], folder);

    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('old.doc：'),
      expect.stringContaining('missing.docx：'),
    ]);
    expect(readdirSync(path.join(folder, 'done'))).toEqual(['good.docx']);
  });
});
