import type { Unmatched } from '../../client/generated/evidence.ts'
import { hashOf } from '../route.ts'
import { t } from '../texts/text.ts'

type Closest = Unmatched['unmatched'][number]['closest'][number]

interface Props {
  readonly project: string
  readonly closest: readonly Closest[]
}

/** The stubs that came closest to a text that none matched, and the place at which each differs. */
export function NearMisses({ project, closest }: Props) {
  if (closest.length === 0) return <p class="muted">{t('misses.none')}</p>
  return (
    <ul class="misses">
      {closest.map(({ stub, difference }) => (
        <li key={stub}>
          <a href={hashOf({ project, view: 'stubs', rest: [stub] })}>{stub}</a> <Difference of={difference} />
        </li>
      ))}
    </ul>
  )
}

function Difference({ of }: { readonly of: Closest['difference'] }) {
  const { key, expected, actual, position, expectedFrom, actualFrom, matchesUpTo } = of
  if (key === 'enabled') return <>{t('misses.enabled')}</>
  if (matchesUpTo !== undefined)
    return (
      <>
        {t(matchesUpTo === '' ? 'misses.notAtAll' : 'misses.upTo', { key, position: (position ?? 0) + 1 })}{' '}
        {matchesUpTo !== '' && <code>{matchesUpTo}</code>}
        <Sides expected={shown(expected)} actual={actualFrom ?? actual} />
      </>
    )
  if (position !== undefined)
    return (
      <>
        {t('misses.position', { key, position: position + 1 })}
        <Sides expected={expectedFrom ?? ''} actual={actualFrom ?? ''} />
      </>
    )
  return (
    <>
      {t('misses.key', { key })}
      <Sides expected={shown(expected)} actual={actual} />
    </>
  )
}

function Sides({ expected, actual }: { readonly expected: string; readonly actual: string }) {
  return (
    <dl class="sides">
      <dt>{t('misses.expected')}</dt>
      <dd>
        <code>{expected}</code>
      </dd>
      <dt>{t('misses.actual')}</dt>
      <dd>
        <code>{actual}</code>
      </dd>
    </dl>
  )
}

/** An expression as it is written in most languages: as JSON, each backslash is doubled. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value
  const { regex, flags = '' } = { ...(value as { regex?: unknown; flags?: unknown } | undefined) }
  return typeof regex === 'string' ? `/${regex}/${flags}` : JSON.stringify(value)
}
