import type { FeedState } from './data/feed.ts'
import { language, languages, theme, themes } from './preferences.ts'
import { OVERVIEW } from './route.ts'
import { t } from './texts/text.ts'

/** The top of every view: the way to the overview, the state of the feed, the language and the theme. */
export function PageHeader({ feed }: { readonly feed: FeedState }) {
  return (
    <header class="top">
      <a class="brand" href={OVERVIEW}>
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <rect width="32" height="32" rx="7" class="brand-ground" />
          <path d="M5 12q5.5-5 11 0t11 0M5 19q5.5-5 11 0t11 0M5 26q5.5-5 11 0t11 0" class="brand-wave" />
        </svg>
        lakemock
      </a>
      <span class={`feed feed-${feed}`} role="status">
        {t(`feed.${feed}`)}
      </span>
      <span class="spring" />
      <a class="docs-link" href="/_lakemock/docs">
        {t('header.api')}
      </a>
      <Choice
        label={t('header.language')}
        value={language.value}
        choices={languages.map((one) => [one, one === 'zh' ? '中文' : 'English'])}
        onChoose={(value) => {
          language.value = value
        }}
      />
      <Choice
        label={t('header.theme')}
        value={theme.value}
        choices={themes.map((one) => [one, t(`theme.${one}`)])}
        onChoose={(value) => {
          theme.value = value
        }}
      />
    </header>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [T, string])[]
  onChoose(value: T): void
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find(([one]) => one === event.currentTarget.value)
        if (chosen !== undefined) onChoose(chosen[0])
      }}
    >
      {choices.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  )
}
