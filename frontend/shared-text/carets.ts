/* How the others are seen in a text: their cursors with their names, and what they have selected. */

/** Colours of the caret for clients that are not ours; ours draw by the index. */
const COLORS = ['#1d4e89', '#8a3b12', '#2f6b3a', '#7a2f6e', '#6b5a00', '#00646b', '#8b1e3f'];

/** Who writes, as the others are told. */
export interface Caret {
  readonly name: string;
  readonly color: string;
  readonly colorIndex: number;
}

const MOST_OF_A_NAME = 60;

/** The caret of somebody whose colour has a number, whatever it is. */
export function caret(name: string, color: number): Caret {
  const colorIndex = Math.abs(Math.trunc(color)) % COLORS.length;
  return { name, color: COLORS[colorIndex] ?? '', colorIndex };
}

/** Draws the caret of a user as some client has described it. */
export function caretOf(user: Record<string, unknown>): HTMLElement {
  const element = document.createElement('span');
  element.className = `text-caret writer-${writer(user)}`;
  const name = document.createElement('span');
  name.className = 'text-caret-name';
  name.dir = 'auto';
  name.textContent = String(user.name ?? '').slice(0, MOST_OF_A_NAME);
  element.append('\u2060', name, '\u2060');
  return element;
}

export function selectionOf(user: Record<string, unknown>): { class: string } {
  return { class: `text-selection writer-${writer(user)}` };
}

function writer(user: Record<string, unknown>): number {
  const index = Number(user.colorIndex);
  return Number.isInteger(index) && index >= 0 && index < COLORS.length ? index : 0;
}
