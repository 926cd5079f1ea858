import { effect, signal } from '@preact/signals'

export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const kept = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
  const value = localStorage.getItem(`lakemock.${key}`)
  return allowed.find((one) => one === value) ?? otherwise
}

const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en')
const darkSystem = matchMedia('(prefers-color-scheme: dark)')

export const language = signal<Language>(kept('language', languages, browserLanguage()))
export const theme = signal<Theme>(kept('theme', themes, 'system'))
/** The colours that are shown: the timeline draws with them. */
export const shownTheme = signal<'light' | 'dark'>('light')

/** Applies the choices to the document, and keeps them. */
export function applyPreferences(): void {
  const show = (): void => {
    const isDark = theme.value === 'dark' || (theme.value === 'system' && darkSystem.matches)
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
    shownTheme.value = isDark ? 'dark' : 'light'
  }
  darkSystem.addEventListener('change', show)
  effect(show)
  effect(() => localStorage.setItem('lakemock.theme', theme.value))
  effect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem('lakemock.language', language.value)
  })
}
