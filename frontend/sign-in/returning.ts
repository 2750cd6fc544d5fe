/* How a page that was signed in again comes back: everybody on it saves first, and says what could not be saved. */

/** To the window: what was sent last got no answer but that there is no session for it. */
export const SESSION_ENDED = 'session-ended';
/** To the window: its detail is a {@link Returning}. */
export const SESSION_RESTORED = 'session-restored';
/** To the document, from whoever notices it. */
export const SIGNED_OUT = 'signed-out';
export const SIGNED_IN = 'signed-in';

/** Something typed that would be gone with the page. */
export interface Kept {
  readonly label: string;
  readonly text: string;
}

/** The detail of {@link SESSION_RESTORED}, which goes to the window before the page is loaded again. */
export interface Returning {
  /** The page is not loaded before; what comes of it is shown to the reader first. */
  waitFor(saving: Promise<readonly Kept[]>): void;
}

/** Lets everybody save, for as long as it takes. */
export async function saveEverything(): Promise<readonly Kept[]> {
  const all: Promise<readonly Kept[]>[] = [];
  const detail: Returning = { waitFor: (saving) => all.push(saving) };
  window.dispatchEvent(new CustomEvent(SESSION_RESTORED, { detail }));
  return (await Promise.all(all)).flat();
}

/** Keeps in mind when somebody last did something on the page. */
export class Quiet {
  private last = 0;
  private readonly waiting = new Set<() => void>();

  constructor() {
    for (const event of ['keydown', 'input', 'pointerdown']) {
      window.addEventListener(event, this.noise, { capture: true, passive: true });
    }
  }

  private readonly noise = (): void => {
    this.last = Date.now();
    this.waiting.forEach((go) => go());
    this.waiting.clear();
  };

  /** Milliseconds since then. */
  get lasts(): number {
    return Date.now() - this.last;
  }

  /** Resolves when somebody does something. */
  get ended(): Promise<void> {
    return new Promise((resolve) => this.waiting.add(resolve));
  }
}
