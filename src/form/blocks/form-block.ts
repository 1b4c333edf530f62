import { fieldOf, isOneLine } from '../../notice/fields';
import { type FormField, type FormFieldName, type Notice, withYear } from '../../notice/notice';
import type { BlockStyles } from './block-styles';
import { blockControl, lineControl } from './field-control';
import type { Prompts } from './prompts';
import { cell, rightTab, ruledTable } from './table-wml';
import { type Wml, paragraph, run, tabToMargin } from './wml';

/** What is filled in, by field; several lines are separated by `\n`. */
export type FieldValues = Readonly<Partial<Record<FormFieldName, string>>>;

/** Columns of the table in fiftieths of a percent of the text width, as w:type="pct" counts. */
const COLUMNS = [1000, 1650, 800, 1550] as const;

/** Least heights in twips: empty, the form fills both sides of a sheet; written full, it still fits them. */
const LINE_HEIGHT = 720;
const SECTION_HEIGHT = 3720;
const OPINION_HEIGHT = 2600;

/**
 * The application form as it would be typed by hand, with a content control for every place to fill in; `textWidth` in
 * twips, `start`: see `paragraph`.
 */
export function formBlock(
  notice: Notice,
  styles: BlockStyles,
  values: FieldValues,
  textWidth: number,
  start: Wml,
  prompts?: Prompts,
): Wml {
  return new FormWriter(notice, styles, values, textWidth, prompts).write(start);
}

class FormWriter {
  constructor(
    private readonly notice: Notice,
    private readonly styles: BlockStyles,
    private readonly values: FieldValues,
    private readonly textWidth: number,
    private readonly prompts: Prompts | undefined,
  ) {}

  write(start: Wml): Wml {
    const { form } = this.notice;
    const { looks } = form;
    return [
      paragraph(this.styles.id(looks.annex), run(form.annex), start),
      paragraph(this.styles.id(looks.title), run(withYear(this.notice, form.title))),
      this.header(),
      this.table(),
      ...form.notes.map(({ text }) => paragraph(this.styles.id(looks.note), run(text))),
    ].join('');
  }

  /** Unit at the left, date at the right margin. */
  private header(): Wml {
    const parts = this.notice.form.header.map((name) => {
      const field = this.field(name);
      const label = field.kind === 'date' ? '' : run(`${field.label}：`);
      return label + this.line(field);
    });
    return paragraph(
      this.styles.id(this.notice.form.looks.header),
      parts.join(tabToMargin()),
      rightTab(this.textWidth),
    );
  }

  private table(): Wml {
    const rows = this.notice.form.rows.map((names) => this.row(names.map((name) => this.field(name))));
    return ruledTable(this.textWidth, COLUMNS, rows);
  }

  private row(fields: readonly FormField[]): Wml {
    const [only] = fields;
    const height = fields.length > 1 || !only ? LINE_HEIGHT : heightOf(only);
    const span = fields.length === 1 ? COLUMNS.length - 1 : 1;
    const cells = fields.flatMap((field, index) => [
      this.labelCell(field, index * 2),
      this.answerCell(field, index * 2 + 1, span),
    ]);
    // A row that went over to the next page half would tear an answer, or the place of the seal, apart.
    return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${String(height)}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
  }

  private labelCell({ label }: FormField, column: number): Wml {
    return cell(
      [COLUMNS[column] ?? 0],
      'center',
      paragraph(this.styles.id(this.notice.form.looks.rowLabel), run(label)),
    );
  }

  private answerCell(field: FormField, column: number, span: number): Wml {
    const { looks } = this.notice.form;
    const widths = COLUMNS.slice(column, column + span);
    const answer = this.styles.id(looks.answer);
    if (isOneLine(field) || field.kind === 'date') return cell(widths, 'center', paragraph(answer, this.line(field)));
    const block = blockControl(field, this.linesOf(field), answer, this.prompts);
    if (field.kind !== 'opinion') return cell(widths, 'top', block);
    return cell(widths, 'top', block + this.seal());
  }

  /** Room for the seal, which covers the words 加盖公章 and the date below them. */
  private seal(): Wml {
    const { seal, looks } = this.notice.form;
    const styleId = this.styles.id(looks.seal);
    const room = paragraph(styleId, '');
    return room + paragraph(styleId, run(seal.text)) + paragraph(styleId, this.line(this.field(seal.date)));
  }

  private line(field: FormField): Wml {
    return lineControl(field, this.values[field.name] ?? null, this.prompts);
  }

  private linesOf({ name }: FormField): string[] {
    return (this.values[name] ?? '').split('\n').filter((line) => line !== '');
  }

  private field(name: FormFieldName): FormField {
    return fieldOf(this.notice, name);
  }
}

function heightOf({ kind }: FormField): number {
  if (kind === 'opinion') return OPINION_HEIGHT;
  return kind === 'prose' || kind === 'itemised' ? SECTION_HEIGHT : LINE_HEIGHT;
}
