import type { Draft } from '../../draft/draft';
import { type AdoptionTarget, adoptionTargets } from '../../form/adoption';
import { readForm } from '../../form/read-form';
import { redcross2022 } from '../../notice/redcross-2022';
import type { XmlEngine } from '../../ooxml/xml';
import { NoReply, sentenceFor } from '../errors';
import { PatientSyncs } from '../patient-syncs';
import { placeOf } from '../places';
import { readAgain, readOpenDocument } from '../reading';
import type { Finding } from '../session';
import { untracked } from '../untracked';
import { changedByWrapping, isWrapped } from './adoption-check';
import type { AdoptOutcome } from './case-desk';
import { type FoundValue, paragraphsOf, wrapValues } from './wrap-values';

const NO_FORM = '文档里没有找到申报表，没有改动。请打开填好的申报表再试，或先插入一份申报表。';
const CHANGE = { action: '接管', whenTracked: '接管会把控件记成修订' };
const HALF_WAY = '中途停下：已加上的控件保留，文字没有改动，再来一次会接着做完。';

/** One adoption: find the values, put controls around them, read back, tell. */
export class Adoption {
  private readonly syncs = new PatientSyncs();

  constructor(private readonly xml: XmlEngine) {}

  async run(): Promise<AdoptOutcome> {
    try {
      const file = await this.syncs.answer(readOpenDocument(this.xml));
      return await untracked(file.draft.pkg, CHANGE, this.syncs, () => this.attempt());
    } catch (error) {
      const next = error instanceof NoReply ? '没有改动文档。请稍等片刻再试一次；仍不行就保存文档，重新打开。' : '';
      return { kind: 'refused', message: sentenceFor(error) + next };
    }
  }

  private async attempt(): Promise<AdoptOutcome> {
    // A file older than the last adoption would say that nothing was done yet: the text is the same (office-js issue 640).
    const { draft: current } = await readAgain(this.xml, this.syncs, () => false);
    if (readForm(current, redcross2022) === null) return { kind: 'refused', message: NO_FORM };
    const { targets, missing } = adoptionTargets(current, redcross2022);
    const open = withFields(targets);
    const impossible = missing.map(({ field, reason }) => ({
      id: `not-adopted-${field}`,
      message: reason,
      place: null,
    }));
    if (open.length === 0) return { kind: 'done', fields: [], left: impossible };
    let failure: unknown = null;
    try {
      await wrapValues(current, open, this.syncs);
    } catch (error) {
      failure = error;
    }
    let after: Draft;
    try {
      const isDone = (draft: Draft) => open.every((value) => isWrapped(draft, value));
      after = (await readAgain(this.xml, this.syncs, isDone)).draft;
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
      left: [...leftOf(current, after, open), ...impossible],
    };
  }
}

function withFields(targets: readonly AdoptionTarget[]): FoundValue[] {
  const fields = new Map(redcross2022.form.fields.map((field) => [field.name, field]));
  return targets.flatMap((target) => {
    const of = fields.get(target.field);
    return of ? [{ target, of }] : [];
  });
}

function leftOf(before: Draft, after: Draft, values: readonly FoundValue[]): Finding[] {
  const bare = values
    .filter((value) => !isWrapped(after, value))
    .map(({ of, target }) => ({
      id: `not-adopted-${of.name}`,
      message: `“${of.label}”没有能加上控件，这一栏请直接在文档里填写。`,
      place: placeOf(after, paragraphsOf(target)[0] ?? null),
    }));
  const [changed] = changedByWrapping(before, after);
  if (changed === undefined) return bare;
  const message = '加控件时 Word 改动了这里的文字或格式，请核对；需要时按 Ctrl+Z 撤销。';
  return [{ id: 'text-changed', message, place: placeOf(after, changed) }, ...bare];
}
