import { PROFILES, type ProfileName } from '../host/profile';
import { QUIRK_NAMES, QUIRKS, type QuirkName } from '../host/quirk-list';
import type { Quirks } from '../host/quirks';
import type { HostOptions } from '../host/word-host';

/** Which Word is played: its kind, the switches that are turned from that kind's own, and how long a round trip takes. */
export type PlayedWord = Required<Pick<HostOptions, 'profile' | 'quirks' | 'latency'>>;

const SWITCH = 'quirk.';

/**
 * The Word that an address asks for: `?host=`, `?quirk.NAME=VALUE`, `?latency=real`. What it names wrongly is told in
 * `mistakes`, a sentence each, and left out.
 */
export function playedWord(query: URLSearchParams): {
  readonly word: PlayedWord;
  readonly mistakes: readonly string[];
} {
  const mistakes: string[] = [];
  const host = query.get('host') ?? 'web';
  const profile = isProfile(host) ? host : 'web';
  if (!isProfile(host)) {
    mistakes.push(`没有名为“${host}”的宿主，已按 web 打开。可用的有：${Object.keys(PROFILES).join('、')}。`);
  }
  const quirks: Record<string, string> = {};
  for (const [parameter, value] of query) {
    if (!parameter.startsWith(SWITCH)) continue;
    const name = parameter.slice(SWITCH.length);
    if (!isQuirk(name)) mistakes.push(`没有名为“${name}”的行为开关。名称见“行为开关”。`);
    else if (isValueOf(name, value)) quirks[name] = value;
    else
      mistakes.push(
        `行为开关 ${name} 没有“${value}”这个值。可用的有：${Object.keys(QUIRKS[name].values).join('、')}。`,
      );
  }
  const latency = query.get('latency') === 'real' ? PROFILES[profile].latency : 0;
  return { word: { profile, quirks, latency }, mistakes };
}

/** Writes a Word into an address, so that it can be opened again or handed on. */
export function writeAddress(query: URLSearchParams, { profile, quirks, latency }: PlayedWord): void {
  for (const parameter of [...query.keys()]) if (parameter.startsWith(SWITCH)) query.delete(parameter);
  query.set('host', profile);
  for (const [name, value] of Object.entries(quirks)) query.set(SWITCH + name, value);
  if (latency > 0) query.set('latency', 'real');
  else query.delete('latency');
}

/** Another kind of Word: the switches stay as they are turned, round trips take as long as they do there, if they take time. */
export function inProfile({ quirks, latency }: PlayedWord, profile: ProfileName): PlayedWord {
  return { profile, quirks, latency: latency > 0 ? PROFILES[profile].latency : 0 };
}

/** Turns a switch; the value that this kind of Word has by itself is no turn. */
export function withQuirk(word: PlayedWord, name: QuirkName, value: string): PlayedWord {
  const { [name]: _turned, ...others } = word.quirks;
  const own = PROFILES[word.profile].quirks[name];
  return { ...word, quirks: value === own || !isValueOf(name, value) ? others : { ...others, [name]: value } };
}

export function isProfile(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}

function isQuirk(name: string): name is QuirkName {
  return QUIRK_NAMES.some((known) => known === name);
}

function isValueOf(name: QuirkName, value: string): value is Quirks[QuirkName] {
  return Object.hasOwn(QUIRKS[name].values, value);
}
