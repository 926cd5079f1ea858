/** The README's examples in Python, Java and Go, as they are on the page except for the port. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { run } from '../cli/program.ts'
import { blockWith } from '../readme/blocks.ts'
import { runner as go } from './go/runner.ts'
import { runner as java } from './java/runner.ts'
import { ensurePython, mustHavePython, pythonMissing, runPython } from './python-env.ts'

const LIMIT_MS = 9 * 60_000
const mustHave = mustHavePython
/** Skips a test on a machine that lacks the tools, unless the tools are required. */
const needs = (missing: string | undefined) => it.skipIf(missing !== undefined && !mustHave)
let open: Emulator
let verifying: Emulator

beforeAll(async () => {
  open = await createEmulator()
  verifying = await createEmulator({ auth: 'verify' })
})
afterAll(() => Promise.all([open.close(), verifying.close()]))

/** Runs a block of the README in the repository, with a folder of programs first on the path. */
async function runBlock(part: string, programs?: string): Promise<void> {
  const block = blockWith(part).text.replaceAll('http://127.0.0.1:4580', open.url)
  const path = programs === undefined ? {} : { PATH: `${programs}:${process.env.PATH}` }
  const { code, stdout, stderr } = await run('bash', ['-euo', 'pipefail', '-c', block], path)
  expect(code, stdout + stderr).toBe(0)
}

/** A folder with `pip` and `pytest` of an environment, whose own scripts name the folder in which it was made. */
function pythonPrograms(python: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lakemock-programs-'))
  for (const name of ['pip', 'pytest']) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec "${python}" -m ${name} "$@"\n`, { mode: 0o755 })
  }
  return folder
}

needs(pythonMissing())(
  "the SDK's example prints the tables, with signatures verified",
  async () => {
    const { language, text } = blockWith('from huaweicloudsdkcore')
    expect(language).toBe('python')
    const printed = await runPython(text.replaceAll('http://127.0.0.1:4580', verifying.url), {})
    expect(printed.trim()).toMatch(/^\[\['t1'\], \['t2'\].*\]$/)
  },
  LIMIT_MS,
)

needs(pythonMissing())(
  'examples/python passes',
  async () => {
    const programs = pythonPrograms(await ensurePython('example'))
    try {
      await runBlock('cd examples/python', programs)
    } finally {
      rmSync(programs, { recursive: true })
    }
  },
  LIMIT_MS,
)

needs(java.missing())('examples/java passes', () => runBlock('cd examples/java'), LIMIT_MS)

needs(go.missing())('examples/go passes', () => runBlock('cd examples/go'), LIMIT_MS)
