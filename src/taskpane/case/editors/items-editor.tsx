import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { TextAlignLeftRegular } from '@fluentui/react-icons/svg/text-align-left';
import { TextNumberListLtrRegular } from '@fluentui/react-icons/svg/text-number-list-ltr';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { type FieldLine, wholeLine } from '../../../form/field-line';
import { type ItemRow, isItemised, itemRows, itemise, rowAfter, textsOfRows, toProse } from '../../../form/items';
import { usePane } from '../../pane-context';
import { IconTool } from '../../parts/icon-tool';
import { strings } from '../../strings/strings';
import { type Texts, sameWords } from '../store/texts';
import type { EditorProps } from './editor-props';
import { Hint } from '../../parts/hint';
import { TextBox, type TextBoxHandle } from './text-box';
import { ProseEditor } from './text-editors';
import { useFieldEditing } from './use-field-editing';

/** An itemised answer, one box an item; what was pasted as prose is shown as prose, with a way to make items of it. */
export function ItemsEditor(props: EditorProps) {
  const { filling } = strings;
  const { type, onLeave } = useFieldEditing(props.field.name);
  const lines = linesOf(props.view, props.view.sync.mine);
  // Decided once and by the author's buttons: an answer must not change its editor under the hands that write it.
  const [inItems, setInItems] = useState(() => isList(lines));
  const convert = (texts: Texts, toItems: boolean): void => {
    type(texts);
    onLeave();
    setInItems(toItems);
  };
  // Prose may also come in while the items are on show: typed, or pasted, in the document.
  const canSplit = !isItemised(lines.map(wholeLine)) && itemise(lines).length > 1;
  return (
    <>
      {inItems ? <Items {...props} onJoin={() => convert([toProse(lines)], false)} /> : <ProseEditor {...props} />}
      {!props.readOnly && (!inItems || canSplit) && (
        <div>
          <Button size="small" icon={<TextNumberListLtrRegular />} onClick={() => convert(itemise(lines), true)}>
            {filling.editors.itemise}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether an answer is to be written as items from the start: there are some, or it has not begun. */
function isList(lines: readonly FieldLine[]): boolean {
  const isOneItem =
    lines.length === 1 && itemRows(lines).every(({ mark }) => mark !== '') && itemise(lines).length === 1;
  return lines.length === 0 || isOneItem || isItemised(lines.map(wholeLine));
}

/** An item with an identity of its own, so that it keeps the caret wherever it moves. */
interface Item extends ItemRow {
  readonly id: number;
}

let lastId = 0;
const asItem = (row: ItemRow): Item => ({ ...row, id: ++lastId });
const newItem = (after: ItemRow | undefined, text = ''): Item => asItem({ ...rowAfter(after), text });

interface Caret {
  readonly id: number;
  /** UTF-16 unit. */
  readonly at: number;
}

function Items({ view, field, readOnly, describedBy, onNext, onJoin }: EditorProps & { readonly onJoin: () => void }) {
  const { filling } = strings;
  const { editors } = filling;
  const { say } = usePane();
  const styles = useStyles();
  const { type, onCompose, onLeave } = useFieldEditing(field.name);
  const { mine } = view.sync;
  const [items, setItems] = useState(() => itemsOf(view, mine, []));
  if (!sameWords(textsOfItems(items), textsOfItems(itemRows(linesOf(view, mine)))))
    setItems(itemsOf(view, mine, items));

  const boxes = useRef(new Map<number, TextBoxHandle>());
  const [caret, setCaret] = useState<Caret | null>(null);
  useEffect(() => {
    if (caret) boxes.current.get(caret.id)?.enter(caret.at);
  }, [caret]);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, items.length - 1);

  const change = (next: readonly Item[], to: Caret | null = null): void => {
    setItems(next);
    type(textsOfItems(next));
    if (to) setCaret(to);
  };
  /** Lines that were pasted are items too; the marks that they bring along are counted here. */
  const write = (index: number, value: string): void => {
    const item = items[index];
    if (!item) return;
    const lines = value.split('\n');
    // A list is pasted with the blank lines between its items.
    const [first = '', ...more] = lines.length > 1 ? lines.filter((text) => text.trim() !== '') : lines;
    const added = more.map((text) => newItem(item, withoutMark(text)));
    const last = added.at(-1);
    change(
      replaced(items, index, { ...item, text: item.text === '' ? withoutMark(first) : first }, ...added),
      last ? { id: last.id, at: last.text.length } : null,
    );
  };
  /** Behind the item; `split` is where its text is divided. */
  const add = (index: number, split: number): void => {
    const item = items[index];
    if (!item) return;
    const added = newItem(item, item.text.slice(split));
    change(replaced(items, index, { ...item, text: item.text.slice(0, split) }, added), { id: added.id, at: 0 });
  };
  const remove = (index: number): void => {
    const neighbour = items[index - 1] ?? items[index + 1] ?? newItem(undefined);
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
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // As in Word: Enter in an empty item ends the list.
      if (value === '' && index > 0 && index === items.length - 1 && onNext) {
        change(items.slice(0, -1));
        onNext();
      } else add(index, selectionStart);
    } else if (event.key === 'Backspace' && value === '' && items.length > 1) {
      event.preventDefault();
      remove(index);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(index, event.key === 'ArrowUp' ? -1 : 1, selectionStart);
    }
  };

  const texts = textsOfRows(items);
  /** As the document will number it; Word's own numbers are known for what it has numbered. */
  const markAt = (index: number): string => {
    const { automatic = false, text = '' } = items[index] ?? {};
    if (automatic) return view.field.lines[index]?.label ?? `${index + 1}.`;
    return (texts[index] ?? '').slice(0, (texts[index] ?? '').length - text.length);
  };

  return (
    <>
      <ol className={styles.items}>
        {items.map(({ id, text }, index) => (
          <li key={id} className={styles.item}>
            <span className={mergeClasses(styles.mark, index === at && styles.currentMark)} aria-hidden>
              {markAt(index)}
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
            <IconTool
              icon={<ArrowUpRegular />}
              label={editors.itemUp(at + 1)}
              disabled={at === 0}
              onClick={() => move(at, -1)}
            />
            <IconTool
              icon={<ArrowDownRegular />}
              label={editors.itemDown(at + 1)}
              disabled={at === items.length - 1}
              onClick={() => move(at, 1)}
            />
            <IconTool icon={<DeleteRegular />} label={editors.itemRemove(at + 1)} onClick={() => remove(at)} />
            {mine.length > 0 && <IconTool icon={<TextAlignLeftRegular />} label={editors.toProse} onClick={onJoin} />}
          </div>
          <Hint>{editors.itemKeys}</Hint>
        </>
      )}
    </>
  );
}

/** What the document gets. An item without a word is none yet: it would be a number with nothing after it. */
function textsOfItems(items: readonly ItemRow[]): Texts {
  return textsOfRows(items.filter(({ text }) => text.trim() !== ''));
}

function replaced(items: readonly Item[], index: number, ...by: readonly Item[]): readonly Item[] {
  return [...items.slice(0, index), ...by, ...items.slice(index + 1)];
}

function withoutMark(text: string): string {
  return itemRows([{ label: '', text }])[0]?.text ?? text;
}

/** The texts with the numbers that Word gives them. */
function linesOf({ field }: EditorProps['view'], texts: Texts): readonly FieldLine[] {
  return texts.map((text, index) => ({ label: field.lines[index]?.label ?? field.lines.at(-1)?.label ?? '', text }));
}

/** The items of an answer; those that were shown before keep their identity as far as their words have stayed. */
function itemsOf(view: EditorProps['view'], texts: Texts, before: readonly Item[]): readonly Item[] {
  const rows = itemRows(linesOf(view, texts));
  if (rows.length === 0) return [newItem(undefined)];
  let start = 0;
  while (start < rows.length && start < before.length && rows[start]?.text === before[start]?.text) start += 1;
  const shift = rows.length - before.length;
  return rows.map((row, index) => {
    const known = before[index < start ? index : index - shift];
    const isSame = known !== undefined && (index < start || shift === 0 || known.text === row.text);
    return isSame ? { ...row, id: known.id } : asItem(row);
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
