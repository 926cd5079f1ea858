/**
 * The SQL of the two versions of Presto that MRS runs. `npm run generate` writes one parser for each: a line that ends with
 * `// 0.216` or `// 333` belongs to that version alone. An error message depends on where a decision is made, so what looks like
 * one alternative too many is usually in the language as Presto defines it.
 */
grammar PrestoSql;

options { caseInsensitive = true; }

singleStatement
  : statement EOF
  ;

statement
  : query
  | USE identifier
  | USE identifier '.' identifier
  | CREATE SCHEMA (IF NOT EXISTS)? qualifiedName
      (AUTHORIZATION principal)?  // 333
      (WITH properties)?
  | DROP SCHEMA (IF EXISTS)? qualifiedName (CASCADE | RESTRICT)?
  | ALTER SCHEMA qualifiedName RENAME TO identifier
  | ALTER SCHEMA qualifiedName SET AUTHORIZATION principal                                                // 333
  | CREATE TABLE (IF NOT EXISTS)? qualifiedName columnAliases? (COMMENT string)? (WITH properties)?
      AS (query | '(' query ')') (WITH NO? DATA)?
  | CREATE TABLE (IF NOT EXISTS)? qualifiedName '(' tableElement (',' tableElement)* ')' (COMMENT string)? (WITH properties)?
  | DROP TABLE (IF EXISTS)? qualifiedName
  | INSERT INTO qualifiedName columnAliases? query
  | DELETE FROM qualifiedName (WHERE booleanExpression)?
  | ALTER TABLE qualifiedName RENAME TO qualifiedName
  | COMMENT ON TABLE qualifiedName IS (string | NULL)                                                     // 333
  | ALTER TABLE qualifiedName RENAME COLUMN identifier TO identifier
  | ALTER TABLE qualifiedName DROP COLUMN qualifiedName
  | ALTER TABLE qualifiedName ADD COLUMN columnDefinition
  | ANALYZE qualifiedName (WITH properties)?
  | CREATE (OR REPLACE)? VIEW qualifiedName AS query                                                      // 0.216
  | CREATE (OR REPLACE)? VIEW qualifiedName (COMMENT string)? (SECURITY (DEFINER | INVOKER))? AS query    // 333
  | ALTER VIEW qualifiedName RENAME TO qualifiedName                                                      // 333
  | DROP VIEW (IF EXISTS)? qualifiedName
  | CALL qualifiedName '(' (callArgument (',' callArgument)*)? ')'
  | CREATE ROLE identifier (WITH ADMIN grantor)?                                                          // 333
  | DROP ROLE identifier                                                                                  // 333
  | GRANT roles TO principal (',' principal)* (WITH ADMIN OPTION)? (GRANTED BY grantor)?                  // 333
  | REVOKE (ADMIN OPTION FOR)? roles FROM principal (',' principal)* (GRANTED BY grantor)?                // 333
  | SET ROLE (ALL | NONE | identifier)                                                                    // 333
  | GRANT (privilege (',' privilege)* | ALL PRIVILEGES) ON TABLE? qualifiedName
      TO identifier (WITH GRANT OPTION)?  // 0.216
      TO principal (WITH GRANT OPTION)?   // 333
  | REVOKE (GRANT OPTION FOR)? (privilege (',' privilege)* | ALL PRIVILEGES) ON TABLE? qualifiedName
      FROM identifier  // 0.216
      FROM principal   // 333
  | SHOW GRANTS (ON TABLE? qualifiedName)?
  | EXPLAIN ANALYZE? VERBOSE? ('(' explainOption (',' explainOption)* ')')? statement
  | SHOW CREATE TABLE qualifiedName
  | SHOW CREATE SCHEMA qualifiedName                                                                      // 333
  | SHOW CREATE VIEW qualifiedName
  | SHOW TABLES ((FROM | IN) qualifiedName)? (LIKE string (ESCAPE string)?)?
  | SHOW SCHEMAS ((FROM | IN) identifier)? (LIKE string (ESCAPE string)?)?
  | SHOW CATALOGS (LIKE string)?                                                                          // 0.216
  | SHOW CATALOGS (LIKE string (ESCAPE string)?)?                                                         // 333
  | SHOW COLUMNS (FROM | IN) qualifiedName                                                                // 0.216
  | SHOW COLUMNS (FROM | IN) qualifiedName? (LIKE string (ESCAPE string)?)?                               // 333
  | SHOW STATS FOR qualifiedName
  | SHOW STATS FOR '(' querySpecification ')'
  | SHOW CURRENT? ROLES ((FROM | IN) identifier)?                                                         // 333
  | SHOW ROLE GRANTS ((FROM | IN) identifier)?                                                            // 333
  | DESCRIBE qualifiedName
  | DESC qualifiedName
  | SHOW FUNCTIONS                                                                                        // 0.216
  | SHOW FUNCTIONS (LIKE string (ESCAPE string)?)?                                                        // 333
  | SHOW SESSION                                                                                          // 0.216
  | SHOW SESSION (LIKE string (ESCAPE string)?)?                                                          // 333
  | SET SESSION qualifiedName EQ expression
  | RESET SESSION qualifiedName
  | START TRANSACTION (transactionMode (',' transactionMode)*)?
  | COMMIT WORK?
  | ROLLBACK WORK?
  | PREPARE identifier FROM statement
  | DEALLOCATE PREPARE identifier
  | EXECUTE identifier (USING expression (',' expression)*)?
  | DESCRIBE INPUT identifier
  | DESCRIBE OUTPUT identifier
  | SET PATH pathSpecification
  ;

query
  : with? queryNoWith
  ;

with
  : WITH RECURSIVE? namedQuery (',' namedQuery)*
  ;

namedQuery
  : identifier columnAliases? AS '(' query ')'
  ;

tableElement
  : columnDefinition
  | likeClause
  ;

columnDefinition
  : identifier type
      (NOT NULL)?  // 333
      (COMMENT string)? (WITH properties)?
  ;

likeClause
  : LIKE qualifiedName ((INCLUDING | EXCLUDING) PROPERTIES)?
  ;

properties
  : '(' property (',' property)* ')'
  ;

property
  : identifier EQ expression
  ;

queryNoWith
  : queryTerm (ORDER BY sortItem (',' sortItem)*)?
      (LIMIT (INTEGER_VALUE | ALL))?             // 0.216
      (OFFSET INTEGER_VALUE (ROW | ROWS)?)?      // 333
      ( LIMIT (INTEGER_VALUE | ALL)              // 333
      | FETCH (FIRST | NEXT) INTEGER_VALUE? (ROW | ROWS) (ONLY | WITH TIES)  // 333
      )?                                         // 333
  ;

queryTerm
  : queryPrimary
  | queryTerm INTERSECT setQuantifier? queryTerm
  | queryTerm (UNION | EXCEPT) setQuantifier? queryTerm
  ;

queryPrimary
  : querySpecification
  | TABLE qualifiedName
  | VALUES expression (',' expression)*
  | '(' queryNoWith ')'
  ;

sortItem
  : expression (ASC | DESC)? (NULLS (FIRST | LAST))?
  ;

querySpecification
  : SELECT setQuantifier? selectItem (',' selectItem)*
      (FROM relation (',' relation)*)?
      (WHERE booleanExpression)?
      (GROUP BY groupBy)?
      (HAVING booleanExpression)?
  ;

groupBy
  : setQuantifier? groupingElement (',' groupingElement)*
  ;

groupingElement
  : groupingSet
  | ROLLUP '(' (expression (',' expression)*)? ')'
  | CUBE '(' (expression (',' expression)*)? ')'
  | GROUPING SETS '(' groupingSet (',' groupingSet)* ')'
  ;

groupingSet
  : '(' (expression (',' expression)*)? ')'
  | expression
  ;

setQuantifier
  : DISTINCT
  | ALL
  ;

selectItem
  : expression (AS? identifier)?
  | qualifiedName '.' ASTERISK                          // 0.216
  | primaryExpression '.' ASTERISK (AS columnAliases)?  // 333
  | ASTERISK
  ;

relation
  : relation
      ( CROSS JOIN sampledRelation
      | joinType JOIN relation joinCriteria
      | NATURAL joinType JOIN sampledRelation
      )
  | sampledRelation
  ;

joinType
  : INNER?
  | LEFT OUTER?
  | RIGHT OUTER?
  | FULL OUTER?
  ;

joinCriteria
  : ON booleanExpression
  | USING '(' identifier (',' identifier)* ')'
  ;

sampledRelation
  : aliasedRelation (TABLESAMPLE sampleType '(' expression ')')?
  ;

sampleType
  : BERNOULLI
  | SYSTEM
  ;

aliasedRelation
  : relationPrimary (AS? identifier columnAliases?)?
  ;

columnAliases
  : '(' identifier (',' identifier)* ')'
  ;

relationPrimary
  : qualifiedName
  | '(' query ')'
  | UNNEST '(' expression (',' expression)* ')' (WITH ORDINALITY)?
  | LATERAL '(' query ')'
  | '(' relation ')'
  ;

expression
  : booleanExpression
  ;

booleanExpression
  : valueExpression predicate?
  | NOT booleanExpression
  | booleanExpression AND booleanExpression
  | booleanExpression OR booleanExpression
  ;

predicate
  : comparisonOperator valueExpression
  | comparisonOperator comparisonQuantifier '(' query ')'
  | NOT? BETWEEN valueExpression AND valueExpression
  | NOT? IN '(' expression (',' expression)* ')'
  | NOT? IN '(' query ')'
  | NOT? LIKE valueExpression (ESCAPE valueExpression)?
  | IS NOT? NULL
  | IS NOT? DISTINCT FROM valueExpression
  ;

valueExpression
  : primaryExpression
  | valueExpression AT timeZoneSpecifier
  | (MINUS | PLUS) valueExpression
  | valueExpression (ASTERISK | SLASH | PERCENT) valueExpression
  | valueExpression (PLUS | MINUS) valueExpression
  | valueExpression CONCAT valueExpression
  ;

primaryExpression
  : NULL
  | interval
  | identifier string
  | DOUBLE_PRECISION string  // 0.216
  | DOUBLE PRECISION string  // 333
  | number
  | booleanValue
  | string
  | BINARY_LITERAL
  | '?'
  | POSITION '(' valueExpression IN valueExpression ')'
  | '(' expression (',' expression)+ ')'
  | ROW '(' expression (',' expression)* ')'
  | qualifiedName '(' ASTERISK ')' filter? over?
  | qualifiedName '(' (setQuantifier? expression (',' expression)*)? (ORDER BY sortItem (',' sortItem)*)? ')'
      filter? over?                   // 0.216
      filter? (nullTreatment? over)?  // 333
  | identifier '->' expression
  | '(' (identifier (',' identifier)*)? ')' '->' expression
  | '(' query ')'
  | EXISTS '(' query ')'
  | CASE valueExpression whenClause+ (ELSE expression)? END  // 0.216
  | CASE expression whenClause+ (ELSE expression)? END       // 333
  | CASE whenClause+ (ELSE expression)? END
  | CAST '(' expression AS type ')'
  | TRY_CAST '(' expression AS type ')'
  | ARRAY '[' (expression (',' expression)*)? ']'
  | primaryExpression '[' valueExpression ']'
  | identifier
  | primaryExpression '.' identifier
  | CURRENT_DATE
  | CURRENT_TIME ('(' INTEGER_VALUE ')')?
  | CURRENT_TIMESTAMP ('(' INTEGER_VALUE ')')?
  | LOCALTIME ('(' INTEGER_VALUE ')')?
  | LOCALTIMESTAMP ('(' INTEGER_VALUE ')')?
  | CURRENT_USER
  | CURRENT_PATH
  | SUBSTRING '(' valueExpression FROM valueExpression (FOR valueExpression)? ')'
  | NORMALIZE '(' valueExpression (',' normalForm)? ')'
  | EXTRACT '(' identifier FROM valueExpression ')'
  | '(' expression ')'
  | GROUPING '(' (qualifiedName (',' qualifiedName)*)? ')'
  ;

nullTreatment      // 333
  : IGNORE NULLS   // 333
  | RESPECT NULLS  // 333
  ;                // 333

string
  : STRING
  | UNICODE_STRING (UESCAPE STRING)?
  ;

timeZoneSpecifier
  : TIME ZONE interval
  | TIME ZONE string
  ;

comparisonOperator
  : EQ | NEQ | LT | LTE | GT | GTE
  ;

comparisonQuantifier
  : ALL | SOME | ANY
  ;

booleanValue
  : TRUE | FALSE
  ;

interval
  : INTERVAL (PLUS | MINUS)? string intervalField (TO intervalField)?
  ;

intervalField
  : YEAR | MONTH | DAY | HOUR | MINUTE | SECOND
  ;

normalForm
  : NFD | NFC | NFKD | NFKC
  ;

type
  : type ARRAY                                                // 0.216
  | ARRAY '<' type '>'                                        // 0.216
  | MAP '<' type ',' type '>'                                 // 0.216
  | ROW '(' identifier type (',' identifier type)* ')'        // 0.216
  | baseType ('(' typeParameter (',' typeParameter)* ')')?    // 0.216
  | INTERVAL intervalField TO intervalField                   // 0.216
  : ROW '(' rowField (',' rowField)* ')'                      // 333
  | INTERVAL intervalField (TO intervalField)?                // 333
  | TIMESTAMP ('(' INTEGER_VALUE ')')? (WITHOUT TIME ZONE)?   // 333
  | TIMESTAMP ('(' INTEGER_VALUE ')')? WITH TIME ZONE         // 333
  | TIME ('(' INTEGER_VALUE ')')? (WITHOUT TIME ZONE)?        // 333
  | TIME ('(' INTEGER_VALUE ')')? WITH TIME ZONE              // 333
  | DOUBLE PRECISION                                          // 333
  | ARRAY '<' type '>'                                        // 333
  | MAP '<' type ',' type '>'                                 // 333
  | type ARRAY ('[' INTEGER_VALUE ']')?                       // 333
  | identifier ('(' typeParameter (',' typeParameter)* ')')?  // 333
  ;

rowField              // 333
  : identifier? type  // 333
  ;                   // 333

typeParameter
  : INTEGER_VALUE
  | type
  ;

baseType                      // 0.216
  : TIME_WITH_TIME_ZONE       // 0.216
  | TIMESTAMP_WITH_TIME_ZONE  // 0.216
  | DOUBLE_PRECISION          // 0.216
  | identifier                // 0.216
  ;                           // 0.216

whenClause
  : WHEN expression THEN expression
  ;

filter
  : FILTER '(' WHERE booleanExpression ')'
  ;

over
  : OVER '('
      (PARTITION BY expression (',' expression)*)?
      (ORDER BY sortItem (',' sortItem)*)?
      windowFrame?
    ')'
  ;

windowFrame
  : RANGE frameBound
  | ROWS frameBound
  | RANGE BETWEEN frameBound AND frameBound
  | ROWS BETWEEN frameBound AND frameBound
  ;

frameBound
  : UNBOUNDED PRECEDING
  | UNBOUNDED FOLLOWING
  | CURRENT ROW
  | expression (PRECEDING | FOLLOWING)
  ;

explainOption
  : FORMAT (TEXT | GRAPHVIZ | JSON)
  | TYPE (LOGICAL | DISTRIBUTED | VALIDATE | IO)
  ;

transactionMode
  : ISOLATION LEVEL levelOfIsolation
  | READ (ONLY | WRITE)
  ;

levelOfIsolation
  : READ UNCOMMITTED
  | READ COMMITTED
  | REPEATABLE READ
  | SERIALIZABLE
  ;

callArgument
  : expression
  | identifier '=>' expression
  ;

pathElement
  : identifier '.' identifier
  | identifier
  ;

pathSpecification
  : pathElement (',' pathElement)*
  ;

privilege
  : SELECT | DELETE | INSERT | identifier  // 0.216
  : SELECT | DELETE | INSERT               // 333
  ;

grantor           // 333
  : principal     // 333
  | CURRENT_USER  // 333
  | CURRENT_ROLE  // 333
  ;               // 333

principal            // 333
  : identifier       // 333
  | USER identifier  // 333
  | ROLE identifier  // 333
  ;                  // 333

roles                            // 333
  : identifier (',' identifier)* // 333
  ;                              // 333

qualifiedName
  : identifier ('.' identifier)*
  ;

identifier
  : IDENTIFIER
  | QUOTED_IDENTIFIER
  | nonReserved
  | BACKQUOTED_IDENTIFIER
  | DIGIT_IDENTIFIER
  ;

number
  : DECIMAL_VALUE  # decimalNumber    // 0.216
  | DOUBLE_VALUE   # doubleNumber     // 0.216
  | INTEGER_VALUE  # integerNumber    // 0.216
  : MINUS? DECIMAL_VALUE  // 333
  | MINUS? DOUBLE_VALUE   // 333
  | MINUS? INTEGER_VALUE  // 333
  ;

nonReserved
  : ADD | ALL | ANALYZE | ANY | ARRAY | ASC | AT | BERNOULLI | CALL | CASCADE | CATALOGS | COLUMN |
    COLUMNS | COMMENT | COMMIT | COMMITTED | CURRENT | DATA | DATE | DAY | DESC | DISTRIBUTED
    | EXCLUDING | EXPLAIN | FILTER | FIRST | FOLLOWING | FORMAT | FUNCTIONS | GRANT | GRANTS | GRAPHVIZ
    | HOUR | IF | INCLUDING | INPUT | INTERVAL | IO | ISOLATION | JSON | LAST | LATERAL |
    LEVEL | LIMIT | LOGICAL | MAP | MINUTE | MONTH | NFC | NFD | NFKC | NFKD | NO | NULLIF | NULLS |
    ONLY | OPTION | ORDINALITY | OUTPUT | OVER | PARTITION | PARTITIONS | PATH | POSITION | PRECEDING |
    PRIVILEGES | PROPERTIES | RANGE | READ | RENAME | REPEATABLE | REPLACE | RESET | RESTRICT | REVOKE |
    ROLLBACK | ROW | ROWS | SCHEMA | SCHEMAS | SECOND | SERIALIZABLE | SESSION | SET | SETS |
    SHOW | SOME | START | STATS | SUBSTRING | SYSTEM | TABLES | TABLESAMPLE | TEXT | TIME | TIMESTAMP |
    TO | TRANSACTION | TRY_CAST | TYPE | UNBOUNDED | UNCOMMITTED | USE | VALIDATE | VERBOSE | VIEW |
    WORK | WRITE | YEAR | ZONE
    | ADMIN | AUTHORIZATION | DEFINER | INVOKER | SECURITY | DOUBLE | FETCH | GRANTED | IGNORE | NEXT | NONE | OFFSET | PRECISION | RESPECT | ROLE | ROLES | TIES | USER | WITHOUT  // 333
  ;

ADD: 'ADD';
ADMIN: 'ADMIN';  // 333
ALL: 'ALL';
ALTER: 'ALTER';
ANALYZE: 'ANALYZE';
AND: 'AND';
ANY: 'ANY';
ARRAY: 'ARRAY';
AS: 'AS';
ASC: 'ASC';
AT: 'AT';
AUTHORIZATION: 'AUTHORIZATION';  // 333
BERNOULLI: 'BERNOULLI';
BETWEEN: 'BETWEEN';
BY: 'BY';
CALL: 'CALL';
CASCADE: 'CASCADE';
CASE: 'CASE';
CAST: 'CAST';
CATALOGS: 'CATALOGS';
COLUMN: 'COLUMN';
COLUMNS: 'COLUMNS';
COMMENT: 'COMMENT';
COMMIT: 'COMMIT';
COMMITTED: 'COMMITTED';
CONSTRAINT: 'CONSTRAINT';
CREATE: 'CREATE';
CROSS: 'CROSS';
CUBE: 'CUBE';
CURRENT: 'CURRENT';
CURRENT_DATE: 'CURRENT_DATE';
CURRENT_PATH: 'CURRENT_PATH';
CURRENT_ROLE: 'CURRENT_ROLE';  // 333
CURRENT_TIME: 'CURRENT_TIME';
CURRENT_TIMESTAMP: 'CURRENT_TIMESTAMP';
CURRENT_USER: 'CURRENT_USER';
DATA: 'DATA';
DATE: 'DATE';
DAY: 'DAY';
DEALLOCATE: 'DEALLOCATE';
DEFINER: 'DEFINER';  // 333
DELETE: 'DELETE';
DESC: 'DESC';
DESCRIBE: 'DESCRIBE';
DISTINCT: 'DISTINCT';
DISTRIBUTED: 'DISTRIBUTED';
DOUBLE: 'DOUBLE';  // 333
DROP: 'DROP';
ELSE: 'ELSE';
END: 'END';
ESCAPE: 'ESCAPE';
EXCEPT: 'EXCEPT';
EXCLUDING: 'EXCLUDING';
EXECUTE: 'EXECUTE';
EXISTS: 'EXISTS';
EXPLAIN: 'EXPLAIN';
EXTRACT: 'EXTRACT';
FALSE: 'FALSE';
FETCH: 'FETCH';  // 333
FILTER: 'FILTER';
FIRST: 'FIRST';
FOLLOWING: 'FOLLOWING';
FOR: 'FOR';
FORMAT: 'FORMAT';
FROM: 'FROM';
FULL: 'FULL';
FUNCTIONS: 'FUNCTIONS';
GRANT: 'GRANT';
GRANTED: 'GRANTED';  // 333
GRANTS: 'GRANTS';
GRAPHVIZ: 'GRAPHVIZ';
GROUP: 'GROUP';
GROUPING: 'GROUPING';
HAVING: 'HAVING';
HOUR: 'HOUR';
IF: 'IF';
IGNORE: 'IGNORE';  // 333
IN: 'IN';
INCLUDING: 'INCLUDING';
INNER: 'INNER';
INPUT: 'INPUT';
INSERT: 'INSERT';
INTERSECT: 'INTERSECT';
INTERVAL: 'INTERVAL';
INTO: 'INTO';
INVOKER: 'INVOKER';  // 333
IO: 'IO';
IS: 'IS';
ISOLATION: 'ISOLATION';
JOIN: 'JOIN';
JSON: 'JSON';
LAST: 'LAST';
LATERAL: 'LATERAL';
LEFT: 'LEFT';
LEVEL: 'LEVEL';
LIKE: 'LIKE';
LIMIT: 'LIMIT';
LOCALTIME: 'LOCALTIME';
LOCALTIMESTAMP: 'LOCALTIMESTAMP';
LOGICAL: 'LOGICAL';
MAP: 'MAP';
MINUTE: 'MINUTE';
MONTH: 'MONTH';
NATURAL: 'NATURAL';
NEXT: 'NEXT';  // 333
NFC: 'NFC';
NFD: 'NFD';
NFKC: 'NFKC';
NFKD: 'NFKD';
NO: 'NO';
NONE: 'NONE';  // 333
NORMALIZE: 'NORMALIZE';
NOT: 'NOT';
NULL: 'NULL';
NULLIF: 'NULLIF';
NULLS: 'NULLS';
OFFSET: 'OFFSET';  // 333
ON: 'ON';
ONLY: 'ONLY';
OPTION: 'OPTION';
OR: 'OR';
ORDER: 'ORDER';
ORDINALITY: 'ORDINALITY';
OUTER: 'OUTER';
OUTPUT: 'OUTPUT';
OVER: 'OVER';
PARTITION: 'PARTITION';
PARTITIONS: 'PARTITIONS';
PATH: 'PATH';
POSITION: 'POSITION';
PRECEDING: 'PRECEDING';
PRECISION: 'PRECISION';  // 333
PREPARE: 'PREPARE';
PRIVILEGES: 'PRIVILEGES';
PROPERTIES: 'PROPERTIES';
RANGE: 'RANGE';
READ: 'READ';
RECURSIVE: 'RECURSIVE';
RENAME: 'RENAME';
REPEATABLE: 'REPEATABLE';
REPLACE: 'REPLACE';
RESET: 'RESET';
RESPECT: 'RESPECT';  // 333
RESTRICT: 'RESTRICT';
REVOKE: 'REVOKE';
RIGHT: 'RIGHT';
ROLE: 'ROLE';  // 333
ROLES: 'ROLES';  // 333
ROLLBACK: 'ROLLBACK';
ROLLUP: 'ROLLUP';
ROW: 'ROW';
ROWS: 'ROWS';
SCHEMA: 'SCHEMA';
SCHEMAS: 'SCHEMAS';
SECOND: 'SECOND';
SECURITY: 'SECURITY';  // 333
SELECT: 'SELECT';
SERIALIZABLE: 'SERIALIZABLE';
SESSION: 'SESSION';
SET: 'SET';
SETS: 'SETS';
SHOW: 'SHOW';
SOME: 'SOME';
START: 'START';
STATS: 'STATS';
SUBSTRING: 'SUBSTRING';
SYSTEM: 'SYSTEM';
TABLE: 'TABLE';
TABLES: 'TABLES';
TABLESAMPLE: 'TABLESAMPLE';
TEXT: 'TEXT';
THEN: 'THEN';
TIES: 'TIES';  // 333
TIME: 'TIME';
TIMESTAMP: 'TIMESTAMP';
TO: 'TO';
TRANSACTION: 'TRANSACTION';
TRUE: 'TRUE';
TRY_CAST: 'TRY_CAST';
TYPE: 'TYPE';
UESCAPE: 'UESCAPE';
UNBOUNDED: 'UNBOUNDED';
UNCOMMITTED: 'UNCOMMITTED';
UNION: 'UNION';
UNNEST: 'UNNEST';
USE: 'USE';
USER: 'USER';  // 333
USING: 'USING';
VALIDATE: 'VALIDATE';
VALUES: 'VALUES';
VERBOSE: 'VERBOSE';
VIEW: 'VIEW';
WHEN: 'WHEN';
WHERE: 'WHERE';
WITH: 'WITH';
WITHOUT: 'WITHOUT';  // 333
WORK: 'WORK';
WRITE: 'WRITE';
YEAR: 'YEAR';
ZONE: 'ZONE';

EQ: '=';
NEQ: '<>' | '!=';
LT: '<';
LTE: '<=';
GT: '>';
GTE: '>=';

PLUS: '+';
MINUS: '-';
ASTERISK: '*';
SLASH: '/';
PERCENT: '%';
CONCAT: '||';

STRING: '\'' (~'\'' | '\'\'')* '\'';
UNICODE_STRING: 'U&\'' (~'\'' | '\'\'')* '\'';
BINARY_LITERAL: 'X\'' ~'\''* '\'';

INTEGER_VALUE: DIGIT+;
DECIMAL_VALUE: DIGIT+ '.' DIGIT* | '.' DIGIT+;
DOUBLE_VALUE: DIGIT+ ('.' DIGIT*)? EXPONENT | '.' DIGIT+ EXPONENT;

IDENTIFIER: (LETTER | '_') (LETTER | DIGIT | '_' | '@' | ':')*;  // 0.216
IDENTIFIER: (LETTER | '_') (LETTER | DIGIT | '_')*;              // 333
DIGIT_IDENTIFIER: DIGIT (LETTER | DIGIT | '_' | '@' | ':')+;     // 0.216
DIGIT_IDENTIFIER: DIGIT (LETTER | DIGIT | '_')+;                 // 333
QUOTED_IDENTIFIER: '"' (~'"' | '""')* '"';
BACKQUOTED_IDENTIFIER: '`' (~'`' | '``')* '`';

TIME_WITH_TIME_ZONE: 'TIME' WS 'WITH' WS 'TIME' WS 'ZONE';            // 0.216
TIMESTAMP_WITH_TIME_ZONE: 'TIMESTAMP' WS 'WITH' WS 'TIME' WS 'ZONE';  // 0.216
DOUBLE_PRECISION: 'DOUBLE' WS 'PRECISION';                            // 0.216

fragment EXPONENT: 'E' [+-]? DIGIT+;
fragment DIGIT: [0-9];
fragment LETTER: [A-Z];

SIMPLE_COMMENT: '--' ~[\r\n]* '\r'? '\n'? -> channel(HIDDEN);
BRACKETED_COMMENT: '/*' .*? '*/' -> channel(HIDDEN);
WS: [ \r\n\t]+ -> channel(HIDDEN);

/** What no rule of the parser takes, so that the parser, which knows what it expected, reports it. */
UNRECOGNIZED: .;
