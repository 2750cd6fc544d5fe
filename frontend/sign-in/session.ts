/* What the server says of the session, and signing in and out past the page's own connection to it. */

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(new URL(path, document.baseURI), { cache: 'no-store', redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return (await answer.json()) as T;
}

/** The id of whoever is signed in, null for nobody. Rejects when the server cannot be reached. */
export async function signedIn(): Promise<string | null> {
  return (await get<{ user: string | null }>('session')).user;
}

/** The answer is a way to another page, which nobody goes here: {@link signedIn} tells what has come of it. */
async function send(path: string, fields: Record<string, string>): Promise<void> {
  const { parameter, token } = await get<{ parameter: string; token: string }>('session/token');
  const body = new URLSearchParams({ ...fields, [parameter]: token });
  await fetch(new URL(path, document.baseURI), { method: 'POST', body, redirect: 'manual' });
}

/** Who is signed in afterwards. A session of somebody else ends first, so that no page of theirs goes on in another name. */
export async function signIn(username: string, password: string): Promise<string | null> {
  if ((await signedIn()) !== null) {
    await send('logout', {});
  }
  await send('login', { username, password });
  return signedIn();
}
