import { type FormFieldName, type Notice, withYear } from '../../notice/notice';
import type { ResolvedOptions } from '../../notice/options';
import { formatChineseNumber } from '../../text/chinese-number';
import type { BlockStyles } from './block-styles';
import { hintControl, lineControl } from './field-control';
import type { FieldValues } from './form-block';
import type { Prompts } from './prompts';
import { type Wml, paragraph, run } from './wml';

/**
 * The narrative to be written in: title and unit, the parts in their order, a hint under each that vanishes on typing.
 * All stands in the styles that formatting would give it.
 */
export function narrativeBlock(
  notice: Notice,
  options: ResolvedOptions,
  styles: BlockStyles,
  values: FieldValues,
  start: Wml,
  prompts?: Prompts,
): Wml {
  const { title, byline, heading1, body } = options.looks;
  if (!title || !byline || !heading1 || !body) throw new Error('a notice without the looks of a narrative');
  const front = (name: FormFieldName) => lineControl(fieldOf(notice, name), values[name] ?? null, prompts);
  const parts = notice.narrative.parts.flatMap((part, index) => [
    paragraph(styles.id(heading1), run(`${formatChineseNumber(index + 1)}、${part.title}`)),
    paragraph(styles.id(body), hintControl(withYear(notice, part.hint))),
  ]);
  return [
    paragraph(styles.id(title), front('caseName'), start),
    paragraph(styles.id(byline), front('unit')),
    ...parts,
  ].join('');
}

function fieldOf(notice: Notice, name: FormFieldName) {
  const field = notice.form.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`a notice whose form lacks ${name}`);
  return field;
}
