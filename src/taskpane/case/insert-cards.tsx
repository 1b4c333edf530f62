import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { FormRegular } from '@fluentui/react-icons/svg/form';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { useState } from 'react';
import type { Block } from '../../form/build/new-document';
import type { InsertPlace } from '../../word/case/case-desk';
import { PlaceChoice } from '../parts/place-choice';
import { useStrings } from '../strings/strings';
import type { InsertControl } from './use-insert';

export interface InsertCardsProps {
  readonly control: InsertControl;
  /** What may be put into the document. */
  readonly blocks: readonly Block[];
  /** Nothing is in the document yet: there is one place only. */
  readonly isEmpty: boolean;
  readonly disabled: boolean;
}

const ICONS = { form: FormRegular, narrative: DocumentTextRegular, summary: TableSimpleRegular };

/** What can be put into the document, a card each, and where. */
export function InsertCards({ control, blocks, isEmpty, disabled }: InsertCardsProps) {
  const { filling } = useStrings();
  const { start } = filling;
  const styles = useStyles();
  const [place, setPlace] = useState<InsertPlace>('cursor');
  const { busy, insert } = control;
  const isOff = disabled || busy !== null;
  const takesBoth = isEmpty && blocks.includes('form') && blocks.includes('narrative');
  return (
    <div className={styles.cards}>
      {takesBoth && (
        <div className={styles.both}>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={isOff}
            onClick={() => insert(['form', 'narrative'], place)}
          >
            {start.both}
          </Button>
          <p className={styles.hint}>{start.bothHint}</p>
        </div>
      )}
      {!isEmpty && <PlaceChoice place={place} disabled={isOff} onChoose={setPlace} />}
      <ul className={styles.list}>
        {blocks.map((block) => {
          const Icon = ICONS[block];
          const { name, about, add } = start.blocks[block];
          return (
            <li key={block} className={styles.card}>
              <Icon aria-hidden className={styles.icon} />
              <div className={styles.words}>
                <h3 className={styles.name}>{name}</h3>
                <p className={styles.about}>{about}</p>
                <Button
                  size="small"
                  icon={busy === block ? <Spinner size="extra-tiny" aria-hidden /> : null}
                  disabledFocusable={isOff}
                  onClick={() => insert([block], place)}
                >
                  {busy === block ? start.inserting(name) : add}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  both: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: {
    margin: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  card: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, width: '24px', height: '24px', color: tokens.colorBrandForeground1 },
  words: {
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  about: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});
