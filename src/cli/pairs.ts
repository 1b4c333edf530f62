import type { Notice } from '../notice/notice';
import { InvalidOption, resolveOptions, type OptionValues } from '../notice/options';
import { Failure } from './failure';

/** `['latin-font=times-new-roman']` -> `{'latin-font': 'times-new-roman'}`; `flag` is named where a pair is none. */
export function parsePairs(flag: string, pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined) {
        throw new Failure('usage', `${flag} 要写成 名称=值，不能是“${pair}”。`);
      }
      return [name, value];
    }),
  );
}

/** The pairs of `--option`, names and values checked by the notice. */
export function parseOptions(pairs: readonly string[], notice: Notice): OptionValues {
  const values = parsePairs('--option', pairs);
  try {
    resolveOptions(notice, values);
    return values;
  } catch (error) {
    if (error instanceof InvalidOption) throw new Failure('usage', error.message);
    throw error;
  }
}
