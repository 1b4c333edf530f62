import { wAttribute } from './dom';
import type { XmlElement } from './xml';

/** Simple types of attribute values (ISO/IEC 29500-1, 22.9.2). Nonsense in a file reads as null, like an absent value. */

/** ST_OnOff: an element without a value is on. */
export function onOff(element: XmlElement): boolean {
  return isOn(wAttribute(element, 'val') ?? 'on');
}

export function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const TWIPS_PER_UNIT: Readonly<Record<string, number | undefined>> = {
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
};

/** A length in twips (1/20 pt): a plain number, or one with a unit as strict documents write it (`28.5pt`). */
export function twips(value: string | null): number | null {
  return measure(value, 1);
}

/** A length in half-points: a plain number, or one with a unit. */
export function halfPoints(value: string | null): number | null {
  return measure(value, 1 / 10);
}

/** A plain number; a percent sign is passed over (`100%` and `100` say the same). */
export function number(value: string | null): number | null {
  const match = value === null ? null : /^\s*([+-]?\d+(?:\.\d+)?)%?\s*$/u.exec(value);
  return match === null ? null : Number(match[1]);
}

/** `perTwip`: how many of the wanted units one twip is; numbers without a unit are in the wanted unit already. */
function measure(value: string | null, perTwip: number): number | null {
  const match = value === null ? null : /^\s*([+-]?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?\s*$/u.exec(value);
  if (match === null) return null;
  const amount = Number(match[1]);
  const unit = match[2];
  if (unit === undefined) return amount;
  return Math.round(amount * (TWIPS_PER_UNIT[unit] ?? 1) * perTwip * 100) / 100;
}
