import { paragraphLook, textLook } from '../../format/look';
import { type ParagraphStyle, type Style, paragraphStyle } from '../../format/style';
import type { Look } from '../../notice/notice';
import type { ResolvedOptions } from '../../notice/options';

/** The styles that a block uses, made from the notice's looks when they are first asked for. */
export class BlockStyles {
  private readonly made = new Map<string, ParagraphStyle>();

  constructor(private readonly options: ResolvedOptions) {}

  /** The style for a look. */
  of(look: Look): ParagraphStyle {
    const known = this.made.get(look.styleName);
    if (known) return known;
    const style = paragraphStyle(look.styleName, paragraphLook(look), textLook(look, this.options));
    this.made.set(look.styleName, style);
    return style;
  }

  /** Its w:styleId. */
  id(look: Look): string {
    return this.of(look).styleId;
  }

  get all(): readonly Style[] {
    return [...this.made.values()];
  }
}
