import { paragraphLook, textLook } from '../../format/look';
import { type ParagraphStyle, paragraphStyle } from '../../format/style';
import type { Look } from '../../notice/notice';
import type { ResolvedOptions } from '../../notice/options';

/** The styles that a block uses, made from the notice's looks when they are first asked for. */
export class BlockStyles {
  private readonly made = new Map<string, ParagraphStyle>();

  /** `named` gives the style the name that is free for it in the document that the block goes into. */
  constructor(
    private readonly options: ResolvedOptions,
    private readonly named: (style: ParagraphStyle) => ParagraphStyle = (style) => style,
  ) {}

  /** The style for a look. */
  of(look: Look): ParagraphStyle {
    const known = this.made.get(look.styleName);
    if (known) return known;
    const style = this.named(
      paragraphStyle(look.styleName, paragraphLook(look), textLook(look, this.options), look.offered),
    );
    this.made.set(look.styleName, style);
    return style;
  }

  /** Its w:styleId. */
  id(look: Look): string {
    return this.of(look).styleId;
  }

  get all(): readonly ParagraphStyle[] {
    return [...this.made.values()];
  }
}
