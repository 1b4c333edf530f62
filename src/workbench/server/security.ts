/**
 * The policy for every page of the workbench: nothing is loaded from, or sent to, anywhere else. office.js would like to
 * report to Microsoft's telemetry; on a developer's machine it may not. The pane's own policy (a meta element in its
 * page) applies on top of this one.
 *
 * Styles need 'unsafe-inline' for the pane's sake: Fluent UI writes style elements at run time.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
