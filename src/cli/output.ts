/**
 * The one way to the terminal. Names of files and of what is in them come from anybody: nothing of them may move the cursor,
 * rename the window or do whatever else a terminal does at control characters. In JSON they are escaped, and stay what they are.
 */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** What was asked for. */
export function writeOut(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

export function writeJson(value: unknown): void {
  const escaped = (control: string) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
  process.stdout.write(`${JSON.stringify(value, null, 2).replace(CONTROLS, escaped)}\n`);
}

/** What the person at the terminal is to know beside it. */
export function writeNote(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

function printable(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}
