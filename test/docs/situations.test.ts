import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../readme/blocks.ts'
import { assertionsOf, differencesOf, situationsOf } from './situation.ts'

const page = readFileSync(`${root}docs/situations.md`, 'utf8')
const situations = situationsOf(page)
const presto = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']

describe('docs/situations.md', () => {
  test('counts fifteen situations of DLI and six of Presto', () => {
    const numbers = situations.map(({ heading }) => /^(\d+|P\d)\. [A-Z]/.exec(heading)?.[1])
    expect(numbers).toEqual([...Array.from({ length: 15 }, (_, index) => `${index + 1}`), ...presto])
  })

  test('has no yaml that no story plays', () => {
    expect(situations.flatMap(({ unused }) => unused)).toEqual([])
  })

  for (const { heading, stories } of situations) {
    describe(heading, () => {
      test('has a story', () => {
        expect(stories.length).toBeGreaterThan(0)
      })

      for (const [index, story] of stories.entries()) {
        test(`story ${index + 1} goes as shown`, async () => {
          expect(assertionsOf(story)).toBeGreaterThan(0)
          expect(await differencesOf(story)).toEqual([])
        })
      }
    })
  }
})

describe('the player of stories', () => {
  const story = (...lines: string[]) => ({ fixtures: {}, text: `${lines.join('\n')}\n` })
  const list = '> GET /v2.0/p1/sessions'

  test('tells what differs from what is shown', async () => {
    const right = story(list, '< 200', '< … "total":0 …')
    expect(await differencesOf(right)).toEqual([])
    for (const wrong of [
      story(list, '< 404'),
      story(list, '< 200', '< … "total":1 …'),
      story(list, '< 200', '< {"from":0,"total":0'),
      story(list, '< 200', '< … ', '< one line too many'),
      story(list, '< connection reset'),
      story('> GET /v2.0/p1/sessions/none', list, '< 200'),
    ]) {
      expect(await differencesOf(wrong), wrong.text).toHaveLength(1)
    }
  })

  test('counts what is shown beside the status, and finds yaml that no test plays', () => {
    expect(assertionsOf(story(list, '< 200'))).toBe(0)
    expect(assertionsOf(story(list, '< 200', '< … '))).toBe(1)
    const [found] = situationsOf('### 1. A\n```yaml\nstubs: []\n```\n')
    expect(found).toMatchObject({ stories: [], unused: ['stubs: []\n'] })
    expect(() => situationsOf('### 1. A\n```json\n{}\n```\n')).toThrow(/story or yaml/)
  })
})
