import { describe, expect, test } from 'vitest'
import { readArguments } from '../../bench/arguments.js'
import { coresIn, cpuSeconds, fieldsOf } from '../../bench/machine.js'
import { rows } from '../../bench/rows/index.js'

function plan(...args: string[]) {
  const asked = readArguments(args, rows)
  if (typeof asked === 'string') throw new Error(asked)
  return asked
}

describe('the flags of the bench', () => {
  test('left out: every row, and the table in its place', () => {
    const { rows: chosen, plan: much, floor, file } = plan()
    expect(chosen.map(({ name }) => name)).toEqual(rows.map(({ name }) => name))
    expect(much).toMatchObject({ rounds: 5, scale: 1, requests: 2_000_000, quick: false })
    expect(floor).toBeUndefined()
    expect(file).toMatch(/bench\/RESULTS\.md$/)
  })

  test('--quick takes the quick rows, and leaves the table alone', () => {
    const { rows: chosen, file } = plan('--quick', '--floor', '0.6')
    expect(chosen.map(({ name }) => name)).toEqual(['poll-create', 'cold-start'])
    expect(file).toBeUndefined()
    expect(plan('--quick', '--output', 'here.md').file).toBe('here.md')
  })

  test('--only takes rows by name, --full ten million requests', () => {
    const { rows: chosen, plan: much } = plan('--only', 'memory,kept', '--full', '--scale', '0.1', '--rounds', '2')
    expect(chosen.map(({ name }) => name)).toEqual(['memory', 'kept'])
    expect(much).toMatchObject({ rounds: 2, requests: 1_000_000 })
  })

  test.each([
    [['--only', 'pole'], 'no row pole'],
    [['--rounds', '0'], '--rounds must be'],
    [['--rounds', '1.5'], 'whole number'],
    [['--seconds', ''], '--seconds must be'],
    [['--scale', '2'], '--scale must be'],
    [['--fast'], '--fast'],
  ])('%j is refused', (args, why) => {
    expect(readArguments(args, rows)).toContain(why)
  })

  test('--help names every row', () => {
    const help = readArguments(['--help'], rows)
    for (const { name, about } of rows) expect(help).toContain(`${name.padEnd(13)} ${about}`)
  })
})

describe('what the machine says', () => {
  test('of a process stands behind a name that may hold anything', () => {
    expect(fieldsOf('12 (a) b (c) S 1 2 3\n')).toEqual(['S', '1', '2', '3'])
  })

  test.runIf(process.platform === 'linux')('of this process is its processor time', () => {
    const { user, system } = process.cpuUsage()
    // the kernel counts in hundredths
    expect(Math.abs(cpuSeconds(process.pid) - (user + system) / 1e6)).toBeLessThan(0.5)
  })

  test('of a process that is not there is nothing', () => {
    expect(cpuSeconds(2 ** 30)).toBeNaN()
  })

  test('of its cores is a list of ranges', () => {
    expect(coresIn(' 0-3,6\n')).toEqual([0, 1, 2, 3, 6])
    expect(coresIn('1')).toEqual([1])
  })
})
