import type { OfficeDialog } from '../wire';

/** What of a running office.js the dialogs need. */
export interface DialogClient {
  readonly OSF: { readonly DDA: { readonly WAC: { readonly Delegate: { openDialog(request: DialogRequest): void } } } };
}

interface DialogRequest {
  /** An `OfficeDialog` as JSON. */
  targetId: string;
}

/**
 * Lets a page on this machine open dialogs: office.js gives them to https addresses only (`ooeRequireHTTPS` in its
 * `WAC.Delegate.openDialog`), and the development host has none. It only looks at how the address begins.
 */
export function allowDialogs({ OSF }: DialogClient): void {
  const { Delegate } = OSF.DDA.WAC;
  const open = Delegate.openDialog.bind(Delegate);
  Delegate.openDialog = (request) => {
    const dialog = JSON.parse(request.targetId) as OfficeDialog;
    request.targetId = JSON.stringify({ ...dialog, url: dialog.url.replace(/^http:/, 'https:') });
    open(request);
  };
}
