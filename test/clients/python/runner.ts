import { appendFileSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emptyHome, suiteVariables } from '../child.ts'
import { ensurePython, mustHavePython, python, pythonMissing, type Requirements, setMissing } from '../python-env.ts'
import type { Log, Outcome, Runner, Target } from '../runner.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const RUN_MS = 10 * 60_000

/** Each client's tests, and the environment that has the client. What two of them ask for does not go together. */
const clients: Readonly<Record<string, { readonly files: readonly string[]; readonly set: Requirements }>> = {
  huaweicloudsdkmrs: { files: ['test_huaweicloudsdkmrs.py', 'test_mrs_jobs.py'], set: 'clients' },
  huaweicloudsdkdli: { files: ['test_huaweicloudsdkdli.py'], set: 'clients' },
  pylivy: { files: ['test_pylivy.py'], set: 'clients' },
  requests: { files: ['test_requests.py'], set: 'clients' },
  sparkmagic: { files: ['test_sparkmagic.py'], set: 'sparkmagic' },
  'airflow-livy': { files: ['test_airflow_livy.py'], set: 'airflow' },
  'airflow-livy-2024': { files: ['test_airflow_livy_dag.py'], set: 'airflow-huawei' },
  'airflow-huawei': { files: ['test_airflow_huawei.py'], set: 'airflow-huawei' },
}
const sets = [...new Set(Object.values(clients).map(({ set }) => set))]

/** It leaves nothing in the folder, and says at which line it hangs. */
const pytest = '-m pytest -q --tb=short -p no:cacheprovider -p no:warnings -o faulthandler_timeout=60'.split(' ')

/** pytest, in an environment for each set of clients that go together. */
export const runner: Runner = {
  language: 'python',
  missing: pythonMissing,

  async prepare() {
    await Promise.all(sets.filter((set) => setMissing(set) === undefined).map((set) => ensurePython(set)))
  },

  async run({ file, outcomes }) {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as Target
    const wanted = new Set(cases.map((id) => id.slice(0, id.indexOf('/'))))
    const env = { ...suiteVariables({ file, outcomes }) }
    const filesOf = (set: Requirements): string[] =>
      Object.entries(clients).flatMap(([name, one]) => (one.set === set && wanted.has(name) ? one.files : []))
    for (const set of sets) reportMissing(set, cases, outcomes)
    const playing = sets
      .filter((set) => setMissing(set) === undefined)
      .map((set) => ({ set, files: filesOf(set) }))
      .filter(({ files }) => files.length > 0)
      // side by side: much of it is waiting
      .map(async ({ set, files }) =>
        python.run(await ensurePython(set), [...pytest, ...files], { cwd: folder, env, timeoutMs: RUN_MS }),
      )
    return together(await Promise.all(playing))
  },
}

/** Reports the cases of a set that cannot run on this machine. */
function reportMissing(set: Requirements, cases: readonly string[], outcomes: string): void {
  const text = setMissing(set)
  if (text === undefined) return
  for (const id of cases) {
    const [client = '', title = ''] = id.split('/')
    if (clients[client]?.set !== set) continue
    const line: Outcome = { client, case: title, outcome: mustHavePython ? 'failed' : 'skipped', text }
    appendFileSync(outcomes, `${JSON.stringify(line)}\n`)
  }
}

/** The worst end, and all that was printed. */
function together(ran: readonly Log[]): Log {
  const failed = ran.find(({ exitCode }) => exitCode !== 0)
  return { exitCode: failed === undefined ? 0 : failed.exitCode, output: ran.map(({ output }) => output).join('\n') }
}

/** Runs examples/python by pytest, as its user does. */
export async function runExample(env: Readonly<Record<string, string>>): Promise<Log> {
  const cwd = fileURLToPath(new URL('../../../examples/python', import.meta.url))
  return python.run(await ensurePython('example'), pytest, {
    cwd,
    env: { ...env, HOME: emptyHome() },
    timeoutMs: RUN_MS,
  })
}
