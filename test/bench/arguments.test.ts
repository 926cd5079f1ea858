import { describe, expect, test } from 'vitest'
import { help, readArguments } from '../../bench/arguments.js'
import { coresIn, cpuSeconds, fieldsOf } from '../../bench/machine.js'
import { rows } from '../../bench/rows/index.js'

function read(...args: string[]) {
  const options = readArguments(args, rows)
  if (options === 'help') throw new Error('unexpected help')
  return options
}

describe('the flags of the bench', () => {
  test('default to every row, and to the table in its place', () => {
    const { rows: chosen, plan, floors, file } = read()
    expect(chosen).toEqual(rows)
    expect(plan).toMatchObject({ rounds: 5, scale: 1, quick: false })
    expect(floors).toBeUndefined()
    expect(file).toMatch(/bench\/RESULTS\.md$/)
  })

  test('--quick takes the quick rows, and does not replace the table', () => {
    const { rows: chosen, floors, file } = read('--quick', '--floor', '0.4,0.2')
    expect(chosen.map(({ name }) => name)).toEqual(['poll-create', 'cold-start'])
    expect(floors).toEqual({ poll: 0.4, create: 0.2 })
    expect(file).toBeUndefined()
    expect(read('--quick', '--output', 'here.md').file).toBe('here.md')
  })

  test('--only takes rows by name', () => {
    const { rows: chosen, plan } = read('--only', 'peers,kept', '--scale', '0.1', '--rounds', '2')
    expect(chosen.map(({ name }) => name)).toEqual(['peers', 'kept'])
    expect(plan).toMatchObject({ rounds: 2, scale: 0.1 })
  })

  test.each([
    [['--only', 'pole'], 'unknown row "pole"'],
    [['--rounds', '0'], '--rounds must be'],
    [['--rounds', '1.5'], 'whole number'],
    [['--seconds', ''], '--seconds must be'],
    [['--scale', '2'], '--scale must be'],
    [['--kind', 'waits'], '--kind needs --only isolation'],
    [['--kind', 'waits', '--only', 'kept'], '--kind needs --only isolation'],
    [['--floor', '0.4'], '--floor must be a number'],
    [['--floor', '0.4,0.3,0.2'], '--floor must be two numbers'],
    [['--fast'], '--fast'],
  ])('%j is refused', (args, why) => {
    expect(() => readArguments(args, rows)).toThrow(why)
  })

  test('--help names every row', () => {
    expect(readArguments(['--help'], rows)).toBe('help')
    for (const { name, about } of rows) expect(help(rows)).toContain(`${name.padEnd(13)} ${about}`)
  })
})

describe('the machine', () => {
  test('has fields of a process behind a name with any characters', () => {
    expect(fieldsOf('12 (a) b (c) S 1 2 3\n')).toEqual(['S', '1', '2', '3'])
  })

  test.runIf(process.platform === 'linux')('has the processor time of this process', () => {
    const { user, system } = process.cpuUsage()
    // the kernel counts in hundredths
    expect(Math.abs(cpuSeconds(process.pid) - (user + system) / 1e6)).toBeLessThan(0.5)
  })

  test('has no processor time of an unknown process', () => {
    expect(cpuSeconds(2 ** 30)).toBeNaN()
  })

  test('has its cores as a list of ranges', () => {
    expect(coresIn(' 0-3,6\n')).toEqual([0, 1, 2, 3, 6])
    expect(coresIn('1')).toEqual([1])
  })
})
