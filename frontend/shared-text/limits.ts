/* A text has an end: what would make it longer than allowed is refused whole, never cut. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isChangeOrigin } from '@tiptap/extension-collaboration';

/** How long a text is, in UTF-16 units with one for the end of each block, as the server counts it. */
export function lengthOf(doc: Node): number {
  return doc.textBetween(0, doc.content.size, '\n', (leaf) => (leaf.attrs.label ? `@${String(leaf.attrs.label)}` : spaceOf(leaf)))
    .length;
}

/** The place of a row has no words of its own and is no line. */
function spaceOf(leaf: Node): string {
  return leaf.isInline ? ' ' : '';
}

export interface LimitOptions {
  maximum: () => number;
  onRefused: () => void;
}

export const Limit = Extension.create<LimitOptions>({
  name: 'limit',
  addOptions() {
    return { maximum: () => Number.POSITIVE_INFINITY, onRefused: () => {} };
  },
  addProseMirrorPlugins() {
    const { maximum, onRefused } = this.options;
    return [
      new Plugin({
        key: new PluginKey('limit'),
        filterTransaction: (transaction, state) => {
          // What others have written, or what is undone, is never refused: all would see different texts.
          if (!transaction.docChanged || isChangeOrigin(transaction)) {
            return true;
          }
          const length = lengthOf(transaction.doc);
          const fits = length <= maximum() || length <= lengthOf(state.doc);
          if (!fits) {
            onRefused();
          }
          return fits;
        },
      }),
    ];
  },
});

/** The words of a text, in any script. */
export function wordsOf(doc: Node, locale: string): number {
  const text = doc.textBetween(0, doc.content.size, '\n', (leaf) => String(leaf.attrs.label ?? spaceOf(leaf)));
  if (text.trim() === '') {
    return 0;
  }
  let words = 0;
  for (const segment of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    words += segment.isWordLike ? 1 : 0;
  }
  return words;
}
