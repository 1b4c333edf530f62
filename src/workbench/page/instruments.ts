import type { Fault } from '../host/faults';
import type { JournalEntry } from '../host/journal';
import type { WordHost } from '../host/word-host';
import { byId, html } from './html';

/** So many entries of the journal are shown, the newest first. */
const SHOWN = 100;

/** The panel under the document: what the add-in costs, what it did, and what shall go wrong next. */
export class Instruments {
  private readonly panel = byId('instruments', HTMLDetailsElement);
  private readonly traffic = byId('traffic', HTMLElement);
  private readonly journal = byId('journal', HTMLOListElement);
  private readonly faults = byId('faults', HTMLUListElement);
  private readonly form = byId('fault-form', HTMLFormElement);
  private host: WordHost | null = null;
  private drawing = false;

  constructor() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.order();
    });
    byId('fault-kind', HTMLSelectElement).addEventListener('change', () => this.showDetail());
    this.panel.addEventListener('toggle', () => this.drawSoon());
    this.showDetail();
  }

  /** Shows another Word. */
  attach(host: WordHost): void {
    this.host = host;
    host.journal.onWritten(() => {
      if (this.host === host) this.drawSoon();
    });
    this.drawSoon();
  }

  /** An add-in may sync many times a second: it is drawn once a frame. */
  private drawSoon(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      if (this.host) this.draw(this.host);
    });
  }

  private draw(host: WordHost): void {
    const { batches, actions, bytes } = host.traffic;
    const pending = host.faults.after(batches);
    const orders = pending.length > 0 ? ` · 已安排故障 ${pending.length} 个` : '';
    this.traffic.textContent = `同步 ${batches} 次 · 操作 ${actions} 个 · 传输 ${Math.ceil(bytes / 1024)} KB${orders}`;
    if (!this.panel.open) return;
    this.faults.replaceChildren(...pending.map((fault) => this.faultRow(host, fault)));
    this.journal.replaceChildren(...host.journal.entries.slice(-SHOWN).reverse().map(entryRow));
  }

  private faultRow(host: WordHost, fault: Fault): HTMLElement {
    const text = `第 ${fault.batch} 次同步：${describe(fault)}`;
    const cancel = html('button', 'text-button', '取消');
    cancel.type = 'button';
    cancel.setAttribute('aria-label', `取消：${text}`);
    cancel.addEventListener('click', () => {
      host.faults.cancel(fault);
      this.drawSoon();
    });
    return html('li', '', text, cancel);
  }

  private order(): void {
    if (this.host === null) return;
    const batch = this.host.traffic.batches + byId('fault-batch', HTMLInputElement).valueAsNumber;
    this.host.faults.order(faultOf(batch));
    this.drawSoon();
  }

  /** Each kind of fault has a question of its own. */
  private showDetail(): void {
    const { value } = byId('fault-kind', HTMLSelectElement);
    byId('fault-action-field', HTMLLabelElement).hidden = value === 'delay' || value === 'drop';
    byId('fault-delay-field', HTMLLabelElement).hidden = value !== 'delay';
  }
}

/** What the form says. */
function faultOf(batch: number): Fault {
  const kind = byId('fault-kind', HTMLSelectElement).value;
  if (kind === 'drop') return { batch, drop: true };
  if (kind === 'delay') return { batch, delay: byId('fault-delay', HTMLInputElement).valueAsNumber };
  const action = byId('fault-action', HTMLInputElement);
  const code = CODES.find((one) => one === kind) ?? 'GeneralException';
  return action.value === '' ? { batch, code } : { batch, code, atAction: action.valueAsNumber - 1 };
}

const CODES = ['GeneralException', 'AccessDenied', 'NotAllowed', 'ItemNotFound', 'InvalidArgument'] as const;

function describe(fault: Fault): string {
  if ('drop' in fault) return '回应丢失';
  if ('delay' in fault) return `回应推迟 ${fault.delay} 毫秒`;
  return fault.atAction === undefined
    ? `失败，${fault.code}`
    : `在第 ${fault.atAction + 1} 个操作处失败，${fault.code}`;
}

function entryRow({ at, text, statements, failed }: JournalEntry): HTMLElement {
  const time = html('time', '', at.toLocaleTimeString('zh-CN', { hour12: false }));
  time.dateTime = at.toISOString();
  const details = statements.map((statement) => html('li', '', statement));
  return html('li', failed ? 'failed' : '', time, html('span', '', text), html('ul', '', ...details));
}
