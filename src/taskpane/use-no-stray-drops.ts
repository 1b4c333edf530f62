import { useEffect } from 'react';

/**
 * A file that is dropped where nothing takes it would be opened in place of the pane (HTML standard, section 6.11.5: the
 * default of a drop), and what has been entry or is being filled in would be gone.
 */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      // What a page takes itself it has prevented already.
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
