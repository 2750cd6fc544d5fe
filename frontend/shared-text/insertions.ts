/* What the lists at the cursor offer: people after "@", and after "/" whatever can stand in a text. */
import type { Editor } from '@tiptap/core';
import type { Choice } from './chooser.js';
import { beginsIn, inText, insertions, type Words } from './commands.js';
import type { RowKind } from './row-form.js';
import type { Trigger } from './trigger.js';

export interface Mentionable {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** What can be made in a text. */
export interface Insertable {
  readonly words: Words;
  readonly firstHeading: number;
  /** The kinds of rows that may be made. */
  readonly rows: readonly RowKind[];
  /** A row is to be written below the cursor. */
  readonly onRow: (kind: RowKind) => void;
}

const MOST_CHOICES = 50;

/** Those whose name or post begins with what was typed. */
export function peopleFor(editor: Editor, trigger: Trigger, people: readonly Mentionable[]): Choice[] {
  return people
    .filter(({ label, hint }) => beginsIn(hint ? `${label} ${hint}` : label, trigger.query))
    .slice(0, MOST_CHOICES)
    .map(({ id, label, hint }) => ({
      label,
      hint,
      run: () =>
        inText(editor)
          .insertContentAt({ from: trigger.from, to: trigger.to }, [
            { type: 'mention', attrs: { id, label } },
            { type: 'text', text: ' ' },
          ])
          .run(),
    }));
}

/** Rows, then blocks, whose name begins with what was typed. */
export function insertionsFor(editor: Editor, trigger: Trigger, { words, firstHeading, rows, onRow }: Insertable): Choice[] {
  const instead = (run: () => void) => () => {
    editor.chain().deleteRange({ from: trigger.from, to: trigger.to }).run();
    run();
  };
  const choices: Choice[] = [
    ...rows.map((kind) => ({ label: kind.label, run: instead(() => onRow(kind)) })),
    ...insertions(editor, firstHeading).map((command) => ({
      label: words[command.name] ?? command.name,
      hint: command.keys,
      run: instead(() => command.run(editor)),
    })),
  ];
  return choices.filter(({ label }) => beginsIn(label, trigger.query)).slice(0, MOST_CHOICES);
}

/** Opens the list at the cursor, as if "/" had been typed. */
export function openInsertions(editor: Editor): void {
  const before = editor.state.selection.$from.nodeBefore;
  inText(editor).insertContent(before?.isText && !before.text?.endsWith(' ') ? ' /' : '/').run();
}
