/** A view that is replaced and never changed, and those who draw it (with React's `useSyncExternalStore`). */
export abstract class Store<View extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(protected view: View) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): View => this.view;

  protected show(news: Partial<View>): void {
    this.view = { ...this.view, ...news };
    this.tell();
  }

  protected tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
