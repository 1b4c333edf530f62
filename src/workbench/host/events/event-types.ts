import type { ApiSet } from '../requirements';

/** An event of Word's API. */
export interface EventType {
  /** Class and member of the typings that it is listened to with. */
  readonly on: 'ContentControl' | 'Document';
  readonly member: string;
  readonly set: ApiSet;
  /**
   * Its number in a `richApiMessage`. Microsoft's are not published; any will do, as the client only compares what
   * arrives with what it registered.
   */
  readonly messageType: number;
  /** Where the handler's argument names the event: paragraphs' say `type`, controls' say `eventType` (typings). */
  readonly namedBy: 'type' | 'eventType';
}

/** By the values of `Word.EventType`. One table: the client's members are added from it, and the host sends by it. */
export const EVENT_TYPES = {
  ContentControlDeleted: control('onDeleted', 101),
  ContentControlSelectionChanged: control('onSelectionChanged', 102),
  ContentControlDataChanged: control('onDataChanged', 103),
  ContentControlEntered: control('onEntered', 104),
  ContentControlExited: control('onExited', 105),
  ContentControlAdded: { ...control('onContentControlAdded', 106), on: 'Document' },
  ParagraphAdded: paragraph('onParagraphAdded', 107),
  ParagraphChanged: paragraph('onParagraphChanged', 108),
  ParagraphDeleted: paragraph('onParagraphDeleted', 109),
} as const satisfies Readonly<Record<string, EventType>>;

export type EventName = keyof typeof EVENT_TYPES;

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENT_TYPES, name);
}

function control(member: string, messageType: number): EventType {
  return { on: 'ContentControl', member, set: 'WordApi 1.5', messageType, namedBy: 'eventType' };
}

function paragraph(member: string, messageType: number): EventType {
  return { on: 'Document', member, set: 'WordApi 1.6', messageType, namedBy: 'type' };
}
