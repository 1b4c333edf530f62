import { hostObject, type HostObject, type MemberTable } from '../batch/host-object';
import type { DocRange } from '../model/range';
import { found } from './paragraph';
import { rangeObject } from './range';

type Ranges = () => readonly DocRange[];

export function rangeCollection(ranges: Ranges): HostObject {
  return hostObject(RANGE_COLLECTION, ranges);
}

export const RANGE_COLLECTION: MemberTable<Ranges> = {
  name: 'RangeCollection',
  items: (ranges) => ranges().map(rangeObject),
  methods: {
    getFirst: { set: 'WordApi 1.3', writes: false, call: (ranges) => found(first(ranges)) },
    getFirstOrNullObject: { set: 'WordApi 1.3', writes: false, call: first },
  },
};

function first(ranges: Ranges): HostObject | null {
  const [range] = ranges();
  return range ? rangeObject(range) : null;
}
