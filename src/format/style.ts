import type { Look } from '../notice/notice';
import type { WordAttributes } from '../ooxml/dom';
import { hash32 } from '../text/hash';
import type { ParagraphLook, TextLook } from './look';

/**
 * A named style of our own. Styles carry the whole look, so that an author can change all body text in one place, and so
 * that Word needs no direct formatting, which it cannot express through its API (exact spacing, East Asian fonts,
 * indents in characters).
 */
export type Style = ParagraphStyle | CharacterStyle;

export interface ParagraphStyle {
  readonly type: 'paragraph';
  /** w:name, what the author sees. Unique for its definition: see `styleName`. */
  readonly name: string;
  /** w:styleId in a document that does not have the style yet; ASCII. */
  readonly styleId: string;
  readonly paragraph: ParagraphLook;
  readonly text: TextLook;
  /** Where Word offers it to the author; no part of its definition. */
  readonly offered: Look['offered'];
}

/** For a part of a paragraph that looks unlike the rest: a heading that runs into its body text. */
export interface CharacterStyle {
  readonly type: 'character';
  readonly name: string;
  readonly styleId: string;
  readonly text: TextLook;
}

/** One element of w:pPr or w:rPr: its name and its attributes. */
export type Property = readonly [name: string, attributes: WordAttributes];

export function paragraphStyle(
  baseName: string,
  paragraph: ParagraphLook,
  text: TextLook,
  offered: Look['offered'] = 'list',
): ParagraphStyle {
  const version = versionOf(baseName, [...paragraphProperties(paragraph), ...textProperties(text)]);
  return { type: 'paragraph', ...named(baseName, version, 'CaseParagraph'), paragraph, text, offered };
}

export function characterStyle(baseName: string, text: TextLook): CharacterStyle {
  const version = versionOf(baseName, characterProperties(text));
  return { type: 'character', ...named(baseName, version, 'CaseText'), text };
}

/**
 * In Word the styles of the open document win over imported ones of the same name, silently. So a definition's version is
 * part of the name, and computed from the definition: an option that changes the look gives another style. It cannot be left
 * to the id, which Word makes anew, nor added only where a name is taken: the document in which a style goes in is not
 * always the one that was read, and a later version must be told from an earlier one in every document.
 */
function named(baseName: string, version: string, idPrefix: string): { name: string; styleId: string } {
  return { name: `${baseName} v${version}`, styleId: idPrefix + version };
}

/** The base name that a style of ours was made from; null for a style of somebody else's. */
export function baseNameOf(name: string): string | null {
  return /^(.+) v[0-9a-f]{6}(?:-\d+)?$/u.exec(name)?.[1] ?? null;
}

/** The style under another name, for a document in which its name is taken by something else. */
export function renamed<Kind extends Style>(style: Kind, attempt: number): Kind {
  return {
    ...style,
    name: `${style.name}-${String(attempt)}`,
    styleId: `${style.styleId}x${String(attempt)}`,
  };
}

/** Everything that could come from the document's defaults is said, so that nothing else is inherited. */
export function paragraphProperties(look: ParagraphLook): Property[] {
  const properties: Property[] = [
    ['keepNext', { val: look.keepNext ? 1 : 0 }],
    ['keepLines', { val: 0 }],
    ['widowControl', { val: 0 }],
    // With a document grid the lines would snap to it in spite of their exact pitch in some programs.
    ['snapToGrid', { val: 0 }],
    ['spacing', spacing(look)],
    ['ind', indent(look)],
    ['contextualSpacing', { val: 0 }],
    ['mirrorIndents', { val: 0 }],
  ];
  if (look.alignment !== null) properties.push(['jc', { val: look.alignment }]);
  properties.push(['textAlignment', { val: 'auto' }]);
  if (look.outlineLevel !== null) properties.push(['outlineLvl', { val: look.outlineLevel }]);
  return properties;
}

function spacing({ line, before, after }: ParagraphLook): WordAttributes {
  return {
    before,
    beforeLines: 0,
    beforeAutospacing: 0,
    after,
    afterLines: 0,
    afterAutospacing: 0,
    line: line.value,
    lineRule: line.rule,
  };
}

/** Both units of each indent: those in characters count in Word, and 0 in characters lets the other one count. */
function indent({ firstLine, firstLineChars }: ParagraphLook): WordAttributes {
  return { left: 0, leftChars: 0, right: 0, rightChars: 0, firstLine, firstLineChars };
}

export function textProperties(look: TextLook): Property[] {
  const bold = look.bold ? 1 : 0;
  return [
    // No theme attributes: at the same level they would count instead of the names.
    ['rFonts', look.fonts],
    ['b', { val: bold }],
    ['bCs', { val: bold }],
    ['i', { val: 0 }],
    ['iCs', { val: 0 }],
    ['color', { val: 'auto' }],
    ['spacing', { val: 0 }],
    ['w', { val: 100 }],
    ['kern', { val: 0 }],
    ['position', { val: 0 }],
    ['sz', { val: look.size }],
    ['szCs', { val: look.size }],
  ];
}

/** A character style lies over the paragraph's style, which says the rest. */
export function characterProperties(look: TextLook): Property[] {
  const properties: Property[] = [['rFonts', look.fonts]];
  // Bold toggles: in a character style it is only said where it is wanted (17.7.3).
  if (look.bold) properties.push(['b', {}], ['bCs', {}]);
  properties.push(['sz', { val: look.size }], ['szCs', { val: look.size }]);
  return properties;
}

/**
 * Six hexadecimal digits of a definition: equal definitions have equal versions in all documents. The name counts
 * as well, so that the ids of two styles that look the same are different.
 */
function versionOf(baseName: string, properties: readonly Property[]): string {
  return hash32(JSON.stringify([baseName, properties])).slice(0, 6);
}
