/* What can be done with a text, for the tools below it and for the "/" list. */
import type { ChainedCommands, Editor } from '@tiptap/core';
import type { Level } from '@tiptap/extension-heading';
import { headingLevels } from './schema.js';

/** The words on the screen, by name; they come translated from the server. */
export type Words = Readonly<Record<string, string>>;

export interface Command {
  readonly name: string;
  /** Drawn in a box of 24 by 24. */
  readonly icon?: string;
  readonly keys?: string;
  readonly run: (editor: Editor) => void;
  readonly isActive?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
}

/** Commands on the text, to which the next key goes: TipTap's own `focus` waits for a frame, and keys pressed before it are lost. */
export function inText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain().scrollIntoView();
}

const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
const shortcut = (letter: string) => (mac ? `⌘${letter}` : `Ctrl+${letter}`);

/** The tools below the text; icons by Lucide. */
export const TOOLS: readonly Command[] = [
  {
    name: 'bold',
    keys: shortcut('B'),
    icon: 'M6 12h9a4 4 0 0 1 0 8H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7a4 4 0 0 1 0 8',
    run: (editor) => inText(editor).toggleBold().run(),
    isActive: (editor) => editor.isActive('bold'),
  },
  {
    name: 'italic',
    keys: shortcut('I'),
    icon: 'M19 4h-9M14 20H5M15 4 9 20',
    run: (editor) => inText(editor).toggleItalic().run(),
    isActive: (editor) => editor.isActive('italic'),
  },
  {
    name: 'bulletList',
    icon: 'M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13',
    run: (editor) => inText(editor).toggleBulletList().run(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'orderedList',
    icon: 'M11 5h10M11 12h10M11 19h10M4 4h1v5M4 9h2M6.5 20H3.4c0-1 2.6-1.925 2.6-3.5a1.5 1.5 0 0 0-2.6-1.02',
    run: (editor) => inText(editor).toggleOrderedList().run(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'blockquote',
    icon: 'M17 5H3M21 12H8M21 19H8M3 12v7',
    run: (editor) => inText(editor).toggleBlockquote().run(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
];

export const UNDO: readonly Command[] = [
  {
    name: 'undo',
    keys: shortcut('Z'),
    icon: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
    run: (editor) => inText(editor).undo().run(),
    isPossible: (editor) => editor.can().undo(),
  },
  {
    name: 'redo',
    keys: mac ? '⇧⌘Z' : 'Ctrl+Y',
    icon: 'm15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13',
    run: (editor) => inText(editor).redo().run(),
    isPossible: (editor) => editor.can().redo(),
  },
];

export const LINK_ICON =
  'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71';
export const INSERT_ICON = 'M5 12h14M12 5v14';

const HEADING_NAMES = ['heading', 'subheading', 'smallHeading'] as const;

const TABLE_COMMANDS: readonly Command[] = [
  { name: 'rowAfter', run: (editor) => inText(editor).addRowAfter().run() },
  { name: 'columnAfter', run: (editor) => inText(editor).addColumnAfter().run() },
  { name: 'deleteRow', run: (editor) => inText(editor).deleteRow().run() },
  { name: 'deleteColumn', run: (editor) => inText(editor).deleteColumn().run() },
  { name: 'deleteTable', run: (editor) => inText(editor).deleteTable().run() },
];

/** What the "/" list offers where the cursor stands. */
export function insertions(editor: Editor, firstHeading: number): Command[] {
  const commands: Command[] = [];
  if (editor.isActive('table')) {
    commands.push(...TABLE_COMMANDS);
  }
  commands.push({ name: 'paragraph', run: (it) => inText(it).clearNodes().run() });
  headingLevels(firstHeading).forEach((level: Level, at) => {
    commands.push({
      name: HEADING_NAMES[at] ?? 'smallHeading',
      keys: '#'.repeat(level),
      run: (it) => inText(it).setHeading({ level }).run(),
      isPossible: (it) => it.can().setHeading({ level }),
    });
  });
  commands.push(
    { name: 'bulletList', keys: '-', run: (it) => inText(it).toggleBulletList().run() },
    { name: 'orderedList', keys: '1.', run: (it) => inText(it).toggleOrderedList().run() },
    { name: 'blockquote', keys: '>', run: (it) => inText(it).toggleBlockquote().run() },
  );
  if (!editor.isActive('table')) {
    commands.push({
      name: 'table',
      run: (it) => inText(it).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    });
  }
  return commands.filter((command) => command.isPossible?.(editor) ?? true);
}

const BETWEEN_WORDS = /[\s’'-]+/g;

/** Whether one of the words of a label begins what was typed, or several of them after one another. */
export function beginsIn(label: string, query: string): boolean {
  const words = folded(label).split(BETWEEN_WORDS);
  const wanted = folded(query.trim()).replace(BETWEEN_WORDS, ' ');
  return words.some((_, at) => words.slice(at).join(' ').startsWith(wanted));
}

/** Without case, accents and vowel signs, so that what is typed quickly is found. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .toLocaleLowerCase();
}
