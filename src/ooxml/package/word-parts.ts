import { W } from '../namespaces';
import type { NewPart } from './new-package';

/** What stands beside a story, as XML texts; what is left out has no part. */
export interface BesideContent {
  /** w:style elements, w:docDefaults. */
  readonly styles?: string | undefined;
  /** Contents of w:settings. */
  readonly settings?: string | undefined;
  /** w:abstractNum and w:num elements. */
  readonly numbering?: string | undefined;
}

/** What a document or a package for `insertOoxml` holds. */
export interface WordContent extends BesideContent {
  /** Blocks of the body, with its section. */
  readonly body: string;
  /** w:docPart elements of the glossary, and what stands beside it: its own, not the document's (ISO/IEC 29500-1, 11.3.8). */
  readonly glossary?: ({ readonly docParts: string } & BesideContent) | undefined;
}

export const MAIN_PART = '/word/document.xml';
const GLOSSARY_PART = '/word/glossary/document.xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Their name, root element, relationship and kind of content are one word. */
const BESIDE = ['styles', 'settings', 'numbering'] as const;

/** The parts of a WordprocessingML package that is written from scratch (ISO/IEC 29500-1, 11.3). */
export function wordParts(content: WordContent): NewPart[] {
  const { body, glossary } = content;
  const main = { owner: '', relationship: 'officeDocument' };
  return [
    part(MAIN_PART, 'document.main', element('document', `<w:body>${body}</w:body>`), main),
    ...partsBeside(MAIN_PART, content),
    ...(glossary ? glossaryParts(glossary) : []),
  ];
}

function glossaryParts(content: NonNullable<WordContent['glossary']>): NewPart[] {
  const xml = element('glossaryDocument', `<w:docParts>${content.docParts}</w:docParts>`);
  return [
    part(GLOSSARY_PART, 'document.glossary', xml, { owner: MAIN_PART, relationship: 'glossaryDocument' }),
    ...partsBeside(GLOSSARY_PART, content),
  ];
}

function partsBeside(owner: string, content: BesideContent): NewPart[] {
  const folder = owner.slice(0, owner.lastIndexOf('/'));
  return BESIDE.flatMap((name) => {
    const own = content[name];
    return own === undefined
      ? []
      : part(`${folder}/${name}.xml`, name, element(name, own), { owner, relationship: name });
  });
}

function part(name: string, kind: string, xml: string, place: Pick<NewPart, 'owner' | 'relationship'>): NewPart {
  return { name, contentType: `${TYPE}.${kind}+xml`, xml, ...place };
}

function element(name: string, content: string): string {
  return `<w:${name} xmlns:w="${W}">${content}</w:${name}>`;
}
