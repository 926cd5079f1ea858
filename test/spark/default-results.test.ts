/** Statements without a stub, from the request to the result: what a client and the control API see of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type Project } from '../../src/index.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await createEmulator({ listen: false, fixtures: {}, clock: 'manual' })
})
afterAll(() => emulator.close())

/** A project with one idle session of a kind, and what runs a statement of it to its end. */
async function sessionOf(kind: string) {
  const project: Project = emulator.project(`p-${kind}`)
  await project.reset()
  const url = `/v2.0/p-${kind}/sessions`
  const payload = { kind, queue: 'default' }
  const { id } = (await emulator.inject({ method: 'POST', url, payload })).json()
  await project.clock.advance('10m')
  const run = async (code: string) => {
    const created = await emulator.inject({ method: 'POST', url: `${url}/${id}/statements`, payload: { code } })
    await project.clock.advance('10m')
    return (await emulator.inject({ method: 'GET', url: `${url}/${id}/statements/${created.json().id}` })).json()
  }
  return { project, run }
}

describe('a statement without a stub', () => {
  test('is not evaluated if its directive gives an empty result', async () => {
    const { run } = await sessionOf('spark')
    expect(await run('nosuch // lakemock: outcome=empty')).toMatchObject({
      state: 'available',
      output: { status: 'ok', data: { 'text/plain': '' } },
    })
    expect((await run('nosuch')).output.status).toBe('error')
  })
})
