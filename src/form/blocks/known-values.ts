import type { Draft } from '../../draft/draft';
import { boundFields } from './case-xml';
import type { FieldValues } from './form-block';
import { readForm } from '../read/read-form';
import type { Notice } from '../../notice/notice';

/**
 * What a new block is filled with: what the document says already. Name and unit come from the custom XML where there is
 * such a part, because Word shows what it says in every control that is bound to it.
 */
export function knownValues(draft: Draft, notice: Notice, store: FieldValues | null): FieldValues {
  const form = readForm(draft, notice);
  const read = form?.fields.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])) ?? [];
  const bound = boundFields(notice);
  const values = Object.fromEntries(read.filter(([name]) => store === null || !bound.includes(name)));
  return { ...values, ...store };
}
