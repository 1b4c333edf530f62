/** Colours of the workbench: as asked for in the address, else as the system has them, also when that changes. */
export function chooseTheme(wanted: string | null): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.dataset['theme'] = wanted ?? (dark.matches ? 'dark' : 'light');
  };
  dark.addEventListener('change', apply);
  apply();
}
