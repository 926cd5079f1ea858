import { type JsonValue, parseJson, writeJson } from './json-value.ts'
import { runFailure } from './run-failure.ts'

/** The value at a path such as `$.a.b[1]`; undefined if there is none. Throws a SqlFailure if the path is not one. */
export function readJsonPath(text: string, path: string): JsonValue | undefined {
  const steps = parsePath(path)
  let value = parseJson(text)
  for (const step of steps) {
    if (value?.kind === 'object') value = value.fields.find(([key]) => key === step)?.[1]
    else if (value?.kind === 'array') value = /^\d+$/.test(step) ? value.items[Number(step)] : undefined
    else return undefined
  }
  return value
}

/** A scalar as text; null for NULL, an array or an object. */
export function scalarText(value: JsonValue | undefined): string | null {
  if (value === undefined || value.kind === 'null' || value.kind === 'array' || value.kind === 'object') return null
  if (value.kind === 'number') return value.text
  return value.kind === 'string' ? value.value : writeJson(value)
}

function parsePath(path: string): readonly string[] {
  const steps: string[] = []
  const failure = runFailure(`Invalid JSON path: '${path}'`)
  if (!path.startsWith('$')) throw failure
  let rest = path.slice(1)
  while (rest !== '') {
    const match = /^(?:\.([\w-]+)|\["((?:[^"\\]|\\.)*)"\]|\[([\w:-]+)\])/.exec(rest)
    const step = match?.[1] ?? match?.[2] ?? match?.[3]
    if (match === null || step === undefined) throw failure
    steps.push(match[2] === undefined ? step : step.replace(/\\(.)/g, '$1'))
    rest = rest.slice(match[0].length)
  }
  return steps
}
