/** The live page with texts of others: HTML, characters that turn the direction of writing, long texts; and worlds that end under it. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, LivePage, send } from './page.ts'

/** An element that would run a script, a character that turns what follows it, and a family of four people. */
const EVIL = '<img src=x onerror=alert(1)><script>alert(2)</script>\u202egnp.exe 👨‍👩‍👧‍👦'
const NAME = 'a/b c?d#e%f'

describe.skipIf(!hasChromium)('the live page with texts of others', () => {
  let live: LivePage
  let session: string
  beforeAll(async () => {
    live = await LivePage.start({ clock: 'manual' })
    const project = live.emulator.project('demo')
    await project.clock.set({ now: '9999-12-30T09:00:00Z' })
    await project.stubs.add([
      { name: EVIL, match: { code: 'evil' }, outcome: { error: { ename: EVIL, evalue: EVIL + 'x'.repeat(100_000) } } },
      { name: NAME, match: { code: { regex: '^val (a|b) = \\d+$' } }, outcome: { text: EVIL } },
    ])
    const created = await send(live.emulator.url, 'POST', '/v2.0/demo/sessions', {
      ...{ kind: 'spark', queue: 'default', name: EVIL },
    })
    session = String(created.id)
    await project.clock.untilIdle()
    for (const code of ['evil', `println("${EVIL}")`, 'val c = 1'])
      await send(live.emulator.url, 'POST', `/v2.0/demo/sessions/${session}/statements`, { code })
    await project.clock.untilIdle()
  })
  afterEach(() => live.closePages())
  afterAll(async () => {
    await live.close()
    expect(live.problems).toEqual([])
  })

  test.each([
    ['timeline', '#/demo/timeline', 'canvas'],
    ['stubs', '#/demo/stubs', '.unmatched li'],
    ['a stub', `#/demo/stubs/${encodeURIComponent(EVIL)}`, 'textarea'],
    ['sessions', '#/demo/resources/session', '.row-link'],
    ['requests', '#/demo/journal', '.row-link'],
  ])('shows them as texts: %s', async (_view, hash, ready) => {
    const page = await live.open(hash)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => dialogs.push(dialog.message()))
    await page.locator(ready).first().waitFor()
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(dialogs).toEqual([])
  })

  test('shows the error of a statement in the year 9999, in a box of bounded height', async () => {
    const page = await live.open(`#/demo/resources/statement/${session}:0`)
    const output = page.getByRole('group', { name: 'Output' })
    await output.waitFor()
    expect(await output.textContent()).toContain(EVIL)
    expect((await output.boundingBox())?.height).toBeLessThan(400)
    expect(await page.getByText('9999-12-30').count()).toBeGreaterThan(0)
  })

  test('opens a stub whose name has the characters of an address', async () => {
    const page = await live.open('#/demo/stubs')
    await page.getByRole('link', { name: NAME, exact: true }).first().click()
    expect(JSON.parse(await page.getByRole('textbox', { name: /^Stub,/ }).inputValue())).toMatchObject({ name: NAME })
  })

  test('a name that turns the direction of writing turns only itself', async () => {
    const page = await live.open(`#/demo/stubs/${encodeURIComponent(EVIL)}`)
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    expect(await page.getByRole('dialog').textContent()).toContain(`\u2068${EVIL}\u2069 is removed.`)
  })

  test('shows how far an expression matched, and the expression as it is written', async () => {
    const page = await live.open('#/demo/journal?text=CreateStatement')
    await page.getByRole('link', { name: 'CreateStatement' }).first().click()
    const why = page.getByRole('region', { name: 'Why no stub matched' })
    await why.getByText('differs in code at character 5').waitFor()
    expect(await why.textContent()).toContain('/^val (a|b) = \\d+$/')
    expect(await why.textContent()).toContain('c = 1')
  })

  test('goes on when its journal is cleared, and its world is reset and deleted', async () => {
    await send(live.emulator.url, 'POST', '/v2.0/short/sessions', { kind: 'spark', queue: 'default' })
    const page = await live.open('#/short/journal')
    const project = live.emulator.project('short')
    await page.getByRole('link', { name: 'CreateSession' }).waitFor()
    await project.journal.clear()
    await page.getByText('No request has come to this project').waitFor()
    await send(live.emulator.url, 'GET', '/v2.0/short/sessions')
    await page.getByRole('link', { name: 'ListSessions' }).waitFor()
    await project.reset()
    await page.getByText('No request has come to this project').waitFor()
    await project.delete()
    await send(live.emulator.url, 'POST', '/v2.0/short/sessions', { kind: 'spark', queue: 'default' })
    await page.getByRole('link', { name: 'CreateSession' }).waitFor()
  })
})
