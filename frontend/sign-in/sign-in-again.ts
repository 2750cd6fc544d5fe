/*
 * Takes the place of what Flow does when a session has ended, which is to load the page again. The text stays, and may be
 * gone on with; whoever wrote it signs in here, all is saved, and only then the page is loaded again. Nothing is put into
 * the storage of the browser. The server component SignInAgain gives the words.
 */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { type Kept, Quiet, SESSION_ENDED, SIGNED_IN, SIGNED_OUT, saveEverything } from './returning.js';
import { signIn, signedIn } from './session.js';

/** What Flow shows when it has lost its session, and a click on which loads the page again. */
const SYSTEM_ERROR = 'v-system-error';
/** So long nobody must have typed before the page goes away, in milliseconds. */
const PAUSE = 1200;
/** What may have focus while somebody writes. */
const WRITTEN_IN = 'input, textarea, [contenteditable="true"]';

type Stage = 'signedIn' | 'signedOut' | 'somebodyElse' | 'returning' | 'kept';

class SignInAgain extends LitElement {
  static override properties = {
    user: {},
    username: {},
    systemText: {},
    words: { attribute: false },
    stage: { state: true },
    trouble: { state: true },
    busy: { state: true },
    kept: { state: true },
    copied: { state: true },
  };

  /** Whose page it is. */
  declare user: string;
  declare username: string;
  /** By which the message of Flow is known. */
  declare systemText: string;
  declare words: Readonly<Record<string, string>>;
  private declare stage: Stage;
  private declare trouble: string | undefined;
  private declare busy: boolean;
  private declare kept: readonly Kept[];
  private declare copied: boolean;

  private readonly quiet = new Quiet();
  private readonly messages = new MutationObserver((changes) => this.look(changes));
  /** Counts the attempts to come back, of which the last one counts. */
  private turn = 0;

  constructor() {
    super();
    this.user = '';
    this.username = '';
    this.systemText = '';
    this.words = {};
    this.stage = 'signedIn';
    this.busy = false;
    this.kept = [];
    this.copied = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.messages.observe(document.body, { childList: true });
    document.addEventListener(SIGNED_OUT, this.signedOut);
    document.addEventListener(SIGNED_IN, this.lineIsBack);
    document.addEventListener('visibilitychange', this.lookAgain);
    window.addEventListener('focus', this.lookAgain);
    document.body.addEventListener('keydown', this.keepEscape);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.messages.disconnect();
    document.removeEventListener(SIGNED_OUT, this.signedOut);
    document.removeEventListener(SIGNED_IN, this.lineIsBack);
    document.removeEventListener('visibilitychange', this.lookAgain);
    window.removeEventListener('focus', this.lookAgain);
    document.body.removeEventListener('keydown', this.keepEscape);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  // --- noticing

  private look(changes: readonly MutationRecord[]): void {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLElement && node.classList.contains(SYSTEM_ERROR)) {
        if (node.querySelector('.caption')?.textContent === this.systemText) {
          node.remove();
          window.dispatchEvent(new CustomEvent(SESSION_ENDED));
          void this.check();
        }
      }
    }
  }

  /** Flow would load the page again. */
  private readonly keepEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.stage !== 'signedIn') {
      event.stopPropagation();
    }
  };

  private readonly signedOut = (event: Event): void => {
    const { somebodyElse } = (event as CustomEvent<{ somebodyElse: boolean }>).detail;
    this.show(somebodyElse ? 'somebodyElse' : 'signedOut');
  };

  private readonly lineIsBack = (): void => {
    if (this.stage === 'signedOut' || this.stage === 'somebodyElse') {
      void this.comeBack();
    }
  };

  private readonly lookAgain = (): void => {
    if (document.visibilityState === 'visible' && !this.busy && (this.stage === 'signedOut' || this.stage === 'somebodyElse')) {
      void this.check();
    }
  };

  /** Finds out whether the reader is signed in, maybe on another page. */
  private async check(): Promise<void> {
    const { turn } = this;
    const user = await signedIn().catch(() => undefined);
    if (turn !== this.turn || this.stage === 'returning' || this.stage === 'kept') {
      return;
    }
    if (user !== this.user) {
      this.show(user === null || user === undefined ? 'signedOut' : 'somebodyElse');
    } else if (this.stage === 'signedIn') {
      // Only the page around the text was given up, since nobody was there: it waits until somebody is.
      this.turn++;
      await this.quiet.ended;
      await this.comeBack();
    } else {
      await this.comeBack();
    }
  }

  private show(stage: Stage): void {
    if (stage === this.stage) {
      return;
    }
    this.turn++;
    this.stage = stage;
    void this.updateComplete.then(() => {
      if (stage !== this.stage) {
        return;
      }
      this.showPopover();
      // Who is writing goes on writing.
      if (!document.activeElement?.matches(WRITTEN_IN)) {
        this.querySelector<HTMLElement>('input[type="password"]')?.focus();
      }
    });
  }

  // --- signing in

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const password = this.querySelector<HTMLInputElement>('input[type="password"]');
    if (password === null || this.busy) {
      return;
    }
    this.busy = true;
    this.trouble = undefined;
    try {
      if ((await signIn(this.username, password.value)) === this.user) {
        await this.comeBack();
      } else {
        this.trouble = this.words.failed;
        password.select();
      }
    } catch {
      this.trouble = this.words.unreachable;
    } finally {
      this.busy = false;
    }
  };

  /** Saves, waits for a pause in typing, and loads the page again, unless that would take something away. */
  private async comeBack(): Promise<void> {
    const turn = ++this.turn;
    this.stage = 'returning';
    this.trouble = undefined;
    for (;;) {
      this.kept = await saveEverything();
      if (turn !== this.turn) {
        return;
      }
      if (this.kept.length > 0) {
        this.stage = 'kept';
        return;
      }
      if (this.quiet.lasts >= PAUSE) {
        break;
      }
      await new Promise((resolve) => window.setTimeout(resolve, PAUSE - this.quiet.lasts));
    }
    window.location.reload();
  }

  private readonly copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(this.kept.map(({ label, text }) => `${label}\n${text}`).join('\n\n'));
    this.copied = true;
  };

  // --- what is shown

  protected override render(): TemplateResult | typeof nothing {
    if (this.stage === 'signedIn') {
      return nothing;
    }
    const { words } = this;
    return html`<section class="sign-in-again" role="dialog" aria-labelledby="again-title">
      <h2 id="again-title">${words.ended}</h2>
      <p role="alert">${this.message()}</p>
      ${this.stage === 'kept' ? this.renderKept() : nothing}
      ${this.stage === 'signedOut' || this.stage === 'somebodyElse' ? this.renderForm() : nothing}
    </section>`;
  }

  private message(): string | undefined {
    switch (this.stage) {
      case 'signedOut':
        return this.words.message;
      case 'somebodyElse':
        return this.words.elsewhere;
      case 'returning':
        return this.words.returning;
      default:
        return this.words.kept;
    }
  }

  private renderForm(): TemplateResult {
    const { words } = this;
    return html`<form class="gate-form" method="post" action="login" @submit=${this.submit}>
      <div class="gate-field">
        <label for="again-username">${words.username}</label>
        <input id="again-username" name="username" autocomplete="username" readonly .value=${this.username} />
      </div>
      <div class="gate-field">
        <label for="again-password">${words.password}</label>
        <input
          id="again-password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          aria-describedby="again-trouble"
          aria-invalid=${this.trouble === undefined ? nothing : 'true'}
        />
      </div>
      <button type="submit" class="gate-submit" aria-disabled=${this.busy ? 'true' : nothing}>${words.submit}</button>
      <p id="again-trouble" class="again-trouble" role="status">${this.trouble}</p>
    </form>`;
  }

  private renderKept(): TemplateResult {
    const { words } = this;
    return html`<dl class="again-kept" tabindex="0" aria-label=${words.ended ?? ''}>
        ${this.kept.map(({ label, text }) => html`<dt>${label}</dt><dd dir="auto">${text}</dd>`)}
      </dl>
      <div class="again-actions">
        <button type="button" class="gate-submit" @click=${this.copy}>${this.copied ? words.copied : words.copy}</button>
        <button type="button" class="again-reload" @click=${() => window.location.reload()}>${words.reload}</button>
      </div>`;
  }
}

customElements.define('chancery-sign-in-again', SignInAgain);
