import type { Draft } from '../../draft/draft';
import { textWidthWithin } from '../../form/build/new-document';
import { otherMargins } from '../../format/page-margins';
import type { SummaryContent } from '../../form/build/summary-block';
import { redcross2022 } from '../../notice/redcross-2022';
import { type PageMargins, type ResolvedOptions, resolveOptions } from '../../notice/options';
import { textWidthOf } from '../../ooxml/text-width';
import type { XmlEngine } from '../../ooxml/xml';
import { readCapabilities } from '../capabilities';
import { NoReply, Refusal, sentenceFor } from '../errors';
import { insistently } from '../insistently';
import { writePageMargins } from '../page-margins';
import { PatientSyncs } from '../patient-syncs';
import { placeOf } from '../places';
import { readAgain, readOpenDocument, type Reading } from '../reading';
import { readOptionValues } from '../remembered';
import { selectedParagraphs } from '../selection';
import { removeSentinels } from '../sentinels';
import type { Finding } from '../session';
import { untracked } from '../untracked';
import { blockFaults, type BlockFault, type Surroundings } from './block-faults';
import { findingsOf } from './block-findings';
import { type BlockToInsert, blockToInsert } from './block-to-insert';
import { blocksIn } from './blocks-present';
import type { InsertOutcome, InsertRequest } from './case-desk';
import { readCaseStore } from './case-store-data';
import { readCurrent } from './current-document';
import {
  type InsertionPlace,
  isEmptyDocument,
  paragraphsBefore,
  placeAtEnd,
  placeBelow,
  sectionAt,
} from './insert-place';
import { knownValues } from './known-values';
import { isMendable, mendBlock } from './mend-block';
import { putBlock } from './put-block';

/**
 * Asks Word at most so often, with each part at its worst: tracking 5, sentinels of an earlier run 4, age of the file 2, what
 * is selected 2, putting in 2, taking the sentinels out 8, reading the body where the file lags behind 3, mending 12, margins 2.
 */
export const MAX_INSERTION_SYNCS = 40;

const NAMES: Readonly<Record<InsertRequest['block'], string>> = {
  form: '申报表',
  narrative: '案例正文框架',
  summary: '汇总表',
};

const ASK_SELECTION = '文档里选中了内容。插入不会覆盖它：会插在所选内容最后一段的下面。要继续吗？';
const ELSEWHERE =
  '光标不在正文里（可能在页眉、脚注或文本框中），不能在那里插入。请把光标移到正文，或改为插在文档末尾。';
const CHANGE = { action: '插入', whenTracked: '插入会整块记成修订' };

/** One insertion: read, refuse or ask, put in, read back, mend, tell. */
export class Insertion {
  private readonly syncs = new PatientSyncs();
  private readonly options: ResolvedOptions;

  constructor(
    private readonly xml: XmlEngine,
    private readonly request: InsertRequest,
    /** What is written into the block if it is the summary. */
    private readonly summary: SummaryContent,
  ) {
    // As a new document has them, unless the author chose otherwise.
    this.options = resolveOptions(redcross2022, { 'page-margins': 'gbt9704', ...readOptionValues() });
  }

  private get name(): string {
    return NAMES[this.request.block];
  }

  async run(): Promise<InsertOutcome> {
    try {
      const file = await this.syncs.answer(readOpenDocument(this.xml));
      return await untracked(file.draft.pkg, CHANGE, this.syncs, () => this.attempt(file));
    } catch (error) {
      const next = error instanceof NoReply ? '没有插入。请稍等片刻再试一次；仍不行就保存文档，重新打开。' : '';
      return { kind: 'refused', message: sentenceFor(error) + next };
    }
  }

  private async attempt(file: Reading): Promise<InsertOutcome> {
    const current = await readCurrent(this.xml, file, this.syncs);
    const there = blocksIn(current, redcross2022).get(this.request.block);
    if (there !== undefined) {
      const message = `文档里已经有${this.name}了，没有再插入一份。`;
      return { kind: 'exists', message, place: placeOf(current, there) };
    }
    const place = await this.findPlace(current);
    if (place === null) return { kind: 'ask-selection', message: ASK_SELECTION };
    const store = await this.syncs.answer(readCaseStore(this.xml));
    const block = blockToInsert(this.xml, current.pkg, {
      block: this.request.block,
      notice: redcross2022,
      options: this.options,
      values: knownValues(current, redcross2022, store),
      summary: this.summary,
      onNewPage: place.kind !== 'whole' && this.request.place === 'end',
      textWidth: this.textWidthAt(current, place),
      hasStore: store !== null,
    });
    return this.insert(current, place, block);
  }

  private textWidthAt(current: Draft, place: InsertionPlace): number {
    // A document without content gets the margins of the options, see `setMargins`.
    if (place.kind === 'whole' && this.options.pageMargins) return textWidthWithin(this.options.pageMargins);
    return textWidthOf(sectionAt(current, paragraphsBefore(place)));
  }

  /** null: something is selected, and the author has not agreed yet to insert behind it. */
  private async findPlace(current: Draft): Promise<InsertionPlace | null> {
    if (isEmptyDocument(current)) return { kind: 'whole' };
    if (this.request.place === 'end') return placeAtEnd(current);
    if (!this.request.besideSelection && (await this.isSelected())) return null;
    const selected = await selectedParagraphs(current, this.syncs).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal(ELSEWHERE) : error;
    });
    const last = Math.max(...selected);
    if (!Number.isFinite(last)) throw new Refusal(ELSEWHERE);
    return placeBelow(current, last, redcross2022);
  }

  private async isSelected(): Promise<boolean> {
    return Word.run(async (context) => {
      const selection = context.document.getSelection().load('isEmpty');
      await this.syncs.sync(context);
      return !selection.isEmpty;
    });
  }

  private async insert(current: Draft, place: InsertionPlace, block: BlockToInsert): Promise<InsertOutcome> {
    const whole = place.kind === 'whole';
    const author = { draft: current, paragraphs: whole ? [] : current.paragraphs, before: paragraphsBefore(place) };
    let failure: unknown = null;
    try {
      await putBlock(current, place, block.packageXml, this.syncs);
    } catch (error) {
      failure = error;
    }
    const cleaned = await insistently(() => removeSentinels(this.syncs)).then(
      () => true,
      () => false,
    );
    if (failure instanceof Refusal) throw failure;
    try {
      const after = await this.checked(block, author);
      return await this.outcome(after, block, author, { whole, failure });
    } catch (error) {
      const left = cleaned ? '' : '文档里可能还留有“【案例申报助手临时段落】”，再插入一次会自动清除。';
      return {
        kind: 'interrupted',
        message: `${sentenceFor(failure ?? error)}${this.name}可能已经插入，暂时无法核对。请看一下文档：没有插入就再试一次。${left}`,
      };
    }
  }

  /** Reads the document again, and once more after mending what can be mended. */
  private async checked(block: BlockToInsert, author: Surroundings): Promise<Draft> {
    const read = async () =>
      (await readAgain(this.xml, this.syncs, (draft) => blockFaults(block, author, draft).length === 0)).draft;
    const after = await read();
    const mendable = blockFaults(block, author, after).filter(isMendable);
    if (mendable.length === 0) return after;
    // What cannot be mended is told as it is found then.
    await insistently(async () => {
      await removeSentinels(this.syncs);
      await mendBlock(after, mendable, this.syncs);
    }).catch(() => undefined);
    return read();
  }

  private async outcome(
    after: Draft,
    block: BlockToInsert,
    author: Surroundings,
    { whole, failure }: { readonly whole: boolean; readonly failure: unknown },
  ): Promise<InsertOutcome> {
    const faults = blockFaults(block, author, after);
    if (faults.some(isAbsent)) {
      // Word may still be at it.
      if (failure instanceof NoReply) throw failure;
      const why = failure === null ? `Word 没有插入${this.name}。请再试一次。` : sentenceFor(failure);
      const same =
        after.paragraphs.map(({ text }) => text).join('\n') ===
        author.draft.paragraphs.map(({ text }) => text).join('\n');
      return same
        ? { kind: 'refused', message: `${why}文档没有改动。` }
        : { kind: 'interrupted', message: `${why}${this.name}没有插入，但文档与原先不同，请核对。` };
    }
    if (faults.some(({ kind }) => kind === 'sentinel')) {
      const message = `${this.name}已经插入，但 Word 没有让加载项删去“【案例申报助手临时段落】”。再插入一次会自动清除，也可以手动删去。`;
      return { kind: 'interrupted', message };
    }
    const margins = whole && this.options.pageMargins ? await this.setMargins(after, this.options.pageMargins) : [];
    return { kind: 'done', left: [...findingsOf(faults, after), ...margins] };
  }

  /** The margins that the form is made for, in a document that has nothing else in it. */
  private async setMargins(after: Draft, margins: PageMargins): Promise<Finding[]> {
    const isRight = ({ pkg }: Draft) => otherMargins(pkg, margins).sections.length === 0;
    if (isRight(after)) return [];
    if (readCapabilities().pageSetup) {
      try {
        await writePageMargins(after.pkg, margins, this.syncs);
        const { draft } = await readAgain(this.xml, this.syncs, isRight);
        if (isRight(draft)) return [];
      } catch {
        // Told below how to do it by hand.
      }
    }
    const centimetres = (millimetres: number) => (millimetres / 10).toFixed(1);
    const { top, bottom, left, right } = margins;
    const message =
      `这个版本的 Word 不让加载项设页边距。请在“布局”选项卡点“页边距”→“自定义页边距”，` +
      `设为上 ${centimetres(top)}、下 ${centimetres(bottom)}、左 ${centimetres(left)}、右 ${centimetres(right)} 厘米。`;
    return [{ id: 'page-margins', message, place: null }];
  }
}

function isAbsent({ kind, index }: BlockFault): boolean {
  return kind === 'missing' && index === null;
}
