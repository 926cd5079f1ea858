/** The kinds of setting that choose engines. */
import Type, { type TString } from 'typebox'
import { Problem } from '../core/problem.ts'
import { OFF, SQL_ENGINE_FORMS, sqlEngineAddress } from '../engines/engine-address.ts'
import { invalidValue, type Setting } from './setting.ts'

interface EngineEntry<File extends string> {
  readonly file: File
  readonly help: string
}

/** What runs SQL: `off`, or an address. */
export function sqlEngine<const File extends string>(entry: EngineEntry<File>): Setting<string, File, TString> {
  return {
    ...entry,
    default: OFF,
    hint: 'ADDRESS',
    schema: Type.String({ description: entry.help, default: OFF }),
    parse(value, name) {
      // YAML reads a bare off as false
      if (value === false || value === OFF) return OFF
      if (typeof value === 'string' && /^[^/]*\/\/[^/]*@/.test(value)) {
        throw new Problem(
          'invalid',
          `${name} must not contain credentials: give them as LAKEMOCK_ENGINE_USER, LAKEMOCK_ENGINE_PASSWORD or LAKEMOCK_ENGINE_TOKEN in the environment`,
          name,
        )
      }
      if (typeof value === 'string' && sqlEngineAddress(value) !== undefined) return value
      throw invalidValue(name, `one of ${SQL_ENGINE_FORMS}`, value)
    },
  }
}
