import { Fields } from '../../../src/workbench/page/render/fields';

describe('Fields', () => {
  const after = (...types: string[]): boolean => {
    const stack = new Fields();
    types.forEach((type) => stack.pass(type));
    return stack.hidden;
  };

  it('hides instructions and shows results', () => {
    expect(after()).toBe(false);
    expect(after('begin')).toBe(true);
    expect(after('begin', 'separate')).toBe(false);
    expect(after('begin', 'separate', 'end')).toBe(false);
  });

  it('hides the result of a field that stands among the instructions of another', () => {
    expect(after('begin', 'begin', 'separate')).toBe(true);
    expect(after('begin', 'begin', 'separate', 'end', 'separate')).toBe(false);
  });

  it('takes an end too many without harm', () => {
    expect(after('end', 'end')).toBe(false);
  });
});
