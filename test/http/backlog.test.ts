import { existsSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'

const CONNECTIONS = 900
const SYSTEM_LIMIT = '/proc/sys/net/core/somaxconn'
const systemLimit = existsSync(SYSTEM_LIMIT) ? Number(readFileSync(SYSTEM_LIMIT, 'utf8')) : 0

/** Connects, counts the connections that the system has accepted, and ends them at a message. */
const client = `
  const { connect } = require('node:net')
  const { parentPort, workerData: { port, count, connected } } = require('node:worker_threads')
  const sockets = Array.from({ length: count }, () =>
    connect(port, '127.0.0.1', () => {
      if (Atomics.add(connected, 0, 1) === count - 1) Atomics.notify(connected, 0)
    }).on('error', () => undefined))
  parentPort.once('message', () => sockets.forEach((socket) => socket.destroy()))
`

test.runIf(systemLimit > CONNECTIONS)('many connections can be opened while other requests are handled', async () => {
  const emulator = await createEmulator()
  const connected = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(client, { eval: true, workerData: { port: emulator.port, count: CONNECTIONS, connected } })
  try {
    await new Promise((resolve) => worker.once('online', resolve))
    // this thread, which would accept them, waits until all are there
    for (let count = 0; count < CONNECTIONS; count = Atomics.load(connected, 0))
      if (Atomics.wait(connected, 0, count, 10_000) === 'timed-out') break
    expect(Atomics.load(connected, 0)).toBe(CONNECTIONS)
  } finally {
    worker.postMessage('end')
    await worker.terminate()
    await emulator.close()
  }
})
