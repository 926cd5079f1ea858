/** SQL execution came with MRS 1.9.2: clusters of older versions run no SQL. */
import { expect, test } from 'vitest'
import { createEmulator } from '../../src/index.ts'

test.each([
  ['1.8.10', true],
  ['1.9.1', true],
  ['1.9', true],
  ['0.9.3', true],
  ['1.9.2', false],
  ['1.10.0', false],
  ['2', false],
])('a cluster of version %s is too old: %s', async (version, isTooOld) => {
  const clusters = [{ id: 'c', name: 'c', version, components: ['Presto'] }]
  const emulator = await createEmulator({ listen: false, clock: 'manual', fixtures: { clusters } })
  const payload = { sql_type: 'presto', sql_content: 'select 1' }
  const reply = await emulator.inject({ method: 'POST', url: '/v2/p/clusters/c/sql-execution', payload })
  await emulator.close()
  if (isTooOld) expect(reply.json().error_msg).toContain(`Not support sql execution in cluster version ${version}.`)
  else expect(reply.statusCode, reply.payload).toBe(200)
})
