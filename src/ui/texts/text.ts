import { language } from '../preferences.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type TextKey = keyof typeof en

const tables: Readonly<Record<'en' | 'zh', Readonly<Record<TextKey, string>>>> = { en, zh }

/** A text in the present language. `{name}` in it is replaced by the value of that name. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return tables[language.value][key].replace(/\{(\w+)\}/g, (whole, name: string) => isolated(values[name] ?? whole))
}

/** A value whose direction of writing leaves the text around it as it is: it may have characters that turn what follows. */
const isolated = (value: string | number): string =>
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(String(value)) ? `\u2068${value}\u2069` : String(value)
