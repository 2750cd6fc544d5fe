/*
 * Finds words in all texts of a page at once, with or without their accents and vowel signs. The browser finds them, too,
 * but says neither how many there are nor leads into a text in which one writes.
 */
import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { folded, type Words } from './commands.js';
import { matchesIn, type Match } from './matches.js';

const ALL = 'chancery-find';
const CURRENT = 'chancery-find-current';
const IN_FIELD = 'found-in-field';
/** Texts change while one looks through them. */
const CALM = 250;
const MOST = 2000;
/** Letter of the key, wherever it is on the keyboard and whatever it types. */
const KEY_F = 70;

const SEARCH_ICON = 'm21 21-4.34-4.34M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0';
const UP_ICON = 'm18 15-6-6-6 6';
const DOWN_ICON = 'm6 9 6 6 6-6';
const CLOSE_ICON = 'M18 6 6 18M6 6l12 12';

class ChanceryFind extends LitElement {
  static override properties = {
    within: {},
    words: { attribute: false },
    open: { state: true },
    places: { state: true },
    at: { state: true },
  };

  /** Selector of what is looked through. */
  declare within: string;
  declare words: Words;
  private declare open: boolean;
  private declare places: readonly Match[];
  private declare at: number;

  private query = '';
  private cameFrom: HTMLElement | undefined;
  private timer: number | undefined;
  private readonly watch = new MutationObserver(() => this.lookAgainSoon());

  constructor() {
    super();
    this.within = 'body';
    this.words = {};
    this.open = false;
    this.places = [];
    this.at = -1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.key, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.key, true);
    this.stop();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.keyCode === KEY_F && event.shiftKey && !event.altKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      this.start();
    }
  };

  private start(): void {
    const active = document.activeElement;
    if (active instanceof HTMLElement && !this.contains(active)) {
      this.cameFrom = active;
    }
    // A word that is marked is most likely the one that is looked for.
    const marked = window.getSelection()?.toString().trim() ?? '';
    if (marked !== '' && !marked.includes('\n') && marked.length < 100) {
      this.query = marked;
    }
    if (!this.open) {
      this.open = true;
      this.scopes().forEach((scope) => {
        this.watch.observe(scope, { childList: true, characterData: true, subtree: true });
        scope.addEventListener('input', this.lookAgainSoon);
      });
    }
    this.look();
    void this.updateComplete.then(() => this.input?.select());
  }

  /** Leads to the place that was found, or back to where one was. */
  private close(): void {
    const match = this.places[this.at];
    this.stop();
    if (match === undefined) {
      this.cameFrom?.focus();
    } else if ('field' in match) {
      match.field.focus();
      match.field.setSelectionRange(match.from, match.to);
    } else {
      const text = elementOf(match.range).closest<HTMLElement>('.text-body[contenteditable="true"]');
      (text ?? this.cameFrom)?.focus({ preventScroll: true });
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(match.range.cloneRange());
    }
    this.cameFrom = undefined;
  }

  private stop(): void {
    this.open = false;
    this.watch.disconnect();
    this.scopes().forEach((scope) => scope.removeEventListener('input', this.lookAgainSoon));
    window.clearTimeout(this.timer);
    this.places = [];
    this.at = -1;
    this.draw();
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private scopes(): Element[] {
    return [...document.querySelectorAll(this.within)];
  }

  private readonly lookAgainSoon = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.look(), CALM);
  };

  /** Looks through everything; the place that one is at stays as far as it is still there. */
  private look(): void {
    if (!this.open) {
      return;
    }
    const query = folded(this.query.trim());
    this.places = query === '' ? [] : this.scopes().flatMap((scope) => matchesIn(scope, query)).slice(0, MOST);
    this.at = this.places.length === 0 ? -1 : Math.min(Math.max(this.at, 0), this.places.length - 1);
    this.draw();
  }

  private go(step: number): void {
    if (this.places.length > 0) {
      this.at = (this.at + step + this.places.length) % this.places.length;
      this.draw();
      this.show();
    }
  }

  private show(): void {
    const match = this.places[this.at];
    if (match !== undefined) {
      const place = 'field' in match ? match.field : match.range;
      const { top, bottom } = place.getBoundingClientRect();
      if (top < 80 || bottom > window.innerHeight - 40) {
        ('field' in match ? match.field : elementOf(match.range)).scrollIntoView({ block: 'center' });
      }
    }
  }

  private draw(): void {
    document.querySelectorAll(`.${IN_FIELD}`).forEach((field) => field.classList.remove(IN_FIELD));
    const current = this.places[this.at];
    if (current !== undefined && 'field' in current) {
      current.field.classList.add(IN_FIELD);
    }
    if ('highlights' in CSS) {
      const ranges = this.places.flatMap((match) => ('range' in match ? [match.range] : []));
      CSS.highlights.set(ALL, new Highlight(...ranges));
      CSS.highlights.set(CURRENT, new Highlight(...(current !== undefined && 'range' in current ? [current.range] : [])));
    }
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const button = (name: string, icon: string, act: () => void, more = ''): TemplateResult =>
      html`<button type="button" class="find-${name}" aria-label=${words[name] ?? ''} title=${`${words[name] ?? ''}${more}`} @click=${act}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${icon}></path>`}</svg>
      </button>`;
    return html`${button('label', SEARCH_ICON, () => this.start(), ' (Ctrl+Shift+F)')}
    ${this.open
      ? html`<div class="find-bar" role="search" aria-label=${words.label ?? ''} @keydown=${this.barKey}>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            spellcheck="false"
            aria-label=${words.label ?? ''}
            .value=${this.query}
            @input=${(event: InputEvent) => {
              this.query = (event.target as HTMLInputElement).value;
              this.at = 0;
              this.look();
              this.show();
            }}
          />
          <span class="find-count" role="status">${this.count()}</span>
          ${button('previous', UP_ICON, () => this.go(-1))} ${button('next', DOWN_ICON, () => this.go(1))}
          ${button('close', CLOSE_ICON, () => this.close())}
        </div>`
      : nothing}`;
  }

  private readonly barKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Enter' && event.target === this.input && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.go(event.shiftKey ? -1 : 1);
    }
  };

  private count(): string {
    if (this.query.trim() === '') {
      return '';
    }
    const number = (value: number): string => value.toLocaleString(document.documentElement.lang || undefined);
    return this.places.length === 0
      ? (this.words.none ?? '')
      : (this.words.count ?? '').replace('#1', number(this.at + 1)).replace('#2', number(this.places.length));
  }
}

function elementOf(range: Range): Element {
  return range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement!;
}

customElements.define('chancery-find', ChanceryFind);
