/** An error of the real gateway. Source: the error codes in Huawei's API gateway reference; messages as users of the SDKs see them. */
export interface Preset {
  readonly status: number
  readonly code: string
  readonly message: string
}

const IAM = 'Incorrect IAM authentication information: '

export const presets = {
  unauthorized: { status: 401, code: 'APIGW.0301', message: `${IAM}x-auth-token not found` },
  'token-expired': { status: 401, code: 'APIGW.0307', message: 'The token must be updated.' },
  'signature-invalid': { status: 401, code: 'APIGW.0301', message: `${IAM}verify aksk signature fail` },
  forbidden: { status: 403, code: 'APIGW.0302', message: 'The IAM user is not allowed to access the API.' },
  'not-published': {
    status: 404,
    code: 'APIGW.0101',
    message: 'The API does not exist or has not been published in the environment',
  },
  throttled: {
    status: 429,
    code: 'APIGW.0308',
    message: 'The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute',
  },
  'backend-timeout': { status: 504, code: 'APIGW.0201', message: 'Backend timeout.' },
  'backend-unavailable': { status: 502, code: 'APIGW.0201', message: 'Backend unavailable.' },
  'quota-exceeded': { status: 400, code: 'DLI.1028', message: 'quota exceeded' },
  internal: { status: 500, code: 'APIGW.0601', message: 'Internal server error' },
} as const satisfies Record<string, Preset>

export type PresetName = keyof typeof presets
export const presetNames = Object.keys(presets) as PresetName[]
