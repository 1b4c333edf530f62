import type { FormFieldName } from '../../../notice/notice';
import type { FormSession } from '../../../session/form';
import type { DeskLine } from './desk-line';

/** Going to places of the document. Only the last one that was asked for counts; the step follows the cursor otherwise. */
export class Journeys {
  private last = 0;
  private underWay = 0;
  /** The field that the cursor of the document is in. */
  private cursor: FormFieldName | null = null;

  constructor(
    private readonly line: DeskLine,
    private readonly openStep: (name: FormFieldName) => void,
  ) {}

  /** null: the author has gone elsewhere before the document could be asked. */
  async go(prepare: () => Promise<unknown>, go: (desk: FormSession) => Promise<boolean>): Promise<boolean | null> {
    const mine = ++this.last;
    this.underWay += 1;
    let found: boolean | null = null;
    try {
      await prepare();
      found = await this.line.ask((desk) => (mine === this.last ? go(desk) : Promise.resolve(null)));
    } finally {
      this.underWay -= 1;
    }
    // The cursor has been heard of meanwhile, and was taken for one that only follows.
    if (found === null) this.follow();
    return found;
  }

  /** The author has turned to the document: a place that is still to be gone to would take the cursor from under his hands. */
  stay(): void {
    this.last += 1;
  }

  /** The cursor is there now; while the author writes in the pane his step stays open. */
  heard(cursor: FormFieldName | null, isTyping: boolean): void {
    this.cursor = cursor;
    if (!isTyping) this.follow();
  }

  /** While the pane itself is going to a field, the cursor only follows. */
  private follow(): void {
    if (this.underWay === 0 && this.cursor !== null) this.openStep(this.cursor);
  }
}
