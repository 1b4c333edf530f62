import { useCallback } from 'react';
import type { OptionValues } from '../../notice/options';
import { usePane } from '../pane-context';
import { strings } from '../strings/strings';

/** Adds values to those of the document and of this computer, and says in the status line how that went. Never rejects. */
export function useRememberOptions(): (values: OptionValues) => Promise<void> {
  const { session, say } = usePane();
  const { result, options } = strings;
  return useCallback(
    async (values) => {
      try {
        const { document, computer } = await session.readOptions();
        await session.saveOptions({ ...document, ...values });
        await session.saveComputerOptions({ ...computer, ...values });
        say({ text: result.forGoodSaved, tone: 'info' });
      } catch {
        say({ text: options.saveFailed, tone: 'problem' });
      }
    },
    [session, say, result, options],
  );
}
