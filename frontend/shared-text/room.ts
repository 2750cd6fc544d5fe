/* One document, one connection to it, for however many texts of the page show a part of it. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { SESSION_RESTORED, type Kept, type Returning } from '../sign-in/returning.js';
import { Progress } from './progress.js';
import * as protocol from './protocol.js';
import type { Access } from './protocol.js';

/** Close codes of the server: sign in before coming again, and nothing here for you. */
const SIGNED_OUT = 4401;
const NO_ACCESS = 4403;
/** What was said is not taken, however often it is said again: not understood, too large or the document full, or hostile. */
const REFUSALS: readonly number[] = [1003, 1009, 4400];
/** Why there is no connection at all, as HTTP says it. */
const NOBODY_SIGNED_IN = 401;
const NO_SUCH_ROOM = 404;
const SOMEBODY_ELSE_SIGNED_IN = 409;

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';
/** Why something that was typed is not taken: the text is closed for writing, or it was refused itself. */
export type Loss = 'closed' | 'refused';

const FIRST_DELAY = 150;
const LONGEST_DELAY = 5000;
/** A refusal counts as so many vain attempts. */
const HASTE_LOST = 2;
/** Without a sign of the server for so long, what is unsaved counts as not saved. */
const PATIENCE = 2000;
/** Between two letters all may be saved for a moment; that is not worth saying. */
const CALM = 500;
/** How often the line is looked after. */
const HEARTBEAT = 2000;
/** A silent line is asked whether it is alive, then given up. */
const SILENCE = 10_000;
const SILENCE_WHILE_UNSAVED = 4000;
const ANSWER_TIME = 4000;
/** Components move within the page; a document is not closed at once. */
const GRACE = 3000;

export interface RoomEvents {
  /** The name of the text in the document that is shown. */
  readonly fragment: string;
  readonly label: string;
  /** Another document stands in the place of the one before, which could no longer be saved. */
  document(): void;
  synced(): void;
  /** Called before something comes in that others have written. */
  beforeRemote(): void;
  access(access: Access): void;
  save(state: SaveState, connected: boolean): void;
  /** The session has ended. What was typed stays here and is sent when its author has a session again. */
  signedOut(somebodyElse: boolean): void;
  /** The author has a session again. */
  signedIn(): void;
  /** What was typed into its text will never be taken. */
  giveBack(text: string, loss: Loss): void;
  /** Something other than words was refused, such as a format. */
  refused(): void;
}

/** A document that several people write, and the line to the server. */
export class Room {
  private static readonly rooms = new Map<string, Room>();

  /** The room at an address, opened when nobody on the page has opened it yet. Leave it with {@link leave}. */
  static enter(url: string, guest: RoomEvents): Room {
    let room = Room.rooms.get(url);
    if (room === undefined) {
      room = new Room(url);
      Room.rooms.set(url, room);
    }
    room.guests.add(guest);
    window.clearTimeout(room.closing);
    return room;
  }

  doc = new Y.Doc();
  awareness = new Awareness(this.doc);
  /** What the server last said; undefined as long as it has said nothing. */
  access: Access | undefined;
  /** Whether the document has been complete once. */
  synced = false;
  progress = new Progress(this.doc);

  private readonly guests = new Set<RoomEvents>();
  private readonly waiting = new Set<() => void>();
  /** How the texts are called that somebody has shown here. */
  private readonly labels = new Map<string, string>();
  /** What was not taken of texts that nobody shows at the moment: for whoever does so next. */
  private readonly unclaimed = new Map<string, { text: string; loss: Loss }>();
  private socket: WebSocket | undefined;
  private signedOut = false;
  private lineSynced = false;
  /** Whether the server has been given what it lacked on this connection, so that what follows can follow. */
  private caughtUp = false;
  /** Whether something that others have written is coming in just now. */
  private hearing = false;
  private attempts = 0;
  /** How often the server has refused what was said since it last took something. */
  private refusals = 0;
  private retry: number | undefined;
  private closing: number | undefined;
  private readonly heartbeat: number;
  private heardAt = 0;
  private askedAt: number | undefined;
  private waitingSince: number | undefined;
  private told: string | undefined;
  private calming: number | undefined;

  private constructor(private readonly url: string) {
    this.listen();
    window.addEventListener('online', this.hurry);
    window.addEventListener(SESSION_RESTORED, this.comeBack);
    window.addEventListener('beforeunload', this.askBeforeLeaving);
    window.addEventListener('pagehide', this.sayGoodbye);
    this.heartbeat = window.setInterval(this.lookAfter, HEARTBEAT);
    this.connect();
  }

  leave(guest: RoomEvents): void {
    this.guests.delete(guest);
    this.labels.set(guest.fragment, guest.label);
    this.closeWhenDone();
  }

  /** Gives back to a guest what was not taken of its text while nobody showed it. */
  claim(guest: RoomEvents): void {
    const kept = this.unclaimed.get(guest.fragment);
    if (kept !== undefined) {
      this.unclaimed.delete(guest.fragment);
      guest.giveBack(kept.text, kept.loss);
    }
  }

  get mayWrite(): boolean {
    return this.synced && (this.access === undefined || this.access === 'write');
  }

  get saveState(): SaveState {
    if (!this.progress.unsaved) {
      return this.progress.everEdited ? 'saved' : 'idle';
    }
    const stalled = this.waitingSince !== undefined && Date.now() - this.waitingSince > PATIENCE;
    return this.lineSynced && !stalled ? 'saving' : 'failed';
  }

  /**
   * Whether, within so many milliseconds, the server has taken all that was typed or said that it takes no more. Without a
   * number it waits for as long as that takes.
   */
  settled(patience?: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (settled: boolean): void => {
        window.clearTimeout(timeout);
        this.waiting.delete(look);
        resolve(settled);
      };
      const look = (): void => {
        if (!this.progress.unsaved) {
          done(true);
        }
      };
      const timeout = patience === undefined ? undefined : window.setTimeout(() => done(false), patience);
      this.waiting.add(look);
      look();
    });
  }

  get connected(): boolean {
    return this.lineSynced;
  }

  // --- the line

  private connect(): void {
    window.clearTimeout(this.retry);
    const socket = new WebSocket(this.url);
    let opened = false;
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    this.heardAt = Date.now();
    this.askedAt = undefined;
    socket.onopen = () => {
      opened = true;
      if (socket === this.socket) {
        this.progress.connected();
        this.send(protocol.message(protocol.SYNC, (encoder) => sync.writeSyncStep1(encoder, this.doc)));
        this.sendAwareness([this.doc.clientID]);
      }
    };
    socket.onmessage = (event) => {
      if (socket === this.socket && event.data instanceof ArrayBuffer) {
        this.heardAt = Date.now();
        this.askedAt = undefined;
        this.receive(new Uint8Array(event.data));
      }
    };
    socket.onclose = ({ code }) => {
      if (socket === this.socket) {
        if (code === NO_ACCESS) {
          this.changeAccess('none');
        }
        if (REFUSALS.includes(code)) {
          this.takeRefusal();
        } else {
          this.lost();
        }
        if (code === SIGNED_OUT) {
          this.sayWhoIsSignedIn(false);
        } else if (!opened) {
          void this.findOutWhy();
        }
      }
    };
  }

  /** A browser does not tell why it was not let in; the same address says it when it is asked for as a page. */
  private async findOutWhy(): Promise<void> {
    const address = new URL(this.url);
    address.protocol = address.protocol === 'wss:' ? 'https:' : 'http:';
    const status = await fetch(address, { cache: 'no-store', redirect: 'error' }).then(
      (answer) => answer.status,
      () => undefined,
    );
    if (this.socket?.readyState === WebSocket.OPEN) {
      return;
    }
    if (status === NOBODY_SIGNED_IN || status === SOMEBODY_ELSE_SIGNED_IN) {
      this.sayWhoIsSignedIn(status === SOMEBODY_ELSE_SIGNED_IN);
    } else if (status === NO_SUCH_ROOM) {
      window.clearTimeout(this.retry);
      this.changeAccess('none');
    }
  }

  /** Said again it would be refused again, for ever: what was typed goes back to its author, and there is no haste. */
  private takeRefusal(): void {
    this.refusals += HASTE_LOST;
    if (this.progress.unsaved) {
      this.replaceDocument('refused');
    } else {
      this.attempts = Math.max(this.attempts, this.refusals);
      this.lost();
    }
  }

  private sayWhoIsSignedIn(somebodyElse: boolean): void {
    this.signedOut = true;
    this.guests.forEach((guest) => guest.signedOut(somebodyElse));
  }

  private readonly comeBack = (event: Event): void => {
    const { detail } = event as CustomEvent<Returning>;
    this.hurry();
    detail.waitFor(this.settled().then(() => this.kept()));
  };

  private kept(): readonly Kept[] {
    return [...this.unclaimed].map(([fragment, { text }]) => ({ label: this.labels.get(fragment) ?? '', text }));
  }

  private lost(): void {
    if (this.socket) {
      this.socket.onclose = null;
      this.socket.close();
    }
    this.socket = undefined;
    this.lineSynced = false;
    this.caughtUp = false;
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, this);
    this.tell();
    if (this.access !== 'none') {
      const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.attempts++);
      this.retry = window.setTimeout(() => this.connect(), longest / 2 + (Math.random() * longest) / 2);
    }
  }

  private readonly hurry = (): void => {
    if (this.socket === undefined && this.access !== 'none') {
      this.attempts = 0;
      this.connect();
    }
  };

  /** A broken line often does not tell: it is asked, and given up when it does not answer. */
  private readonly lookAfter = (): void => {
    const now = Date.now();
    if (this.socket?.readyState === WebSocket.OPEN) {
      const patience = this.progress.unsaved ? SILENCE_WHILE_UNSAVED : SILENCE;
      if (this.askedAt !== undefined && now - this.askedAt > ANSWER_TIME) {
        this.lost();
      } else if (this.askedAt === undefined && now - this.heardAt > patience) {
        this.askedAt = now;
        this.send(protocol.message(protocol.QUERY_AWARENESS));
      }
    }
    this.tell();
  };

  private send(bytes: Uint8Array<ArrayBuffer>): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(bytes);
    return true;
  }

  private receive(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case protocol.SYNC:
        this.guests.forEach((guest) => guest.beforeRemote());
        this.hearing = true;
        try {
          this.receiveSync(decoder);
        } finally {
          this.hearing = false;
        }
        break;
      case protocol.AWARENESS:
        this.guests.forEach((guest) => guest.beforeRemote());
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        break;
      case protocol.QUERY_AWARENESS:
        this.sendAwareness([...this.awareness.getStates().keys()]);
        break;
      case protocol.COMMITTED:
        this.progress.confirm(protocol.readCommitted(decoder));
        this.waitingSince = this.progress.unsaved ? Date.now() : undefined;
        if (this.progress.everEdited && !this.progress.unsaved) {
          this.refusals = 0;
        }
        this.tell();
        this.closeWhenDone();
        break;
      case protocol.ACCESS:
        this.changeAccess(protocol.readAccess(decoder));
        break;
      default:
        break;
    }
  }

  private receiveSync(decoder: decoding.Decoder): void {
    switch (decoding.readVarUint(decoder)) {
      case protocol.SYNC_STEP_1: {
        // Only what the server lacks goes back, and nothing when it would be refused.
        const vector = decoding.readVarUint8Array(decoder);
        if (this.access === undefined || this.access === 'write') {
          const sent = this.send(
            protocol.message(protocol.SYNC, (encoder) => sync.writeSyncStep2(encoder, this.doc, vector)),
          );
          if (sent) {
            this.caughtUp = true;
            this.progress.updateSent();
          }
        }
        break;
      }
      case protocol.SYNC_STEP_2:
        sync.readSyncStep2(decoder, this.doc, this);
        this.lineSynced = true;
        this.attempts = this.refusals;
        if (this.signedOut) {
          this.signedOut = false;
          this.guests.forEach((guest) => guest.signedIn());
        }
        if (this.progress.unsaved) {
          this.waitingSince = Date.now();
        }
        if (!this.synced) {
          this.synced = true;
          this.guests.forEach((guest) => guest.synced());
        }
        this.tell();
        break;
      case protocol.SYNC_UPDATE:
        sync.readUpdate(decoder, this.doc, this);
        break;
      default:
        break;
    }
  }

  // --- the document

  private listen(): void {
    const { doc, awareness } = this;
    doc.on('update', (update: Uint8Array, origin: unknown, _: Y.Doc, transaction: Y.Transaction) => {
      // An editor that may not write still tidies up what it cannot show: that is nobody's edit and goes nowhere.
      if (origin === this || (this.access !== undefined && this.access !== 'write')) {
        return;
      }
      // Nor is what Yjs and the editor take away when they hear of others, on every page alike: who only has a text open
      // writes nothing.
      if ((origin === null || this.hearing) && !insertsAnything(transaction)) {
        return;
      }
      this.progress.edit(transaction);
      this.waitingSince ??= Date.now();
      // Until then the first exchange carries the update.
      if (this.caughtUp) {
        this.send(protocol.message(protocol.SYNC, (encoder) => sync.writeUpdate(encoder, update)));
        this.progress.updateSent();
      }
      this.tell();
    });
    awareness.on('update', (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
      if (origin === 'local') {
        this.sendAwareness([...changes.added, ...changes.updated, ...changes.removed]);
      }
    });
  }

  private sendAwareness(clients: number[]): void {
    const known = clients.filter((client) => this.awareness.meta.has(client));
    if (known.length > 0) {
      const update = encodeAwarenessUpdate(this.awareness, known);
      this.send(protocol.message(protocol.AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, update)));
    }
  }

  private changeAccess(access: Access): void {
    const before = this.access;
    if (access === before) {
      return;
    }
    this.access = access;
    if (access !== 'write' && (this.progress.unsaved || access === 'none')) {
      this.replaceDocument('closed');
    }
    this.guests.forEach((guest) => guest.access(access));
    this.tell();
  }

  /** What was typed will never be taken any more: it goes back to its author, and the text is fetched as it stands. */
  private replaceDocument(loss: Loss): void {
    if (this.progress.unsaved) {
      this.giveBack(loss);
    }
    const user: unknown = this.awareness.getLocalState()?.user;
    this.awareness.destroy();
    const old = this.doc;
    this.doc = new Y.Doc();
    this.awareness = new Awareness(this.doc);
    this.progress = new Progress(this.doc);
    this.waitingSince = undefined;
    this.synced = false;
    this.awareness.setLocalStateField('user', user);
    this.listen();
    this.guests.forEach((guest) => guest.document());
    old.destroy();
    this.attempts = this.refusals;
    this.lost();
  }

  /** To the guests that show the texts; what was typed in others is kept for those that will. */
  private giveBack(loss: Loss): void {
    let anyWords = false;
    for (const [fragment, type] of this.doc.share) {
      const text = type instanceof Y.XmlFragment ? this.progress.unsavedText(type) : '';
      if (text !== '') {
        anyWords = true;
        const shown = [...this.guests].filter((guest) => guest.fragment === fragment);
        shown.forEach((guest) => guest.giveBack(text, loss));
        if (shown.length === 0) {
          const before = this.unclaimed.get(fragment);
          this.unclaimed.set(fragment, { text: before === undefined ? text : `${before.text}\n${text}`, loss });
        }
      }
    }
    if (!anyWords && loss === 'refused') {
      this.guests.forEach((guest) => guest.refused());
    }
  }

  // --- what others are told

  private tell(): void {
    this.waiting.forEach((look) => look());
    if (!this.progress.unsaved) {
      this.waitingSince = undefined;
    }
    window.clearTimeout(this.calming);
    if (this.saveState === 'saved' && this.told?.startsWith('saving')) {
      this.calming = window.setTimeout(() => this.say(), CALM);
    } else {
      this.say();
      if (this.saveState === 'saving' && this.waitingSince !== undefined) {
        // Nothing need happen on this page until then: the heartbeat alone would say it seconds later.
        this.calming = window.setTimeout(() => this.say(), this.waitingSince + PATIENCE + 1 - Date.now());
      }
    }
  }

  private say(): void {
    const state = this.saveState;
    const saying = `${state} ${this.lineSynced}`;
    if (saying !== this.told) {
      this.told = saying;
      this.guests.forEach((guest) => guest.save(state, this.lineSynced));
    }
  }

  private readonly askBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.progress.unsaved || this.unclaimed.size > 0) {
      event.preventDefault();
    }
  };

  private readonly sayGoodbye = (event: PageTransitionEvent): void => {
    if (!event.persisted) {
      removeAwarenessStates(this.awareness, [this.doc.clientID], 'local');
    }
  };

  /** A room that nobody looks at any more stays until everything typed in it is on disk, or with who typed it. */
  private closeWhenDone(): void {
    if (this.guests.size === 0) {
      window.clearTimeout(this.closing);
      this.closing = window.setTimeout(() => {
        if (this.guests.size === 0 && !this.progress.unsaved && this.unclaimed.size === 0) {
          this.close();
        }
      }, GRACE);
    }
  }

  private close(): void {
    Room.rooms.delete(this.url);
    window.clearInterval(this.heartbeat);
    window.clearTimeout(this.retry);
    window.clearTimeout(this.calming);
    window.removeEventListener('online', this.hurry);
    window.removeEventListener(SESSION_RESTORED, this.comeBack);
    window.removeEventListener('beforeunload', this.askBeforeLeaving);
    window.removeEventListener('pagehide', this.sayGoodbye);
    removeAwarenessStates(this.awareness, [this.doc.clientID], 'local');
    if (this.socket) {
      this.socket.onclose = null;
      this.socket.close();
    }
    this.awareness.destroy();
    this.doc.destroy();
  }
}

function insertsAnything({ beforeState, afterState }: Y.Transaction): boolean {
  return [...afterState].some(([client, clock]) => clock > (beforeState.get(client) ?? 0));
}
