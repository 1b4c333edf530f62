import type { Browser, Frame, Locator } from 'playwright-core';
import { readDraft } from '../../src/draft/read';
import type { FormReading } from '../../src/form/form';
import { readForm } from '../../src/form/read/read-form';
import { redcross2022 } from '../../src/notice/redcross-2022';
import { Package } from '../../src/ooxml/package/package';
import { nodeXml } from '../../src/ooxml/xml-node';
import { countWords } from '../../src/text/word-count';
import { WorkbenchPage } from './page';

/** The page 填写 of the pane beside a document on the workbench, by the names that a person would use. */
export class CasePage {
  private constructor(
    readonly workbench: WorkbenchPage,
    public pane: Frame,
  ) {}

  /** A new document, or the given one, with the pane beside it. */
  static async open(browser: Browser, profile: string, bytes?: Uint8Array): Promise<CasePage> {
    const workbench = await WorkbenchPage.open(browser, `?host=${profile}`);
    if (bytes) await workbench.openDocument(bytes);
    else {
      await workbench.page.getByRole('button', { name: '新建' }).click();
      await workbench.waitForStatus(/已打开“新文稿.docx”/);
    }
    const pane = await workbench.openPane();
    await pane.getByRole('tab', { name: '填写' }).click();
    return new CasePage(workbench, pane);
  }

  /** Opens another document in the same window; the pane comes up anew. */
  async reopen(bytes: Uint8Array): Promise<void> {
    await this.workbench.openDocument(bytes, '案例.docx');
    this.pane = await this.workbench.openPane();
  }

  /** The window must not have gone anywhere else, nor complained. */
  async close(): Promise<void> {
    expect(this.workbench.errors).toEqual([]);
    await this.workbench.page.close();
  }

  press(name: string | RegExp): Promise<void> {
    return this.pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
  }

  async insertBoth(): Promise<void> {
    await this.press('放入申报表和案例正文');
    await this.pane.getByText('单位部分 0/10').waitFor();
  }

  /** The line of a step that tells its state. */
  step(label: string): Locator {
    return this.pane.locator('button[data-step]').filter({ hasText: label }).first();
  }

  /** What is below the line of a step, opened if need be. */
  async openStep(label: string): Promise<Locator> {
    if ((await this.step(label).getAttribute('aria-expanded')) !== 'true') await this.step(label).click();
    return this.pane.getByRole('group', { name: label });
  }

  get tray(): Locator {
    return this.pane.getByRole('region', { name: /移出的文字/ });
  }

  /** A content control on the page, by the beginning of its title. */
  control(title: string): Locator {
    return this.workbench.page.locator(`.sheet-body [data-title^="${title}"]`).first();
  }

  /** Types into a field of the document, behind what is there. */
  async typeInDocument(title: string, text: string): Promise<void> {
    await this.control(title).click();
    await this.workbench.page.keyboard.press('End');
    await this.workbench.page.keyboard.type(text);
  }

  /** A field of the form in the document as it would be saved now. */
  async saved(name: string): Promise<string | null | undefined> {
    return formIn(await this.workbench.download()).fields.find((field) => field.name === name)?.value;
  }
}

/** What the form in a document says. */
export function formIn(bytes: Uint8Array): FormReading {
  return readForm(readDraft(Package.open(bytes, nodeXml)), redcross2022)!;
}

/** Sentences with quotes, dashes and digits, of exactly so many 字 as Word counts. */
export function textOf(words: number): string {
  const phrase = '县红十字会以“互联网+急救”为抓手——培训救护员1200人，配备AED设备36台。村民说：“学会了，心里踏实……”';
  let text = '';
  for (let at = 0; countWords(text).words < words; at += 1) text += phrase.charAt(at % phrase.length);
  return text;
}

/** Marks of a surplus that must not be left in a file. */
export function marksLeft(bytes: Uint8Array): string[] {
  const pkg = Package.open(bytes, nodeXml);
  const xml = nodeXml.serialize(pkg.document(pkg.mainPart)!);
  return xml.match(/<w:highlight\b[^>]*>|<w15:color\b[^>]*>|<w:color w:val="(?!808080|auto)[^"]*"/g) ?? [];
}
