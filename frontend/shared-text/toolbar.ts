/* The tools below a text. */
import type { Editor } from '@tiptap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { INSERT_ICON, LINK_ICON, TOOLS, UNDO, type Command, type Words } from './commands.js';

export interface Toolbar {
  readonly editor: Editor;
  readonly words: Words;
  /** Nobody writes in the text now. */
  readonly inert: boolean;
  readonly onLink: () => void;
  readonly onInsert: () => void;
}

interface Tool {
  readonly name: string;
  readonly icon: string;
  readonly keys?: string;
  /** Undefined for what is not on or off. */
  readonly active?: boolean;
  readonly possible?: boolean;
  readonly act: () => void;
}

/** A toolbar as in the ARIA patterns: one stop for Tab, arrows within, Escape back to the text. */
export function toolbar({ editor, words, inert, onLink, onInsert }: Toolbar): TemplateResult {
  const tools: readonly Tool[] = [
    ...TOOLS.map((command) => toolOf(command, editor)),
    { name: 'link', icon: LINK_ICON, active: editor.isActive('link'), act: onLink },
    { name: 'insert', icon: INSERT_ICON, act: onInsert },
    ...UNDO.map((command) => toolOf(command, editor)),
  ];
  return html`<div
    class="text-tools"
    role="toolbar"
    aria-label=${words.tools ?? ''}
    ?inert=${inert}
    @keydown=${(event: KeyboardEvent) => key(event, editor)}
    @pointerdown=${(event: Event) => event.preventDefault()}
  >
    ${tools.map((tool, at) => button(tool, words[tool.name] ?? tool.name, at === 0 ? 0 : -1))}
  </div>`;
}

function toolOf(command: Command, editor: Editor): Tool {
  return {
    name: command.name,
    icon: command.icon ?? '',
    keys: command.keys,
    active: command.isActive?.(editor),
    possible: command.isPossible?.(editor),
    act: () => command.run(editor),
  };
}

function button({ name, icon, keys, active, possible = true, act }: Tool, label: string, tabIndex: number): TemplateResult {
  return html`<button
    type="button"
    class="tool-${name}"
    tabindex=${tabIndex}
    aria-label=${label}
    title=${keys ? `${label} (${keys})` : label}
    aria-pressed=${active === undefined ? nothing : String(active)}
    aria-disabled=${possible ? nothing : 'true'}
    @click=${act}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${icon}></path>`}</svg>
  </button>`;
}

function key(event: KeyboardEvent, editor: Editor): void {
  const bar = event.currentTarget as HTMLElement;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'Escape') {
    event.preventDefault();
    editor.view.focus();
  } else if (event.key === forward || event.key === back) {
    event.preventDefault();
    buttons[(at + (event.key === forward ? 1 : buttons.length - 1)) % buttons.length]?.focus();
  }
}
