import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { envOf, flagOf, settingKeys, settings, timedStates } from '../../src/config/config.ts'
import { createEmulator } from '../../src/index.ts'
import { root } from '../readme/blocks.ts'
import { type Description, referencePage } from './reference.ts'

const read = (file: string): string => readFileSync(`${root}docs/${file}`, 'utf8')
let routes: { method: string; path: string; id: string; tag: string }[] = []
let description: Description

beforeAll(async () => {
  const emulator = await createEmulator({ listen: false })
  description = (await emulator.inject({ method: 'GET', url: '/_lakemock/openapi.json' })).json()
  await emulator.close()
  routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([
        method,
        {
          operationId: id,
          tags: [tag = ''],
        },
      ]) => ({
        method: method.toUpperCase(),
        path,
        id,
        tag,
      }),
    ),
  )
})

describe('docs/parity.md', () => {
  test('has a row for each operation, with its path, its state and the date it was checked, and no other', () => {
    const rows = [
      ...read('parity.md').matchAll(/^\| (\w+) \| (\w+) (\/\S+) \| (done|partly|not) \| (\d{4}-\d{2}-\d{2}) \|/gm),
    ]
    const listed = rows.map(([, id, method, path]) => `${id} ${method} ${path}`).sort()
    const served = routes
      .filter(({ tag }) => tag !== 'control')
      .map(({ id, method, path }) => `${id} ${method} ${path}`)
    expect(listed).toEqual(served.sort())
    expect(listed.length).toBeGreaterThan(15)
  })
})

describe('docs/control-api.md', () => {
  test('has each route of the control API, and no other', () => {
    const rows = [...read('control-api.md').matchAll(/^\| ([A-Z, ]+) (\/_lakemock\S+) \|/gm)]
    const listed = rows.flatMap(([, methods = '', path = '']) =>
      methods.split(', ').map((method) => `${method} ${path.replace('{sql_id}.csv', '{file}')}`),
    )
    const served = routes.filter(({ tag }) => tag === 'control').map(({ method, path }) => `${method} ${path}`)
    expect(listed.sort()).toEqual(served.sort())
  })
})

describe('docs/settings.md', () => {
  const rows = settingKeys.map((key) => {
    const setting = settings[key] as (typeof settings)['host']
    const fallback = key === 'durations' ? 'see below' : `\`${JSON.stringify(setting.default) ?? 'none'}\``
    const flag = `\`${flagOf(key)}${setting.hint === '' ? '' : ` ${setting.hint.replaceAll('|', '\\|')}`}\``
    const file = setting.file === undefined ? '' : `\`${setting.file}\``
    return `| ${flag} | \`${envOf(key)}\` | ${file} | ${fallback} | ${setting.perWorld ? 'yes' : 'no'} | ${setting.help} |`
  })
  const current = `# Settings

In the order flag > environment > file > default. An unknown one, or a value that breaks its rule, stops the start with exit code 2.
Those of a world can be changed for one project while it runs: \`PATCH /_lakemock/worlds/{project_id}/settings\`, and \`…/clock\` for the clock's.
This page is made from src/config/config.ts.

| flag | environment | key in a file | default | of a world | what it is |
|---|---|---|---|---|---|
${rows.join('\n')}

Durations by default, in milliseconds:
${timedStates.map((state) => `\`${state}\` ${settings.durations.default[state]}`).join(', ')}.
`

  test('is what src/config/config.ts says (UPDATE_GOLDENS=1 writes it)', () => {
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(`${root}docs/settings.md`, current)
    expect(read('settings.md')).toBe(current)
  })
})

describe('docs/reference.md', () => {
  test('is what the served description says (UPDATE_GOLDENS=1 writes it)', () => {
    const current = referencePage(description)
    for (const { id } of routes) expect(current).toContain(`\n### ${id}\n`)
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(`${root}docs/reference.md`, current)
    expect(read('reference.md')).toBe(current)
  })
})

const pages = readdirSync(`${root}docs`).filter((file) => file.endsWith('.md'))

describe('every page', () => {
  test('is reached from the start page', () => {
    const linked = new Set<string>()
    const follow = (page: string): void => {
      if (linked.has(page)) return
      linked.add(page)
      for (const [, target = ''] of read(page).matchAll(/\]\((\w[\w-]*\.md)/g)) follow(target)
    }
    follow('README.md')
    expect(pages.filter((page) => !linked.has(page))).toEqual([])
  })

  test('links only to what is there', () => {
    expect(pages.length).toBeGreaterThan(10)
    for (const page of ['../README.md', '../CONTRIBUTING.md', '../CHANGELOG.md', ...pages]) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        const file = new URL(target, `file://${root}${page.startsWith('..') ? '' : 'docs/'}`)
        expect(existsSync(file), `${page} links to ${target}`).toBe(true)
      }
    }
  })
})
