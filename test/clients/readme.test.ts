/** The README's Python example, as it stands there but for the port. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { blockWith } from '../readme/blocks.ts'
import { ensurePython, mustHavePython, pythonMissing, runPython } from './python-env.ts'

const isSkipped = pythonMissing() !== undefined && !mustHavePython
let emulator: Emulator

beforeAll(async () => {
  if (!isSkipped) await ensurePython()
  emulator = await createEmulator({ auth: 'verify' })
})
afterAll(() => emulator.close())

it.skipIf(isSkipped)("the README's Python example prints the tables, also where signatures are verified", async () => {
  const { language, text } = blockWith('from huaweicloudsdkcore')
  expect(language).toBe('python')
  const printed = await runPython(text.replaceAll('http://127.0.0.1:4580', emulator.url), {})
  expect(printed.trim()).toMatch(/^\[\['t1'\], \['t2'\].*\]$/)
})
