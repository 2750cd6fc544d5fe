/* Notices that somebody types a name after "@" or looks for a command after "/". */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isChangeOrigin } from '@tiptap/extension-collaboration';

/** What stands between the sign and the cursor. */
export interface Trigger {
  readonly sign: '@' | '/';
  readonly query: string;
  readonly from: number;
  readonly to: number;
}

export interface TriggerOptions {
  /** Called when a trigger begins or goes on, and with undefined when it is over. */
  onTrigger: (trigger: Trigger | undefined, view: EditorView) => void;
  /** Keys while a trigger is on; true when they were meant for the list. */
  onKey: (event: KeyboardEvent) => boolean;
}

interface State {
  readonly trigger?: Trigger;
  /** Where the reader has closed the list with Escape. */
  readonly dismissed?: number;
}

const MOST_OF_A_QUERY = 40;
const BEFORE_CURSOR = /(?:^|[\s(«“"'])([@/])([\p{L}\p{M}\p{N}'’. -]*)$/u;

function triggerAt(state: EditorState): Trigger | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) {
    return undefined;
  }
  const start = Math.max(0, $from.parentOffset - MOST_OF_A_QUERY - 2);
  const before = $from.parent.textBetween(start, $from.parentOffset, undefined, '\ufffc');
  const match = BEFORE_CURSOR.exec(before);
  if (match === null) {
    return undefined;
  }
  const [, sign, query = ''] = match;
  // A name has spaces, but no sentence is a name.
  if (query.startsWith(' ') || query.split(' ').length > 4) {
    return undefined;
  }
  const to = $from.pos;
  return { sign: sign as '@' | '/', query, from: to - query.length - 1, to };
}

export const TriggerWatch = Extension.create<TriggerOptions>({
  name: 'triggerWatch',
  priority: 1000,
  addOptions() {
    return { onTrigger: () => {}, onKey: () => false };
  },
  addProseMirrorPlugins() {
    const { onTrigger, onKey } = this.options;
    const key = new PluginKey<State>('triggerWatch');
    return [
      new Plugin<State>({
        key,
        state: {
          init: (): State => ({}),
          apply: (transaction, before, _, state): State => {
            if (transaction.getMeta(key) === 'dismiss') {
              return before.trigger ? { dismissed: before.trigger.from } : before;
            }
            const dismissed = before.dismissed === undefined ? undefined : transaction.mapping.map(before.dismissed);
            const found = triggerAt(state);
            if (found === undefined || found.from === dismissed) {
              return found === undefined ? {} : { dismissed: found.from };
            }
            // A list opens by typing only, not by moving the cursor to an old sign nor by what others type.
            const typed = transaction.docChanged && !isChangeOrigin(transaction);
            const goesOn = before.trigger !== undefined && (typed || found.from === transaction.mapping.map(before.trigger.from, -1));
            return typed || goesOn ? { trigger: found } : {};
          },
        },
        view: (view) => {
          let shown: Trigger | undefined;
          return {
            update: () => {
              const trigger = view.editable ? key.getState(view.state)?.trigger : undefined;
              if (trigger !== shown) {
                shown = trigger;
                onTrigger(trigger, view);
              }
            },
            destroy: () => onTrigger(undefined, view),
          };
        },
        props: {
          handleKeyDown: (view, event) => {
            if (key.getState(view.state)?.trigger === undefined || event.isComposing) {
              return false;
            }
            if (event.key === 'Escape') {
              event.stopPropagation();
              view.dispatch(view.state.tr.setMeta(key, 'dismiss'));
              return true;
            }
            return onKey(event);
          },
          handleDOMEvents: {
            blur: (view) => {
              if (key.getState(view.state)?.trigger) {
                view.dispatch(view.state.tr.setMeta(key, 'dismiss'));
              }
              return false;
            },
          },
        },
      }),
    ];
  },
});
