import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clientsOf, home, idsOf, languages, readGaps, unknownIds } from '../clients/catalogue.ts'
import { sharedCases } from '../clients/sdk-cases.ts'
import { root } from '../readme/blocks.ts'

const clients = languages.flatMap((language) => clientsOf(language).map((client) => ({ ...client, language })))
const gaps = readGaps()

/** The rows of the table that begins so, the first after the heading if there is one. */
function rowsOf(page: string, head: string, heading = ''): string[][] {
  const start = page.indexOf(`| ${head} `, page.indexOf(heading))
  expect(start, `a table that begins with ${head}`).toBeGreaterThan(-1)
  const [table = ''] = page.slice(start).split('\n\n', 1)
  return table
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .slice(2, -2)
        .split(/ \| /)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
}

describe('docs/clients.md', () => {
  const page = readFileSync(join(root, 'docs', 'clients.md'), 'utf8')
  const again = 'run `npm run test:clients` with every language, which makes the page'

  test('has each client with the version that is pinned', () => {
    const [head = [], , ...rows] = rowsOf(page, 'client | published')
    expect(head.slice(0, 3)).toEqual(['client', 'published', 'version'])
    expect(rows.map((row) => row.slice(0, 3)).sort(), again).toEqual(
      clients.map(({ name, published, version }) => [name, published, version]).sort(),
    )
    for (const [name, , , on = '', count, passed, gap, skipped, date] of rows) {
      const client = clients.find((one) => one.name === name)
      expect(on, name).toMatch(new RegExp(`^${client?.language} \\d+(\\.\\d+)+$`))
      expect(Number(count), again).toBe(Object.keys(client?.cases ?? {}).length)
      expect(Number(passed) + Number(gap) + Number(skipped), name).toBe(Number(count))
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  test('has each case of each client, and every gap is marked', () => {
    const common = Object.values(sharedCases).flatMap(({ title: heading, cases }) => {
      const [head = [], , ...rows] = rowsOf(page, 'case | the SDK', `## ${heading}`)
      const sdks = head.slice(2)
      expect(rows.map(([title]) => title).sort(), again).toEqual(Object.keys(cases).sort())
      return rows.flatMap(([title, , ...cells]) =>
        cells.map((cell, index) => ({ id: `${sdks[index]}/${title}`, cell })),
      )
    })
    const own = [...page.matchAll(/^### (.+)\n\n((?:- .+\n)+)/gm)].flatMap(([, name, list = '']) =>
      [...list.matchAll(/^- ([a-z0-9-]+): .+?(?: \((gap|skipped)\))?$/gm)].map(([, title, mark]) => ({
        id: `${name}/${title}`,
        cell: mark ?? 'yes',
      })),
    )
    const marked = [...common, ...own]
    expect(marked.map(({ id }) => id).sort(), again).toEqual(clients.flatMap(idsOf).sort())
    const listed = marked.filter(({ cell }) => cell === 'gap').map(({ id }) => id)
    expect(listed.sort(), again).toEqual([...gaps.keys()].sort())
    expect(marked.filter(({ cell }) => !['yes', 'gap', 'skipped'].includes(cell))).toEqual([])
  })

  test('has every gap with its reason', () => {
    const rows = gaps.size === 0 ? [] : rowsOf(page, 'client | case').slice(2)
    const wanted = [...gaps].map(([id, reason]) => [...id.split('/'), reason.replace(/\s+/g, ' ').trim()])
    expect(rows.sort(), again).toEqual(wanted.sort())
  })
})

describe('the clients', () => {
  test('are there, and each gap is of one of their cases', () => {
    expect(clients.length).toBeGreaterThan(0)
    expect(unknownIds(gaps.keys(), clients)).toEqual([])
  })

  /** The files in which a language pins versions. */
  const pinFiles = (language: string): string[] =>
    readdirSync(join(home, language))
      .filter((file) => /^(package\.json|pom\.xml|go\.mod|requirements.*\.txt)$/.test(file))
      .map((file) => join(home, language, file))

  test.each(clients.map((client) => [client.name, client] as const))(
    '%s is in clients.yaml with the version that is installed',
    (_name, client) => {
      const pinned = pinFiles(client.language).flatMap((file) => pinsIn(readFileSync(file, 'utf8'), client.published))
      // tools of the machine, such as curl, have no pinned version
      if (client.kind === 'plain' && pinned.length === 0) return
      // another client may need another version of it, in its own environment
      expect(pinned).toContain(client.version.replace(/^v/, ''))
    },
  )
})

/** The versions that a file pins of what is published so: `PyPI name`, `npm name`, `Maven Central group:artifact`, `Go module/path`. */
function pinsIn(text: string, published: string): string[] {
  const name = published.split(' ').at(-1) ?? ''
  const quoted = escaped(name)
  const artifact = escaped(name.split(':').at(-1) ?? '')
  const patterns = [
    new RegExp(`^${quoted}==(\\S+)$`, 'gim'),
    new RegExp(`"${quoted}": "([^"]+)"`, 'g'),
    new RegExp(`^(?:require )?\\s*${quoted} v(\\S+)`, 'gm'),
    new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>([^<]+)</version>`, 'g'),
  ]
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, version = '']) => version))
    .map((version) => {
      const property = /^\$\{(.+)\}$/.exec(version)?.[1]
      if (property === undefined) return version
      return new RegExp(`<${escaped(property)}>([^<]+)<`).exec(text)?.[1] ?? version
    })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
