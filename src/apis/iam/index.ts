import type { Family } from '../../operation.ts'
import { iamError } from './errors.ts'
import type { IamContext } from './issue.ts'
import { operationsOf } from './routes.ts'

/** IAM v3: tokens, projects, domains and regions. */
export const iam = (context: IamContext): Family => ({
  name: 'iam',
  title: 'Identity and Access Management v3',
  operations: operationsOf(context),
  handlers: {},
  needsAuth: (operation) => operation.path !== '/v3/auth/tokens',
  wireError: iamError,
})
