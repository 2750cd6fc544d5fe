/* What a text may hold, under TipTap's own names: the server reads the same. */
import { mergeAttributes, Mark, Node, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading, type Level } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Dropcursor, Gapcursor } from '@tiptap/extensions';

const SAFE_ADDRESS = /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** Whether a link may lead there. */
export function isSafeAddress(address: string): boolean {
  return SAFE_ADDRESS.test(address);
}

/** What somebody has typed as an address, made whole, or undefined when no link may lead there. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  if (isSafeAddress(text)) {
    return text;
  }
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) {
    return `mailto:${text}`;
  }
  const completed = `https://${text}`;
  return /^[^\s:/?#@]+\.[^\s:/?#@]+([:/?#]\S*)?$/.test(text) && isSafeAddress(completed) ? completed : undefined;
}

const MENTION_TAG = 'span[data-type="mention"]';

/** Somebody of the meeting, named in the text. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes() {
    return {
      id: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('data-id') },
      label: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('data-label') },
    };
  },
  parseHTML() {
    return [{ tag: MENTION_TAG }];
  },
  renderHTML({ node }) {
    const label = String(node.attrs.label ?? node.attrs.id ?? '');
    return [
      'span',
      { 'data-type': 'mention', 'data-id': node.attrs.id, 'data-label': node.attrs.label, class: 'mention', dir: 'auto' },
      `@${label}`,
    ];
  },
  renderText({ node }) {
    return `@${String(node.attrs.label ?? node.attrs.id ?? '')}`;
  },
});

/** Keeps nothing of a link but where it leads. */
const SafeLink = Link.extend({
  inclusive: false,
  addAttributes() {
    return { href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') } };
  },
}).configure({
  autolink: true,
  linkOnPaste: true,
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (uri) => isSafeAddress(uri),
  HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
});

/** A table without widths, colours and the other things that only screens know. */
const PlainTable = Table.extend({
  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]];
  },
}).configure({ resizable: false });

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell.getAttribute('colspan')) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell.getAttribute('rowspan')) },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

function span(value: string | null): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= 100 ? number : 1;
}

/**
 * What no key, tool or paste of ours makes, and clients that are not ours may write under TipTap's names. An editor takes
 * away for everybody what it does not know; the server reads all of them.
 */
const FOREIGN: Extensions = [
  ...Object.entries({
    underline: 'u',
    strike: 's',
    code: 'code',
    subscript: 'sub',
    superscript: 'sup',
    highlight: 'mark',
  }).map(([name, tag]) => Mark.create({ name, renderHTML: () => [tag, 0] })),
  Node.create({
    name: 'codeBlock',
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    addAttributes: () => ({ language: { default: null, rendered: false } }),
    renderHTML: () => ['pre', ['code', 0]],
  }),
  Node.create({ name: 'horizontalRule', group: 'block', atom: true, renderHTML: () => ['hr'] }),
];

/** What stands between the blocks of a text and never within one: the places of rows. */
export const ANCHOR_GROUP = 'anchor';

const AnchoredDocument = Document.extend({ content: `(block | ${ANCHOR_GROUP})+` });

/** The extensions for everything that can stand in a text whose headings begin at a level. */
export function contentExtensions(firstHeading: number): Extensions {
  return [
    AnchoredDocument,
    Paragraph,
    Text,
    HardBreak,
    Heading.configure({ levels: headingLevels(firstHeading) }),
    Bold,
    Italic,
    SafeLink,
    Blockquote,
    BulletList,
    OrderedList.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: listStart } }) }),
    ListItem,
    ListKeymap,
    PlainTable,
    TableRow,
    TableHeader.extend({ addAttributes: cellAttributes }),
    TableCell.extend({ addAttributes: cellAttributes }),
    Mention,
    ...FOREIGN,
    Dropcursor.configure({ class: 'drop-cursor', color: false }),
    Gapcursor,
  ];
}

function listStart(list: HTMLElement): number {
  const start = Number(list.getAttribute('start') ?? 1);
  return Number.isInteger(start) && start > 0 && start <= 1000 ? start : 1;
}

/** Three levels of headings below those of the page. */
export function headingLevels(first: number): Level[] {
  return [first, first + 1, first + 2].filter((level): level is Level => level >= 1 && level <= 6);
}
