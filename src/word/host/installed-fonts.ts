import { can } from './capabilities';
import { Stopped } from './errors';
import { inBatches, type SyncCounter } from './sync-budget';

/** Asked once while a page is open: Word sees new fonts when it is started anew. */
const known = new WeakMap<Office.Context, readonly string[]>();

/**
 * The names of all fonts of this computer, in whatever language Word names them; null where that cannot be known: on the web, in
 * a Word without `Application.fontNames`, or one that fails at it.
 */
export async function installedFonts(syncs: SyncCounter): Promise<readonly string[] | null> {
  if (!can('fontNames')) return null;
  const { context } = Office;
  try {
    const names = known.get(context) ?? (await readNames(syncs));
    known.set(context, names);
    // No Word is without a font: a list with nothing in it says nothing.
    return names.length === 0 ? null : names;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return null;
  }
}

async function readNames(syncs: SyncCounter): Promise<readonly string[]> {
  return Word.run(async (context) => {
    const { fontNames } = context.application;
    const count = fontNames.getCount();
    await syncs.sync(context);
    const names: OfficeExtension.ClientResult<string>[] = [];
    // eslint-disable-next-line office-addins/load-object-before-read, office-addins/call-sync-before-read -- a ClientResult
    const indexes = Array.from({ length: count.value }, (_, index) => index);
    await inBatches(context, syncs, indexes, (index) => names.push(fontNames.getItemAt(index)));
    return names.map(({ value }) => value);
  });
}
