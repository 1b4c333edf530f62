import { Package } from '../../../ooxml/package/package';
import type { XmlEngine } from '../../../ooxml/xml';
import { has } from '../../host/capabilities';
import { readBody, readDocumentBytes } from '../../document/document-bytes';
import { LabXml } from './xml';
import { labPackage, paragraph, type LabContent } from './package';
import { NoResult, Skipped } from '../no-result';

/** What the document says while it is used, and after it. */
const FIRST = '案例申报助手正在用这份空白文档诊断 Word，请勿输入。';
const LAST = '诊断用的最后一段。';
export const LAB_MARK = '案例申报助手用这份文档诊断过 Word，可以不保存就关闭。';

/** A blank document that may be filled and emptied at will, and what is in it. */
export class Lab {
  constructor(
    private readonly xml: XmlEngine,
    /** Asks the person to do something; false if they would rather not. */
    private readonly ask: (request: string) => Promise<boolean>,
  ) {}

  /**
   * Empties the document and fills it. What an experiment looks at stands neither first nor last, where the host may
   * merge it into what was there (office-js issues 2914, 3149).
   */
  async lay(content: LabContent): Promise<void> {
    const body = [paragraph(FIRST), ...content.body, paragraph(LAST)];
    await Word.run(async (context) => {
      context.document.body.clear();
      context.document.body.insertOoxml(labPackage({ ...content, body }), 'Start');
      await context.sync();
    });
  }

  /** Leaves a single paragraph with this text. */
  async leave(text: string): Promise<void> {
    await Word.run(async (context) => {
      context.document.body.insertText(text, 'Replace');
      await context.sync();
    });
  }

  /** Finds paragraphs by their whole text, does something to them and sends it. */
  async change(work: (find: (text: string) => Word.Paragraph, context: Word.RequestContext) => void): Promise<void> {
    await Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs.load('items/text');
      await context.sync();
      work((text) => {
        const found = paragraphs.items.find((one) => one.text === text);
        if (!found) throw new NoResult('paragraph-missing');
        return found;
      }, context);
      await context.sync();
    });
  }

  /** Asks Word to track changes, or not to, and gives the mode that it has thereafter. */
  async track(mode: 'Off' | 'TrackAll'): Promise<string> {
    return Word.run(async (context) => {
      context.document.changeTrackingMode = mode;
      context.document.load('changeTrackingMode');
      await context.sync();
      return context.document.changeTrackingMode;
    });
  }

  /** The text of each paragraph, as Word has it now. */
  async texts(): Promise<string[]> {
    return Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs.load('items/text');
      await context.sync();
      return paragraphs.items.map(({ text }) => text);
    });
  }

  /** The name of the style of the paragraph with this text. @throws NoResult if there is none. */
  async styleOf(text: string): Promise<string> {
    return Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs.load('items/text,items/style');
      await context.sync();
      const found = paragraphs.items.find((one) => one.text === text);
      if (!found) throw new NoResult('paragraph-missing');
      return found.style;
    });
  }

  /** The document's XML, straight from the document that Word holds; the file only where that cannot be had. */
  async read(): Promise<LabXml> {
    return this.open(await readBody().catch(readDocumentBytes));
  }

  /** The XML of the file that Word hands out, which may be older. */
  async readFile(): Promise<LabXml> {
    return this.open(await readDocumentBytes());
  }

  /**
   * Undoes one entry of Word's undo list: by the interface where there is one, by the person's hand elsewhere.
   * @throws Skipped
   */
  async undoOnce(): Promise<'interface' | 'person'> {
    if (has('WordApiDesktop', '1.4')) {
      await Word.run(async (context) => {
        context.document.undo(1);
        await context.sync();
      });
      return 'interface';
    }
    const done = await this.ask('请点一下文档，按一次 Ctrl+Z（Mac 上是 ⌘Z），只按一次，再回来点“按好了”。');
    if (!done) throw new Skipped();
    return 'person';
  }

  private open(bytes: Uint8Array): LabXml {
    return new LabXml(Package.open(bytes, this.xml));
  }
}
