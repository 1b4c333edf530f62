import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ThemeKind } from '../word/connect';

/** Segoe UI has no Chinese glyphs: the interface faces of Windows and macOS are named, lest the browser picks a serif. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const themes: Record<ThemeKind, Theme> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  'high-contrast': { ...teamsHighContrastTheme, fontFamilyBase },
};

export interface PaneTheme {
  readonly kind: ThemeKind;
  readonly theme: Theme;
  /** For what the browser draws itself: scroll bars, lists of native selects. */
  readonly colorScheme: 'light' | 'dark';
}

/** The theme to wear: the system's forced colours first, then Office's theme, then the system's preference. */
export function usePaneTheme(office: ThemeKind | null): PaneTheme {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  const kind = forced ? 'high-contrast' : (office ?? (dark ? 'dark' : 'light'));
  return { kind, theme: themes[kind], colorScheme: kind === 'light' ? 'light' : 'dark' };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
