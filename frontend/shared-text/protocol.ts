/* The messages between the page and the server: those of y-websocket, and two of our own. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export const SYNC = 0;
export const AWARENESS = 1;
export const AUTH = 2;
export const QUERY_AWARENESS = 3;
/** From the server: up to which clock the edits of each client are on disk. */
export const COMMITTED = 100;
/** From the server: what the reader may do from now on. */
export const ACCESS = 101;

export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
export const SYNC_UPDATE = 2;

export type Access = 'none' | 'read' | 'write';

const ACCESS_BY_NUMBER: readonly Access[] = ['none', 'read', 'write'];

export function message(type: number, write: (encoder: encoding.Encoder) => void = () => {}): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
}

export function readAccess(decoder: decoding.Decoder): Access {
  return ACCESS_BY_NUMBER[decoding.readVarUint(decoder)] ?? 'none';
}

/** What {@link COMMITTED} says. */
export interface Committed {
  readonly clocks: Map<number, number>;
  /** How many updates of this connection are on disk, when the server says so. */
  readonly updates: number | undefined;
}

export function readCommitted(decoder: decoding.Decoder): Committed {
  const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
  const updates = decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : undefined;
  return { clocks, updates };
}
