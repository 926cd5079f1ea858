import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCredentials, readOrigin } from '../../src/cli/record.ts'
import { loadFixtures } from '../../src/fixture-files/files.ts'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { RecordingFolder } from '../../src/recording/folder.ts'
import { inProcess } from '../cli/in-process.ts'
import { lakemock } from '../cli/program.ts'
import { FakeCoordinator } from '../engines/fake-coordinator.ts'
import { root } from '../readme/blocks.ts'
import { callAt } from './record-with.ts'

const folder = mkdtempSync(join(tmpdir(), 'lakemock-record-'))
let upstream: Emulator
beforeAll(async () => {
  upstream = await createEmulator({ clock: 'auto' })
})
afterAll(async () => {
  await upstream.close()
  rmSync(folder, { recursive: true })
})

const hasBash = spawnSync('bash', ['--version']).status === 0

/** Starts the built program as a recorder; `url` resolves once it listens. */
const startRecorder = (args: readonly string[], env: Record<string, string> = {}) =>
  start(process.execPath, ['dist/cli.js', 'record', '--port', '0', ...args], env)

function start(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
  })
  let text = ''
  const end = new Promise<{ code: number | null; text: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, text }))
  })
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        text += data
        const found = /recording: (\S+) (?:forwards to|runs on)/.exec(text)?.[1]
        if (found !== undefined) resolve(found)
      })
    }
    end.then(() => reject(new Error(text)))
  })
  return { url, end, stop: (signal: NodeJS.Signals) => child.kill(signal) }
}

async function show(url: string): Promise<void> {
  const { body } = await callAt(url, 'POST', '/v2.0/demo-project/sessions', { kind: 'spark', queue: 'default' })
  const session = `/v2.0/demo-project/sessions/${body.id}`
  await callAt(url, 'GET', session)
  await callAt(url, 'POST', `${session}/statements`, { code: 'val a = 1' })
  for (let looks = 0; looks < 3; looks++) await callAt(url, 'GET', `${session}/statements/0`)
}

describe('lakemock record', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('records until %s, and writes valid fixtures', async (signal) => {
    const out = join(folder, signal)
    const recorder = startRecorder(['--upstream', upstream.url, '--out', out])
    await show(await recorder.url)
    const stored = readFileSync(join(out, 'exchanges.jsonl'), 'utf8')
    expect(stored.trimEnd().split('\n')).toHaveLength(6)
    expect(stored).not.toContain('a-token-of-a-user')
    expect(stored).not.toContain('demo-project')

    // while it runs
    const made = await lakemock(['record', '--from', out])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const early = readFileSync(join(out, 'fixtures.yaml'), 'utf8')

    recorder.stop(signal)
    const { code, text } = await recorder.end
    expect(code).toBe(0)
    expect(text).toContain(`${join(out, 'fixtures.yaml')}: 2 stubs; ${join(out, 'report.txt')}: 0 notes`)
    expect(readFileSync(join(out, 'fixtures.yaml'), 'utf8')).toBe(early)
    const { stubs } = loadFixtures([join(out, 'fixtures.yaml')])
    expect(stubs.map(({ definition }) => definition.match)).toEqual([
      { api: 'dli', session: '' },
      { code: 'val a = 1' },
    ])
    for (const file of ['exchanges.jsonl', 'fixtures.yaml', 'report.txt']) {
      expect(statSync(join(out, file)).mode & 0o077).toBe(0)
    }
    const valid = await inProcess(['validate', join(out, 'fixtures.yaml')])
    expect(valid).toMatchObject({ code: 0, stderr: '' })

    const again = await lakemock(['record', '--upstream', upstream.url, '--out', out])
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('already contains a recording: give another folder')
  })

  test('records what an engine returns, and needs it no more', async () => {
    const coordinator = await FakeCoordinator.start()
    const out = join(folder, 'engine')
    const sql = { sql_type: 'presto', sql_content: 'select 42 as answer' }
    const path = '/v2/p/clusters/c/sql-execution'
    const run = async (url: string): Promise<string> => {
      const { body } = await callAt(url, 'POST', path, sql)
      await callAt(url, 'GET', `/_lakemock/worlds/p/sql/${body.id}/wait?state=FINISHED&timeout=20s`)
      return (await fetch(`${url}/_lakemock/worlds/p/results/${body.id}.csv`)).text()
    }
    const columns = [{ name: 'answer', type: 'integer' }]
    const page = coordinator.page('FINISHED', undefined, { columns, data: [[42]] })
    // the check of the engine runs a statement, too
    coordinator.play(page, page)
    const recorder = startRecorder(['--sql-engine', `presto://127.0.0.1:${coordinator.port}/hive`, '--out', out], {
      LAKEMOCK_ENGINE_USER: 'u',
    })
    const rows = await run(await recorder.url)
    expect(rows).toBe('answer\r\n42\r\n')
    recorder.stop('SIGTERM')
    const { code, text } = await recorder.end
    await coordinator.close()
    expect([code, text]).toEqual([0, expect.stringContaining('fixtures.yaml: 1 stubs')])
    for (const file of ['exchanges.jsonl', 'fixtures.yaml', 'report.txt']) {
      expect(statSync(join(out, file)).mode & 0o077).toBe(0)
    }
    expect(await inProcess(['record', '--from', out, '--durations'])).toMatchObject({ code: 0 })
    expect(readFileSync(join(out, 'fixtures.yaml'), 'utf8')).toContain('durations')
    const replay = await createEmulator({ fixtures: join(out, 'fixtures.yaml') })
    expect(await run(replay.url)).toBe(rows)
    await replay.close()
  })

  test('creates fixtures after the recorder was killed', async () => {
    const out = join(folder, 'killed')
    const recorder = startRecorder(['--upstream', upstream.url, '--out', out])
    await show(await recorder.url)
    recorder.stop('SIGKILL')
    await recorder.end
    appendFileSync(join(out, 'exchanges.jsonl'), '{"number": 7, "at": "20')
    expect(existsSync(join(out, 'fixtures.yaml'))).toBe(false)
    const { code, stdout } = await inProcess(['record', '--from', out])
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 stubs')])
    appendFileSync(join(out, 'exchanges.jsonl'), '\n{}\n')
    const broken = await inProcess(['record', '--from', out])
    expect(broken.code).toBe(2)
    expect(broken.stderr).toContain('line 7 of')
  })

  test.runIf(hasBash)('keeps whole exchanges and the old fixtures on a full disk', async () => {
    const out = join(folder, 'full')
    // a limit of 4 KiB on the size of files fails in the middle of a line, as a full disk does
    const command = `ulimit -f 4; exec node dist/cli.js record --port 0 --upstream ${upstream.url} --out '${out}'`
    const recorder = start('bash', ['-c', command])
    const url = await recorder.url
    for (let request = 0; request < 20; request++) await callAt(url, 'GET', '/v2.0/demo-project/version')
    recorder.stop('SIGTERM')
    const { text } = await recorder.end
    expect(text).toContain('could not be stored: EFBIG')
    const lines = readFileSync(join(out, 'exchanges.jsonl'), 'utf8').split('\n')
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.pop()).toBe('')
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ reply: { status: 200 } })
    expect((await inProcess(['record', '--from', out])).code).toBe(0)
  })

  test('documents its flags', async () => {
    const { code, stdout } = await inProcess(['record', '--help'])
    expect(code).toBe(0)
    for (const flag of [
      '--upstream',
      '--from',
      '--out',
      '--insecure',
      '--resign',
      '--access',
      '--redact',
      '--keep-ids',
      '--faults',
      '--sql-engine',
      '--spark-engine',
      '--rows',
      '--durations',
    ]) {
      expect(stdout).toContain(flag)
      expect(readFileSync(`${root}docs/recording.md`, 'utf8')).toContain(flag)
    }
    expect((await inProcess(['--help'])).stdout).toMatch(/^ +record /m)
  })

  test.each([
    [[], 'one of --upstream URL, --from DIR, and --sql-engine or --spark-engine ADDRESS'],
    [['--upstream', 'http://a', '--from', 'x'], 'one of --upstream URL, --from DIR'],
    [['--upstream', 'http://a', '--sql-engine', 'duckdb'], 'one of --upstream URL, --from DIR'],
    [['--upstream', 'http://a', '--rows', '3'], '--rows needs an engine'],
    [['--sql-engine', 'duckdb', '--resign'], '--resign needs --upstream'],
    [['--sql-engine', 'duckdb', '--rows', 'many'], '--rows must be a whole number from 0, not many'],
    [['--sql-engine', 'duckdb', '--port', 'x'], '--port must be a whole number'],
    [['--sql-engine', 'mysql://h'], 'duckdb or duckdb:FOLDER'],
    [['--sql-engine', 'presto://u:p@h/c'], 'must not contain credentials'],
    [['--upstrem', 'http://a'], 'did you mean "--upstream"'],
    [['--upstream', 'http://a', '--port', '99999'], '--port must be a whole number from 0 to 65535'],
    [['--upstream', 'http://a', '--out', '/dev/null/x'], '--out: '],
    [['--from', '/nowhere'], '--from: ENOENT'],
    [['--from', 'x', '--out', 'y'], '--out needs --upstream or an engine'],
  ])('rejects %j', async (args, message) => {
    expect(await inProcess(['record', ...args])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
  })

  test.each([
    'null',
    '5',
    '{"number": 1}',
    '{"number": 1, "at": "some day", "tookMs": 1, "request": {"method": "GET", "target": "/"}}',
    '{"number": 1, "at": "2026-01-01T00:00:00Z", "tookMs": 1, "request": {"method": "GET", "target": "/"}, "reply": {}}',
  ])('reports the line of an invalid exchange: %s', async (line) => {
    const from = mkdtempSync(join(folder, 'broken-'))
    writeFileSync(join(from, 'exchanges.jsonl'), `\n${line}\n`)
    const stderr = expect.stringMatching(/--from: line 2 of .*exchanges\.jsonl is not an exchange: remove the line/)
    expect(await inProcess(['record', '--from', from])).toMatchObject({ code: 2, stderr })
  })

  test('does not overwrite other fixtures', async () => {
    const out = mkdtempSync(join(folder, 'own-'))
    writeFileSync(join(out, 'fixtures.yaml'), 'stubs: []')
    const { code, stderr } = await inProcess(['record', '--upstream', upstream.url, '--port', '0', '--out', out])
    expect([code, stderr]).toEqual([2, expect.stringContaining('fixtures.yaml exists and would be overwritten')])
    expect(existsSync(join(out, 'exchanges.jsonl'))).toBe(false)
  })

  test('reports a port in use', async () => {
    const { code, stderr } = await lakemock([
      ...['record', '--upstream', upstream.url, '--port', String(upstream.port)],
      ...['--out', join(folder, 'taken')],
    ])
    expect([code, stderr]).toEqual([1, expect.stringContaining(`port ${upstream.port} of 127.0.0.1 is taken`)])
    // and the next try can use the folder
    expect(() => new RecordingFolder(join(folder, 'taken')).create()).not.toThrow()
  })
})

describe('an upstream', () => {
  test('is a scheme, a host and a port', () => {
    expect(readOrigin('https://dli.example.com/').origin).toBe('https://dli.example.com')
    expect(readOrigin('http://[::1]:4580').host).toBe('[::1]:4580')
  })

  test.each([
    ['dli.example.com', 'not "dli.example.com"'],
    ['ftp://a', 'not ftp://'],
    ['https://u:p@a', 'without a user or password'],
    ['https://a/v2?b', 'remove /v2?b'],
  ])('is not %s', (text, message) => {
    expect(() => readOrigin(text)).toThrow(message)
  })
})

describe('the key to sign with', () => {
  const env = { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' }
  test('comes from the environment, and only on request', () => {
    expect(readCredentials({ resign: false }, env)).toBeUndefined()
    expect(readCredentials({ resign: true }, env)).toEqual({ access: 'AK', secret: 'SK', securityToken: undefined })
    const temporary = { ...env, HUAWEICLOUD_SDK_SECURITY_TOKEN: 'T' }
    expect(readCredentials({ resign: false, access: 'OTHER' }, temporary)).toEqual({
      access: 'OTHER',
      secret: 'SK',
      securityToken: 'T',
    })
    expect(() => readCredentials({ resign: true }, { HUAWEICLOUD_SDK_SK: 'SK' })).toThrow(
      'HUAWEICLOUD_SDK_AK (or --access)',
    )
    expect(() => readCredentials({ resign: false, access: 'A' }, {})).toThrow('--resign needs HUAWEICLOUD_SDK_SK')
  })
})

describe('docs/recording.md', () => {
  const text = readFileSync(`${root}docs/recording.md`, 'utf8')
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({
    language,
    block,
  }))

  test('shows commands that run, and stubs that load', async () => {
    const commands = blocks.flatMap(({ language, block }) => (language === 'sh' ? block.trimEnd().split('\n') : []))
    const ran: string[] = []
    const out = join(folder, 'docs')
    for (const command of commands) {
      const [program, ...words] = command.split(' ')
      if (program === 'export') {
        // what the next command reads
        expect(words.map((word) => word.split('=')[0])).toEqual(['HUAWEICLOUD_SDK_AK', 'HUAWEICLOUD_SDK_SK'])
        continue
      }
      const args = words.slice(1).map((word) => word.replace(/^recording/, out).replace(/^https:.*/, upstream.url))
      ran.push(args[0] ?? '')
      if (args[0] === 'record') {
        rmSync(out, { recursive: true, force: true })
        const env = { HUAWEICLOUD_SDK_AK: 'AK', HUAWEICLOUD_SDK_SK: 'SK' }
        const recorder = startRecorder([...args.slice(1), ...(args.includes('--out') ? [] : ['--out', out])], env)
        await show(await recorder.url)
        recorder.stop('SIGINT')
        expect((await recorder.end).code).toBe(0)
      } else if (args[0] === 'validate') {
        expect(await lakemock(args)).toMatchObject({ code: 0 })
      } else {
        expect(await lakemock([...args, '--print-config'])).toMatchObject({ code: 0 })
      }
    }
    // a user may remove a line
    const file = join(out, 'exchanges.jsonl')
    const [first = '', , ...rest] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, [first, ...rest].join('\n'))
    expect(await lakemock(['record', '--from', out])).toMatchObject({ code: 0 })
    expect(ran).toEqual(['record', 'validate', '--fixtures', 'record', 'record'])
    const stubs = blocks
      .filter(({ language }) => language === 'yaml')
      .map(({ block }) => parseFixtures(block, 'a.yaml').stubs)
    expect(stubs.map((list) => list.length)).toEqual([1])
    expect(blocks.filter(({ language }) => !['sh', 'yaml'].includes(language))).toEqual([])
  })
})
