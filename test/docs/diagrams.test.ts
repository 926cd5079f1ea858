import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sessionMachine } from '../../src/model/session.ts'
import { executionMachine } from '../../src/model/sql-execution.ts'
import { statementMachine } from '../../src/model/statement.ts'
import { root } from '../readme/blocks.ts'

const page = readFileSync(`${root}docs/architecture.md`, 'utf8')
const diagrams = [...page.matchAll(/^```mermaid\nstateDiagram-v2\n(.*?)^```$/gms)].map(([, text = '']) => text)
const machines = [sessionMachine, statementMachine, executionMachine]

describe('the state diagrams of docs/architecture.md', () => {
  test('are one for each kind of resource', () => {
    expect(diagrams).toHaveLength(machines.length)
  })

  for (const [index, { name, moves }] of machines.entries()) {
    const arrows = [...(diagrams[index] ?? '').matchAll(/^ {2}(\S+) --> ([^\s:]+)/gm)].map(
      ([, from = '', to = '']) => ({
        from,
        to,
      }),
    )

    test(`show only legal moves of a ${name}, and every state`, () => {
      const legal: Readonly<Record<string, readonly string[]>> = moves
      const wrong = arrows.filter(({ from, to }) => ![from, to].includes('[*]') && !legal[from]?.includes(to))
      expect(wrong).toEqual([])
      expect(Object.keys(moves).filter((state) => !arrows.some(({ from, to }) => [from, to].includes(state)))).toEqual(
        [],
      )
    })

    test(`show the final states of a ${name} as final`, () => {
      const ends = arrows.filter(({ to }) => to === '[*]').map(({ from }) => from)
      expect(Object.keys(moves)).toEqual(expect.arrayContaining(ends))
    })
  }
})
