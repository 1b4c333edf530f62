import { existsSync, lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { COPY_SUFFIX } from '../form/summary/formatted-copies';
import { Failure } from './failure';
import { statIfThere } from './files';
import { docxName } from './new-output';

/** Where formatted copies go, as asked on the command line. At most one of the three is set. */
export interface OutputChoice {
  /** -o: this very file. */
  readonly output?: string;
  /** --out-dir: files of the same name in this folder, which is made if need be. */
  readonly outDir?: string;
  /** --in-place: the input itself is replaced. */
  readonly inPlace?: boolean;
}

/**
 * Chooses the output of each input before anything is written, and keeps two rules: an input is only ever replaced by
 * --in-place, and no two inputs go to one output.
 */
export class Outputs {
  private readonly inputs: ReadonlySet<string>;
  private readonly taken = new Map<string, string>();

  constructor(
    private readonly choice: OutputChoice,
    inputs: readonly string[],
  ) {
    this.inputs = new Set(inputs.map(identity));
    if (choice.output !== undefined && inputs.length > 1) {
      throw new Failure('usage', '-o 只能用于一个文件；多个文件请用 --out-dir 指定输出文件夹。');
    }
    if (choice.outDir !== undefined) {
      const stats = statIfThere(choice.outDir);
      if (stats !== undefined && !stats.isDirectory()) {
        throw new Failure('usage', `--out-dir 给出的 ${choice.outDir} 不是文件夹。`);
      }
    }
  }

  /** The folder to make before writing, or undefined. */
  get folder(): string | undefined {
    return this.choice.outDir;
  }

  /** Whether each output is its input, changed. */
  get replacesInput(): boolean {
    return this.choice.inPlace === true;
  }

  /** The output of an input; throws a Failure if there can be none. */
  of(input: string): string {
    const output = this.place(input);
    const key = identity(output);
    if (!this.choice.inPlace && this.inputs.has(key)) {
      throw new Failure(
        'output-is-input',
        `输出 ${output} 就是要处理的原文件，不会覆盖它；请换一个位置，确实要改原文件时用 --in-place。`,
      );
    }
    const stats = statIfThere(output);
    if (stats?.isDirectory())
      throw new Failure('output-is-directory', `输出 ${output} 是文件夹，输出到文件夹请用 --out-dir。`);
    if (stats !== undefined && !stats.isFile()) {
      throw new Failure('output-not-a-file', `输出 ${output} 不是普通文件，请换一个位置。`);
    }
    if (this.choice.output !== undefined && !isNamedLike(output, input)) docxName('-o', output);
    const other = this.taken.get(key);
    if (other !== undefined) {
      throw new Failure('output-collision', `与 ${other} 的输出位置相同（${output}），这一份没有处理，请分开输出。`);
    }
    this.taken.set(key, input);
    return output;
  }

  private place(input: string): string {
    const { output, outDir, inPlace } = this.choice;
    // A rename over a symbolic link would replace the link: write to the file that it stands for.
    if (inPlace) return realpathSync(input);
    if (output !== undefined) return existsSync(output) ? realpathSync(output) : output;
    if (outDir !== undefined) return path.join(outDir, path.basename(input));
    return freeNameBeside(input);
  }
}

/** A copy is of the kind of its original: under another ending Word opens it as something else, or not at all. */
function isNamedLike(output: string, input: string): boolean {
  return path.extname(output).toLowerCase() === path.extname(input).toLowerCase();
}

/** `案例.docx` -> `案例-排版.docx`, or `案例-排版2.docx` …: a copy that nobody named never replaces anything. */
function freeNameBeside(input: string): string {
  const { dir, name, ext } = path.parse(input);
  for (let n = 1; ; n += 1) {
    const candidate = path.join(dir, `${name}${COPY_SUFFIX}${n === 1 ? '' : n}${ext}`);
    if (lstatSync(candidate, { throwIfNoEntry: false }) === undefined) return candidate;
  }
}

/** One name for one place: links resolved, and case folded where `A.docx` and `a.docx` are one file. */
function identity(file: string): string {
  const folder = path.dirname(path.resolve(file));
  const resolved = existsSync(file)
    ? realpathSync(file)
    : path.join(existsSync(folder) ? realpathSync(folder) : folder, path.basename(file));
  return process.platform === 'linux' ? resolved : resolved.normalize('NFC').toLowerCase();
}
