/** The time of day of a world, which is UTC, in milliseconds: `10:00:00.250`. */
const formatTime = (ms: number): string => iso(ms).slice(11, 23)

export const formatDateTime = (ms: number): string => `${iso(ms).slice(0, 10)} ${iso(ms).slice(11, 23)}`

/** The time of day; of another day than now's, the date and the time to the second. */
export const formatTimeNear = (ms: number, nowMs: number): string =>
  iso(ms).slice(0, 10) === iso(nowMs).slice(0, 10) ? formatTime(ms) : formatDateTime(ms).slice(0, 19)

/** A time that no date can show has no text. */
const iso = (ms: number): string => (Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : '')
