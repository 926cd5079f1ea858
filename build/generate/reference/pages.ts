/** The pages of docs/reference, made from the served OpenAPI description and the golden stories. */
import { type Description, type ListedOperation, operationsOf, servedDescription } from './description.ts'
import { allExamples, type Example, exampleFor } from './examples.ts'
import { bodyTable, cell, queryTable, replyTables } from './fields.ts'
import { readable } from './json.ts'

interface Page {
  readonly file: string
  readonly title: string
  readonly intro: string
  readonly paths: RegExp
}

const world = String.raw`^/_lakemock/worlds/\{project_id\}`

/** An operation is on the first page whose pattern matches its path. */
const pages: readonly Page[] = [
  {
    file: 'statements.md',
    title: 'DLI: statements',
    intro: 'Code that runs in a Spark session.',
    paths: /^\/v2\.0\/.*\/statements/,
  },
  {
    file: 'batches.md',
    title: 'DLI: batches',
    intro: 'Spark jobs: an application that runs to its end.',
    paths: /^\/v2\.0\/.*\/batches/,
  },
  {
    file: 'queues.md',
    title: 'DLI: queues and elastic resource pools',
    intro: 'What jobs and sessions run on.',
    paths: /^\/(v1\.0\/.*\/queues|v3\/.*\/elastic-resource-pools)/,
  },
  {
    file: 'databases.md',
    title: 'DLI: databases and tables',
    intro: 'The schemas and tables of the catalog that SQL reads.',
    paths: /^\/v1\.0\/.*\/databases/,
  },
  {
    file: 'resources.md',
    title: 'DLI: package resources',
    intro: 'Packages that jobs use.',
    paths: /^\/v2\.0\/.*\/resources/,
  },
  {
    file: 'sessions.md',
    title: 'DLI: sessions',
    intro: 'Spark sessions, and the version that Livy clients read first.',
    paths: /^\/v2\.0\//,
  },
  {
    file: 'sql-jobs.md',
    title: 'DLI: SQL jobs',
    intro: 'SQL that DLI runs on a queue ([jobs.md](../jobs.md)).',
    paths: /^\/v1(\.0)?\/\{project_id\}\/(queues\/\{queue_name\}\/)?jobs/,
  },
  { file: 'sql.md', title: 'MRS: SQL', intro: 'SQL on an MRS cluster.', paths: /\/sql-execution/ },
  {
    file: 'clusters.md',
    title: 'MRS: clusters',
    intro: 'Creating, finding, scaling, tagging and deleting clusters, and what clients read around that.',
    paths: /^\/v(1\.1|2)\//,
  },
  {
    file: 'iam.md',
    title: 'IAM: tokens and projects',
    intro: 'The part of IAM that clients of DLI and MRS need.',
    paths: /^\/v3\//,
  },
  {
    file: 'control-time.md',
    title: 'Control API: clock, agenda and gates',
    intro: 'Moving time, seeing what is due, and holding work.',
    paths: new RegExp(`${world}/(clock|agenda|gates)`),
  },
  {
    file: 'control-stubs.md',
    title: 'Control API: stubs',
    intro: 'Declaring what statements and SQL do, and finding those without a stub.',
    paths: new RegExp(`${world}/(stubs|unmatched)`),
  },
  {
    file: 'control-faults.md',
    title: 'Control API: faults',
    intro: 'Declaring what goes wrong with requests.',
    paths: new RegExp(`${world}/faults`),
  },
  {
    file: 'control-sessions.md',
    title: 'Control API: sessions and statements',
    intro: 'Seeing, changing, ending and waiting for sessions and statements.',
    paths: new RegExp(`${world}/(sessions|statements|history)`),
  },
  {
    file: 'control-queues.md',
    title: 'Control API: queues, elastic resource pools and packages',
    intro: 'Declaring, changing and seeing what jobs run on.',
    paths: new RegExp(`${world}/(queues|elastic-pools|resources)`),
  },
  {
    file: 'control-batches.md',
    title: 'Control API: batches',
    intro: 'Seeing, ending and waiting for batches.',
    paths: new RegExp(`${world}/batches`),
  },
  {
    file: 'control-sql.md',
    title: 'Control API: SQL and clusters',
    intro: 'Seeing, ending and waiting for SQL, and declaring, creating and changing clusters.',
    paths: new RegExp(`${world}/(sql/|sql$|results|clusters)`),
  },
  {
    file: 'control-jobs.md',
    title: 'Control API: jobs',
    intro: 'Seeing, ending and waiting for jobs.',
    paths: new RegExp(`${world}/(sql-jobs|batches|mrs-jobs)`),
  },
  {
    file: 'control-journal.md',
    title: 'Control API: journal',
    intro: 'Reading, waiting for and verifying the requests of a project.',
    paths: new RegExp(`${world}/journal`),
  },
  {
    file: 'control-worlds.md',
    title: 'Control API: worlds and the process',
    intro: 'Health, metrics and descriptions; listing, resetting, saving and configuring worlds.',
    paths: /^\/_lakemock\//,
  },
]

let made: Promise<Map<string, string>> | undefined

/** The text of a page of the reference, by its file name. */
export async function referencePage(file: string): Promise<string> {
  made ??= servedDescription().then(referencePages)
  return (await made).get(file) ?? ''
}

export const referenceFiles: readonly string[] = ['README.md', ...pages.map(({ file }) => file)]

/** Each page of the reference by its file name. Throws if an operation has no page. */
export function referencePages(description: Description): Map<string, string> {
  const operations = operationsOf(description)
  const examples = allExamples()
  const onPage = new Map<Page, ListedOperation[]>()
  for (const operation of operations) {
    const page = pageOf(operation.path)
    onPage.set(page, [...(onPage.get(page) ?? []), operation])
  }
  const texts = pages.map((page): [string, string] => [page.file, pageText(page, onPage.get(page) ?? [], examples)])
  return new Map([['README.md', indexText(onPage)], ...texts])
}

function pageOf(path: string): Page {
  const page = pages.find(({ paths }) => paths.test(path))
  if (page === undefined)
    throw new Error(`no page of the reference for ${path}: add one to build/generate/reference/pages.ts`)
  return page
}

function pageText(
  { title, intro }: Page,
  operations: readonly ListedOperation[],
  examples: readonly Example[],
): string {
  const sections = operations.map((operation) => operationText(operation, examples))
  return `# ${title}\n\n${intro} All operations: [reference](README.md).\n\n${sections.join('\n\n')}\n`
}

function operationText({ method, path, route }: ListedOperation, examples: readonly Example[]): string {
  const example = exampleFor(method, path, examples)
  return [
    `## ${route.operationId}`,
    `\`${method} ${path}\``,
    `${route.summary}. ${paragraphs(cell(route.description))}`,
    example && exampleText(example),
    queryTable(route),
    bodyTable(route),
    ...replyTables(route),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Puts errors and source into separate paragraphs. */
const paragraphs = (text: string): string => text.replaceAll(/ ?\b(Errors|Source): /g, '\n\n$1: ').trimStart()

const exampleText = ({ method, path, body, status, type, reply }: Example): string => {
  const request = [`${method} ${path}`, ...(body === '' ? [] : ['', readable(body)])].join('\n')
  const language = type === undefined ? 'json' : 'text'
  return `\`\`\`http\n${request}\n\`\`\`\n\nReply ${status}:\n\n\`\`\`${language}\n${readable(reply)}\n\`\`\``
}

function indexText(onPage: ReadonlyMap<Page, readonly ListedOperation[]>): string {
  const rows = pages.flatMap((page) =>
    (onPage.get(page) ?? []).map(({ method, path, route: { operationId: id, summary } }) => {
      const link = `[${id}](${page.file}#${id.toLowerCase()})`
      return `| ${link} | \`${method} ${path}\` | ${cell(summary)} |`
    }),
  )
  return `# Reference

Every operation with its fields, a request and a reply. The pages are generated from the description that a running lakemock
serves at \`/_lakemock/openapi.json\` (rendered at \`/_lakemock/docs\`), and from the exchanges in \`test/api/goldens\`.

A field with \`?\` can be absent. Every reply has \`X-Request-Id\`, 32 hexadecimal digits. Besides the errors that an operation
lists, the gateway can refuse any request: 401 and 403 with \`auth: verify\`, 404 APIGW.0101 for an unknown path, 413 and 414 for
a request that is too long.

| operation | method and path | what it does |
|---|---|---|
${rows.join('\n')}
`
}
