import HtmlPlugin from 'html-webpack-plugin';
import type { Compiler, WebpackPluginInstance } from 'webpack';

/** Puts a script before all others of every page that a build makes. */
export class ScriptInPages implements WebpackPluginInstance {
  constructor(private readonly source: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('ScriptInPages', (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap('ScriptInPages', (page) => ({
        ...page,
        html: page.html.replace('<script', `<script defer src="${this.source}"></script><script`),
      }));
    });
  }
}
