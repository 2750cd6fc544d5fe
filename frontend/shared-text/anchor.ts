/* Where a row of the minutes (a statement, a decision, a follow-up) stands in the text. The row itself is elsewhere. */
import { Node, type Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { inText } from './commands.js';
import { ANCHOR_GROUP } from './schema.js';

export interface AnchorRef {
  readonly kind: string;
  readonly rowId: string;
}

/** How a row is shown where its anchor stands; plain text. */
export interface AnchorLabel {
  readonly title: string;
  readonly about: string;
  readonly text: string;
}

export interface AnchorOptions {
  /** Undefined when there is no such row (any more). */
  labelOf: (anchor: AnchorRef) => AnchorLabel | undefined;
  /** What can be done with a row from here, said to who points at it. */
  hint: () => string;
  /** The reader wants to change the row. */
  onChosen: (anchor: AnchorRef) => void;
  /** The reader has taken it out of the text. */
  onRemoved: (anchor: AnchorRef) => void;
  /** The reader has brought it back. */
  onRestored: (anchor: AnchorRef) => void;
}

interface AnchorStorage {
  /** The rows that have stood in the text as long as it has been on the page. */
  readonly known: Set<string>;
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
  group: ANCHOR_GROUP,
  atom: true,
  draggable: true,
  addOptions() {
    return { labelOf: () => undefined, hint: () => '', onChosen: () => {}, onRemoved: () => {}, onRestored: () => {} };
  },
  addStorage() {
    return { known: new Set(), refresh: () => {} };
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
          // A row stands in its own text, and there once: what was cut out comes back, what was copied does not.
          const known = this.editor?.storage.chanceryAnchor.known.has(anchor.rowId) === true;
          return known && !anchorsOf(this.editor?.state.doc).has(anchor.rowId) && anchor;
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
        const label = options.labelOf(anchor);
        dom.hidden = label === undefined;
        dom.title = options.hint();
        dom.replaceChildren(...(label === undefined ? [] : drawn(label)));
      };
      show();
      shown.add(show);
      dom.addEventListener('click', () => options.onChosen(anchor));
      return { dom, destroy: () => shown.delete(show) };
    };
  },
  addProseMirrorPlugins() {
    const { storage } = this;
    const { labelOf, onChosen, onRemoved, onRestored } = this.options;
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
            // What plugins add to a change is of whoever made the change.
            const root: Transaction = transaction.getMeta('appendedTransaction') ?? transaction;
            const sync: { isUndoRedoOperation?: boolean } | undefined = root.getMeta(ySyncPluginKey);
            return !isChangeOrigin(root) || sync?.isUndoRedoOperation === true;
          },
        },
        props: {
          handleKeyDown: ({ state }, event) => {
            const { selection } = state;
            const chosen = event.key === 'Enter' && selection instanceof NodeSelection ? anchorOf(selection.node) : undefined;
            if (chosen !== undefined && labelOf(chosen) !== undefined) {
              onChosen(chosen);
              return true;
            }
            return false;
          },
        },
        view: () => ({
          update: (view, before) => {
            anchorsOf(view.state.doc).forEach(({ rowId }) => storage.known.add(rowId));
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

/** Puts a row between two blocks and the cursor behind it, as one thing to undo. */
export function insertAnchor(editor: Editor, anchor: AnchorRef, wanted: number | undefined): void {
  const { doc, selection } = editor.state;
  const { $from } = selection;
  const to = wanted ?? ($from.depth === 0 ? $from.pos : $from.after(1));
  // It takes the place of the empty line on which it was asked for.
  const before = doc.resolve(to).nodeBefore;
  const empty = before?.type.name === 'paragraph' && before.content.size === 0;
  const after = doc.resolve(to).nodeAfter;
  const goOn = after !== null && anchorOf(after) === undefined ? [] : [{ type: 'paragraph' }];
  const from = empty ? to - before.nodeSize : to;
  const undo: { undoManager?: { stopCapturing: () => void } } | undefined = yUndoPluginKey.getState(editor.state);
  undo?.undoManager?.stopCapturing();
  inText(editor)
    .insertContentAt({ from, to }, [{ type: 'chanceryAnchor', attrs: anchor }, ...goOn])
    .command(({ tr }) => {
      tr.setSelection(Selection.near(tr.doc.resolve(from + 1)));
      return true;
    })
    .run();
  undo?.undoManager?.stopCapturing();
}

function drawn({ title, about, text }: AnchorLabel): HTMLElement[] {
  return [
    ['strong', 'text-anchor-title', title],
    ['span', 'text-anchor-about', about],
    ['span', 'text-anchor-words', text],
  ]
    .filter(([, , words]) => words !== '')
    .map(([tag = '', name = '', words = '']) => {
      const part = document.createElement(tag);
      part.className = name;
      part.dir = 'auto';
      part.textContent = words;
      return part;
    });
}

function anchorOf(node: ProseMirrorNode): AnchorRef | undefined {
  return node.type.name === 'chanceryAnchor'
    ? { kind: String(node.attrs.kind), rowId: String(node.attrs.rowId) }
    : undefined;
}

function anchorsOf(doc: ProseMirrorNode | undefined): Map<string, AnchorRef> {
  const anchors = new Map<string, AnchorRef>();
  doc?.descendants((node) => {
    const anchor = anchorOf(node);
    if (anchor !== undefined) {
      anchors.set(anchor.rowId, anchor);
    }
    // They stand between the blocks, never within one.
    return false;
  });
  return anchors;
}
