import { gzipSync } from 'node:zlib';
import { type Compiler, WebpackError, type WebpackPluginInstance } from 'webpack';

/** What the author waits for before the first screen is painted; the engine arrives while it is already on show. */
const BUDGET_KIB = 150;

/** Fails the build when the scripts of the first screen outgrow the budget, and prints their size when they do not. */
export class FirstScreenBudget implements WebpackPluginInstance {
  apply(compiler: Compiler): void {
    compiler.hooks.emit.tap('FirstScreenBudget', (compilation) => {
      const files = compilation.entrypoints.get('taskpane')?.getFiles() ?? [];
      const scripts = files.filter((name) => name.endsWith('.js'));
      const bytes = scripts.map((name) => gzipSync(compilation.assets[name]?.buffer() ?? '').length);
      const kib = bytes.reduce((sum, size) => sum + size, 0) / 1024;
      const sentence = `首屏脚本 ${kib.toFixed(1)} KiB（压缩后，上限 ${BUDGET_KIB} KiB）`;
      if (kib > BUDGET_KIB)
        compilation.errors.push(new WebpackError(`${sentence}：超出了，请减小 ${scripts.join('、')}`));
      else compilation.getLogger('budget').warn(sentence);
    });
  }
}
