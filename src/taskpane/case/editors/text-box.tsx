import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { growing } from '../growing';
import { caretAfter } from '../store/texts';
import { isComposing } from '../../parts/is-composing';
import { takeFocus } from '../../parts/focus/take-focus';
import { PARAGRAPHS } from './paragraphs';

export interface TextBoxHandle {
  /** Puts the caret at this UTF-16 unit; Infinity is the end. */
  readonly enter: (at: number) => void;
}

export interface TextBoxProps {
  readonly value: string;
  readonly label: string;
  readonly describedBy?: string;
  /** Line ends become blanks; a long value is still shown whole. */
  readonly oneLine?: boolean;
  readonly readOnly?: boolean;
  readonly invalid?: boolean;
  /** Lines shown when there is less text. */
  readonly rows?: number;
  readonly inputMode?: 'tel';
  readonly onText: (value: string) => void;
  readonly onCompose: (composing: boolean) => void;
  readonly onLeave: () => void;
  readonly onFocus?: () => void;
  /** Keys that are not part of a composition. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/**
 * A text to be typed that grows with its words. The element keeps its own value, so that neither React nor news from the
 * document can disturb an input method; a value that comes from outside is put in with the caret kept where it was.
 */
export const TextBox = forwardRef<TextBoxHandle, TextBoxProps>(function TextBox(props, handle) {
  const { value, label, describedBy, oneLine = false, readOnly = false, invalid = false, rows = 1 } = props;
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const composing = useRef(false);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || composing.current || element.value === value) return;
    const { value: before, selectionStart, selectionEnd } = element;
    element.value = value;
    if (document.activeElement === element) {
      element.setSelectionRange(caretAfter(before, value, selectionStart), caretAfter(before, value, selectionEnd));
    }
    if (frame.current) frame.current.dataset['text'] = value;
  });

  useImperativeHandle(handle, () => ({
    enter: (at) => {
      const element = box.current;
      if (!element) return;
      takeFocus(element);
      const caret = Math.min(at, element.value.length);
      element.setSelectionRange(caret, caret);
    },
  }));

  const take = (): void => {
    const text = box.current?.value ?? '';
    props.onText(oneLine ? text.replace(/\s*\n\s*/gu, ' ') : text);
  };
  const endComposition = (): void => {
    if (!composing.current) return;
    composing.current = false;
    // The words first: what the document says in the meantime must find them there.
    take();
    props.onCompose(false);
  };

  const end = useRef(endComposition);
  end.current = endComposition;
  useEffect(() => {
    // A pane that is closed ends no composition: what stands in the box is taken as it is.
    const hide = (): void => end.current();
    window.addEventListener('pagehide', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, []);

  return (
    <div ref={frame} data-text={value} className={styles.frame}>
      <textarea
        ref={box}
        data-editor={oneLine ? 'line' : PARAGRAPHS}
        className={mergeClasses(styles.box, invalid && styles.invalid, readOnly && styles.fixed)}
        defaultValue={value}
        rows={rows}
        readOnly={readOnly}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        inputMode={props.inputMode}
        spellCheck={false}
        autoComplete="off"
        onInput={() => {
          if (frame.current) frame.current.dataset['text'] = box.current?.value ?? '';
          if (!composing.current) take();
        }}
        onCompositionStart={() => {
          composing.current = true;
          props.onCompose(true);
        }}
        onCompositionEnd={endComposition}
        onFocus={props.onFocus}
        onBlur={() => {
          // Some input methods end without saying so when the focus goes.
          endComposition();
          props.onLeave();
        }}
        onKeyDown={(event) => {
          if (composing.current || isComposing(event)) return;
          if (oneLine && event.key === 'Enter') event.preventDefault();
          props.onKeyDown?.(event);
        }}
      />
    </div>
  );
});

const grows = growing({
  padding: `5px ${tokens.spacingHorizontalSNudge}`,
  border: `1px solid ${tokens.colorNeutralStroke1}`,
});

const useStyles = makeStyles({
  frame: { ...grows.frame, flexGrow: 1 },
  box: {
    ...grows.box,
    borderRadius: tokens.borderRadiusMedium,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus': {
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
      borderTopColor: tokens.colorCompoundBrandStroke,
      borderRightColor: tokens.colorCompoundBrandStroke,
      borderBottomColor: tokens.colorCompoundBrandStroke,
      borderLeftColor: tokens.colorCompoundBrandStroke,
    },
  },
  invalid: {
    borderTopColor: tokens.colorStatusDangerBorder2,
    borderRightColor: tokens.colorStatusDangerBorder2,
    borderBottomColor: tokens.colorStatusDangerBorder2,
    borderLeftColor: tokens.colorStatusDangerBorder2,
  },
  fixed: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});
