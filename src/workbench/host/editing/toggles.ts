import type { EffectiveRun } from '../../../ooxml/effective';
import { rangeFont } from '../model/font-target';
import type { DocRange } from '../model/range';
import { removeElement, setElement, setToggle } from '../model/run-format';
import type { LookChange } from './type-text';

/** What Ctrl+B, Ctrl+I and Ctrl+U switch. */
export type Toggle = 'bold' | 'italic' | 'underline';

export function isOn(run: EffectiveRun, toggle: Toggle): boolean {
  return toggle === 'underline' ? run.underline !== 'none' : run[toggle];
}

export function switchTo(toggle: Toggle, on: boolean): LookChange {
  if (toggle === 'underline') return (rPr) => setElement(rPr, 'u', { val: on ? 'single' : 'none' });
  return (rPr) => setToggle(rPr, ELEMENTS[toggle], on);
}

/** Takes direct formatting back, so that the style decides. */
export function switchOff(toggle: Toggle): LookChange {
  return (rPr) => ELEMENTS[toggle].forEach((name) => removeElement(rPr, name));
}

const ELEMENTS: Readonly<Record<Toggle, readonly string[]>> = {
  bold: ['b', 'bCs'],
  italic: ['i', 'iCs'],
  underline: ['u'],
};

/** Switches it on unless the whole selection has it. */
export function toggleRange(range: DocRange, toggle: Toggle): void {
  const font = rangeFont(range);
  const on = !font.looks().every((run) => isOn(run, toggle));
  font.change(switchTo(toggle, on));
}
