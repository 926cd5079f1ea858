/** Writes the pictures of the live page in docs/images: `node build/run.js build/screenshots.ts`, after `npm run build`. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LivePage } from '../test/browser/page.ts'
import { tellStory } from '../test/browser/story.ts'

const folder = join(import.meta.dirname, '../docs/images')
const MOST_BYTES = 200_000

export async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const live = await LivePage.start()
  await tellStory(live.emulator)
  const entries = await live.emulator.project('demo').journal.list({ operation: 'CreateStatement' })
  const unmatched = entries.entries.findLast((entry) => entry.request.body?.includes('words'))
  const views: readonly (readonly [string, string, string])[] = [
    ['timeline', '#/demo/timeline', 'canvas'],
    ['journal', `#/demo/journal/${unmatched?.id}`, '.misses'],
  ]
  for (const theme of ['light', 'dark'] as const)
    for (const [name, hash, ready] of views) {
      const page = await live.open(hash, { theme, height: 600, width: 1200 })
      await page.locator(ready).first().waitFor()
      if (name === 'timeline') await page.getByRole('application').press('Home')
      // what is read after the first events
      await page.waitForTimeout(800)
      const path = join(folder, `page-${name}-${theme}.png`)
      await page.screenshot({ path })
      await live.closePages()
      if (statSync(path).size > MOST_BYTES) throw new Error(`${path} has more than ${MOST_BYTES} bytes`)
    }
  await live.close()
  return 0
}
