import * as v from 'valibot';

/** What answers an add-in's calls: the parts of Word that office.js talks to. */
export interface OfficeMethods {
  /** The reply to `ContextActivationManager_getAppContextAsync`: who the host is and what it can do. */
  appContext(): Readonly<Record<string, unknown>>;
  /** One call of the common API, or one batch of `Word.run` (dispatch id 93). A failure is an `Error` code in the reply. */
  executeMethod(dispatchId: number, data: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Shows a dialog of the add-in; returns what closes it. `closed` is to be called whoever closes it. */
  openDialog?(dialog: OfficeDialog, closed: () => void): () => void;
}

/** What `displayDialogAsync` asks for. */
export interface OfficeDialog {
  readonly url: string;
  /** Parts of the screen, in percent. */
  readonly width: number;
  readonly height: number;
}

const dialogSchema = v.object({ url: v.string(), width: v.number(), height: v.number() });
const dialogRequestSchema = v.looseObject({ targetId: v.pipe(v.string(), v.parseJson(), dialogSchema) });

/** A dialog is opened by listening to it, and told to have been closed by `OSF.DialogMessageType.DialogClosed`. */
const DIALOG_EVENT = 'dialogMessageReceived';
const DIALOG_CLOSED = { messageType: 12006 };

const MESSAGE_REQUEST = 0;
const MESSAGE_RESPONSE = 1;
const RESPONSE_TO_CALL = 0;
const RESPONSE_TO_EVENT = 1;

const ACTION_INVOKE = 0;
const ACTION_REGISTER_EVENT = 1;
const ACTION_UNREGISTER_EVENT = 2;

/** A request as `Microsoft.Office.Common.MessagePackager` of office.js 16.0 writes it. */
const requestSchema = v.object({
  _messageType: v.literal(MESSAGE_REQUEST),
  _actionType: v.picklist([ACTION_INVOKE, ACTION_REGISTER_EVENT, ACTION_UNREGISTER_EVENT]),
  _actionName: v.string(),
  _conversationId: v.string(),
  _correlationId: v.number(),
  _serializerVersion: v.nullish(v.number()),
  _data: v.nullish(v.unknown()),
});
type Request = v.InferOutput<typeof requestSchema>;

const methodSchema = v.looseObject({ DdaMethod: v.looseObject({ DispatchId: v.number() }) });

const SUCCESS = { Version: 1, Error: 0 };

/**
 * One add-in's line to its host, as Word on the web has it: JSON messages. Knows nothing of windows: whoever owns the
 * window hands in what arrives and posts what goes out.
 */
export class OfficeWire {
  private readonly registered = new Map<string, Request>();
  private readonly awaited = new Map<string, () => void>();
  private closeDialog: (() => void) | null = null;

  /**
   * @param origin address of the host page, as the add-in was told.
   * @param send posts a message to the add-in's window.
   */
  constructor(
    private readonly methods: OfficeMethods,
    private readonly origin: string,
    private readonly send: (message: string) => void,
  ) {}

  /** Takes a message from the add-in's window; anything but a request of office.js is ignored. */
  async receive(data: unknown): Promise<void> {
    const request = parse(data);
    if (request) await this.answer(request);
  }

  /** Resolves when the add-in listens to an event (`appCommandInvoked`, `richApiMessage`, `documentSelectionChanged`). */
  listening(eventName: string): Promise<void> {
    if (this.registered.has(eventName)) return Promise.resolve();
    return new Promise((resolve) => this.awaited.set(eventName, resolve));
  }

  /** Tells the add-in that an event happened; nothing happens if it does not listen. */
  fire(eventName: string, data: unknown): void {
    const registration = this.registered.get(eventName);
    if (registration) this.reply(registration, RESPONSE_TO_EVENT, data);
  }

  private async answer(request: Request): Promise<void> {
    switch (request._actionType) {
      case ACTION_REGISTER_EVENT:
        this.registered.set(request._actionName, request);
        this.reply(request, RESPONSE_TO_CALL, SUCCESS);
        this.awaited.get(request._actionName)?.();
        if (request._actionName === DIALOG_EVENT) this.openDialog(request);
        break;
      case ACTION_UNREGISTER_EVENT:
        this.registered.delete(request._actionName);
        this.reply(request, RESPONSE_TO_CALL, SUCCESS);
        if (request._actionName === DIALOG_EVENT) this.closeDialog?.();
        break;
      case ACTION_INVOKE:
        this.reply(request, RESPONSE_TO_CALL, await this.invoke(request));
        break;
    }
  }

  private openDialog(request: Request): void {
    const { targetId } = v.parse(dialogRequestSchema, request._data);
    this.closeDialog =
      this.methods.openDialog?.(targetId, () => {
        this.closeDialog = null;
        this.fire(DIALOG_EVENT, DIALOG_CLOSED);
      }) ?? null;
  }

  private async invoke(request: Request): Promise<unknown> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.methods.appContext();
      case 'executeMethod': {
        const data = v.parse(methodSchema, request._data);
        return this.methods.executeMethod(data.DdaMethod.DispatchId, data);
      }
      default:
        // Focus and telemetry (`ContextActivationManager_notifyHost`): nobody waits for more than an answer.
        return null;
    }
  }

  private reply(request: Request, responseType: number, data: unknown): void {
    this.send(
      JSON.stringify({
        _messageType: MESSAGE_RESPONSE,
        _responseType: responseType,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _serializerVersion: request._serializerVersion,
        _origin: this.origin,
        _errorCode: 0,
        _data: data,
      }),
    );
  }
}

/** A request of office.js, or null for any other message that reaches the window. */
function parse(data: unknown): Request | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  const result = v.safeParse(requestSchema, JSON.parse(data));
  return result.success ? result.output : null;
}
