import { expect, test } from 'vitest'
import { dli } from '../../src/apis/dli/index.ts'
import { mrs } from '../../src/apis/mrs/index.ts'
import { projectApis } from '../../src/operation-names.ts'
import { readCall } from '../../src/recording/operations.ts'

const served = [...dli.operations, ...mrs.operations].filter(({ path }) => path.includes(':project_id'))

test.each(served.map(({ id, method, path }) => [id, method, path]))('%s is recognized', (id, method, path) => {
  const target = `${path.replace(':project_id', 'p').replaceAll(/:\w+/g, 'x')}?limit=1`
  expect(readCall(method, target)).toMatchObject({ operation: id, project: 'p' })
})

test('every API has such operations', () => {
  expect(served.length).toBeGreaterThan(projectApis.length * 20)
})
