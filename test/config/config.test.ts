import { describe, expect, test } from 'vitest'
import { readArguments, readCommandLine } from '../../src/cli/arguments.ts'
import { entryOf } from '../../src/cli/commands.ts'
import {
  defaultConfig,
  environmentLayer,
  fileLayer,
  type Layer,
  resolveConfig,
} from '../../src/config/load-settings.ts'
import { envOf, flagOf } from '../../src/config/setting-names.ts'
import { type SettingKey, settingKeys, settings } from '../../src/config/settings.ts'
import { changedSettings } from '../../src/config/world-settings.ts'

const layer = (source: string, values: Partial<Record<SettingKey, unknown>>): Layer => ({
  source,
  values: new Map(
    Object.entries(values).map(([key, value]) => [key as SettingKey, { value, name: `${source}-${key}` }] as const),
  ),
})

describe('settings', () => {
  test('come from the strongest layer that has them: flag, environment, file, default', () => {
    const [flag, env, file] = [
      layer('flag', { port: '1' }),
      layer('env', { port: '2', docs: '2025' }),
      layer('file', { port: 3, docs: 2021, unmatched: 'fail' }),
    ]
    const { config, sources } = resolveConfig([flag, env, file])
    expect(config).toMatchObject({ port: 1, docs: '2025', unmatched: 'fail', dialect: 'dli' })
    expect(sources).toMatchObject({
      port: 'flag flag-port',
      docs: 'env env-docs',
      unmatched: 'file file-unmatched',
      dialect: 'default',
    })
  })

  test('durations add up state by state', () => {
    const { config } = resolveConfig([
      layer('flag', { durations: 'running=2s' }),
      layer('file', { durations: { running: '1s', waiting: ['10ms', '1s'] } }),
    ])
    expect(config.durations).toMatchObject({ running: 2000, waiting: [10, 1000], starting: 500 })
  })

  test('each has a flag, a name in the environment and, but for the one that names the files, a key in a file', () => {
    const flags = settingKeys.map(flagOf)
    const names = settingKeys.map(envOf)
    const files = settingKeys.filter((key) => key !== 'fixtures').map((key) => settings[key].file)
    for (const list of [flags, names, files]) expect(new Set(list).size).toBe(list.length)
    expect(files).not.toContain(undefined)
    expect(flagOf('limitsSessions')).toBe('--limits-sessions')
    expect(envOf('limitsSessions')).toBe('LAKEMOCK_LIMITS_SESSIONS')
  })

  test('every default passes its own rule', () => {
    for (const key of settingKeys) {
      if (key === 'now' || key === 'controlToken') continue
      const fallback = defaultConfig[key]
      expect((settings[key] as { parse(value: unknown, name: string): unknown }).parse(fallback, key)).toEqual(fallback)
    }
  })

  test.each<[SettingKey, unknown, string]>([
    ['port', '70000', 'x must be a whole number from 0 to 65535, not "70000"'],
    ['port', 'http', 'x must be a whole number from 0 to 65535, not "http"'],
    ['port', 1.5, 'x must be a whole number'],
    ['speed', '0', 'x must be a number from 0.1 to 1000, not "0"'],
    ['speed', '', 'x must be a number'],
    ['tls', 'yes', 'x must be true or false, not "yes"'],
    ['docs', '2019', 'x must be one of 2021, 2025, not "2019"'],
    ['now', 'noon', 'x must be a time'],
    ['durations', 'running', 'x must be a list of STATE=SPAN'],
    ['durations', 'running=1s, running=2s', 'x has the state running twice'],
    ['durations', 'run=1s', 'x: unknown state "run"'],
    ['durations', { running: [2, 1] }, 'x.running: the range starts above its end'],
    ['host', {}, 'x must be a string'],
    ['host', '', 'x must be a string that is not empty, not ""'],
    ['host', ' ', 'x must be a string that is not empty, not " "'],
    ['seed', '\ud800', 'x is not valid UTF-8: "\\ud800" is half of a surrogate pair'],
    ['limitsSessions', 0, 'x must be a whole number from 1'],
    ['fixtures', '', 'x must be the name of a file'],
    ['cors', 'localhost:3000', 'x must be an origin'],
    ['cors', 'http://localhost:3000/', 'x must be an origin'],
    ['cors', 'null', 'x must be an origin'],
    ['cors', ['http://a.test', ''], 'x must be an origin'],
    ['cors', [3000], 'x must be an origin'],
    ['allowHost', 'http://a.test', 'x must be the name or the address of a host'],
    ['allowHost', 'a.test:80', 'x must be the name or the address of a host'],
    ['allowHost', '*', 'x must be the name or the address of a host'],
    ['controlToken', '', 'x must be 1 to 256 printable ASCII characters'],
    ['controlToken', {}, 'x must be 1 to 256 printable ASCII characters'],
  ])('%s refuses %j', (key, value, message) => {
    expect(() => resolveConfig([{ source: 'test', values: new Map([[key, { value, name: 'x' }]]) }])).toThrow(message)
  })

  test('names and origins are kept as browsers write them', () => {
    const given = { cors: 'HTTP://A.test:80, https://b.test:8443', allowHost: ['A.test.', 'FD00::1'] }
    expect(resolveConfig([layer('flag', given)]).config).toMatchObject({
      cors: ['http://a.test', 'https://b.test:8443'],
      allowHost: ['a.test', '[fd00::1]'],
    })
  })

  test('a certificate needs its key', () => {
    expect(() => resolveConfig([layer('flag', { tlsCert: 'a.pem' })])).toThrow('--tls-cert requires --tls-key')
  })
})

describe('the environment', () => {
  test('is read by name; an empty value counts as absent', () => {
    const { values } = environmentLayer({ LAKEMOCK_PORT: '0', LAKEMOCK_DOCS: '', PATH: '/bin' })
    expect([...values.keys()]).toEqual(['port'])
  })

  test('refuses a name that begins with LAKEMOCK_ and is not a setting, and suggests the nearest', () => {
    expect(() => environmentLayer({ LAKEMOCK_UNMACHED: 'fail' })).toThrow(
      'LAKEMOCK_UNMACHED is not a setting (did you mean "LAKEMOCK_UNMATCHED"?)',
    )
  })

  test('lets pass what clients read, and what Kubernetes sets for a service of our name', () => {
    const { values } = environmentLayer({
      LAKEMOCK_URL: 'http://x',
      LAKEMOCK_RUN_DIR: '/run/lakemock',
      LAKEMOCK_COMMAND: 'npx lakemock',
      LAKEMOCK_IMAGE: 'lakemock:dev',
      LAKEMOCK_PORT: 'tcp://10.0.0.1:4580',
      LAKEMOCK_PORT_4580_TCP_ADDR: '10.0.0.1',
      LAKEMOCK_SERVICE_HOST: '10.0.0.1',
      LAKEMOCK_SERVICE_PORT_HTTP: '4580',
    })
    expect(values.size).toBe(0)
  })
})

describe('a file', () => {
  test('nests its keys', () => {
    const { values } = fileLayer('f', {
      world: { clock: { mode: 'manual' }, limits: { sessions: 1 } },
      server: { port: 1 },
    })
    expect([...values].map(([key, { name }]) => `${key} ${name}`)).toEqual([
      'clock world.clock.mode',
      'limitsSessions world.limits.sessions',
      'port server.port',
    ])
  })
})

describe('a change of one world', () => {
  test('takes what a world has of its own, and nothing else', () => {
    const change = { docs: 2025, limits: { sessions: 3 }, durations: { running: '1s' } }
    expect(changedSettings(defaultConfig, change)).toEqual({
      ...defaultConfig,
      docs: '2025',
      limitsSessions: 3,
      durations: { ...defaultConfig.durations, running: 1000 },
    })
    expect(() => changedSettings(defaultConfig, { port: 1 })).toThrow('port is not a setting of a world')
    expect(() => changedSettings(defaultConfig, { limits: { worlds: 1 } })).toThrow(
      'limits.worlds is not a setting of a world',
    )
  })
})

describe('the command line', () => {
  const read = async (words: readonly string[]) => {
    const { command: name, argv } = readCommandLine(words)
    const { command } = await entryOf(name).load()
    return { name, ...readArguments(name, command, argv) }
  }

  test.each([
    [['--port', '1', '--port', '2'], '--port'],
    [['--tls', '--tls'], '--tls'],
    [['--clock=auto', '--clock=auto'], '--clock'],
    [['wait', '--timeout', '1s', '--timeout', '2s'], '--timeout'],
    [['env', '--shell', 'sh', '--shell', 'fish'], '--shell'],
  ])('refuses a repeated flag: %j', async (words, flag) => {
    await expect(read(words)).rejects.toThrow(`${flag} is given more than once: give it once`)
  })

  test('starts by default, takes --key value and --key=value, and repeats --fixtures', async () => {
    const given = await read(['--port', '0', '--docs=2025', '--tls', '--fixtures', 'a', '--fixtures', 'b'])
    expect(given.name).toBe('start')
    const { config } = resolveConfig([given.settings])
    expect(config).toMatchObject({ port: 0, docs: '2025', tls: true, fixtures: ['a', 'b'] })
  })

  test('knows its commands, their flags and the switches of all', async () => {
    expect(await read(['validate', 'a.yaml', 'b.yaml'])).toMatchObject({
      name: 'validate',
      operands: ['a.yaml', 'b.yaml'],
    })
    expect((await read(['healthcheck', '--port', '1'])).settings.values.get('port')?.value).toBe('1')
    const env = await read(['env', '--region', 'a', '--region=b', '--watch'])
    expect(env.flags.get('--region')).toEqual(['a', 'b'])
    expect(env.settings.values.get('watch')?.value).toBe(true)
    // a flag of the command's own comes before the setting of its name
    const validate = await read(['validate', 'a', '--watch'])
    expect(validate.flags.has('--watch')).toBe(true)
    expect(validate.settings.values.size).toBe(0)
    expect((await read(['wait', '--help'])).help).toBe(true)
    expect((await read(['-v'])).version).toBe(true)
    expect((await read(['--print-config'])).printConfig).toBe(true)
  })

  test.each([
    [['--prt', '1'], '--prt is not a setting (did you mean "--port"?); --help lists them'],
    [['--port'], '--port needs a value'],
    [['stat'], 'unknown command "stat" (did you mean "start"?)'],
    [['start', 'x'], 'start does not accept "x"'],
    [['--port', '1', 'validate'], 'start does not accept "validate"; a c'],
    [['stop', 'x'], 'stop does not accept "x"; see lakemock stop --help'],
    [['validate'], 'validate needs a FILE'],
    [['-x'], '-x is not a setting'],
    [['wait', '--timout', '1s'], '--timout is not a flag of wait (did you mean "--timeout"?); lakemock wait --help'],
    [['stop', '--docs', '2025'], '--docs is not a flag of stop'],
    [['stop', '--all=yes'], '--all does not accept a value'],
    [['wait', '--timeout'], '--timeout needs a value: SPAN'],
    [['snapshot', 'save'], 'snapshot needs save FILE or load FILE'],
  ])('refuses %j', async (argv, message) => {
    await expect(read(argv)).rejects.toThrow(message)
  })
})
