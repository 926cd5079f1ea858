/** Notes of running instances decide which process gets a signal: only those that no other user can write are believed. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { register, registered, whyUntrusted } from '../../src/cli/run-files.ts'

let folder: string
let env: { LAKEMOCK_RUN_DIR: string }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakemock-run-'))
  env = { LAKEMOCK_RUN_DIR: join(folder, 'run') }
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = { pid: process.pid, url: 'http://127.0.0.1:1', port: 1, version: '1', started: '2026', instance: 'x' }

describe.skipIf(process.platform === 'win32')('a run folder', () => {
  test('of this user alone is believed', () => {
    const unregister = register(run, env)
    expect(registered(env)).toEqual([run])
    expect(whyUntrusted(env)).toBeUndefined()
    unregister()
    expect(registered(env)).toEqual([])
  })

  test.each([0o777, 0o722, 0o770])('with mode %o is not', (mode) => {
    mkdirSync(env.LAKEMOCK_RUN_DIR)
    writeFileSync(join(env.LAKEMOCK_RUN_DIR, `${process.pid}.json`), JSON.stringify(run))
    chmodSync(env.LAKEMOCK_RUN_DIR, mode)
    expect(registered(env)).toEqual([])
    expect(whyUntrusted(env)).toContain(`other users can write to ${env.LAKEMOCK_RUN_DIR}`)
    expect(() => register(run, env)).toThrow('other users can write to')
  })

  test('that is a symbolic link is not', () => {
    mkdirSync(join(folder, 'other'))
    symlinkSync(join(folder, 'other'), env.LAKEMOCK_RUN_DIR)
    expect(() => register(run, env)).toThrow('is a symbolic link')
    expect(registered(env)).toEqual([])
  })

  test('nor is a note that others can write, or a link', () => {
    mkdirSync(env.LAKEMOCK_RUN_DIR)
    const note = join(env.LAKEMOCK_RUN_DIR, `${process.pid}.json`)
    writeFileSync(note, JSON.stringify(run))
    chmodSync(note, 0o666)
    expect(registered(env)).toEqual([])
    const elsewhere = join(folder, 'note')
    writeFileSync(elsewhere, JSON.stringify(run), { mode: 0o600 })
    symlinkSync(elsewhere, note)
    expect(registered(env)).toEqual([])
  })
})
