import { language } from '../preferences.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type TextKey = keyof typeof en

const tables: Readonly<Record<'en' | 'zh', Readonly<Record<TextKey, string>>>> = { en, zh }

/** A text in the present language. `{name}` in it is replaced by the value of that name. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return tables[language.value][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
