/** The terminal's program as one file, built anew if anything that it was made of has changed; its path. */
export function builtCli(project?: string): string;
