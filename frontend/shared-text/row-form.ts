/*
 * The form in which a row of the minutes is written at the place in the text where it is to stand. It knows the fields as
 * data; what is typed stays in it until the server has made the row, whatever becomes of the line meanwhile.
 */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { Chooser } from './chooser.js';
import { beginsIn, type Words } from './commands.js';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

export interface RowField {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly type: 'words' | 'choice' | 'suggestion' | 'date';
  readonly value: string;
  readonly choices: readonly FieldChoice[];
}

export interface RowKind {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly RowField[];
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const MOST_SUGGESTIONS = 8;
let number = 0;

export class RowForm extends LitElement {
  static override properties = {
    kind: { attribute: false },
    words: { attribute: false },
    waiting: { type: Boolean, reflect: true },
    refusal: { state: true },
  };

  declare kind: RowKind | undefined;
  declare words: Words;
  /** Whether the server was asked and has not answered yet. */
  declare waiting: boolean;
  private declare refusal: { readonly sentence: string; readonly field?: string } | undefined;

  private readonly ids = `row-form-${++number}`;
  private readonly chooser = new Chooser();

  constructor() {
    super();
    this.words = {};
    this.waiting = false;
  }

  /** What was typed, in lines; empty as long as nothing was. */
  get text(): string {
    return this.fields
      .filter(({ type }) => type !== 'choice')
      .map(({ name }) => this.input(name)?.value.trim() ?? '')
      .filter((value) => value !== '')
      .join('\n');
  }

  /** Puts the cursor where something is to be typed first. */
  async begin(): Promise<void> {
    await this.updateComplete;
    const first = this.fields.find(({ name }) => this.input(name)?.value === '') ?? this.fields[0];
    this.input(first?.name)?.focus();
  }

  /** Says why the row was not made. */
  async refuse(sentence: string, field: string | undefined): Promise<void> {
    const known = this.fields.some(({ name }) => name === field);
    this.waiting = false;
    this.refusal = { sentence, field: known ? field : undefined };
    await this.updateComplete;
    // Whoever is elsewhere by now stays there.
    if (this.contains(document.activeElement)) {
      this.input(known ? field : undefined)?.focus();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.askBeforeLeaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.askBeforeLeaving);
    this.chooser.hide();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get fields(): readonly RowField[] {
    return this.kind?.fields ?? [];
  }

  private input(name: string | undefined): Input | null {
    return name === undefined ? null : this.querySelector<Input>(`[name="${CSS.escape(name)}"]`);
  }

  private readonly askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.text !== '') {
      event.preventDefault();
    }
  };

  private readonly submit = (event?: Event): void => {
    event?.preventDefault();
    // A second Enter while the line is slow or cut must not make a second row.
    if (this.waiting || this.kind === undefined) {
      return;
    }
    const values = Object.fromEntries(this.fields.map(({ name }) => [name, this.input(name)?.value ?? '']));
    this.waiting = true;
    this.refusal = undefined;
    this.dispatchEvent(new CustomEvent('row-written', { detail: { kind: this.kind.id, values } }));
  };

  private cancel(): void {
    this.dispatchEvent(new CustomEvent('row-cancelled'));
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.chooser.open) {
        this.hideSuggestions(event.target as HTMLElement);
      } else {
        this.cancel();
      }
    } else if (event.target instanceof HTMLElement && event.target.getAttribute('role') === 'combobox' && event.key !== 'Tab' && this.chooser.key(event)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && this.makes(event)) {
      this.submit(event);
    }
  };

  private makes({ target, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const open = CSS.supports('selector(:open)') && target instanceof HTMLSelectElement && target.matches(':open');
    return !(target instanceof HTMLButtonElement) && !open && !shiftKey && !ctrlKey && !metaKey && !altKey;
  }

  /** A refusal is about what was typed then. */
  private readonly typed = (event: Event): void => {
    const input = event.target as Input;
    if (this.refusal?.field === input.name || this.refusal?.field === undefined) {
      this.refusal = undefined;
    }
    if (input instanceof HTMLTextAreaElement) {
      grow(input);
    }
  };

  private suggest(field: RowField, input: HTMLInputElement): void {
    const found = field.choices
      .filter(({ label }) => beginsIn(label, input.value))
      .slice(0, MOST_SUGGESTIONS)
      .map(({ value, label, hint }) => ({
        label,
        hint,
        run: () => {
          input.value = value;
          this.hideSuggestions(input);
        },
      }));
    this.chooser.show(input, field.label, found, input.getBoundingClientRect());
    input.setAttribute('aria-expanded', String(this.chooser.open));
  }

  private hideSuggestions(input: HTMLElement): void {
    this.chooser.hide();
    input.setAttribute('aria-expanded', 'false');
  }

  protected override render(): TemplateResult {
    const { kind, refusal } = this;
    if (kind === undefined) {
      return html``;
    }
    return html`<form
      class="row-form"
      data-kind=${kind.id}
      novalidate
      aria-label=${kind.label}
      aria-busy=${String(this.waiting)}
      @submit=${this.submit}
      @keydown=${this.key}
      @input=${this.typed}
    >
      <div class="row-form-title">${kind.label}</div>
      <div class="row-form-fields">${kind.fields.map((field) => this.renderField(field))}</div>
      <div class="row-form-foot">
        <div class="row-form-refusal" role="alert">${refusal !== undefined && refusal.field === undefined ? refusal.sentence : ''}</div>
        <button type="button" @click=${() => this.cancel()}>${this.words.rowCancel}</button>
        <button type="submit" class="primary" aria-disabled=${this.waiting ? 'true' : nothing}>${this.words.rowAdd}</button>
      </div>
      ${this.chooser.element}
    </form>`;
  }

  private renderField(field: RowField): TemplateResult {
    const id = `${this.ids}-${field.name}`;
    const refused = this.refusal?.field === field.name ? this.refusal.sentence : undefined;
    return html`<div class="row-form-field" data-type=${field.type}>
      <label for=${id}>${field.label}</label>
      ${this.renderInput(field, id, refused !== undefined)}
      <div class="row-form-refusal" id=${`${id}-refusal`} role="alert">${refused ?? ''}</div>
    </div>`;
  }

  private renderInput(field: RowField, id: string, invalid: boolean): TemplateResult {
    const isInvalid = invalid ? 'true' : nothing;
    const described = invalid ? `${id}-refusal` : nothing;
    switch (field.type) {
      case 'words':
        return html`<textarea
          id=${id}
          name=${field.name}
          rows="1"
          spellcheck="true"
          placeholder=${field.placeholder}
          aria-invalid=${isInvalid}
          aria-describedby=${described}
        ></textarea>`;
      case 'choice':
        return html`<select id=${id} name=${field.name} aria-invalid=${isInvalid} aria-describedby=${described}>
          ${field.choices.some(({ value }) => value === field.value) ? nothing : html`<option value="" disabled selected hidden>${field.placeholder}</option>`}
          ${field.choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === field.value}>${label}</option>`)}
        </select>`;
      case 'suggestion':
        return html`<input
          id=${id}
          name=${field.name}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded="false"
          aria-autocomplete="list"
          placeholder=${field.placeholder}
          aria-invalid=${isInvalid}
          aria-describedby=${described}
          @input=${(event: Event) => this.suggest(field, event.target as HTMLInputElement)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'ArrowDown' && !this.chooser.open) {
              event.preventDefault();
              event.stopPropagation();
              this.suggest(field, event.target as HTMLInputElement);
            }
          }}
          @blur=${(event: Event) => this.hideSuggestions(event.target as HTMLElement)}
        />`;
      case 'date':
        return html`<input
          id=${id}
          name=${field.name}
          type="text"
          autocomplete="off"
          placeholder=${field.placeholder}
          aria-invalid=${isInvalid}
          aria-describedby=${described}
        />`;
    }
  }
}

/** As high as what is typed. */
function grow(input: HTMLTextAreaElement): void {
  input.style.blockSize = 'auto';
  input.style.blockSize = `${input.scrollHeight}px`;
}

customElements.define('chancery-row-form', RowForm);
