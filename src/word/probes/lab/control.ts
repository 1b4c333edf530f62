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

/** Takes the control out together with what is in it: emptying the document may leave it behind. */
export async function deleteControl(): Promise<void> {
  await Word.run(async (context) => {
    context.document.contentControls.getByTag(TAG).getFirstOrNullObject().delete(false);
    await context.sync();
  });
}
