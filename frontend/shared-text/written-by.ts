/* Shows in a text whose its words are, as long as that is wanted. Nothing of it is stored. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { AUTHORS_CHANGED, writerClasses, type Authorship, type Writer } from './authorship.js';

/** What is typed gets its colour a moment later, many letters at once. */
const DRAWING = 120;

/** Calls for each piece of a text with its place in the editor; false when the two are not the same at this moment. */
function eachPiece(
  doc: Node,
  fragment: Y.XmlFragment,
  call: (from: number, to: number, client: number, clock: number) => void,
): boolean {
  const { nodes } = doc.type.schema;
  let same = true;
  const walk = (parent: Y.XmlFragment, start: number): number => {
    let position = start;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        for (let item = child._start; item !== null; item = item.right) {
          if (!item.deleted && item.countable) {
            call(position, position + item.length, item.id.client, item.id.clock);
            position += item.length;
          }
        }
      } else if (child instanceof Y.XmlElement) {
        const type = nodes[child.nodeName];
        if (type === undefined) {
          same = false;
        } else if (!type.isLeaf) {
          position = walk(child, position + 1) + 1;
        } else {
          if (type.isInline && child._item !== null) {
            call(position, position + 1, child._item.id.client, child._item.id.clock);
          }
          position += 1;
        }
      }
    }
    return position;
  };
  return walk(fragment, 0) === doc.content.size && same;
}

export interface WrittenByOptions {
  authorship: Authorship | undefined;
  fragment: Y.XmlFragment | undefined;
  awareness: Awareness | undefined;
  /** The reader. */
  own: () => Writer | undefined;
  /** Called before anything is drawn. */
  beforeDrawing: () => void;
  /** The cursor stands in the words of somebody, or of nobody. */
  onHere: (writer: Writer | undefined) => void;
}

const KEY = new PluginKey<DecorationSet>('writtenBy');

export const WrittenBy = Extension.create<WrittenByOptions>({
  name: 'writtenBy',
  addOptions() {
    return {
      authorship: undefined,
      fragment: undefined,
      awareness: undefined,
      own: () => undefined,
      beforeDrawing: () => {},
      onHere: () => {},
    };
  },
  addProseMirrorPlugins() {
    const { authorship } = this.options;
    if (authorship === undefined) {
      return [];
    }
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, drawn) =>
            (transaction.getMeta(KEY) as DecorationSet | undefined) ?? drawn.map(transaction.mapping, transaction.doc),
        },
        props: { decorations: (state) => KEY.getState(state) },
        view: (view) => new Drawing(view, authorship, this.options),
      }),
    ];
  },
});

class Drawing {
  private timer: number | undefined;

  constructor(
    private readonly view: EditorView,
    private readonly authorship: Authorship,
    private readonly options: WrittenByOptions,
  ) {
    authorship.addEventListener(AUTHORS_CHANGED, this.soon);
    options.fragment?.doc?.on('afterTransaction', this.heed);
    this.soon();
  }

  update(view: EditorView, before: EditorState): void {
    if (this.authorship.shown) {
      if (view.state.doc !== before.doc) {
        this.soon();
      }
      this.tellHere();
    }
  }

  destroy(): void {
    window.clearTimeout(this.timer);
    this.authorship.removeEventListener(AUTHORS_CHANGED, this.soon);
    this.options.fragment?.doc?.off('afterTransaction', this.heed);
    this.authorship.forget(this);
  }

  /** Who divides or restyles a paragraph writes it anew; the server finds the author of before again. */
  private readonly heed = (transaction: Y.Transaction): void => {
    if (this.authorship.shown && transaction.deleteSet.clients.size > 0) {
      this.authorship.wonder();
    }
  };

  private readonly soon = (): void => {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      // Letters that are being composed out of several keys must be left alone.
      if (this.view.composing) {
        this.soon();
      } else {
        this.draw();
      }
    }, DRAWING);
  };

  private draw(): void {
    const { authorship, options } = this;
    const { doc } = this.view.state;
    const decorations = authorship.shown ? this.decorations(doc) : [];
    if (decorations === undefined) {
      return;
    }
    authorship.find(this, new Set(decorations.map(({ spec }) => String((spec as { id: string }).id))));
    if (decorations.length > 0 || KEY.getState(this.view.state) !== DecorationSet.empty) {
      options.beforeDrawing();
      const { state } = this.view;
      if (state.doc === doc) {
        this.view.dispatch(state.tr.setMeta(KEY, DecorationSet.create(doc, decorations)).setMeta('addToHistory', false));
      } else {
        this.soon();
      }
    }
    this.tellHere();
  }

  private decorations(doc: Node): Decoration[] | undefined {
    const { authorship } = this;
    const { fragment } = this.options;
    this.lookAround();
    const passages: { from: number; to: number; writer: Writer }[] = [];
    let unknown = false;
    const add = (from: number, to: number, writer: Writer | undefined): void => {
      const last = passages[passages.length - 1];
      if (writer === undefined) {
        unknown = true;
      } else if (last?.to === from && last.writer.id === writer.id) {
        last.to = to;
      } else {
        passages.push({ from, to, writer });
      }
    };
    const same =
      fragment !== undefined &&
      eachPiece(doc, fragment, (from, to, client, clock) => {
        for (let at = from; at < to; ) {
          const { writer, until } = authorship.at(client, clock + at - from);
          const end = Math.min(to, from + until - clock);
          add(at, end, writer);
          at = end;
        }
      });
    if (unknown) {
      authorship.wonder();
    }
    return same ? passages.map(({ from, to, writer }) => this.decoration(from, to, writer)) : undefined;
  }

  private decoration(from: number, to: number, writer: Writer): Decoration {
    return Decoration.inline(
      from,
      to,
      { class: writerClasses(writer, this.authorship), title: writer.name },
      { id: writer.id, writer },
    );
  }

  /** Who is here, and as which clients. */
  private lookAround(): void {
    const { fragment, awareness, own } = this.options;
    const self = own();
    if (self !== undefined && fragment?.doc) {
      this.authorship.see(fragment.doc.clientID, self);
    }
    awareness?.getStates().forEach(({ user }, client) => {
      const { id, name, colorIndex } = (user ?? {}) as Record<string, unknown>;
      if (typeof id === 'string') {
        this.authorship.see(client, { id, name: String(name ?? ''), color: Number(colorIndex) || 0 });
      }
    });
  }

  private tellHere(): void {
    const { state } = this.view;
    const { head } = state.selection;
    const here = this.authorship.shown ? (KEY.getState(state)?.find(head, head) ?? []) : [];
    this.options.onHere((here[0]?.spec as { writer: Writer } | undefined)?.writer);
  }
}
