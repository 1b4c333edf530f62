/** The product's webpack configuration is plain JavaScript, because webpack itself reads it. */
declare module '*/webpack.config.js' {
  import type { Configuration } from 'webpack';

  export default function config(
    env: { readonly publicUrl?: string; readonly officeJs?: string },
    argv: { readonly mode: 'production' | 'development' },
  ): Configuration;

  /** The manifest for an address; without a slash at its end. */
  export function publishedManifest(manifest: string, publicUrl: string): string;
}
