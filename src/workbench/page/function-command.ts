import { AddInFrame } from './add-in-frame';
import type { WordHost } from '../host/word-host';
import { showOfficeDialog } from './office-dialog';

/** office.js reports `event.completed()` by this method of the common API. */
const COMMAND_COMPLETED = 94;
/** How long a function file may take to load from this machine, and (as in Word) a command to run. */
const LOAD_TIMEOUT_MS = 30_000;
const RUN_TIMEOUT_MS = 5 * 60_000;

/** Why a command did not run to its end; the message is a sentence for the status line. */
export class CommandFailed extends Error {}

/**
 * Carries out a function command as Word does: loads the function file in a frame of its own that nobody sees, fires
 * the command, waits for `event.completed()`, and throws the frame away.
 * @param addIn its name, for the dialogs that it opens.
 * @returns whether it told something in a dialog.
 * @throws CommandFailed
 */
export async function runFunctionCommand(
  functionFile: string,
  functionName: string,
  addIn: string,
  host: WordHost,
): Promise<boolean> {
  let told = false;
  const id = crypto.randomUUID();
  let complete = (_status: number): void => undefined;
  const completed = new Promise<number>((resolve) => (complete = resolve));
  const frame = new AddInFrame(functionFile, functionName, host.profile, {
    appContext: () => host.appContext(),
    executeMethod: (dispatchId, data) => {
      if (dispatchId !== COMMAND_COMPLETED) return host.executeMethod(dispatchId, data);
      if (data[0] === id) complete(Number(data[1]));
      return Promise.resolve({ Version: 1, Error: 0 });
    },
    openDialog: (dialog, closed) => {
      told = true;
      return showOfficeDialog(addIn, dialog, closed);
    },
  });
  frame.element.hidden = true;
  document.body.append(frame.element);
  try {
    await within(
      LOAD_TIMEOUT_MS,
      frame.wire.listening('appCommandInvoked'),
      '命令页没有应答，请在浏览器的控制台查看原因',
    );
    frame.wire.fire('appCommandInvoked', {
      0: id,
      1: functionName,
      2: JSON.stringify({ source: { id: functionName } }),
    });
    const status = await within(RUN_TIMEOUT_MS, completed, '命令超过 5 分钟没有结束');
    if (status !== 0) throw new CommandFailed(`命令页没有名为 ${functionName} 的命令（错误 ${status}）`);
    return told;
  } finally {
    frame.close();
  }
}

async function within<Value>(milliseconds: number, promise: Promise<Value>, failure: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CommandFailed(failure)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
