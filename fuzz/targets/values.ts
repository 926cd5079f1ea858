/** Spans, times, JSON, settings. */
import fc from 'fast-check'
import { environmentLayer, resolveConfig } from '../../src/config/load-settings.ts'
import type { Setting } from '../../src/config/setting.ts'
import { envOf } from '../../src/config/setting-names.ts'
import { type SettingKey, settingKeys, settings } from '../../src/config/settings.ts'
import { isoTime, LAST_MS, parseInstant } from '../../src/core/clock.ts'
import { parseDuration } from '../../src/core/durations.ts'
import { firstInexact, quoteInexact } from '../../src/core/exact-number.ts'
import { jsonErrorIn, placeOf } from '../../src/core/json-place.ts'
import { MAX_SPAN_MS, parseSpan } from '../../src/core/span.ts'
import { readColumnType, readResultType } from '../../src/sql/declared-type.ts'
import { edited } from '../mutate.ts'
import * as seeds from '../seeds.ts'
import { expect, expectSame, read, type Target, within } from '../target.ts'

const spans: Target = {
  name: 'spans',
  property: fc.property(fc.oneof(edited(seeds.spans, 3), fc.double(), fc.integer()), (value) => {
    const ms = read(String(value).length, () => parseSpan(value, 'field'))
    if (ms === undefined) return
    expect(Number.isInteger(ms) && ms >= 0 && ms <= MAX_SPAN_MS, `a span of ${ms} ms`)
    for (const text of [`${ms}ms`, ` ${ms / 1000}s `, `${ms}`])
      if (!text.includes('e')) expectSame(parseSpan(text, 'f'), ms, text)
    expectSame(parseDuration([0, value], 'f'), [0, ms], 'a range')
  }),
}

const types: Target = {
  name: 'types',
  property: fc.property(edited(seeds.types, 3), (text) => {
    // what the catalog keeps is read again as the same; Spark shows names of fields without quotes
    const column = read(text.length, () => readColumnType(text, 'field'))
    if (column !== undefined) expectSame(readColumnType(column, 'field'), column, 'a type of a column')
    const result = read(text.length, () => readResultType(text, 'field'))
    expect(result === undefined || result.trim() !== '', 'a type of a result without a name')
  }),
}

const times: Target = {
  name: 'times',
  property: fc.property(
    fc.oneof(edited(seeds.times, 3), fc.integer({ min: 0, max: LAST_MS }), fc.double()),
    (value) => {
      const ms = within(String(value).length, () => parseInstant(value))
      if (ms === undefined) return
      expect(Number.isInteger(ms) && ms >= 0 && ms <= LAST_MS, `a time of ${ms} ms`)
      expectSame(parseInstant(isoTime(ms)), ms, isoTime(ms))
    },
  ),
}

const json: Target = {
  name: 'json',
  property: fc.property(edited(seeds.bodies), (text) => {
    const isValid = parses(text)
    const error = within(text.length, () => jsonErrorIn(text))
    expectSame(error === undefined, isValid, `valid, with ${JSON.stringify(error)}`)
    if (error !== undefined) {
      expect(error.offset >= 0 && error.offset <= text.length && error.what !== '', JSON.stringify(error))
      // what precedes the error is the beginning of some JSON
      const start = jsonErrorIn(text.slice(0, error.offset))
      expect(
        start === undefined || start.what === 'the text ends too soon' || start.offset >= error.offset - 40,
        JSON.stringify(start),
      )
      const { line, column } = placeOf(text, error.offset)
      expect(line >= 1 && column >= 1, `line ${line}, column ${column}`)
      return
    }
    const exact = within(text.length, () => quoteInexact(text))
    expect(parses(exact) && firstInexact(exact) === undefined, `quoted as ${exact}`)
    expectSame(exact === text, firstInexact(text) === undefined, 'unchanged')
  }),
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Values as a flag or the environment gives them. */
const settingTexts = [
  ...['1', '0', 'true', 'false', '127.0.0.1', 'wall', 'manual', 'auto', '2021', '2025', 'echo', '0.5', '1000'],
  ...[
    'running=2s,RUNNING=5s',
    'waiting=1m',
    'http://app.test:3000',
    '*',
    '2026-01-01T00:00:00Z',
    'default,mine.yaml',
    '::1',
    'a.test',
  ],
]

const setting: Target = {
  name: 'settings',
  property: fc.property(fc.constantFrom(...settingKeys), edited(settingTexts, 3), (key, text) => {
    const one: Setting<unknown> = settings[key]
    const value = read(text.length, () => one.parse(text, key, one.default))
    if (value !== undefined)
      expectSame(
        read(text.length, () => one.parse(value, key, one.default)),
        value,
        'read again',
      )
    read(text.length, () => resolveConfig([environmentLayer({ [envOf(key)]: text })]))
  }),
}

const names = settingKeys.map((key: SettingKey) => envOf(key))
const environment: Target = {
  name: 'environment',
  property: fc.property(edited(names, 3), edited(settingTexts, 1), (name, text) => {
    const config = read(name.length, () => resolveConfig([environmentLayer({ [name]: text })]))
    if (config === undefined || !name.startsWith('LAKEMOCK_') || text === '') return
    const isKnown =
      names.includes(name) ||
      /^LAKEMOCK_(URL|COMMAND|IMAGE|PORT|CLIENTS|REQUIRE|SERVICE|RUN|TARGET|OUT|PROJECT)/.test(name)
    expect(isKnown, `${name} was accepted`)
  }),
}

export const valueTargets = [spans, types, times, json, setting, environment]
