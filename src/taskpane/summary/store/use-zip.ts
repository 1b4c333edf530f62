import { useState } from 'react';
import { usePane } from '../../pane-context';
import { strings } from '../../strings/strings';
import { reasonOf } from '../../use-resource';
import type { NamedFile } from '../../../batch/zip-of';
import { downloadFile } from './download-file';

/** Saves many files as one zip, and says in the status line how that went. */
export function useZip() {
  const { say } = usePane();
  const { format } = strings.summary;
  const [isZipping, setZipping] = useState(false);
  const save = async (zipName: string, filesOf: () => Promise<readonly NamedFile[]>): Promise<void> => {
    setZipping(true);
    try {
      const { zipOf } = await import('../../../batch/zip-of');
      downloadFile(zipName, await zipOf(await filesOf()));
      say({ text: format.downloaded, tone: 'info' });
    } catch (error) {
      say({ text: format.notZipped(reasonOf(error)), tone: 'problem' });
    }
    setZipping(false);
  };
  return { isZipping, save };
}
