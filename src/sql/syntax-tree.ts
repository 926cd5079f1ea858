/**
 * What a text says in Presto's SQL. `at` is the offset of the character that an error about a node points to: the first character of
 * the node, or the operator of an expression with two sides.
 */

export interface Place {
  /** Offset in the text, in UTF-16 units. */
  readonly at: number
}

/** A name as written, without its quotes. Names are compared without regard to case. */
export interface Name extends Place {
  readonly text: string
  readonly isQuoted: boolean
}

/** `catalog.schema.table`, or a part of it. */
export interface QualifiedName extends Place {
  readonly parts: readonly Name[]
}

/** A type as written: `varchar(10)`, `array(row(a bigint))`. */
export interface TypeText extends Place {
  readonly name: string
  readonly parameters: readonly (TypeText | number | TypeField)[]
}

export interface TypeField extends Place {
  readonly kind: 'field'
  readonly name: Name
  readonly type: TypeText
}

export type IntervalField = 'YEAR' | 'MONTH' | 'DAY' | 'HOUR' | 'MINUTE' | 'SECOND'
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

export type Literal =
  | (Place & { readonly kind: 'null' })
  | (Place & { readonly kind: 'boolean'; readonly value: boolean })
  /** `text` has no sign; it may be too large for a bigint. */
  | (Place & { readonly kind: 'integer' | 'decimal' | 'double'; readonly text: string })
  | (Place & { readonly kind: 'string'; readonly value: string })
  /** X'…': the hexadecimal digits without blanks. */
  | (Place & { readonly kind: 'binary'; readonly digits: string })
  /** `date '2020-01-01'`, `decimal '1.5'`, `json '1'`: any type name before a string. The name is in lower case. */
  | (Place & { readonly kind: 'typed'; readonly type: string; readonly value: string })
  | (Place & {
      readonly kind: 'interval'
      readonly isNegative: boolean
      readonly value: string
      readonly from: IntervalField
      readonly to: IntervalField | undefined
    })

export type Expression =
  | Literal
  | (Place & { readonly kind: 'parameter'; readonly index: number })
  | (Place & { readonly kind: 'name'; readonly name: Name })
  /** `base.field` */
  | (Place & { readonly kind: 'member'; readonly base: Expression; readonly field: Name })
  | Call
  | (Place & { readonly kind: 'lambda'; readonly parameters: readonly Name[]; readonly body: Expression })
  | (Place & { readonly kind: 'sign'; readonly sign: '+' | '-'; readonly value: Expression })
  | (Place & {
      readonly kind: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: Expression
      readonly right: Expression
    })
  | (Place & {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: Expression
      readonly right: Expression
    })
  /** `value > ALL (select …)` */
  | (Place & {
      readonly kind: 'quantified'
      readonly operator: ComparisonOperator
      readonly quantifier: 'ALL' | 'SOME' | 'ANY'
      readonly value: Expression
      readonly query: Query
    })
  /** `IS DISTINCT FROM`; the negation is a `not` around it, as of all that follow. */
  | (Place & { readonly kind: 'distinct'; readonly left: Expression; readonly right: Expression })
  | (Place & {
      readonly kind: 'logical'
      readonly operator: 'AND' | 'OR'
      readonly left: Expression
      readonly right: Expression
    })
  | (Place & { readonly kind: 'not'; readonly value: Expression })
  | (Place & {
      readonly kind: 'between'
      readonly value: Expression
      readonly low: Expression
      readonly high: Expression
    })
  | (Place & { readonly kind: 'inList'; readonly value: Expression; readonly items: readonly Expression[] })
  | (Place & { readonly kind: 'inQuery'; readonly value: Expression; readonly query: Query })
  | (Place & {
      readonly kind: 'like'
      readonly value: Expression
      readonly pattern: Expression
      readonly escape: Expression | undefined
    })
  | (Place & { readonly kind: 'isNull'; readonly value: Expression; readonly isNegated: boolean })
  | (Place & { readonly kind: 'exists'; readonly query: Query })
  | (Place & { readonly kind: 'subquery'; readonly query: Query })
  | (Place & {
      readonly kind: 'case'
      /** `CASE operand WHEN …`; undefined for `CASE WHEN condition …`. */
      readonly operand: Expression | undefined
      readonly branches: readonly { readonly when: Expression; readonly then: Expression }[]
      readonly otherwise: Expression | undefined
    })
  | (Place & {
      readonly kind: 'cast'
      readonly value: Expression
      readonly type: TypeText
      /** TRY_CAST: null instead of an error. */
      readonly isTry: boolean
    })
  | (Place & { readonly kind: 'array'; readonly items: readonly Expression[] })
  | (Place & { readonly kind: 'row'; readonly items: readonly Expression[] })
  | (Place & { readonly kind: 'subscript'; readonly base: Expression; readonly index: Expression })
  | (Place & { readonly kind: 'atTimeZone'; readonly value: Expression; readonly zone: Expression })
  | (Place & { readonly kind: 'extract'; readonly field: string; readonly value: Expression })
  | (Place & {
      readonly kind: 'current'
      readonly what: 'date' | 'time' | 'timestamp' | 'localtime' | 'localtimestamp' | 'user' | 'path'
      readonly precision: number | undefined
    })
  | (Place & { readonly kind: 'grouping'; readonly columns: readonly QualifiedName[] })

/**
 * A call. `a || b` is a call of `concat`, SUBSTRING(x FROM y) of `substr`, POSITION(x IN y) of `strpos`, NORMALIZE(x) of `normalize`.
 * IF, NULLIF, COALESCE and TRY are calls by these names.
 */
export interface Call extends Place {
  readonly kind: 'call'
  readonly name: QualifiedName
  readonly values: readonly Expression[]
  /** `count(*)` */
  readonly isStar: boolean
  readonly isDistinct: boolean
  readonly orderBy: readonly SortItem[]
  readonly filter: Expression | undefined
  readonly window: Window | undefined
}

export interface Window extends Place {
  readonly partitionBy: readonly Expression[]
  readonly orderBy: readonly SortItem[]
  readonly frame: WindowFrame | undefined
}

export interface WindowFrame extends Place {
  readonly unit: 'RANGE' | 'ROWS'
  readonly start: FrameBound
  readonly end: FrameBound | undefined
}

export interface FrameBound extends Place {
  readonly kind: 'UNBOUNDED PRECEDING' | 'UNBOUNDED FOLLOWING' | 'CURRENT ROW' | 'PRECEDING' | 'FOLLOWING'
  readonly value: Expression | undefined
}

export interface SortItem extends Place {
  readonly value: Expression
  readonly isDescending: boolean
  readonly nulls: 'FIRST' | 'LAST' | undefined
}

export interface Query extends Place {
  readonly kind: 'query'
  readonly with: With | undefined
  readonly body: QueryBody
  readonly orderBy: readonly SortItem[]
  /** OFFSET n */
  readonly offset: string | undefined
  /** LIMIT n, LIMIT ALL, or the n of FETCH FIRST (`1` if it has none). */
  readonly limit: string | undefined
  /** Whether the limit is that of FETCH FIRST. */
  readonly isFetch: boolean
  readonly withTies: boolean
}

export interface With extends Place {
  readonly isRecursive: boolean
  readonly queries: readonly NamedQuery[]
}

export interface NamedQuery extends Place {
  readonly name: Name
  readonly columns: readonly Name[] | undefined
  readonly query: Query
}

export type QueryBody =
  | Select
  | (Place & {
      readonly kind: 'set'
      readonly operator: 'UNION' | 'INTERSECT' | 'EXCEPT'
      readonly isDistinct: boolean
      readonly left: QueryBody
      readonly right: QueryBody
    })
  | (Place & { readonly kind: 'values'; readonly rows: readonly Expression[] })
  /** TABLE t */
  | (Place & { readonly kind: 'table'; readonly name: QualifiedName })
  /** A query in parentheses. */
  | Query

export interface Select extends Place {
  readonly kind: 'select'
  readonly isDistinct: boolean
  readonly items: readonly SelectItem[]
  /** Several relations with commas between them are cross joins. */
  readonly from: Relation | undefined
  readonly where: Expression | undefined
  readonly groupBy: GroupBy | undefined
  readonly having: Expression | undefined
}

export type SelectItem =
  | (Place & { readonly kind: 'expression'; readonly value: Expression; readonly alias: Name | undefined })
  /** `*` or `t.*`; 333 also takes an expression before the dot, and names after it. */
  | (Place & {
      readonly kind: 'all'
      readonly of: Expression | undefined
      readonly aliases: readonly Name[] | undefined
    })

export interface GroupBy extends Place {
  readonly isDistinct: boolean
  readonly elements: readonly GroupingElement[]
}

/** `simple` has one set of expressions; the others have the sets as written. */
export interface GroupingElement extends Place {
  readonly kind: 'simple' | 'rollup' | 'cube' | 'sets'
  readonly sets: readonly (readonly Expression[])[]
}

export type Relation =
  | (Place & { readonly kind: 'table'; readonly name: QualifiedName })
  | (Place & {
      readonly kind: 'aliased'
      readonly relation: Relation
      readonly alias: Name
      readonly columns: readonly Name[] | undefined
    })
  | (Place & {
      readonly kind: 'join'
      readonly type: 'CROSS' | 'IMPLICIT' | 'INNER' | 'LEFT' | 'RIGHT' | 'FULL'
      readonly isNatural: boolean
      readonly left: Relation
      readonly right: Relation
      readonly on: Expression | undefined
      readonly using: readonly Name[] | undefined
    })
  | (Place & { readonly kind: 'subquery'; readonly query: Query })
  | (Place & { readonly kind: 'unnest'; readonly items: readonly Expression[]; readonly hasOrdinality: boolean })
  | (Place & { readonly kind: 'lateral'; readonly query: Query })
  | (Place & {
      readonly kind: 'sample'
      readonly relation: Relation
      readonly method: 'BERNOULLI' | 'SYSTEM'
      readonly percentage: Expression
    })

export interface Property extends Place {
  readonly name: Name
  readonly value: Expression
}

export interface ColumnDefinition extends Place {
  readonly kind: 'column'
  readonly name: Name
  readonly type: TypeText
  readonly isNullable: boolean
  readonly comment: string | undefined
  readonly properties: readonly Property[]
}

export type TableElement =
  | ColumnDefinition
  | (Place & { readonly kind: 'like'; readonly table: QualifiedName; readonly includesProperties: boolean })

/** Who gets a privilege or a role: `USER u`, or only a name. */
export interface Principal {
  readonly kind: 'USER' | 'ROLE' | undefined
  readonly name: Name
}

interface LikeText {
  readonly like: string | undefined
  readonly escape: string | undefined
}

export type Statement =
  | (Place & { readonly kind: 'select'; readonly query: Query })
  | (Place & {
      readonly kind: 'explain'
      readonly isAnalyze: boolean
      /** `(type validate, format json)`: names and values in upper case. */
      readonly options: readonly { readonly name: 'FORMAT' | 'TYPE'; readonly value: string }[]
      readonly statement: Statement
    })
  | (Place & LikeText & { readonly kind: 'showTables'; readonly schema: QualifiedName | undefined })
  | (Place & LikeText & { readonly kind: 'showSchemas'; readonly catalog: Name | undefined })
  | (Place & LikeText & { readonly kind: 'showCatalogs' | 'showFunctions' | 'showSession' })
  /** SHOW COLUMNS FROM, DESCRIBE and DESC. */
  | (Place & LikeText & { readonly kind: 'showColumns'; readonly table: QualifiedName })
  | (Place & { readonly kind: 'showCreate'; readonly what: 'TABLE' | 'VIEW' | 'SCHEMA'; readonly name: QualifiedName })
  | (Place & { readonly kind: 'showStats'; readonly of: QualifiedName | Select })
  | (Place & { readonly kind: 'showGrants'; readonly table: QualifiedName | undefined })
  | (Place & { readonly kind: 'showRoles'; readonly isCurrent: boolean; readonly catalog: Name | undefined })
  | (Place & { readonly kind: 'showRoleGrants'; readonly catalog: Name | undefined })
  | (Place & {
      readonly kind: 'createTable'
      readonly name: QualifiedName
      readonly elements: readonly TableElement[]
      readonly ifNotExists: boolean
      readonly comment: string | undefined
      readonly properties: readonly Property[]
    })
  | (Place & {
      readonly kind: 'createTableAs'
      readonly name: QualifiedName
      readonly columns: readonly Name[] | undefined
      readonly query: Query
      readonly withData: boolean
      readonly ifNotExists: boolean
      readonly comment: string | undefined
      readonly properties: readonly Property[]
    })
  | (Place & { readonly kind: 'dropTable' | 'dropView'; readonly name: QualifiedName; readonly ifExists: boolean })
  | (Place & {
      readonly kind: 'renameTable' | 'renameView'
      readonly name: QualifiedName
      readonly to: QualifiedName
    })
  | (Place & { readonly kind: 'addColumn'; readonly name: QualifiedName; readonly column: ColumnDefinition })
  | (Place & {
      readonly kind: 'renameColumn'
      readonly name: QualifiedName
      readonly column: Name
      readonly to: Name
    })
  | (Place & { readonly kind: 'dropColumn'; readonly name: QualifiedName; readonly column: Name })
  | (Place & {
      readonly kind: 'createView'
      readonly name: QualifiedName
      readonly query: Query
      readonly replaces: boolean
      readonly comment: string | undefined
    })
  | (Place & {
      readonly kind: 'createSchema'
      readonly name: QualifiedName
      readonly ifNotExists: boolean
      readonly properties: readonly Property[]
    })
  | (Place & {
      readonly kind: 'dropSchema'
      readonly name: QualifiedName
      readonly ifExists: boolean
      readonly cascades: boolean
    })
  | (Place & { readonly kind: 'renameSchema'; readonly name: QualifiedName; readonly to: Name })
  | (Place & { readonly kind: 'authorizeSchema'; readonly name: QualifiedName })
  | (Place & { readonly kind: 'commentOn'; readonly table: QualifiedName; readonly comment: string | undefined })
  | (Place & {
      readonly kind: 'insert'
      readonly name: QualifiedName
      readonly columns: readonly Name[] | undefined
      readonly query: Query
    })
  | (Place & { readonly kind: 'delete'; readonly name: QualifiedName; readonly where: Expression | undefined })
  | (Place & { readonly kind: 'analyze'; readonly name: QualifiedName; readonly properties: readonly Property[] })
  | (Place & { readonly kind: 'use'; readonly catalog: Name | undefined; readonly schema: Name })
  | (Place & { readonly kind: 'setSession'; readonly name: QualifiedName; readonly value: Expression })
  | (Place & { readonly kind: 'resetSession'; readonly name: QualifiedName })
  | (Place & { readonly kind: 'setRole'; readonly role: Name | 'ALL' | 'NONE' })
  | (Place & { readonly kind: 'setPath' })
  | (Place & {
      readonly kind: 'grant' | 'revoke'
      /** undefined: ALL PRIVILEGES */
      readonly privileges: readonly Name[] | undefined
      readonly table: QualifiedName
      /** `ON TABLE t` */
      readonly saysTable: boolean
      readonly principal: Principal
      readonly hasGrantOption: boolean
    })
  | (Place & {
      readonly kind: 'grantRoles' | 'revokeRoles'
      readonly roles: readonly Name[]
      readonly principals: readonly Principal[]
      readonly hasAdminOption: boolean
    })
  | (Place & { readonly kind: 'createRole' | 'dropRole'; readonly role: Name })
  | (Place & {
      readonly kind: 'call'
      readonly name: QualifiedName
      readonly values: readonly { readonly name: Name | undefined; readonly value: Expression }[]
    })
  | (Place & { readonly kind: 'prepare'; readonly name: Name; readonly statement: Statement })
  | (Place & { readonly kind: 'deallocate' | 'describeInput' | 'describeOutput'; readonly name: Name })
  | (Place & { readonly kind: 'execute'; readonly name: Name; readonly values: readonly Expression[] })
  /** The modes in upper case: `READ ONLY`. */
  | (Place & { readonly kind: 'startTransaction'; readonly modes: readonly string[] })
  | (Place & { readonly kind: 'commit' | 'rollback' })

export type StatementKind = Statement['kind']
