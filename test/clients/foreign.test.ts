/** The suites against an endpoint that they do not control: a lakemock of another process. One suite, to save time. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { startLakemock } from '../cli/program.ts'
import { clientsOf } from './catalogue.ts'
import { programs, type Ran } from './child.ts'
import { readRunOptions } from './endpoint.ts'

const program = fileURLToPath(new URL('run.js', import.meta.url))
const project = '4f1a2b3c4d5e6f708192a3b4c5d6e7f8'
const key = { access: 'ANOTHERACCESSKEY', secret: 'the secret of another user' }
const scratch = mkdtempSync(join(tmpdir(), 'lakemock-foreign-'))
const known = join(scratch, 'known.yaml')
let lakemock: Awaited<ReturnType<typeof startLakemock>>

beforeAll(async () => {
  const file = join(scratch, 'theirs.yaml')
  writeFileSync(file, stringify({ auth: { keys: [key] }, projects: [{ id: project, name: 'cn-south-1' }] }))
  lakemock = await startLakemock(['--auth', 'verify', '--fixtures', 'default', '--fixtures', file])
})
afterAll(async () => {
  await lakemock?.stop()
  rmSync(scratch, { recursive: true, force: true })
})

function clients(...flags: readonly string[]): Promise<Ran> {
  const target = ['--url', `${lakemock.url}/`, '--project', project, '--cluster', 'cluster-1', '--region', 'cn-south-1']
  return programs().run(process.execPath, [program, ...target, '--language', 'node', ...flags], {
    env: { HUAWEICLOUD_SDK_AK: key.access, HUAWEICLOUD_SDK_SK: key.secret, NO_COLOR: '1' },
  })
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) }
  const reply = await fetch(`${lakemock.url}/_lakemock/worlds/${project}/${path}`, init)
  expect(reply.ok, `${method} ${path}`).toBe(true)
  return await reply.json()
}

/** The number of cases that need no more than this; one of them needs a temporary key, which is missing. */
function countOf(...needs: readonly string[]): number {
  return clientsOf('node')
    .flatMap(({ cases }) => Object.values(cases))
    .filter((one) => needs.includes(one.needs)).length
}

// a run of the suites that this file started must not start others
describe.skipIf(readRunOptions(process.env).url !== undefined)('the suite against another lakemock', () => {
  it('only reads, unless it may do more', async () => {
    const { exitCode, output } = await clients()
    expect(exitCode, output).toBe(0)
    expect(output).toContain(`${countOf('read')} cases, 1 skipped. Differences between ${lakemock.url} and lakemock: 0`)
    const { entries } = (await control('GET', 'journal')) as { entries: { operation: string }[] }
    expect([...new Set(entries.map(({ operation }) => operation))]).toEqual(['ShowSqlResult'])
  })

  it('finds no difference if it may do everything but steer', async () => {
    const { exitCode, output } = await clients('--set', 'full')
    expect(exitCode, output).toBe(0)
    expect(output).toContain(
      `${countOf('read', 'write')} cases, 1 skipped. Differences between ${lakemock.url} and lakemock: 0`,
    )
    expect(countOf('write')).toBeGreaterThan(0)
  })

  describe('that breaks', () => {
    const row =
      /^huaweicloud-sdk-core +cancel-ended +passes +ServerResponseException \(500 APIGW\.0601\): Internal server error$/m
    beforeAll(async () => {
      const [match, fault] = [{ operation: 'CancelSql' }, { kind: 'status', preset: 'internal' }]
      await control('POST', 'faults', { name: 'cancel-breaks', match, fault })
    })

    it('prints what differs as a table, and fails', async () => {
      const { exitCode, output } = await clients('--set', 'full')
      expect(exitCode, output).toBe(1)
      expect(output).toContain(`Differences between ${lakemock.url} and lakemock: 1\n\nclient `)
      expect(output).toMatch(row)
    })

    it('records it, and requires a reason', async () => {
      const recorded = await clients('--set', 'full', '--known', known, '--record-known')
      expect(recorded.exitCode, recorded.output).toBe(0)
      expect(recorded.output).toMatch(row)
      expect(parse(readFileSync(known, 'utf8'))).toEqual([
        { client: 'huaweicloud-sdk-core', case: 'cancel-ended', reason: '' },
      ])

      const { exitCode, output } = await clients('--set', 'full', '--known', known)
      expect(exitCode, output).toBe(1)
      expect(output).toContain('say why huaweicloud-sdk-core/cancel-ended differs, or remove the entry')
    })

    it('passes as known, until it is repaired', async () => {
      const reason = 'their cancel is broken'
      writeFileSync(known, stringify([{ client: 'huaweicloud-sdk-core', case: 'cancel-ended', reason }]))
      const before = await clients('--set', 'full', '--known', known)
      expect(before.exitCode, before.output).toBe(0)

      await control('DELETE', 'faults/cancel-breaks')
      const { exitCode, output } = await clients('--set', 'full', '--known', known)
      expect(exitCode, output).toBe(1)
      expect(output).toContain('it is listed as a known difference, and no longer differs: remove it from the list')
    })
  })
})
