/** examples/airflow, whose files docs/tutorial-airflow.md shows, as its user runs it against a lakemock that is there. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { emptyHome } from './child.ts'
import { ensurePython, mustHavePython, python, setMissing } from './python-env.ts'

const cwd = fileURLToPath(new URL('../../examples/airflow', import.meta.url))
const SET = 'airflow-huawei'
const missing = setMissing(SET)
/** What the page promises of the test whose jobs take five hours. */
const PROMISED_S = 10
const INSTALL_MS = 9 * 60_000

describe.skipIf(missing !== undefined && !mustHavePython)('examples/airflow', () => {
  let lakemock: Emulator
  let interpreter: string
  beforeAll(async () => {
    lakemock = await createEmulator({ auth: 'verify' })
    interpreter = await ensurePython(SET)
  }, INSTALL_MS)
  afterAll(() => lakemock?.close())

  test('a DAG whose jobs take five hours is tested in seconds', async () => {
    const pytest =
      '-m pytest -q --color=no --tb=short -p no:cacheprovider -p no:warnings --durations=0 --durations-min=0'.split(' ')
    const env = { HOME: emptyHome(), LAKEMOCK_URL: lakemock.url }
    const { exitCode, output } = await python.run(interpreter, pytest, { cwd, env })
    expect(exitCode, output).toBe(0)
    expect(output).toMatch(/\b3 passed\b/)
    const [, seconds] = /^([\d.]+)s call +.*test_a_night_takes_five_hours$/m.exec(output) ?? []
    expect(Number(seconds), output).toBeLessThan(PROMISED_S)
  })
})
