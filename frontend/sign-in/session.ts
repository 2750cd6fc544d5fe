/* What the server says of the session, and signing in and out past the page's own connection to it. */

export interface Session {
  /** Who is signed in; null for nobody. */
  readonly user: string | null;
  /** What a form must carry, and the name of the field. */
  readonly parameter: string;
  readonly token: string;
}

const address = (path: string): URL => new URL(path, document.baseURI);

/** Rejects when the server cannot be reached. */
export async function ask(): Promise<Session> {
  const answer = await fetch(address('session'), { cache: 'no-store', redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`The session is not known: ${answer.status}`);
  }
  return (await answer.json()) as Session;
}

/** The answer is a way to another page, which nobody goes here: {@link ask} tells what has come of it. */
async function send(path: string, session: Session, fields: Record<string, string>): Promise<void> {
  const body = new URLSearchParams({ ...fields, [session.parameter]: session.token });
  await fetch(address(path), { method: 'POST', body, redirect: 'manual' });
}

/** Who is signed in afterwards. A session of somebody else ends first, so that no page of theirs goes on in another name. */
export async function signIn(username: string, password: string): Promise<string | null> {
  let session = await ask();
  if (session.user !== null) {
    await send('logout', session, {});
    session = await ask();
  }
  await send('login', session, { username, password });
  return (await ask()).user;
}
