/* Every block runs in the direction of its own first letter, whatever the page does. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text, or undefined when no letter says it. */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const letter = FIRST_LETTER.exec(text)?.[0];
  return letter === undefined ? undefined : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

function decorate(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (!node.isBlock || node.isAtom) {
      return false;
    }
    const direction = directionOf(textOf(node));
    if (direction) {
      decorations.push(Decoration.node(position, position + node.nodeSize, { dir: direction }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, ' ', (leaf) => String(leaf.attrs.label ?? ' '));
}

/** Nothing of it is stored: the direction follows from the words. */
export const Direction = Extension.create({
  name: 'direction',
  addProseMirrorPlugins() {
    const key = new PluginKey<DecorationSet>('direction');
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, state) => decorate(state.doc),
          apply: (transaction, decorations) => (transaction.docChanged ? decorate(transaction.doc) : decorations),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
