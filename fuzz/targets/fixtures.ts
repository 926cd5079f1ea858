/** Fixtures files, YAML and JSON. */
import fc from 'fast-check'
import { parseFixtures } from '../../src/fixture-files/parse.ts'
import { edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expectSame, read, type Target } from '../target.ts'

const parse = (text: string, file: string) => read(text.length, () => parseFixtures(text, file))

/** What a file declares, without what is compiled. */
function declared({
  stubs,
  faults,
  users,
  keys,
  projects,
  queues,
  elasticPools,
  resources,
  clusters,
  layers,
}: ReturnType<typeof parseFixtures>) {
  return {
    stubs: stubs.map(({ definition }) => definition),
    faults: faults.map(({ definition }) => definition),
    settings: layers.flatMap(({ values }) => [...values]),
    ...{ users, keys, projects, queues: [...(queues ?? [])], clusters: [...(clusters ?? [])] },
    ...{ elasticPools, resources },
  }
}

const yaml: Target = {
  name: 'fixtures-yaml',
  property: fc.property(edited(seeds.fixtures), (text) => {
    const found = parse(text, 'fuzz.yaml')
    if (found === undefined) return
    const { stubs, faults } = declared(found)
    // a file that was accepted can be written as JSON, and declares the same
    const again = parse(JSON.stringify({ stubs, faults }), 'fuzz.json')
    expectSame(again && [declared(again).stubs, declared(again).faults], [stubs, faults], 'written as JSON')
  }),
}

const jsonSeeds = seeds.fixtures.flatMap((text) => {
  try {
    const { stubs, faults } = declared(parseFixtures(text, 'seed.yaml'))
    return [JSON.stringify({ stubs, faults, world: { unmatched: 'fail', durations: { running: [1, '2s'] } } }, null, 2)]
  } catch {
    return []
  }
})

const json: Target = {
  name: 'fixtures-json',
  property: fc.property(edited(jsonSeeds), (text) => {
    const found = parse(text, 'fuzz.json')
    const plain = parse(text, 'fuzz.yaml')
    // every JSON file is a YAML file
    if (found !== undefined) expectSame(plain && declared(plain), declared(found), 'read as YAML')
  }),
}

export const fixtureTargets = [yaml, json]
