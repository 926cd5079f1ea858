import { expect, test } from 'vitest'
import { topOf } from '../../bench/profile.js'

test('a profile comes out as functions by their own time, what is idle left out', () => {
  const frame = (functionName: string, url = '', lineNumber = -1) => ({ functionName, url, lineNumber })
  const nodes = [
    { id: 1, callFrame: frame('(idle)') },
    { id: 2, callFrame: frame('serve', 'file:///app/dist/cli.js', 41) },
    { id: 3, callFrame: frame('', 'node:http', 6) },
    // the same function, called from elsewhere
    { id: 4, callFrame: frame('serve', 'file:///app/dist/cli.js', 41) },
  ]
  expect(topOf({ nodes, samples: [1, 2, 3, 4], timeDeltas: [9000, 100, 100, 200] })).toEqual([
    ['75.0 %', 'serve', 'cli.js:42'],
    ['25.0 %', '(anonymous)', 'node:http:7'],
  ])
})
