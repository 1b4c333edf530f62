import { OfficeError } from '../office-error';
import type { Gate, HostObject } from './host-object';
import type { Json } from './json';
import type { References } from './references';
import type { Query } from './request';

/** The client itself answers these from what comes back. */
const CLIENT_SIDE = new Set(['isNullObject', 'isNull', '_ReferenceId']);

/** What of an object is wanted: its own properties and, by name, what of the objects that its properties lead to. */
interface Selection {
  readonly names: Set<string>;
  all: boolean;
  readonly nested: Map<string, Selection>;
}

/**
 * The value of a `load`: the selected properties under their names on the wire, a collection as `_Items`.
 * @throws OfficeError NotImplemented or ApiNotFound for a name that the object does not have or this Word has not got.
 */
export function queryValue(
  object: HostObject,
  query: Query | null | undefined,
  references: References,
  gate: Gate,
): Json {
  const selection = select(query);
  if (!object.isCollection) return valueOf(object, selection, references, gate);
  const skip = query?.Skip ?? 0;
  const items = object.items().slice(skip, query?.Top == null ? undefined : skip + query.Top);
  return {
    _ReferenceId: references.keep(object),
    _Items: items.map((item) => {
      if (!gate.allowsNullInCollections) refuseNulls(item, selection, gate);
      return valueOf(item, selection, references, gate);
    }),
  };
}

/** Wire names begin with a capital letter: `lineSpacing` travels as `LineSpacing`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function memberName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

function valueOf(object: HostObject, selection: Selection, references: References, gate: Gate): Json {
  if (object.isCollection) {
    return {
      _ReferenceId: references.keep(object),
      _Items: object.items().map((item) => valueOf(item, selection, references, gate)),
    };
  }
  const value: Record<string, Json> = { _ReferenceId: references.keep(object) };
  const names = selection.all ? new Set([...everyReadable(object, gate), ...selection.names]) : selection.names;
  for (const name of names) {
    if (object.hasNavigation(name) && !object.hasProperty(name)) {
      value[wireName(name)] = nestedValue(object, name, everything(), references, gate);
    } else if (!CLIENT_SIDE.has(name)) {
      value[wireName(name)] = object.get(name, gate);
    }
  }
  for (const [name, nested] of selection.nested) {
    value[wireName(name)] = nestedValue(object, name, nested, references, gate);
  }
  return value;
}

function refuseNulls(item: HostObject, selection: Selection, gate: Gate): void {
  for (const name of selection.nested.keys()) {
    if (item.open(name, gate) === null) {
      throw new OfficeError('ItemNotFound', `${item.typeName}.${name}: one of the items has no such object.`);
    }
  }
}

function nestedValue(object: HostObject, name: string, selection: Selection, references: References, gate: Gate): Json {
  const next = object.open(name, gate);
  return next === null ? null : valueOf(next, selection, references, gate);
}

/** `load()` without names brings what this Word has and leaves out what only newer ones have. */
function everyReadable(object: HostObject, gate: Gate): string[] {
  return object.propertyNames.filter((name) => object.isReadable(name, gate));
}

function select(query: Query | null | undefined): Selection {
  const root = nothing();
  for (const path of query?.Select ?? []) add(root, steps(path));
  for (const path of query?.Expand ?? []) add(root, [...steps(path), '*']);
  if (root.names.size === 0 && root.nested.size === 0) root.all = true;
  return root;
}

/** `items/font/name` on a collection means `font/name` of each item. */
function steps(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== 'items');
}

function add(selection: Selection, path: readonly string[]): void {
  const [step, ...rest] = path;
  if (step === undefined || step === '*') {
    selection.all = true;
  } else if (rest.length === 0) {
    selection.names.add(memberName(step));
  } else {
    const name = memberName(step);
    const nested = selection.nested.get(name) ?? nothing();
    selection.nested.set(name, nested);
    add(nested, rest);
  }
}

function nothing(): Selection {
  return { names: new Set(), all: false, nested: new Map() };
}

function everything(): Selection {
  return { names: new Set(), all: true, nested: new Map() };
}
