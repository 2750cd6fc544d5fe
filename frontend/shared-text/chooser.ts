/* A list that opens at the cursor while the text keeps the focus. */

export interface Choice {
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

let number = 0;

/** A listbox whose chosen option is announced through the text that it belongs to. */
export class Chooser {
  readonly element = document.createElement('div');
  private readonly id = `text-chooser-${++number}`;
  private choices: readonly Choice[] = [];
  private current = 0;
  private owner: HTMLElement | undefined;

  constructor() {
    this.element.id = this.id;
    this.element.className = 'text-chooser';
    this.element.setAttribute('role', 'listbox');
    this.element.popover = 'manual';
    // The text keeps its focus.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  get open(): boolean {
    return this.owner !== undefined;
  }

  /** Shows choices below a place of the window, or above it where there is more room. */
  show(owner: HTMLElement, label: string, choices: readonly Choice[], place: { left: number; right: number; top: number; bottom: number }): void {
    if (choices.length === 0) {
      this.hide();
      return;
    }
    this.choices = choices;
    this.current = 0;
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(...choices.map((choice, index) => this.option(choice, index)));
    this.owner = owner;
    owner.setAttribute('aria-controls', this.id);
    owner.setAttribute('aria-autocomplete', 'list');
    this.element.showPopover();
    this.put(place);
    this.mark(0);
  }

  hide(): void {
    if (this.owner) {
      this.owner.removeAttribute('aria-controls');
      this.owner.removeAttribute('aria-autocomplete');
      this.owner.removeAttribute('aria-activedescendant');
      this.owner = undefined;
      this.element.hidePopover();
      this.element.replaceChildren();
    }
  }

  /** Whether a key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.open || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const last = this.choices.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        this.mark(this.current === last ? 0 : this.current + 1);
        return true;
      case 'ArrowUp':
        this.mark(this.current === 0 ? last : this.current - 1);
        return true;
      case 'Enter':
      case 'Tab':
        if (event.shiftKey) {
          return false;
        }
        this.choices[this.current]?.run();
        return true;
      default:
        return false;
    }
  }

  private option(choice: Choice, index: number): HTMLElement {
    const option = document.createElement('div');
    option.id = `${this.id}-${index}`;
    option.setAttribute('role', 'option');
    const label = document.createElement('span');
    label.dir = 'auto';
    label.textContent = choice.label;
    option.append(label);
    if (choice.hint) {
      const hint = document.createElement('span');
      hint.className = 'text-chooser-hint';
      hint.dir = 'auto';
      hint.textContent = choice.hint;
      option.append(hint);
    }
    option.addEventListener('click', () => choice.run());
    option.addEventListener('pointermove', () => this.mark(index));
    return option;
  }

  private mark(index: number): void {
    this.current = index;
    [...this.element.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) {
        this.owner?.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  private put(place: { left: number; right: number; top: number; bottom: number }): void {
    const { style } = this.element;
    const gap = 6;
    const below = window.innerHeight - place.bottom - gap;
    const above = place.top - gap;
    const up = below < Math.min(240, this.element.scrollHeight) && above > below;
    style.maxBlockSize = `${Math.max(96, Math.min(320, (up ? above : below) - gap))}px`;
    const { width, height } = this.element.getBoundingClientRect();
    const wanted = getComputedStyle(this.element).direction === 'rtl' ? place.right - width : place.left;
    style.left = `${Math.max(8, Math.min(wanted, window.innerWidth - width - 8))}px`;
    style.top = `${up ? place.top - gap - height : place.bottom + gap}px`;
  }
}
