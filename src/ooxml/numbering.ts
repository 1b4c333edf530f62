import { child, childElements, isNamed, wAttribute, wChild, wChildren, wValue } from './dom';
import { MC, W } from './namespaces';
import { formatListNumber } from './number-format';
import { onOff } from './values';
import type { XmlDocument, XmlElement } from './xml';

/** Gives the paragraph styles that a paragraph style is made of. */
export interface ParagraphStyles {
  /** The `w:style` elements from the base to the style itself; for null the default paragraph style's chain. */
  paragraphChain(styleId: string | null): readonly XmlElement[];
  /** The `w:style` element with that id, of any type. */
  byId(styleId: string): XmlElement | undefined;
}

/** A paragraph's place in a list, before anything is counted. */
export interface ListPlace {
  readonly numId: string;
  /** 0-based level. */
  readonly level: number;
  /** Whether `w:numPr` stands in the paragraph itself or comes from its style. */
  readonly source: 'paragraph' | 'style';
}

/** The number (or bullet) that Word shows before a list paragraph; it is not part of the text. */
export interface ListNumber extends ListPlace {
  /** Without the tab or space that follows it (`w:suff`). For a bullet the bullet character. */
  readonly text: string;
  readonly bullet: boolean;
}

const LEVELS = 9;

/** The lists of a document (`numbering.xml`, ISO/IEC 29500-1, 17.9). */
export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly instances = new Map<string, XmlElement>();
  private readonly resolvedLevels = new Map<string, Level | null>();
  private readonly stylePlaces = new Map<string | null, StylePlace>();

  constructor(
    numbering: XmlDocument | undefined,
    private readonly styles: ParagraphStyles,
  ) {
    const root = numbering?.documentElement;
    if (!root) return;
    for (const element of childElements(root)) {
      if (isNamed(element, W, 'abstractNum')) register(this.abstracts, element, 'abstractNumId');
      else if (isNamed(element, W, 'num')) register(this.instances, element, 'numId');
    }
  }

  /** Where a paragraph stands in a list, or null: numId 0 takes a paragraph out of its style's list (17.9.18). */
  placeOf(paragraph: XmlElement): ListPlace | null {
    const pPr = wChild(paragraph, 'pPr');
    const fromStyle = this.placeOfStyle(wValue(pPr, 'pStyle'));
    const direct = pPr && wChild(pPr, 'numPr');
    const numId = wValue(direct, 'numId') ?? fromStyle.numId;
    if (numId === null || numId === '0' || !this.instances.has(numId)) return null;
    return {
      numId,
      level: toLevel(wValue(direct, 'ilvl')) ?? fromStyle.level ?? 0,
      source: direct ? 'paragraph' : 'style',
    };
  }

  /** The `w:lvl` in force for a list and level: its own override, else the abstract list's; null if there is none. */
  levelElement(numId: string, level: number): XmlElement | null {
    return this.level(numId, level)?.element ?? null;
  }

  /** The `w:num` of a list, or null. */
  instance(numId: string): XmlElement | null {
    return this.instances.get(numId) ?? null;
  }

  /** The names (w:nsid, 17.9.15) of all definitions, in capitals. */
  get names(): readonly string[] {
    return [...this.abstracts.values()].flatMap((abstract) => wValue(abstract, 'nsid')?.toUpperCase() ?? []);
  }

  /** The id of the abstract list after a `w:num`; numStyleLink (17.9.21) leads through a numbering style to another `w:num`. */
  abstractId(numId: string): string | null {
    let current = numId;
    for (const seen = new Set<string>(); !seen.has(current);) {
      seen.add(current);
      const id: string | null = wValue(this.instances.get(current) ?? null, 'abstractNumId');
      const abstract = id === null ? undefined : this.abstracts.get(id);
      if (abstract === undefined) return null;
      const link = wValue(abstract, 'numStyleLink');
      const style = link === null ? undefined : this.styles.byId(link);
      const linked = style ? wValue(numPrOf(style), 'numId') : null;
      if (linked === null || !this.instances.has(linked)) return id;
      current = linked;
    }
    return null;
  }

  /**
   * A new count from the start of a story. Call `next` for each paragraph in document order; several `w:num` of one
   * abstract list count together.
   */
  counter(): ListCounter {
    const counts = new Map<string, (number | undefined)[]>();
    const restarted = new Set<string>();
    return {
      next: (paragraph) => {
        const place = this.placeOf(paragraph);
        if (place === null) return null;
        const list = this.abstractId(place.numId);
        const level = this.level(place.numId, place.level);
        if (list === null || level === null) return null;
        let count = counts.get(list);
        if (count === undefined) counts.set(list, (count = []));
        this.advance(count, place, level, restarted);
        return { ...place, text: this.labelText(place, level, count), bullet: level.format === 'bullet' };
      },
    };
  }

  /** Counts one paragraph and starts the levels below it again (w:lvlRestart, 17.9.10). */
  private advance(count: (number | undefined)[], place: ListPlace, level: Level, restarted: Set<string>): void {
    const key = `${place.numId}/${place.level}`;
    // startOverride (17.9.26) restarts the shared count once, where the instance is first used.
    if (level.isOverridden && !restarted.has(key)) {
      restarted.add(key);
      count[place.level] = level.start;
    } else {
      const last = count[place.level];
      count[place.level] = last === undefined ? level.start : last + 1;
    }
    for (let below = place.level + 1; below < LEVELS; below++) {
      const restart = this.level(place.numId, below)?.restartAfter ?? null;
      const restarts = restart === null || (restart !== 0 && place.level + 1 <= restart);
      if (restarts) count[below] = undefined;
    }
  }

  private labelText(place: ListPlace, level: Level, count: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return level.text;
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = this.level(place.numId, index);
      if (shown === null) return '';
      // isLgl (17.9.4): all numbers of this label in Arabic digits, whatever their own level says.
      return formatListNumber(count[index] ?? shown.start, level.legal ? 'decimal' : shown.format);
    });
  }

  private level(numId: string, index: number): Level | null {
    const key = `${numId}/${index}`;
    let level = this.resolvedLevels.get(key);
    if (level === undefined) this.resolvedLevels.set(key, (level = this.readLevel(numId, index)));
    return level;
  }

  private readLevel(numId: string, index: number): Level | null {
    const instance = this.instances.get(numId);
    const list = this.abstractId(numId);
    if (instance === undefined || list === null) return null;
    const override = wChildren(instance, 'lvlOverride').find((item) => toLevel(wAttribute(item, 'ilvl')) === index);
    const own = override && wChild(override, 'lvl');
    const element =
      own ?? levelsOf(this.abstracts.get(list)).find((item) => toLevel(wAttribute(item, 'ilvl')) === index);
    return element ? readLevelElement(element, toInteger(wValue(override ?? null, 'startOverride'))) : null;
  }

  private placeOfStyle(styleId: string | null): StylePlace {
    const known = this.stylePlaces.get(styleId);
    if (known) return known;
    let place: StylePlace = { numId: null, level: null };
    for (const style of this.styles.paragraphChain(styleId)) {
      const numPr = numPrOf(style);
      if (numPr === null) continue;
      const numId = wValue(numPr, 'numId') ?? place.numId;
      place = { numId, level: this.levelLinkedTo(numId, style) ?? toLevel(wValue(numPr, 'ilvl')) ?? place.level };
    }
    this.stylePlaces.set(styleId, place);
    return place;
  }

  /** In a style, the level is that which names the style in w:pStyle (17.9.23), whatever w:ilvl says. */
  private levelLinkedTo(numId: string | null, style: XmlElement): number | null {
    const list = numId === null ? null : this.abstractId(numId);
    if (list === null) return null;
    const styleId = wAttribute(style, 'styleId');
    const linked = levelsOf(this.abstracts.get(list)).find((level) => wValue(level, 'pStyle') === styleId);
    return linked ? toLevel(wAttribute(linked, 'ilvl')) : null;
  }
}

export interface ListCounter {
  /** The number of the next paragraph of the story, or null if it is in no list. */
  next(paragraph: XmlElement): ListNumber | null;
}

interface StylePlace {
  readonly numId: string | null;
  readonly level: number | null;
}

interface Level {
  readonly element: XmlElement;
  readonly start: number;
  /** Whether the instance has a w:startOverride for this level. */
  readonly isOverridden: boolean;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** 1-based level after which this one starts again; 0 never; null: after any higher level. */
  readonly restartAfter: number | null;
}

function readLevelElement(element: XmlElement, startOverride: number | null): Level {
  const legal = wChild(element, 'isLgl');
  return {
    element,
    // The override counts at the beginning and at every restart (17.9.26); without either the count begins at 0 (17.9.25).
    start: startOverride ?? toInteger(wValue(element, 'start')) ?? 0,
    isOverridden: startOverride !== null,
    format: wValue(element, 'numFmt') ?? fallbackFormat(element) ?? 'decimal',
    text: wValue(element, 'lvlText') ?? '',
    legal: legal !== null && onOff(legal),
    restartAfter: toInteger(wValue(element, 'lvlRestart')),
  };
}

/** Word 2010 and later hide a custom format (001, 002 …) in mc:AlternateContent, with an older one as fallback. */
function fallbackFormat(level: XmlElement): string | null {
  const alternate = child(level, MC, 'AlternateContent');
  const fallback = alternate && child(alternate, MC, 'Fallback');
  return wValue(fallback, 'numFmt');
}

function levelsOf(abstract: XmlElement | undefined): XmlElement[] {
  return abstract === undefined ? [] : wChildren(abstract, 'lvl');
}

function numPrOf(style: XmlElement): XmlElement | null {
  const pPr = wChild(style, 'pPr');
  return pPr && wChild(pPr, 'numPr');
}

function register(map: Map<string, XmlElement>, element: XmlElement, idAttribute: string): void {
  const id = wAttribute(element, idAttribute);
  if (id !== null) map.set(id, element);
}

function toInteger(value: string | null): number | null {
  return value !== null && /^-?\d+$/.test(value.trim()) ? Number(value) : null;
}

function toLevel(value: string | null): number | null {
  const level = toInteger(value);
  return level !== null && level >= 0 && level < LEVELS ? level : null;
}
