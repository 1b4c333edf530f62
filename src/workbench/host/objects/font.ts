import { hostObject, type HostObject, type MemberTable, type PropertyMember } from '../batch/host-object';
import { formatRuns, removeElement, setElement, setFont, setToggle } from '../model/run-format';
import type { DocRange } from '../model/range';
import { OfficeError } from '../office-error';

export function fontObject(range: DocRange): HostObject {
  return hostObject(FONT, range);
}

const FONT: MemberTable<DocRange> = {
  name: 'Font',
  properties: {},
};
