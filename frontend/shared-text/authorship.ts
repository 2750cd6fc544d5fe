/*
 * Who wrote what. The server tells from its log whose each Yjs client is; who is here now is known from awareness, so that
 * what is typed while it is shown needs no question. Every character of a text has the id of its client and a clock.
 */
export interface Writer {
  readonly id: string;
  readonly name: string;
  /** That of their cursor. */
  readonly color: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly writer: Writer;
}

interface Answer {
  readonly writers: readonly Writer[];
  readonly passages: readonly { client: number; from: number; to: number; writer: number }[];
}

/** Lines under the words, for those who do not tell people by colours; styles name as many. */
const PATTERNS = 5;
/** The server is asked again after so many milliseconds at the earliest, when what has changed is on disk. */
const PAUSE = 3000;
/** For a page at which nobody has been for so long nothing is asked: that would keep its session alive. */
const ABSENCE = 60_000;

/** Told when it is shown or not, and when more is known. */
export const AUTHORS_CHANGED = 'authors-changed';
/** Told when somebody's words have appeared in a text of the page, or are gone from it. */
export const AUTHORS_FOUND = 'authors-found';

/** Where a room is, as the address of a page. */
export function roomAddress(endpoint: string, room: string): string {
  return new URL(endpoint + encodeURIComponent(room), document.baseURI).href;
}

/** What the page knows about the authors of one document. */
export class Authorship extends EventTarget {
  private static readonly all = new Map<string, Authorship>();

  /** @param address of the room */
  static of(address: string): Authorship {
    let authorship = Authorship.all.get(address);
    if (authorship === undefined) {
      authorship = new Authorship(address);
      Authorship.all.set(address, authorship);
    }
    return authorship;
  }

  private readonly runs = new Map<number, Run[]>();
  /** In the order in which they first wrote, or were first seen. */
  private readonly known = new Map<string, Writer>();
  private readonly present = new Map<number, Writer>();
  private readonly found = new Map<object, ReadonlySet<string>>();
  private answered = false;
  private on = false;
  private touched = Date.now();
  private asking = false;
  private next: number | undefined;
  private unanswered = false;

  private constructor(private readonly address: string) {
    super();
    for (const sign of ['keydown', 'pointerdown']) {
      window.addEventListener(sign, () => (this.touched = Date.now()), { capture: true, passive: true });
    }
  }

  get shown(): boolean {
    return this.on;
  }

  /** Whether the server could not be asked. */
  get failed(): boolean {
    return this.unanswered;
  }

  /** Whether the server has not answered yet. */
  get waiting(): boolean {
    return this.asking && !this.answered;
  }

  /** Whose words stand in the texts of the page. */
  get writers(): Writer[] {
    const ids = new Set([...this.found.values()].flatMap((some) => [...some]));
    return [...this.known.values()].filter(({ id }) => ids.has(id));
  }

  show(shown: boolean): void {
    if (shown !== this.on) {
      this.on = shown;
      if (shown) {
        void this.ask();
      } else {
        window.clearTimeout(this.next);
        this.next = undefined;
      }
      this.tell();
    }
  }

  /** The number of somebody's kind of line. */
  patternOf(writer: Writer): number {
    return [...this.known.keys()].indexOf(writer.id) % PATTERNS;
  }

  /** Somebody writes, or would, as this client. */
  see(client: number, writer: Writer): void {
    if (this.present.get(client)?.id !== writer.id) {
      this.present.set(client, this.meet(writer));
    }
  }

  /** Whose a character is, and up to which one of the client that may be taken for granted. */
  at(client: number, clock: number): { writer: Writer | undefined; until: number } {
    const ofClient = this.runs.get(client) ?? [];
    const run = ofClient.find(({ from, to }) => from <= clock && clock < to);
    // A window is one person's: what it has written since is theirs, too.
    const writer = run?.writer ?? this.present.get(client) ?? ofClient[ofClient.length - 1]?.writer;
    const until = ofClient.reduce(
      (end, { from }) => (from > clock ? Math.min(end, from) : end),
      run?.to ?? Number.POSITIVE_INFINITY,
    );
    return { writer, until };
  }

  /** A text has words of a client that nobody knows, or words that may have been somebody else's before. */
  wonder(): void {
    if (this.on && this.next === undefined) {
      this.next = window.setTimeout(() => {
        this.next = undefined;
        if (Date.now() - this.touched < ABSENCE) {
          void this.ask();
        }
      }, PAUSE);
    }
  }

  /** Whose words stand in one of the texts. */
  find(text: object, writers: ReadonlySet<string>): void {
    const before = this.found.get(text) ?? new Set();
    if (before.size !== writers.size || [...writers].some((id) => !before.has(id))) {
      this.found.set(text, writers);
      this.dispatchEvent(new Event(AUTHORS_FOUND));
    }
  }

  forget(text: object): void {
    if (this.found.delete(text)) {
      this.dispatchEvent(new Event(AUTHORS_FOUND));
    }
  }

  private meet(writer: Writer): Writer {
    const before = this.known.get(writer.id);
    if (before === undefined || (before.name === '' && writer.name !== '')) {
      this.known.set(writer.id, writer);
      return writer;
    }
    return before;
  }

  private async ask(): Promise<void> {
    if (this.asking) {
      return;
    }
    window.clearTimeout(this.next);
    this.next = undefined;
    this.asking = true;
    try {
      const answer = await fetch(`${this.address}/authors`, { cache: 'no-store', redirect: 'error' });
      this.unanswered = !answer.ok;
      if (answer.ok) {
        this.take((await answer.json()) as Answer);
      }
    } catch {
      this.unanswered = true;
    } finally {
      this.asking = false;
    }
    this.tell();
  }

  private take({ writers, passages }: Answer): void {
    // In the order of the log, so that everybody has the same line on every page.
    const others = [...this.known.values()];
    this.known.clear();
    this.runs.clear();
    const met = writers.map((writer) => this.meet(writer));
    others.forEach((writer) => this.meet(writer));
    for (const { client, from, to, writer } of passages) {
      const person = met[writer];
      if (person !== undefined) {
        const ofClient = this.runs.get(client) ?? [];
        ofClient.push({ from, to, writer: person });
        this.runs.set(client, ofClient);
      }
    }
    this.answered = true;
  }

  private tell(): void {
    this.dispatchEvent(new Event(AUTHORS_CHANGED));
  }
}

/** How somebody's words look. */
export function writerClasses(writer: Writer, authorship: Authorship): string {
  return `written-by writer-${Math.abs(Math.trunc(writer.color)) % 7} pattern-${authorship.patternOf(writer)}`;
}
