import { useEffect, useRef } from 'react';

/**
 * Takes the focus if it has been lost: the button that led here, or the dialog that stood here, is gone. Focus that is
 * somewhere stays there.
 */
export function useLostFocus<T extends HTMLElement>(take: boolean) {
  const element = useRef<T>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (take && lost) element.current?.focus();
  }, [take]);
  return element;
}
