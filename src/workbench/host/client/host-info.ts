import type { Platform, Profile } from '../profile';

/** What office.js calls a platform when a host describes itself. */
const PLATFORMS: Readonly<Record<Platform, string>> = { OfficeOnline: 'Web', PC: 'Win32', Mac: 'Mac' };

/**
 * How Word describes itself in the address of an add-in's page (`_host_Info`): host, platform, version of the client's
 * script, language, conversation, whether it is a dialog, that no telemetry is wanted, flags. `Office.context.platform` is
 * read from it.
 */
export function hostInfoOf({ platform }: Profile, conversation: string): string {
  return `Word$${PLATFORMS[platform]}$16.01$zh-CN$${conversation}$$disableLogging$0`;
}

/** The scripts that office.js loads for Word, one a platform; on desktops they talk to a native window. */
const SCRIPT_FOR_WORD = /^word-(?:web|win32|mac)-16\.0\d(\.debug)?\.js$/;

/** Whether an address is that of the client's script for Word. */
export function isScriptForWord(address: string): boolean {
  return SCRIPT_FOR_WORD.test(address.slice(address.lastIndexOf('/') + 1));
}

/**
 * The file of the npm package that answers a request below the folder of office.js. Its names are all in lower case,
 * whatever the client asks for. Only the web's script for Word talks by messages, which is all that a page can do, so it
 * is given whatever platform the client runs on: one client for all, that reports the platform it was told.
 */
export function officeFile(requested: string): string {
  return requested.toLowerCase().replace(SCRIPT_FOR_WORD, 'word-web-16.00$1.js');
}
