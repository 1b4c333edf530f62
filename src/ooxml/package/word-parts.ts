import { W } from '../namespaces';
import type { NewPart } from './new-package';

/** What a document or a package for `insertOoxml` holds, as XML texts; what is left out has no part. */
export interface WordContent {
  /** Blocks of the body, with its section. */
  readonly body: string;
  /** w:style elements, w:docDefaults. */
  readonly styles?: string | undefined;
  /** Contents of w:settings. */
  readonly settings?: string | undefined;
  /** w:abstractNum and w:num elements. */
  readonly numbering?: string | undefined;
  /** w:docPart elements of the glossary. */
  readonly glossary?: string | undefined;
}

export const MAIN_PART = '/word/document.xml';
const GLOSSARY_PART = '/word/glossary/document.xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of the main part that is called what it is: name, root element, relationship and kind of content are one word. */
const NAMED = ['styles', 'settings', 'numbering'] as const;

/** The parts of a WordprocessingML package that is written from scratch (ISO/IEC 29500-1, 11.3). */
export function wordParts(content: WordContent): NewPart[] {
  const { body, glossary } = content;
  const main = { owner: '', relationship: 'officeDocument' };
  const named = NAMED.flatMap((name) => {
    const own = content[name];
    return own === undefined ? [] : part(`/word/${name}.xml`, name, element(name, own), belongsToMain(name));
  });
  const docParts = `<w:docParts>${glossary ?? ''}</w:docParts>`;
  const prompts = part(
    GLOSSARY_PART,
    'document.glossary',
    element('glossaryDocument', docParts),
    belongsToMain('glossaryDocument'),
  );
  return [
    part(MAIN_PART, 'document.main', element('document', `<w:body>${body}</w:body>`), main),
    ...named,
    ...(glossary === undefined ? [] : [prompts]),
  ];
}

function belongsToMain(relationship: string): Pick<NewPart, 'owner' | 'relationship'> {
  return { owner: MAIN_PART, relationship };
}

function part(name: string, kind: string, xml: string, place: Pick<NewPart, 'owner' | 'relationship'>): NewPart {
  return { name, contentType: `${TYPE}.${kind}+xml`, xml, ...place };
}

function element(name: string, content: string): string {
  return `<w:${name} xmlns:w="${W}">${content}</w:${name}>`;
}
