import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { compiled } from '../../src/cli/compiled.ts'
import { run } from './program.ts'

const scratch = mkdtempSync(join(tmpdir(), 'lakemock-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let folder: string
let own: string
let shipped: string
beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'pieces-'))
  own = join(folder, 'own')
  shipped = join(folder, 'shipped')
  writeFileSync(
    join(folder, 'main.cjs'),
    '"use strict";const { sum } = require("./sum.cjs");const { sep } = require("node:path");exports.five = () => sum(2, 3);exports.sep = sep;exports.here = __dirname',
  )
  writeFileSync(join(folder, 'sum.cjs'), 'exports.sum = (a, b) => a + b;')
})

interface Main {
  five(): number
  readonly sep: string
  readonly here: string
}

/** Starts it once, and answers what it could not find compiled. */
function startOnce(): { main: Main; kept: string[] } {
  const before = times()
  const { load, keep } = compiled(folder, 'serve', { shipped, own })
  const main = load('main.cjs') as Main
  expect(main.five()).toBe(5)
  keep()
  const after = times()
  return { main, kept: Object.keys(after).filter((name) => after[name] !== before[name]) }
}

/** The content of what is kept. */
function times(): Record<string, string> {
  if (!existsSync(own)) return {}
  const names = readdirSync(own)
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(own, name)).toString('base64')]))
}

const ending = `.serve-${process.version}-${process.arch}`
const both = [`main.cjs${ending}`, `sum.cjs${ending}`]

describe('a program in pieces', () => {
  test('has what CommonJS has', () => {
    const { main } = startOnce()
    expect(main.here).toBe(folder)
    expect(main.sep).toBe('/')
  })

  test('leaves what it compiled to the next start, which leaves it at that', () => {
    expect(startOnce().kept.sort()).toEqual(both)
    expect(startOnce().kept).toEqual([])
    expect(readdirSync(own).sort()).toEqual(both)
  })

  test('makes anew what V8 refuses', () => {
    mkdirSync(own, { mode: 0o700 })
    writeFileSync(join(own, `sum.cjs${ending}`), 'no compiled code')
    expect(startOnce().kept.sort()).toEqual(both)
    writeFileSync(join(folder, 'sum.cjs'), 'exports.sum = (a, b) => a + b; // a longer piece of the same name')
    expect(startOnce().kept).toEqual([`sum.cjs${ending}`])
  })

  test('takes what was shipped, and then leaves nothing of its own', () => {
    startOnce()
    symlinkSync(own, shipped)
    own = join(folder, 'other')
    expect(startOnce().kept).toEqual([])
    expect(existsSync(own)).toBe(false)
  })

  test('runs all the same where nothing can be written', () => {
    own = join(folder, 'main.cjs', 'own')
    expect(startOnce().kept).toEqual([])
  })

  test('throws away what nobody has made anew for a month', () => {
    startOnce()
    const old = join(own, 'gone.cjs.v1-x64')
    writeFileSync(old, '')
    utimesSync(old, 0, 0)
    writeFileSync(join(folder, 'sum.cjs'), 'exports.sum = (a, b) => a + b; // something to be made anew')
    startOnce()
    expect(readdirSync(own).sort()).toEqual(both)
  })
})

describe('a folder that another user could have written to', () => {
  test.each([0o777, 0o770, 0o720, 0o702])('is neither read nor written with mode %o', (mode) => {
    startOnce()
    chmodSync(own, mode)
    const before = times()
    // were it read, nothing would have to be compiled, and nothing be kept elsewhere
    writeFileSync(join(own, `sum.cjs${ending}`), '')
    startOnce()
    expect(times()[`sum.cjs${ending}`]).toBe('')
    expect(times()[`main.cjs${ending}`]).toBe(before[`main.cjs${ending}`])
  })

  test('is not used through a link', () => {
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere, { mode: 0o700 })
    symlinkSync(elsewhere, own)
    startOnce()
    expect(readdirSync(elsewhere)).toEqual([])
  })
})

test('a start that did not serve keeps nothing', async () => {
  const temporary = mkdtempSync(join(scratch, 'tmp-'))
  for (const flag of ['--version', '--print-config', '--help'])
    expect((await run(process.execPath, ['dist/cli.js', flag], { TMPDIR: temporary })).code).toBe(0)
  expect(readdirSync(temporary)).toEqual([])
})

test('the program keeps what it compiled in a folder of its own', async () => {
  const temporary = mkdtempSync(join(scratch, 'tmp-'))
  const { code } = await run(process.execPath, ['dist/cli.js', 'help'], { TMPDIR: temporary })
  expect(code).toBe(0)
  const [name = ''] = readdirSync(temporary)
  expect(name).toMatch(/^lakemock-compiled-/)
  expect(readdirSync(join(temporary, name)).join(' ')).toMatch(/main-[\w-]+\.cjs\.command-v/)
})
