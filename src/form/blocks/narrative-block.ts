import { narrativeFields } from '../../notice/fields';
import { type Notice, withYear } from '../../notice/notice';
import type { ResolvedOptions } from '../../notice/options';
import { formatChineseNumber } from '../../text/chinese-number';
import type { Role } from '../../draft/roles';
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
  const { looks } = options;
  const idOf = (role: Role) => {
    const look = looks[role];
    if (!look) throw new Error(`a notice without a look for ${role}`);
    return styles.id(look);
  };
  const front = narrativeFields(notice).map(({ role, field }, index) =>
    paragraph(idOf(role), lineControl(field, values[field.name] ?? null, prompts), index === 0 ? start : ''),
  );
  const parts = notice.narrative.parts.flatMap((part, index) => [
    paragraph(idOf('heading1'), run(`${formatChineseNumber(index + 1)}、${part.title}`)),
    paragraph(idOf('body'), hintControl(withYear(notice, part.hint))),
  ]);
  return [...front, ...parts].join('');
}
