import type { Engine } from '../engine';
import type { Draft } from '../../draft/draft';
import { textWidthWithin } from '../../form/blocks/new-document';
import { pageNumbersLeft } from '../../format/page-numbers';
import { otherMargins } from '../../format/sheets/page-margins';
import { EMPTY_SUMMARY, type SummaryContent } from '../../form/blocks/summary-block';
import { thisYear } from '../../form/summary/year-of-most';
import { yearOf } from '../../form/year';
import { noticeForYear } from '../../notice/notice';
import type { PageMargins, ResolvedOptions } from '../../notice/options';
import { textWidthOf } from '../../ooxml/text-width';
import { can } from '../host/capabilities';
import { Refusal } from '../../draft/refusal';
import { NoReply, sentenceFor } from '../host/errors';
import { retried } from '../host/retried';
import { type Operation, operateUntracked, type Purpose } from '../operation';
import { marginsByHand, writePageMargins } from '../format/page-margins';
import { placeOf } from '../../draft/place';
import type { Reading } from '../document/reading';
import { readResolvedOptions } from '../document/remembered';
import { selectedParagraphs } from '../document/selection';
import { LEFTOVERS } from '../document/leftovers';
import { removeSentinels } from '../document/sentinels';
import type { Finding } from '../../draft/finding';
import { blockFaults, type BlockFault, type Surroundings } from '../../form/blocks/block-faults';
import { findingsOf } from './block-findings';
import { BLOCK_NAMES } from '../../form/blocks/block-names';
import { type BlockToInsert, blockToInsert } from '../../form/blocks/block-to-insert';
import { blocksIn } from '../../form/blocks/blocks-present';
import type { InsertOutcome, InsertRequest } from '../../session/form';
import { otherNoticeIn } from '../../form/other/other-notice';
import { readCaseStore } from './case-store-data';
import { readCurrent } from './current-document';
import {
  type InsertionPlace,
  isEmptyDocument,
  paragraphsBefore,
  placeAtEnd,
  placeBelow,
  sectionAt,
} from '../../form/blocks/insert-place';
import { knownValues } from '../../form/blocks/known-values';
import { isMendable, mendBlock } from './mend-block';
import { putBlock } from './put-block';

/**
 * Asks Word at most so often, with each part at its worst: tracking 5, sentinels of an earlier run 5, age of the file 2, what
 * is selected 2, putting in 2, taking the sentinels out 10, reading the body where the file lags behind 3, mending 12, margins 2.
 */
export const MAX_INSERTION_SYNCS = 43;

const ASK_SELECTION = '文档里选中了内容。插入不会覆盖它：会插在所选内容最后一段的下面。要继续吗？';
const ELSEWHERE =
  '光标不在正文里（可能在页眉、脚注或文本框中），不能在那里插入。请把光标移到正文，或改为插在文档末尾。';
const INSERTION: Purpose = { action: '插入', whenTracked: '插入会整块记成修订' };

/**
 * Puts a block into the open document and reads back what became of it. Never rejects. `summary` is what an inserted summary
 * says.
 */
export function insertBlock(
  engine: Engine,
  request: InsertRequest,
  summary: SummaryContent = EMPTY_SUMMARY,
): Promise<InsertOutcome> {
  return operateUntracked<InsertOutcome>(engine, INSERTION, async (operation, file) => {
    // Margins as a new document has them, unless the author chose otherwise.
    const options = await operation.syncs.answer(
      readResolvedOptions(engine.notice, engine.notice.typography.newDocuments),
    );
    return new Insertion(operation, request, summary, options).run(file);
  });
}

/** One insertion: refuse or ask, put in, read back, mend, report. */
class Insertion {
  constructor(
    private readonly operation: Operation,
    private readonly request: InsertRequest,
    private readonly summary: SummaryContent,
    private readonly options: ResolvedOptions,
  ) {}

  private get notice() {
    return this.operation.engine.notice;
  }

  private get syncs() {
    return this.operation.syncs;
  }

  private get name(): string {
    return BLOCK_NAMES[this.request.block];
  }

  async run(file: Reading): Promise<InsertOutcome> {
    const { engine } = this.operation;
    const { xml, notice } = engine;
    const current = await readCurrent(this.operation, file);
    const other = otherNoticeIn(current, notice);
    if (other !== null) return { kind: 'refused', message: other };
    const there = blocksIn(current, notice).get(this.request.block);
    if (there !== undefined) {
      const message = `文档里已经有${this.name}了，没有再插入一份。`;
      return { kind: 'exists', message, place: placeOf(current, there) };
    }
    const place = await this.findPlace(current);
    if (place === null) return { kind: 'ask-selection', message: ASK_SELECTION };
    const store = await this.syncs.answer(readCaseStore(engine));
    const year = this.request.year ?? yearOf(current) ?? thisYear();
    const block = blockToInsert(xml, current.pkg, {
      block: this.request.block,
      notice: noticeForYear(notice, year),
      options: this.options,
      values: knownValues(current, notice, store),
      summary: { year, ...this.summary },
      onNewPage: place.kind !== 'whole' && this.request.place === 'end',
      textWidth: this.textWidthAt(current, place),
      hasStore: store !== null,
    });
    return this.insert(current, place, block);
  }

  private textWidthAt(current: Draft, place: InsertionPlace): number {
    const { pageMargins } = this.options;
    // A document without content gets the margins of the options where Word lets them be set, see `setMargins`.
    if (place.kind === 'whole' && pageMargins && can('pageSetup')) return textWidthWithin(pageMargins);
    return textWidthOf(sectionAt(current, paragraphsBefore(place)));
  }

  /** null: something is selected, and the author has not agreed yet to insert after it. */
  private async findPlace(current: Draft): Promise<InsertionPlace | null> {
    if (isEmptyDocument(current)) return { kind: 'whole' };
    if (this.request.place === 'end') return placeAtEnd(current);
    if (!this.request.besideSelection && (await this.isSelected())) return null;
    const selected = await selectedParagraphs(current, this.syncs).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal(ELSEWHERE) : error;
    });
    const last = Math.max(...selected);
    if (!Number.isFinite(last)) throw new Refusal(ELSEWHERE);
    return placeBelow(current, last, this.notice);
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
    this.syncs.stopIfAsked();
    const author = { draft: current, paragraphs: whole ? [] : current.paragraphs, before: paragraphsBefore(place) };
    let failure: unknown = null;
    try {
      await putBlock(current, place, block.packageXml, this.syncs);
    } catch (error) {
      failure = error;
    }
    const cleaned = await retried(() => removeSentinels(this.syncs)).then(
      () => true,
      () => false,
    );
    if (failure instanceof Refusal) throw failure;
    try {
      const after = await this.checked(block, author);
      return await this.outcome(after, block, author, { whole, failure });
    } catch (error) {
      const left = cleaned ? '' : LEFTOVERS;
      return {
        kind: 'interrupted',
        message: `${sentenceFor(failure ?? error)}${this.name}可能已经插入，暂时无法核对。请看一下文档：没有插入就再试一次。${left}`,
      };
    }
  }

  /** Reads the document again, and once more after mending what can be mended. */
  private async checked(block: BlockToInsert, author: Surroundings): Promise<Draft> {
    const read = async () =>
      (await this.operation.readAgain((draft) => blockFaults(block, author, draft).length === 0)).draft;
    const after = await read();
    const mendable = blockFaults(block, author, after).filter(isMendable);
    if (mendable.length === 0) return after;
    // What cannot be mended is told as it is found then.
    await retried(async () => {
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
      const message = `${this.name}已经插入。${LEFTOVERS}`;
      return { kind: 'interrupted', message };
    }
    const margins = whole && this.options.pageMargins ? await this.setMargins(after, this.options.pageMargins) : [];
    const pageNumbers = this.request.block === 'narrative' ? pageNumbersLeft(after.pkg, this.notice, this.options) : [];
    return { kind: 'done', left: [...findingsOf(faults, after), ...margins, ...pageNumbers] };
  }

  /** The margins that the form is made for, in a document that has nothing else in it. */
  private async setMargins(after: Draft, margins: PageMargins): Promise<Finding[]> {
    const isRight = ({ pkg }: Draft) => otherMargins(pkg, margins).sections.length === 0;
    if (isRight(after)) return [];
    if (can('pageSetup')) {
      try {
        await writePageMargins(after.pkg, margins, this.syncs);
        const { draft } = await this.operation.readAgain(isRight);
        if (isRight(draft)) return [];
      } catch {
        // Told below how to do it by hand.
      }
    }
    return [marginsByHand(margins, '这个版本的 Word 不让加载项设页边距。', 'advice')];
  }
}

function isAbsent({ kind, index }: BlockFault): boolean {
  return kind === 'missing' && index === null;
}
