// Measures this server and its peers, one after the other, each started for itself: see docs/benchmarks.md.
//   bench.mjs latency  --documents=50 --writers=4 --warmup=40 --seconds=20 --runs=3
//   bench.mjs writers  --from=100 --step=50          raises the documents of four until keys take longer than 100 ms
//   bench.mjs memory   --clients=1000                memory of this server per thousand connected clients
//   bench.mjs cold     --edits=100000                opens texts of so many keys that are not in memory
// With --servers=chancery,y-websocket,hocuspocus for those to be measured. The peers write nothing to disk.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import WebSocket from 'ws'

const { positionals: [mode = 'latency'], values: args } = parseArgs({
  allowPositionals: true,
  options: {
    servers: { type: 'string' },
    documents: { type: 'string', default: '50' },
    writers: { type: 'string', default: '4' },
    warmup: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '20' },
    keys: { type: 'string', default: '5' },
    runs: { type: 'string', default: '1' },
    from: { type: 'string', default: '100' },
    step: { type: 'string', default: '50' },
    clients: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '100000' },
    heap: { type: 'string', default: '600m' },
    port: { type: 'string', default: '8190' },
    java: { type: 'string', default: process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java' },
    classpath: { type: 'string', default: process.env.CHANCERY_CLASSPATH },
    // Of the server, such as --spring.datasource.url=…, separated by blanks.
    options: { type: 'string', default: '' },
    json: { type: 'string', default: '' }
  }
})
const here = import.meta.dirname
const sleep = millis => new Promise(resolve => setTimeout(resolve, millis))
const running = new Set()
process.on('exit', () => running.forEach(server => server.kill('SIGKILL')))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

// Each in a session of its own: schedulers that share by session treat server and clients as two, not one.
const start = (command, parameters, options) => {
  const server = spawn(command, parameters, { detached: true, stdio: ['ignore', 'pipe', 'ignore'], ...options })
  running.add(server)
  return server
}

const stop = server => new Promise(resolve => {
  running.delete(server)
  server.once('exit', resolve)
  server.kill('SIGKILL')
})

const chancery = async (...more) => {
  if (!args.classpath) throw new Error('Start this by bench.sh, or set CHANCERY_CLASSPATH')
  const data = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
  const process = start(args.java, [
    `-Xmx${args.heap}`, '--enable-native-access=ALL-UNNAMED', '-cp', args.classpath,
    'org.chancery.coediting.OpenServer', '--vaadin.productionMode=true', '--server.address=127.0.0.1',
    `--server.port=${args.port}`, `--chancery.data-directory=${data}`,
    '--chancery.coediting.max-connections-per-user=100000', ...more, ...args.options.split(' ').filter(Boolean)])
  const ready = await new Promise((resolve, reject) => {
    const lines = createInterface({ input: process.stdout })
    lines.on('line', line => line.startsWith('READY ') && resolve(JSON.parse(line.slice(6))))
    process.on('exit', () => reject(new Error('Chancery does not start')))
  })
  const rooms = join(data, 'rooms')
  writeFileSync(rooms, (ready.rooms ?? []).join(','))
  return {
    process,
    ready,
    url: `ws://127.0.0.1:${ready.port}/coedit`,
    parameters: [`--cookies=${ready.cookies.join(',')}`, ...(ready.rooms ? [`--rooms=${rooms}`] : [])],
    stop: async () => {
      await stop(process)
      rmSync(data, { recursive: true, force: true })
    }
  }
}

const peer = async (name, parameters, options) => {
  const process = start(globalThis.process.execPath, parameters, options)
  await sleep(3000)
  return { process, url: `ws://127.0.0.1:${args.port}`, parameters: [`--protocol=${name}`], stop: () => stop(process) }
}

const servers = {
  // The documents of meetings, with all that the product asks and does when they are written.
  chancery: documents => chancery(`--open.meetings=${documents}`),
  'y-websocket': () => {
    const utils = createRequire(import.meta.url).resolve('y-websocket/bin/utils')
    return peer('y-websocket', [utils.replace('utils.cjs', 'server.cjs')],
      { env: { ...process.env, HOST: '127.0.0.1', PORT: args.port } })
  },
  hocuspocus: () => peer('hocuspocus', ['--input-type=module', '-e',
    `import { Server } from '@hocuspocus/server'; await new Server({ port: ${args.port}, address: '127.0.0.1', quiet: true }).listen()`],
  { cwd: here })
}

const clients = (server, documents, ...more) => spawn(process.execPath, [
  '--max-old-space-size=4000', join(here, 'load.mjs'), `--url=${server.url}`, `--pid=${server.process.pid}`,
  `--documents=${documents}`, `--writers=${args.writers}`, `--warmup=${args.warmup}`, `--seconds=${args.seconds}`,
  `--keys=${args.keys}`, ...server.parameters, ...more], { stdio: ['ignore', 'pipe', 'inherit'] })

const lineOf = child => new Promise((resolve, reject) => {
  createInterface({ input: child.stdout }).once('line', line => resolve(JSON.parse(line)))
  child.on('exit', () => reject(new Error('the clients do not start')))
})

const results = []
const tell = result => {
  results.push(result)
  console.log(JSON.stringify(result))
}

const measure = async (name, documents) => {
  const server = await servers[name](documents)
  try {
    const result = { server: name, ...(await lineOf(clients(server, documents))), load1: Number(loadavg()[0].toFixed(1)) }
    tell(result)
    return result
  } finally {
    await server.stop()
  }
}

const chosen = (args.servers ?? (mode === 'latency' || mode === 'writers'
  ? 'y-websocket,hocuspocus,chancery'
  : 'chancery')).split(',')

// What is in use after a full collection, by the virtual machine's own count.
const heapOf = server => {
  const jcmd = args.java.replace(/java$/, 'jcmd')
  const histogram = execFileSync(jcmd, [String(server.process.pid), 'GC.class_histogram'], { maxBuffer: 1 << 26 }).toString()
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1])
}

// What the process occupies: buffers outside of the heap count, too, and what the collector has not given back.
const residentOf = server =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))[1]) * 1024

const modes = {
  latency: async () => {
    for (let run = 0; run < Number(args.runs); run++) {
      for (const name of chosen) await measure(name, Number(args.documents))
    }
  },

  writers: async () => {
    for (const name of chosen) {
      for (let documents = Number(args.from); ; documents += Number(args.step)) {
        const result = await measure(name, documents)
        if (!(result.p95 < 100 && result.heard > 0.95)) break
      }
    }
  },

  memory: async () => {
    const documents = Math.ceil(Number(args.clients) / Number(args.writers))
    const server = await servers.chancery(documents)
    try {
      // Once through all that is loaded at first use.
      const first = clients(server, 5, '--idle')
      await lineOf(first)
      first.kill('SIGKILL')
      await sleep(45_000)
      const before = heapOf(server)
      const residentBefore = residentOf(server)
      const child = clients(server, documents, '--idle')
      const { connected } = await lineOf(child)
      await sleep(3000)
      const used = heapOf(server) - before
      const resident = residentOf(server) - residentBefore
      child.kill('SIGKILL')
      tell({
        server: 'chancery', connected, documents, baseMegabytes: Math.round(before / 1e6),
        megabytesPerThousandClients: Number((used / connected / 1000).toFixed(1)),
        residentMegabytes: Math.round(residentBefore / 1e6),
        residentMegabytesPerThousandClients: Number((resident / connected / 1000).toFixed(1))
      })
    } finally {
      await server.stop()
    }
  },

  cold: async () => {
    const server = await chancery(`--open.edits=${args.edits}`)
    try {
      for (const [index, room] of server.ready.longTexts.entries()) {
        const at = performance.now()
        const socket = new WebSocket(`${server.url}/${room}`, { headers: { cookie: server.ready.cookies[0] } })
        socket.binaryType = 'arraybuffer'
        // Sync step 1 of somebody who has nothing; the answer is step 2.
        socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)))
        const bytes = await new Promise((resolve, reject) => {
          socket.on('message', data => {
            const message = new Uint8Array(data)
            if (message[0] === 0 && message[1] === 1) resolve(message.length)
          })
          socket.on('error', reject)
        })
        tell({
          server: 'chancery', edits: Number(args.edits), from: index % 2 === 0 ? 'snapshot' : 'log',
          milliseconds: Number((performance.now() - at).toFixed(1)), bytes
        })
        socket.close()
      }
    } finally {
      await server.stop()
    }
  }
}

await modes[mode]()
console.table(results)
if (args.json) writeFileSync(args.json, JSON.stringify(results, null, 2))
process.exit(0)
