import type { FormFieldName, Notice } from '../../notice/notice';
import type { Engine } from '../engine';
import type { Draft } from '../../draft/draft';
import { type AdoptionTarget, adoptionTargets } from '../../form/adoption';
import { readForm } from '../../form/read/read-form';
import { NoReply, sentenceFor } from '../host/errors';
import { type Operation, operateUntracked, type Purpose } from '../operation';
import { placeOf } from '../../draft/place';
import { type Finding, finding, type ParagraphPlace } from '../../draft/finding';
import { changedByWrapping, isWrapped } from './adoption-check';
import type { AdoptOutcome } from '../../session/form';
import { type FoundValue, paragraphsOf, wrapValues } from './fields/wrap-values';

const NO_FORM = '文档里没有找到申报表，没有改动。请打开填好的申报表再试，或先插入一份申报表。';
const ADOPTION: Purpose = { action: '放进窗格填写', whenTracked: '套上的填写框会记成修订' };
const HALF_WAY = '中途停下：已套上的填写框保留，文字没有改动，再来一次会接着做完。';

/**
 * Puts controls around the values of a form that was typed by hand; nothing else of it changes. Unlike those of an inserted
 * form they are not bound: name and unit do not follow each other. Never rejects.
 */
export function adoptForm(engine: Engine): Promise<AdoptOutcome> {
  return operateUntracked<AdoptOutcome>(engine, ADOPTION, (operation) => new Adoption(operation).run());
}

/** One adoption: find the values, put controls around them, read back, report. */
class Adoption {
  constructor(private readonly operation: Operation) {}

  async run(): Promise<AdoptOutcome> {
    const {
      syncs,
      engine: { notice },
    } = this.operation;
    // A file older than the last adoption would say that nothing was done yet: the text is the same (office-js issue 640).
    const { draft: current } = await this.operation.readAgain(() => false);
    if (readForm(current, notice) === null) return { kind: 'refused', message: NO_FORM };
    const { targets, missing } = adoptionTargets(current, notice);
    const open = withFields(targets, notice);
    const impossible = missing.map(({ field, reason, paragraph }) =>
      notAdopted(field, reason, placeOf(current, paragraph)),
    );
    if (open.length === 0) return { kind: 'done', fields: [], left: impossible };
    syncs.stopIfAsked();
    let failure: unknown = null;
    let refused: ReadonlySet<FoundValue> = new Set();
    try {
      refused = await wrapValues(current, open, syncs);
    } catch (error) {
      failure = error;
    }
    let after: Draft;
    try {
      const isDone = (draft: Draft) => open.every((value) => refused.has(value) || isWrapped(draft, value));
      after = (await this.operation.readAgain(isDone)).draft;
    } catch (error) {
      return { kind: 'interrupted', message: `${sentenceFor(failure ?? error)}${HALF_WAY}` };
    }
    const wrapped = open.filter((value) => isWrapped(after, value));
    if (failure !== null && wrapped.length < open.length) {
      const message = sentenceFor(failure);
      // A Word that has not answered may still be at it.
      return wrapped.length === 0 && !(failure instanceof NoReply)
        ? { kind: 'refused', message: `${message}文档没有改动。` }
        : { kind: 'interrupted', message: `${message}${HALF_WAY}` };
    }
    return {
      kind: 'done',
      fields: wrapped.map(({ of }) => of.name),
      left: [...leftOf(current, after, open, refused), ...impossible],
    };
  }
}

function withFields(targets: readonly AdoptionTarget[], notice: Notice): FoundValue[] {
  const fields = new Map(notice.form.fields.map((field) => [field.name, field]));
  return targets.flatMap((target) => {
    const of = fields.get(target.field);
    return of ? [{ target, of }] : [];
  });
}

const BY_HAND = '这一栏请直接在文档里填写';

/** Word on the web does so where text is not snapped to the grid (office-js issue 2336); a desktop does not. */
function notHere(label: string): string {
  return `“${label}”没有能放进窗格：这个 Word 不给这一栏的文字加填写框（网页版 Word 会这样）。${BY_HAND}，或在桌面版 Word 里再放一次。`;
}

function notAdopted(field: FormFieldName, message: string, place: ParagraphPlace | null): Finding {
  return finding('not-adopted', 'error', message, { field, place });
}

function leftOf(
  before: Draft,
  after: Draft,
  values: readonly FoundValue[],
  refused: ReadonlySet<FoundValue>,
): Finding[] {
  const bare = values
    .filter((value) => !isWrapped(after, value))
    .map((value) => {
      const { label, name } = value.of;
      const place = placeOf(after, paragraphsOf(value.target)[0] ?? null);
      return notAdopted(name, refused.has(value) ? notHere(label) : `“${label}”没有能放进窗格，${BY_HAND}。`, place);
    });
  const [changed] = changedByWrapping(before, after);
  if (changed === undefined) return bare;
  const message = '套上填写框时 Word 改动了这里的文字或格式，请核对。要回到原样，请不要保存，关闭文档再重新打开。';
  return [finding('adoption-changed', 'error', message, { place: placeOf(after, changed) }), ...bare];
}
