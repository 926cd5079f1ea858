#!/usr/bin/env node
/** A substitute for Python: it does what the driver and its check do, without Spark. The session's conf and the code say how. */
import { closeSync } from 'node:fs'
import { createInterface } from 'node:readline'

const program = process.argv[3]

if (program.endsWith('check.py'))
  process.stdout.write(`${process.env.FAKE_CHECK ?? '{"python":"3.11.7","pyspark":"3.5.4","java":"17.0.15"}'}\n`)
else drive()

function drive() {
  const reply = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)
  let running
  const answer = (id, data, state = 'available') => reply({ type: 'answer', id, state, output: { status: 'ok', data } })

  const starts = {
    fail: () => {
      reply({ type: 'failed', message: 'no memory' })
      process.exit(1)
    },
    exit: () => process.exit(3),
    garbage: () => process.stdout.write('Welcome to Spark\n'),
    hang: () => undefined,
  }
  const codes = {
    die: () => process.exit(9),
    garbage: () => process.stdout.write('{"type":"answer","id":"x"}\n'),
    long: () => process.stdout.write('x'.repeat(17 * 1024 * 1024)),
    other: ({ id }) => {
      answer(id + 100, { 'text/plain': 'of no statement' })
      answer(id, { 'text/plain': 'of this one' })
    },
    half: ({ id }) => reply({ type: 'progress', id, progress: 0.5 }),
    wait: () => undefined,
    // its pipe is closed while it lives on
    mute: () => closeSync(1),
    pid: ({ id }) => answer(id, { 'text/plain': String(process.pid) }),
    env: ({ id }) => answer(id, { 'application/json': process.env }),
    log: ({ id }) =>
      process.stderr.write(`a line\nthe second, ${'é'.repeat(12000)}\nand one without an end`, () => answer(id, {})),
  }

  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const request = JSON.parse(line)
      if (request.type === 'start') {
        const start = starts[request.conf['fake.start']]
        if (start !== undefined) start()
        else reply({ type: 'ready', spark: '3.5.4', scala: '2.12.18' })
      } else if (request.type === 'cancel') answer(running.id, { 'text/plain': '' }, 'cancelled')
      else {
        running = request
        const run = codes[request.code]
        if (run === undefined) answer(request.id, { 'text/plain': `${request.kind}: ${request.code}` })
        else run(request)
      }
    })
    .on('close', () => process.exit(0))
}
