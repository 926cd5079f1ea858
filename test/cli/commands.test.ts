import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { inProcess } from './in-process.ts'
import { begin, lakemock, run, startLakemock } from './program.ts'

describe('help', () => {
  test('lists every command; help NAME and NAME --help describe one', async () => {
    const [overview, ...pages] = await Promise.all([
      lakemock(['--help']),
      lakemock(['help', 'wait']),
      lakemock(['wait', '--help']),
      lakemock(['wait', '-h']),
    ])
    for (const { name, summary } of commands) expect(overview?.stdout).toContain(`${name.padEnd(11)}  ${summary}`)
    expect(pages[0]?.stdout).toContain('lakemock wait: wait until an instance is ready')
    expect(pages[0]?.stdout).toContain('--timeout SPAN')
    expect(pages[0]?.code).toBe(0)
    expect(pages[1]).toEqual(pages[0])
    expect(pages[2]).toEqual(pages[0])
  })

  test('suggests a command for an unknown one', async () => {
    const { code, stderr } = await inProcess(['help', 'wiat'])
    expect(code).toBe(2)
    expect(stderr).toContain('unknown command "wiat" (did you mean "wait"?); commands are start, stop,')
  })
})

describe('standard output', () => {
  test('may be closed: a command does not fail, and a server keeps running', async () => {
    const running = begin(['help', 'wait'])
    running.child.stdout?.destroy()
    expect(await running.end).toEqual({ code: 0, stdout: '', stderr: '' })

    const serving = await startLakemock()
    serving.child.stdout?.destroy()
    // each writes a line of the log
    for (const path of ['sessions', 'sessions', 'sessions'])
      expect((await fetch(`${serving.url}/v2.0/p/${path}`)).status).toBe(200)
    expect(await serving.stop()).toMatchObject({ code: 0, stderr: expect.stringContaining('log lines are dropped') })
  })

  test.runIf(process.platform === 'linux')('that is full is reported in a sentence', async () => {
    const { code, stderr } = await run('sh', ['-c', '"$0" dist/cli.js help > /dev/full', process.execPath])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^lakemock: standard output cannot be written to: ENOSPC: .+\n$/),
    })
  })
})

describe('exit code 2', () => {
  test('is returned by each command for an unknown flag, with empty standard output', async () => {
    for (const { name } of commands) {
      const { code, stdout, stderr } = await inProcess([name, '--vrsion'])
      expect({ code, stdout }, name).toEqual({ code: 2, stdout: '' })
      expect(stderr, name).toMatch(/^lakemock: --vrsion is .* \(did you mean "--version"\?\); .* lists them\n$/)
    }
    const program = await lakemock(['wait', '--vrsion'])
    expect(program).toEqual(await inProcess(['wait', '--vrsion']))
  })

  test.each<[string[], string]>([
    [['start', '--log-file', '/nowhere/at/all.log'], '--log-file: ENOENT'],
    [['start', '--detach', '--port', 'x'], '--port must be a whole number'],
    [['stop', '--port', 'x'], '--port must be a whole number, not "x"'],
    [['stop', '--port', '1', '--all'], '--port, --url and --all leave no room for each other'],
    [['wait', '--timeout', 'soon'], '--timeout must be a span of time'],
    [['wait', '--url', '127.0.0.1:4580'], '--url must be a URL such as http://127.0.0.1:4580'],
    [['wait', '--port', '0'], 'the port must be known'],
    [['validate'], 'validate needs a FILE'],
    [['validate', 'nowhere.yaml'], 'fixtures: there is no file nowhere.yaml'],
    [
      ['env', '--shell', 'bash'],
      '--shell must be one of sh, fish, powershell, cmd, dotenv, json, not "bash" (did you mean "sh"?)',
    ],
    [['env', '--region', 'cn north'], '--region must be a name such as cn-north-4'],
    [['snapshot', 'keep', 'x'], 'snapshot needs save or load, not "keep"'],
    [['snapshot', 'save', 'x'], 'snapshot save needs --project ID'],
    [['healthcheck', '--port', '0'], 'the port must be known'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await inProcess(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`lakemock: ${message}`)
  })
})
