import { useEffect, useRef } from 'react';
import { isFocusLost } from './lost-focus';
import { takeFocus } from './take-focus';

/**
 * Takes the focus if it has been lost: the button that led here, or the dialog that stood here, is gone. Focus that is
 * somewhere stays there; an author who is in the document meanwhile finds it here when he comes back.
 */
export function useLostFocus<T extends HTMLElement>(take: boolean) {
  const element = useRef<T>(null);
  useEffect(() => {
    if (!take) return undefined;
    const look = (): void => {
      if (isFocusLost()) takeFocus(element.current);
    };
    look();
    if (document.hasFocus()) return undefined;
    window.addEventListener('focus', look, { once: true });
    return () => window.removeEventListener('focus', look);
  }, [take]);
  return element;
}
