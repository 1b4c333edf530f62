import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { FormRegular } from '@fluentui/react-icons/svg/form';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { useState } from 'react';
import type { Block } from '../../../form/blocks/new-document';
import type { InsertPlace } from '../../../session/form';
import { Hint } from '../../parts/hint';
import { PlaceChoice } from '../../parts/place-choice';
import { strings } from '../../strings/strings';
import type { InsertControl } from './use-insert';
import { yearIn } from '../store/year-in';
import { YearInput } from './year-input';

export interface InsertCardsProps {
  readonly control: InsertControl;
  /** What may be put into the document. */
  readonly blocks: readonly Block[];
  /** Nothing is in the document yet: there is one place only. */
  readonly isEmpty: boolean;
  /** The year of a form or summary that is there already; null: this year is proposed. */
  readonly year: number | null;
  readonly disabled: boolean;
}

const ICONS = { form: FormRegular, narrative: DocumentTextRegular, summary: TableSimpleRegular };

/** What can be put into the document, a card each, and where. */
export function InsertCards({ control, blocks, isEmpty, year, disabled }: InsertCardsProps) {
  const { filling } = strings;
  const { start } = filling;
  const styles = useStyles();
  const [place, setPlace] = useState<InsertPlace>('cursor');
  const proposed = year ?? new Date().getFullYear();
  const [typed, setTyped] = useState<string | null>(null);
  const { busy } = control;
  const insert = (chosen: readonly Block[]): void =>
    control.insert(chosen, place, (typed === null ? null : yearIn(typed)) ?? proposed);
  const isOff = disabled || busy !== null;
  const isBothBusy = busy !== null && busy.length > 1;
  const name = (block: Block): string => start.blocks[block].name;
  const takesBoth = isBothBusy || (isEmpty && blocks.includes('form') && blocks.includes('narrative'));
  return (
    <div className={styles.cards}>
      <YearInput
        value={typed ?? String(proposed)}
        disabled={isOff}
        onChange={setTyped}
        onLeave={() => setTyped(typed === null || yearIn(typed) === null ? null : typed)}
      />
      {takesBoth && (
        <div className={styles.both}>
          <Button
            appearance="primary"
            size="large"
            icon={isBothBusy ? <Spinner size="extra-tiny" aria-hidden /> : null}
            disabledFocusable={isOff}
            onClick={() => insert(['form', 'narrative'])}
          >
            {isBothBusy ? start.inserting([name('form'), name('narrative')].join(start.and)) : start.both}
          </Button>
          <Hint isCentred>{start.bothHint}</Hint>
        </div>
      )}
      {!isEmpty && <PlaceChoice place={place} disabled={isOff} onChoose={setPlace} />}
      <ul className={styles.list}>
        {blocks.map((block) => {
          const Icon = ICONS[block];
          const { about, add } = start.blocks[block];
          const isBusy = !isBothBusy && busy?.includes(block) === true;
          return (
            <li key={block} className={styles.card}>
              <Icon aria-hidden className={styles.icon} />
              <div className={styles.words}>
                <h3 className={styles.name}>{name(block)}</h3>
                <p className={styles.about}>{about}</p>
                <Button
                  size="small"
                  icon={isBusy ? <Spinner size="extra-tiny" aria-hidden /> : null}
                  disabledFocusable={isOff}
                  onClick={() => insert([block])}
                >
                  {isBusy ? start.inserting(name(block)) : add}
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
    color: tokens.colorNeutralForeground2,
  },
});
