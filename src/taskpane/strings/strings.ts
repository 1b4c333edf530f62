import { createContext, useContext } from 'react';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';
import type { Strings } from './zh-CN';

export type { Strings };

/** The pane's words for Office's display language (a BCP 47 tag): Chinese for any Chinese, English for all others. */
export function stringsFor(language: string): Strings {
  return /^zh\b/i.test(language) ? zhCN : enUS;
}

export const StringsContext = createContext<Strings>(zhCN);

export const StringsProvider = StringsContext.Provider;

export function useStrings(): Strings {
  return useContext(StringsContext);
}
