import { saveSettings } from '../document/document-settings';
import { NoResult } from './no-result';
import { paragraph } from './lab/package';
import type { Probe } from './probe';

const SETTING = 'caseAuthor.probe';

export const settingsInFile: Probe = {
  id: 'settings-in-file',
  settles: 'fileHasSettings',
  question: '加载项存进文档的设置，getFileAsync 给的文件里有吗？',
  async run(lab) {
    await lab.lay({ body: [paragraph('设置在不在文件里')] });
    try {
      await saveSettings({ [SETTING]: '在' });
      // Two changes: a file that lacks the last one only has the settings from before it.
      await lab.change((find) => void find('设置在不在文件里').insertText('一', 'End'));
      await lab.change((find) => void find('设置在不在文件里一').insertText('二', 'End'));
      const file = await lab.readFile();
      if (!file.text.includes('设置在不在文件里一')) throw new NoResult('file-older');
      const parts = file.pkg.partNames.filter((name) => name.includes('/webextensions/'));
      return { value: parts.length > 0 ? 'kept' : 'left-out', seen: { parts: parts.length } };
    } finally {
      await saveSettings({ [SETTING]: null });
    }
  },
};
