import type { Engine } from '../engine';
import type { Draft } from '../../draft/draft';
import type { Block } from '../../form/blocks/new-document';
import { fieldOfTag } from '../../form/tags';
import { controlsOf } from '../../ooxml/controls';
import { descendants, isNamed, ownerDocument, wElement } from '../../ooxml/dom';
import { W } from '../../ooxml/namespaces';
import type { XmlElement } from '../../ooxml/xml';
import { can } from '../host/capabilities';
import { Refusal } from '../../draft/refusal';
import { NoReply, sentenceFor } from '../host/errors';
import { retried } from '../host/retried';
import { openNewDocument } from '../document/open-new-document';
import { openParagraphs } from '../document/open-paragraphs';
import { type Operation, operateUntracked, type Purpose } from '../operation';
import type { TimedSyncs } from '../host/timed-syncs';
import { draftOf, type Reading } from '../document/reading';
import { keepSnapshot } from '../document/snapshot';
import { finding } from '../../draft/finding';
import { BLOCK_NAMES } from '../../form/blocks/block-names';
import type { RemoveOutcome } from '../../session/form';
import { readCurrent } from './current-document';
import { allControls } from './fields/field-controls';
import { sameButEmpty } from '../../form/blocks/same-but-empty';
import { isInTable, ownBlocks, topElements } from '../../form/blocks/own-block';

const REMOVAL: Purpose = { action: '移除', whenTracked: '移除会整块记成修订' };
const COPIED =
  '这个版本的 Word 不让加载项解开锁定的栏。移除以后的文稿已在新文档里打开，请保存那一份；这份文档没有改动。';
const CHANGED = '文档刚刚被改动，没有移除。请停止编辑后再试一次。';

/**
 * Takes a block out of the open document that this program has put in, locked controls included; the author's text stays, and
 * the document as it was is kept as a version. Never rejects.
 */
export function removeBlock(engine: Engine, block: Block): Promise<RemoveOutcome> {
  return operateUntracked<RemoveOutcome>(engine, REMOVAL, (operation, file) => new Removal(operation, block).run(file));
}

/** One removal: find what is ours, keep the version, unlock, take out, read back, report. */
class Removal {
  constructor(
    private readonly operation: Operation,
    private readonly block: Block,
  ) {}

  private get syncs() {
    return this.operation.syncs;
  }

  private get name(): string {
    return BLOCK_NAMES[this.block];
  }

  async run(file: Reading): Promise<RemoveOutcome> {
    const current = await readCurrent(this.operation, file);
    const own = ownBlocks(current, this.operation.engine.notice).get(this.block);
    if (!own) return { kind: 'refused', message: `文档里没有可以移除的${this.name}，没有改动。` };
    const kept = await keepSnapshot({ bytes: file.bytes, draft: current });
    if (kept.id === null) return { kind: 'refused', message: `${kept.message ?? ''}${this.name}没有移除。` };
    if (hidesControls(current, own)) {
      await openNewDocument(await this.without(file.bytes, own));
      return { kind: 'copied', message: COPIED };
    }
    this.syncs.stopIfAsked();
    let failure: unknown = null;
    try {
      await takeOut(current, own, this.syncs);
    } catch (error) {
      failure = error;
    }
    const left = kept.message === null ? [] : [finding('snapshot', 'advice', kept.message)];
    return this.outcome(current, own, { kind: 'done', snapshot: kept.id, left }, failure);
  }

  private async outcome(
    before: Draft,
    own: readonly number[],
    done: Extract<RemoveOutcome, { kind: 'done' }>,
    failure: unknown,
  ): Promise<RemoveOutcome> {
    const stay = before.paragraphs.filter(({ index }) => !own.includes(index)).map(({ text }) => text);
    const is = (draft: Draft, wanted: readonly string[]) =>
      sameButEmpty(
        draft.paragraphs.map(({ text }) => text),
        wanted,
      );
    try {
      const { draft: after } = await this.operation.readAgain((draft) => is(draft, stay));
      if (is(after, stay)) return done;
      const all = before.paragraphs.map(({ text }) => text);
      // A Word that has not answered may still be at it.
      if (is(after, all) && !(failure instanceof NoReply)) {
        await relock(before, own, this.syncs).catch(() => undefined);
        return { kind: 'refused', message: `${sentenceFor(failure)}${this.name}还在文档里，没有改动。` };
      }
    } catch (error) {
      failure ??= error;
    }
    return {
      kind: 'interrupted',
      message: `${failure === null ? '' : sentenceFor(failure)}${this.name}没有移除干净，请看一下文档；移除前的版本已经留下，可以在“排版”页打开。`,
    };
  }

  /** The file with the block taken out of it. */
  private async without(bytes: Uint8Array, own: readonly number[]): Promise<Uint8Array> {
    const draft = await draftOf(bytes, this.operation.engine);
    for (const element of topElements(draft, own)) {
      const body = element.parentNode;
      body?.removeChild(element);
      const isBare = body !== null && ![...descendants(body)].some((node) => isNamed(node, W, 'p'));
      if (isBare) body.insertBefore(wElement(ownerDocument(element), 'p'), body.firstChild);
    }
    draft.pkg.touch(draft.pkg.mainPart);
    return draft.pkg.save();
  }
}

/** Whether the block has plain-text controls, which a Word below WordApi 1.5 shows to no add-in: they cannot be unlocked. */
function hidesControls({ paragraphs }: Draft, own: readonly number[]): boolean {
  return !can('plainTextControls') && controlsOf(elementsAt(paragraphs, own)).some(({ binding }) => binding !== '');
}

/** Two round trips, and one more for the paragraphs. Throws a Refusal, before anything is changed, where the document is another by now. */
async function takeOut(current: Draft, own: readonly number[], syncs: TimedSyncs): Promise<void> {
  await Word.run(async (context) => {
    const controls = await controlsIn(context, current, own, syncs);
    const open = await openParagraphs(context, syncs, current);
    const places = own.map((index) => ({ index, place: open.at(index) }));
    const tables = places.filter(({ index }) => isInTable(current.paragraphs[index]));
    const lines = places.filter((one) => !tables.includes(one));
    if (places.some(({ place }) => !place)) throw new Refusal(CHANGED);
    for (const control of controls) {
      control.cannotEdit = false;
      control.cannotDelete = false;
    }
    await syncs.sync(context);
    tables[0]?.place?.parentTable.delete();
    // From the end: what is deleted first moves nothing that is deleted later.
    for (const { place } of lines.reverse()) place?.delete();
    await syncs.sync(context);
  });
}

/** After a removal that did not happen: the author's accident must not delete what the form needs. */
async function relock(current: Draft, own: readonly number[], syncs: TimedSyncs): Promise<void> {
  await retried(() =>
    Word.run(async (context) => {
      for (const control of await controlsIn(context, current, own, syncs)) control.cannotDelete = true;
      await syncs.sync(context);
    }),
  );
}

/** Our controls in some paragraphs: as many of them stand before each in Word as in the file. */
async function controlsIn(
  context: Word.RequestContext,
  { paragraphs }: Draft,
  own: readonly number[],
  syncs: TimedSyncs,
): Promise<Word.ContentControl[]> {
  const open = allControls(context).load('items/tag');
  await syncs.sync(context);
  const isField = ({ tag }: { readonly tag: string }) => fieldOfTag(tag) !== null;
  const items = open.items.filter(isField);
  const before = controlsOf(paragraphs.slice(0, own[0]).map(({ element }) => element)).filter(isField).length;
  const inside = controlsOf(elementsAt(paragraphs, own)).filter(isField);
  const found = items.slice(before, before + inside.length);
  if (found.length !== inside.length || found.some(({ tag }, index) => tag !== inside[index]?.tag))
    throw new Refusal(CHANGED);
  return found;
}

function elementsAt(paragraphs: Draft['paragraphs'], indexes: readonly number[]): XmlElement[] {
  return indexes.flatMap((index) => paragraphs[index]?.element ?? []);
}
