/*
 * A text that several people write at once: one fragment of one document. It knows no meeting; the server component
 * SharedTextEditor says what it is called, who is writing and whom one may mention, and hears what becomes of the text.
 */
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Placeholder } from '@tiptap/extensions';
import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { SESSION_RESTORED, SIGNED_IN, SIGNED_OUT, type Returning } from '../sign-in/returning.js';
import { Anchor, insertAnchor, type AnchorLabel, type AnchorRef } from './anchor.js';
import { Authorship, roomAddress, type Writer } from './authorship.js';
import { caret, caretOf, selectionOf } from './carets.js';
import { Chooser } from './chooser.js';
import { inText, type Words } from './commands.js';
import { Direction } from './direction.js';
import { insertionsFor, openInsertions, peopleFor, type Mentionable } from './insertions.js';
import { Limit, lengthOf, wordsOf } from './limits.js';
import { followLink, linkAt, linkForm, setLink } from './links.js';
import { cleanPaste } from './paste.js';
import type { Access } from './protocol.js';
import { Room, type Loss, type RoomEvents, type SaveState } from './room.js';
import './row-form.js';
import type { RowForm, RowKind } from './row-form.js';
import { RowPlace, closePlace, openPlace, placeOf } from './row-place.js';
import { contentExtensions } from './schema.js';
import { toolbar } from './toolbar.js';
import { TriggerWatch, type Trigger } from './trigger.js';
import { WrittenBy } from './written-by.js';

const COUNT_DELAY = 400;
/** How long a page that goes away waits for what was typed to be on disk, in milliseconds. */
const LAST_WORDS = 3000;

class ChanceryText extends LitElement implements RoomEvents {
  static override properties = {
    room: {},
    endpoint: {},
    fragment: {},
    author: {},
    label: {},
    readOnly: { type: Boolean, attribute: 'read-only' },
    user: { attribute: false },
    words: { attribute: false },
    mentionables: { attribute: false },
    anchors: { attribute: false },
    anchorKinds: { attribute: false },
    maximum: { type: Number },
    firstHeading: { type: Number, attribute: 'first-heading' },
    loading: { type: Boolean, reflect: true },
    focused: { state: true },
    wordCount: { state: true },
    linking: { state: true },
    returned: { state: true },
    loss: { state: true },
    notice: { state: true },
    here: { state: true },
    revision: { state: true },
    rowKind: { state: true },
  };

  /** Which document; a UUID. */
  declare room: string;
  /** Where the rooms are, relative to the product's root. */
  declare endpoint: string;
  /** Which part of the document. */
  declare fragment: string;
  /** Whose text it is; a UUID. Nothing is sent while somebody else is signed in. */
  declare author: string;
  declare label: string;
  declare readOnly: boolean;
  declare user: { name: string; color: number };
  declare words: Words;
  declare mentionables: readonly Mentionable[];
  /** How the rows that stand in the text are shown, by their id. */
  declare anchors: Readonly<Record<string, AnchorLabel>>;
  /** The kinds of rows that the "/" list offers to make. */
  declare anchorKinds: readonly RowKind[];
  /** How many characters the text may have. */
  declare maximum: number;
  declare firstHeading: number;
  declare loading: boolean;
  private declare focused: boolean;
  private declare wordCount: number;
  private declare linking: string | undefined;
  private declare returned: string;
  /** Why the last of it was not taken. */
  private declare loss: Loss;
  private declare notice: string;
  /** What is being written in a form below a block. */
  private declare rowKind: RowKind | undefined;
  /** Whose words the cursor stands in, while it is shown who wrote what. */
  private declare here: string;
  /** Changes whenever the tools may look different. */
  private declare revision: number;

  private readonly mount = document.createElement('div');
  private readonly chooser = new Chooser();
  private readonly rowSpacer = spacer();
  private readonly rowPlacing = new ResizeObserver(() => this.placeRowForm());
  private entered: Room | undefined;
  private editor: Editor | undefined;
  private counting: number | undefined;
  private leaving: number | undefined;
  /** Where the reader was when the focus was wanted here, before there was anything to write in. */
  private focusWanted: Element | undefined;
  /** Whether the cursor was here when the text was taken out of the page, or a moment before. */
  private focusTaken = false;
  /** Tab leaves the text instead of moving in a list or table. */
  private tabLeaves = false;

  constructor() {
    super();
    this.endpoint = 'coedit/';
    this.room = '';
    this.fragment = '';
    this.author = '';
    this.label = '';
    this.readOnly = false;
    this.user = { name: '', color: 0 };
    this.words = {};
    this.mentionables = [];
    this.anchors = {};
    this.anchorKinds = [];
    this.maximum = 0;
    this.firstHeading = 4;
    this.loading = true;
    this.focused = false;
    this.wordCount = 0;
    this.returned = '';
    this.loss = 'closed';
    this.notice = '';
    this.here = '';
    this.revision = 0;
    this.mount.className = 'text-mount';
  }

  // --- what the page may ask for

  /** Puts the cursor at the end of the text, as soon as it can be written in. */
  override focus(): void {
    if (this.editor?.isEditable) {
      this.focusWanted = undefined;
      inText(this.editor)
        .command(({ tr }) => {
          tr.setSelection(Selection.atEnd(tr.doc));
          return true;
        })
        .run();
    } else {
      this.focusWanted = document.activeElement ?? document.body;
    }
  }

  /** Shows where a row stands: where its form does, or at the cursor when that was closed before the answer came. */
  insertAnchor(kind: string, rowId: string): void {
    const { editor } = this;
    if (editor?.isEditable) {
      const form = placeOf(editor.state);
      this.rowKind = undefined;
      insertAnchor(editor, { kind, rowId }, form);
    }
  }

  /** Says in the form of a row why it was not made. */
  refuseAnchor(sentence: string, field: string | null): void {
    void this.rowForm?.refuse(sentence, field ?? undefined);
  }

  /** Resolves, after some seconds at most, when the server has all that was typed; to what it did not take. */
  async settle(): Promise<string> {
    await this.entered?.settled(LAST_WORDS);
    return this.returned;
  }

  /** The same, and takes no more from the reader; what is still under way when the patience ends counts as not taken. */
  async close(): Promise<string> {
    this.readOnly = true;
    const { entered: room } = this;
    if (room !== undefined && !(await room.settled(LAST_WORDS))) {
      this.giveBack(room.progress.unsavedText(room.doc.getXmlFragment(this.fragment)), 'closed');
    }
    this.withdrawRowForm();
    return this.returned;
  }

  // --- life

  override connectedCallback(): void {
    super.connectedCallback();
    window.clearTimeout(this.leaving);
    this.addEventListener('focusin', this.focusIn);
    this.addEventListener('focusout', this.focusOut);
    window.addEventListener(SESSION_RESTORED, this.comeBack);
    // It was moved, by somebody else maybe: who writes in it goes on writing.
    if (this.focusTaken && (document.activeElement === null || document.activeElement === document.body)) {
      this.editor?.view.focus();
    }
    this.focusTaken = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.focusTaken ||= this.focused;
    this.focused = false;
    this.removeEventListener('focusin', this.focusIn);
    this.removeEventListener('focusout', this.focusOut);
    window.removeEventListener(SESSION_RESTORED, this.comeBack);
    this.chooser.hide();
    // A topic that is moved takes its text with it.
    this.leaving = window.setTimeout(() => {
      if (!this.isConnected) {
        this.leave();
      }
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: Map<string, unknown>): void {
    const room = changed.has('room') || changed.has('endpoint') || changed.has('author');
    if ((room || this.entered === undefined) && this.isConnected) {
      this.leave();
      if (this.room && this.fragment) {
        this.enter();
      }
    } else if (changed.has('fragment') || changed.has('firstHeading') || changed.has('user')) {
      this.edit();
    } else if (changed.has('readOnly')) {
      this.applyAccess();
    }
    if (changed.has('label')) {
      this.applyAccess();
    }
    if (changed.has('anchors')) {
      this.editor?.storage.chanceryAnchor.refresh();
    }
    if (changed.has('rowKind')) {
      this.showRowForm();
    } else if (this.rowKind !== undefined) {
      this.placeRowForm();
    }
  }

  // --- the form of a row

  private get rowForm(): RowForm | null {
    return this.querySelector<RowForm>('chancery-row-form');
  }

  private showRowForm(): void {
    const { editor, rowForm } = this;
    this.rowPlacing.disconnect();
    if (editor === undefined || editor.isDestroyed) {
      return;
    }
    if (this.rowKind === undefined || rowForm === null) {
      closePlace(editor);
    } else {
      openPlace(editor);
      this.rowPlacing.observe(rowForm);
      this.rowPlacing.observe(this.mount);
      void rowForm.begin().then(() => rowForm.scrollIntoView({ block: 'nearest' }));
    }
  }

  /** It lies over a gap in the text, and is none of it: neither keys nor readers take it for a part of what is written. */
  private placeRowForm(): void {
    const { rowForm, rowSpacer } = this;
    if (rowForm !== null && rowSpacer.isConnected) {
      rowSpacer.style.blockSize = `${rowForm.offsetHeight}px`;
      rowForm.style.insetBlockStart = `${rowSpacer.getBoundingClientRect().top - this.getBoundingClientRect().top}px`;
    }
  }

  /** Nothing can be made any more; what was typed goes back. */
  private withdrawRowForm(): void {
    if (this.rowKind !== undefined) {
      this.rowKind = undefined;
      this.giveBackText(this.rowForm?.text ?? '');
    }
  }

  private leaveRowForm(): void {
    this.rowKind = undefined;
    this.editor?.view.focus();
  }

  private enter(): void {
    const url = new URL(roomAddress(this.endpoint, this.room));
    url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:';
    if (this.author) {
      url.searchParams.set('as', this.author);
    }
    this.entered = Room.enter(url.href, this);
    this.loading = !this.entered.synced;
    this.edit();
    this.save(this.entered.saveState, this.entered.connected);
    if (this.entered.access) {
      this.access(this.entered.access);
    }
  }

  private leave(): void {
    window.clearTimeout(this.counting);
    this.editor?.destroy();
    this.editor = undefined;
    this.entered?.leave(this);
    this.entered = undefined;
  }

  private edit(): void {
    const { entered: room } = this;
    this.editor?.destroy();
    this.editor = undefined;
    room?.claim(this);
    if (room === undefined || room.access === 'none') {
      return;
    }
    const own = caret(this.user.name, this.user.color);
    this.editor = new Editor({
      element: this.mount,
      injectCSS: false,
      editable: false,
      extensions: [
        ...contentExtensions(this.firstHeading),
        Direction,
        Placeholder.configure({ placeholder: () => this.words.placeholder ?? '', showOnlyWhenEditable: true }),
        Anchor.configure({
          labelOf: ({ rowId }: AnchorRef) => this.anchors[rowId],
          hint: () => this.words.rowEdit ?? '',
          onChosen: (anchor: AnchorRef) => this.tell('anchor-chosen', { ...anchor }),
          onRemoved: (anchor: AnchorRef) => this.tell('anchor-removed', { ...anchor }),
          onRestored: (anchor: AnchorRef) => this.tell('anchor-restored', { ...anchor }),
        }),
        Limit.configure({
          maximum: () => (this.maximum > 0 ? this.maximum : Number.POSITIVE_INFINITY),
          onRefused: () => this.say(this.words.tooLong),
        }),
        TriggerWatch.configure({
          onTrigger: (trigger: Trigger | undefined) => this.offer(trigger),
          onKey: (event: KeyboardEvent) => this.chooser.key(event),
        }),
        RowPlace.configure({ spacer: this.rowSpacer }),
        Collaboration.configure({ fragment: room.doc.getXmlFragment(this.fragment) }),
        CollaborationCaret.configure({
          provider: room,
          user: own,
          render: caretOf,
          selectionRender: selectionOf,
        }),
        WrittenBy.configure({
          authorship: Authorship.of(roomAddress(this.endpoint, this.room)),
          fragment: room.doc.getXmlFragment(this.fragment),
          awareness: room.awareness,
          own: () => (this.author ? { id: this.author, name: own.name, color: own.colorIndex } : undefined),
          beforeDrawing: () => this.noticeCursor(),
          onHere: (writer: Writer | undefined) => {
            this.here = writer?.name ?? '';
          },
        }),
      ],
      editorProps: {
        transformPastedHTML: (pasted) => cleanPaste(pasted, this.firstHeading),
        handleDOMEvents: { keydown: (_, event) => this.key(event) },
        handleClick: (view, _, event) => view.editable && followLink(event),
      },
      onTransaction: () => {
        this.revision++;
      },
      onUpdate: () => this.count(),
    });
    this.keepCursor(this.editor.view);
    this.applyAccess();
    this.count();
  }

  /** The carets of others are drawn a moment after they have come in: that must not put the own cursor back either. */
  private keepCursor(view: EditorView): void {
    const dispatch = view.dispatch.bind(view);
    view.dispatch = (transaction) => {
      const drawn: unknown = transaction.getMeta(yCursorPluginKey);
      if (drawn === undefined || transaction.docChanged || transaction.selectionSet) {
        dispatch(transaction);
      } else {
        this.noticeCursor();
        dispatch(view.state.tr.setMeta(yCursorPluginKey, drawn));
      }
    };
  }

  private applyAccess(): void {
    const { editor, entered: room } = this;
    if (editor === undefined || room === undefined) {
      return;
    }
    const editable = !this.readOnly && room.mayWrite;
    if (!editable) {
      this.chooser.hide();
      this.linking = undefined;
      this.withdrawRowForm();
    }
    editor.setEditable(editable, false);
    editor.view.setProps({
      attributes: {
        class: 'text-body',
        'aria-label': this.label,
        spellcheck: 'true',
        ...(editable
          ? { role: 'textbox', 'aria-multiline': 'true', tabindex: '0' }
          : { role: 'group', 'aria-busy': String(!room.synced) }),
      },
    });
    this.toggleAttribute('editable', editable);
    // Unless the reader has gone elsewhere meanwhile.
    if (editable && this.focusWanted !== undefined) {
      if (document.activeElement === this.focusWanted || document.activeElement === document.body) {
        this.focus();
      }
      this.focusWanted = undefined;
    }
    this.revision++;
  }

  // --- what the room says

  document(): void {
    this.loading = true;
    this.edit();
  }

  synced(): void {
    this.loading = false;
    this.applyAccess();
    this.count();
  }

  /** What comes in must not put back a cursor that has moved a moment before. */
  beforeRemote(): void {
    this.noticeCursor();
  }

  /** The cursor may have moved without the editor having noticed yet. */
  private noticeCursor(): void {
    const view: (EditorView & { domObserver?: { flush(): void } }) | undefined = this.editor?.view;
    if (view?.hasFocus() && !view.composing) {
      view.domObserver?.flush();
    }
  }

  access(access: Access): void {
    if (access === 'none') {
      this.edit();
    } else if (this.editor === undefined) {
      this.edit();
    } else {
      this.applyAccess();
    }
    this.tell('access-changed', { access });
  }

  save(state: SaveState, connected: boolean): void {
    // While the line is cut the server cannot change the page: its styles follow these attributes.
    this.setAttribute('save-state', state);
    this.toggleAttribute('connected', connected);
    this.tell('save-state', { state, connected });
  }

  signedOut(somebodyElse: boolean): void {
    this.tell(SIGNED_OUT, { somebodyElse });
  }

  signedIn(): void {
    this.tell(SIGNED_IN, {});
  }

  /** The page is about to be loaded again, which would take away what was given back. */
  private readonly comeBack = (event: Event): void => {
    const { detail } = event as CustomEvent<Returning>;
    const saved = this.entered?.settled() ?? Promise.resolve(true);
    detail.waitFor(saved.then(() => (this.returned === '' ? [] : [{ label: this.label, text: this.returned }])));
  };

  giveBack(text: string, loss: Loss): void {
    if (text !== '') {
      this.loss = loss;
    }
    this.giveBackText(text);
  }

  refused(): void {
    this.say(this.words.refused);
  }

  private giveBackText(text: string): void {
    if (text !== '') {
      this.returned = this.returned === '' ? text : `${this.returned}\n${text}`;
      this.tell('text-returned', { text });
    }
  }

  private tell(name: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** For those who cannot see what has happened. */
  private say(text: string | undefined): void {
    this.notice = text ?? '';
  }

  private count(): void {
    window.clearTimeout(this.counting);
    this.counting = window.setTimeout(() => {
      const doc = this.editor?.state.doc;
      if (doc) {
        this.wordCount = wordsOf(doc, document.documentElement.lang || 'en');
        this.tell('count-changed', { words: this.wordCount, characters: lengthOf(doc) });
      }
    }, COUNT_DELAY);
  }

  // --- keys, lists, links

  private readonly focusIn = (): void => {
    this.focused = true;
  };

  private readonly focusOut = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) {
      this.focusTaken = this.focused && event.target instanceof Node && this.mount.contains(event.target);
      queueMicrotask(() => {
        this.focusTaken &&= !this.isConnected;
      });
      this.focused = false;
      this.linking = undefined;
      this.notice = '';
      this.tabLeaves = false;
    }
  };

  /** True when the text must not see the key. */
  private key(event: KeyboardEvent): boolean {
    if (event.isComposing) {
      return false;
    }
    // A key that follows a move of the cursor at once acts where the cursor is, not where it was.
    this.noticeCursor();
    if (event.key === 'Tab' && this.tabLeaves) {
      return true;
    }
    this.tabLeaves = event.key === 'Escape' && !this.chooser.open;
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      this.querySelector<HTMLElement>('.text-tools button[tabindex="0"]')?.focus();
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.askForLink();
      return true;
    }
    return false;
  }

  private offer(trigger: Trigger | undefined): void {
    const { editor, words } = this;
    if (editor === undefined || trigger === undefined) {
      this.chooser.hide();
      return;
    }
    const isName = trigger.sign === '@';
    const choices = isName
      ? peopleFor(editor, trigger, this.mentionables)
      : insertionsFor(editor, trigger, {
          words,
          firstHeading: this.firstHeading,
          rows: this.anchorKinds,
          onRow: (kind) => {
            this.rowKind = kind;
          },
        });
    const start = editor.view.coordsAtPos(trigger.from);
    this.chooser.show(editor.view.dom, (isName ? words.mention : words.insert) ?? '', choices, start);
  }

  private askForLink(): void {
    if (this.editor?.isEditable) {
      this.linking = linkAt(this.editor);
      void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.text-link input')?.select());
    }
  }

  private link(input: HTMLInputElement): void {
    if (this.editor && setLink(this.editor, input.value)) {
      this.closeLink();
    } else {
      this.say(this.words.linkInvalid);
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  }

  private closeLink(): void {
    this.linking = undefined;
    this.notice = '';
  }

  // --- what is drawn around the text

  protected override render(): TemplateResult {
    return html`${this.mount}
      ${this.rowKind === undefined ? nothing : this.renderRowForm(this.rowKind)}
      <div class="text-foot">${this.editor?.isEditable ? this.renderFoot(this.editor) : nothing}</div>
      ${this.linking === undefined ? nothing : this.renderLink(this.linking)}
      <div class="text-notice" role="status">${this.notice}</div>
      ${this.returned === '' ? nothing : this.renderReturned()} ${this.chooser.element}`;
  }

  private renderFoot(editor: Editor): TemplateResult {
    const { words } = this;
    return html`${toolbar({
        editor,
        words,
        inert: !this.focused,
        onLink: () => this.askForLink(),
        onInsert: () => openInsertions(editor),
      })}
      <span class="text-here" role="status">${this.here && (words.writtenBy ?? '#').replace('#', () => this.here)}</span>
      <span class="text-count">${(words.count ?? '').replace('#', this.wordCount.toLocaleString(document.documentElement.lang || undefined))}</span>`;
  }

  private renderLink(address: string): TemplateResult {
    return linkForm(
      address,
      this.words,
      (input) => this.link(input),
      () => {
        this.closeLink();
        this.editor?.view.focus();
      },
    );
  }

  private renderRowForm(kind: RowKind): TemplateResult {
    return html`<chancery-row-form
      .kind=${this.anchorKinds.find(({ id }) => id === kind.id) ?? kind}
      .words=${this.words}
      @row-written=${(event: CustomEvent<Record<string, unknown>>) => this.tell('anchor-wanted', event.detail)}
      @row-cancelled=${() => this.leaveRowForm()}
    ></chancery-row-form>`;
  }

  private renderReturned(): TemplateResult {
    return html`<div class="text-returned" role="alert">
      <p>${this.loss === 'refused' ? this.words.refused : this.words.returned}</p>
      <pre dir="auto" tabindex="0" role="region" aria-label=${this.label}>${this.returned}</pre>
      <button
        type="button"
        @click=${async () => {
          await navigator.clipboard.writeText(this.returned);
          this.say(this.words.copied);
        }}
      >
        ${this.words.copy}
      </button>
    </div>`;
  }
}

/** Keeps the place of a form free between two blocks. */
function spacer(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'row-place';
  element.contentEditable = 'false';
  element.setAttribute('aria-hidden', 'true');
  return element;
}

customElements.define('chancery-text', ChanceryText);
