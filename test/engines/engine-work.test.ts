import { expect, test, vi } from 'vitest'
import { EngineLost } from '../../src/engines/engine-problems.ts'
import { EngineWork } from '../../src/engines/engine-work.ts'

/** Work whose host applies changes at once, and a task that the test ends. */
function setUp(limitMs = 60_000) {
  const work = new EngineWork({ apply: (change) => change(), limitMs: () => limitMs })
  let resolve: (answer: string) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<string>((yes, no) => {
    resolve = yes
    reject = no
  })
  const cancel = vi.fn()
  const heard: string[] = []
  const end = { onAnswer: (answer: string) => heard.push(answer), onLost: (why: string) => heard.push(`lost: ${why}`) }
  return { work, task: { answer: promise, cancel }, resolve, reject, cancel, heard, end, row: {} }
}

test('an answer is applied once, and a wait for the row ends', async () => {
  const { work, task, resolve, heard, end, row } = setUp()
  work.run(row, task, end)
  expect([work.has(row), work.size]).toEqual([true, 1])
  const settled = work.settled(row)
  resolve('42')
  await settled
  expect([heard, work.has(row), work.ended]).toEqual([['42'], false, 1])
})

test('a dropped task is cancelled, and its answer is ignored', async () => {
  const { work, task, resolve, cancel, heard, end, row } = setUp()
  work.run(row, task, end)
  expect([work.drop(row), work.drop(row)]).toEqual([true, false])
  resolve('late')
  await task.answer
  await work.settled()
  expect([cancel.mock.calls.length, heard]).toEqual([1, []])
})

test('an engine that went away says why; another error is an error of the engine', async () => {
  for (const [error, why] of [
    [new EngineLost('livy closed the connection'), 'lost: livy closed the connection'],
    [new TypeError('x is undefined'), 'lost: the engine failed: x is undefined'],
  ] as const) {
    const { work, task, reject, heard, end, row } = setUp()
    work.run(row, task, end)
    reject(error)
    await work.settled()
    expect(heard).toEqual([why])
  }
})

test('the limit cancels a task, and its row hears which setting it was', async () => {
  const { work, task, cancel, heard, end, row } = setUp(1)
  work.run(row, task, end)
  await work.settled(row)
  expect(cancel).toHaveBeenCalledOnce()
  expect(heard).toEqual(['lost: the engine did not answer within 0.001 s (setting engine-timeout)'])
})

test('after the end of the world everything is cancelled, and nothing starts', async () => {
  const { work, task, resolve, cancel, heard, end, row } = setUp()
  work.run(row, task, end)
  work.close()
  work.run({}, task, end)
  resolve('late')
  await task.answer
  expect([cancel.mock.calls.length, work.size, heard]).toEqual([2, 0, []])
})
