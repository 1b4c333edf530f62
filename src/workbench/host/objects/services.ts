import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import { applicationObject } from './application';
import { searchOptionsObject } from './search';
import type { WordDocument } from '../model/word-document';

/** Objects that the client makes by name; null for a name that is not known. */
export function serviceObject(name: string, document: WordDocument): HostObject | null {
  switch (name) {
    case 'Microsoft.InternalService.AddinInternalService':
      return hostObject(INTERNAL, document);
    case 'Microsoft.WordServices.SearchOptions':
      return searchOptionsObject();
    case 'Microsoft.WordServices.Application':
      return applicationObject(document);
    default:
      return null;
  }
}

/** The client says once that it is ready for events; Word has nothing to answer. */
export const INTERNAL: MemberTable<WordDocument> = {
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: { set: 'WordApi 1.1', writes: false, act: () => undefined } },
};
