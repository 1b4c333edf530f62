import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FormFieldName } from '../../notice/notice';
import { MeterBar } from '../parts/meter-bar';
import { VisuallyHidden } from '../parts/visually-hidden';
import { useStrings } from '../strings/strings';
import { useCase, usePage, useProgress } from './use-case';

/** How far the form is, and whether it may be handed in; pressed, it says what is missing. */
export function Head({ onGo }: { readonly onGo: (name: FormFieldName) => void }) {
  const { filling } = useStrings();
  const { head } = filling;
  const styles = useStyles();
  const { done, total, ready } = useProgress();
  const [isOpen, setOpen] = useState(false);
  const overview = useId();
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    event.currentTarget.querySelector('button')?.focus();
  };
  return (
    <div className={styles.head} onKeyDown={close}>
      <div className={styles.row}>
        <span>
          <span className={styles.big}>{done}</span>
          <span className={styles.unit}>
            {' / '}
            {total} {head.items}
          </span>
        </span>
        <button
          type="button"
          className={mergeClasses(styles.verdict, ready && styles.ready)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? overview : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {ready && <CheckmarkCircleFilled aria-hidden className={styles.check} />}
          {ready ? head.ready : head.notReady}
          <ChevronDownRegular aria-hidden className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)} />
        </button>
      </div>
      <MeterBar label={head.done(done, total)} value={done} max={Math.max(total, 1)} isComplete={ready} />
      <span role="status">
        <VisuallyHidden>{ready ? head.ready : ''}</VisuallyHidden>
      </span>
      {isOpen && (
        <div id={overview} className={styles.overview}>
          <Overview
            onGo={(name) => {
              setOpen(false);
              onGo(name);
            }}
          />
        </div>
      )}
    </div>
  );
}

/** The reasons, each with the way to its step. */
function Overview({ onGo }: { readonly onGo: (name: FormFieldName) => void }) {
  const { store } = useCase();
  const { filling } = useStrings();
  const styles = useStyles();
  // Drawn anew with every change while it is open.
  usePage(store);
  const obstacles = store.obstacles();
  if (obstacles.length === 0) return <p className={styles.allFine}>{filling.head.readyHint}</p>;
  return (
    <ul className={styles.obstacles}>
      {obstacles.map(({ name, message }) => (
        <li key={name}>
          <button type="button" className={styles.obstacle} onClick={() => onGo(name)}>
            {message ?? filling.head.unsent}
          </button>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  big: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { color: tokens.colorNeutralForeground2 },
  verdict: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    marginInlineEnd: '-8px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  ready: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  check: { width: '18px', height: '18px' },
  chevron: { width: '16px', height: '16px' },
  chevronOpen: { transform: 'rotate(180deg)' },
  overview: {
    maxHeight: '50vh',
    overflowY: 'auto',
    marginTop: tokens.spacingVerticalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  allFine: { margin: 0, paddingInline: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  obstacles: { listStyleType: 'none', margin: 0, padding: 0 },
  obstacle: {
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
