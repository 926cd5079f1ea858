/** Codes and their outputs, recorded from Livy 0.8.0 with Spark 3.5.4 (test/recorded): what every Spark engine should return. */
import { readFileSync } from 'node:fs'
import type { EngineKind } from '../../src/engines/spark-engine.ts'

export interface SparkCase {
  /** Its number in the recorded session, from 1. Some statements between those listed are not. */
  readonly n: number
  readonly kind: EngineKind
  readonly code: string
  /** As Livy shows it, with `execution_count`. */
  readonly output: Readonly<Record<string, unknown>>
}

/** The codes of one recorded session, in order. */
export const sparkCases = (kind: EngineKind): readonly SparkCase[] =>
  readFileSync(new URL(`../recorded/livy-0.8-${kind}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SparkCase)

/** A recorded request to Livy 0.8.0 and its reply. */
export interface LivyExchange {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** The text of the body, its first 700 characters. */
  readonly body: string
}

export const livyExchanges = (): readonly LivyExchange[] =>
  readFileSync(new URL('../recorded/livy-0.8-protocol.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LivyExchange)
