import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SAMPLES } from '../../../src/workbench/page/samples';
import { SAMPLE_DRAFTS } from './drafts';

const FOLDER = path.resolve(__dirname, '../../../assets/samples');

describe('the bundled samples', () => {
  it('are what their generator makes', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(SAMPLE_DRAFTS).sort());
    for (const [name, make] of Object.entries(SAMPLE_DRAFTS)) {
      expect(Buffer.compare(readFileSync(path.join(FOLDER, name)), make())).toBe(0);
    }
  });

  it('are all offered by the workbench', () => {
    expect(SAMPLES.map(({ file }) => file).sort()).toEqual(Object.keys(SAMPLE_DRAFTS).sort());
  });
});
