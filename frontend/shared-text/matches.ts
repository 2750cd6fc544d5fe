/* Where words stand in a page, without regard to case, accents and vowel signs. */
import { folded } from './commands.js';

/** A place where the words stand: in the page, or in the value of a field. */
export type Match =
  | { readonly range: Range }
  | { readonly field: HTMLTextAreaElement; readonly from: number; readonly to: number };

/** What is read: the texts that are written and those that are printed. */
const READ = '.text-body, .prose, .minutes-printed';
const PASSED_OVER = '.text-caret, .text-caret-name, [hidden], button, vaadin-button';
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,td,th,div,section,header';

/**
 * All places below an element, in the order of the page.
 *
 * @param query folded
 */
export function matchesIn(scope: Element, query: string): Match[] {
  const matches: Match[] = [];
  let block: Element | null = null;
  let text = new FoldedText();
  const finish = (): void => {
    matches.push(...text.find(query));
    text = new FoldedText();
  };
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(PASSED_OVER) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof HTMLTextAreaElement) {
      finish();
      matches.push(...findInField(node, query));
    } else if (node instanceof Text) {
      const parent = node.parentElement;
      if (parent?.closest(READ) && !parent.closest('textarea')) {
        const around = parent.closest(BLOCKS);
        if (around !== block) {
          finish();
          block = around;
        }
        text.add(node);
      }
    }
  }
  finish();
  return matches;
}

function findInField(field: HTMLTextAreaElement, query: string): Match[] {
  const { letters, places } = fold(field.value);
  return placesOf(letters, query).map((at) => ({
    field,
    from: places[at] ?? 0,
    to: places[at + query.length] ?? field.value.length,
  }));
}

/** The words of one block, whatever formats they have. */
class FoldedText {
  private letters = '';
  private readonly places: { node: Text; offset: number }[] = [];

  add(node: Text): void {
    const { letters, places } = fold(node.data);
    this.letters += letters;
    places.forEach((offset) => this.places.push({ node, offset }));
  }

  find(query: string): Match[] {
    return placesOf(this.letters, query).map((at) => {
      const range = document.createRange();
      const from = this.places[at]!;
      const lastLetter = this.places[at + query.length - 1]!;
      const after = this.places[at + query.length];
      range.setStart(from.node, from.offset);
      // With the signs that stand on the last letter.
      range.setEnd(lastLetter.node, after?.node === lastLetter.node ? after.offset : lastLetter.node.length);
      return { range };
    });
  }
}

function placesOf(letters: string, query: string): number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(query); at !== -1; at = letters.indexOf(query, at + query.length)) {
    places.push(at);
  }
  return places;
}

/** A text without accents and signs, and where each of its letters stood. */
function fold(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const plain = folded(letter);
    letters += plain;
    for (let i = 0; i < plain.length; i++) {
      places.push(offset);
    }
    offset += letter.length;
  }
  return { letters, places };
}
