/** What a form prints where a field or a table goes on on the next page: （续）, 续表, （接上页）, （续1）. */
const MARK = '(?:续[表页]?[\\d一二三四五]?|[续接][上前][页表])';
const ALONE = RegExp(`^[（(【[]?${MARK}[）)】\\]]?[：:]?$`, 'u');
const AT_END = RegExp(`(?:[（(【[]${MARK}[）)】\\]]|续表?)[：:]?$`, 'u');

/** Whether a text without blanks says that something goes on and nothing else. */
export function isContinuation(text: string): boolean {
  return ALONE.test(text);
}

/** Whether a label without blanks is that of a field which goes on: 工作成效（续）. */
export function isContinued(label: string): boolean {
  return AT_END.test(label);
}

/** A label without blanks, and without the mark that its field goes on. */
export function withoutContinuation(label: string): string {
  return label.replace(AT_END, '');
}
