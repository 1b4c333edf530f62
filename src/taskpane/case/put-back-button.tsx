import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { endsWithTexts } from '../../form/same-texts';
import type { SurplusOutcome, TrayEntry } from '../../session/form';
import { AskDialog } from '../parts/dialog/ask-dialog';
import { strings } from '../strings/strings';
import { useCase, useField, useLabel } from './use-case';

export interface PutBackButtonProps {
  readonly entry: TrayEntry;
  readonly children: string;
  readonly 'aria-label'?: string;
  readonly 'data-first'?: boolean;
  /** What comes of it. */
  readonly onPut: (asked: Promise<SurplusOutcome>) => void;
}

/**
 * Whether the words that were taken out stand in their field again: an undo in Word brings them back, and knows nothing of the
 * tray. They were taken from the end of a field that was too long.
 */
export function useIsBack({ field, texts }: TrayEntry): boolean {
  const view = useField(field);
  return view?.reading.state === 'over' && endsWithTexts(view.sync.mine, texts);
}

/** Puts words of the tray back into their field; where they stand in it already, the author is asked first. */
export function PutBackButton({ entry, children, onPut, ...rest }: PutBackButtonProps) {
  const { store } = useCase();
  const { tray } = strings.filling;
  const [isAsking, setAsking] = useState(false);
  const isBack = useIsBack(entry);
  const label = useLabel(entry.field);
  const put = () => onPut(store.surplus((desk) => desk.putBack(entry.id)));
  return (
    <>
      <Button size="small" {...rest} onClick={() => (isBack ? setAsking(true) : put())}>
        {children}
      </Button>
      {isAsking && (
        <AskDialog
          title={tray.isBackTitle}
          message={tray.isBackAsk(label)}
          accept={tray.putBackAgain}
          decline={tray.notAgain}
          advised="decline"
          onAccept={() => {
            setAsking(false);
            put();
          }}
          onDecline={() => setAsking(false)}
        />
      )}
    </>
  );
}
