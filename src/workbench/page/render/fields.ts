/** The complex fields that are open at some place, from the outermost to the innermost. */
export type FieldState = readonly ('instructions' | 'result')[];

/**
 * Complex fields (ECMA-376 part 1, 17.16.18) run across runs and even paragraphs: begin, instructions, separate,
 * result, end. Only results are for readers.
 */
export class Fields {
  constructor(private open: FieldState = []) {}

  get state(): FieldState {
    return this.open;
  }

  /** Whether what comes now is an instruction, not text. */
  get hidden(): boolean {
    return this.open.includes('instructions');
  }

  /** Goes past a w:fldChar of that w:fldCharType. */
  pass(type: string | null): void {
    if (type === 'begin') this.open = [...this.open, 'instructions'];
    else if (type === 'end') this.open = this.open.slice(0, -1);
    else if (this.open.length > 0) this.open = [...this.open.slice(0, -1), 'result'];
  }
}
