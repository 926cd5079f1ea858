import type { Service } from '../../operation.ts'
import { iamError } from './errors.ts'
import { operationsOf } from './iam-operations.ts'
import type { IamContext } from './identity.ts'

/** IAM v3: tokens, projects, domains and regions. */
export const iam = (context: IamContext): Service => ({
  name: 'iam',
  title: 'Identity and Access Management v3',
  operations: operationsOf(context),
  needsAuth: (operation) => operation.path !== '/v3/auth/tokens',
  wireError: iamError,
})
