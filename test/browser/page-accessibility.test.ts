/** axe-core finds nothing in any view of the live page: in both themes, both languages, on a wide and on a narrow screen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeSource, hasChromium, LivePage } from './page.ts'
import { type Story, tellStory } from './story.ts'

/** Each pair of a theme, a language and a width is in one of them. */
const looks = [
  { theme: 'light', language: 'en-US', width: 1280 },
  { theme: 'light', language: 'zh-CN', width: 400 },
  { theme: 'dark', language: 'en-US', width: 400 },
  { theme: 'dark', language: 'zh-CN', width: 1280 },
] as const

describe.skipIf(!hasChromium)('axe-core', () => {
  let live: LivePage
  let story: Story
  beforeAll(async () => {
    live = await LivePage.start()
    story = await tellStory(live.emulator)
  })
  afterAll(() => live.close())

  test.each(looks)(
    'has no complaint about any view ($theme, $language, $width px)',
    async (look) => {
      const views: readonly (readonly [string, string])[] = [
        ['#/', '.row-link'],
        ['#/demo/timeline', 'canvas'],
        [`#/demo/timeline/statement/${story.session}:1`, '.detail .history'],
        ['#/demo/journal', '.row-link'],
        ['#/demo/journal/3', '.detail .code'],
        ['#/demo/stubs', '.unmatched li'],
        ['#/demo/stubs?new=1', 'textarea'],
        ['#/demo/faults/flaky-status', 'textarea'],
        ['#/demo/resources/statement', '.row-link'],
        [`#/demo/resources/statement/${story.session}:1`, '.detail .history'],
        [`#/demo/resources/session/${story.session}`, '.detail .actions'],
        ['#/demo/resources/elasticPool', '.empty'],
        ['#/demo/clock', '.big-time'],
        ['#/demo/settings', '.settings li'],
        ['#/unused/journal', '.empty'],
        ['#/demo/journal?text=nothing', '.empty'],
        ['#/demo/stubs/replaced', '.warning'],
        ['#/a%20b/timeline', '.empty'],
      ]
      const source = axeSource()
      const complaints: string[] = []
      const page = await live.open('#/', look)
      await page.evaluate(source)
      for (const [hash, ready] of views) {
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`)
        await page.locator(ready).first().waitFor()
        // all that passed would be more than a thousand times as much to send
        const violations = await page.evaluate<Violation[]>(
          `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`,
        )
        for (const { id, nodes } of violations)
          complaints.push(`${hash}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        // nothing is wider than the screen
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        if (width > look.width) complaints.push(`${hash}: ${width} pixels wide`)
      }
      await live.closePages()
      expect(complaints).toEqual([])
    },
    300_000,
  )

  test('has no complaint about the page of an emulator that has no project', async () => {
    const empty = await live.another()
    const page = await empty.open('#/')
    await page.locator('.empty').waitFor()
    await page.evaluate(axeSource())
    const ids = await page.evaluate<string[]>(
      `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))`,
    )
    await empty.close()
    expect(ids).toEqual([])
  })
})

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
