import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Hint } from '../parts/hint';
import { isComposing } from '../parts/is-composing';
import { PaneDialog } from '../parts/dialog/pane-dialog';
import { strings } from '../strings/strings';

export interface NewCategoryProps {
  /** How many cases get it. */
  readonly count: number;
  readonly onChoose: (category: string) => void;
  readonly onClose: () => void;
}

/** A category that is not on the office's list yet. */
export function NewCategory({ count, onChoose, onClose }: NewCategoryProps) {
  const { list } = strings.summary;
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const take = (): void => {
    if (isEmpty) return;
    onChoose(text);
    onClose();
  };
  return (
    <PaneDialog
      title={list.newCategoryTitle}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={isEmpty} onClick={take}>
            {list.newCategoryOk}
          </Button>
          <Button onClick={onClose}>{list.newCategoryCancel}</Button>
        </>
      }
      onClose={onClose}
    >
      <Field hint={<Hint>{list.newCategoryFor(count)}</Hint>}>
        <Input
          autoFocus
          aria-label={list.newCategoryTitle}
          value={text}
          onChange={(_, { value }) => setText(value)}
          // In an input method Enter ends the composition: what stands there is pinyin perhaps.
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && take()}
        />
      </Field>
    </PaneDialog>
  );
}
