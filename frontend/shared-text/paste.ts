/* Makes what comes out of Word and web pages fit for minutes: words and structure, and nothing else of it. */
import { headingLevels, isSafeAddress } from './schema.js';

const DROPPED =
  'script,style,link,meta,title,base,template,noscript,img,picture,video,audio,source,iframe,frame,object,embed,applet,' +
  'svg,math,canvas,map,area,input,button,select,textarea,option,xml';

const KEPT: Readonly<Record<string, readonly string[]>> = {
  A: ['href'],
  OL: ['start'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan'],
};

/** Attributes by which ProseMirror and our own nodes know what was copied out of a text like this. */
const OWN = ['data-pm-slice', 'data-type', 'data-id', 'data-label', 'data-anchor', 'data-row'];

/** Cleans HTML of the clipboard. It is never part of the page while that is done: nothing in it loads or runs. */
export function cleanPaste(html: string, firstHeading: number): string {
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  const { body } = pasted;
  removeComments(pasted);
  wordLists(pasted);
  body.querySelectorAll(DROPPED).forEach((element) => element.remove());
  styles(pasted);
  headings(pasted, headingLevels(firstHeading));
  for (const element of body.querySelectorAll('*')) {
    if (element.tagName.includes(':')) {
      // Word ends every paragraph with one of these, and keeps blank lines open with a space in it.
      element.replaceWith(...(element.textContent.trim() === '' ? [] : element.childNodes));
    } else {
      strip(element);
    }
  }
  return body.innerHTML;
}

function strip(element: Element): void {
  const kept = KEPT[element.tagName] ?? [];
  for (const { name } of [...element.attributes]) {
    if (!kept.includes(name) && !OWN.includes(name)) {
      element.removeAttribute(name);
    }
  }
  if (element.tagName === 'A' && !isSafeAddress(element.getAttribute('href') ?? '')) {
    element.replaceWith(...element.childNodes);
  }
}

function removeComments(pasted: Document): void {
  const walker = pasted.createTreeWalker(pasted, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) {
    comments.push(walker.currentNode);
  }
  comments.forEach((comment) => comment.parentNode?.removeChild(comment));
}

/** Says bold and italic by tags, as far as the styles of a word processor say it. */
function styles(pasted: Document): void {
  for (const element of pasted.body.querySelectorAll<HTMLElement>('[style]')) {
    const style = element.getAttribute('style') ?? '';
    // At the beginning of a name: Word adds mso-bidi-font-weight, which is about another script.
    const bold = /(^|;)\s*font-weight\s*:\s*(bold|[6-9]00)/i.test(style);
    const plain = /(^|;)\s*font-weight\s*:\s*(normal|[1-4]00)/i.test(style);
    const italic = /(^|;)\s*font-style\s*:\s*(italic|oblique)/i.test(style);
    if (plain && /^(B|STRONG)$/.test(element.tagName)) {
      element.replaceWith(...element.childNodes);
    } else if (element.tagName === 'SPAN') {
      if (bold) {
        wrap(pasted, element, 'strong');
      }
      if (italic) {
        wrap(pasted, element, 'em');
      }
    }
  }
}

function wrap(pasted: Document, element: Element, tag: string): void {
  const wrapper = pasted.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** The highest heading of what was pasted becomes the highest that a text may have. */
function headings(pasted: Document, levels: readonly number[]): void {
  const all = [...pasted.body.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const own = pasted.body.querySelector('[data-pm-slice]') !== null;
  const highest = Math.min(...all.map((heading) => Number(heading.tagName[1])));
  for (const heading of all) {
    const depth = own ? levels.indexOf(Number(heading.tagName[1])) : Number(heading.tagName[1]) - highest;
    const level = levels[Math.min(Math.max(depth, 0), levels.length - 1)];
    const renamed = pasted.createElement(level === undefined ? 'p' : `h${level}`);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  }
}

const WORD_LIST = /mso-list\s*:\s*l\d+\s+level(\d+)/i;
const WORD_NUMBER = /^\W*(\d+|[a-z]|[ivxlc]+)[.)\]]/i;

/** Word writes lists as paragraphs with a bullet in them. */
function wordLists(pasted: Document): void {
  let open: { list: Element; level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of [...pasted.body.querySelectorAll<HTMLElement>('p[style*="mso-list"]')]) {
    const level = Number(WORD_LIST.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
    if (level === 0) {
      continue;
    }
    const marks = [...paragraph.querySelectorAll<HTMLElement>('[style*="mso-list"]')];
    const mark = marks.map((element) => element.textContent).join('');
    marks.forEach((element) => element.remove());
    if (last === null || paragraph.previousElementSibling !== last) {
      open = [];
    }
    while (open.length > 0 && open[open.length - 1]!.level > level) {
      open.pop();
    }
    let innermost = open[open.length - 1];
    if (innermost === undefined || innermost.level < level) {
      const list = pasted.createElement(WORD_NUMBER.test(mark) ? 'ol' : 'ul');
      if (innermost === undefined) {
        paragraph.before(list);
        last = list;
      } else {
        (innermost.list.lastElementChild ?? innermost.list).append(list);
      }
      innermost = { list, level };
      open.push(innermost);
    }
    const item = pasted.createElement('li');
    const text = pasted.createElement('p');
    text.append(...paragraph.childNodes);
    item.append(text);
    innermost.list.append(item);
    paragraph.remove();
  }
}
