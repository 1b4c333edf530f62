import type { FieldLine } from '../../../form/field-line';

export interface ItemRow {
  readonly mark: string;
  readonly text: string;
}
const MARK = /^(\d+[.．、])\s*/u;
export function itemRows(lines: readonly FieldLine[]): readonly ItemRow[] {
  return lines.map(({ label, text }) => ({
    mark: label || (MARK.exec(text)?.[1] ?? ''),
    text: text.replace(MARK, ''),
  }));
}
export function textsOfRows(rows: readonly { readonly text: string }[]): readonly string[] {
  return rows.map(({ text }, index) => `${index + 1}.${text}`);
}
export function itemise(texts: readonly string[]): readonly string[] {
  return textsOfRows(texts.flatMap((text) => text.split(/(?<=[。；])/u)).map((text) => ({ text })));
}
export function toProse(texts: readonly string[]): readonly string[] {
  return [
    itemRows(texts.map((text) => ({ label: '', text })))
      .map(({ text }) => text)
      .join(''),
  ];
}
