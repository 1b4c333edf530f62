import type { Arguments } from '../batch/arguments';
import {
  hostObject,
  type HostObject,
  type MemberTable,
  type MethodMember,
  type PropertyMember,
} from '../batch/host-object';
import type { DocRange } from '../model/range';
import { search, type SearchOptions } from '../model/search';
import type { ApiSet } from '../requirements';
import { rangeCollection } from './range-collection';

/** Options that the client fills in before it searches. */
class ChosenOptions {
  readonly values: { -readonly [Name in keyof SearchOptions]: SearchOptions[Name] } = {
    matchCase: false,
    matchWholeWord: false,
    matchWildcards: false,
    matchPrefix: false,
    matchSuffix: false,
    ignorePunct: false,
    ignoreSpace: false,
  };
}

export function searchOptionsObject(): HostObject {
  return hostObject(SEARCH_OPTIONS, new ChosenOptions());
}

export const SEARCH_OPTIONS: MemberTable<ChosenOptions> = {
  name: 'SearchOptions',
  properties: {
    matchCase: option('matchCase'),
    matchWholeWord: option('matchWholeWord'),
    matchWildcards: option('matchWildcards'),
    // The client knows both spellings.
    matchWildCards: option('matchWildcards'),
    matchPrefix: option('matchPrefix'),
    matchSuffix: option('matchSuffix'),
    ignorePunct: option('ignorePunct'),
    ignoreSpace: option('ignoreSpace'),
  },
};

function option(name: keyof SearchOptions): PropertyMember<ChosenOptions> {
  return {
    set: 'WordApi 1.1',
    get: ({ values }) => values[name],
    put: ({ values }, value) => {
      values[name] = value.boolean(0, false);
    },
  };
}

/** `search(text, options)` of anything that has a range. */
export function searchMethod<Target>(set: ApiSet, rangeOf: (target: Target) => DocRange): MethodMember<Target> {
  return {
    set,
    writes: false,
    call: (target, args) => {
      const range = rangeOf(target);
      const results = search(range, args.text(0), optionsOf(args));
      return rangeCollection(() => results);
    },
  };
}

function optionsOf(args: Arguments): SearchOptions {
  return args.given(1) ? args.object(1, ChosenOptions).values : new ChosenOptions().values;
}
