/** The kinds of setting that choose engines. */
import Type, { type TString } from 'typebox'
import { Problem } from '../core/problem.ts'
import { OFF, SQL_ENGINE_FORMS, sqlEngineAddress } from '../engines/engine-address.ts'
import { SPARK_ENGINE_FORMS, sparkEngineAddress } from '../engines/spark-address.ts'
import { invalidValue, type Setting } from './setting.ts'

interface EngineEntry<File extends string> {
  readonly file: File
  readonly help: string
}

/** What runs SQL: `off`, or an address. */
export const sqlEngine = <const File extends string>(entry: EngineEntry<File>): Setting<string, File, TString> =>
  engine(entry, SQL_ENGINE_FORMS, sqlEngineAddress)

/** What runs the code of sessions: `off`, `local` or an address. */
export const sparkEngine = <const File extends string>(entry: EngineEntry<File>): Setting<string, File, TString> =>
  engine(entry, SPARK_ENGINE_FORMS, sparkEngineAddress)

function engine<const File extends string>(
  entry: EngineEntry<File>,
  forms: string,
  addressOf: (text: string) => object | undefined,
): Setting<string, File, TString> {
  return {
    ...entry,
    default: OFF,
    hint: 'ADDRESS',
    schema: Type.String({ description: entry.help, default: OFF }),
    parse(value, name) {
      if (value === OFF) return OFF
      if (typeof value === 'string' && /^[^/]*\/\/[^/]*@/.test(value)) {
        throw new Problem(
          'invalid',
          `${name} must not contain credentials: give them as LAKEMOCK_ENGINE_USER, LAKEMOCK_ENGINE_PASSWORD or LAKEMOCK_ENGINE_TOKEN in the environment`,
          name,
        )
      }
      if (typeof value === 'string' && addressOf(value) !== undefined) return value
      throw invalidValue(name, `one of ${forms}`, value)
    },
  }
}
