/** examples/node, and the lines for Jest in docs/testing.md, as a user runs them who installed the package from a registry. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Finished, run } from '../cli/program.ts'
import { blockOf } from '../library/pages.ts'
import { root } from '../readme/blocks.ts'

const LIMIT_MS = 300_000
/** Without the registry there is nothing to install; .ci/run wants it to be there. */
const isSkipped =
  process.env.LAKEMOCK_REQUIRE_CLIENTS !== '1' && spawnSync('npm', ['view', 'jest', 'name']).status !== 0
let folder = ''

/** Runs a program in a folder with nothing of this project's on its path. */
const inFolder = (folder: string, command: string, env: Record<string, string> = {}): Promise<Finished> =>
  run('bash', ['-euo', 'pipefail', '-c', `cd "${folder}"; ${command}`], { NO_COLOR: '1', ...env })

async function npm(folder: string, command: string): Promise<void> {
  const { code, stdout, stderr } = await inFolder(folder, `npm ${command} --no-audit --no-fund`)
  if (code !== 0) throw new Error(`npm ${command} ended with ${code}:\n${stdout}${stderr}`)
}

beforeAll(async () => {
  if (isSkipped) return
  // not below this project, whose own settings and packages would be found there
  folder = mkdtempSync(join(tmpdir(), 'lakemock-examples-'))
  await npm(root, `pack --ignore-scripts --pack-destination "${folder}"`)
}, LIMIT_MS)
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

/** Installs the packed package and other packages. */
async function install(target: string, ...others: readonly string[]): Promise<void> {
  const packed = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  expect(packed).toHaveLength(1)
  await npm(target, `install --save-dev "${folder}/${packed[0]}" ${others.join(' ')}`)
}

test.skipIf(isSkipped)(
  'examples/node passes its own tests',
  async () => {
    const example = `${folder}/node`
    cpSync(`${root}examples/node`, example, { recursive: true, filter: (path) => !path.includes('node_modules') })
    await install(example)
    // the SDK keeps a file in the user's home folder
    const { code, stdout, stderr } = await inFolder(example, 'npx vitest run --testTimeout=60000', { HOME: example })
    expect(code, stdout + stderr).toBe(0)
    expect(stdout).toMatch(/Tests +4 passed \(4\)/)
  },
  LIMIT_MS,
)

test.skipIf(isSkipped)(
  'docs/testing.md has the same for Jest',
  async () => {
    const project = `${folder}/jest`
    mkdirSync(project)
    const page = readFileSync(`${root}docs/testing.md`, 'utf8')
    const [, jest = ''] = /`"jest": (\{.*\})`/.exec(page) ?? []
    writeFileSync(`${project}/package.json`, JSON.stringify({ private: true, jest: JSON.parse(jest) }))
    writeFileSync(`${project}/setup.mjs`, blockOf('setup.mjs'))
    writeFileSync(`${project}/teardown.mjs`, blockOf('teardown.mjs'))
    writeFileSync(`${project}/report.test.mjs`, blockOf('report.test.mjs, for Jest'))
    await install(project, 'jest@30')
    const { code, stdout, stderr } = await inFolder(
      project,
      'NODE_OPTIONS=--experimental-vm-modules npx jest --testTimeout=60000',
    )
    expect(code, stdout + stderr).toBe(0)
    expect(stderr).toMatch(/Tests: +1 passed, 1 total/)
  },
  LIMIT_MS,
)
