import { Component } from 'react';
import type { ReactNode } from 'react';
import { strings } from '../strings/strings';
import { Failure } from '../parts/failure';

interface State {
  readonly reason: string | null;
}

/** Shown instead of a blank pane when a screen fails to draw. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.reason === null) return this.props.children;
    const { common } = strings;
    return (
      <main>
        <Failure
          message={common.crashed}
          reason={this.state.reason}
          action={common.reload}
          onAction={() => window.location.reload()}
        />
      </main>
    );
  }
}
