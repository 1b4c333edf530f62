import type { MarkKind, NumberMark } from '../../text/number-mark';

/**
 * The numbers of a form whose labels have them: 一、案例名称 … 五、背景介绍, or 一、基本情况 1.案例名称 … 二、案例内容 1.背景介绍. They count
 * only once a label had one, and its bullet like its number: the headings of a narrative are numbered too.
 */
export class LabelNumbers {
  private label: NumberMark | null = null;
  private bullet: string | null = null;
  /** Whether a heading with a number of another kind stands after the last label. */
  private isGroup = false;
  private readonly last = new Map<MarkKind, number>();

  /** Whether a number goes on with the last label's, or with the last of its kind, or begins anew below a heading. */
  goOnWith(mark: NumberMark | null, bullet: string | null): boolean {
    if (bullet !== null) return bullet === this.bullet;
    if (!mark || !this.label) return false;
    const before = mark.value - 1;
    if (before === 0) return this.isGroup && mark.kind === this.label.kind;
    return before === this.label.value || before === this.last.get(mark.kind);
  }

  pass(mark: NumberMark | null, bullet: string | null, isLabel: boolean): void {
    const goesOn = mark !== null && (this.last.get(mark.kind) ?? 0) === mark.value - 1;
    // What begins with 1 below a label, and is none, are items or the headings of a narrative.
    const isOther = mark?.value === 1 && this.label !== null && !isLabel;
    if (isLabel) {
      this.bullet = bullet;
      this.label = mark;
      this.isGroup = false;
    } else if (mark && mark.kind !== this.label?.kind) {
      this.isGroup = true;
    }
    if (mark && isOther) this.last.set(mark.kind, Infinity);
    else if (mark && (isLabel || goesOn)) this.last.set(mark.kind, mark.value);
  }
}
