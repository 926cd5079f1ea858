/**
 * Writes the parsers of SQL, one for each version of Presto, from one grammar: a line of it that ends with `// 0.216` or `// 333`
 * belongs to that version alone.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const tool = 'node_modules/.bin/antlr-ng'
const grammar = 'src/sql/grammar/presto-sql.g4'
const versions = ['0.216', '333'] as const
type Version = (typeof versions)[number]
const parts = ['Lexer', 'Parser'] as const
type Part = (typeof parts)[number]

export const sqlParserFiles = versions.flatMap((version) =>
  parts.map((part) => ({
    path: `src/sql/generated/presto-${version}/PrestoSql${part}.ts`,
    content: () => generated(version, part),
  })),
)

/** The output of the generator, which writes both parts at once, by version. */
const outputs = new Map<Version, Promise<Readonly<Record<Part, string>>>>()

async function generated(version: Version, part: Part): Promise<string> {
  const output = outputs.get(version) ?? generate(version)
  outputs.set(version, output)
  return (await output)[part]
}

async function generate(version: Version): Promise<Readonly<Record<Part, string>>> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync('.cache/grammar-')
  try {
    writeFileSync(join(folder, 'PrestoSql.g4'), grammarOf(version))
    const options = ['-D', 'language=TypeScript', '--generate-listener', 'false', '--warnings-are-errors', 'true']
    await promisify(execFile)(process.execPath, [tool, ...options, '-o', folder, join(folder, 'PrestoSql.g4')])
    return { Lexer: outputOf(folder, 'Lexer'), Parser: outputOf(folder, 'Parser') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function grammarOf(version: Version): string {
  const others = versions.filter((other) => other !== version)
  const lines = readFileSync(grammar, 'utf8').split('\n')
  return lines.filter((line) => !others.some((other) => line.trimEnd().endsWith(`// ${other}`))).join('\n')
}

function outputOf(folder: string, part: Part): string {
  return readFileSync(join(folder, `PrestoSql${part}.ts`), 'utf8')
}
