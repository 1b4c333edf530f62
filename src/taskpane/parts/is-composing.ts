import type { KeyboardEvent } from 'react';

/** Whether a key is part of a composition by an input method. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // Safari ends the composition before it tells the key that ended it; only 229 marks that key.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other sign of it (WebKit bug 165004).
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
