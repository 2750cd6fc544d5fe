// Standard clients behind a pipe: reads one JSON request per line, answers each with one line.
import * as readline from 'node:readline'
import WebSocket from 'ws'
import * as Y from 'yjs'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'

const clients = new Map()

// They say so of every message that they do not know, and pass it over.
console.error = () => {}
console.warn = () => {}

/** What a browser does by itself: sends the cookie and says where its page is from. */
const socketOf = client => class extends WebSocket {
  constructor (url, protocols) {
    const headers = {}
    if (client.cookie) headers.cookie = client.cookie
    if (client.origin) headers.origin = client.origin
    super(url, protocols, { headers, perMessageDeflate: client.compress ?? false })
    client.socket = this
    client.sockets++
    this.on('message', data => hear(client, new Uint8Array(data)))
    this.on('close', (code, reason) => client.closes.push(code))
    this.on('unexpected-response', (request, response) => {
      client.statuses.push(response.statusCode)
      response.destroy()
      this.emit('close', 1006, '')
    })
    const send = this.send.bind(this)
    this.send = (data, ...more) => {
      client.sent += data.byteLength ?? data.length
      if (data[0] === 0 && data[1] !== 0) client.updatesSent++
      send(data, ...more)
    }
  }
}

const hear = (client, data) => {
  client.received += data.byteLength
  const decoder = decoding.createDecoder(data)
  switch (decoding.readVarUint(decoder)) {
    case 0: {
      const step = decoding.readVarUint(decoder)
      if (step === 1) client.answers.push(decoding.readVarUint8Array(decoder).byteLength)
      break
    }
    case 2:
      client.denied++
      break
    case 100: {
      const vector = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      client.committed = { clock: vector.get(client.doc.clientID) ?? 0, messages: decoding.readVarUint(decoder) }
      break
    }
    case 101:
      client.access.push(decoding.readVarUint(decoder))
      break
  }
}

const fragment = (client, name) => client.doc.getXmlFragment(name)

/** Adds a paragraph to a text. */
const write = (client, text, name = 'summary') => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  fragment(client, name).push([paragraph])
}

const read = (client, name = 'summary') => fragment(client, name).toArray().map(p => p.toString()).join('')

const requests = {
  /** A client that connects at once, with the document of another one if it says so. */
  open: ({ name, url, room, cookie, origin, compress, doc }) => {
    const client = {
      cookie, origin, compress, sent: 0, received: 0, sockets: 0, denied: 0, updatesSent: 0,
      access: [], answers: [], closes: [], statuses: [], committed: null
    }
    client.doc = doc ? clients.get(doc).doc : new Y.Doc()
    clients.set(name, client)
    client.provider = new WebsocketProvider(url, room, client.doc, {
      WebSocketPolyfill: socketOf(client), disableBc: true, maxBackoffTime: 500
    })
    return true
  },
  /** Evaluates the body of a function of the clients by name. */
  run: ({ script }) => new Function('clients', 'Y', 'encoding', 'write', 'read', script)(
    Object.fromEntries(clients), Y, encoding, write, read),
  /** The same, again and again until it comes to something. */
  until: async ({ script, millis }) => {
    const end = Date.now() + millis
    for (;;) {
      const value = requests.run({ script })
      if (value) return value
      if (Date.now() > end) throw new Error('still not: ' + script + ' ' + JSON.stringify(describe()))
      await new Promise(resolve => setTimeout(resolve, 2))
    }
  },
  close: ({ name }) => {
    clients.get(name).provider.destroy()
    return true
  },
  closeAll: () => {
    clients.forEach(client => client.provider.destroy())
    clients.clear()
    return true
  }
}

const describe = () => Object.fromEntries([...clients].map(([name, client]) => [name, {
  text: read(client), access: client.access, closes: client.closes, statuses: client.statuses,
  committed: client.committed, denied: client.denied, updatesSent: client.updatesSent, synced: client.provider.synced
}]))

for await (const line of readline.createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  let answer
  try {
    answer = { value: (await requests[request.request](request)) ?? null }
  } catch (error) {
    answer = { error: String(error?.stack ?? error) }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
}
process.exit(0)
