import { escapeXml } from '../../ooxml/xml-text';
import { jsonForXml, readSetting, saveSettings } from './document-settings';
import { Refusal } from '../../draft/refusal';
import { NoReply } from '../host/errors';
import { withTimeout, readWithTimeout } from '../host/timeout';
import { promised } from '../host/office-async';

/**
 * What this add-in notes in the open document, by name: each note is JSON in a custom XML part of a namespace of its own,
 * and once more in the settings. The settings alone would not do: Word leaves them out of the copies that it makes of a
 * document (office-js issue 6434), and Word on the web may not see what the desktop wrote there (#6095). The part alone
 * would, but documents of earlier versions have settings only, and two places are not both lost at once.
 */

const ROOT = 'note';

/** A reply that is not there by then, in milliseconds, never comes. */
const LOST = 20_000;

const NO_REPLY = 'Word 一直没有回应，不知道要保存的内容有没有存进文档。请稍等片刻再试一次。';

/** One change of the notes at a time: what one reads the other must not replace meanwhile. */
let line: Promise<unknown> = Promise.resolve();

/**
 * All that the document says under the name: the values of the parts, the newest first (there is one, unless Word failed
 * half way or two people wrote at once), then that of the settings; empty if it says nothing. What is there is no more than
 * JSON: whoever reads checks it.
 */
export async function readNotes(name: string): Promise<readonly unknown[]> {
  const texts = await readWithTimeout(partsOf(name).then((parts) => Promise.all(parts.map(textOf)))).catch(
    (error: unknown): string[] => {
      // What a lost reply would have said is not known: the settings may be older.
      if (error instanceof NoReply) throw error;
      // A Word that gives no parts has the settings.
      return [];
    },
  );
  return [...texts.reverse().flatMap(parsed), ...settingOf(name)];
}

/**
 * Changes a note. The document has the new value when this resolves: it was read back from the part. Where that fails the
 * old value is still there, and this rejects.
 *
 * @param change gets what `readNotes` gives, and gives the new value; null removes the note.
 */
export function changeNote(name: string, change: (values: readonly unknown[]) => unknown): Promise<void> {
  const done = line.then(() => withTimeout(carryOut(name, change), LOST));
  line = done.catch(() => undefined);
  return done.catch((error: unknown) => {
    throw error instanceof NoReply ? new Refusal(NO_REPLY) : error;
  });
}

async function carryOut(name: string, change: (values: readonly unknown[]) => unknown): Promise<void> {
  const parts = await partsOf(name);
  const texts = await Promise.all(parts.map(textOf));
  const value = change([...texts.reverse().flatMap(parsed), ...settingOf(name)]);
  // The new part first: whatever fails in between, the old value or both are there.
  if (value !== null) await addPart(name, jsonForXml(value));
  for (const part of parts)
    await promised((done: (result: Office.AsyncResult<void>) => void) => part.deleteAsync(done));
  // The document has it; the second place may fail.
  await saveSettings({ [settingName(name)]: value }).catch(() => undefined);
}

async function addPart(name: string, text: string): Promise<void> {
  const added = await promised<Office.CustomXmlPart>((done) => {
    const xml = `<${ROOT} xmlns="${namespaceOf(name)}">${escapeXml(text)}</${ROOT}>`;
    Office.context.document.customXmlParts.addAsync(xml, done);
  });
  if ((await textOf(added)) !== text) throw new Refusal('Word 没有把要保存的内容存进文档。请先保存文档再试一次。');
}

function partsOf(name: string): Promise<Office.CustomXmlPart[]> {
  return promised((done) => {
    Office.context.document.customXmlParts.getByNamespaceAsync(namespaceOf(name), done);
  });
}

async function textOf(part: Office.CustomXmlPart): Promise<string> {
  const [root] = await promised<Office.CustomXmlNode[]>((done) => {
    part.getNodesAsync('/*', done);
  });
  if (!root) return '';
  return promised<string>((done) => {
    root.getNodeValueAsync(done);
  });
}

/** Nothing for what is no JSON: something else has written there. */
function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function settingOf(name: string): unknown[] {
  const value = readSetting(settingName(name));
  return value === null ? [] : [value];
}

function settingName(name: string): string {
  return `caseAuthor.${name}`;
}

function namespaceOf(name: string): string {
  return `urn:case-author:note:${name}`;
}
