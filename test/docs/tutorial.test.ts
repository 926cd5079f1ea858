import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { run } from '../cli/program.ts'
import { patternOf, root } from '../readme/blocks.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0
const END = '--- end of a step ---'

/** The blocks in order: what is typed, and the output that the page shows below it, if any. */
const steps = [
  ...readFileSync(`${root}docs/tutorial.md`, 'utf8').matchAll(/^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms),
].map(([, typed = '', printed]) => ({ typed, printed }))

let emulator: Emulator
beforeAll(async () => {
  // as `npm start` serves, on another port
  emulator = await createEmulator()
})
afterAll(() => emulator.close())

test.runIf(hasCurl)('the tutorial prints what it says', async () => {
  expect(steps.length).toBeGreaterThan(7)
  const script = steps.map(({ typed }) => `${typed}echo; echo '${END}'\n`).join('')
  const { code, stdout, stderr } = await run('bash', [
    '-euo',
    'pipefail',
    '-c',
    script.replaceAll('http://127.0.0.1:4580', emulator.url),
  ])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const printed = stdout.split(`\n${END}\n`)
  for (const [index, step] of steps.entries()) {
    if (step.printed === undefined) continue
    expect(printed[index]?.trim(), step.typed).toMatch(patternOf(step.printed))
  }
})
