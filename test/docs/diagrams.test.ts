import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sessionLife } from '../../src/model/session-life.ts'
import { sqlLife } from '../../src/model/sql-life.ts'
import { statementLife } from '../../src/model/statement-life.ts'
import { root } from '../readme/blocks.ts'

const page = readFileSync(`${root}docs/architecture.md`, 'utf8')
const diagrams = [...page.matchAll(/^```mermaid\nstateDiagram-v2\n(.*?)^```$/gms)].map(([, text = '']) => text)
const machines = [sessionLife, statementLife, sqlLife]

describe('the state diagrams of docs/architecture.md', () => {
  test('are one for each kind of resource', () => {
    expect(diagrams).toHaveLength(machines.length)
  })

  for (const [index, { name, states }] of machines.entries()) {
    const table: Readonly<Record<string, { readonly moves: readonly string[] }>> = states
    const arrows = [...(diagrams[index] ?? '').matchAll(/^ {2}(\S+) --> ([^\s:]+)/gm)].map(
      ([, from = '', to = '']) => ({
        from,
        to,
      }),
    )

    test(`show only legal moves of a ${name}, and every state`, () => {
      const wrong = arrows.filter(({ from, to }) => ![from, to].includes('[*]') && !table[from]?.moves.includes(to))
      expect(wrong).toEqual([])
      expect(Object.keys(table).filter((state) => !arrows.some(({ from, to }) => [from, to].includes(state)))).toEqual(
        [],
      )
    })

    test(`show every state of a ${name} that nothing follows as an end`, () => {
      const ends = arrows.filter(({ to }) => to === '[*]').map(({ from }) => from)
      const final = Object.keys(table).filter((state) => table[state]?.moves.length === 0)
      expect(ends).toEqual(expect.arrayContaining(final))
    })
  }
})
