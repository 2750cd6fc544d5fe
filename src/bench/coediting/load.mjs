// Lets standard clients type into many documents and measures how long a key takes to the others of its document.
//   node load.mjs --server=chancery --url=ws://127.0.0.1:8080/coedit --cookies=a,b --documents=50 --writers=4 --seconds=20
// Servers: chancery, y-websocket, hocuspocus; the last two are started here and write nothing to disk.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'

const { values: args } = parseArgs({
  options: {
    server: { type: 'string', default: 'chancery' },
    url: { type: 'string', default: '' },
    cookies: { type: 'string', default: '' },
    documents: { type: 'string', default: '50' },
    writers: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '20' },
    keys: { type: 'string', default: '5' },
    port: { type: 'string', default: '8190' }
  }
})
const documents = Number(args.documents)
const writers = Number(args.writers)
const interval = 1000 / Number(args.keys)
const cookies = args.cookies.split(',')
console.error = () => {}
console.warn = () => {}

const sleep = millis => new Promise(resolve => setTimeout(resolve, millis))

const servers = {
  chancery: async () => args.url,
  'y-websocket': async () => {
    const require = createRequire(import.meta.url)
    const bin = require.resolve('y-websocket/bin/utils').replace('utils.cjs', 'server.cjs')
    peer = spawn(process.execPath, [bin], { env: { ...process.env, HOST: '127.0.0.1', PORT: args.port }, stdio: 'ignore' })
    await sleep(1500)
    return `ws://127.0.0.1:${args.port}`
  },
  hocuspocus: async () => {
    peer = spawn(process.execPath, ['--input-type=module', '-e',
      `import { Server } from '@hocuspocus/server'; await new Server({ port: ${args.port}, address: '127.0.0.1', quiet: true }).listen()`],
    { stdio: 'ignore' })
    await sleep(2500)
    return `ws://127.0.0.1:${args.port}`
  }
}
let peer

const latencies = []
let measuring = false
let typed = 0

const socketWith = cookie => class extends WebSocket {
  constructor (url, protocols) {
    super(url, protocols, { perMessageDeflate: false, headers: cookie ? { cookie } : {} })
  }
}

const connect = async (url, room, index) => {
  const doc = new Y.Doc()
  if (args.server === 'hocuspocus') {
    const { HocuspocusProvider, HocuspocusProviderWebsocket } = await import('@hocuspocus/provider')
    const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: socketWith() })
    const provider = new HocuspocusProvider({ websocketProvider, name: room, document: doc })
    provider.attach?.()
    return { doc, awareness: provider.awareness, synced: () => provider.isSynced ?? provider.synced }
  }
  const provider = new WebsocketProvider(url, room, doc, {
    WebSocketPolyfill: socketWith(cookies[index % cookies.length]), disableBc: true
  })
  return { doc, awareness: provider.awareness, synced: () => provider.synced }
}

const type = ({ doc, awareness }, sent) => {
  const text = doc.getText('text')
  text.insert(text.length, 'abcdefghijklmnopqrstuvwxyz '[typed++ % 27])
  if (measuring) sent.set(doc.clientID, [Y.getState(doc.store, doc.clientID), performance.now()])
  awareness.setLocalStateField('cursor', { anchor: text.length })
}

const url = await servers[args.server]()
const all = []
for (let d = 0; d < documents; d++) {
  const room = randomUUID()
  const sent = new Map()
  for (let w = 0; w < writers; w++) {
    const client = await connect(url, room, all.length)
    client.sent = sent
    client.doc.on('afterTransaction', transaction => {
      if (transaction.local) return
      for (const [id, clock] of transaction.afterState) {
        const last = sent.get(id)
        if (last && clock >= last[0] && (transaction.beforeState.get(id) ?? 0) < last[0]) {
          latencies.push(performance.now() - last[1])
        }
      }
    })
    all.push(client)
  }
  if (d % 10 === 9) await sleep(50)
}
const end = Date.now() + 60_000
while (!all.every(client => client.synced())) {
  if (Date.now() > end) {
    console.log(JSON.stringify({ server: args.server, error: 'not all are synced', synced: all.filter(c => c.synced()).length }))
    peer?.kill()
    process.exit(1)
  }
  await sleep(100)
}
for (const client of all) {
  setTimeout(() => setInterval(() => type(client, client.sent), interval), Math.random() * interval)
}
await sleep(5000)
measuring = true
const before = process.cpuUsage()
await sleep(Number(args.seconds) * 1000)
const cpu = process.cpuUsage(before)
latencies.sort((a, b) => a - b)
const at = share => Number((latencies[Math.floor((latencies.length - 1) * share)] ?? NaN).toFixed(1))
console.log(JSON.stringify({
  server: args.server, documents, writers: documents * writers, heard: latencies.length,
  p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1),
  loadCpu: Number(((cpu.user + cpu.system) / 1e6 / Number(args.seconds)).toFixed(2))
}))
peer?.kill()
process.exit(0)
