import { useRef } from 'react';
import type { ChangeEvent, ReactNode } from 'react';
import { usePane } from '../../pane-context';
import { useAdd } from './use-add';

export interface FileInputs {
  readonly chooseFiles: () => void;
  /** null where the browser cannot choose folders. */
  readonly chooseFolder: (() => void) | null;
  /** To be drawn somewhere; not seen. */
  readonly inputs: ReactNode;
}

/** Opens the browser's own dialogs for files and folders, and puts what was chosen on the list. */
export function useFileInputs(): FileInputs {
  const add = useAdd();
  const { session } = usePane();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(currentTarget.files ?? [])];
    // The same files may be chosen again later.
    currentTarget.value = '';
    if (chosen.length > 0) add(chosen);
  };
  return {
    chooseFiles: () => files.current?.click(),
    chooseFolder: session.webView.choosesFolders && hasFolderDialog() ? () => folder.current?.click() : null,
    inputs: (
      <>
        <input ref={files} type="file" data-choose="files" multiple hidden accept={ACCEPTED} onChange={take} />
        <input ref={folder} type="file" data-choose="folder" hidden onChange={take} {...{ webkitdirectory: '' }} />
      </>
    ),
  };
}

const ACCEPTED = '.docx,.docm,.dotx,.doc,.wps';

/** Safari on the phone and old web views have no dialog for folders. */
function hasFolderDialog(): boolean {
  return 'webkitdirectory' in HTMLInputElement.prototype;
}
