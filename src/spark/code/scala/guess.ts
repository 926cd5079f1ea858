import { plausibleText } from './show.ts'

/** A line is read up to this length. */
const LONGEST = 300

const DEFINITION =
  /^\s*(?:(?:implicit|private|protected|final|sealed|abstract|override|case|lazy)\s+)*(val|var|def|class|trait|object|type)\s+(\w+)/
const PATTERN = /^\s*(?:val|var)\s+\w*\(([\w\s,]+)\)/
const IMPORT = /^\s*import\s+[\w.]+\.(?:(\w+)|\{([^}]*)\})\s*$/

/** The names that code may define, without evaluating it. */
export function guessedNames(code: string): { readonly names: readonly string[]; readonly isOpen: boolean } {
  const names: string[] = []
  let isOpen = false
  for (const line of code.split(/[\n;]/)) {
    if (line.length > LONGEST) isOpen ||= /\b(?:val|var|def|import|object|class)\b/.test(line.slice(0, LONGEST))
    const short = line.slice(0, LONGEST)
    const definition = DEFINITION.exec(short)
    if (definition !== null) names.push(...bothNames(definition[1] ?? '', definition[2] ?? ''))
    else
      names.push(
        ...(PATTERN.exec(short)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? []),
      )
    const imported = IMPORT.exec(short)
    if (imported !== null) {
      const selected =
        imported[1] === undefined
          ? (imported[2] ?? '').split(',').map((one) => (one.split('=>').at(-1) ?? '').trim())
          : [imported[1]]
      if (selected.includes('_')) isOpen = true
      names.push(...selected.flatMap((name) => [name, `new ${name}`]))
    } else if (/^\s*import\b/.test(short)) isOpen = true
  }
  return { names: names.filter((name) => name !== '' && name !== '_'), isOpen }
}

/** A class has a name for its constructor, too. */
const bothNames = (word: string, name: string): string[] =>
  word === 'class' || word === 'trait' || word === 'type' || word === 'object' ? [name, `new ${name}`] : [name]

const TYPED = /^\s*(?:val|var)\s+(\w+)\s*:\s*([\w.]+(?:\[[\w, .[\]]*\])?)\s*=/
const PLAIN = /^\s*(?:implicit\s+)?(val|var|lazy val)\s+(\w+)\s*=\s*(.*)/
const METHOD = /^\s*(?:implicit\s+)?def\s+(\w+)\s*(\([^)]*\))?\s*(?::\s*([\w.[\], ]+?))?\s*=/
const KIND = /^\s*(?:(?:case|abstract|sealed|final)\s+)*(class|trait|object)\s+(\w+)/

/** What the shell would print for code that is not evaluated: lines with types that are likely. */
export function guessedLines(unit: string): { readonly text: string; readonly isExpression: boolean } {
  const first = unit.slice(0, LONGEST).split('\n')[0] ?? ''
  const typed = TYPED.exec(first)
  if (typed !== null) return { text: `${typed[1]}: ${typed[2]} = ${plausibleText(typed[2])}\n`, isExpression: false }
  const plain = PLAIN.exec(first)
  if (plain !== null) {
    const type = likelyType(plain[3] ?? '')
    return {
      text: `${plain[2]}: ${type} = ${plain[1] === 'lazy val' ? '<lazy>' : plausibleText(type)}\n`,
      isExpression: false,
    }
  }
  const method = METHOD.exec(first)
  if (method !== null) return { text: `${method[1]}: ${method[2] ?? ''}${method[3] ?? 'Any'}\n`, isExpression: false }
  const kind = KIND.exec(first)
  if (kind !== null) return { text: `defined ${kind[1]} ${kind[2]}\n`, isExpression: false }
  if (/^\s*import\b/.test(first)) return { text: `${first.trim()}\n`, isExpression: false }
  return { text: '', isExpression: !/^\s*(?:val|var|def|type|package)\b/.test(first) }
}

/** The type that the last member of an expression usually has. */
function likelyType(expression: string): string {
  const last = /\.(\w+)\s*(?:\([^()]*\))?\s*$/.exec(expression)?.[1]
  switch (last) {
    case 'count':
      return 'Long'
    case 'length':
    case 'size':
      return 'Int'
    case 'toString':
    case 'mkString':
    case 'version':
      return 'String'
    case 'isEmpty':
    case 'nonEmpty':
    case 'contains':
      return 'Boolean'
    case 'sql':
    case 'table':
    case 'select':
    case 'filter':
    case 'where':
    case 'join':
    case 'agg':
    case 'withColumn':
    case 'toDF':
    case 'load':
    case 'csv':
    case 'json':
    case 'parquet':
    case 'orc':
      return 'org.apache.spark.sql.DataFrame'
    default:
      return 'Any'
  }
}
