// Lets standard clients type into many documents and measures how long a key takes to the others of its document. One
// server, in a process that bench.mjs has started; what came of it is one line of JSON.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'

const { values: args } = parseArgs({
  options: {
    protocol: { type: 'string', default: 'y-websocket' },
    url: { type: 'string' },
    pid: { type: 'string', default: '' },
    cookies: { type: 'string', default: '' },
    rooms: { type: 'string', default: '' },
    documents: { type: 'string', default: '50' },
    writers: { type: 'string', default: '4' },
    warmup: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '20' },
    keys: { type: 'string', default: '5' },
    idle: { type: 'boolean', default: false }
  }
})
const documents = Number(args.documents)
const writers = Number(args.writers)
const interval = 1000 / Number(args.keys)
const cookies = args.cookies.split(',')
const rooms = args.rooms ? readFileSync(args.rooms, 'utf8').split(',') : []
console.error = () => {}
console.warn = () => {}

const sleep = millis => new Promise(resolve => setTimeout(resolve, millis))

// Seconds of processor time that the server has used, where the system tells (Linux).
const serverCpu = () => {
  try {
    const fields = readFileSync(`/proc/${args.pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return NaN
  }
}

const socketWith = cookie => class extends WebSocket {
  constructor (url, protocols) {
    super(url, protocols, { perMessageDeflate: false, headers: cookie ? { cookie } : {} })
  }
}

const connect = async (room, index) => {
  const doc = new Y.Doc()
  if (args.protocol === 'hocuspocus') {
    const { HocuspocusProvider, HocuspocusProviderWebsocket } = await import('@hocuspocus/provider')
    const websocketProvider = new HocuspocusProviderWebsocket({ url: args.url, WebSocketPolyfill: socketWith() })
    const provider = new HocuspocusProvider({ websocketProvider, name: room, document: doc })
    provider.attach?.()
    return { doc, awareness: provider.awareness, synced: () => provider.isSynced ?? provider.synced }
  }
  const provider = new WebsocketProvider(args.url, room, doc, {
    WebSocketPolyfill: socketWith(cookies[index % cookies.length]), disableBc: true
  })
  return { doc, awareness: provider.awareness, synced: () => provider.synced }
}

const latencies = []
let measuring = false
let typed = 0

// Keys of one writer that are on their way: a late one counts, too, when the next has been typed already.
const onTheWay = new Map()

const listen = ({ doc }) => doc.on('afterTransaction', transaction => {
  if (!measuring || transaction.local) return
  const now = performance.now()
  for (const [id, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(id) ?? 0
    if (clock === before) continue
    for (const key of onTheWay.get(id) ?? []) {
      if (key.clock > before && key.clock <= clock) latencies.push(now - key.at)
    }
  }
})

// In a paragraph of their own, at its end.
const type = client => {
  const { doc, awareness } = client
  if (!client.text) {
    const paragraph = new Y.XmlElement('paragraph')
    client.text = new Y.XmlText()
    paragraph.insert(0, [client.text])
    doc.getXmlFragment('summary').push([paragraph])
  }
  const at = performance.now()
  client.text.insert(client.text.length, 'abcdefghijklmnopqrstuvwxyz '[typed++ % 27])
  if (measuring) {
    const keys = onTheWay.get(doc.clientID) ?? []
    keys.push({ clock: Y.getState(doc.store, doc.clientID), at })
    if (keys.length > 100) keys.shift()
    onTheWay.set(doc.clientID, keys)
  }
  awareness.setLocalStateField('cursor', { anchor: client.text.length })
}

const all = []
for (let d = 0; d < documents; d++) {
  const room = rooms[d] ?? randomUUID()
  for (let w = 0; w < writers; w++) {
    const client = await connect(room, all.length)
    listen(client)
    all.push(client)
  }
  if (d % 5 === 4) await sleep(50)
}
const end = Date.now() + 60_000
while (!all.every(client => client.synced())) {
  if (Date.now() > end) {
    console.log(JSON.stringify({ error: 'not all are synced', synced: all.filter(c => c.synced()).length }))
    process.exit(1)
  }
  await sleep(100)
}
if (args.idle) {
  // Connected and synced, until whoever started this has looked at the server.
  console.log('{"connected":' + all.length + '}')
  await new Promise(() => {})
}
for (const client of all) {
  setTimeout(() => setInterval(() => type(client), interval), Math.random() * interval)
}
await sleep(Number(args.warmup) * 1000)
measuring = true
const typedBefore = typed
const lag = monitorEventLoopDelay({ resolution: 1 })
lag.enable()
const before = process.cpuUsage()
const serverBefore = serverCpu()
await sleep(Number(args.seconds) * 1000)
const cpu = process.cpuUsage(before)
const serverUsed = serverCpu() - serverBefore
const keys = typed - typedBefore
measuring = false
latencies.sort((a, b) => a - b)
const round = number => Number(number.toFixed(2))
const at = share => round(latencies[Math.floor((latencies.length - 1) * share)] ?? NaN)
console.log(JSON.stringify({
  documents,
  writers: documents * writers,
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
  max: at(1),
  // 1 is all: below, keys were lost or are late.
  heard: round(latencies.length / (keys * (writers - 1))),
  keysPerSecond: round(keys / Number(args.seconds)),
  serverCpu: round(serverUsed / Number(args.seconds)),
  clientCpu: round((cpu.user + cpu.system) / 1e6 / Number(args.seconds)),
  clientLag95: round(lag.percentile(95) / 1e6)
}))
process.exit(0)
