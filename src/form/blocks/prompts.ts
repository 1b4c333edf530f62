import { escapeXml } from '../../ooxml/xml-text';
import { PLACEHOLDER_STYLE_ID } from './placeholder-style';
import { type Wml, run } from './wml';

/**
 * The prompts of a new document's controls, as document parts of its glossary (ECMA-376 part 1, 17.12): a control that names
 * its part shows it again when it is emptied (17.5.2.25); one without shows a prompt of Word's own.
 */
export class Prompts {
  private readonly names = new Map<string, string>();

  /** The w:placeholder of a control that shows this text when it is empty. */
  placeholder(text: string): Wml {
    const name = this.names.get(text) ?? `case-author.prompt.${String(this.names.size + 1)}`;
    this.names.set(text, name);
    return `<w:placeholder><w:docPart w:val="${name}"/></w:placeholder>`;
  }

  /** The document parts of all prompts that were asked for; null if none was. */
  docParts(): Wml | null {
    if (this.names.size === 0) return null;
    return [...this.names].map(([text, name], index) => docPart(name, text, index + 1)).join('');
  }
}

/** As Word writes it for a prompt; its GUID has to be the only one of its kind in the glossary (17.12.10). */
function docPart(name: string, text: string, number: number): Wml {
  const guid = `{5A0C3E71-2B9D-4F86-8E17-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
  return (
    `<w:docPart><w:docPartPr><w:name w:val="${escapeXml(name)}"/>` +
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>' +
    '<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>' +
    `<w:guid w:val="${guid}"/></w:docPartPr>` +
    `<w:docPartBody><w:p>${run(text, PLACEHOLDER_STYLE_ID)}</w:p></w:docPartBody></w:docPart>`
  );
}
