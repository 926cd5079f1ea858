/** A program that forgets `close` ends all the same, and one that closes its emulator waits for the end. Needs dist. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from '../cli/program.ts'
import { root } from '../readme/blocks.ts'

const SESSION = `{ method: 'POST', url: '/v2.0/p/sessions', payload: { kind: 'spark', queue: 'q' } }`

const programs: [what: string, text: string, printed: string][] = [
  ['forgets close', `await createEmulator(); console.log('done')`, 'done'],
  ['forgets close, and never listened', `await createEmulator({ listen: false }); console.log('done')`, 'done'],
  [
    'forgets close, with a session that is starting',
    `const emulator = await createEmulator({ clock: 'wall' }); await emulator.inject(${SESSION}); console.log('done')`,
    'done',
  ],
  [
    'forgets close, with a connection that is kept open',
    `import { Agent, get } from 'node:http'
    const { url } = await createEmulator()
    const agent = new Agent({ keepAlive: true })
    await new Promise((end) => get(url + '/_lakemock/health', { agent }, (reply) => reply.resume().on('end', end)))
    console.log('done')`,
    'done',
  ],
  [
    'forgets close, with a wait that is not awaited',
    `const emulator = await createEmulator({ clock: 'wall' })
    emulator.project('p').journal.wait({ operation: 'CancelSql' }, { timeout: '60s' }).catch(() => {})
    console.log('done')`,
    'done',
  ],
  ['closes it', `const emulator = await createEmulator(); await emulator.close(); console.log('closed')`, 'closed'],
  [
    'closes it with await using',
    `const emulator = await createEmulator()
    await emulator[Symbol.asyncDispose]()
    console.log(await emulator.inject({ method: 'GET', url: '/_lakemock/health' }).catch(({ code }) => code))`,
    'unreachable',
  ],
]

test.each(programs)('a program that %s', async (what, text, printed) => {
  mkdirSync(`${root}.cache`, { recursive: true })
  const file = `${root}.cache/end-${what.replaceAll(/\W+/g, '-')}-${process.pid}.mjs`
  writeFileSync(file, `import { createEmulator } from 'lakemock'\n${text}\n`)
  const finished = await run(process.execPath, [file])
  rmSync(file)
  expect(finished).toEqual({ code: 0, stdout: `${printed}\n`, stderr: '' })
})
