/**
 * Does what the document must not be left without, once more if it fails: a busy Word may refuse once. `work` must do no
 * harm where it was done in part already.
 */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    return work();
  }
}
