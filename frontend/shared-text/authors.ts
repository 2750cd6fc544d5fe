/* The switch that shows who wrote what in the texts of one document, and the list of who that is. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { AUTHORS_CHANGED, AUTHORS_FOUND, Authorship, roomAddress, writerClasses, type Writer } from './authorship.js';
import type { Words } from './commands.js';

class ChanceryAuthors extends LitElement {
  static override properties = { room: {}, endpoint: {}, reader: {}, words: { attribute: false } };

  /** Which document; a UUID. */
  declare room: string;
  declare endpoint: string;
  /** Who looks at it; a UUID. */
  declare reader: string;
  declare words: Words;
  private authorship: Authorship | undefined;

  constructor() {
    super();
    this.room = '';
    this.endpoint = 'coedit/';
    this.reader = '';
    this.words = {};
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.follow(undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    if (this.isConnected && this.room !== '') {
      this.follow(Authorship.of(roomAddress(this.endpoint, this.room)));
    }
  }

  private follow(authorship: Authorship | undefined): void {
    if (authorship !== this.authorship) {
      for (const event of [AUTHORS_CHANGED, AUTHORS_FOUND]) {
        this.authorship?.removeEventListener(event, this.drawAgain);
        authorship?.addEventListener(event, this.drawAgain);
      }
      this.authorship = authorship;
    }
  }

  private readonly drawAgain = (): void => this.requestUpdate();

  protected override render(): TemplateResult {
    const { words, authorship } = this;
    const shown = authorship?.shown ?? false;
    return html`<button
        type="button"
        class="authors-switch"
        role="switch"
        aria-checked=${String(shown)}
        @click=${() => authorship?.show(!shown)}
      >
        <span>${words.show}</span><span class="authors-knob" aria-hidden="true"></span>
      </button>
      <div class="authors-status" role="status">${shown ? this.status() : nothing}</div>
      ${shown && authorship ? this.legend(authorship) : nothing}`;
  }

  private status(): string | undefined {
    const { authorship, words } = this;
    if (authorship?.failed) {
      return words.failed;
    }
    return authorship?.waiting ? words.waiting : authorship?.writers.length === 0 ? words.nobody : '';
  }

  private legend(authorship: Authorship): TemplateResult {
    return html`<ul class="authors-legend" aria-label=${this.words.legend ?? ''}>
        ${authorship.writers.map((writer) => this.line(writer, authorship))}
      </ul>
      <p class="authors-note">${this.words.note}</p>`;
  }

  private line(writer: Writer, authorship: Authorship): TemplateResult {
    const name = writer.id === this.reader ? (this.words.you ?? '#').replace('#', () => writer.name) : writer.name;
    return html`<li><span class=${writerClasses(writer, authorship)} dir="auto">${name}</span></li>`;
  }
}

customElements.define('chancery-authors', ChanceryAuthors);
