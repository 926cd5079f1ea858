/** A test that replaces timers and dates does not stop an emulator in its process. */
import { afterEach, expect, test, vi } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'

const open: Emulator[] = []
afterEach(async () => {
  vi.useRealTimers()
  for (const emulator of open.splice(0)) await emulator.close()
})

async function start(): Promise<Emulator> {
  const emulator = await createEmulator({ fixtures: {}, speed: 1000, durations: { RUNNING: '2s' } })
  open.push(emulator)
  return emulator
}

const fake = (): void => {
  // all that Vitest replaces by default, setImmediate too
  vi.useFakeTimers({ now: 0 })
}

test.each(['before', 'after'] as const)('replaced %s the emulator is created', async (when) => {
  if (when === 'before') fake()
  const emulator = await start()
  if (when === 'after') fake()
  const project = emulator.project('p')
  const payload = { sql_type: 'presto', sql_content: 'insert into t values (1)' }
  const insert = emulator.inject({ method: 'POST', url: '/v2/p/clusters/c/sql-execution', payload })
  expect((await insert).json()).toMatchObject({ status: 'FINISHED' })
  await expect(project.journal.wait({ operation: 'CancelSql' }, { timeout: '20ms' })).rejects.toThrow()
  expect(Date.parse((await project.clock.show()).now)).toBeGreaterThan(Date.UTC(2026, 0, 1))
  await emulator.close()
})
