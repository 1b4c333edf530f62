/**
 * What a notice leaves open, as named options with a documented default. The terminal (`--option name=value`) and the
 * task pane both show this list; neither knows an option by itself.
 */
export interface OptionDefinition {
  /** Stable name, lower case with hyphens, for instance `latin-font`. */
  readonly name: string;
  /** Chinese label for the pane. */
  readonly label: string;
  /** One or two sentences: what it changes, why this is the default, with the clause or source. */
  readonly description: string;
  readonly choices: readonly OptionChoice[];
  readonly defaultValue: string;
}

export interface OptionChoice {
  readonly value: string;
  readonly label: string;
}

/** Values by option name; a name that is missing has its default. */
export type OptionValues = Readonly<Record<string, string>>;
