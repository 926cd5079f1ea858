/** Plans as text: each version indents and estimates in its own way. */

import { printColumnType } from '../data-types/print-type.ts'
import type { PrestoVersion } from '../question.ts'
import type { PlanStep } from './plan.ts'

export function planText(plan: PlanStep, version: PrestoVersion): string {
  return version === '333' ? treeText(plan, '', '', '') : listText(plan, 0)
}

/** What a row of these columns takes, in bytes, as Presto guesses it. */
function bytesOf(step: PlanStep): number | undefined {
  if (step.rows === undefined) return undefined
  const widths = step.columns.map(({ type }) => (type.base === 'integer' ? 5 : type.base === 'varchar' ? 55 : 9))
  return step.rows * widths.reduce((total, width) => total + width, 0)
}

function listText(step: PlanStep, depth: number): string {
  const indent = ' '.repeat(depth * 4)
  const names = step.columns.map((column) => column.name).join(', ')
  const bytes = bytesOf(step)
  const estimates =
    bytes === undefined
      ? ''
      : `${indent}        Estimates: {rows: ${step.rows} (${bytes}B), cpu: ${bytes}.00, memory: 0.00, network: 0.00}\n`
  const details = step.details.map((line) => `${indent}        ${line}\n`).join('')
  const inner = step.from.map((one) => listText(one, depth + 1)).join('')
  return `${indent}- ${step.title} => [[${names}]]\n${estimates}${indent}        Cost: ?, Output: ? rows (?B)\n${details}${inner}`
}

/** `first`, `rest` and `below` are what the lines of a step begin with: its title, its details, and the steps below it. */
function treeText(step: PlanStep, first: string, rest: string, below: string): string {
  const hasInner = step.from.length > 0
  const lead = `${rest}${hasInner ? '│   ' : '    '}`
  const layout = step.columns.map((column) => `${column.name}:${printColumnType(column.type, '333')}`).join(', ')
  const bytes = bytesOf(step)
  const estimate =
    bytes === undefined
      ? 'rows: ? (?), cpu: ?, memory: ?, network: ?'
      : `rows: ${step.rows} (${bytes}B), cpu: ${bytes}, memory: 0B, network: 0B`
  const lines = [`Layout: [${layout}]`, `Estimates: {${estimate}}`, ...step.details]
  const own = `${first}${step.title}\n${lines.map((line) => `${lead}${line}\n`).join('')}`
  const inner = step.from.map((one, index) => {
    const isLast = index === step.from.length - 1
    return treeText(
      one,
      `${below}${isLast ? '└─' : '├─'} `,
      `${below}${isLast ? '   ' : '│  '}`,
      `${below}${isLast ? '   ' : '│  '}`,
    )
  })
  return own + inner.join('')
}

/** The plan as the fragments that run on the nodes. */
export function fragmentsText(plan: PlanStep, version: PrestoVersion): string {
  const fragments = splitAt(plan)
  const texts = fragments.map((fragment, index) => {
    const names = fragment.columns.map((column) => column.name).join(', ')
    const indented = planText(fragment, version).replaceAll(/^(?=.)/gm, '    ')
    const head = [
      `Fragment ${index} [${index === 0 ? 'SINGLE' : 'SOURCE'}]`,
      `    Output layout: [${names}]`,
      '    Output partitioning: SINGLE []',
      '    Stage Execution Strategy: UNGROUPED_EXECUTION',
    ]
    return `${head.join('\n')}\n${indented}\n`
  })
  return texts.join('')
}

/** The parts of a plan between exchanges. */
function splitAt(plan: PlanStep): readonly PlanStep[] {
  const fragments: PlanStep[] = []
  const cut = (step: PlanStep): PlanStep => {
    const [inner] = step.from
    if (!step.title.startsWith('RemoteExchange') || inner === undefined) return { ...step, from: step.from.map(cut) }
    const index = fragments.length
    fragments.push(inner)
    fragments[index] = cut(inner)
    return { ...step, title: `RemoteSource[${index + 1}]`, rows: undefined, details: [], from: [] }
  }
  const first = cut(plan)
  return [first, ...fragments]
}

export function graphText(plan: PlanStep): string {
  const nodes: string[] = []
  const edges: string[] = []
  const add = (step: PlanStep): number => {
    nodes.push('')
    const id = nodes.length
    nodes[id - 1] = `plannode_${id}[label="{${step.title}}", style="rounded, filled", shape=record, fillcolor=white];`
    for (const one of step.from) edges.push(`plannode_${id} -> plannode_${add(one)};`)
    return id
  }
  add(plan)
  const graph = ['subgraph cluster_graphviz_plan {', 'label = "SINGLE"', ...nodes, '}', ...edges]
  return `digraph logical_plan {\n${graph.join('\n')}\n}\n`
}

/** The tables that a plan reads, as JSON. */
export function ioText(plan: PlanStep, version: PrestoVersion): string {
  const tables: unknown[] = []
  const visit = (step: PlanStep): void => {
    if (step.table !== undefined) {
      const { catalog, schema, name } = step.table
      tables.push({ table: { catalog, schemaTable: { schema, table: name } }, columnConstraints: [] })
    }
    step.from.forEach(visit)
  }
  visit(plan)
  const rows = plan.rows ?? 'NaN'
  const bytes = bytesOf(plan) ?? 'NaN'
  const estimate = { outputRowCount: rows, outputSizeInBytes: bytes, cpuCost: bytes, maxMemory: 0, networkCost: bytes }
  return jacksonText({ inputTableColumnInfos: tables, ...(version === '333' ? { estimate } : {}) })
}

/** JSON in the layout of the service's writer: `"key" : value`, and lists on one line. */
function jacksonText(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? '[ ]' : `[ ${value.map((item) => jacksonText(item, indent)).join(', ')} ]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const entries = Object.entries(value).map(
    ([key, one]) => `${inner}${JSON.stringify(key)} : ${jacksonText(one, inner)}`,
  )
  return `{\n${entries.join(',\n')}\n${indent}}`
}
