import type { EditCommand } from './command';
import type { Selected } from './history';

/** After such a pause what is typed is a step of its own, in milliseconds. */
const PAUSE = 2000;

/** Which keystrokes are undone together: those of one word or clause, typed or erased without a pause. */
export class TypingRhythm {
  private last: { readonly command: EditCommand; readonly at: Selected; readonly time: number } | null = null;

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** Whether a command goes on with what the one before it did. */
  continues(command: EditCommand, before: Selected): boolean {
    const { last } = this;
    if (last === null || this.now() - last.time > PAUSE || !isSame(before, last.at)) return false;
    if (command.kind === 'type') return last.command.kind === 'type' && !endsClause(last.command.text);
    return command.kind === 'erase' && last.command.kind === 'erase' && command.direction === last.command.direction;
  }

  ended(command: EditCommand, at: Selected): void {
    this.last = { command, at, time: this.now() };
  }

  /** The next keystroke begins something new. */
  interrupt(): void {
    this.last = null;
  }
}

function endsClause(text: string): boolean {
  return /[\s\p{P}]$/u.test(text);
}

function isSame(a: Selected, b: Selected): boolean {
  return (['start', 'end'] as const).every(
    (edge) => a[edge].paragraph === b[edge].paragraph && a[edge].offset === b[edge].offset,
  );
}
