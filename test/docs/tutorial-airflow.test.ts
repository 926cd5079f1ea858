/** What docs/tutorial-airflow.md shows without Airflow; test/clients/examples-airflow.test.ts runs the DAG. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { run } from '../cli/program.ts'
import { blocksIn, patternOf, root } from '../readme/blocks.ts'

const PAGE = 'docs/tutorial-airflow.md'
const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0
const END = '--- end of a step ---'

/** The blocks in order: what is typed, and the output that the page shows below it, if any. */
const steps = [
  ...readFileSync(`${root}${PAGE}`, 'utf8').matchAll(/^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms),
].map(([, typed = '', printed]) => ({ typed, printed }))

describe(PAGE, () => {
  let emulator: Emulator
  beforeAll(async () => {
    // as `npm start` serves, on another port
    emulator = await createEmulator()
  })
  afterAll(() => emulator.close())

  test.runIf(hasCurl)('prints what it says', async () => {
    expect(steps).toHaveLength(3)
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
      expect(printed[index]?.trim(), step.typed).toMatch(patternOf(step.printed ?? ''))
    }
  })

  const python = blocksIn(PAGE)
    .filter(({ language }) => language === 'python')
    .map(({ text }) => text)

  test.each(['dags/nightly_report.py', 'test_nightly_report.py'])('shows %s as it is', (file) => {
    expect(python).toContain(`# ${file}\n${readFileSync(`${root}examples/airflow/${file}`, 'utf8')}`)
  })

  test('shows lines of conftest.py', () => {
    const shown = python.at(-1) ?? ''
    const indented = shown.replaceAll(/^(?=.)/gm, '    ')
    expect(shown).toContain('lakemock')
    expect(readFileSync(`${root}examples/airflow/conftest.py`, 'utf8')).toContain(indented)
  })
})
