/**
 * The content security policy of the pane and of the ribbon commands: the only scripts are our files and office.js, and
 * nothing is sent anywhere but to the host of office.js, which is what office.js itself asks for.
 *
 * Styles need 'unsafe-inline': Griffel (Fluent UI) writes them into style elements at run time, and a nonce would have
 * to change with every response, which a static server cannot do.
 * @param officeJs address of office.js; one without a host is the server's own.
 */
export function contentSecurityPolicy(officeJs: string): string {
  const office = /^https?:/.test(officeJs) ? new URL(officeJs).origin : "'self'";
  const ours = office === "'self'" ? office : `'self' ${office}`;
  return [
    "default-src 'none'",
    `script-src ${ours}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // The add-in itself asks for nothing: its scripts are script elements, and its files come from the file dialog.
    `connect-src ${office}`,
    // office.js asks an unknown host for trust through a hidden page of its own.
    `frame-src ${ours}`,
    "base-uri 'none'",
    "form-action 'none'",
    // Many files are read off the main thread.
    "worker-src 'self'",
  ].join('; ');
}
