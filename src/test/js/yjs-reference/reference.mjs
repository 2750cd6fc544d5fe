// The real Yjs behind a pipe: reads one JSON request per line, answers each with one line.
import * as readline from 'node:readline'
import * as Y from 'yjs'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { history } from './history.mjs'

// A passive document takes in updates and never cleans up formats by itself, as the Java one does.
const observe = Y.Text.prototype._callObserver
Y.Text.prototype._callObserver = function (transaction, subs) {
  if (!transaction.doc.passive) observe.call(this, transaction, subs)
}

const base64 = bytes => Buffer.from(bytes).toString('base64')
const bytes = text => new Uint8Array(Buffer.from(text, 'base64'))

const passive = updates => {
  const doc = new Y.Doc()
  doc.passive = true
  updates.forEach(update => Y.applyUpdate(doc, update))
  return doc
}

const sorted = object => Object.fromEntries(Object.keys(object).sort().map(key => [key, dump(object[key])]))

const delta = text => text.toDelta().map(run => ({ a: sorted(run.attributes ?? {}), i: dump(run.insert) }))

/** Plain JSON of anything in a document that tells everything apart. */
const dump = value => {
  if (value instanceof Y.XmlElement) {
    return { a: sorted(value.getAttributes()), c: value.toArray().map(dump), n: value.nodeName }
  }
  if (value instanceof Y.XmlText) return { a: sorted(value.getAttributes()), xt: delta(value) }
  if (value instanceof Y.XmlFragment) return { f: value.toArray().map(dump) }
  if (value instanceof Y.Text) return { t: delta(value) }
  if (value instanceof Y.Map) return { m: sorted(Object.fromEntries(value.entries())) }
  if (value instanceof Y.Array) return { l: value.toArray().map(dump) }
  if (value instanceof Y.Doc) return { doc: value.guid }
  if (value instanceof Uint8Array) return { b: base64(value) }
  if (typeof value === 'bigint') return { big: value.toString() }
  if (value === undefined) return { u: 1 }
  if (Array.isArray(value)) return value.map(dump)
  if (value !== null && typeof value === 'object') return sorted(value)
  return value
}

const content = doc => ({
  dump: JSON.stringify({
    array: dump(doc.getArray('array')),
    map: dump(doc.getMap('map')),
    text: dump(doc.getText('text')),
    xml: dump(doc.getXmlFragment('xml'))
  }),
  plain: doc.getText('text').toString(),
  prosemirror: JSON.stringify(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('editor'))),
  editor: JSON.stringify(dump(doc.getXmlFragment('editor')))
})

const requests = {
  /** Clients that write at random: their updates in causal order, and what they came to. */
  history: ({ seed, steps }) => {
    const { updates, clients } = history(seed, steps)
    const contents = clients.map(doc => JSON.stringify(content(doc)))
    if (new Set(contents).size !== 1) throw new Error('the clients disagree')
    const doc = passive(updates)
    return {
      updates: updates.map(base64),
      ...JSON.parse(contents[0]),
      vector: base64(Y.encodeStateVector(doc)),
      state: base64(Y.encodeStateAsUpdate(doc)),
      waiting: false
    }
  },
  /** What a document has from these updates. */
  load: ({ updates }) => {
    const doc = passive(updates.map(bytes))
    const vector = base64(Y.encodeStateVector(doc))
    const state = base64(Y.encodeStateAsUpdate(doc))
    return { ...content(doc), vector, state, waiting: doc.store.pendingStructs !== null || doc.store.pendingDs !== null }
  },
  /** Updates of one script, a JavaScript function body of doc and Y, one per transaction. */
  script: ({ script }) => {
    const doc = new Y.Doc()
    doc.clientID = 1
    const updates = []
    doc.on('update', update => updates.push(base64(update)))
    new Function('doc', 'Y', script)(doc, Y)
    return {
      updates,
      ...content(doc),
      vector: base64(Y.encodeStateVector(doc)),
      state: base64(Y.encodeStateAsUpdate(doc)),
      waiting: false
    }
  },
  /** Several updates as one, the way clients put together what they have written without a line. */
  merge: ({ updates }) => ({ merged: base64(Y.mergeUpdates(updates.map(bytes))) }),
  /** What one replica has and another, of which this is the state vector, lacks. */
  difference: ({ updates, vector }) => ({
    difference: base64(Y.encodeStateAsUpdate(passive(updates.map(bytes)), bytes(vector)))
  })
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  let answer
  try {
    answer = requests[request.request](request)
  } catch (error) {
    answer = { error: String(error?.stack ?? error) }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
}
