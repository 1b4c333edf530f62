import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Question } from '../../session/diagnostics';
import type { Diagnostics } from '../../session/diagnostics';

export type Diagnosis =
  /** `refused`: why the last attempt did not begin. */
  | { readonly kind: 'idle'; readonly refused: string | null }
  | { readonly kind: 'running'; readonly question: Question | null; readonly request: Request | null }
  | { readonly kind: 'ended'; readonly answers: readonly Answer[] };

/** Something that only a person can do in Word. */
export interface Request {
  readonly words: string;
  readonly answer: (done: boolean) => void;
}

export interface DiagnosisControl {
  readonly diagnosis: Diagnosis;
  readonly start: () => void;
}

/** One diagnosis at a time. Leaving the page in the middle of it ends it before the next question. */
export function useDiagnosis(diagnostics: Diagnostics, documentChanged: () => void): DiagnosisControl {
  const [diagnosis, set] = useState<Diagnosis>({ kind: 'idle', refused: null });
  const pending = useRef<((done: boolean) => void) | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      pending.current?.(false);
    };
  }, []);

  const start = useCallback(() => {
    set({ kind: 'running', question: null, request: null });
    const person = {
      onAsked: (question: Question) => set({ kind: 'running', question, request: null }),
      ask: async (words: string): Promise<boolean> => {
        if (gone.current) return false;
        const done = await new Promise<boolean>((answer) => {
          pending.current = answer;
          set((before) => (before.kind === 'running' ? { ...before, request: { words, answer } } : before));
        });
        pending.current = null;
        set((before) => (before.kind === 'running' ? { ...before, request: null } : before));
        return done;
      },
      isGone: () => gone.current,
    };
    void diagnostics.run(person).then((outcome) => {
      documentChanged();
      set(
        outcome.kind === 'answered'
          ? { kind: 'ended', answers: outcome.answers }
          : { kind: 'idle', refused: outcome.message },
      );
    });
  }, [diagnostics, documentChanged]);

  return { diagnosis, start };
}
