import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Description, operationsOf, servedDescription } from '../../build/generate/reference/description.ts'
import { referencePages } from '../../build/generate/reference/pages.ts'
import { root } from '../readme/blocks.ts'

const read = (file: string): string => readFileSync(`${root}docs/${file}`, 'utf8')
let routes: { method: string; path: string; id: string; tag: string }[] = []
let description: Description

beforeAll(async () => {
  description = await servedDescription()
  routes = operationsOf(description).map(({ method, path, route }) => ({
    method,
    path,
    id: route.operationId,
    tag: route.tags[0] ?? '',
  }))
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

describe('docs/reference', () => {
  test('has an example of every operation, except for long documents', () => {
    const text = [...referencePages(description).values()].join('\n')
    const without = operationsOf(description)
      .map(({ route }) => route.operationId)
      .filter((id) => !new RegExp(`^## ${id}\n\n(?:(?!## ).*\n)*?\`{3}http`, 'm').test(text))
    expect(without).toEqual(['ShowOpenapi', 'ShowFixturesSchema', 'WatchEvents', 'ShowMetrics'])
  })
})

/** Every page by its path below docs. */
const pages = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
/** The links of a page, as paths from docs with their anchors. */
const linksOf = (page: string): string[] =>
  [...prose(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) =>
    target.startsWith('#') ? `${page}${target}` : posix.join(posix.dirname(page), target),
  )
const prose = (page: string): string => read(page).replaceAll(/^```.*?^```$/gms, '')
/** The anchors of a page, as GitHub makes them from headings. */
const anchorsOf = (page: string): string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('every page', () => {
  test('is reached from the start page', () => {
    const linked = new Set<string>()
    const follow = (page: string): void => {
      if (linked.has(page)) return
      linked.add(page)
      const targets = linksOf(page).map((link) => link.split('#', 1)[0] ?? '')
      for (const target of targets.filter((one) => pages.includes(one))) follow(target)
    }
    follow('README.md')
    expect(pages.filter((page) => !linked.has(page))).toEqual([])
  })

  const roots = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  const examples = readdirSync(`${root}examples`).map((name) => `examples/${name}/README.md`)
  const everything = [...pages, ...[...roots, ...examples].map((page) => `../${page}`)]

  test.each(everything)('%s links only to files and headings that exist', (page) => {
    for (const link of linksOf(page)) {
      const [file = '', anchor] = link.split('#')
      expect(existsSync(`${root}docs/${file}`), `${page} links to ${link}`).toBe(true)
      if (anchor !== undefined) expect(anchorsOf(file), `${page} links to ${link}`).toContain(anchor)
    }
  })
})

describe('the schemas of requests', () => {
  test('are valid JSON Schemas: the validators of a server do not check them', () => {
    const ajv = new Ajv({ strict: false })
    const schemas = operationsOf(description).flatMap(({ route: { operationId, parameters = [], requestBody } }) => [
      ...parameters.map(({ name, schema }) => [`${operationId} ${name}`, schema] as const),
      ...Object.values(requestBody?.content ?? {}).map(({ schema }) => [operationId, schema ?? {}] as const),
    ])
    expect(schemas.length).toBeGreaterThan(100)
    for (const [what, schema] of schemas) expect(ajv.validateSchema(schema), what).toBe(true)
  })
})
