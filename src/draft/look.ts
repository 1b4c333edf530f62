/** How a line looks in the draft as it came: a signal, never more, for authors set headings in any way. */
export interface Look {
  /** Effective alignment; `both` and `distribute` count as left. */
  readonly alignment: 'left' | 'center' | 'right';
  /** Size of most of its characters in half-points. */
  readonly size: number;
  /** Whether all visible characters are bold. */
  readonly bold: boolean;
  /** East Asian font of most of its characters, '' if none is named. */
  readonly font: string;
  /** Name of the paragraph style in lower case, never its id: ids are localised and renumbered by WPS. */
  readonly style: string;
  /** 1 to 9 if the style is a heading style or an outline level is set, else null. */
  readonly outline: number | null;
}

/** Whether two lines were meant to look alike. */
export function sameLook(one: Look, other: Look): boolean {
  return one.size === other.size && one.bold === other.bold && one.font === other.font;
}
