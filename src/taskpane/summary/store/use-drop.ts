import { fromEvent } from 'file-selector';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';

/** Takes files and folders that are dropped; what else is dragged here, a row of the list for instance, is not looked at. */
export function useDrop(onFiles: (files: readonly File[]) => void, onFailed: () => void) {
  const [isOver, setOver] = useState(false);
  // Every element on the way is entered before the one before it is left.
  const depth = useRef(0);
  const leave = (): void => {
    depth.current = 0;
    setOver(false);
  };
  const ifFiles = (then: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    then(event);
  };
  const handlers = {
    onDragEnter: ifFiles(() => {
      depth.current += 1;
      setOver(true);
    }),
    onDragOver: ifFiles((event) => {
      event.dataTransfer.dropEffect = 'copy';
    }),
    onDragLeave: ifFiles(() => {
      depth.current -= 1;
      if (depth.current <= 0) leave();
    }),
    onDrop: ifFiles((event) => {
      leave();
      // A folder that may not be read, for instance.
      void fromEvent(event.nativeEvent).then((found) => onFiles(found.filter((one) => one instanceof File)), onFailed);
    }),
  };
  return { isOver, handlers };
}
