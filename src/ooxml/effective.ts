import { wAncestor, wAttribute, wChild, wValue } from './dom';
import { toEffectiveParagraph, toEffectiveRun, type EffectiveParagraph, type EffectiveRun } from './effective-values';
import { Numbering, type ListPlace } from './numbering';
import type { Package } from './package/package';
import { readParagraphProperties, type ParagraphProperties } from './paragraph-properties';
import { readRunProperties, TOGGLES, type RunProperties } from './run-properties';
import { Styles } from './styles';
import { TableStyles } from './table-style';
import { ThemeFonts } from './theme';
import type { XmlElement, XmlNode } from './xml';

export type { EffectiveParagraph, EffectiveRun } from './effective-values';
export type { ParagraphProperties } from './paragraph-properties';
export type { RunProperties } from './run-properties';

/** The level of formatting that a property comes from (17.7.2). */
export type Origin = 'defaults' | 'table' | 'style' | 'numbering' | 'character-style' | 'direct';

/** Where each property that any level sets comes from: `origins.alignment === 'direct'`. */
export type ParagraphOrigins = Readonly<Partial<Record<keyof ParagraphProperties, Origin>>>;
export type RunOrigins = Readonly<Partial<Record<keyof RunProperties, Origin>>>;

interface Layer<Properties> {
  readonly origin: Origin;
  readonly properties: Properties;
}

/**
 * Effective formatting: what Word shows when document defaults, table style, paragraph style, list level, character style
 * and direct formatting are laid over each other (ISO/IEC 29500-1, 17.7.2).
 *
 * Styles, lists and theme are read once; make a new one after changing them. Paragraphs and runs are read each time.
 */
export class Formatting {
  readonly styles: Styles;
  readonly numbering: Numbering;
  private readonly theme: ThemeFonts;
  private readonly tables: TableStyles;
  private readonly defaultParagraph: ParagraphProperties;
  private readonly defaultRun: RunProperties;
  private readonly paragraphBases = new Map<string, ParagraphBase>();
  private readonly runBases = new Map<string, RunBase>();
  private readonly styleRuns = new Map<string, RunProperties>();
  private last: {
    readonly paragraph: XmlElement;
    readonly pPr: XmlElement | null;
    readonly firstChild: XmlNode | null;
  } | null = null;

  constructor(pkg: Package) {
    const part = (type: string): ReturnType<Package['document']> => {
      const name = pkg.related(pkg.mainPart, type);
      return name === undefined ? undefined : pkg.document(name);
    };
    this.styles = new Styles(part('styles'));
    this.numbering = new Numbering(part('numbering'), this.styles);
    this.tables = new TableStyles(this.styles);
    this.defaultParagraph = readParagraphProperties(this.styles.defaultParagraph);
    this.defaultRun = readRunProperties(this.styles.defaultRun);
    const settings = part('settings')?.documentElement ?? null;
    const languages = settings === null ? null : wChild(settings, 'themeFontLang');
    const language = languages === null ? null : wAttribute(languages, 'eastAsia');
    this.theme = new ThemeFonts(part('theme'), language ?? this.defaultRun.languageEastAsia ?? null);
  }

  paragraph(paragraph: XmlElement): EffectiveParagraph {
    const base = this.paragraphBase(paragraph);
    const direct = this.directParagraph(paragraph);
    if (Object.keys(direct).length === 0) return base.effective;
    return toEffectiveParagraph({ ...base.merged, ...direct });
  }

  /** Whether a paragraph stands in a text frame; what `paragraph` says of it, for much less. */
  isFramed(paragraph: XmlElement): boolean {
    const pPr = wChild(paragraph, 'pPr');
    return (pPr !== null && wChild(pPr, 'framePr') !== null) || this.paragraphBase(paragraph).effective.frame;
  }

  /** What the paragraph itself says, without any style. */
  directParagraph(paragraph: XmlElement): ParagraphProperties {
    return readParagraphProperties(wChild(paragraph, 'pPr'));
  }

  paragraphOrigins(paragraph: XmlElement): ParagraphOrigins {
    const { layers } = this.paragraphBase(paragraph);
    return originsOf<ParagraphProperties>([
      ...layers,
      { origin: 'direct', properties: this.directParagraph(paragraph) },
    ]);
  }

  run(run: XmlElement): EffectiveRun {
    return this.runIn(wAncestor(run, 'p'), wChild(run, 'rPr'));
  }

  /** What the run itself says, without any style. */
  directRun(run: XmlElement): RunProperties {
    return readRunProperties(wChild(run, 'rPr'));
  }

  runOrigins(run: XmlElement): RunOrigins {
    const paragraph = wAncestor(run, 'p');
    const styleId = paragraph === null ? null : this.styleIdOf(paragraph);
    const rPr = wChild(run, 'rPr');
    return originsOf<RunProperties>([
      { origin: 'defaults', properties: this.defaultRun },
      { origin: 'table', properties: paragraph === null ? {} : this.tables.layerOf(paragraph).run },
      { origin: 'style', properties: this.styleRun(styleId, 'paragraph') },
      { origin: 'character-style', properties: this.styleRun(wValue(rPr, 'rStyle'), 'character') },
      { origin: 'direct', properties: readRunProperties(rPr) },
    ]);
  }

  /** The paragraph mark: it decides the height of an empty line and lends its look to the list label. */
  mark(paragraph: XmlElement): EffectiveRun {
    return this.runIn(paragraph, markProperties(paragraph));
  }

  /** The automatic list number: the paragraph mark's look with that of the list level over it (17.9.24). */
  label(paragraph: XmlElement): EffectiveRun {
    const mark = markProperties(paragraph);
    const place = this.numbering.placeOf(paragraph);
    const level = place === null ? null : this.numbering.levelElement(place.numId, place.level);
    const levelRun = level === null ? null : wChild(level, 'rPr');
    const levelStyle = wValue(levelRun, 'rStyle');
    const direct = {
      ...readRunProperties(mark),
      ...(levelStyle === null ? {} : this.styleRun(levelStyle, 'character')),
      ...readRunProperties(levelRun),
    };
    const { merged } = this.runBase(paragraph, wValue(mark, 'rStyle'));
    return toEffectiveRun({ ...merged, ...direct }, direct.hint ?? null, this.theme);
  }

  private runIn(paragraph: XmlElement | null, rPr: XmlElement | null): EffectiveRun {
    const base = this.runBase(paragraph, wValue(rPr, 'rStyle'));
    const direct = readRunProperties(rPr);
    // A document has few combinations and many runs.
    const key = JSON.stringify(direct);
    let effective = base.effective.get(key);
    if (effective === undefined) {
      effective = toEffectiveRun({ ...base.merged, ...direct }, direct.hint ?? null, this.theme);
      base.effective.set(key, effective);
    }
    return effective;
  }

  /** Everything below direct formatting; the same for all paragraphs of a style, list level and table style. */
  private paragraphBase(paragraph: XmlElement): ParagraphBase {
    const styleId = this.styleIdOf(paragraph);
    const place = this.numbering.placeOf(paragraph);
    const table = this.tables.layerOf(paragraph);
    const list = place === null ? '' : `${place.numId} ${place.level} ${place.source}`;
    const key = `${styleId ?? ''}|${list}|${table.key}`;
    let base = this.paragraphBases.get(key);
    if (base === undefined) {
      const layers: Layer<ParagraphProperties>[] = [
        { origin: 'defaults', properties: this.defaultParagraph },
        { origin: 'table', properties: table.paragraph },
        ...this.styleLayers(styleId, place),
      ];
      const merged = mergeLayers(layers);
      base = { layers, merged, effective: toEffectiveParagraph(merged) };
      this.paragraphBases.set(key, base);
    }
    return base;
  }

  /**
   * The paragraph style and the list level. A list named by the paragraph itself goes over its style; a list named by a
   * style goes under what that same style says, which is how heading styles keep their own indents (17.9.23).
   */
  private styleLayers(styleId: string | null, place: ListPlace | null): Layer<ParagraphProperties>[] {
    const level = place === null ? null : this.numbering.levelElement(place.numId, place.level);
    const numbering: Layer<ParagraphProperties> = {
      origin: 'numbering',
      properties: readParagraphProperties(level === null ? null : wChild(level, 'pPr')),
    };
    const layers: Layer<ParagraphProperties>[] = [];
    for (const style of this.styles.paragraphChain(styleId)) {
      const pPr = wChild(style, 'pPr');
      const namesList = pPr !== null && wChild(pPr, 'numPr') !== null;
      if (place?.source === 'style' && namesList) layers.push(numbering);
      layers.push({ origin: 'style', properties: readParagraphProperties(pPr) });
    }
    if (place?.source === 'paragraph') layers.push(numbering);
    return layers;
  }

  /** Everything below direct formatting, for a character style in a paragraph. */
  private runBase(paragraph: XmlElement | null, characterStyle: string | null): RunBase {
    const table = paragraph === null ? null : this.tables.layerOf(paragraph);
    const styleId = paragraph === null ? null : this.styleIdOf(paragraph);
    const key = `${styleId ?? ''}|${characterStyle ?? ''}|${table?.key ?? ''}`;
    let base = this.runBases.get(key);
    if (base === undefined) {
      const merged = this.mergeRunStyles([
        table?.run ?? {},
        this.styleRun(styleId, 'paragraph'),
        this.styleRun(characterStyle, 'character'),
      ]);
      base = { merged, effective: new Map() };
      this.runBases.set(key, base);
    }
    return base;
  }

  /**
   * The style that a paragraph names. Asked for each run in turn: the last paragraph's properties are remembered, for a
   * paragraph without any would be searched from end to end each time.
   */
  private styleIdOf(paragraph: XmlElement): string | null {
    const { last } = this;
    const valid =
      last?.paragraph === paragraph &&
      (last.pPr === null ? last.firstChild === paragraph.firstChild : last.pPr.parentNode === paragraph);
    const pPr = valid ? last.pPr : wChild(paragraph, 'pPr');
    if (!valid) this.last = { paragraph, pPr, firstChild: paragraph.firstChild };
    return wValue(pPr, 'pStyle');
  }

  /** Toggle properties are combined by exclusive or, unless the document defaults set them (17.7.3). */
  private mergeRunStyles(styles: readonly RunProperties[]): RunProperties {
    const merged: RunProperties = { ...this.defaultRun };
    for (const style of styles) Object.assign(merged, style);
    for (const toggle of TOGGLES) {
      merged[toggle] =
        this.defaultRun[toggle] === true || styles.filter((style) => style[toggle] === true).length % 2 === 1;
    }
    return merged;
  }

  /** The run properties of a style and its bases; within one chain the nearer style simply wins. */
  private styleRun(styleId: string | null, type: 'paragraph' | 'character'): RunProperties {
    const key = `${type} ${styleId ?? ''}`;
    let merged = this.styleRuns.get(key);
    if (merged === undefined) {
      merged = {};
      for (const style of this.styles.chain(styleId, type)) {
        Object.assign(merged, readRunProperties(wChild(style, 'rPr')));
      }
      this.styleRuns.set(key, merged);
    }
    return merged;
  }
}

interface ParagraphBase {
  readonly layers: readonly Layer<ParagraphProperties>[];
  readonly merged: ParagraphProperties;
  readonly effective: EffectiveParagraph;
}

interface RunBase {
  readonly merged: RunProperties;
  /** By what the run itself says. */
  readonly effective: Map<string, EffectiveRun>;
}

function mergeLayers(layers: readonly Layer<ParagraphProperties>[]): ParagraphProperties {
  const merged: ParagraphProperties = {};
  for (const { properties } of layers) Object.assign(merged, properties);
  return merged;
}

function originsOf<Properties extends object>(
  layers: readonly Layer<Properties>[],
): Partial<Record<keyof Properties, Origin>> {
  const origins: Partial<Record<keyof Properties, Origin>> = {};
  for (const { origin, properties } of layers) {
    for (const name in properties) origins[name] = origin;
  }
  return origins;
}

function markProperties(paragraph: XmlElement): XmlElement | null {
  const pPr = wChild(paragraph, 'pPr');
  return pPr === null ? null : wChild(pPr, 'rPr');
}
