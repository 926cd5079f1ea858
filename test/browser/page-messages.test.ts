/** What the live page says: after an action, when something is refused or missing, and in Chinese. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { whyTextZh } from '../../src/ui/texts/zh-whys.ts'
import { hasChromium, LivePage, send } from './page.ts'
import { type Story, tellStory } from './story.ts'

describe.skipIf(!hasChromium)('the live page says', () => {
  let live: LivePage
  let story: Story
  beforeAll(async () => {
    live = await LivePage.start()
    story = await tellStory(live.emulator)
  })
  afterEach(() => live.closePages())
  afterAll(async () => {
    await live.close()
    expect(live.problems).toEqual([])
  })

  /** The notice at the bottom of the page. */
  const notice = (page: Page, text: string | RegExp) => page.getByText(text).waitFor()

  test('that an address names no possible project, and not that the connection is lost', async () => {
    const page = await live.open('#/a%20b/timeline')
    await page.getByRole('heading', { name: '“a b” cannot be the id of a project' }).waitFor()
    await page.getByText(/^project must/).waitFor()
    expect(await page.getByText('The connection to lakemock is lost').count()).toBe(0)
    await page.getByRole('link', { name: 'Projects' }).click()
    await page.getByRole('link', { name: 'demo', exact: true }).waitFor()
  })

  test('which field is wrong, once, until the message is closed or another view is open', async () => {
    const page = await live.open('#/demo/clock')
    await page.getByLabel('Advance by').fill('soon')
    await page.getByRole('button', { name: 'Advance', exact: true }).click()
    await notice(page, /^by must be a span of time/)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText(/^by must be a span of time/).waitFor({ state: 'detached' })
    await page.getByLabel('Speed (wall)').fill('fast')
    await page.getByRole('button', { name: 'Set', exact: true }).first().click()
    await notice(page, /speed must be .*"fast"/)
    // it is of no interest in another view
    await page.getByRole('link', { name: 'Journal' }).click()
    await page.getByText(/speed must be/).waitFor({ state: 'detached' })
  })

  test('to which time the clock has moved, and that it stays if nothing is due', async () => {
    const project = live.emulator.project('clock')
    await project.clock.set({ mode: 'manual', now: '2026-03-01T09:00:00Z' })
    const page = await live.open('#/clock/clock')
    await page.getByRole('button', { name: '+10s' }).click()
    await notice(page, 'The clock has moved to 2026-03-01 09:00:10.000 UTC.')
    await page.getByRole('button', { name: 'Until idle' }).click()
    await notice(page, 'Nothing is due: the clock has not moved.')
  })

  test('that a request still waits for its reply', async () => {
    const project = live.emulator.project('waiting')
    await project.faults.add({ match: { operation: 'ListSessions' }, fault: { kind: 'stall', gate: 'go-on' } })
    const reply = send(live.emulator.url, 'GET', '/v2.0/waiting/sessions')
    const page = await live.open('#/waiting/journal')
    await page.getByRole('link', { name: 'ListSessions' }).click()
    await page.getByText('The client still waits for the reply.').waitFor()
    await project.gates.release('go-on')
    await page.getByRole('group', { name: 'Status and headers' }).waitFor()
    await reply
  })

  test('that a stub or a fault rule is gone', async () => {
    const page = await live.open('#/demo/stubs/replaced')
    await page.getByText('This project has no stub “replaced” any more.').waitFor()
    const faults = await live.open('#/demo/faults/replaced')
    await faults.getByText('This project has no fault rule “replaced” any more.').waitFor()
  })

  test('nothing about what a queue is on, as it is on nothing', async () => {
    const page = await live.open('#/demo/resources/queue/default')
    await page.locator('dl.facts').getByText('State', { exact: true }).waitFor()
    expect(await page.locator('dl.facts').getByText('On', { exact: true }).count()).toBe(0)
  })

  test.each([
    ['requests', '#/demo/journal', 'Find in requests', 'CreateSession'],
    ['resources', '#/demo/resources/session', 'Find resources', 'report'],
  ])('that no %s match, and shows all again', async (_what, hash, label, some) => {
    const page = await live.open(hash)
    await page.getByRole('searchbox', { name: label }).fill('no such text')
    await page.getByText('Nothing matches the filter.').waitFor()
    await page.getByRole('link', { name: 'Show all' }).click()
    await page.getByRole('row').filter({ hasText: some }).first().waitFor()
  })

  test.each([
    ['project', '#/', 'Find a project'],
    ['setting', '#/demo/settings', 'Find a setting'],
  ])('that no %s matches', async (_what, hash, label) => {
    const page = await live.open(hash)
    await page.getByRole('searchbox', { name: label }).fill('no such text')
    await page.getByText('Nothing matches the filter.').waitFor()
  })

  test('what it saved, and that a file is not a snapshot', async () => {
    const page = await live.open('#/demo/settings')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save snapshot' }).click()
    expect((await download).suggestedFilename()).toBe('demo.snapshot.json')
    await notice(page, 'The snapshot was saved as demo.snapshot.json.')
    await page.getByLabel('Restore snapshot').setInputFiles({
      ...{ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('not JSON') },
    })
    await page.getByRole('dialog').getByRole('button', { name: 'Restore snapshot' }).click()
    await notice(page, /^This is not valid JSON/)
  })

  test('what is destroyed, and Enter destroys nothing', async () => {
    const page = await live.open('#/demo/stubs/word-count')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByText('word-count is removed.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await live.emulator.project('demo').stubs.list()).toHaveLength(4)
  })

  test('on what a statement runs, with a link', async () => {
    const page = await live.open(`#/demo/resources/statement/${story.session}:1`)
    await page.getByRole('link', { name: story.session, exact: true }).click()
    await page.getByRole('heading', { name: `Session ${story.session}` }).waitFor()
  })

  test.each([
    ['batch', 'etl.jar', { api: 'dli', job: { file: 'obs://bucket/etl.jar' } }],
    ['mrsJob', 'nightly-load', { api: 'mrs', job: { name: 'nightly-load', type: 'MapReduce' } }],
  ])('how a stub of a job begins, and the stub is accepted: %s', async (kind, label, match) => {
    const { url } = live.emulator
    if (kind === 'mrsJob')
      await send(url, 'POST', '/v2/demo/clusters/reports/job-executions', {
        ...{ job_type: 'MapReduce', job_name: 'nightly-load', arguments: ['obs://bucket/a.jar'] },
      })
    const page = await live.open(`#/demo/resources/${kind}`)
    await page.getByRole('row').filter({ hasText: label }).getByRole('link').click()
    await page.getByRole('complementary').getByRole('button', { name: 'Make a stub of this' }).click()
    const editor = page.getByRole('textbox', { name: /^Stub,/ })
    expect(JSON.parse(await editor.inputValue()).match).toEqual(match)
    await page.getByRole('button', { name: 'Save' }).click()
    await notice(page, 'Saved. The next matching statement or SQL gets this result.')
  })

  test('reasons and times in Chinese', async () => {
    const page = await live.open(`#/demo/resources/statement/${story.session}:1`, { language: 'zh-CN' })
    const history = page.getByRole('group', { name: '历史' })
    await history.getByText('结果来自 word-count').waitFor()
    await history.getByText('开始运行').waitFor()
    expect(await history.textContent()).toMatch(/\d 秒前/)
    expect(await history.textContent()).not.toMatch(/ago|created|answered/)
  })

  test('each reason of its histories and its agenda in Chinese', async () => {
    const project = live.emulator.project('demo')
    const { url } = live.emulator
    const world = (path: string) => send(url, 'GET', `/_lakemock/worlds/demo${path}`)
    const texts = await Promise.all(['/sessions', '/statements', '/sql', '/sql-jobs', '/batches', '/queues'].map(world))
    const due = (await project.agenda()).due.map(({ why }) => why)
    const whys = [...JSON.stringify(texts).matchAll(/"why":"([^"]+)"/g)].map(([, why]) => why ?? '')
    expect(whys.length).toBeGreaterThan(10)
    expect([...whys, ...due].filter((why) => whyTextZh(why) === undefined)).toEqual([])
  })

  test('everything in 400 pixels: the fault of a request, the kinds that a project has', async () => {
    const page = await live.open('#/demo/journal', { width: 400 })
    const mark = page.getByRole('row').filter({ hasText: '502' }).first().getByText('Fault', { exact: true })
    await mark.waitFor()
    const cell = page.locator('.cell-status').filter({ hasText: '502' }).first()
    const [inner, outer] = [await mark.boundingBox(), await cell.boundingBox()]
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0))
    expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0))
    const overview = await live.open('#/', { width: 400 })
    await overview.getByText(/^\d more$/).waitFor()
  })
})
