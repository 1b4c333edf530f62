/** How many copies of the document may be open at a time (typings: `Document.getFileAsync`). */
const MAX_OPEN = 2;

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** Copies that the add-in fetches slice by slice with `getFileAsync`. */
export class FileCopies {
  private readonly copies = new Map<number, Copy>();
  private last = 0;

  /** @returns the handle of the copy; null if two are open already: the add-in forgot `closeAsync`. */
  open(bytes: Uint8Array, sliceSize: number): number | null {
    if (this.copies.size >= MAX_OPEN) return null;
    this.last += 1;
    this.copies.set(this.last, { bytes, sliceSize });
    return this.last;
  }

  slice(handle: number, index: number): Uint8Array | null {
    const copy = this.copies.get(handle);
    if (!copy || index < 0 || index * copy.sliceSize >= Math.max(1, copy.bytes.length)) return null;
    return copy.bytes.subarray(index * copy.sliceSize, (index + 1) * copy.sliceSize);
  }

  close(handle: number): boolean {
    return this.copies.delete(handle);
  }

  get openCount(): number {
    return this.copies.size;
  }
}
