/*
 * Keeps a place below a block of the text free, on the screen of one reader only: nothing of it is part of the document.
 * Others may write above it meanwhile, hence it is held by what stands before it and not by a number.
 */
import { Extension, type Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Where the place is, or undefined when there is none. */
type Place = number | undefined;

const key = new PluginKey<Place>('rowPlace');

export interface RowPlaceOptions {
  /** Has the size of what is shown in the place. */
  spacer: HTMLElement;
}

export function placeOf(state: EditorState): Place {
  return key.getState(state);
}

/** Opens a place below the block with the cursor. */
export function openPlace(editor: Editor): void {
  const { $from } = editor.state.selection;
  const place = $from.depth === 0 ? $from.pos : $from.after(1);
  editor.view.dispatch(editor.state.tr.setMeta(key, { place }));
}

export function closePlace(editor: Editor): void {
  if (placeOf(editor.state) !== undefined) {
    editor.view.dispatch(editor.state.tr.setMeta(key, { place: undefined }));
  }
}

export const RowPlace = Extension.create<RowPlaceOptions>({
  name: 'rowPlace',
  addOptions() {
    return { spacer: document.createElement('div') };
  },
  addProseMirrorPlugins() {
    const { spacer } = this.options;
    // After what stands before it in the shared document, as the last change of the reader has left it.
    let held: Y.RelativePosition | undefined;
    return [
      new Plugin<Place>({
        key,
        state: {
          init: () => undefined,
          apply: (transaction, place, _, state): Place => {
            const asked: { place: Place } | undefined = transaction.getMeta(key);
            if (asked !== undefined) {
              return asked.place;
            }
            if (place === undefined || !transaction.docChanged) {
              return place;
            }
            // What comes in replaces the whole document: it moves no position, it loses them all.
            return isChangeOrigin(transaction) ? placeHeld(state, held) : between(state.doc, transaction.mapping.map(place, -1));
          },
        },
        view: () => ({
          update: ({ state }) => {
            const place = key.getState(state);
            const type = typeOf(state);
            held =
              place === undefined || type === undefined
                ? undefined
                : Y.createRelativePositionFromTypeIndex(type, Math.min(type.length, state.doc.resolve(place).index(0)), -1);
          },
        }),
        props: {
          decorations: (state) => {
            const place = key.getState(state);
            return place === undefined
              ? DecorationSet.empty
              : DecorationSet.create(state.doc, [Decoration.widget(place, () => spacer, { key: 'row-place', side: -1, ignoreSelection: true })]);
          },
        },
      }),
    ];
  },
});

function typeOf(state: EditorState): Y.XmlFragment | undefined {
  const sync: { type?: Y.XmlFragment } | undefined = ySyncPluginKey.getState(state);
  return sync?.type;
}

function placeHeld(state: EditorState, held: Y.RelativePosition | undefined): number {
  const { doc } = state;
  const type = typeOf(state);
  const found = held && type?.doc ? Y.createAbsolutePositionFromRelativePosition(held, type.doc) : null;
  const blocks = Math.min(found?.index ?? doc.childCount, doc.childCount);
  let place = 0;
  for (let at = 0; at < blocks; at++) {
    place += doc.child(at).nodeSize;
  }
  return place;
}

/** The end of the block in which a position has come to lie. */
function between(doc: Node, position: number): number {
  const $position = doc.resolve(position);
  return $position.depth === 0 ? position : $position.after(1);
}
