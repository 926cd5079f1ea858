/** Each collection is filled to its limit and ten times over: memory stays as it was at the limit, the excess is counted, another project goes on. */
import { afterAll, expect, test } from 'vitest'
import { Server } from '../../chaos/program.ts'
import { flagOf } from '../../src/config/setting-names.ts'
import { type SettingKey, settingKeys } from '../../src/config/settings.ts'
import { type Filling, type MemoryCase, MIB, memoryCases } from './memory-cases.ts'

/** What fills beside the limit that is tested must not hide it. */
const LOW = { limitsJournal: 1, limitsExecutions: 1, limitsHistory: 1 } as const

/** What a process can grow by on its own, such as compiled code and pools. */
const NOISE_BYTES = 2.5 * MIB
const TIMES = 10
/** How often the excess is added at most, as long as memory grows by more than noise. */
const ROUNDS = 3
/** How many requests are sent at the same time. */
const AT_ONCE = 20

const figures: string[] = []
afterAll(() => {
  process.stdout.write(`${figures.join('\n')}\n`)
})

/** These bound what real engines take: test/engines tests them. */
const ofEngines: readonly SettingKey[] = [
  'limitsEngineRows',
  'limitsEngineMemory',
  'limitsEngineQueries',
  'limitsSparkDrivers',
  'limitsSparkMemory',
  'limitsSparkPythonMemory',
]

test('every limit has a case', () => {
  const tested = [...memoryCases.map(({ setting }) => setting), ...ofEngines]
  expect(settingKeys.filter((key) => key.startsWith('limits')).filter((key) => !tested.includes(key))).toEqual([])
})

test.each(memoryCases)(
  '$setting',
  async (one: MemoryCase) => {
    const { setting, limit, items, flags = [], beside, counted } = one
    const low = Object.entries({ ...LOW, ...beside, [setting]: limit })
    const server = await Server.start(
      ...['--log-level', 'silent', '--clock', 'manual', ...flags],
      ...low.flatMap(([key, value]) => [flagOf(key as SettingKey), `${value}`]),
    )
    try {
      const filling = fillingOf(server.url)
      const usedBytes = async (): Promise<number> => {
        const { heapUsed, external } = await server.measure()
        return heapUsed + external
      }
      const add = async (from: number, to: number): Promise<void> => {
        for (let number = from; number < to; number += AT_ONCE) {
          const numbers = Array.from({ length: Math.min(AT_ONCE, to - number) }, (_, index) => number + index)
          await Promise.all(numbers.map((each) => one.add(filling, each)))
        }
      }
      // the first requests load what is loaded when it is needed
      await add(0, Math.ceil(items / 10))
      const emptyBytes = await usedBytes()
      await add(Math.ceil(items / 10), items)
      const fullBytes = await usedBytes()
      // code that is compiled late takes its memory once, and only once; what no limit holds grows with every round
      let added = items
      let heldBytes = fullBytes
      let overBytes = fullBytes
      for (let round = 0; round === 0 || (round < ROUNDS && overBytes - heldBytes >= NOISE_BYTES); round += 1) {
        heldBytes = overBytes
        await add(added, added + items * (TIMES - 1))
        added += items * (TIMES - 1)
        overBytes = await usedBytes()
      }
      one.end?.()
      figures.push(
        `${setting.padEnd(26)} ${`${limit}`.padStart(9)}: ${mib(emptyBytes)} MiB, at the limit ${mib(fullBytes)}, after ${added / items} times as much ${mib(overBytes)}`,
      )
      expect(overBytes - heldBytes, 'growth in bytes beyond the limit').toBeLessThan(NOISE_BYTES)
      if (counted !== undefined) {
        const metrics = await (await fetch(`${server.url}/_lakemock/metrics`)).text()
        expect(
          Number(new RegExp(`lakemock_limited\\{limit="${counted}"\\} (\\d+)`).exec(metrics)?.[1]),
        ).toBeGreaterThan(items)
      }
      const other = await fetch(`${server.url}/_lakemock/health`)
      expect(other.status).toBe(200)
    } finally {
      await server.stop()
    }
  },
  300_000,
)

test('ten times a limit could not hide in the noise', () => {
  for (const { setting, items, bytes } of memoryCases) {
    expect(items * (TIMES - 1) * bytes, setting).toBeGreaterThan(NOISE_BYTES)
  }
})

const mib = (bytes: number): string => (bytes / MIB).toFixed(1)

function fillingOf(url: string): Filling {
  return {
    url,
    async call(method, path, body) {
      const reply = await fetch(`${url}${path}`, {
        method,
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      })
      const text = await reply.text()
      return text.startsWith('{') ? JSON.parse(text) : {}
    },
  }
}
