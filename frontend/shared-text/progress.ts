/* Whether what was typed on this page is on the server's disk. */
import * as Y from 'yjs';
import type { Committed } from './protocol.js';

/** No update has been sent that carries it yet. */
const UNSENT = Number.POSITIVE_INFINITY;

/**
 * Compares one document with what the server says is committed. Insertions are told by their clock. Deletions have none:
 * they count as saved when the server confirms the update that carried them.
 */
export class Progress {
  /** Yjs takes a new id when another page seems to use the same. */
  private readonly ownClients = new Set<number>();
  private readonly committed = new Map<number, number>();
  private sent = 0;
  private deletionsIn: number | undefined;
  private edited = false;

  constructor(private readonly doc: Y.Doc) {
    this.ownClients.add(doc.clientID);
  }

  get everEdited(): boolean {
    return this.edited;
  }

  get unsaved(): boolean {
    if (this.deletionsIn !== undefined) {
      return true;
    }
    for (const client of this.ownClients) {
      if (Y.getState(this.doc.store, client) > this.committedClock(client)) {
        return true;
      }
    }
    return false;
  }

  isOwn(client: number): boolean {
    return this.ownClients.has(client);
  }

  committedClock(client: number): number {
    return this.committed.get(client) ?? 0;
  }

  /** Something was typed here. */
  edit(transaction: Y.Transaction): void {
    const client = this.doc.clientID;
    this.ownClients.add(client);
    this.edited = true;
    const before = transaction.beforeState.get(client) ?? 0;
    const after = transaction.afterState.get(client) ?? 0;
    if (before === after) {
      this.deletionsIn = UNSENT;
    }
  }

  /** A new connection counts its updates from one. */
  connected(): void {
    this.sent = 0;
    if (this.deletionsIn !== undefined) {
      this.deletionsIn = UNSENT;
    }
  }

  /** An update that carries everything typed until now was given to the connection. */
  updateSent(): void {
    this.sent++;
    if (this.deletionsIn === UNSENT) {
      this.deletionsIn = this.sent;
    }
  }

  confirm({ clocks, updates }: Committed): void {
    for (const [client, clock] of clocks) {
      this.committed.set(client, Math.max(clock, this.committedClock(client)));
    }
    if (this.deletionsIn !== undefined && this.deletionsIn <= (updates ?? this.sent)) {
      this.deletionsIn = undefined;
    }
  }

  /** What was typed here into a fragment and is not on disk, a line for each block. */
  unsavedText(fragment: Y.XmlFragment): string {
    const lines: string[] = [];
    const visit = (parent: Y.XmlFragment): void => {
      let line = '';
      for (const child of parent.toArray()) {
        const leaf = child instanceof Y.XmlElement ? wordsOfLeaf(child) : undefined;
        if (child instanceof Y.XmlText) {
          line += this.unsavedRun(child);
        } else if (leaf !== undefined) {
          line += this.isUnsaved(child._item) ? leaf : '';
        } else if (child instanceof Y.XmlFragment) {
          visit(child);
        }
      }
      lines.push(line);
    };
    visit(fragment);
    return lines.filter((line) => line.trim() !== '').join('\n');
  }

  private isUnsaved(item: Y.Item | null): boolean {
    return item !== null && this.isOwn(item.id.client) && item.id.clock >= this.committedClock(item.id.client);
  }

  private unsavedRun(text: Y.XmlText): string {
    let run = '';
    for (let item = text._start; item !== null; item = item.right) {
      const { client, clock } = item.id;
      if (!item.deleted && this.isOwn(client) && item.content instanceof Y.ContentString) {
        run += item.content.str.slice(Math.max(0, this.committedClock(client) - clock));
      }
    }
    return run;
  }
}

/** What stands between the letters of a line and is said in words; undefined for all that has lines of its own. */
function wordsOfLeaf(element: Y.XmlElement): string | undefined {
  switch (element.nodeName) {
    case 'mention':
      return `@${String(element.getAttribute('label') ?? element.getAttribute('id') ?? '')}`;
    case 'hardBreak':
      return '\n';
    default:
      return undefined;
  }
}
