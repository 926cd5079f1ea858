import { language } from '../preferences.ts'
import { whyTextZh } from './zh-whys.ts'

/** A reason that lakemock gives for a state or for what is due, in the language of the page; as it is if there is no translation. */
export const serverText = (text: string): string => (language.value === 'zh' ? (whyTextZh(text) ?? text) : text)
