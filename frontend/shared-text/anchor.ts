/* Where a row of the minutes (a statement, a decision, a follow-up) stands in the text. The row itself is elsewhere. */
import { Node } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

export interface AnchorRef {
  readonly kind: string;
  readonly rowId: string;
}

/** How a row is shown where its anchor stands; plain text. */
export interface AnchorLabel {
  readonly title: string;
  readonly text: string;
}

export interface AnchorOptions {
  labelOf: (anchor: AnchorRef) => AnchorLabel;
  /** The reader has taken it out of the text. */
  onRemoved: (anchor: AnchorRef) => void;
  /** The reader has brought it back. */
  onRestored: (anchor: AnchorRef) => void;
}

interface AnchorStorage {
  /** Shows all labels anew. */
  refresh: () => void;
}

declare module '@tiptap/core' {
  interface Storage {
    chanceryAnchor: AnchorStorage;
  }
}

export const Anchor = Node.create<AnchorOptions, AnchorStorage>({
  name: 'chanceryAnchor',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions() {
    return { labelOf: () => ({ title: '', text: '' }), onRemoved: () => {}, onRestored: () => {} };
  },
  addStorage() {
    return { refresh: () => {} };
  },
  addAttributes() {
    return {
      kind: { default: '', renderHTML: ({ kind }) => ({ 'data-anchor': kind }) },
      rowId: { default: '', renderHTML: ({ rowId }) => ({ 'data-row': rowId }) },
    };
  },
  parseHTML() {
    return [
      {
        tag: 'div[data-anchor][data-row]',
        getAttrs: (element) => {
          const anchor = { kind: element.dataset.anchor ?? '', rowId: element.dataset.row ?? '' };
          // A row stands in the text once: what was cut out comes back, what was copied does not come twice.
          return anchor.rowId !== '' && !anchorsOf(this.editor?.state.doc).has(anchor.rowId) && anchor;
        },
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes];
  },
  addNodeView() {
    const { storage, options } = this;
    const shown = new Set<() => void>();
    storage.refresh = () => shown.forEach((show) => show());
    return ({ node }) => {
      const anchor: AnchorRef = { kind: String(node.attrs.kind), rowId: String(node.attrs.rowId) };
      const dom = document.createElement('div');
      dom.className = 'text-anchor';
      dom.dataset.anchor = anchor.kind;
      dom.dataset.row = anchor.rowId;
      dom.contentEditable = 'false';
      const show = () => {
        const { title, text } = options.labelOf(anchor);
        const head = document.createElement('strong');
        head.textContent = title;
        const words = document.createElement('span');
        words.dir = 'auto';
        words.textContent = text;
        dom.replaceChildren(head, words);
      };
      show();
      shown.add(show);
      return { dom, destroy: () => shown.delete(show) };
    };
  },
  addProseMirrorPlugins() {
    const { onRemoved, onRestored } = this.options;
    const key = new PluginKey<boolean>('chanceryAnchor');
    return [
      new Plugin<boolean>({
        key,
        state: {
          init: () => true,
          /** Whether the last change was the reader's own, undo included. */
          apply: (transaction, own) => {
            if (!transaction.docChanged) {
              return own;
            }
            const sync: { isUndoRedoOperation?: boolean } | undefined = transaction.getMeta(ySyncPluginKey);
            return !isChangeOrigin(transaction) || sync?.isUndoRedoOperation === true;
          },
        },
        view: () => ({
          update: (view, before) => {
            if (before.doc !== view.state.doc && key.getState(view.state)) {
              const old = anchorsOf(before.doc);
              const now = anchorsOf(view.state.doc);
              old.forEach((anchor) => now.has(anchor.rowId) || onRemoved(anchor));
              now.forEach((anchor) => old.has(anchor.rowId) || onRestored(anchor));
            }
          },
        }),
      }),
    ];
  },
});

function anchorsOf(doc: ProseMirrorNode | undefined): Map<string, AnchorRef> {
  const anchors = new Map<string, AnchorRef>();
  doc?.descendants((node) => {
    if (node.type.name === 'chanceryAnchor') {
      anchors.set(String(node.attrs.rowId), { kind: String(node.attrs.kind), rowId: String(node.attrs.rowId) });
    }
    return node.isBlock && !node.isTextblock;
  });
  return anchors;
}
