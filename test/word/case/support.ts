import { ENGINE } from '../engine';
import { newDocument, type Block } from '../../../src/form/blocks/new-document';
import type { FieldValues } from '../../../src/form/blocks/form-block';
import { fieldOfTag, tagOf } from '../../../src/form/tags';
import type { FormFieldReading } from '../../../src/form/form';
import type { FormFieldName } from '../../../src/notice/notice';
import { redcross2022 } from '../../../src/notice/redcross-2022';
import { descendants, isNamed, wAncestor, wChild, wValue } from '../../../src/ooxml/dom';
import { W } from '../../../src/ooxml/namespaces';
import type { XmlElement } from '../../../src/ooxml/xml';
import { nodeXml } from '../../../src/ooxml/xml-node';
import type { CaseChange, CaseForm, FormSession } from '../../../src/session/form';
import { judgeTyped } from '../../../src/taskpane/case/store/judge-typed';
import { openFormSession } from '../../../src/word/case/office-form-session';
import type { EditCommand } from '../../../src/workbench/host/editing/command';
import { piecesOf } from '../../../src/workbench/host/model/content';
import type { WordHost } from '../../../src/workbench/host/word-host';
import type { ProfileName } from '../../../src/workbench/host/profile';
import type { OpenOptions } from '../../workbench/client';
import { atEnd, openSession, type OpenSession } from '../open';

export const PROFILES = ['web', 'win365', 'mac365', 'ltsc2021'] as const satisfies readonly ProfileName[];

export function formBytes(values: FieldValues = {}, blocks: readonly Block[] = ['form', 'narrative']): Uint8Array {
  return newDocument(redcross2022, { blocks, values, options: {} });
}

export interface CaseDocument extends OpenSession {
  readonly desk: FormSession;
  readonly author: Author;
  /** While muted, Word does not tell that the selection moved. */
  mute(muted: boolean): void;
  /** Muted for the time that something takes. */
  quietly(edit: () => void): void;
}

export async function openCase(bytes: Uint8Array, options: OpenOptions = {}): Promise<CaseDocument> {
  const document = await openSession(bytes, { eventDelay: 100, ...options });
  let muted = false;
  const { wire } = document;
  const fire = wire.fire.bind(wire);
  wire.fire = (name, data) => {
    if (!muted || name !== 'documentSelectionChanged') fire(name, data);
  };
  const mute = (now: boolean) => {
    muted = now;
  };
  return {
    ...document,
    desk: openFormSession(ENGINE),
    author: new Author(document.host),
    mute,
    quietly: (edit) => {
      mute(true);
      edit();
      mute(false);
    },
  };
}

/** Reads, then follows until the test ends; gives what is told. */
export async function followed({ desk }: CaseDocument): Promise<CaseChange[]> {
  await desk.read();
  const told: CaseChange[] = [];
  atEnd(desk.follow((change) => told.push(change)));
  await wait(400);
  return told;
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const TURN = 10;

/**
 * Waits until something holds; gives how long it took, in milliseconds of a clock that stands still while this process is
 * kept from running: it counts waits of its own, which are late when the program's timers are.
 */
export async function until(holds: () => boolean, atMost = 10_000): Promise<number> {
  let past = 0;
  for (; !holds(); past += TURN) {
    if (past > atMost) throw new Error('It never came true');
    await wait(TURN);
  }
  return past;
}

/** A field of a form that was read, as the pane judges it. */
export function judgedField(form: CaseForm | null | undefined, field: FormFieldName): FormFieldReading | undefined {
  const reading = form && judgeTyped(form, () => null, redcross2022);
  return reading?.fields.find(({ name }) => name === field);
}

/** Words of a field in the last form that was told. */
export function wordsTold(told: readonly CaseChange[], field: FormFieldName): number | null {
  const last = told.filter((change) => change.kind === 'form').at(-1);
  return judgedField(last?.form, field)?.words ?? null;
}

/** What a field says in the last form that was told. */
export function valueTold(told: readonly CaseChange[], field: FormFieldName): string | null {
  const last = told.filter((change) => change.kind === 'form').at(-1);
  return judgedField(last?.form, field)?.value ?? null;
}

/** Somebody who writes in the document with caret and keys. */
export class Author {
  constructor(private readonly host: WordHost) {}

  /** Puts the caret at the end of a field; the n-th of its controls. */
  goTo(field: FormFieldName, nth = 0): this {
    const control = this.controls(field)[nth];
    if (!control) throw new Error(`No control of ${field}`);
    const paragraphs = [...descendants(control)].filter((element) => isNamed(element, W, 'p'));
    const paragraph = paragraphs.at(-1) ?? wAncestor(control, 'p');
    if (!paragraph) throw new Error(`${field} is in no paragraph`);
    const inside = piecesOf(paragraph).filter(({ element }) => isWithin(element, control));
    const offset = inside.reduce((end, { start, length }) => Math.max(end, start + length), 0);
    // A prompt is selected as a whole when the caret comes between its letters.
    const place = { paragraph, offset: Math.max(0, this.showsPrompt(control) ? offset - 1 : offset) };
    this.host.select(place, place, 'before');
    return this;
  }

  /** Puts the caret into the title of the form, which is no field. */
  leave(): this {
    this.host.moveToEdge('backward');
    return this;
  }

  /** Types; `\n` is Enter. */
  type(text: string): this {
    for (const line of text.split(/(\n)/)) {
      if (line === '\n') this.does({ kind: 'break-paragraph' });
      else if (line !== '') this.does({ kind: 'type', text: line });
    }
    return this;
  }

  backspace(times: number): this {
    for (let time = 0; time < times; time += 1) this.does({ kind: 'erase', direction: 'backward', unit: 'character' });
    return this;
  }

  does(command: EditCommand): this {
    const { message } = this.host.edit(command);
    if (message !== null) throw new Error(message);
    return this;
  }

  /** The paragraphs of a field as they are in the document's XML. */
  texts(field: FormFieldName, nth = 0): string[] {
    const control = this.controls(field)[nth];
    if (!control) throw new Error(`No control of ${field}`);
    const paragraphs = [...descendants(control)].filter((element) => isNamed(element, W, 'p'));
    const containers = paragraphs.length > 0 ? paragraphs : [control];
    return containers.map((container) =>
      [...descendants(container)]
        .filter((element) => isNamed(element, W, 't'))
        .map((element) => element.textContent ?? '')
        .join(''),
    );
  }

  controls(field: FormFieldName): XmlElement[] {
    const root = this.host.pkg.document(this.host.pkg.mainPart)!.documentElement!;
    return [...descendants(root)].filter(
      (element) =>
        isNamed(element, W, 'sdt') &&
        fieldOfTag(wValue(wChild(element, 'sdtPr'), 'tag') ?? '') === field &&
        tagOf(field) !== '',
    );
  }

  private showsPrompt(control: XmlElement): boolean {
    const properties = wChild(control, 'sdtPr');
    return properties !== null && wChild(properties, 'showingPlcHdr') !== null;
  }
}

function isWithin(element: XmlElement, container: XmlElement): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode) if (node === container) return true;
  return false;
}

/** A text of so many 字, in sentences. */
export function words(count: number): string {
  const sentence = '志愿者走进社区为独居老人送去急救包并教会他们使用。';
  return [...sentence.repeat(Math.ceil(count / sentence.length))].slice(0, count).join('');
}

/** Puts XML into the last paragraph of a section. */
export function put({ host, author }: CaseDocument, field: FormFieldName, xml: string): void {
  host.editWith((document) => {
    const [control] = author.controls(field);
    const paragraph = [...descendants(control!)].filter((element) => isNamed(element, W, 'p')).at(-1)!;
    const parsed = nodeXml.parse(`<w:p xmlns:w="${W}">${xml}</w:p>`).documentElement!;
    for (let node = parsed.firstChild; node; node = node.nextSibling)
      paragraph.appendChild(document.mainDocument.importNode(node, true));
    document.rearranged();
  });
}
