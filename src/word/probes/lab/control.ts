import { run } from './package';

const TAG = 'case-author.probe';

/** A rich text control inside a paragraph; `properties` stand in its w:sdtPr. */
export function controlWith(properties: string, text: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="诊断"/><w:tag w:val="${TAG}"/>${properties}</w:sdtPr>` +
    `<w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
  );
}

export async function textOfControl(): Promise<string> {
  return Word.run(async (context) => {
    const control = context.document.contentControls.getByTag(TAG).getFirst().load('text');
    await context.sync();
    return control.text;
  });
}

/** Puts a control around the first place that a text is found at. */
export async function putControlAround(text: string): Promise<void> {
  await Word.run(async (context) => {
    const control = context.document.body.search(text).getFirst().insertContentControl();
    control.tag = TAG;
    await context.sync();
  });
}

/** The tag of what is the parent control of the first place that a text is found at; '' for none. */
export async function parentControlOf(text: string): Promise<string> {
  return Word.run(async (context) => {
    const places = context.document.body.search(text);
    const control = places.getFirst().parentContentControlOrNullObject;
    const parent = control.load();
    await context.sync();
    return parent.isNullObject ? '' : parent.tag;
  });
}

/** A rich text control around paragraphs. */
export function blockControlWith(properties: string, paragraphs: string): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="诊断"/><w:tag w:val="${TAG}"/>${properties}</w:sdtPr>` +
    `<w:sdtContent>${paragraphs}</w:sdtContent></w:sdt>`
  );
}

export async function fillControl(text: string): Promise<void> {
  await Word.run(async (context) => {
    context.document.contentControls.getByTag(TAG).getFirst().insertText(text, 'Replace');
    await context.sync();
  });
}

export async function ooxmlOfControl(): Promise<string> {
  return Word.run(async (context) => {
    const control = context.document.contentControls.getByTag(TAG).getFirst();
    const ooxml = control.getOoxml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult, not a proxy: it needs no load
    return ooxml.value;
  });
}

export async function insertParagraphIntoControl(text: string): Promise<void> {
  await Word.run(async (context) => {
    context.document.contentControls.getByTag(TAG).getFirst().insertParagraph(text, 'End');
    await context.sync();
  });
}

export async function paragraphsOfControl(): Promise<string[]> {
  return Word.run(async (context) => {
    const { paragraphs } = context.document.contentControls.getByTag(TAG).getFirst();
    paragraphs.load('items/text');
    await context.sync();
    return paragraphs.items.map(({ text }) => text);
  });
}

export async function clearControl(): Promise<void> {
  await Word.run(async (context) => {
    context.document.contentControls.getByTag(TAG).getFirst().clear();
    await context.sync();
  });
}

/** Lets the control be deleted. */
export async function unlockControl(): Promise<void> {
  await Word.run(async (context) => {
    context.document.contentControls.getByTag(TAG).getFirst().cannotDelete = false;
    await context.sync();
  });
}

/** Deletes all from one text up to and including another. */
export async function deleteFromTo(start: string, end: string): Promise<void> {
  await Word.run(async (context) => {
    const { body } = context.document;
    body.search(start).getFirst().expandTo(body.search(end).getFirst()).delete();
    await context.sync();
  });
}

/** Takes the control out together with what is in it: emptying the document may leave it behind. */
export async function deleteControl(): Promise<void> {
  await Word.run(async (context) => {
    context.document.contentControls.getByTag(TAG).getFirstOrNullObject().delete(false);
    await context.sync();
  });
}
