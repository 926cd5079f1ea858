/** docs/clients.md, and the summary of a run against another endpoint. */
import type { Gaps } from './catalogue.ts'
import type { Client } from './runner.ts'
import { sharedCases, sharedCasesOf } from './sdk-cases.ts'
import type { Verdict } from './verdict.ts'

/** A client and how its cases ended. */
export interface ClientResult {
  readonly client: Client
  readonly language: string
  /** The version of the toolchain. */
  readonly toolchain: string
  /** By the case's name. */
  readonly verdicts: ReadonlyMap<string, Verdict['verdict']>
}

/** The mark of a case. A failed case is on no page, because only a run without failures writes one. */
const marks = { passed: 'yes', gap: 'gap', skipped: 'skipped', failed: 'FAILED' } satisfies Record<
  Verdict['verdict'],
  string
>

/** The page after a complete run against lakemock. `date` is an ISO 8601 day. */
export function clientsPage(results: readonly ClientResult[], gaps: Gaps, date: string): string {
  const rows = results.map(({ client, language, toolchain, verdicts }) => {
    const count = (verdict: Verdict['verdict']): number =>
      [...verdicts.values()].filter((one) => one === verdict).length
    const counts = [verdicts.size, count('passed'), count('gap'), count('skipped')]
    return [client.name, client.published, client.version, `${language} ${toolchain}`, ...counts, date]
  })
  const mark = ({ verdicts }: ClientResult, name: string): string => marks[verdicts.get(name) ?? 'failed']
  const matrices = Object.entries(sharedCases).map(([set, { title, cases }]) => {
    const sharing = results.filter(({ client }) => client.shares.some((one) => one === set))
    const lines = Object.entries(cases).map(([name, described]) => [
      name,
      described.title,
      ...sharing.map((result) => mark(result, name)),
    ])
    return `## ${title}\n\n${table(['case', 'the SDK', ...sharing.map(({ client }) => client.name)], lines)}\n`
  })
  const lists = results.map((result) => {
    const shared = sharedCasesOf(result.client.shares)
    const own = Object.entries(result.client.cases).filter(([name]) => !(name in shared))
    const lines = own.map(([name, { title }]) => {
      const marked = mark(result, name)
      return `- ${name}: ${title}${marked === marks.passed ? '' : ` (${marked})`}`
    })
    return own.length === 0 ? '' : `### ${result.client.name}\n\n${lines.join('\n')}\n`
  })
  const gapRows = [...gaps].map(([id, reason]) => {
    const at = id.indexOf('/')
    return [id.slice(0, at), id.slice(at + 1), reason]
  })
  return `# Clients

Published clients that run against lakemock with nothing changed except their endpoint. \`npm run test:clients\` writes
this page when it has run every client and no case failed; a row has the date of that run. The cases are in test/clients.

${table(['client', 'published', 'version', 'run with', 'cases', 'passed', 'gaps', 'skipped', 'date'], rows)}

${matrices.join('\n')}
## What one client does

All of them pass, unless marked.

${lists.filter(Boolean).join('\n')}
## Gaps

Cases that do not work. If one starts to work, the run fails until the case is removed from test/clients/gaps.

${gapRows.length === 0 ? 'None.' : table(['client', 'case', 'why'], gapRows)}
`
}

/** A case in which an endpoint differs from lakemock. */
export interface Difference {
  readonly client: string
  readonly case: string
  /** The result with lakemock. */
  readonly expected: string
  readonly came: string
}

/** The cases in which the endpoint differs from lakemock. */
export function differencesOf(verdicts: ReadonlyMap<string, Verdict>, gaps: Gaps): Difference[] {
  return [...verdicts].flatMap(([id, { came }]) => {
    if (came === undefined) return []
    const at = id.indexOf('/')
    const gap = gaps.get(id)
    const expected = gap === undefined ? 'passes' : `fails: ${gap}`
    return [{ client: id.slice(0, at), case: id.slice(at + 1), expected, came }]
  })
}

/** The summary of a run against an endpoint: the number of cases, what did not run, and what differs. */
export function summaryOf(
  url: string,
  wanted: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
  differences: readonly Difference[],
): string {
  const all = [...verdicts.values()]
  const skipped = all.filter(({ verdict }) => verdict === 'skipped').length
  // a suite that stopped early, or could not start
  const lost = wanted.filter((id) => !verdicts.has(id)).length
  const unreported = all.filter(({ isUnreported }) => isUnreported).length
  const counts = [`${wanted.length} cases`]
  if (skipped > 0) counts.push(`${skipped} skipped`)
  if (lost + unreported > 0) counts.push(`${lost + unreported} did not end`)
  const head = `${counts.join(', ')}. Differences between ${url} and lakemock: ${differences.length}`
  return differences.length === 0 ? head : `${head}\n\n${differencesTable(differences)}\n`
}

/** The differences as columns for a terminal, one line each, shortened if too long. */
export function differencesTable(differences: readonly Difference[]): string {
  const rows = [
    ['client', 'case', 'expected', 'actual'],
    ...differences.map((one) => [one.client, one.case, one.expected, one.came]),
  ].map((row) => row.map((cell) => mainLine(cell, 120)))
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The most useful line: the first, or the one that pytest marks with an E. */
function mainLine(text: string, most: number): string {
  const lines = text.trim().split('\n')
  const line = (lines.find((one) => /^E\s/.test(one))?.replace(/^E\s+/, '') ?? lines[0] ?? '').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
