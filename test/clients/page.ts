/** docs/clients.md, and what a run against an endpoint of somebody else's says at its end. */
import type { Gaps } from './catalogue.ts'
import type { Verdict } from './judge.ts'
import type { Client } from './runner.ts'
import { sdkCases } from './sdk-cases.ts'

/** A client and how its cases ended. */
export interface ClientResult {
  readonly client: Client
  readonly language: string
  /** The version of what its suite ran on. */
  readonly toolchain: string
  /** By the name of the case. */
  readonly verdicts: ReadonlyMap<string, Verdict['verdict']>
}

/** What stands for a case. One that failed stands on no page: only a run without one is written down. */
const marks = { passed: 'yes', gap: 'gap', skipped: 'skipped', failed: 'FAILED' } satisfies Record<
  Verdict['verdict'],
  string
>

/** The page after a complete run against our own lakemock. `date` is ISO 8601, by the day. */
export function clientsPage(results: readonly ClientResult[], gaps: Gaps, date: string): string {
  const rows = results.map(({ client, language, toolchain, verdicts }) => {
    const count = (verdict: Verdict['verdict']): number =>
      [...verdicts.values()].filter((one) => one === verdict).length
    const counts = [verdicts.size, count('passed'), count('gap'), count('skipped')]
    return [client.name, client.published, client.version, `${language} ${toolchain}`, ...counts, date]
  })
  const mark = ({ verdicts }: ClientResult, name: string): string => marks[verdicts.get(name) ?? 'failed']
  const sdks = results.filter(({ client }) => client.kind === 'sdk')
  const matrix = Object.entries(sdkCases).map(([name, { title }]) => [
    name,
    title,
    ...sdks.map((result) => mark(result, name)),
  ])
  const lists = results.map((result) => {
    const isSdk = result.client.kind === 'sdk'
    const own = Object.entries(result.client.cases).filter(([name]) => !(isSdk && name in sdkCases))
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

Programs that we did not write, at their published versions, unchanged but for their endpoint, against lakemock. This page is made by
the last complete run of \`npm run test:clients\`; the cases are those of test/clients.

${table(['client', 'published', 'version', 'run with', 'cases', 'passed', 'gaps', 'skipped', 'date'], rows)}

## What every SDK does

${table(['case', 'the SDK', ...sdks.map(({ client }) => client.name)], matrix)}

## What one client does

All of them pass but where it says otherwise.

${lists.filter(Boolean).join('\n')}
## Gaps

What a client cannot do. One that begins to work fails the run until it is struck out of test/clients/gaps.

${gapRows.length === 0 ? 'None.' : table(['client', 'case', 'why'], gapRows)}
`
}

/** What an endpoint did otherwise than lakemock. */
export interface Difference {
  readonly client: string
  readonly case: string
  /** What lakemock does with it. */
  readonly expected: string
  readonly came: string
}

/** Where the endpoint did otherwise than lakemock does. */
export function differencesOf(verdicts: ReadonlyMap<string, Verdict>, gaps: Gaps): Difference[] {
  return [...verdicts].flatMap(([id, { came }]) => {
    if (came === undefined) return []
    const at = id.indexOf('/')
    const gap = gaps.get(id)
    const expected = gap === undefined ? 'passes' : `fails: ${gap}`
    return [{ client: id.slice(0, at), case: id.slice(at + 1), expected, came }]
  })
}

/** The last words of a run against an endpoint: how many cases there were, what did not run, and what differs. */
export function endOf(
  url: string,
  asked: readonly string[],
  verdicts: ReadonlyMap<string, Verdict>,
  differences: readonly Difference[],
): string {
  const all = [...verdicts.values()]
  const skipped = all.filter(({ verdict }) => verdict === 'skipped').length
  // a suite that broke off, or one that could not begin
  const lost = asked.filter((id) => !verdicts.has(id)).length
  const unreported = all.filter(({ isUnreported }) => isUnreported).length
  const counts = [`${asked.length} cases`]
  if (skipped > 0) counts.push(`${skipped} skipped`)
  if (lost + unreported > 0) counts.push(`${lost + unreported} did not end`)
  const head = `${counts.join(', ')}. Differences between ${url} and lakemock: ${differences.length}`
  return differences.length === 0 ? head : `${head}\n\n${differencesTable(differences)}\n`
}

/** The differences as columns of text, for a terminal; a line each, cut where it gets too long to read. */
export function differencesTable(differences: readonly Difference[]): string {
  const rows = [
    ['client', 'case', 'expected', 'what came'],
    ...differences.map((one) => [one.client, one.case, one.expected, one.came]),
  ].map((row) => row.map((cell) => tellingLine(cell, 120)))
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

/** The line that says most: the first, or what pytest marks with an E. */
function tellingLine(text: string, most: number): string {
  const lines = text.trim().split('\n')
  const line = (lines.find((one) => /^E\s/.test(one))?.replace(/^E\s+/, '') ?? lines[0] ?? '').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
