/* Links of a text: making, changing and following them. */
import type { Editor } from '@tiptap/core';
import { html, type TemplateResult } from 'lit';
import { inText, type Words } from './commands.js';
import { addressOf } from './schema.js';

/** The address of the link that the cursor stands in; empty where there is none. */
export function linkAt(editor: Editor): string {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? href : '';
}

/**
 * Links what is selected, or the link that the cursor stands in, or writes the address itself; nothing typed takes a link
 * away. False, and nothing is changed, where what was typed is no address that a text may have.
 */
export function setLink(editor: Editor, typed: string): boolean {
  if (typed.trim() === '') {
    inText(editor).extendMarkRange('link').unsetLink().run();
    return true;
  }
  const href = addressOf(typed);
  if (href === undefined) {
    return false;
  }
  if (editor.state.selection.empty && !editor.isActive('link')) {
    const text = href.replace(/^mailto:/, '');
    inText(editor)
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  } else {
    inText(editor).extendMarkRange('link').setLink({ href }).run();
  }
  return true;
}

/** Where one writes, a click puts the cursor into a link; with Ctrl it follows it. Whether it did. */
export function followLink(event: MouseEvent): boolean {
  const link = (event.target as Element).closest?.('a[href]');
  if (link instanceof HTMLAnchorElement && event.button === 0 && (event.ctrlKey || event.metaKey)) {
    window.open(link.href, '_blank', 'noopener,noreferrer');
    return true;
  }
  return false;
}

/** Asks for an address. */
export function linkForm(address: string, words: Words, onTyped: (input: HTMLInputElement) => void, onCancelled: () => void): TemplateResult {
  return html`<form
    class="text-link"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const input = (event.currentTarget as HTMLFormElement).querySelector('input');
      if (input !== null) {
        onTyped(input);
      }
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        onCancelled();
      }
    }}
  >
    <input type="text" inputmode="url" dir="ltr" .value=${address} aria-label=${words.linkAddress ?? ''} placeholder="https://" />
    <button type="submit">${words.linkApply}</button>
  </form>`;
}
