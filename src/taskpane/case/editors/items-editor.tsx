import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { TextAlignLeftRegular } from '@fluentui/react-icons/svg/text-align-left';
import { TextNumberListLtrRegular } from '@fluentui/react-icons/svg/text-number-list-ltr';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isItemised } from '../../../form/items';
import { usePane } from '../../pane-context';
import { useStrings } from '../../strings/strings';
import { type Texts, sameWords } from '../texts';
import type { EditorProps } from './editor-props';
import { Hint } from './hint';
import { itemRows, itemise, textsOfRows, toProse } from './items-stand-in';
import { TextBox, type TextBoxHandle } from './text-box';
import { ProseEditor } from './text-editors';
import { useFieldEditing } from './use-field-editing';

/** An itemised answer, one box an item; what was pasted as prose is shown as prose, with a way to make items of it. */
export function ItemsEditor(props: EditorProps) {
  const { filling } = useStrings();
  const { type, onLeave } = useFieldEditing(props.field.name);
  const { mine } = props.view.sync;
  const labelled = linesOf(props.view, mine);
  const convert = (texts: Texts): void => {
    type(texts);
    onLeave();
  };
  if (mine.length > 0 && !isItemised(labelled.map(({ label, text }) => label + text))) {
    return (
      <>
        <ProseEditor {...props} />
        {!props.readOnly && (
          <div>
            <Button icon={<TextNumberListLtrRegular />} onClick={() => convert(itemise(mine))}>
              {filling.editors.itemise}
            </Button>
          </div>
        )}
      </>
    );
  }
  return <Items {...props} onJoin={() => convert(toProse(mine))} />;
}

/** An item with an identity of its own, so that it keeps the caret wherever it moves. */
interface Item {
  readonly id: number;
  readonly mark: string;
  readonly text: string;
}

let lastId = 0;
const newItem = (text: string): Item => ({ id: ++lastId, mark: '', text });

interface Caret {
  readonly id: number;
  /** UTF-16 unit. */
  readonly at: number;
}

function Items({ view, field, readOnly, describedBy, onJoin }: EditorProps & { readonly onJoin: () => void }) {
  const { filling } = useStrings();
  const { editors } = filling;
  const { say } = usePane();
  const styles = useStyles();
  const { type, onCompose, onLeave } = useFieldEditing(field.name);
  const { mine } = view.sync;
  const [items, setItems] = useState(() => itemsOf(view, mine, []));
  if (!sameWords(textsOfItems(items), mine)) setItems(itemsOf(view, mine, items));

  const boxes = useRef(new Map<number, TextBoxHandle>());
  const [caret, setCaret] = useState<Caret | null>(null);
  useEffect(() => {
    if (caret) boxes.current.get(caret.id)?.focus(caret.at);
  }, [caret]);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, items.length - 1);

  const change = (next: readonly Item[], to: Caret | null = null): void => {
    const kept = next.length > 0 ? next : [newItem('')];
    setItems(kept);
    type(textsOfItems(kept));
    if (to) setCaret(to);
  };
  const write = (index: number, value: string): void => {
    const [first = '', ...more] = value.split('\n').map((text) => text);
    const added = more.map(newItem);
    const last = added.at(-1);
    change(
      items.flatMap((item, position) => (position === index ? [{ ...item, text: first }, ...added] : [item])),
      last ? { id: last.id, at: last.text.length } : null,
    );
  };
  /** Behind the item; `split` is where its text is divided. */
  const add = (index: number, split: number): void => {
    const item = items[index];
    const added = newItem(item?.text.slice(split) ?? '');
    const before = item ? [{ ...item, text: item.text.slice(0, split) }] : [];
    change([...items.slice(0, index), ...before, added, ...items.slice(index + 1)], { id: added.id, at: 0 });
  };
  const remove = (index: number): void => {
    const neighbour = items[index - 1] ?? items[index + 1] ?? newItem('');
    const rest = items.filter((_, position) => position !== index);
    change(rest.length > 0 ? rest : [neighbour], { id: neighbour.id, at: Infinity });
    setCurrent(Math.max(0, index - 1));
  };
  const move = (index: number, by: -1 | 1, caretAt = Infinity): void => {
    const item = items[index];
    const other = items[index + by];
    if (!item || !other) return;
    const next = [...items];
    next[index] = other;
    next[index + by] = item;
    change(next, { id: item.id, at: caretAt });
    setCurrent(index + by);
    say({ text: editors.itemMoved(index + by + 1), tone: 'info' });
  };

  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, value } = event.currentTarget;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      add(index, selectionStart);
    } else if (event.key === 'Backspace' && value === '' && items.length > 1) {
      event.preventDefault();
      remove(index);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? -1 : 1, selectionStart);
    }
  };

  return (
    <>
      <ol className={styles.items}>
        {items.map(({ id, text }, index) => (
          <li key={id} className={styles.item}>
            <span className={mergeClasses(styles.mark, index === at && styles.currentMark)} aria-hidden>
              {index + 1}.
            </span>
            <TextBox
              ref={(handle) => {
                if (handle) boxes.current.set(id, handle);
                else boxes.current.delete(id);
              }}
              label={`${field.label}，${editors.item(index + 1)}`}
              describedBy={describedBy}
              readOnly={readOnly}
              value={text}
              onText={(value) => write(index, value)}
              onCompose={onCompose}
              onLeave={onLeave}
              onFocus={() => setCurrent(index)}
              onKeyDown={onKeyDown(index)}
            />
          </li>
        ))}
      </ol>
      {!readOnly && (
        <>
          <div className={styles.tools}>
            <Button size="small" icon={<AddRegular />} onClick={() => add(items.length - 1, Infinity)}>
              {editors.itemAdd}
            </Button>
            <span className={styles.gap} />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUpRegular />}
              title={editors.itemUp(at + 1)}
              aria-label={editors.itemUp(at + 1)}
              disabledFocusable={at === 0}
              onClick={() => move(at, -1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownRegular />}
              title={editors.itemDown(at + 1)}
              aria-label={editors.itemDown(at + 1)}
              disabledFocusable={at === items.length - 1}
              onClick={() => move(at, 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              title={editors.itemRemove(at + 1)}
              aria-label={editors.itemRemove(at + 1)}
              onClick={() => remove(at)}
            />
            {mine.length > 0 && (
              <Button
                size="small"
                appearance="subtle"
                icon={<TextAlignLeftRegular />}
                title={editors.toProse}
                aria-label={editors.toProse}
                onClick={onJoin}
              />
            )}
          </div>
          <Hint>{editors.itemKeys}</Hint>
        </>
      )}
    </>
  );
}

/** An item without a word is no answer yet. */
function textsOfItems(items: readonly Item[]): Texts {
  return items.every(({ text }) => text === '') ? [] : textsOfRows(items);
}

/** The texts with the numbers that Word gives them. */
function linesOf({ field }: EditorProps['view'], texts: Texts) {
  return texts.map((text, index) => ({ label: field.lines[index]?.label ?? field.lines.at(-1)?.label ?? '', text }));
}

/** The items of an answer; those that were shown before keep their identity as far as their words have stayed. */
function itemsOf(view: EditorProps['view'], texts: Texts, before: readonly Item[]): readonly Item[] {
  const rows = itemRows(linesOf(view, texts));
  if (rows.length === 0) return [newItem('')];
  let start = 0;
  while (start < rows.length && start < before.length && rows[start]?.text === before[start]?.text) start += 1;
  const shift = rows.length - before.length;
  return rows.map(({ mark, text }, index) => {
    const known = before[index < start || shift === 0 ? index : index - shift];
    return known && (index < start || shift === 0 || known.text === text)
      ? { id: known.id, mark, text }
      : { ...newItem(text), mark };
  });
}

const useStyles = makeStyles({
  items: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
  },
  item: { display: 'flex', alignItems: 'flex-start' },
  mark: {
    flexShrink: 0,
    width: '22px',
    paddingTop: '6px',
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  currentMark: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  tools: { display: 'flex', alignItems: 'center' },
  gap: { flexGrow: 1 },
});
