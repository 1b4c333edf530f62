import { isRunning } from '../host/run-lock';
import { TimedSyncs } from '../host/timed-syncs';

/** All of WordApi 1.1, and one call however long the document is: what undo after a run, or the author, changes. */
const LOOKS =
  'items/text,items/style,items/alignment,items/firstLineIndent,items/lineSpacing,items/font/name,items/font/size,items/font/bold';

/** Something that is the same as long as the open document says and shows the same; null while a run is under way. */
export async function fingerprint(): Promise<string | null> {
  if (await isRunning()) return null;
  const syncs = new TimedSyncs();
  return Word.run(async (context) => {
    const paragraphs = context.document.body.paragraphs.load(LOOKS);
    await syncs.sync(context);
    return JSON.stringify(
      paragraphs.items.map(({ text, style, alignment, firstLineIndent, lineSpacing, font }) => [
        text,
        style,
        alignment,
        firstLineIndent,
        lineSpacing,
        font.name,
        font.size,
        font.bold,
      ]),
    );
  });
}
