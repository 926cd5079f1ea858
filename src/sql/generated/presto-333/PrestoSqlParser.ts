
import * as antlr from "antlr4ng";
import { Token } from "antlr4ng";

// for running tests with parameters, TODO: discuss strategy for typed parameters in CI
// eslint-disable-next-line no-unused-vars
type int = number;


export class PrestoSqlParser extends antlr.Parser {
    public static readonly T__0 = 1;
    public static readonly T__1 = 2;
    public static readonly T__2 = 3;
    public static readonly T__3 = 4;
    public static readonly T__4 = 5;
    public static readonly T__5 = 6;
    public static readonly T__6 = 7;
    public static readonly T__7 = 8;
    public static readonly T__8 = 9;
    public static readonly ADD = 10;
    public static readonly ADMIN = 11;
    public static readonly ALL = 12;
    public static readonly ALTER = 13;
    public static readonly ANALYZE = 14;
    public static readonly AND = 15;
    public static readonly ANY = 16;
    public static readonly ARRAY = 17;
    public static readonly AS = 18;
    public static readonly ASC = 19;
    public static readonly AT = 20;
    public static readonly AUTHORIZATION = 21;
    public static readonly BERNOULLI = 22;
    public static readonly BETWEEN = 23;
    public static readonly BY = 24;
    public static readonly CALL = 25;
    public static readonly CASCADE = 26;
    public static readonly CASE = 27;
    public static readonly CAST = 28;
    public static readonly CATALOGS = 29;
    public static readonly COLUMN = 30;
    public static readonly COLUMNS = 31;
    public static readonly COMMENT = 32;
    public static readonly COMMIT = 33;
    public static readonly COMMITTED = 34;
    public static readonly CONSTRAINT = 35;
    public static readonly CREATE = 36;
    public static readonly CROSS = 37;
    public static readonly CUBE = 38;
    public static readonly CURRENT = 39;
    public static readonly CURRENT_DATE = 40;
    public static readonly CURRENT_PATH = 41;
    public static readonly CURRENT_ROLE = 42;
    public static readonly CURRENT_TIME = 43;
    public static readonly CURRENT_TIMESTAMP = 44;
    public static readonly CURRENT_USER = 45;
    public static readonly DATA = 46;
    public static readonly DATE = 47;
    public static readonly DAY = 48;
    public static readonly DEALLOCATE = 49;
    public static readonly DEFINER = 50;
    public static readonly DELETE = 51;
    public static readonly DESC = 52;
    public static readonly DESCRIBE = 53;
    public static readonly DISTINCT = 54;
    public static readonly DISTRIBUTED = 55;
    public static readonly DOUBLE = 56;
    public static readonly DROP = 57;
    public static readonly ELSE = 58;
    public static readonly END = 59;
    public static readonly ESCAPE = 60;
    public static readonly EXCEPT = 61;
    public static readonly EXCLUDING = 62;
    public static readonly EXECUTE = 63;
    public static readonly EXISTS = 64;
    public static readonly EXPLAIN = 65;
    public static readonly EXTRACT = 66;
    public static readonly FALSE = 67;
    public static readonly FETCH = 68;
    public static readonly FILTER = 69;
    public static readonly FIRST = 70;
    public static readonly FOLLOWING = 71;
    public static readonly FOR = 72;
    public static readonly FORMAT = 73;
    public static readonly FROM = 74;
    public static readonly FULL = 75;
    public static readonly FUNCTIONS = 76;
    public static readonly GRANT = 77;
    public static readonly GRANTED = 78;
    public static readonly GRANTS = 79;
    public static readonly GRAPHVIZ = 80;
    public static readonly GROUP = 81;
    public static readonly GROUPING = 82;
    public static readonly HAVING = 83;
    public static readonly HOUR = 84;
    public static readonly IF = 85;
    public static readonly IGNORE = 86;
    public static readonly IN = 87;
    public static readonly INCLUDING = 88;
    public static readonly INNER = 89;
    public static readonly INPUT = 90;
    public static readonly INSERT = 91;
    public static readonly INTERSECT = 92;
    public static readonly INTERVAL = 93;
    public static readonly INTO = 94;
    public static readonly INVOKER = 95;
    public static readonly IO = 96;
    public static readonly IS = 97;
    public static readonly ISOLATION = 98;
    public static readonly JOIN = 99;
    public static readonly JSON = 100;
    public static readonly LAST = 101;
    public static readonly LATERAL = 102;
    public static readonly LEFT = 103;
    public static readonly LEVEL = 104;
    public static readonly LIKE = 105;
    public static readonly LIMIT = 106;
    public static readonly LOCALTIME = 107;
    public static readonly LOCALTIMESTAMP = 108;
    public static readonly LOGICAL = 109;
    public static readonly MAP = 110;
    public static readonly MINUTE = 111;
    public static readonly MONTH = 112;
    public static readonly NATURAL = 113;
    public static readonly NEXT = 114;
    public static readonly NFC = 115;
    public static readonly NFD = 116;
    public static readonly NFKC = 117;
    public static readonly NFKD = 118;
    public static readonly NO = 119;
    public static readonly NONE = 120;
    public static readonly NORMALIZE = 121;
    public static readonly NOT = 122;
    public static readonly NULL = 123;
    public static readonly NULLIF = 124;
    public static readonly NULLS = 125;
    public static readonly OFFSET = 126;
    public static readonly ON = 127;
    public static readonly ONLY = 128;
    public static readonly OPTION = 129;
    public static readonly OR = 130;
    public static readonly ORDER = 131;
    public static readonly ORDINALITY = 132;
    public static readonly OUTER = 133;
    public static readonly OUTPUT = 134;
    public static readonly OVER = 135;
    public static readonly PARTITION = 136;
    public static readonly PARTITIONS = 137;
    public static readonly PATH = 138;
    public static readonly POSITION = 139;
    public static readonly PRECEDING = 140;
    public static readonly PRECISION = 141;
    public static readonly PREPARE = 142;
    public static readonly PRIVILEGES = 143;
    public static readonly PROPERTIES = 144;
    public static readonly RANGE = 145;
    public static readonly READ = 146;
    public static readonly RECURSIVE = 147;
    public static readonly RENAME = 148;
    public static readonly REPEATABLE = 149;
    public static readonly REPLACE = 150;
    public static readonly RESET = 151;
    public static readonly RESPECT = 152;
    public static readonly RESTRICT = 153;
    public static readonly REVOKE = 154;
    public static readonly RIGHT = 155;
    public static readonly ROLE = 156;
    public static readonly ROLES = 157;
    public static readonly ROLLBACK = 158;
    public static readonly ROLLUP = 159;
    public static readonly ROW = 160;
    public static readonly ROWS = 161;
    public static readonly SCHEMA = 162;
    public static readonly SCHEMAS = 163;
    public static readonly SECOND = 164;
    public static readonly SECURITY = 165;
    public static readonly SELECT = 166;
    public static readonly SERIALIZABLE = 167;
    public static readonly SESSION = 168;
    public static readonly SET = 169;
    public static readonly SETS = 170;
    public static readonly SHOW = 171;
    public static readonly SOME = 172;
    public static readonly START = 173;
    public static readonly STATS = 174;
    public static readonly SUBSTRING = 175;
    public static readonly SYSTEM = 176;
    public static readonly TABLE = 177;
    public static readonly TABLES = 178;
    public static readonly TABLESAMPLE = 179;
    public static readonly TEXT = 180;
    public static readonly THEN = 181;
    public static readonly TIES = 182;
    public static readonly TIME = 183;
    public static readonly TIMESTAMP = 184;
    public static readonly TO = 185;
    public static readonly TRANSACTION = 186;
    public static readonly TRUE = 187;
    public static readonly TRY_CAST = 188;
    public static readonly TYPE = 189;
    public static readonly UESCAPE = 190;
    public static readonly UNBOUNDED = 191;
    public static readonly UNCOMMITTED = 192;
    public static readonly UNION = 193;
    public static readonly UNNEST = 194;
    public static readonly USE = 195;
    public static readonly USER = 196;
    public static readonly USING = 197;
    public static readonly VALIDATE = 198;
    public static readonly VALUES = 199;
    public static readonly VERBOSE = 200;
    public static readonly VIEW = 201;
    public static readonly WHEN = 202;
    public static readonly WHERE = 203;
    public static readonly WITH = 204;
    public static readonly WITHOUT = 205;
    public static readonly WORK = 206;
    public static readonly WRITE = 207;
    public static readonly YEAR = 208;
    public static readonly ZONE = 209;
    public static readonly EQ = 210;
    public static readonly NEQ = 211;
    public static readonly LT = 212;
    public static readonly LTE = 213;
    public static readonly GT = 214;
    public static readonly GTE = 215;
    public static readonly PLUS = 216;
    public static readonly MINUS = 217;
    public static readonly ASTERISK = 218;
    public static readonly SLASH = 219;
    public static readonly PERCENT = 220;
    public static readonly CONCAT = 221;
    public static readonly STRING = 222;
    public static readonly UNICODE_STRING = 223;
    public static readonly BINARY_LITERAL = 224;
    public static readonly INTEGER_VALUE = 225;
    public static readonly DECIMAL_VALUE = 226;
    public static readonly DOUBLE_VALUE = 227;
    public static readonly IDENTIFIER = 228;
    public static readonly DIGIT_IDENTIFIER = 229;
    public static readonly QUOTED_IDENTIFIER = 230;
    public static readonly BACKQUOTED_IDENTIFIER = 231;
    public static readonly SIMPLE_COMMENT = 232;
    public static readonly BRACKETED_COMMENT = 233;
    public static readonly WS = 234;
    public static readonly UNRECOGNIZED = 235;
    public static readonly RULE_singleStatement = 0;
    public static readonly RULE_statement = 1;
    public static readonly RULE_query = 2;
    public static readonly RULE_with = 3;
    public static readonly RULE_namedQuery = 4;
    public static readonly RULE_tableElement = 5;
    public static readonly RULE_columnDefinition = 6;
    public static readonly RULE_likeClause = 7;
    public static readonly RULE_properties = 8;
    public static readonly RULE_property = 9;
    public static readonly RULE_queryNoWith = 10;
    public static readonly RULE_queryTerm = 11;
    public static readonly RULE_queryPrimary = 12;
    public static readonly RULE_sortItem = 13;
    public static readonly RULE_querySpecification = 14;
    public static readonly RULE_groupBy = 15;
    public static readonly RULE_groupingElement = 16;
    public static readonly RULE_groupingSet = 17;
    public static readonly RULE_setQuantifier = 18;
    public static readonly RULE_selectItem = 19;
    public static readonly RULE_relation = 20;
    public static readonly RULE_joinType = 21;
    public static readonly RULE_joinCriteria = 22;
    public static readonly RULE_sampledRelation = 23;
    public static readonly RULE_sampleType = 24;
    public static readonly RULE_aliasedRelation = 25;
    public static readonly RULE_columnAliases = 26;
    public static readonly RULE_relationPrimary = 27;
    public static readonly RULE_expression = 28;
    public static readonly RULE_booleanExpression = 29;
    public static readonly RULE_predicate = 30;
    public static readonly RULE_valueExpression = 31;
    public static readonly RULE_primaryExpression = 32;
    public static readonly RULE_nullTreatment = 33;
    public static readonly RULE_string = 34;
    public static readonly RULE_timeZoneSpecifier = 35;
    public static readonly RULE_comparisonOperator = 36;
    public static readonly RULE_comparisonQuantifier = 37;
    public static readonly RULE_booleanValue = 38;
    public static readonly RULE_interval = 39;
    public static readonly RULE_intervalField = 40;
    public static readonly RULE_normalForm = 41;
    public static readonly RULE_type = 42;
    public static readonly RULE_rowField = 43;
    public static readonly RULE_typeParameter = 44;
    public static readonly RULE_whenClause = 45;
    public static readonly RULE_filter = 46;
    public static readonly RULE_over = 47;
    public static readonly RULE_windowFrame = 48;
    public static readonly RULE_frameBound = 49;
    public static readonly RULE_explainOption = 50;
    public static readonly RULE_transactionMode = 51;
    public static readonly RULE_levelOfIsolation = 52;
    public static readonly RULE_callArgument = 53;
    public static readonly RULE_pathElement = 54;
    public static readonly RULE_pathSpecification = 55;
    public static readonly RULE_privilege = 56;
    public static readonly RULE_grantor = 57;
    public static readonly RULE_principal = 58;
    public static readonly RULE_roles = 59;
    public static readonly RULE_qualifiedName = 60;
    public static readonly RULE_identifier = 61;
    public static readonly RULE_number = 62;
    public static readonly RULE_nonReserved = 63;

    public static readonly literalNames = [
        null, "'.'", "'('", "')'", "','", "'?'", "'->'", "'['", "']'", "'=>'", 
        "'ADD'", "'ADMIN'", "'ALL'", "'ALTER'", "'ANALYZE'", "'AND'", "'ANY'", 
        "'ARRAY'", "'AS'", "'ASC'", "'AT'", "'AUTHORIZATION'", "'BERNOULLI'", 
        "'BETWEEN'", "'BY'", "'CALL'", "'CASCADE'", "'CASE'", "'CAST'", 
        "'CATALOGS'", "'COLUMN'", "'COLUMNS'", "'COMMENT'", "'COMMIT'", 
        "'COMMITTED'", "'CONSTRAINT'", "'CREATE'", "'CROSS'", "'CUBE'", 
        "'CURRENT'", "'CURRENT_DATE'", "'CURRENT_PATH'", "'CURRENT_ROLE'", 
        "'CURRENT_TIME'", "'CURRENT_TIMESTAMP'", "'CURRENT_USER'", "'DATA'", 
        "'DATE'", "'DAY'", "'DEALLOCATE'", "'DEFINER'", "'DELETE'", "'DESC'", 
        "'DESCRIBE'", "'DISTINCT'", "'DISTRIBUTED'", "'DOUBLE'", "'DROP'", 
        "'ELSE'", "'END'", "'ESCAPE'", "'EXCEPT'", "'EXCLUDING'", "'EXECUTE'", 
        "'EXISTS'", "'EXPLAIN'", "'EXTRACT'", "'FALSE'", "'FETCH'", "'FILTER'", 
        "'FIRST'", "'FOLLOWING'", "'FOR'", "'FORMAT'", "'FROM'", "'FULL'", 
        "'FUNCTIONS'", "'GRANT'", "'GRANTED'", "'GRANTS'", "'GRAPHVIZ'", 
        "'GROUP'", "'GROUPING'", "'HAVING'", "'HOUR'", "'IF'", "'IGNORE'", 
        "'IN'", "'INCLUDING'", "'INNER'", "'INPUT'", "'INSERT'", "'INTERSECT'", 
        "'INTERVAL'", "'INTO'", "'INVOKER'", "'IO'", "'IS'", "'ISOLATION'", 
        "'JOIN'", "'JSON'", "'LAST'", "'LATERAL'", "'LEFT'", "'LEVEL'", 
        "'LIKE'", "'LIMIT'", "'LOCALTIME'", "'LOCALTIMESTAMP'", "'LOGICAL'", 
        "'MAP'", "'MINUTE'", "'MONTH'", "'NATURAL'", "'NEXT'", "'NFC'", 
        "'NFD'", "'NFKC'", "'NFKD'", "'NO'", "'NONE'", "'NORMALIZE'", "'NOT'", 
        "'NULL'", "'NULLIF'", "'NULLS'", "'OFFSET'", "'ON'", "'ONLY'", "'OPTION'", 
        "'OR'", "'ORDER'", "'ORDINALITY'", "'OUTER'", "'OUTPUT'", "'OVER'", 
        "'PARTITION'", "'PARTITIONS'", "'PATH'", "'POSITION'", "'PRECEDING'", 
        "'PRECISION'", "'PREPARE'", "'PRIVILEGES'", "'PROPERTIES'", "'RANGE'", 
        "'READ'", "'RECURSIVE'", "'RENAME'", "'REPEATABLE'", "'REPLACE'", 
        "'RESET'", "'RESPECT'", "'RESTRICT'", "'REVOKE'", "'RIGHT'", "'ROLE'", 
        "'ROLES'", "'ROLLBACK'", "'ROLLUP'", "'ROW'", "'ROWS'", "'SCHEMA'", 
        "'SCHEMAS'", "'SECOND'", "'SECURITY'", "'SELECT'", "'SERIALIZABLE'", 
        "'SESSION'", "'SET'", "'SETS'", "'SHOW'", "'SOME'", "'START'", "'STATS'", 
        "'SUBSTRING'", "'SYSTEM'", "'TABLE'", "'TABLES'", "'TABLESAMPLE'", 
        "'TEXT'", "'THEN'", "'TIES'", "'TIME'", "'TIMESTAMP'", "'TO'", "'TRANSACTION'", 
        "'TRUE'", "'TRY_CAST'", "'TYPE'", "'UESCAPE'", "'UNBOUNDED'", "'UNCOMMITTED'", 
        "'UNION'", "'UNNEST'", "'USE'", "'USER'", "'USING'", "'VALIDATE'", 
        "'VALUES'", "'VERBOSE'", "'VIEW'", "'WHEN'", "'WHERE'", "'WITH'", 
        "'WITHOUT'", "'WORK'", "'WRITE'", "'YEAR'", "'ZONE'", "'='", null, 
        "'<'", "'<='", "'>'", "'>='", "'+'", "'-'", "'*'", "'/'", "'%'", 
        "'||'"
    ];

    public static readonly symbolicNames = [
        null, null, null, null, null, null, null, null, null, null, "ADD", 
        "ADMIN", "ALL", "ALTER", "ANALYZE", "AND", "ANY", "ARRAY", "AS", 
        "ASC", "AT", "AUTHORIZATION", "BERNOULLI", "BETWEEN", "BY", "CALL", 
        "CASCADE", "CASE", "CAST", "CATALOGS", "COLUMN", "COLUMNS", "COMMENT", 
        "COMMIT", "COMMITTED", "CONSTRAINT", "CREATE", "CROSS", "CUBE", 
        "CURRENT", "CURRENT_DATE", "CURRENT_PATH", "CURRENT_ROLE", "CURRENT_TIME", 
        "CURRENT_TIMESTAMP", "CURRENT_USER", "DATA", "DATE", "DAY", "DEALLOCATE", 
        "DEFINER", "DELETE", "DESC", "DESCRIBE", "DISTINCT", "DISTRIBUTED", 
        "DOUBLE", "DROP", "ELSE", "END", "ESCAPE", "EXCEPT", "EXCLUDING", 
        "EXECUTE", "EXISTS", "EXPLAIN", "EXTRACT", "FALSE", "FETCH", "FILTER", 
        "FIRST", "FOLLOWING", "FOR", "FORMAT", "FROM", "FULL", "FUNCTIONS", 
        "GRANT", "GRANTED", "GRANTS", "GRAPHVIZ", "GROUP", "GROUPING", "HAVING", 
        "HOUR", "IF", "IGNORE", "IN", "INCLUDING", "INNER", "INPUT", "INSERT", 
        "INTERSECT", "INTERVAL", "INTO", "INVOKER", "IO", "IS", "ISOLATION", 
        "JOIN", "JSON", "LAST", "LATERAL", "LEFT", "LEVEL", "LIKE", "LIMIT", 
        "LOCALTIME", "LOCALTIMESTAMP", "LOGICAL", "MAP", "MINUTE", "MONTH", 
        "NATURAL", "NEXT", "NFC", "NFD", "NFKC", "NFKD", "NO", "NONE", "NORMALIZE", 
        "NOT", "NULL", "NULLIF", "NULLS", "OFFSET", "ON", "ONLY", "OPTION", 
        "OR", "ORDER", "ORDINALITY", "OUTER", "OUTPUT", "OVER", "PARTITION", 
        "PARTITIONS", "PATH", "POSITION", "PRECEDING", "PRECISION", "PREPARE", 
        "PRIVILEGES", "PROPERTIES", "RANGE", "READ", "RECURSIVE", "RENAME", 
        "REPEATABLE", "REPLACE", "RESET", "RESPECT", "RESTRICT", "REVOKE", 
        "RIGHT", "ROLE", "ROLES", "ROLLBACK", "ROLLUP", "ROW", "ROWS", "SCHEMA", 
        "SCHEMAS", "SECOND", "SECURITY", "SELECT", "SERIALIZABLE", "SESSION", 
        "SET", "SETS", "SHOW", "SOME", "START", "STATS", "SUBSTRING", "SYSTEM", 
        "TABLE", "TABLES", "TABLESAMPLE", "TEXT", "THEN", "TIES", "TIME", 
        "TIMESTAMP", "TO", "TRANSACTION", "TRUE", "TRY_CAST", "TYPE", "UESCAPE", 
        "UNBOUNDED", "UNCOMMITTED", "UNION", "UNNEST", "USE", "USER", "USING", 
        "VALIDATE", "VALUES", "VERBOSE", "VIEW", "WHEN", "WHERE", "WITH", 
        "WITHOUT", "WORK", "WRITE", "YEAR", "ZONE", "EQ", "NEQ", "LT", "LTE", 
        "GT", "GTE", "PLUS", "MINUS", "ASTERISK", "SLASH", "PERCENT", "CONCAT", 
        "STRING", "UNICODE_STRING", "BINARY_LITERAL", "INTEGER_VALUE", "DECIMAL_VALUE", 
        "DOUBLE_VALUE", "IDENTIFIER", "DIGIT_IDENTIFIER", "QUOTED_IDENTIFIER", 
        "BACKQUOTED_IDENTIFIER", "SIMPLE_COMMENT", "BRACKETED_COMMENT", 
        "WS", "UNRECOGNIZED"
    ];
    public static readonly ruleNames = [
        "singleStatement", "statement", "query", "with", "namedQuery", "tableElement", 
        "columnDefinition", "likeClause", "properties", "property", "queryNoWith", 
        "queryTerm", "queryPrimary", "sortItem", "querySpecification", "groupBy", 
        "groupingElement", "groupingSet", "setQuantifier", "selectItem", 
        "relation", "joinType", "joinCriteria", "sampledRelation", "sampleType", 
        "aliasedRelation", "columnAliases", "relationPrimary", "expression", 
        "booleanExpression", "predicate", "valueExpression", "primaryExpression", 
        "nullTreatment", "string", "timeZoneSpecifier", "comparisonOperator", 
        "comparisonQuantifier", "booleanValue", "interval", "intervalField", 
        "normalForm", "type", "rowField", "typeParameter", "whenClause", 
        "filter", "over", "windowFrame", "frameBound", "explainOption", 
        "transactionMode", "levelOfIsolation", "callArgument", "pathElement", 
        "pathSpecification", "privilege", "grantor", "principal", "roles", 
        "qualifiedName", "identifier", "number", "nonReserved",
    ];

    public get grammarFileName(): string { return "PrestoSql.g4"; }
    public get literalNames(): (string | null)[] { return PrestoSqlParser.literalNames; }
    public get symbolicNames(): (string | null)[] { return PrestoSqlParser.symbolicNames; }
    public get ruleNames(): string[] { return PrestoSqlParser.ruleNames; }
    public get serializedATN(): number[] { return PrestoSqlParser._serializedATN; }

    protected createFailedPredicateException(predicate?: string, message?: string): antlr.FailedPredicateException {
        return new antlr.FailedPredicateException(this, predicate, message);
    }

    public constructor(input: antlr.TokenStream) {
        super(input);
        this.interpreter = new antlr.ParserATNSimulator(this, PrestoSqlParser._ATN, PrestoSqlParser.decisionsToDFA, new antlr.PredictionContextCache());
    }
    public singleStatement(): SingleStatementContext {
        let localContext = new SingleStatementContext(this.context, this.state);
        this.enterRule(localContext, 0, PrestoSqlParser.RULE_singleStatement);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 128;
            this.statement();
            this.state = 129;
            this.match(PrestoSqlParser.EOF);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public statement(): StatementContext {
        let localContext = new StatementContext(this.context, this.state);
        this.enterRule(localContext, 2, PrestoSqlParser.RULE_statement);
        let _la: number;
        try {
            this.state = 666;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 72, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 131;
                this.query();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 132;
                this.match(PrestoSqlParser.USE);
                this.state = 133;
                this.identifier();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 134;
                this.match(PrestoSqlParser.USE);
                this.state = 135;
                this.identifier();
                this.state = 136;
                this.match(PrestoSqlParser.T__0);
                this.state = 137;
                this.identifier();
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 139;
                this.match(PrestoSqlParser.CREATE);
                this.state = 140;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 144;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 0, this.context) ) {
                case 1:
                    {
                    this.state = 141;
                    this.match(PrestoSqlParser.IF);
                    this.state = 142;
                    this.match(PrestoSqlParser.NOT);
                    this.state = 143;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 146;
                this.qualifiedName();
                this.state = 149;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 21) {
                    {
                    this.state = 147;
                    this.match(PrestoSqlParser.AUTHORIZATION);
                    this.state = 148;
                    this.principal();
                    }
                }

                this.state = 153;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 151;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 152;
                    this.properties();
                    }
                }

                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 155;
                this.match(PrestoSqlParser.DROP);
                this.state = 156;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 159;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 3, this.context) ) {
                case 1:
                    {
                    this.state = 157;
                    this.match(PrestoSqlParser.IF);
                    this.state = 158;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 161;
                this.qualifiedName();
                this.state = 163;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 26 || _la === 153) {
                    {
                    this.state = 162;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 26 || _la === 153)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 165;
                this.match(PrestoSqlParser.ALTER);
                this.state = 166;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 167;
                this.qualifiedName();
                this.state = 168;
                this.match(PrestoSqlParser.RENAME);
                this.state = 169;
                this.match(PrestoSqlParser.TO);
                this.state = 170;
                this.identifier();
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 172;
                this.match(PrestoSqlParser.ALTER);
                this.state = 173;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 174;
                this.qualifiedName();
                this.state = 175;
                this.match(PrestoSqlParser.SET);
                this.state = 176;
                this.match(PrestoSqlParser.AUTHORIZATION);
                this.state = 177;
                this.principal();
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 179;
                this.match(PrestoSqlParser.CREATE);
                this.state = 180;
                this.match(PrestoSqlParser.TABLE);
                this.state = 184;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 5, this.context) ) {
                case 1:
                    {
                    this.state = 181;
                    this.match(PrestoSqlParser.IF);
                    this.state = 182;
                    this.match(PrestoSqlParser.NOT);
                    this.state = 183;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 186;
                this.qualifiedName();
                this.state = 188;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 2) {
                    {
                    this.state = 187;
                    this.columnAliases();
                    }
                }

                this.state = 192;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 32) {
                    {
                    this.state = 190;
                    this.match(PrestoSqlParser.COMMENT);
                    this.state = 191;
                    this.string_();
                    }
                }

                this.state = 196;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 194;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 195;
                    this.properties();
                    }
                }

                this.state = 198;
                this.match(PrestoSqlParser.AS);
                this.state = 204;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 9, this.context) ) {
                case 1:
                    {
                    this.state = 199;
                    this.query();
                    }
                    break;
                case 2:
                    {
                    this.state = 200;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 201;
                    this.query();
                    this.state = 202;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                this.state = 211;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 206;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 208;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 119) {
                        {
                        this.state = 207;
                        this.match(PrestoSqlParser.NO);
                        }
                    }

                    this.state = 210;
                    this.match(PrestoSqlParser.DATA);
                    }
                }

                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 213;
                this.match(PrestoSqlParser.CREATE);
                this.state = 214;
                this.match(PrestoSqlParser.TABLE);
                this.state = 218;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 12, this.context) ) {
                case 1:
                    {
                    this.state = 215;
                    this.match(PrestoSqlParser.IF);
                    this.state = 216;
                    this.match(PrestoSqlParser.NOT);
                    this.state = 217;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 220;
                this.qualifiedName();
                this.state = 221;
                this.match(PrestoSqlParser.T__1);
                this.state = 222;
                this.tableElement();
                this.state = 227;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 223;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 224;
                    this.tableElement();
                    }
                    }
                    this.state = 229;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 230;
                this.match(PrestoSqlParser.T__2);
                this.state = 233;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 32) {
                    {
                    this.state = 231;
                    this.match(PrestoSqlParser.COMMENT);
                    this.state = 232;
                    this.string_();
                    }
                }

                this.state = 237;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 235;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 236;
                    this.properties();
                    }
                }

                }
                break;
            case 10:
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 239;
                this.match(PrestoSqlParser.DROP);
                this.state = 240;
                this.match(PrestoSqlParser.TABLE);
                this.state = 243;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 16, this.context) ) {
                case 1:
                    {
                    this.state = 241;
                    this.match(PrestoSqlParser.IF);
                    this.state = 242;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 245;
                this.qualifiedName();
                }
                break;
            case 11:
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 246;
                this.match(PrestoSqlParser.INSERT);
                this.state = 247;
                this.match(PrestoSqlParser.INTO);
                this.state = 248;
                this.qualifiedName();
                this.state = 250;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 17, this.context) ) {
                case 1:
                    {
                    this.state = 249;
                    this.columnAliases();
                    }
                    break;
                }
                this.state = 252;
                this.query();
                }
                break;
            case 12:
                this.enterOuterAlt(localContext, 12);
                {
                this.state = 254;
                this.match(PrestoSqlParser.DELETE);
                this.state = 255;
                this.match(PrestoSqlParser.FROM);
                this.state = 256;
                this.qualifiedName();
                this.state = 259;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 203) {
                    {
                    this.state = 257;
                    this.match(PrestoSqlParser.WHERE);
                    this.state = 258;
                    this.booleanExpression(0);
                    }
                }

                }
                break;
            case 13:
                this.enterOuterAlt(localContext, 13);
                {
                this.state = 261;
                this.match(PrestoSqlParser.ALTER);
                this.state = 262;
                this.match(PrestoSqlParser.TABLE);
                this.state = 263;
                this.qualifiedName();
                this.state = 264;
                this.match(PrestoSqlParser.RENAME);
                this.state = 265;
                this.match(PrestoSqlParser.TO);
                this.state = 266;
                this.qualifiedName();
                }
                break;
            case 14:
                this.enterOuterAlt(localContext, 14);
                {
                this.state = 268;
                this.match(PrestoSqlParser.COMMENT);
                this.state = 269;
                this.match(PrestoSqlParser.ON);
                this.state = 270;
                this.match(PrestoSqlParser.TABLE);
                this.state = 271;
                this.qualifiedName();
                this.state = 272;
                this.match(PrestoSqlParser.IS);
                this.state = 275;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case PrestoSqlParser.STRING:
                case PrestoSqlParser.UNICODE_STRING:
                    {
                    this.state = 273;
                    this.string_();
                    }
                    break;
                case PrestoSqlParser.NULL:
                    {
                    this.state = 274;
                    this.match(PrestoSqlParser.NULL);
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                }
                break;
            case 15:
                this.enterOuterAlt(localContext, 15);
                {
                this.state = 277;
                this.match(PrestoSqlParser.ALTER);
                this.state = 278;
                this.match(PrestoSqlParser.TABLE);
                this.state = 279;
                this.qualifiedName();
                this.state = 280;
                this.match(PrestoSqlParser.RENAME);
                this.state = 281;
                this.match(PrestoSqlParser.COLUMN);
                this.state = 282;
                this.identifier();
                this.state = 283;
                this.match(PrestoSqlParser.TO);
                this.state = 284;
                this.identifier();
                }
                break;
            case 16:
                this.enterOuterAlt(localContext, 16);
                {
                this.state = 286;
                this.match(PrestoSqlParser.ALTER);
                this.state = 287;
                this.match(PrestoSqlParser.TABLE);
                this.state = 288;
                this.qualifiedName();
                this.state = 289;
                this.match(PrestoSqlParser.DROP);
                this.state = 290;
                this.match(PrestoSqlParser.COLUMN);
                this.state = 291;
                this.qualifiedName();
                }
                break;
            case 17:
                this.enterOuterAlt(localContext, 17);
                {
                this.state = 293;
                this.match(PrestoSqlParser.ALTER);
                this.state = 294;
                this.match(PrestoSqlParser.TABLE);
                this.state = 295;
                this.qualifiedName();
                this.state = 296;
                this.match(PrestoSqlParser.ADD);
                this.state = 297;
                this.match(PrestoSqlParser.COLUMN);
                this.state = 298;
                this.columnDefinition();
                }
                break;
            case 18:
                this.enterOuterAlt(localContext, 18);
                {
                this.state = 300;
                this.match(PrestoSqlParser.ANALYZE);
                this.state = 301;
                this.qualifiedName();
                this.state = 304;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 302;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 303;
                    this.properties();
                    }
                }

                }
                break;
            case 19:
                this.enterOuterAlt(localContext, 19);
                {
                this.state = 306;
                this.match(PrestoSqlParser.CREATE);
                this.state = 309;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 130) {
                    {
                    this.state = 307;
                    this.match(PrestoSqlParser.OR);
                    this.state = 308;
                    this.match(PrestoSqlParser.REPLACE);
                    }
                }

                this.state = 311;
                this.match(PrestoSqlParser.VIEW);
                this.state = 312;
                this.qualifiedName();
                this.state = 315;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 32) {
                    {
                    this.state = 313;
                    this.match(PrestoSqlParser.COMMENT);
                    this.state = 314;
                    this.string_();
                    }
                }

                this.state = 319;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 165) {
                    {
                    this.state = 317;
                    this.match(PrestoSqlParser.SECURITY);
                    this.state = 318;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 50 || _la === 95)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                this.state = 321;
                this.match(PrestoSqlParser.AS);
                this.state = 322;
                this.query();
                }
                break;
            case 20:
                this.enterOuterAlt(localContext, 20);
                {
                this.state = 324;
                this.match(PrestoSqlParser.ALTER);
                this.state = 325;
                this.match(PrestoSqlParser.VIEW);
                this.state = 326;
                this.qualifiedName();
                this.state = 327;
                this.match(PrestoSqlParser.RENAME);
                this.state = 328;
                this.match(PrestoSqlParser.TO);
                this.state = 329;
                this.qualifiedName();
                }
                break;
            case 21:
                this.enterOuterAlt(localContext, 21);
                {
                this.state = 331;
                this.match(PrestoSqlParser.DROP);
                this.state = 332;
                this.match(PrestoSqlParser.VIEW);
                this.state = 335;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 24, this.context) ) {
                case 1:
                    {
                    this.state = 333;
                    this.match(PrestoSqlParser.IF);
                    this.state = 334;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 337;
                this.qualifiedName();
                }
                break;
            case 22:
                this.enterOuterAlt(localContext, 22);
                {
                this.state = 338;
                this.match(PrestoSqlParser.CALL);
                this.state = 339;
                this.qualifiedName();
                this.state = 340;
                this.match(PrestoSqlParser.T__1);
                this.state = 349;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4269497380) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1100348295) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 2775970559) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2147351925) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2012725203) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 3218997183) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 3271811929) !== 0) || ((((_la - 224)) & ~0x1F) === 0 && ((1 << (_la - 224)) & 255) !== 0)) {
                    {
                    this.state = 341;
                    this.callArgument();
                    this.state = 346;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 342;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 343;
                        this.callArgument();
                        }
                        }
                        this.state = 348;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 351;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 23:
                this.enterOuterAlt(localContext, 23);
                {
                this.state = 353;
                this.match(PrestoSqlParser.CREATE);
                this.state = 354;
                this.match(PrestoSqlParser.ROLE);
                this.state = 355;
                this.identifier();
                this.state = 359;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 356;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 357;
                    this.match(PrestoSqlParser.ADMIN);
                    this.state = 358;
                    this.grantor();
                    }
                }

                }
                break;
            case 24:
                this.enterOuterAlt(localContext, 24);
                {
                this.state = 361;
                this.match(PrestoSqlParser.DROP);
                this.state = 362;
                this.match(PrestoSqlParser.ROLE);
                this.state = 363;
                this.identifier();
                }
                break;
            case 25:
                this.enterOuterAlt(localContext, 25);
                {
                this.state = 364;
                this.match(PrestoSqlParser.GRANT);
                this.state = 365;
                this.roles();
                this.state = 366;
                this.match(PrestoSqlParser.TO);
                this.state = 367;
                this.principal();
                this.state = 372;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 368;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 369;
                    this.principal();
                    }
                    }
                    this.state = 374;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 378;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 375;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 376;
                    this.match(PrestoSqlParser.ADMIN);
                    this.state = 377;
                    this.match(PrestoSqlParser.OPTION);
                    }
                }

                this.state = 383;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 78) {
                    {
                    this.state = 380;
                    this.match(PrestoSqlParser.GRANTED);
                    this.state = 381;
                    this.match(PrestoSqlParser.BY);
                    this.state = 382;
                    this.grantor();
                    }
                }

                }
                break;
            case 26:
                this.enterOuterAlt(localContext, 26);
                {
                this.state = 385;
                this.match(PrestoSqlParser.REVOKE);
                this.state = 389;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 31, this.context) ) {
                case 1:
                    {
                    this.state = 386;
                    this.match(PrestoSqlParser.ADMIN);
                    this.state = 387;
                    this.match(PrestoSqlParser.OPTION);
                    this.state = 388;
                    this.match(PrestoSqlParser.FOR);
                    }
                    break;
                }
                this.state = 391;
                this.roles();
                this.state = 392;
                this.match(PrestoSqlParser.FROM);
                this.state = 393;
                this.principal();
                this.state = 398;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 394;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 395;
                    this.principal();
                    }
                    }
                    this.state = 400;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 404;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 78) {
                    {
                    this.state = 401;
                    this.match(PrestoSqlParser.GRANTED);
                    this.state = 402;
                    this.match(PrestoSqlParser.BY);
                    this.state = 403;
                    this.grantor();
                    }
                }

                }
                break;
            case 27:
                this.enterOuterAlt(localContext, 27);
                {
                this.state = 406;
                this.match(PrestoSqlParser.SET);
                this.state = 407;
                this.match(PrestoSqlParser.ROLE);
                this.state = 411;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 34, this.context) ) {
                case 1:
                    {
                    this.state = 408;
                    this.match(PrestoSqlParser.ALL);
                    }
                    break;
                case 2:
                    {
                    this.state = 409;
                    this.match(PrestoSqlParser.NONE);
                    }
                    break;
                case 3:
                    {
                    this.state = 410;
                    this.identifier();
                    }
                    break;
                }
                }
                break;
            case 28:
                this.enterOuterAlt(localContext, 28);
                {
                this.state = 413;
                this.match(PrestoSqlParser.GRANT);
                this.state = 424;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case PrestoSqlParser.DELETE:
                case PrestoSqlParser.INSERT:
                case PrestoSqlParser.SELECT:
                    {
                    this.state = 414;
                    this.privilege();
                    this.state = 419;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 415;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 416;
                        this.privilege();
                        }
                        }
                        this.state = 421;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                    break;
                case PrestoSqlParser.ALL:
                    {
                    this.state = 422;
                    this.match(PrestoSqlParser.ALL);
                    this.state = 423;
                    this.match(PrestoSqlParser.PRIVILEGES);
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                this.state = 426;
                this.match(PrestoSqlParser.ON);
                this.state = 428;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 177) {
                    {
                    this.state = 427;
                    this.match(PrestoSqlParser.TABLE);
                    }
                }

                this.state = 430;
                this.qualifiedName();
                this.state = 431;
                this.match(PrestoSqlParser.TO);
                this.state = 432;
                this.principal();
                this.state = 436;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 204) {
                    {
                    this.state = 433;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 434;
                    this.match(PrestoSqlParser.GRANT);
                    this.state = 435;
                    this.match(PrestoSqlParser.OPTION);
                    }
                }

                }
                break;
            case 29:
                this.enterOuterAlt(localContext, 29);
                {
                this.state = 438;
                this.match(PrestoSqlParser.REVOKE);
                this.state = 442;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 77) {
                    {
                    this.state = 439;
                    this.match(PrestoSqlParser.GRANT);
                    this.state = 440;
                    this.match(PrestoSqlParser.OPTION);
                    this.state = 441;
                    this.match(PrestoSqlParser.FOR);
                    }
                }

                this.state = 454;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case PrestoSqlParser.DELETE:
                case PrestoSqlParser.INSERT:
                case PrestoSqlParser.SELECT:
                    {
                    this.state = 444;
                    this.privilege();
                    this.state = 449;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 445;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 446;
                        this.privilege();
                        }
                        }
                        this.state = 451;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                    break;
                case PrestoSqlParser.ALL:
                    {
                    this.state = 452;
                    this.match(PrestoSqlParser.ALL);
                    this.state = 453;
                    this.match(PrestoSqlParser.PRIVILEGES);
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                this.state = 456;
                this.match(PrestoSqlParser.ON);
                this.state = 458;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 177) {
                    {
                    this.state = 457;
                    this.match(PrestoSqlParser.TABLE);
                    }
                }

                this.state = 460;
                this.qualifiedName();
                this.state = 461;
                this.match(PrestoSqlParser.FROM);
                this.state = 462;
                this.principal();
                }
                break;
            case 30:
                this.enterOuterAlt(localContext, 30);
                {
                this.state = 464;
                this.match(PrestoSqlParser.SHOW);
                this.state = 465;
                this.match(PrestoSqlParser.GRANTS);
                this.state = 471;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 127) {
                    {
                    this.state = 466;
                    this.match(PrestoSqlParser.ON);
                    this.state = 468;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 177) {
                        {
                        this.state = 467;
                        this.match(PrestoSqlParser.TABLE);
                        }
                    }

                    this.state = 470;
                    this.qualifiedName();
                    }
                }

                }
                break;
            case 31:
                this.enterOuterAlt(localContext, 31);
                {
                this.state = 473;
                this.match(PrestoSqlParser.EXPLAIN);
                this.state = 475;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 45, this.context) ) {
                case 1:
                    {
                    this.state = 474;
                    this.match(PrestoSqlParser.ANALYZE);
                    }
                    break;
                }
                this.state = 478;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 200) {
                    {
                    this.state = 477;
                    this.match(PrestoSqlParser.VERBOSE);
                    }
                }

                this.state = 491;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 48, this.context) ) {
                case 1:
                    {
                    this.state = 480;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 481;
                    this.explainOption();
                    this.state = 486;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 482;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 483;
                        this.explainOption();
                        }
                        }
                        this.state = 488;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    this.state = 489;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                this.state = 493;
                this.statement();
                }
                break;
            case 32:
                this.enterOuterAlt(localContext, 32);
                {
                this.state = 494;
                this.match(PrestoSqlParser.SHOW);
                this.state = 495;
                this.match(PrestoSqlParser.CREATE);
                this.state = 496;
                this.match(PrestoSqlParser.TABLE);
                this.state = 497;
                this.qualifiedName();
                }
                break;
            case 33:
                this.enterOuterAlt(localContext, 33);
                {
                this.state = 498;
                this.match(PrestoSqlParser.SHOW);
                this.state = 499;
                this.match(PrestoSqlParser.CREATE);
                this.state = 500;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 501;
                this.qualifiedName();
                }
                break;
            case 34:
                this.enterOuterAlt(localContext, 34);
                {
                this.state = 502;
                this.match(PrestoSqlParser.SHOW);
                this.state = 503;
                this.match(PrestoSqlParser.CREATE);
                this.state = 504;
                this.match(PrestoSqlParser.VIEW);
                this.state = 505;
                this.qualifiedName();
                }
                break;
            case 35:
                this.enterOuterAlt(localContext, 35);
                {
                this.state = 506;
                this.match(PrestoSqlParser.SHOW);
                this.state = 507;
                this.match(PrestoSqlParser.TABLES);
                this.state = 510;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74 || _la === 87) {
                    {
                    this.state = 508;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 74 || _la === 87)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 509;
                    this.qualifiedName();
                    }
                }

                this.state = 518;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 105) {
                    {
                    this.state = 512;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 513;
                    this.string_();
                    this.state = 516;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 60) {
                        {
                        this.state = 514;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 515;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 36:
                this.enterOuterAlt(localContext, 36);
                {
                this.state = 520;
                this.match(PrestoSqlParser.SHOW);
                this.state = 521;
                this.match(PrestoSqlParser.SCHEMAS);
                this.state = 524;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74 || _la === 87) {
                    {
                    this.state = 522;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 74 || _la === 87)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 523;
                    this.identifier();
                    }
                }

                this.state = 532;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 105) {
                    {
                    this.state = 526;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 527;
                    this.string_();
                    this.state = 530;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 60) {
                        {
                        this.state = 528;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 529;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 37:
                this.enterOuterAlt(localContext, 37);
                {
                this.state = 534;
                this.match(PrestoSqlParser.SHOW);
                this.state = 535;
                this.match(PrestoSqlParser.CATALOGS);
                this.state = 542;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 105) {
                    {
                    this.state = 536;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 537;
                    this.string_();
                    this.state = 540;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 60) {
                        {
                        this.state = 538;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 539;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 38:
                this.enterOuterAlt(localContext, 38);
                {
                this.state = 544;
                this.match(PrestoSqlParser.SHOW);
                this.state = 545;
                this.match(PrestoSqlParser.COLUMNS);
                this.state = 546;
                _la = this.tokenStream.LA(1);
                if(!(_la === 74 || _la === 87)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 547;
                this.qualifiedName();
                this.state = 554;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 105) {
                    {
                    this.state = 548;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 549;
                    this.string_();
                    this.state = 552;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 60) {
                        {
                        this.state = 550;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 551;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 39:
                this.enterOuterAlt(localContext, 39);
                {
                this.state = 556;
                this.match(PrestoSqlParser.SHOW);
                this.state = 557;
                this.match(PrestoSqlParser.STATS);
                this.state = 558;
                this.match(PrestoSqlParser.FOR);
                this.state = 559;
                this.qualifiedName();
                }
                break;
            case 40:
                this.enterOuterAlt(localContext, 40);
                {
                this.state = 560;
                this.match(PrestoSqlParser.SHOW);
                this.state = 561;
                this.match(PrestoSqlParser.STATS);
                this.state = 562;
                this.match(PrestoSqlParser.FOR);
                this.state = 563;
                this.match(PrestoSqlParser.T__1);
                this.state = 564;
                this.querySpecification();
                this.state = 565;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 41:
                this.enterOuterAlt(localContext, 41);
                {
                this.state = 567;
                this.match(PrestoSqlParser.SHOW);
                this.state = 569;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 39) {
                    {
                    this.state = 568;
                    this.match(PrestoSqlParser.CURRENT);
                    }
                }

                this.state = 571;
                this.match(PrestoSqlParser.ROLES);
                this.state = 574;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74 || _la === 87) {
                    {
                    this.state = 572;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 74 || _la === 87)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 573;
                    this.identifier();
                    }
                }

                }
                break;
            case 42:
                this.enterOuterAlt(localContext, 42);
                {
                this.state = 576;
                this.match(PrestoSqlParser.SHOW);
                this.state = 577;
                this.match(PrestoSqlParser.ROLE);
                this.state = 578;
                this.match(PrestoSqlParser.GRANTS);
                this.state = 581;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 74 || _la === 87) {
                    {
                    this.state = 579;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 74 || _la === 87)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 580;
                    this.identifier();
                    }
                }

                }
                break;
            case 43:
                this.enterOuterAlt(localContext, 43);
                {
                this.state = 583;
                this.match(PrestoSqlParser.DESCRIBE);
                this.state = 584;
                this.qualifiedName();
                }
                break;
            case 44:
                this.enterOuterAlt(localContext, 44);
                {
                this.state = 585;
                this.match(PrestoSqlParser.DESC);
                this.state = 586;
                this.qualifiedName();
                }
                break;
            case 45:
                this.enterOuterAlt(localContext, 45);
                {
                this.state = 587;
                this.match(PrestoSqlParser.SHOW);
                this.state = 588;
                this.match(PrestoSqlParser.FUNCTIONS);
                this.state = 595;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 105) {
                    {
                    this.state = 589;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 590;
                    this.string_();
                    this.state = 593;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 60) {
                        {
                        this.state = 591;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 592;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 46:
                this.enterOuterAlt(localContext, 46);
                {
                this.state = 597;
                this.match(PrestoSqlParser.SHOW);
                this.state = 598;
                this.match(PrestoSqlParser.SESSION);
                this.state = 605;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 105) {
                    {
                    this.state = 599;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 600;
                    this.string_();
                    this.state = 603;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 60) {
                        {
                        this.state = 601;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 602;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 47:
                this.enterOuterAlt(localContext, 47);
                {
                this.state = 607;
                this.match(PrestoSqlParser.SET);
                this.state = 608;
                this.match(PrestoSqlParser.SESSION);
                this.state = 609;
                this.qualifiedName();
                this.state = 610;
                this.match(PrestoSqlParser.EQ);
                this.state = 611;
                this.expression();
                }
                break;
            case 48:
                this.enterOuterAlt(localContext, 48);
                {
                this.state = 613;
                this.match(PrestoSqlParser.RESET);
                this.state = 614;
                this.match(PrestoSqlParser.SESSION);
                this.state = 615;
                this.qualifiedName();
                }
                break;
            case 49:
                this.enterOuterAlt(localContext, 49);
                {
                this.state = 616;
                this.match(PrestoSqlParser.START);
                this.state = 617;
                this.match(PrestoSqlParser.TRANSACTION);
                this.state = 626;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 98 || _la === 146) {
                    {
                    this.state = 618;
                    this.transactionMode();
                    this.state = 623;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 619;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 620;
                        this.transactionMode();
                        }
                        }
                        this.state = 625;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                }
                break;
            case 50:
                this.enterOuterAlt(localContext, 50);
                {
                this.state = 628;
                this.match(PrestoSqlParser.COMMIT);
                this.state = 630;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 206) {
                    {
                    this.state = 629;
                    this.match(PrestoSqlParser.WORK);
                    }
                }

                }
                break;
            case 51:
                this.enterOuterAlt(localContext, 51);
                {
                this.state = 632;
                this.match(PrestoSqlParser.ROLLBACK);
                this.state = 634;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 206) {
                    {
                    this.state = 633;
                    this.match(PrestoSqlParser.WORK);
                    }
                }

                }
                break;
            case 52:
                this.enterOuterAlt(localContext, 52);
                {
                this.state = 636;
                this.match(PrestoSqlParser.PREPARE);
                this.state = 637;
                this.identifier();
                this.state = 638;
                this.match(PrestoSqlParser.FROM);
                this.state = 639;
                this.statement();
                }
                break;
            case 53:
                this.enterOuterAlt(localContext, 53);
                {
                this.state = 641;
                this.match(PrestoSqlParser.DEALLOCATE);
                this.state = 642;
                this.match(PrestoSqlParser.PREPARE);
                this.state = 643;
                this.identifier();
                }
                break;
            case 54:
                this.enterOuterAlt(localContext, 54);
                {
                this.state = 644;
                this.match(PrestoSqlParser.EXECUTE);
                this.state = 645;
                this.identifier();
                this.state = 655;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 197) {
                    {
                    this.state = 646;
                    this.match(PrestoSqlParser.USING);
                    this.state = 647;
                    this.expression();
                    this.state = 652;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 648;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 649;
                        this.expression();
                        }
                        }
                        this.state = 654;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                }
                break;
            case 55:
                this.enterOuterAlt(localContext, 55);
                {
                this.state = 657;
                this.match(PrestoSqlParser.DESCRIBE);
                this.state = 658;
                this.match(PrestoSqlParser.INPUT);
                this.state = 659;
                this.identifier();
                }
                break;
            case 56:
                this.enterOuterAlt(localContext, 56);
                {
                this.state = 660;
                this.match(PrestoSqlParser.DESCRIBE);
                this.state = 661;
                this.match(PrestoSqlParser.OUTPUT);
                this.state = 662;
                this.identifier();
                }
                break;
            case 57:
                this.enterOuterAlt(localContext, 57);
                {
                this.state = 663;
                this.match(PrestoSqlParser.SET);
                this.state = 664;
                this.match(PrestoSqlParser.PATH);
                this.state = 665;
                this.pathSpecification();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public query(): QueryContext {
        let localContext = new QueryContext(this.context, this.state);
        this.enterRule(localContext, 4, PrestoSqlParser.RULE_query);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 669;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 204) {
                {
                this.state = 668;
                this.with_();
                }
            }

            this.state = 671;
            this.queryNoWith();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public with_(): WithContext {
        let localContext = new WithContext(this.context, this.state);
        this.enterRule(localContext, 6, PrestoSqlParser.RULE_with);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 673;
            this.match(PrestoSqlParser.WITH);
            this.state = 675;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 147) {
                {
                this.state = 674;
                this.match(PrestoSqlParser.RECURSIVE);
                }
            }

            this.state = 677;
            this.namedQuery();
            this.state = 682;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 678;
                this.match(PrestoSqlParser.T__3);
                this.state = 679;
                this.namedQuery();
                }
                }
                this.state = 684;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public namedQuery(): NamedQueryContext {
        let localContext = new NamedQueryContext(this.context, this.state);
        this.enterRule(localContext, 8, PrestoSqlParser.RULE_namedQuery);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 685;
            this.identifier();
            this.state = 687;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 2) {
                {
                this.state = 686;
                this.columnAliases();
                }
            }

            this.state = 689;
            this.match(PrestoSqlParser.AS);
            this.state = 690;
            this.match(PrestoSqlParser.T__1);
            this.state = 691;
            this.query();
            this.state = 692;
            this.match(PrestoSqlParser.T__2);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public tableElement(): TableElementContext {
        let localContext = new TableElementContext(this.context, this.state);
        this.enterRule(localContext, 10, PrestoSqlParser.RULE_tableElement);
        try {
            this.state = 696;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ADMIN:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
            case PrestoSqlParser.AUTHORIZATION:
            case PrestoSqlParser.BERNOULLI:
            case PrestoSqlParser.CALL:
            case PrestoSqlParser.CASCADE:
            case PrestoSqlParser.CATALOGS:
            case PrestoSqlParser.COLUMN:
            case PrestoSqlParser.COLUMNS:
            case PrestoSqlParser.COMMENT:
            case PrestoSqlParser.COMMIT:
            case PrestoSqlParser.COMMITTED:
            case PrestoSqlParser.CURRENT:
            case PrestoSqlParser.DATA:
            case PrestoSqlParser.DATE:
            case PrestoSqlParser.DAY:
            case PrestoSqlParser.DEFINER:
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.DOUBLE:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FETCH:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTED:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.IGNORE:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
            case PrestoSqlParser.INVOKER:
            case PrestoSqlParser.IO:
            case PrestoSqlParser.ISOLATION:
            case PrestoSqlParser.JSON:
            case PrestoSqlParser.LAST:
            case PrestoSqlParser.LATERAL:
            case PrestoSqlParser.LEVEL:
            case PrestoSqlParser.LIMIT:
            case PrestoSqlParser.LOGICAL:
            case PrestoSqlParser.MAP:
            case PrestoSqlParser.MINUTE:
            case PrestoSqlParser.MONTH:
            case PrestoSqlParser.NEXT:
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NONE:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
            case PrestoSqlParser.OFFSET:
            case PrestoSqlParser.ONLY:
            case PrestoSqlParser.OPTION:
            case PrestoSqlParser.ORDINALITY:
            case PrestoSqlParser.OUTPUT:
            case PrestoSqlParser.OVER:
            case PrestoSqlParser.PARTITION:
            case PrestoSqlParser.PARTITIONS:
            case PrestoSqlParser.PATH:
            case PrestoSqlParser.POSITION:
            case PrestoSqlParser.PRECEDING:
            case PrestoSqlParser.PRECISION:
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESPECT:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLE:
            case PrestoSqlParser.ROLES:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
            case PrestoSqlParser.SECURITY:
            case PrestoSqlParser.SERIALIZABLE:
            case PrestoSqlParser.SESSION:
            case PrestoSqlParser.SET:
            case PrestoSqlParser.SETS:
            case PrestoSqlParser.SHOW:
            case PrestoSqlParser.SOME:
            case PrestoSqlParser.START:
            case PrestoSqlParser.STATS:
            case PrestoSqlParser.SUBSTRING:
            case PrestoSqlParser.SYSTEM:
            case PrestoSqlParser.TABLES:
            case PrestoSqlParser.TABLESAMPLE:
            case PrestoSqlParser.TEXT:
            case PrestoSqlParser.TIES:
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.USER:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WITHOUT:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 694;
                this.columnDefinition();
                }
                break;
            case PrestoSqlParser.LIKE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 695;
                this.likeClause();
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public columnDefinition(): ColumnDefinitionContext {
        let localContext = new ColumnDefinitionContext(this.context, this.state);
        this.enterRule(localContext, 12, PrestoSqlParser.RULE_columnDefinition);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 698;
            this.identifier();
            this.state = 699;
            this.type_(0);
            this.state = 702;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 122) {
                {
                this.state = 700;
                this.match(PrestoSqlParser.NOT);
                this.state = 701;
                this.match(PrestoSqlParser.NULL);
                }
            }

            this.state = 706;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 32) {
                {
                this.state = 704;
                this.match(PrestoSqlParser.COMMENT);
                this.state = 705;
                this.string_();
                }
            }

            this.state = 710;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 204) {
                {
                this.state = 708;
                this.match(PrestoSqlParser.WITH);
                this.state = 709;
                this.properties();
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public likeClause(): LikeClauseContext {
        let localContext = new LikeClauseContext(this.context, this.state);
        this.enterRule(localContext, 14, PrestoSqlParser.RULE_likeClause);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 712;
            this.match(PrestoSqlParser.LIKE);
            this.state = 713;
            this.qualifiedName();
            this.state = 716;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 62 || _la === 88) {
                {
                this.state = 714;
                _la = this.tokenStream.LA(1);
                if(!(_la === 62 || _la === 88)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 715;
                this.match(PrestoSqlParser.PROPERTIES);
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public properties(): PropertiesContext {
        let localContext = new PropertiesContext(this.context, this.state);
        this.enterRule(localContext, 16, PrestoSqlParser.RULE_properties);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 718;
            this.match(PrestoSqlParser.T__1);
            this.state = 719;
            this.property();
            this.state = 724;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 720;
                this.match(PrestoSqlParser.T__3);
                this.state = 721;
                this.property();
                }
                }
                this.state = 726;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 727;
            this.match(PrestoSqlParser.T__2);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public property(): PropertyContext {
        let localContext = new PropertyContext(this.context, this.state);
        this.enterRule(localContext, 18, PrestoSqlParser.RULE_property);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 729;
            this.identifier();
            this.state = 730;
            this.match(PrestoSqlParser.EQ);
            this.state = 731;
            this.expression();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public queryNoWith(): QueryNoWithContext {
        let localContext = new QueryNoWithContext(this.context, this.state);
        this.enterRule(localContext, 20, PrestoSqlParser.RULE_queryNoWith);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 733;
            this.queryTerm(0);
            this.state = 744;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 131) {
                {
                this.state = 734;
                this.match(PrestoSqlParser.ORDER);
                this.state = 735;
                this.match(PrestoSqlParser.BY);
                this.state = 736;
                this.sortItem();
                this.state = 741;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 737;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 738;
                    this.sortItem();
                    }
                    }
                    this.state = 743;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            this.state = 751;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 126) {
                {
                this.state = 746;
                this.match(PrestoSqlParser.OFFSET);
                this.state = 747;
                this.match(PrestoSqlParser.INTEGER_VALUE);
                this.state = 749;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 160 || _la === 161) {
                    {
                    this.state = 748;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 160 || _la === 161)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    }
                }

                }
            }

            this.state = 766;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.LIMIT:
                {
                this.state = 753;
                this.match(PrestoSqlParser.LIMIT);
                this.state = 754;
                _la = this.tokenStream.LA(1);
                if(!(_la === 12 || _la === 225)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case PrestoSqlParser.FETCH:
                {
                this.state = 755;
                this.match(PrestoSqlParser.FETCH);
                this.state = 756;
                _la = this.tokenStream.LA(1);
                if(!(_la === 70 || _la === 114)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 758;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 225) {
                    {
                    this.state = 757;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    }
                }

                this.state = 760;
                _la = this.tokenStream.LA(1);
                if(!(_la === 160 || _la === 161)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 764;
                this.errorHandler.sync(this);
                switch (this.tokenStream.LA(1)) {
                case PrestoSqlParser.ONLY:
                    {
                    this.state = 761;
                    this.match(PrestoSqlParser.ONLY);
                    }
                    break;
                case PrestoSqlParser.WITH:
                    {
                    this.state = 762;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 763;
                    this.match(PrestoSqlParser.TIES);
                    }
                    break;
                default:
                    throw new antlr.NoViableAltException(this);
                }
                }
                break;
            case PrestoSqlParser.EOF:
            case PrestoSqlParser.T__2:
            case PrestoSqlParser.WITH:
                break;
            default:
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public queryTerm(): QueryTermContext;
    public queryTerm(_p: number): QueryTermContext;
    public queryTerm(_p?: number): QueryTermContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new QueryTermContext(this.context, parentState);
        let previousContext = localContext;
        let _startState = 22;
        this.enterRecursionRule(localContext, 22, PrestoSqlParser.RULE_queryTerm, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            {
            this.state = 769;
            this.queryPrimary();
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 785;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 783;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 92, this.context) ) {
                    case 1:
                        {
                        localContext = new QueryTermContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_queryTerm);
                        this.state = 771;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 772;
                        this.match(PrestoSqlParser.INTERSECT);
                        this.state = 774;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 12 || _la === 54) {
                            {
                            this.state = 773;
                            this.setQuantifier();
                            }
                        }

                        this.state = 776;
                        this.queryTerm(3);
                        }
                        break;
                    case 2:
                        {
                        localContext = new QueryTermContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_queryTerm);
                        this.state = 777;
                        if (!(this.precpred(this.context, 1))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 1)");
                        }
                        this.state = 778;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 61 || _la === 193)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 780;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 12 || _la === 54) {
                            {
                            this.state = 779;
                            this.setQuantifier();
                            }
                        }

                        this.state = 782;
                        this.queryTerm(2);
                        }
                        break;
                    }
                    }
                }
                this.state = 787;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public queryPrimary(): QueryPrimaryContext {
        let localContext = new QueryPrimaryContext(this.context, this.state);
        this.enterRule(localContext, 24, PrestoSqlParser.RULE_queryPrimary);
        try {
            let alternative: number;
            this.state = 804;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.SELECT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 788;
                this.querySpecification();
                }
                break;
            case PrestoSqlParser.TABLE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 789;
                this.match(PrestoSqlParser.TABLE);
                this.state = 790;
                this.qualifiedName();
                }
                break;
            case PrestoSqlParser.VALUES:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 791;
                this.match(PrestoSqlParser.VALUES);
                this.state = 792;
                this.expression();
                this.state = 797;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 94, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 793;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 794;
                        this.expression();
                        }
                        }
                    }
                    this.state = 799;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 94, this.context);
                }
                }
                break;
            case PrestoSqlParser.T__1:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 800;
                this.match(PrestoSqlParser.T__1);
                this.state = 801;
                this.queryNoWith();
                this.state = 802;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public sortItem(): SortItemContext {
        let localContext = new SortItemContext(this.context, this.state);
        this.enterRule(localContext, 26, PrestoSqlParser.RULE_sortItem);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 806;
            this.expression();
            this.state = 808;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 19 || _la === 52) {
                {
                this.state = 807;
                _la = this.tokenStream.LA(1);
                if(!(_la === 19 || _la === 52)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 812;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 125) {
                {
                this.state = 810;
                this.match(PrestoSqlParser.NULLS);
                this.state = 811;
                _la = this.tokenStream.LA(1);
                if(!(_la === 70 || _la === 101)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public querySpecification(): QuerySpecificationContext {
        let localContext = new QuerySpecificationContext(this.context, this.state);
        this.enterRule(localContext, 28, PrestoSqlParser.RULE_querySpecification);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 814;
            this.match(PrestoSqlParser.SELECT);
            this.state = 816;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 98, this.context) ) {
            case 1:
                {
                this.state = 815;
                this.setQuantifier();
                }
                break;
            }
            this.state = 818;
            this.selectItem();
            this.state = 823;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 99, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 819;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 820;
                    this.selectItem();
                    }
                    }
                }
                this.state = 825;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 99, this.context);
            }
            this.state = 835;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 101, this.context) ) {
            case 1:
                {
                this.state = 826;
                this.match(PrestoSqlParser.FROM);
                this.state = 827;
                this.relation(0);
                this.state = 832;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 100, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 828;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 829;
                        this.relation(0);
                        }
                        }
                    }
                    this.state = 834;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 100, this.context);
                }
                }
                break;
            }
            this.state = 839;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 102, this.context) ) {
            case 1:
                {
                this.state = 837;
                this.match(PrestoSqlParser.WHERE);
                this.state = 838;
                this.booleanExpression(0);
                }
                break;
            }
            this.state = 844;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 103, this.context) ) {
            case 1:
                {
                this.state = 841;
                this.match(PrestoSqlParser.GROUP);
                this.state = 842;
                this.match(PrestoSqlParser.BY);
                this.state = 843;
                this.groupBy();
                }
                break;
            }
            this.state = 848;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 104, this.context) ) {
            case 1:
                {
                this.state = 846;
                this.match(PrestoSqlParser.HAVING);
                this.state = 847;
                this.booleanExpression(0);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public groupBy(): GroupByContext {
        let localContext = new GroupByContext(this.context, this.state);
        this.enterRule(localContext, 30, PrestoSqlParser.RULE_groupBy);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 851;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 105, this.context) ) {
            case 1:
                {
                this.state = 850;
                this.setQuantifier();
                }
                break;
            }
            this.state = 853;
            this.groupingElement();
            this.state = 858;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 106, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 854;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 855;
                    this.groupingElement();
                    }
                    }
                }
                this.state = 860;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 106, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public groupingElement(): GroupingElementContext {
        let localContext = new GroupingElementContext(this.context, this.state);
        this.enterRule(localContext, 32, PrestoSqlParser.RULE_groupingElement);
        let _la: number;
        try {
            this.state = 901;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 112, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 861;
                this.groupingSet();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 862;
                this.match(PrestoSqlParser.ROLLUP);
                this.state = 863;
                this.match(PrestoSqlParser.T__1);
                this.state = 872;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4269497380) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1100348295) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 2775970559) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2147351925) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2012725203) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 3218997183) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 3271811929) !== 0) || ((((_la - 224)) & ~0x1F) === 0 && ((1 << (_la - 224)) & 255) !== 0)) {
                    {
                    this.state = 864;
                    this.expression();
                    this.state = 869;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 865;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 866;
                        this.expression();
                        }
                        }
                        this.state = 871;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 874;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 875;
                this.match(PrestoSqlParser.CUBE);
                this.state = 876;
                this.match(PrestoSqlParser.T__1);
                this.state = 885;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4269497380) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1100348295) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 2775970559) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2147351925) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2012725203) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 3218997183) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 3271811929) !== 0) || ((((_la - 224)) & ~0x1F) === 0 && ((1 << (_la - 224)) & 255) !== 0)) {
                    {
                    this.state = 877;
                    this.expression();
                    this.state = 882;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 878;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 879;
                        this.expression();
                        }
                        }
                        this.state = 884;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 887;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 888;
                this.match(PrestoSqlParser.GROUPING);
                this.state = 889;
                this.match(PrestoSqlParser.SETS);
                this.state = 890;
                this.match(PrestoSqlParser.T__1);
                this.state = 891;
                this.groupingSet();
                this.state = 896;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 892;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 893;
                    this.groupingSet();
                    }
                    }
                    this.state = 898;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 899;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public groupingSet(): GroupingSetContext {
        let localContext = new GroupingSetContext(this.context, this.state);
        this.enterRule(localContext, 34, PrestoSqlParser.RULE_groupingSet);
        let _la: number;
        try {
            this.state = 916;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 115, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 903;
                this.match(PrestoSqlParser.T__1);
                this.state = 912;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4269497380) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1100348295) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 2775970559) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2147351925) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2012725203) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 3218997183) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 3271811929) !== 0) || ((((_la - 224)) & ~0x1F) === 0 && ((1 << (_la - 224)) & 255) !== 0)) {
                    {
                    this.state = 904;
                    this.expression();
                    this.state = 909;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 905;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 906;
                        this.expression();
                        }
                        }
                        this.state = 911;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 914;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 915;
                this.expression();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public setQuantifier(): SetQuantifierContext {
        let localContext = new SetQuantifierContext(this.context, this.state);
        this.enterRule(localContext, 36, PrestoSqlParser.RULE_setQuantifier);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 918;
            _la = this.tokenStream.LA(1);
            if(!(_la === 12 || _la === 54)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public selectItem(): SelectItemContext {
        let localContext = new SelectItemContext(this.context, this.state);
        this.enterRule(localContext, 38, PrestoSqlParser.RULE_selectItem);
        let _la: number;
        try {
            this.state = 935;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 119, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 920;
                this.expression();
                this.state = 925;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 117, this.context) ) {
                case 1:
                    {
                    this.state = 922;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 18) {
                        {
                        this.state = 921;
                        this.match(PrestoSqlParser.AS);
                        }
                    }

                    this.state = 924;
                    this.identifier();
                    }
                    break;
                }
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 927;
                this.primaryExpression(0);
                this.state = 928;
                this.match(PrestoSqlParser.T__0);
                this.state = 929;
                this.match(PrestoSqlParser.ASTERISK);
                this.state = 932;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 118, this.context) ) {
                case 1:
                    {
                    this.state = 930;
                    this.match(PrestoSqlParser.AS);
                    this.state = 931;
                    this.columnAliases();
                    }
                    break;
                }
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 934;
                this.match(PrestoSqlParser.ASTERISK);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public relation(): RelationContext;
    public relation(_p: number): RelationContext;
    public relation(_p?: number): RelationContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new RelationContext(this.context, parentState);
        let previousContext = localContext;
        let _startState = 40;
        this.enterRecursionRule(localContext, 40, PrestoSqlParser.RULE_relation, _p);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            {
            this.state = 938;
            this.sampledRelation();
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 958;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 121, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    {
                    localContext = new RelationContext(parentContext, parentState);
                    this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_relation);
                    this.state = 940;
                    if (!(this.precpred(this.context, 2))) {
                        throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                    }
                    this.state = 954;
                    this.errorHandler.sync(this);
                    switch (this.tokenStream.LA(1)) {
                    case PrestoSqlParser.CROSS:
                        {
                        this.state = 941;
                        this.match(PrestoSqlParser.CROSS);
                        this.state = 942;
                        this.match(PrestoSqlParser.JOIN);
                        this.state = 943;
                        this.sampledRelation();
                        }
                        break;
                    case PrestoSqlParser.FULL:
                    case PrestoSqlParser.INNER:
                    case PrestoSqlParser.JOIN:
                    case PrestoSqlParser.LEFT:
                    case PrestoSqlParser.RIGHT:
                        {
                        this.state = 944;
                        this.joinType();
                        this.state = 945;
                        this.match(PrestoSqlParser.JOIN);
                        this.state = 946;
                        this.relation(0);
                        this.state = 947;
                        this.joinCriteria();
                        }
                        break;
                    case PrestoSqlParser.NATURAL:
                        {
                        this.state = 949;
                        this.match(PrestoSqlParser.NATURAL);
                        this.state = 950;
                        this.joinType();
                        this.state = 951;
                        this.match(PrestoSqlParser.JOIN);
                        this.state = 952;
                        this.sampledRelation();
                        }
                        break;
                    default:
                        throw new antlr.NoViableAltException(this);
                    }
                    }
                    }
                }
                this.state = 960;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 121, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public joinType(): JoinTypeContext {
        let localContext = new JoinTypeContext(this.context, this.state);
        this.enterRule(localContext, 42, PrestoSqlParser.RULE_joinType);
        let _la: number;
        try {
            this.state = 976;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.INNER:
            case PrestoSqlParser.JOIN:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 962;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 89) {
                    {
                    this.state = 961;
                    this.match(PrestoSqlParser.INNER);
                    }
                }

                }
                break;
            case PrestoSqlParser.LEFT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 964;
                this.match(PrestoSqlParser.LEFT);
                this.state = 966;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 133) {
                    {
                    this.state = 965;
                    this.match(PrestoSqlParser.OUTER);
                    }
                }

                }
                break;
            case PrestoSqlParser.RIGHT:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 968;
                this.match(PrestoSqlParser.RIGHT);
                this.state = 970;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 133) {
                    {
                    this.state = 969;
                    this.match(PrestoSqlParser.OUTER);
                    }
                }

                }
                break;
            case PrestoSqlParser.FULL:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 972;
                this.match(PrestoSqlParser.FULL);
                this.state = 974;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 133) {
                    {
                    this.state = 973;
                    this.match(PrestoSqlParser.OUTER);
                    }
                }

                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public joinCriteria(): JoinCriteriaContext {
        let localContext = new JoinCriteriaContext(this.context, this.state);
        this.enterRule(localContext, 44, PrestoSqlParser.RULE_joinCriteria);
        let _la: number;
        try {
            this.state = 992;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ON:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 978;
                this.match(PrestoSqlParser.ON);
                this.state = 979;
                this.booleanExpression(0);
                }
                break;
            case PrestoSqlParser.USING:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 980;
                this.match(PrestoSqlParser.USING);
                this.state = 981;
                this.match(PrestoSqlParser.T__1);
                this.state = 982;
                this.identifier();
                this.state = 987;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 983;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 984;
                    this.identifier();
                    }
                    }
                    this.state = 989;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 990;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public sampledRelation(): SampledRelationContext {
        let localContext = new SampledRelationContext(this.context, this.state);
        this.enterRule(localContext, 46, PrestoSqlParser.RULE_sampledRelation);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 994;
            this.aliasedRelation();
            this.state = 1001;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 129, this.context) ) {
            case 1:
                {
                this.state = 995;
                this.match(PrestoSqlParser.TABLESAMPLE);
                this.state = 996;
                this.sampleType();
                this.state = 997;
                this.match(PrestoSqlParser.T__1);
                this.state = 998;
                this.expression();
                this.state = 999;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public sampleType(): SampleTypeContext {
        let localContext = new SampleTypeContext(this.context, this.state);
        this.enterRule(localContext, 48, PrestoSqlParser.RULE_sampleType);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1003;
            _la = this.tokenStream.LA(1);
            if(!(_la === 22 || _la === 176)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public aliasedRelation(): AliasedRelationContext {
        let localContext = new AliasedRelationContext(this.context, this.state);
        this.enterRule(localContext, 50, PrestoSqlParser.RULE_aliasedRelation);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1005;
            this.relationPrimary();
            this.state = 1013;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 132, this.context) ) {
            case 1:
                {
                this.state = 1007;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 18) {
                    {
                    this.state = 1006;
                    this.match(PrestoSqlParser.AS);
                    }
                }

                this.state = 1009;
                this.identifier();
                this.state = 1011;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 131, this.context) ) {
                case 1:
                    {
                    this.state = 1010;
                    this.columnAliases();
                    }
                    break;
                }
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public columnAliases(): ColumnAliasesContext {
        let localContext = new ColumnAliasesContext(this.context, this.state);
        this.enterRule(localContext, 52, PrestoSqlParser.RULE_columnAliases);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1015;
            this.match(PrestoSqlParser.T__1);
            this.state = 1016;
            this.identifier();
            this.state = 1021;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 1017;
                this.match(PrestoSqlParser.T__3);
                this.state = 1018;
                this.identifier();
                }
                }
                this.state = 1023;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 1024;
            this.match(PrestoSqlParser.T__2);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public relationPrimary(): RelationPrimaryContext {
        let localContext = new RelationPrimaryContext(this.context, this.state);
        this.enterRule(localContext, 54, PrestoSqlParser.RULE_relationPrimary);
        let _la: number;
        try {
            this.state = 1055;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 136, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1026;
                this.qualifiedName();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1027;
                this.match(PrestoSqlParser.T__1);
                this.state = 1028;
                this.query();
                this.state = 1029;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1031;
                this.match(PrestoSqlParser.UNNEST);
                this.state = 1032;
                this.match(PrestoSqlParser.T__1);
                this.state = 1033;
                this.expression();
                this.state = 1038;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1034;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1035;
                    this.expression();
                    }
                    }
                    this.state = 1040;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1041;
                this.match(PrestoSqlParser.T__2);
                this.state = 1044;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 135, this.context) ) {
                case 1:
                    {
                    this.state = 1042;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 1043;
                    this.match(PrestoSqlParser.ORDINALITY);
                    }
                    break;
                }
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1046;
                this.match(PrestoSqlParser.LATERAL);
                this.state = 1047;
                this.match(PrestoSqlParser.T__1);
                this.state = 1048;
                this.query();
                this.state = 1049;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 1051;
                this.match(PrestoSqlParser.T__1);
                this.state = 1052;
                this.relation(0);
                this.state = 1053;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public expression(): ExpressionContext {
        let localContext = new ExpressionContext(this.context, this.state);
        this.enterRule(localContext, 56, PrestoSqlParser.RULE_expression);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1057;
            this.booleanExpression(0);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public booleanExpression(): BooleanExpressionContext;
    public booleanExpression(_p: number): BooleanExpressionContext;
    public booleanExpression(_p?: number): BooleanExpressionContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new BooleanExpressionContext(this.context, parentState);
        let previousContext = localContext;
        let _startState = 58;
        this.enterRecursionRule(localContext, 58, PrestoSqlParser.RULE_booleanExpression, _p);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1066;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.T__1:
            case PrestoSqlParser.T__4:
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ADMIN:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
            case PrestoSqlParser.AUTHORIZATION:
            case PrestoSqlParser.BERNOULLI:
            case PrestoSqlParser.CALL:
            case PrestoSqlParser.CASCADE:
            case PrestoSqlParser.CASE:
            case PrestoSqlParser.CAST:
            case PrestoSqlParser.CATALOGS:
            case PrestoSqlParser.COLUMN:
            case PrestoSqlParser.COLUMNS:
            case PrestoSqlParser.COMMENT:
            case PrestoSqlParser.COMMIT:
            case PrestoSqlParser.COMMITTED:
            case PrestoSqlParser.CURRENT:
            case PrestoSqlParser.CURRENT_DATE:
            case PrestoSqlParser.CURRENT_PATH:
            case PrestoSqlParser.CURRENT_TIME:
            case PrestoSqlParser.CURRENT_TIMESTAMP:
            case PrestoSqlParser.CURRENT_USER:
            case PrestoSqlParser.DATA:
            case PrestoSqlParser.DATE:
            case PrestoSqlParser.DAY:
            case PrestoSqlParser.DEFINER:
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.DOUBLE:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXISTS:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.EXTRACT:
            case PrestoSqlParser.FALSE:
            case PrestoSqlParser.FETCH:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTED:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.GROUPING:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.IGNORE:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
            case PrestoSqlParser.INVOKER:
            case PrestoSqlParser.IO:
            case PrestoSqlParser.ISOLATION:
            case PrestoSqlParser.JSON:
            case PrestoSqlParser.LAST:
            case PrestoSqlParser.LATERAL:
            case PrestoSqlParser.LEVEL:
            case PrestoSqlParser.LIMIT:
            case PrestoSqlParser.LOCALTIME:
            case PrestoSqlParser.LOCALTIMESTAMP:
            case PrestoSqlParser.LOGICAL:
            case PrestoSqlParser.MAP:
            case PrestoSqlParser.MINUTE:
            case PrestoSqlParser.MONTH:
            case PrestoSqlParser.NEXT:
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NONE:
            case PrestoSqlParser.NORMALIZE:
            case PrestoSqlParser.NULL:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
            case PrestoSqlParser.OFFSET:
            case PrestoSqlParser.ONLY:
            case PrestoSqlParser.OPTION:
            case PrestoSqlParser.ORDINALITY:
            case PrestoSqlParser.OUTPUT:
            case PrestoSqlParser.OVER:
            case PrestoSqlParser.PARTITION:
            case PrestoSqlParser.PARTITIONS:
            case PrestoSqlParser.PATH:
            case PrestoSqlParser.POSITION:
            case PrestoSqlParser.PRECEDING:
            case PrestoSqlParser.PRECISION:
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESPECT:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLE:
            case PrestoSqlParser.ROLES:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
            case PrestoSqlParser.SECURITY:
            case PrestoSqlParser.SERIALIZABLE:
            case PrestoSqlParser.SESSION:
            case PrestoSqlParser.SET:
            case PrestoSqlParser.SETS:
            case PrestoSqlParser.SHOW:
            case PrestoSqlParser.SOME:
            case PrestoSqlParser.START:
            case PrestoSqlParser.STATS:
            case PrestoSqlParser.SUBSTRING:
            case PrestoSqlParser.SYSTEM:
            case PrestoSqlParser.TABLES:
            case PrestoSqlParser.TABLESAMPLE:
            case PrestoSqlParser.TEXT:
            case PrestoSqlParser.TIES:
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRUE:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.USER:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WITHOUT:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.PLUS:
            case PrestoSqlParser.MINUS:
            case PrestoSqlParser.STRING:
            case PrestoSqlParser.UNICODE_STRING:
            case PrestoSqlParser.BINARY_LITERAL:
            case PrestoSqlParser.INTEGER_VALUE:
            case PrestoSqlParser.DECIMAL_VALUE:
            case PrestoSqlParser.DOUBLE_VALUE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                {
                this.state = 1060;
                this.valueExpression(0);
                this.state = 1062;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 137, this.context) ) {
                case 1:
                    {
                    this.state = 1061;
                    this.predicate();
                    }
                    break;
                }
                }
                break;
            case PrestoSqlParser.NOT:
                {
                this.state = 1064;
                this.match(PrestoSqlParser.NOT);
                this.state = 1065;
                this.booleanExpression(3);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1076;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 140, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 1074;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 139, this.context) ) {
                    case 1:
                        {
                        localContext = new BooleanExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_booleanExpression);
                        this.state = 1068;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 1069;
                        this.match(PrestoSqlParser.AND);
                        this.state = 1070;
                        this.booleanExpression(3);
                        }
                        break;
                    case 2:
                        {
                        localContext = new BooleanExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_booleanExpression);
                        this.state = 1071;
                        if (!(this.precpred(this.context, 1))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 1)");
                        }
                        this.state = 1072;
                        this.match(PrestoSqlParser.OR);
                        this.state = 1073;
                        this.booleanExpression(2);
                        }
                        break;
                    }
                    }
                }
                this.state = 1078;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 140, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public predicate(): PredicateContext {
        let localContext = new PredicateContext(this.context, this.state);
        this.enterRule(localContext, 60, PrestoSqlParser.RULE_predicate);
        let _la: number;
        try {
            this.state = 1140;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 149, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1079;
                this.comparisonOperator();
                this.state = 1080;
                this.valueExpression(0);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1082;
                this.comparisonOperator();
                this.state = 1083;
                this.comparisonQuantifier();
                this.state = 1084;
                this.match(PrestoSqlParser.T__1);
                this.state = 1085;
                this.query();
                this.state = 1086;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1089;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1088;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 1091;
                this.match(PrestoSqlParser.BETWEEN);
                this.state = 1092;
                this.valueExpression(0);
                this.state = 1093;
                this.match(PrestoSqlParser.AND);
                this.state = 1094;
                this.valueExpression(0);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1097;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1096;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 1099;
                this.match(PrestoSqlParser.IN);
                this.state = 1100;
                this.match(PrestoSqlParser.T__1);
                this.state = 1101;
                this.expression();
                this.state = 1106;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1102;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1103;
                    this.expression();
                    }
                    }
                    this.state = 1108;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1109;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 1112;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1111;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 1114;
                this.match(PrestoSqlParser.IN);
                this.state = 1115;
                this.match(PrestoSqlParser.T__1);
                this.state = 1116;
                this.query();
                this.state = 1117;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 1120;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1119;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 1122;
                this.match(PrestoSqlParser.LIKE);
                this.state = 1123;
                this.valueExpression(0);
                this.state = 1126;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 146, this.context) ) {
                case 1:
                    {
                    this.state = 1124;
                    this.match(PrestoSqlParser.ESCAPE);
                    this.state = 1125;
                    this.valueExpression(0);
                    }
                    break;
                }
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 1128;
                this.match(PrestoSqlParser.IS);
                this.state = 1130;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1129;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 1132;
                this.match(PrestoSqlParser.NULL);
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 1133;
                this.match(PrestoSqlParser.IS);
                this.state = 1135;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 122) {
                    {
                    this.state = 1134;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 1137;
                this.match(PrestoSqlParser.DISTINCT);
                this.state = 1138;
                this.match(PrestoSqlParser.FROM);
                this.state = 1139;
                this.valueExpression(0);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public valueExpression(): ValueExpressionContext;
    public valueExpression(_p: number): ValueExpressionContext;
    public valueExpression(_p?: number): ValueExpressionContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new ValueExpressionContext(this.context, parentState);
        let previousContext = localContext;
        let _startState = 62;
        this.enterRecursionRule(localContext, 62, PrestoSqlParser.RULE_valueExpression, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1146;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 150, this.context) ) {
            case 1:
                {
                this.state = 1143;
                this.primaryExpression(0);
                }
                break;
            case 2:
                {
                this.state = 1144;
                _la = this.tokenStream.LA(1);
                if(!(_la === 216 || _la === 217)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 1145;
                this.valueExpression(4);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1162;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 152, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 1160;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 151, this.context) ) {
                    case 1:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 1148;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 1149;
                        _la = this.tokenStream.LA(1);
                        if(!(((((_la - 218)) & ~0x1F) === 0 && ((1 << (_la - 218)) & 7) !== 0))) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 1150;
                        this.valueExpression(4);
                        }
                        break;
                    case 2:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 1151;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 1152;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 216 || _la === 217)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 1153;
                        this.valueExpression(3);
                        }
                        break;
                    case 3:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 1154;
                        if (!(this.precpred(this.context, 1))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 1)");
                        }
                        this.state = 1155;
                        this.match(PrestoSqlParser.CONCAT);
                        this.state = 1156;
                        this.valueExpression(2);
                        }
                        break;
                    case 4:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 1157;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 1158;
                        this.match(PrestoSqlParser.AT);
                        this.state = 1159;
                        this.timeZoneSpecifier();
                        }
                        break;
                    }
                    }
                }
                this.state = 1164;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 152, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }

    public primaryExpression(): PrimaryExpressionContext;
    public primaryExpression(_p: number): PrimaryExpressionContext;
    public primaryExpression(_p?: number): PrimaryExpressionContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new PrimaryExpressionContext(this.context, parentState);
        let previousContext = localContext;
        let _startState = 64;
        this.enterRecursionRule(localContext, 64, PrestoSqlParser.RULE_primaryExpression, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1406;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 181, this.context) ) {
            case 1:
                {
                this.state = 1166;
                this.match(PrestoSqlParser.NULL);
                }
                break;
            case 2:
                {
                this.state = 1167;
                this.interval();
                }
                break;
            case 3:
                {
                this.state = 1168;
                this.identifier();
                this.state = 1169;
                this.string_();
                }
                break;
            case 4:
                {
                this.state = 1171;
                this.match(PrestoSqlParser.DOUBLE);
                this.state = 1172;
                this.match(PrestoSqlParser.PRECISION);
                this.state = 1173;
                this.string_();
                }
                break;
            case 5:
                {
                this.state = 1174;
                this.number_();
                }
                break;
            case 6:
                {
                this.state = 1175;
                this.booleanValue();
                }
                break;
            case 7:
                {
                this.state = 1176;
                this.string_();
                }
                break;
            case 8:
                {
                this.state = 1177;
                this.match(PrestoSqlParser.BINARY_LITERAL);
                }
                break;
            case 9:
                {
                this.state = 1178;
                this.match(PrestoSqlParser.T__4);
                }
                break;
            case 10:
                {
                this.state = 1179;
                this.match(PrestoSqlParser.POSITION);
                this.state = 1180;
                this.match(PrestoSqlParser.T__1);
                this.state = 1181;
                this.valueExpression(0);
                this.state = 1182;
                this.match(PrestoSqlParser.IN);
                this.state = 1183;
                this.valueExpression(0);
                this.state = 1184;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 11:
                {
                this.state = 1186;
                this.match(PrestoSqlParser.T__1);
                this.state = 1187;
                this.expression();
                this.state = 1190;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1188;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1189;
                    this.expression();
                    }
                    }
                    this.state = 1192;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 4);
                this.state = 1194;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 12:
                {
                this.state = 1196;
                this.match(PrestoSqlParser.ROW);
                this.state = 1197;
                this.match(PrestoSqlParser.T__1);
                this.state = 1198;
                this.expression();
                this.state = 1203;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1199;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1200;
                    this.expression();
                    }
                    }
                    this.state = 1205;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1206;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 13:
                {
                this.state = 1208;
                this.qualifiedName();
                this.state = 1209;
                this.match(PrestoSqlParser.T__1);
                this.state = 1210;
                this.match(PrestoSqlParser.ASTERISK);
                this.state = 1211;
                this.match(PrestoSqlParser.T__2);
                this.state = 1213;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 155, this.context) ) {
                case 1:
                    {
                    this.state = 1212;
                    this.filter();
                    }
                    break;
                }
                this.state = 1216;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 156, this.context) ) {
                case 1:
                    {
                    this.state = 1215;
                    this.over();
                    }
                    break;
                }
                }
                break;
            case 14:
                {
                this.state = 1218;
                this.qualifiedName();
                this.state = 1219;
                this.match(PrestoSqlParser.T__1);
                this.state = 1231;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4269497380) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1104542599) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 2775970559) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2147351925) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2012725203) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 3218997183) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 3271811929) !== 0) || ((((_la - 224)) & ~0x1F) === 0 && ((1 << (_la - 224)) & 255) !== 0)) {
                    {
                    this.state = 1221;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 157, this.context) ) {
                    case 1:
                        {
                        this.state = 1220;
                        this.setQuantifier();
                        }
                        break;
                    }
                    this.state = 1223;
                    this.expression();
                    this.state = 1228;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1224;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1225;
                        this.expression();
                        }
                        }
                        this.state = 1230;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1243;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 131) {
                    {
                    this.state = 1233;
                    this.match(PrestoSqlParser.ORDER);
                    this.state = 1234;
                    this.match(PrestoSqlParser.BY);
                    this.state = 1235;
                    this.sortItem();
                    this.state = 1240;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1236;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1237;
                        this.sortItem();
                        }
                        }
                        this.state = 1242;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1245;
                this.match(PrestoSqlParser.T__2);
                this.state = 1247;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 162, this.context) ) {
                case 1:
                    {
                    this.state = 1246;
                    this.filter();
                    }
                    break;
                }
                this.state = 1253;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 164, this.context) ) {
                case 1:
                    {
                    this.state = 1250;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 86 || _la === 152) {
                        {
                        this.state = 1249;
                        this.nullTreatment();
                        }
                    }

                    this.state = 1252;
                    this.over();
                    }
                    break;
                }
                }
                break;
            case 15:
                {
                this.state = 1255;
                this.identifier();
                this.state = 1256;
                this.match(PrestoSqlParser.T__5);
                this.state = 1257;
                this.expression();
                }
                break;
            case 16:
                {
                this.state = 1259;
                this.match(PrestoSqlParser.T__1);
                this.state = 1268;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (((((_la - 10)) & ~0x1F) === 0 && ((1 << (_la - 10)) & 570007255) !== 0) || ((((_la - 46)) & ~0x1F) === 0 && ((1 << (_la - 46)) & 3418949207) !== 0) || ((((_la - 78)) & ~0x1F) === 0 && ((1 << (_la - 78)) & 2513868231) !== 0) || ((((_la - 110)) & ~0x1F) === 0 && ((1 << (_la - 110)) & 4283287543) !== 0) || ((((_la - 143)) & ~0x1F) === 0 && ((1 << (_la - 143)) & 4286509039) !== 0) || ((((_la - 175)) & ~0x1F) === 0 && ((1 << (_la - 175)) & 3333648315) !== 0) || ((((_la - 207)) & ~0x1F) === 0 && ((1 << (_la - 207)) & 31457287) !== 0)) {
                    {
                    this.state = 1260;
                    this.identifier();
                    this.state = 1265;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1261;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1262;
                        this.identifier();
                        }
                        }
                        this.state = 1267;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1270;
                this.match(PrestoSqlParser.T__2);
                this.state = 1271;
                this.match(PrestoSqlParser.T__5);
                this.state = 1272;
                this.expression();
                }
                break;
            case 17:
                {
                this.state = 1273;
                this.match(PrestoSqlParser.T__1);
                this.state = 1274;
                this.query();
                this.state = 1275;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 18:
                {
                this.state = 1277;
                this.match(PrestoSqlParser.EXISTS);
                this.state = 1278;
                this.match(PrestoSqlParser.T__1);
                this.state = 1279;
                this.query();
                this.state = 1280;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 19:
                {
                this.state = 1282;
                this.match(PrestoSqlParser.CASE);
                this.state = 1283;
                this.valueExpression(0);
                this.state = 1285;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1284;
                    this.whenClause();
                    }
                    }
                    this.state = 1287;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 202);
                this.state = 1291;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 58) {
                    {
                    this.state = 1289;
                    this.match(PrestoSqlParser.ELSE);
                    this.state = 1290;
                    this.expression();
                    }
                }

                this.state = 1293;
                this.match(PrestoSqlParser.END);
                }
                break;
            case 20:
                {
                this.state = 1295;
                this.match(PrestoSqlParser.CASE);
                this.state = 1297;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1296;
                    this.whenClause();
                    }
                    }
                    this.state = 1299;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 202);
                this.state = 1303;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 58) {
                    {
                    this.state = 1301;
                    this.match(PrestoSqlParser.ELSE);
                    this.state = 1302;
                    this.expression();
                    }
                }

                this.state = 1305;
                this.match(PrestoSqlParser.END);
                }
                break;
            case 21:
                {
                this.state = 1307;
                this.match(PrestoSqlParser.CAST);
                this.state = 1308;
                this.match(PrestoSqlParser.T__1);
                this.state = 1309;
                this.expression();
                this.state = 1310;
                this.match(PrestoSqlParser.AS);
                this.state = 1311;
                this.type_(0);
                this.state = 1312;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 22:
                {
                this.state = 1314;
                this.match(PrestoSqlParser.TRY_CAST);
                this.state = 1315;
                this.match(PrestoSqlParser.T__1);
                this.state = 1316;
                this.expression();
                this.state = 1317;
                this.match(PrestoSqlParser.AS);
                this.state = 1318;
                this.type_(0);
                this.state = 1319;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 23:
                {
                this.state = 1321;
                this.match(PrestoSqlParser.ARRAY);
                this.state = 1322;
                this.match(PrestoSqlParser.T__6);
                this.state = 1331;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4269497380) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1100348295) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 2775970559) !== 0) || ((((_la - 96)) & ~0x1F) === 0 && ((1 << (_la - 96)) & 2147351925) !== 0) || ((((_la - 128)) & ~0x1F) === 0 && ((1 << (_la - 128)) & 2012725203) !== 0) || ((((_la - 160)) & ~0x1F) === 0 && ((1 << (_la - 160)) & 3218997183) !== 0) || ((((_la - 192)) & ~0x1F) === 0 && ((1 << (_la - 192)) & 3271811929) !== 0) || ((((_la - 224)) & ~0x1F) === 0 && ((1 << (_la - 224)) & 255) !== 0)) {
                    {
                    this.state = 1323;
                    this.expression();
                    this.state = 1328;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1324;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1325;
                        this.expression();
                        }
                        }
                        this.state = 1330;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1333;
                this.match(PrestoSqlParser.T__7);
                }
                break;
            case 24:
                {
                this.state = 1334;
                this.identifier();
                }
                break;
            case 25:
                {
                this.state = 1335;
                this.match(PrestoSqlParser.CURRENT_DATE);
                }
                break;
            case 26:
                {
                this.state = 1336;
                this.match(PrestoSqlParser.CURRENT_TIME);
                this.state = 1340;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 173, this.context) ) {
                case 1:
                    {
                    this.state = 1337;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1338;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1339;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 27:
                {
                this.state = 1342;
                this.match(PrestoSqlParser.CURRENT_TIMESTAMP);
                this.state = 1346;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 174, this.context) ) {
                case 1:
                    {
                    this.state = 1343;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1344;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1345;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 28:
                {
                this.state = 1348;
                this.match(PrestoSqlParser.LOCALTIME);
                this.state = 1352;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 175, this.context) ) {
                case 1:
                    {
                    this.state = 1349;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1350;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1351;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 29:
                {
                this.state = 1354;
                this.match(PrestoSqlParser.LOCALTIMESTAMP);
                this.state = 1358;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 176, this.context) ) {
                case 1:
                    {
                    this.state = 1355;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1356;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1357;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 30:
                {
                this.state = 1360;
                this.match(PrestoSqlParser.CURRENT_USER);
                }
                break;
            case 31:
                {
                this.state = 1361;
                this.match(PrestoSqlParser.CURRENT_PATH);
                }
                break;
            case 32:
                {
                this.state = 1362;
                this.match(PrestoSqlParser.SUBSTRING);
                this.state = 1363;
                this.match(PrestoSqlParser.T__1);
                this.state = 1364;
                this.valueExpression(0);
                this.state = 1365;
                this.match(PrestoSqlParser.FROM);
                this.state = 1366;
                this.valueExpression(0);
                this.state = 1369;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 72) {
                    {
                    this.state = 1367;
                    this.match(PrestoSqlParser.FOR);
                    this.state = 1368;
                    this.valueExpression(0);
                    }
                }

                this.state = 1371;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 33:
                {
                this.state = 1373;
                this.match(PrestoSqlParser.NORMALIZE);
                this.state = 1374;
                this.match(PrestoSqlParser.T__1);
                this.state = 1375;
                this.valueExpression(0);
                this.state = 1378;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 4) {
                    {
                    this.state = 1376;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1377;
                    this.normalForm();
                    }
                }

                this.state = 1380;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 34:
                {
                this.state = 1382;
                this.match(PrestoSqlParser.EXTRACT);
                this.state = 1383;
                this.match(PrestoSqlParser.T__1);
                this.state = 1384;
                this.identifier();
                this.state = 1385;
                this.match(PrestoSqlParser.FROM);
                this.state = 1386;
                this.valueExpression(0);
                this.state = 1387;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 35:
                {
                this.state = 1389;
                this.match(PrestoSqlParser.T__1);
                this.state = 1390;
                this.expression();
                this.state = 1391;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 36:
                {
                this.state = 1393;
                this.match(PrestoSqlParser.GROUPING);
                this.state = 1394;
                this.match(PrestoSqlParser.T__1);
                this.state = 1403;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (((((_la - 10)) & ~0x1F) === 0 && ((1 << (_la - 10)) & 570007255) !== 0) || ((((_la - 46)) & ~0x1F) === 0 && ((1 << (_la - 46)) & 3418949207) !== 0) || ((((_la - 78)) & ~0x1F) === 0 && ((1 << (_la - 78)) & 2513868231) !== 0) || ((((_la - 110)) & ~0x1F) === 0 && ((1 << (_la - 110)) & 4283287543) !== 0) || ((((_la - 143)) & ~0x1F) === 0 && ((1 << (_la - 143)) & 4286509039) !== 0) || ((((_la - 175)) & ~0x1F) === 0 && ((1 << (_la - 175)) & 3333648315) !== 0) || ((((_la - 207)) & ~0x1F) === 0 && ((1 << (_la - 207)) & 31457287) !== 0)) {
                    {
                    this.state = 1395;
                    this.qualifiedName();
                    this.state = 1400;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1396;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1397;
                        this.qualifiedName();
                        }
                        }
                        this.state = 1402;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1405;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1418;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 183, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 1416;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 182, this.context) ) {
                    case 1:
                        {
                        localContext = new PrimaryExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_primaryExpression);
                        this.state = 1408;
                        if (!(this.precpred(this.context, 15))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 15)");
                        }
                        this.state = 1409;
                        this.match(PrestoSqlParser.T__6);
                        this.state = 1410;
                        this.valueExpression(0);
                        this.state = 1411;
                        this.match(PrestoSqlParser.T__7);
                        }
                        break;
                    case 2:
                        {
                        localContext = new PrimaryExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_primaryExpression);
                        this.state = 1413;
                        if (!(this.precpred(this.context, 13))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 13)");
                        }
                        this.state = 1414;
                        this.match(PrestoSqlParser.T__0);
                        this.state = 1415;
                        this.identifier();
                        }
                        break;
                    }
                    }
                }
                this.state = 1420;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 183, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public nullTreatment(): NullTreatmentContext {
        let localContext = new NullTreatmentContext(this.context, this.state);
        this.enterRule(localContext, 66, PrestoSqlParser.RULE_nullTreatment);
        try {
            this.state = 1425;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.IGNORE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1421;
                this.match(PrestoSqlParser.IGNORE);
                this.state = 1422;
                this.match(PrestoSqlParser.NULLS);
                }
                break;
            case PrestoSqlParser.RESPECT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1423;
                this.match(PrestoSqlParser.RESPECT);
                this.state = 1424;
                this.match(PrestoSqlParser.NULLS);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public string_(): StringContext {
        let localContext = new StringContext(this.context, this.state);
        this.enterRule(localContext, 68, PrestoSqlParser.RULE_string);
        try {
            this.state = 1433;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.STRING:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1427;
                this.match(PrestoSqlParser.STRING);
                }
                break;
            case PrestoSqlParser.UNICODE_STRING:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1428;
                this.match(PrestoSqlParser.UNICODE_STRING);
                this.state = 1431;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 185, this.context) ) {
                case 1:
                    {
                    this.state = 1429;
                    this.match(PrestoSqlParser.UESCAPE);
                    this.state = 1430;
                    this.match(PrestoSqlParser.STRING);
                    }
                    break;
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public timeZoneSpecifier(): TimeZoneSpecifierContext {
        let localContext = new TimeZoneSpecifierContext(this.context, this.state);
        this.enterRule(localContext, 70, PrestoSqlParser.RULE_timeZoneSpecifier);
        try {
            this.state = 1441;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 187, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1435;
                this.match(PrestoSqlParser.TIME);
                this.state = 1436;
                this.match(PrestoSqlParser.ZONE);
                this.state = 1437;
                this.interval();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1438;
                this.match(PrestoSqlParser.TIME);
                this.state = 1439;
                this.match(PrestoSqlParser.ZONE);
                this.state = 1440;
                this.string_();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public comparisonOperator(): ComparisonOperatorContext {
        let localContext = new ComparisonOperatorContext(this.context, this.state);
        this.enterRule(localContext, 72, PrestoSqlParser.RULE_comparisonOperator);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1443;
            _la = this.tokenStream.LA(1);
            if(!(((((_la - 210)) & ~0x1F) === 0 && ((1 << (_la - 210)) & 63) !== 0))) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public comparisonQuantifier(): ComparisonQuantifierContext {
        let localContext = new ComparisonQuantifierContext(this.context, this.state);
        this.enterRule(localContext, 74, PrestoSqlParser.RULE_comparisonQuantifier);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1445;
            _la = this.tokenStream.LA(1);
            if(!(_la === 12 || _la === 16 || _la === 172)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public booleanValue(): BooleanValueContext {
        let localContext = new BooleanValueContext(this.context, this.state);
        this.enterRule(localContext, 76, PrestoSqlParser.RULE_booleanValue);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1447;
            _la = this.tokenStream.LA(1);
            if(!(_la === 67 || _la === 187)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public interval(): IntervalContext {
        let localContext = new IntervalContext(this.context, this.state);
        this.enterRule(localContext, 78, PrestoSqlParser.RULE_interval);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1449;
            this.match(PrestoSqlParser.INTERVAL);
            this.state = 1451;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 216 || _la === 217) {
                {
                this.state = 1450;
                _la = this.tokenStream.LA(1);
                if(!(_la === 216 || _la === 217)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 1453;
            this.string_();
            this.state = 1454;
            this.intervalField();
            this.state = 1457;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 189, this.context) ) {
            case 1:
                {
                this.state = 1455;
                this.match(PrestoSqlParser.TO);
                this.state = 1456;
                this.intervalField();
                }
                break;
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public intervalField(): IntervalFieldContext {
        let localContext = new IntervalFieldContext(this.context, this.state);
        this.enterRule(localContext, 80, PrestoSqlParser.RULE_intervalField);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1459;
            _la = this.tokenStream.LA(1);
            if(!(_la === 48 || ((((_la - 84)) & ~0x1F) === 0 && ((1 << (_la - 84)) & 402653185) !== 0) || _la === 164 || _la === 208)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public normalForm(): NormalFormContext {
        let localContext = new NormalFormContext(this.context, this.state);
        this.enterRule(localContext, 82, PrestoSqlParser.RULE_normalForm);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1461;
            _la = this.tokenStream.LA(1);
            if(!(((((_la - 115)) & ~0x1F) === 0 && ((1 << (_la - 115)) & 15) !== 0))) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public type_(): TypeContext;
    public type_(_p: number): TypeContext;
    public type_(_p?: number): TypeContext {
        if (_p === undefined) {
            _p = 0;
        }

        let parentContext = this.context;
        let parentState = this.state;
        let localContext = new TypeContext(this.context, parentState);
        let previousContext = localContext;
        let _startState = 84;
        this.enterRecursionRule(localContext, 84, PrestoSqlParser.RULE_type, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1550;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 200, this.context) ) {
            case 1:
                {
                this.state = 1464;
                this.match(PrestoSqlParser.ROW);
                this.state = 1465;
                this.match(PrestoSqlParser.T__1);
                this.state = 1466;
                this.rowField();
                this.state = 1471;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1467;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1468;
                    this.rowField();
                    }
                    }
                    this.state = 1473;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1474;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 2:
                {
                this.state = 1476;
                this.match(PrestoSqlParser.INTERVAL);
                this.state = 1477;
                this.intervalField();
                this.state = 1480;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 191, this.context) ) {
                case 1:
                    {
                    this.state = 1478;
                    this.match(PrestoSqlParser.TO);
                    this.state = 1479;
                    this.intervalField();
                    }
                    break;
                }
                }
                break;
            case 3:
                {
                this.state = 1482;
                this.match(PrestoSqlParser.TIMESTAMP);
                this.state = 1486;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 192, this.context) ) {
                case 1:
                    {
                    this.state = 1483;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1484;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1485;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                this.state = 1491;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 193, this.context) ) {
                case 1:
                    {
                    this.state = 1488;
                    this.match(PrestoSqlParser.WITHOUT);
                    this.state = 1489;
                    this.match(PrestoSqlParser.TIME);
                    this.state = 1490;
                    this.match(PrestoSqlParser.ZONE);
                    }
                    break;
                }
                }
                break;
            case 4:
                {
                this.state = 1493;
                this.match(PrestoSqlParser.TIMESTAMP);
                this.state = 1497;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 2) {
                    {
                    this.state = 1494;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1495;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1496;
                    this.match(PrestoSqlParser.T__2);
                    }
                }

                this.state = 1499;
                this.match(PrestoSqlParser.WITH);
                this.state = 1500;
                this.match(PrestoSqlParser.TIME);
                this.state = 1501;
                this.match(PrestoSqlParser.ZONE);
                }
                break;
            case 5:
                {
                this.state = 1502;
                this.match(PrestoSqlParser.TIME);
                this.state = 1506;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 195, this.context) ) {
                case 1:
                    {
                    this.state = 1503;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1504;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1505;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                this.state = 1511;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 196, this.context) ) {
                case 1:
                    {
                    this.state = 1508;
                    this.match(PrestoSqlParser.WITHOUT);
                    this.state = 1509;
                    this.match(PrestoSqlParser.TIME);
                    this.state = 1510;
                    this.match(PrestoSqlParser.ZONE);
                    }
                    break;
                }
                }
                break;
            case 6:
                {
                this.state = 1513;
                this.match(PrestoSqlParser.TIME);
                this.state = 1517;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 2) {
                    {
                    this.state = 1514;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1515;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1516;
                    this.match(PrestoSqlParser.T__2);
                    }
                }

                this.state = 1519;
                this.match(PrestoSqlParser.WITH);
                this.state = 1520;
                this.match(PrestoSqlParser.TIME);
                this.state = 1521;
                this.match(PrestoSqlParser.ZONE);
                }
                break;
            case 7:
                {
                this.state = 1522;
                this.match(PrestoSqlParser.DOUBLE);
                this.state = 1523;
                this.match(PrestoSqlParser.PRECISION);
                }
                break;
            case 8:
                {
                this.state = 1524;
                this.match(PrestoSqlParser.ARRAY);
                this.state = 1525;
                this.match(PrestoSqlParser.LT);
                this.state = 1526;
                this.type_(0);
                this.state = 1527;
                this.match(PrestoSqlParser.GT);
                }
                break;
            case 9:
                {
                this.state = 1529;
                this.match(PrestoSqlParser.MAP);
                this.state = 1530;
                this.match(PrestoSqlParser.LT);
                this.state = 1531;
                this.type_(0);
                this.state = 1532;
                this.match(PrestoSqlParser.T__3);
                this.state = 1533;
                this.type_(0);
                this.state = 1534;
                this.match(PrestoSqlParser.GT);
                }
                break;
            case 10:
                {
                this.state = 1536;
                this.identifier();
                this.state = 1548;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 199, this.context) ) {
                case 1:
                    {
                    this.state = 1537;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1538;
                    this.typeParameter();
                    this.state = 1543;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1539;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1540;
                        this.typeParameter();
                        }
                        }
                        this.state = 1545;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    this.state = 1546;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1561;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 202, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    {
                    localContext = new TypeContext(parentContext, parentState);
                    this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_type);
                    this.state = 1552;
                    if (!(this.precpred(this.context, 2))) {
                        throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                    }
                    this.state = 1553;
                    this.match(PrestoSqlParser.ARRAY);
                    this.state = 1557;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 201, this.context) ) {
                    case 1:
                        {
                        this.state = 1554;
                        this.match(PrestoSqlParser.T__6);
                        this.state = 1555;
                        this.match(PrestoSqlParser.INTEGER_VALUE);
                        this.state = 1556;
                        this.match(PrestoSqlParser.T__7);
                        }
                        break;
                    }
                    }
                    }
                }
                this.state = 1563;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 202, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.unrollRecursionContexts(parentContext);
        }
        return localContext;
    }
    public rowField(): RowFieldContext {
        let localContext = new RowFieldContext(this.context, this.state);
        this.enterRule(localContext, 86, PrestoSqlParser.RULE_rowField);
        try {
            this.state = 1568;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 203, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1564;
                this.type_(0);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1565;
                this.identifier();
                this.state = 1566;
                this.type_(0);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public typeParameter(): TypeParameterContext {
        let localContext = new TypeParameterContext(this.context, this.state);
        this.enterRule(localContext, 88, PrestoSqlParser.RULE_typeParameter);
        try {
            this.state = 1572;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.INTEGER_VALUE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1570;
                this.match(PrestoSqlParser.INTEGER_VALUE);
                }
                break;
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ADMIN:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
            case PrestoSqlParser.AUTHORIZATION:
            case PrestoSqlParser.BERNOULLI:
            case PrestoSqlParser.CALL:
            case PrestoSqlParser.CASCADE:
            case PrestoSqlParser.CATALOGS:
            case PrestoSqlParser.COLUMN:
            case PrestoSqlParser.COLUMNS:
            case PrestoSqlParser.COMMENT:
            case PrestoSqlParser.COMMIT:
            case PrestoSqlParser.COMMITTED:
            case PrestoSqlParser.CURRENT:
            case PrestoSqlParser.DATA:
            case PrestoSqlParser.DATE:
            case PrestoSqlParser.DAY:
            case PrestoSqlParser.DEFINER:
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.DOUBLE:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FETCH:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTED:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.IGNORE:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
            case PrestoSqlParser.INVOKER:
            case PrestoSqlParser.IO:
            case PrestoSqlParser.ISOLATION:
            case PrestoSqlParser.JSON:
            case PrestoSqlParser.LAST:
            case PrestoSqlParser.LATERAL:
            case PrestoSqlParser.LEVEL:
            case PrestoSqlParser.LIMIT:
            case PrestoSqlParser.LOGICAL:
            case PrestoSqlParser.MAP:
            case PrestoSqlParser.MINUTE:
            case PrestoSqlParser.MONTH:
            case PrestoSqlParser.NEXT:
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NONE:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
            case PrestoSqlParser.OFFSET:
            case PrestoSqlParser.ONLY:
            case PrestoSqlParser.OPTION:
            case PrestoSqlParser.ORDINALITY:
            case PrestoSqlParser.OUTPUT:
            case PrestoSqlParser.OVER:
            case PrestoSqlParser.PARTITION:
            case PrestoSqlParser.PARTITIONS:
            case PrestoSqlParser.PATH:
            case PrestoSqlParser.POSITION:
            case PrestoSqlParser.PRECEDING:
            case PrestoSqlParser.PRECISION:
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESPECT:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLE:
            case PrestoSqlParser.ROLES:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
            case PrestoSqlParser.SECURITY:
            case PrestoSqlParser.SERIALIZABLE:
            case PrestoSqlParser.SESSION:
            case PrestoSqlParser.SET:
            case PrestoSqlParser.SETS:
            case PrestoSqlParser.SHOW:
            case PrestoSqlParser.SOME:
            case PrestoSqlParser.START:
            case PrestoSqlParser.STATS:
            case PrestoSqlParser.SUBSTRING:
            case PrestoSqlParser.SYSTEM:
            case PrestoSqlParser.TABLES:
            case PrestoSqlParser.TABLESAMPLE:
            case PrestoSqlParser.TEXT:
            case PrestoSqlParser.TIES:
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.USER:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WITHOUT:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1571;
                this.type_(0);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public whenClause(): WhenClauseContext {
        let localContext = new WhenClauseContext(this.context, this.state);
        this.enterRule(localContext, 90, PrestoSqlParser.RULE_whenClause);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1574;
            this.match(PrestoSqlParser.WHEN);
            this.state = 1575;
            this.expression();
            this.state = 1576;
            this.match(PrestoSqlParser.THEN);
            this.state = 1577;
            this.expression();
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public filter(): FilterContext {
        let localContext = new FilterContext(this.context, this.state);
        this.enterRule(localContext, 92, PrestoSqlParser.RULE_filter);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1579;
            this.match(PrestoSqlParser.FILTER);
            this.state = 1580;
            this.match(PrestoSqlParser.T__1);
            this.state = 1581;
            this.match(PrestoSqlParser.WHERE);
            this.state = 1582;
            this.booleanExpression(0);
            this.state = 1583;
            this.match(PrestoSqlParser.T__2);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public over(): OverContext {
        let localContext = new OverContext(this.context, this.state);
        this.enterRule(localContext, 94, PrestoSqlParser.RULE_over);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1585;
            this.match(PrestoSqlParser.OVER);
            this.state = 1586;
            this.match(PrestoSqlParser.T__1);
            this.state = 1597;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 136) {
                {
                this.state = 1587;
                this.match(PrestoSqlParser.PARTITION);
                this.state = 1588;
                this.match(PrestoSqlParser.BY);
                this.state = 1589;
                this.expression();
                this.state = 1594;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1590;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1591;
                    this.expression();
                    }
                    }
                    this.state = 1596;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            this.state = 1609;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 131) {
                {
                this.state = 1599;
                this.match(PrestoSqlParser.ORDER);
                this.state = 1600;
                this.match(PrestoSqlParser.BY);
                this.state = 1601;
                this.sortItem();
                this.state = 1606;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1602;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1603;
                    this.sortItem();
                    }
                    }
                    this.state = 1608;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            this.state = 1612;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 145 || _la === 161) {
                {
                this.state = 1611;
                this.windowFrame();
                }
            }

            this.state = 1614;
            this.match(PrestoSqlParser.T__2);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public windowFrame(): WindowFrameContext {
        let localContext = new WindowFrameContext(this.context, this.state);
        this.enterRule(localContext, 96, PrestoSqlParser.RULE_windowFrame);
        try {
            this.state = 1632;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 210, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1616;
                this.match(PrestoSqlParser.RANGE);
                this.state = 1617;
                this.frameBound();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1618;
                this.match(PrestoSqlParser.ROWS);
                this.state = 1619;
                this.frameBound();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1620;
                this.match(PrestoSqlParser.RANGE);
                this.state = 1621;
                this.match(PrestoSqlParser.BETWEEN);
                this.state = 1622;
                this.frameBound();
                this.state = 1623;
                this.match(PrestoSqlParser.AND);
                this.state = 1624;
                this.frameBound();
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1626;
                this.match(PrestoSqlParser.ROWS);
                this.state = 1627;
                this.match(PrestoSqlParser.BETWEEN);
                this.state = 1628;
                this.frameBound();
                this.state = 1629;
                this.match(PrestoSqlParser.AND);
                this.state = 1630;
                this.frameBound();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public frameBound(): FrameBoundContext {
        let localContext = new FrameBoundContext(this.context, this.state);
        this.enterRule(localContext, 98, PrestoSqlParser.RULE_frameBound);
        let _la: number;
        try {
            this.state = 1643;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 211, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1634;
                this.match(PrestoSqlParser.UNBOUNDED);
                this.state = 1635;
                this.match(PrestoSqlParser.PRECEDING);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1636;
                this.match(PrestoSqlParser.UNBOUNDED);
                this.state = 1637;
                this.match(PrestoSqlParser.FOLLOWING);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1638;
                this.match(PrestoSqlParser.CURRENT);
                this.state = 1639;
                this.match(PrestoSqlParser.ROW);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1640;
                this.expression();
                this.state = 1641;
                _la = this.tokenStream.LA(1);
                if(!(_la === 71 || _la === 140)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public explainOption(): ExplainOptionContext {
        let localContext = new ExplainOptionContext(this.context, this.state);
        this.enterRule(localContext, 100, PrestoSqlParser.RULE_explainOption);
        let _la: number;
        try {
            this.state = 1649;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.FORMAT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1645;
                this.match(PrestoSqlParser.FORMAT);
                this.state = 1646;
                _la = this.tokenStream.LA(1);
                if(!(_la === 80 || _la === 100 || _la === 180)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            case PrestoSqlParser.TYPE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1647;
                this.match(PrestoSqlParser.TYPE);
                this.state = 1648;
                _la = this.tokenStream.LA(1);
                if(!(_la === 55 || _la === 96 || _la === 109 || _la === 198)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public transactionMode(): TransactionModeContext {
        let localContext = new TransactionModeContext(this.context, this.state);
        this.enterRule(localContext, 102, PrestoSqlParser.RULE_transactionMode);
        let _la: number;
        try {
            this.state = 1656;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ISOLATION:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1651;
                this.match(PrestoSqlParser.ISOLATION);
                this.state = 1652;
                this.match(PrestoSqlParser.LEVEL);
                this.state = 1653;
                this.levelOfIsolation();
                }
                break;
            case PrestoSqlParser.READ:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1654;
                this.match(PrestoSqlParser.READ);
                this.state = 1655;
                _la = this.tokenStream.LA(1);
                if(!(_la === 128 || _la === 207)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public levelOfIsolation(): LevelOfIsolationContext {
        let localContext = new LevelOfIsolationContext(this.context, this.state);
        this.enterRule(localContext, 104, PrestoSqlParser.RULE_levelOfIsolation);
        try {
            this.state = 1665;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 214, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1658;
                this.match(PrestoSqlParser.READ);
                this.state = 1659;
                this.match(PrestoSqlParser.UNCOMMITTED);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1660;
                this.match(PrestoSqlParser.READ);
                this.state = 1661;
                this.match(PrestoSqlParser.COMMITTED);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1662;
                this.match(PrestoSqlParser.REPEATABLE);
                this.state = 1663;
                this.match(PrestoSqlParser.READ);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1664;
                this.match(PrestoSqlParser.SERIALIZABLE);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public callArgument(): CallArgumentContext {
        let localContext = new CallArgumentContext(this.context, this.state);
        this.enterRule(localContext, 106, PrestoSqlParser.RULE_callArgument);
        try {
            this.state = 1672;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 215, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1667;
                this.expression();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1668;
                this.identifier();
                this.state = 1669;
                this.match(PrestoSqlParser.T__8);
                this.state = 1670;
                this.expression();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public pathElement(): PathElementContext {
        let localContext = new PathElementContext(this.context, this.state);
        this.enterRule(localContext, 108, PrestoSqlParser.RULE_pathElement);
        try {
            this.state = 1679;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 216, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1674;
                this.identifier();
                this.state = 1675;
                this.match(PrestoSqlParser.T__0);
                this.state = 1676;
                this.identifier();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1678;
                this.identifier();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public pathSpecification(): PathSpecificationContext {
        let localContext = new PathSpecificationContext(this.context, this.state);
        this.enterRule(localContext, 110, PrestoSqlParser.RULE_pathSpecification);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1681;
            this.pathElement();
            this.state = 1686;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 1682;
                this.match(PrestoSqlParser.T__3);
                this.state = 1683;
                this.pathElement();
                }
                }
                this.state = 1688;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public privilege(): PrivilegeContext {
        let localContext = new PrivilegeContext(this.context, this.state);
        this.enterRule(localContext, 112, PrestoSqlParser.RULE_privilege);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1689;
            _la = this.tokenStream.LA(1);
            if(!(_la === 51 || _la === 91 || _la === 166)) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public grantor(): GrantorContext {
        let localContext = new GrantorContext(this.context, this.state);
        this.enterRule(localContext, 114, PrestoSqlParser.RULE_grantor);
        try {
            this.state = 1694;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ADMIN:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
            case PrestoSqlParser.AUTHORIZATION:
            case PrestoSqlParser.BERNOULLI:
            case PrestoSqlParser.CALL:
            case PrestoSqlParser.CASCADE:
            case PrestoSqlParser.CATALOGS:
            case PrestoSqlParser.COLUMN:
            case PrestoSqlParser.COLUMNS:
            case PrestoSqlParser.COMMENT:
            case PrestoSqlParser.COMMIT:
            case PrestoSqlParser.COMMITTED:
            case PrestoSqlParser.CURRENT:
            case PrestoSqlParser.DATA:
            case PrestoSqlParser.DATE:
            case PrestoSqlParser.DAY:
            case PrestoSqlParser.DEFINER:
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.DOUBLE:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FETCH:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTED:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.IGNORE:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
            case PrestoSqlParser.INVOKER:
            case PrestoSqlParser.IO:
            case PrestoSqlParser.ISOLATION:
            case PrestoSqlParser.JSON:
            case PrestoSqlParser.LAST:
            case PrestoSqlParser.LATERAL:
            case PrestoSqlParser.LEVEL:
            case PrestoSqlParser.LIMIT:
            case PrestoSqlParser.LOGICAL:
            case PrestoSqlParser.MAP:
            case PrestoSqlParser.MINUTE:
            case PrestoSqlParser.MONTH:
            case PrestoSqlParser.NEXT:
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NONE:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
            case PrestoSqlParser.OFFSET:
            case PrestoSqlParser.ONLY:
            case PrestoSqlParser.OPTION:
            case PrestoSqlParser.ORDINALITY:
            case PrestoSqlParser.OUTPUT:
            case PrestoSqlParser.OVER:
            case PrestoSqlParser.PARTITION:
            case PrestoSqlParser.PARTITIONS:
            case PrestoSqlParser.PATH:
            case PrestoSqlParser.POSITION:
            case PrestoSqlParser.PRECEDING:
            case PrestoSqlParser.PRECISION:
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESPECT:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLE:
            case PrestoSqlParser.ROLES:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
            case PrestoSqlParser.SECURITY:
            case PrestoSqlParser.SERIALIZABLE:
            case PrestoSqlParser.SESSION:
            case PrestoSqlParser.SET:
            case PrestoSqlParser.SETS:
            case PrestoSqlParser.SHOW:
            case PrestoSqlParser.SOME:
            case PrestoSqlParser.START:
            case PrestoSqlParser.STATS:
            case PrestoSqlParser.SUBSTRING:
            case PrestoSqlParser.SYSTEM:
            case PrestoSqlParser.TABLES:
            case PrestoSqlParser.TABLESAMPLE:
            case PrestoSqlParser.TEXT:
            case PrestoSqlParser.TIES:
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.USER:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WITHOUT:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1691;
                this.principal();
                }
                break;
            case PrestoSqlParser.CURRENT_USER:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1692;
                this.match(PrestoSqlParser.CURRENT_USER);
                }
                break;
            case PrestoSqlParser.CURRENT_ROLE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1693;
                this.match(PrestoSqlParser.CURRENT_ROLE);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public principal(): PrincipalContext {
        let localContext = new PrincipalContext(this.context, this.state);
        this.enterRule(localContext, 116, PrestoSqlParser.RULE_principal);
        try {
            this.state = 1701;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 219, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1696;
                this.identifier();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1697;
                this.match(PrestoSqlParser.USER);
                this.state = 1698;
                this.identifier();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1699;
                this.match(PrestoSqlParser.ROLE);
                this.state = 1700;
                this.identifier();
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public roles(): RolesContext {
        let localContext = new RolesContext(this.context, this.state);
        this.enterRule(localContext, 118, PrestoSqlParser.RULE_roles);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1703;
            this.identifier();
            this.state = 1708;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 1704;
                this.match(PrestoSqlParser.T__3);
                this.state = 1705;
                this.identifier();
                }
                }
                this.state = 1710;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public qualifiedName(): QualifiedNameContext {
        let localContext = new QualifiedNameContext(this.context, this.state);
        this.enterRule(localContext, 120, PrestoSqlParser.RULE_qualifiedName);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1711;
            this.identifier();
            this.state = 1716;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 221, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1712;
                    this.match(PrestoSqlParser.T__0);
                    this.state = 1713;
                    this.identifier();
                    }
                    }
                }
                this.state = 1718;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 221, this.context);
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public identifier(): IdentifierContext {
        let localContext = new IdentifierContext(this.context, this.state);
        this.enterRule(localContext, 122, PrestoSqlParser.RULE_identifier);
        try {
            this.state = 1724;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.IDENTIFIER:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1719;
                this.match(PrestoSqlParser.IDENTIFIER);
                }
                break;
            case PrestoSqlParser.QUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1720;
                this.match(PrestoSqlParser.QUOTED_IDENTIFIER);
                }
                break;
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ADMIN:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
            case PrestoSqlParser.AUTHORIZATION:
            case PrestoSqlParser.BERNOULLI:
            case PrestoSqlParser.CALL:
            case PrestoSqlParser.CASCADE:
            case PrestoSqlParser.CATALOGS:
            case PrestoSqlParser.COLUMN:
            case PrestoSqlParser.COLUMNS:
            case PrestoSqlParser.COMMENT:
            case PrestoSqlParser.COMMIT:
            case PrestoSqlParser.COMMITTED:
            case PrestoSqlParser.CURRENT:
            case PrestoSqlParser.DATA:
            case PrestoSqlParser.DATE:
            case PrestoSqlParser.DAY:
            case PrestoSqlParser.DEFINER:
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.DOUBLE:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FETCH:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTED:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.IGNORE:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
            case PrestoSqlParser.INVOKER:
            case PrestoSqlParser.IO:
            case PrestoSqlParser.ISOLATION:
            case PrestoSqlParser.JSON:
            case PrestoSqlParser.LAST:
            case PrestoSqlParser.LATERAL:
            case PrestoSqlParser.LEVEL:
            case PrestoSqlParser.LIMIT:
            case PrestoSqlParser.LOGICAL:
            case PrestoSqlParser.MAP:
            case PrestoSqlParser.MINUTE:
            case PrestoSqlParser.MONTH:
            case PrestoSqlParser.NEXT:
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NONE:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
            case PrestoSqlParser.OFFSET:
            case PrestoSqlParser.ONLY:
            case PrestoSqlParser.OPTION:
            case PrestoSqlParser.ORDINALITY:
            case PrestoSqlParser.OUTPUT:
            case PrestoSqlParser.OVER:
            case PrestoSqlParser.PARTITION:
            case PrestoSqlParser.PARTITIONS:
            case PrestoSqlParser.PATH:
            case PrestoSqlParser.POSITION:
            case PrestoSqlParser.PRECEDING:
            case PrestoSqlParser.PRECISION:
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESPECT:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLE:
            case PrestoSqlParser.ROLES:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
            case PrestoSqlParser.SECURITY:
            case PrestoSqlParser.SERIALIZABLE:
            case PrestoSqlParser.SESSION:
            case PrestoSqlParser.SET:
            case PrestoSqlParser.SETS:
            case PrestoSqlParser.SHOW:
            case PrestoSqlParser.SOME:
            case PrestoSqlParser.START:
            case PrestoSqlParser.STATS:
            case PrestoSqlParser.SUBSTRING:
            case PrestoSqlParser.SYSTEM:
            case PrestoSqlParser.TABLES:
            case PrestoSqlParser.TABLESAMPLE:
            case PrestoSqlParser.TEXT:
            case PrestoSqlParser.TIES:
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.USER:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WITHOUT:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1721;
                this.nonReserved();
                }
                break;
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1722;
                this.match(PrestoSqlParser.BACKQUOTED_IDENTIFIER);
                }
                break;
            case PrestoSqlParser.DIGIT_IDENTIFIER:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 1723;
                this.match(PrestoSqlParser.DIGIT_IDENTIFIER);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public number_(): NumberContext {
        let localContext = new NumberContext(this.context, this.state);
        this.enterRule(localContext, 124, PrestoSqlParser.RULE_number);
        let _la: number;
        try {
            this.state = 1738;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 226, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1727;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 217) {
                    {
                    this.state = 1726;
                    this.match(PrestoSqlParser.MINUS);
                    }
                }

                this.state = 1729;
                this.match(PrestoSqlParser.DECIMAL_VALUE);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1731;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 217) {
                    {
                    this.state = 1730;
                    this.match(PrestoSqlParser.MINUS);
                    }
                }

                this.state = 1733;
                this.match(PrestoSqlParser.DOUBLE_VALUE);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1735;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 217) {
                    {
                    this.state = 1734;
                    this.match(PrestoSqlParser.MINUS);
                    }
                }

                this.state = 1737;
                this.match(PrestoSqlParser.INTEGER_VALUE);
                }
                break;
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }
    public nonReserved(): NonReservedContext {
        let localContext = new NonReservedContext(this.context, this.state);
        this.enterRule(localContext, 126, PrestoSqlParser.RULE_nonReserved);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1740;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 3866844160) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 1100333191) !== 0) || ((((_la - 65)) & ~0x1F) === 0 && ((1 << (_la - 65)) & 3535337849) !== 0) || ((((_la - 98)) & ~0x1F) === 0 && ((1 << (_la - 98)) & 3699341661) !== 0) || ((((_la - 132)) & ~0x1F) === 0 && ((1 << (_la - 132)) & 4152327165) !== 0) || ((((_la - 164)) & ~0x1F) === 0 && ((1 << (_la - 164)) & 2608717819) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 15925) !== 0))) {
            this.errorHandler.recoverInline(this);
            }
            else {
                this.errorHandler.reportMatch(this);
                this.consume();
            }
            }
        }
        catch (re) {
            if (re instanceof antlr.RecognitionException) {
                this.errorHandler.reportError(this, re);
                this.errorHandler.recover(this, re);
            } else {
                throw re;
            }
        }
        finally {
            this.exitRule();
        }
        return localContext;
    }

    public override sempred(localContext: antlr.ParserRuleContext | null, ruleIndex: number, predIndex: number): boolean {
        switch (ruleIndex) {
        case 11:
            return this.queryTerm_sempred(localContext as QueryTermContext, predIndex);
        case 20:
            return this.relation_sempred(localContext as RelationContext, predIndex);
        case 29:
            return this.booleanExpression_sempred(localContext as BooleanExpressionContext, predIndex);
        case 31:
            return this.valueExpression_sempred(localContext as ValueExpressionContext, predIndex);
        case 32:
            return this.primaryExpression_sempred(localContext as PrimaryExpressionContext, predIndex);
        case 42:
            return this.type_sempred(localContext as TypeContext, predIndex);
        }
        return true;
    }
    private queryTerm_sempred(localContext: QueryTermContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 0:
            return this.precpred(this.context, 2);
        case 1:
            return this.precpred(this.context, 1);
        }
        return true;
    }
    private relation_sempred(localContext: RelationContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 2:
            return this.precpred(this.context, 2);
        }
        return true;
    }
    private booleanExpression_sempred(localContext: BooleanExpressionContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 3:
            return this.precpred(this.context, 2);
        case 4:
            return this.precpred(this.context, 1);
        }
        return true;
    }
    private valueExpression_sempred(localContext: ValueExpressionContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 5:
            return this.precpred(this.context, 3);
        case 6:
            return this.precpred(this.context, 2);
        case 7:
            return this.precpred(this.context, 1);
        case 8:
            return this.precpred(this.context, 5);
        }
        return true;
    }
    private primaryExpression_sempred(localContext: PrimaryExpressionContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 9:
            return this.precpred(this.context, 15);
        case 10:
            return this.precpred(this.context, 13);
        }
        return true;
    }
    private type_sempred(localContext: TypeContext | null, predIndex: number): boolean {
        switch (predIndex) {
        case 11:
            return this.precpred(this.context, 2);
        }
        return true;
    }

    public static readonly _serializedATN: number[] = [
        4,1,235,1743,2,0,7,0,2,1,7,1,2,2,7,2,2,3,7,3,2,4,7,4,2,5,7,5,2,6,
        7,6,2,7,7,7,2,8,7,8,2,9,7,9,2,10,7,10,2,11,7,11,2,12,7,12,2,13,7,
        13,2,14,7,14,2,15,7,15,2,16,7,16,2,17,7,17,2,18,7,18,2,19,7,19,2,
        20,7,20,2,21,7,21,2,22,7,22,2,23,7,23,2,24,7,24,2,25,7,25,2,26,7,
        26,2,27,7,27,2,28,7,28,2,29,7,29,2,30,7,30,2,31,7,31,2,32,7,32,2,
        33,7,33,2,34,7,34,2,35,7,35,2,36,7,36,2,37,7,37,2,38,7,38,2,39,7,
        39,2,40,7,40,2,41,7,41,2,42,7,42,2,43,7,43,2,44,7,44,2,45,7,45,2,
        46,7,46,2,47,7,47,2,48,7,48,2,49,7,49,2,50,7,50,2,51,7,51,2,52,7,
        52,2,53,7,53,2,54,7,54,2,55,7,55,2,56,7,56,2,57,7,57,2,58,7,58,2,
        59,7,59,2,60,7,60,2,61,7,61,2,62,7,62,2,63,7,63,1,0,1,0,1,0,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,145,8,1,1,1,
        1,1,1,1,3,1,150,8,1,1,1,1,1,3,1,154,8,1,1,1,1,1,1,1,1,1,3,1,160,
        8,1,1,1,1,1,3,1,164,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,185,8,1,1,1,1,1,3,1,189,
        8,1,1,1,1,1,3,1,193,8,1,1,1,1,1,3,1,197,8,1,1,1,1,1,1,1,1,1,1,1,
        1,1,3,1,205,8,1,1,1,1,1,3,1,209,8,1,1,1,3,1,212,8,1,1,1,1,1,1,1,
        1,1,1,1,3,1,219,8,1,1,1,1,1,1,1,1,1,1,1,5,1,226,8,1,10,1,12,1,229,
        9,1,1,1,1,1,1,1,3,1,234,8,1,1,1,1,1,3,1,238,8,1,1,1,1,1,1,1,1,1,
        3,1,244,8,1,1,1,1,1,1,1,1,1,1,1,3,1,251,8,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,3,1,260,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,3,1,276,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,3,1,305,8,1,1,1,1,1,1,1,3,1,310,8,1,1,1,1,1,1,1,1,1,3,1,316,
        8,1,1,1,1,1,3,1,320,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,3,1,336,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,5,1,345,
        8,1,10,1,12,1,348,9,1,3,1,350,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,3,1,360,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,5,1,371,8,1,10,
        1,12,1,374,9,1,1,1,1,1,1,1,3,1,379,8,1,1,1,1,1,1,1,3,1,384,8,1,1,
        1,1,1,1,1,1,1,3,1,390,8,1,1,1,1,1,1,1,1,1,1,1,5,1,397,8,1,10,1,12,
        1,400,9,1,1,1,1,1,1,1,3,1,405,8,1,1,1,1,1,1,1,1,1,1,1,3,1,412,8,
        1,1,1,1,1,1,1,1,1,5,1,418,8,1,10,1,12,1,421,9,1,1,1,1,1,3,1,425,
        8,1,1,1,1,1,3,1,429,8,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,437,8,1,1,1,
        1,1,1,1,1,1,3,1,443,8,1,1,1,1,1,1,1,5,1,448,8,1,10,1,12,1,451,9,
        1,1,1,1,1,3,1,455,8,1,1,1,1,1,3,1,459,8,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,3,1,469,8,1,1,1,3,1,472,8,1,1,1,1,1,3,1,476,8,1,1,1,3,
        1,479,8,1,1,1,1,1,1,1,1,1,5,1,485,8,1,10,1,12,1,488,9,1,1,1,1,1,
        3,1,492,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,3,1,511,8,1,1,1,1,1,1,1,1,1,3,1,517,8,1,3,1,519,
        8,1,1,1,1,1,1,1,1,1,3,1,525,8,1,1,1,1,1,1,1,1,1,3,1,531,8,1,3,1,
        533,8,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,541,8,1,3,1,543,8,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,3,1,553,8,1,3,1,555,8,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,570,8,1,1,1,1,1,1,1,3,1,
        575,8,1,1,1,1,1,1,1,1,1,1,1,3,1,582,8,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,3,1,594,8,1,3,1,596,8,1,1,1,1,1,1,1,1,1,1,1,1,1,
        3,1,604,8,1,3,1,606,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,5,1,622,8,1,10,1,12,1,625,9,1,3,1,627,8,1,1,1,1,
        1,3,1,631,8,1,1,1,1,1,3,1,635,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,5,1,651,8,1,10,1,12,1,654,9,1,3,1,656,
        8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,667,8,1,1,2,3,2,670,
        8,2,1,2,1,2,1,3,1,3,3,3,676,8,3,1,3,1,3,1,3,5,3,681,8,3,10,3,12,
        3,684,9,3,1,4,1,4,3,4,688,8,4,1,4,1,4,1,4,1,4,1,4,1,5,1,5,3,5,697,
        8,5,1,6,1,6,1,6,1,6,3,6,703,8,6,1,6,1,6,3,6,707,8,6,1,6,1,6,3,6,
        711,8,6,1,7,1,7,1,7,1,7,3,7,717,8,7,1,8,1,8,1,8,1,8,5,8,723,8,8,
        10,8,12,8,726,9,8,1,8,1,8,1,9,1,9,1,9,1,9,1,10,1,10,1,10,1,10,1,
        10,1,10,5,10,740,8,10,10,10,12,10,743,9,10,3,10,745,8,10,1,10,1,
        10,1,10,3,10,750,8,10,3,10,752,8,10,1,10,1,10,1,10,1,10,1,10,3,10,
        759,8,10,1,10,1,10,1,10,1,10,3,10,765,8,10,3,10,767,8,10,1,11,1,
        11,1,11,1,11,1,11,1,11,3,11,775,8,11,1,11,1,11,1,11,1,11,3,11,781,
        8,11,1,11,5,11,784,8,11,10,11,12,11,787,9,11,1,12,1,12,1,12,1,12,
        1,12,1,12,1,12,5,12,796,8,12,10,12,12,12,799,9,12,1,12,1,12,1,12,
        1,12,3,12,805,8,12,1,13,1,13,3,13,809,8,13,1,13,1,13,3,13,813,8,
        13,1,14,1,14,3,14,817,8,14,1,14,1,14,1,14,5,14,822,8,14,10,14,12,
        14,825,9,14,1,14,1,14,1,14,1,14,5,14,831,8,14,10,14,12,14,834,9,
        14,3,14,836,8,14,1,14,1,14,3,14,840,8,14,1,14,1,14,1,14,3,14,845,
        8,14,1,14,1,14,3,14,849,8,14,1,15,3,15,852,8,15,1,15,1,15,1,15,5,
        15,857,8,15,10,15,12,15,860,9,15,1,16,1,16,1,16,1,16,1,16,1,16,5,
        16,868,8,16,10,16,12,16,871,9,16,3,16,873,8,16,1,16,1,16,1,16,1,
        16,1,16,1,16,5,16,881,8,16,10,16,12,16,884,9,16,3,16,886,8,16,1,
        16,1,16,1,16,1,16,1,16,1,16,1,16,5,16,895,8,16,10,16,12,16,898,9,
        16,1,16,1,16,3,16,902,8,16,1,17,1,17,1,17,1,17,5,17,908,8,17,10,
        17,12,17,911,9,17,3,17,913,8,17,1,17,1,17,3,17,917,8,17,1,18,1,18,
        1,19,1,19,3,19,923,8,19,1,19,3,19,926,8,19,1,19,1,19,1,19,1,19,1,
        19,3,19,933,8,19,1,19,3,19,936,8,19,1,20,1,20,1,20,1,20,1,20,1,20,
        1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,3,20,955,
        8,20,5,20,957,8,20,10,20,12,20,960,9,20,1,21,3,21,963,8,21,1,21,
        1,21,3,21,967,8,21,1,21,1,21,3,21,971,8,21,1,21,1,21,3,21,975,8,
        21,3,21,977,8,21,1,22,1,22,1,22,1,22,1,22,1,22,1,22,5,22,986,8,22,
        10,22,12,22,989,9,22,1,22,1,22,3,22,993,8,22,1,23,1,23,1,23,1,23,
        1,23,1,23,1,23,3,23,1002,8,23,1,24,1,24,1,25,1,25,3,25,1008,8,25,
        1,25,1,25,3,25,1012,8,25,3,25,1014,8,25,1,26,1,26,1,26,1,26,5,26,
        1020,8,26,10,26,12,26,1023,9,26,1,26,1,26,1,27,1,27,1,27,1,27,1,
        27,1,27,1,27,1,27,1,27,1,27,5,27,1037,8,27,10,27,12,27,1040,9,27,
        1,27,1,27,1,27,3,27,1045,8,27,1,27,1,27,1,27,1,27,1,27,1,27,1,27,
        1,27,1,27,3,27,1056,8,27,1,28,1,28,1,29,1,29,1,29,3,29,1063,8,29,
        1,29,1,29,3,29,1067,8,29,1,29,1,29,1,29,1,29,1,29,1,29,5,29,1075,
        8,29,10,29,12,29,1078,9,29,1,30,1,30,1,30,1,30,1,30,1,30,1,30,1,
        30,1,30,1,30,3,30,1090,8,30,1,30,1,30,1,30,1,30,1,30,1,30,3,30,1098,
        8,30,1,30,1,30,1,30,1,30,1,30,5,30,1105,8,30,10,30,12,30,1108,9,
        30,1,30,1,30,1,30,3,30,1113,8,30,1,30,1,30,1,30,1,30,1,30,1,30,3,
        30,1121,8,30,1,30,1,30,1,30,1,30,3,30,1127,8,30,1,30,1,30,3,30,1131,
        8,30,1,30,1,30,1,30,3,30,1136,8,30,1,30,1,30,1,30,3,30,1141,8,30,
        1,31,1,31,1,31,1,31,3,31,1147,8,31,1,31,1,31,1,31,1,31,1,31,1,31,
        1,31,1,31,1,31,1,31,1,31,1,31,5,31,1161,8,31,10,31,12,31,1164,9,
        31,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,4,
        32,1191,8,32,11,32,12,32,1192,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        5,32,1202,8,32,10,32,12,32,1205,9,32,1,32,1,32,1,32,1,32,1,32,1,
        32,1,32,3,32,1214,8,32,1,32,3,32,1217,8,32,1,32,1,32,1,32,3,32,1222,
        8,32,1,32,1,32,1,32,5,32,1227,8,32,10,32,12,32,1230,9,32,3,32,1232,
        8,32,1,32,1,32,1,32,1,32,1,32,5,32,1239,8,32,10,32,12,32,1242,9,
        32,3,32,1244,8,32,1,32,1,32,3,32,1248,8,32,1,32,3,32,1251,8,32,1,
        32,3,32,1254,8,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1264,
        8,32,10,32,12,32,1267,9,32,3,32,1269,8,32,1,32,1,32,1,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,4,32,1286,8,
        32,11,32,12,32,1287,1,32,1,32,3,32,1292,8,32,1,32,1,32,1,32,1,32,
        4,32,1298,8,32,11,32,12,32,1299,1,32,1,32,3,32,1304,8,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1327,8,32,10,32,12,32,1330,
        9,32,3,32,1332,8,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,3,32,1341,
        8,32,1,32,1,32,1,32,1,32,3,32,1347,8,32,1,32,1,32,1,32,1,32,3,32,
        1353,8,32,1,32,1,32,1,32,1,32,3,32,1359,8,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,3,32,1370,8,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,3,32,1379,8,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1399,8,32,
        10,32,12,32,1402,9,32,3,32,1404,8,32,1,32,3,32,1407,8,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1417,8,32,10,32,12,32,1420,
        9,32,1,33,1,33,1,33,1,33,3,33,1426,8,33,1,34,1,34,1,34,1,34,3,34,
        1432,8,34,3,34,1434,8,34,1,35,1,35,1,35,1,35,1,35,1,35,3,35,1442,
        8,35,1,36,1,36,1,37,1,37,1,38,1,38,1,39,1,39,3,39,1452,8,39,1,39,
        1,39,1,39,1,39,3,39,1458,8,39,1,40,1,40,1,41,1,41,1,42,1,42,1,42,
        1,42,1,42,1,42,5,42,1470,8,42,10,42,12,42,1473,9,42,1,42,1,42,1,
        42,1,42,1,42,1,42,3,42,1481,8,42,1,42,1,42,1,42,1,42,3,42,1487,8,
        42,1,42,1,42,1,42,3,42,1492,8,42,1,42,1,42,1,42,1,42,3,42,1498,8,
        42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,3,42,1507,8,42,1,42,1,42,1,
        42,3,42,1512,8,42,1,42,1,42,1,42,1,42,3,42,1518,8,42,1,42,1,42,1,
        42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,42,1,
        42,1,42,1,42,1,42,1,42,1,42,1,42,5,42,1542,8,42,10,42,12,42,1545,
        9,42,1,42,1,42,3,42,1549,8,42,3,42,1551,8,42,1,42,1,42,1,42,1,42,
        1,42,3,42,1558,8,42,5,42,1560,8,42,10,42,12,42,1563,9,42,1,43,1,
        43,1,43,1,43,3,43,1569,8,43,1,44,1,44,3,44,1573,8,44,1,45,1,45,1,
        45,1,45,1,45,1,46,1,46,1,46,1,46,1,46,1,46,1,47,1,47,1,47,1,47,1,
        47,1,47,1,47,5,47,1593,8,47,10,47,12,47,1596,9,47,3,47,1598,8,47,
        1,47,1,47,1,47,1,47,1,47,5,47,1605,8,47,10,47,12,47,1608,9,47,3,
        47,1610,8,47,1,47,3,47,1613,8,47,1,47,1,47,1,48,1,48,1,48,1,48,1,
        48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,3,48,1633,
        8,48,1,49,1,49,1,49,1,49,1,49,1,49,1,49,1,49,1,49,3,49,1644,8,49,
        1,50,1,50,1,50,1,50,3,50,1650,8,50,1,51,1,51,1,51,1,51,1,51,3,51,
        1657,8,51,1,52,1,52,1,52,1,52,1,52,1,52,1,52,3,52,1666,8,52,1,53,
        1,53,1,53,1,53,1,53,3,53,1673,8,53,1,54,1,54,1,54,1,54,1,54,3,54,
        1680,8,54,1,55,1,55,1,55,5,55,1685,8,55,10,55,12,55,1688,9,55,1,
        56,1,56,1,57,1,57,1,57,3,57,1695,8,57,1,58,1,58,1,58,1,58,1,58,3,
        58,1702,8,58,1,59,1,59,1,59,5,59,1707,8,59,10,59,12,59,1710,9,59,
        1,60,1,60,1,60,5,60,1715,8,60,10,60,12,60,1718,9,60,1,61,1,61,1,
        61,1,61,1,61,3,61,1725,8,61,1,62,3,62,1728,8,62,1,62,1,62,3,62,1732,
        8,62,1,62,1,62,3,62,1736,8,62,1,62,3,62,1739,8,62,1,63,1,63,1,63,
        0,6,22,40,58,62,64,84,64,0,2,4,6,8,10,12,14,16,18,20,22,24,26,28,
        30,32,34,36,38,40,42,44,46,48,50,52,54,56,58,60,62,64,66,68,70,72,
        74,76,78,80,82,84,86,88,90,92,94,96,98,100,102,104,106,108,110,112,
        114,116,118,120,122,124,126,0,25,2,0,26,26,153,153,2,0,50,50,95,
        95,2,0,74,74,87,87,2,0,62,62,88,88,1,0,160,161,2,0,12,12,225,225,
        2,0,70,70,114,114,2,0,61,61,193,193,2,0,19,19,52,52,2,0,70,70,101,
        101,2,0,12,12,54,54,2,0,22,22,176,176,1,0,216,217,1,0,218,220,1,
        0,210,215,3,0,12,12,16,16,172,172,2,0,67,67,187,187,5,0,48,48,84,
        84,111,112,164,164,208,208,1,0,115,118,2,0,71,71,140,140,3,0,80,
        80,100,100,180,180,4,0,55,55,96,96,109,109,198,198,2,0,128,128,207,
        207,3,0,51,51,91,91,166,166,44,0,10,12,14,14,16,17,19,22,25,26,29,
        34,39,39,46,48,50,50,52,52,55,56,62,62,65,65,68,71,73,73,76,80,84,
        86,88,88,90,90,93,93,95,96,98,98,100,102,104,104,106,106,109,112,
        114,120,124,126,128,129,132,132,134,141,143,146,148,154,156,158,
        160,165,167,176,178,180,182,186,188,189,191,192,195,196,198,198,
        200,201,205,209,2035,0,128,1,0,0,0,2,666,1,0,0,0,4,669,1,0,0,0,6,
        673,1,0,0,0,8,685,1,0,0,0,10,696,1,0,0,0,12,698,1,0,0,0,14,712,1,
        0,0,0,16,718,1,0,0,0,18,729,1,0,0,0,20,733,1,0,0,0,22,768,1,0,0,
        0,24,804,1,0,0,0,26,806,1,0,0,0,28,814,1,0,0,0,30,851,1,0,0,0,32,
        901,1,0,0,0,34,916,1,0,0,0,36,918,1,0,0,0,38,935,1,0,0,0,40,937,
        1,0,0,0,42,976,1,0,0,0,44,992,1,0,0,0,46,994,1,0,0,0,48,1003,1,0,
        0,0,50,1005,1,0,0,0,52,1015,1,0,0,0,54,1055,1,0,0,0,56,1057,1,0,
        0,0,58,1066,1,0,0,0,60,1140,1,0,0,0,62,1146,1,0,0,0,64,1406,1,0,
        0,0,66,1425,1,0,0,0,68,1433,1,0,0,0,70,1441,1,0,0,0,72,1443,1,0,
        0,0,74,1445,1,0,0,0,76,1447,1,0,0,0,78,1449,1,0,0,0,80,1459,1,0,
        0,0,82,1461,1,0,0,0,84,1550,1,0,0,0,86,1568,1,0,0,0,88,1572,1,0,
        0,0,90,1574,1,0,0,0,92,1579,1,0,0,0,94,1585,1,0,0,0,96,1632,1,0,
        0,0,98,1643,1,0,0,0,100,1649,1,0,0,0,102,1656,1,0,0,0,104,1665,1,
        0,0,0,106,1672,1,0,0,0,108,1679,1,0,0,0,110,1681,1,0,0,0,112,1689,
        1,0,0,0,114,1694,1,0,0,0,116,1701,1,0,0,0,118,1703,1,0,0,0,120,1711,
        1,0,0,0,122,1724,1,0,0,0,124,1738,1,0,0,0,126,1740,1,0,0,0,128,129,
        3,2,1,0,129,130,5,0,0,1,130,1,1,0,0,0,131,667,3,4,2,0,132,133,5,
        195,0,0,133,667,3,122,61,0,134,135,5,195,0,0,135,136,3,122,61,0,
        136,137,5,1,0,0,137,138,3,122,61,0,138,667,1,0,0,0,139,140,5,36,
        0,0,140,144,5,162,0,0,141,142,5,85,0,0,142,143,5,122,0,0,143,145,
        5,64,0,0,144,141,1,0,0,0,144,145,1,0,0,0,145,146,1,0,0,0,146,149,
        3,120,60,0,147,148,5,21,0,0,148,150,3,116,58,0,149,147,1,0,0,0,149,
        150,1,0,0,0,150,153,1,0,0,0,151,152,5,204,0,0,152,154,3,16,8,0,153,
        151,1,0,0,0,153,154,1,0,0,0,154,667,1,0,0,0,155,156,5,57,0,0,156,
        159,5,162,0,0,157,158,5,85,0,0,158,160,5,64,0,0,159,157,1,0,0,0,
        159,160,1,0,0,0,160,161,1,0,0,0,161,163,3,120,60,0,162,164,7,0,0,
        0,163,162,1,0,0,0,163,164,1,0,0,0,164,667,1,0,0,0,165,166,5,13,0,
        0,166,167,5,162,0,0,167,168,3,120,60,0,168,169,5,148,0,0,169,170,
        5,185,0,0,170,171,3,122,61,0,171,667,1,0,0,0,172,173,5,13,0,0,173,
        174,5,162,0,0,174,175,3,120,60,0,175,176,5,169,0,0,176,177,5,21,
        0,0,177,178,3,116,58,0,178,667,1,0,0,0,179,180,5,36,0,0,180,184,
        5,177,0,0,181,182,5,85,0,0,182,183,5,122,0,0,183,185,5,64,0,0,184,
        181,1,0,0,0,184,185,1,0,0,0,185,186,1,0,0,0,186,188,3,120,60,0,187,
        189,3,52,26,0,188,187,1,0,0,0,188,189,1,0,0,0,189,192,1,0,0,0,190,
        191,5,32,0,0,191,193,3,68,34,0,192,190,1,0,0,0,192,193,1,0,0,0,193,
        196,1,0,0,0,194,195,5,204,0,0,195,197,3,16,8,0,196,194,1,0,0,0,196,
        197,1,0,0,0,197,198,1,0,0,0,198,204,5,18,0,0,199,205,3,4,2,0,200,
        201,5,2,0,0,201,202,3,4,2,0,202,203,5,3,0,0,203,205,1,0,0,0,204,
        199,1,0,0,0,204,200,1,0,0,0,205,211,1,0,0,0,206,208,5,204,0,0,207,
        209,5,119,0,0,208,207,1,0,0,0,208,209,1,0,0,0,209,210,1,0,0,0,210,
        212,5,46,0,0,211,206,1,0,0,0,211,212,1,0,0,0,212,667,1,0,0,0,213,
        214,5,36,0,0,214,218,5,177,0,0,215,216,5,85,0,0,216,217,5,122,0,
        0,217,219,5,64,0,0,218,215,1,0,0,0,218,219,1,0,0,0,219,220,1,0,0,
        0,220,221,3,120,60,0,221,222,5,2,0,0,222,227,3,10,5,0,223,224,5,
        4,0,0,224,226,3,10,5,0,225,223,1,0,0,0,226,229,1,0,0,0,227,225,1,
        0,0,0,227,228,1,0,0,0,228,230,1,0,0,0,229,227,1,0,0,0,230,233,5,
        3,0,0,231,232,5,32,0,0,232,234,3,68,34,0,233,231,1,0,0,0,233,234,
        1,0,0,0,234,237,1,0,0,0,235,236,5,204,0,0,236,238,3,16,8,0,237,235,
        1,0,0,0,237,238,1,0,0,0,238,667,1,0,0,0,239,240,5,57,0,0,240,243,
        5,177,0,0,241,242,5,85,0,0,242,244,5,64,0,0,243,241,1,0,0,0,243,
        244,1,0,0,0,244,245,1,0,0,0,245,667,3,120,60,0,246,247,5,91,0,0,
        247,248,5,94,0,0,248,250,3,120,60,0,249,251,3,52,26,0,250,249,1,
        0,0,0,250,251,1,0,0,0,251,252,1,0,0,0,252,253,3,4,2,0,253,667,1,
        0,0,0,254,255,5,51,0,0,255,256,5,74,0,0,256,259,3,120,60,0,257,258,
        5,203,0,0,258,260,3,58,29,0,259,257,1,0,0,0,259,260,1,0,0,0,260,
        667,1,0,0,0,261,262,5,13,0,0,262,263,5,177,0,0,263,264,3,120,60,
        0,264,265,5,148,0,0,265,266,5,185,0,0,266,267,3,120,60,0,267,667,
        1,0,0,0,268,269,5,32,0,0,269,270,5,127,0,0,270,271,5,177,0,0,271,
        272,3,120,60,0,272,275,5,97,0,0,273,276,3,68,34,0,274,276,5,123,
        0,0,275,273,1,0,0,0,275,274,1,0,0,0,276,667,1,0,0,0,277,278,5,13,
        0,0,278,279,5,177,0,0,279,280,3,120,60,0,280,281,5,148,0,0,281,282,
        5,30,0,0,282,283,3,122,61,0,283,284,5,185,0,0,284,285,3,122,61,0,
        285,667,1,0,0,0,286,287,5,13,0,0,287,288,5,177,0,0,288,289,3,120,
        60,0,289,290,5,57,0,0,290,291,5,30,0,0,291,292,3,120,60,0,292,667,
        1,0,0,0,293,294,5,13,0,0,294,295,5,177,0,0,295,296,3,120,60,0,296,
        297,5,10,0,0,297,298,5,30,0,0,298,299,3,12,6,0,299,667,1,0,0,0,300,
        301,5,14,0,0,301,304,3,120,60,0,302,303,5,204,0,0,303,305,3,16,8,
        0,304,302,1,0,0,0,304,305,1,0,0,0,305,667,1,0,0,0,306,309,5,36,0,
        0,307,308,5,130,0,0,308,310,5,150,0,0,309,307,1,0,0,0,309,310,1,
        0,0,0,310,311,1,0,0,0,311,312,5,201,0,0,312,315,3,120,60,0,313,314,
        5,32,0,0,314,316,3,68,34,0,315,313,1,0,0,0,315,316,1,0,0,0,316,319,
        1,0,0,0,317,318,5,165,0,0,318,320,7,1,0,0,319,317,1,0,0,0,319,320,
        1,0,0,0,320,321,1,0,0,0,321,322,5,18,0,0,322,323,3,4,2,0,323,667,
        1,0,0,0,324,325,5,13,0,0,325,326,5,201,0,0,326,327,3,120,60,0,327,
        328,5,148,0,0,328,329,5,185,0,0,329,330,3,120,60,0,330,667,1,0,0,
        0,331,332,5,57,0,0,332,335,5,201,0,0,333,334,5,85,0,0,334,336,5,
        64,0,0,335,333,1,0,0,0,335,336,1,0,0,0,336,337,1,0,0,0,337,667,3,
        120,60,0,338,339,5,25,0,0,339,340,3,120,60,0,340,349,5,2,0,0,341,
        346,3,106,53,0,342,343,5,4,0,0,343,345,3,106,53,0,344,342,1,0,0,
        0,345,348,1,0,0,0,346,344,1,0,0,0,346,347,1,0,0,0,347,350,1,0,0,
        0,348,346,1,0,0,0,349,341,1,0,0,0,349,350,1,0,0,0,350,351,1,0,0,
        0,351,352,5,3,0,0,352,667,1,0,0,0,353,354,5,36,0,0,354,355,5,156,
        0,0,355,359,3,122,61,0,356,357,5,204,0,0,357,358,5,11,0,0,358,360,
        3,114,57,0,359,356,1,0,0,0,359,360,1,0,0,0,360,667,1,0,0,0,361,362,
        5,57,0,0,362,363,5,156,0,0,363,667,3,122,61,0,364,365,5,77,0,0,365,
        366,3,118,59,0,366,367,5,185,0,0,367,372,3,116,58,0,368,369,5,4,
        0,0,369,371,3,116,58,0,370,368,1,0,0,0,371,374,1,0,0,0,372,370,1,
        0,0,0,372,373,1,0,0,0,373,378,1,0,0,0,374,372,1,0,0,0,375,376,5,
        204,0,0,376,377,5,11,0,0,377,379,5,129,0,0,378,375,1,0,0,0,378,379,
        1,0,0,0,379,383,1,0,0,0,380,381,5,78,0,0,381,382,5,24,0,0,382,384,
        3,114,57,0,383,380,1,0,0,0,383,384,1,0,0,0,384,667,1,0,0,0,385,389,
        5,154,0,0,386,387,5,11,0,0,387,388,5,129,0,0,388,390,5,72,0,0,389,
        386,1,0,0,0,389,390,1,0,0,0,390,391,1,0,0,0,391,392,3,118,59,0,392,
        393,5,74,0,0,393,398,3,116,58,0,394,395,5,4,0,0,395,397,3,116,58,
        0,396,394,1,0,0,0,397,400,1,0,0,0,398,396,1,0,0,0,398,399,1,0,0,
        0,399,404,1,0,0,0,400,398,1,0,0,0,401,402,5,78,0,0,402,403,5,24,
        0,0,403,405,3,114,57,0,404,401,1,0,0,0,404,405,1,0,0,0,405,667,1,
        0,0,0,406,407,5,169,0,0,407,411,5,156,0,0,408,412,5,12,0,0,409,412,
        5,120,0,0,410,412,3,122,61,0,411,408,1,0,0,0,411,409,1,0,0,0,411,
        410,1,0,0,0,412,667,1,0,0,0,413,424,5,77,0,0,414,419,3,112,56,0,
        415,416,5,4,0,0,416,418,3,112,56,0,417,415,1,0,0,0,418,421,1,0,0,
        0,419,417,1,0,0,0,419,420,1,0,0,0,420,425,1,0,0,0,421,419,1,0,0,
        0,422,423,5,12,0,0,423,425,5,143,0,0,424,414,1,0,0,0,424,422,1,0,
        0,0,425,426,1,0,0,0,426,428,5,127,0,0,427,429,5,177,0,0,428,427,
        1,0,0,0,428,429,1,0,0,0,429,430,1,0,0,0,430,431,3,120,60,0,431,432,
        5,185,0,0,432,436,3,116,58,0,433,434,5,204,0,0,434,435,5,77,0,0,
        435,437,5,129,0,0,436,433,1,0,0,0,436,437,1,0,0,0,437,667,1,0,0,
        0,438,442,5,154,0,0,439,440,5,77,0,0,440,441,5,129,0,0,441,443,5,
        72,0,0,442,439,1,0,0,0,442,443,1,0,0,0,443,454,1,0,0,0,444,449,3,
        112,56,0,445,446,5,4,0,0,446,448,3,112,56,0,447,445,1,0,0,0,448,
        451,1,0,0,0,449,447,1,0,0,0,449,450,1,0,0,0,450,455,1,0,0,0,451,
        449,1,0,0,0,452,453,5,12,0,0,453,455,5,143,0,0,454,444,1,0,0,0,454,
        452,1,0,0,0,455,456,1,0,0,0,456,458,5,127,0,0,457,459,5,177,0,0,
        458,457,1,0,0,0,458,459,1,0,0,0,459,460,1,0,0,0,460,461,3,120,60,
        0,461,462,5,74,0,0,462,463,3,116,58,0,463,667,1,0,0,0,464,465,5,
        171,0,0,465,471,5,79,0,0,466,468,5,127,0,0,467,469,5,177,0,0,468,
        467,1,0,0,0,468,469,1,0,0,0,469,470,1,0,0,0,470,472,3,120,60,0,471,
        466,1,0,0,0,471,472,1,0,0,0,472,667,1,0,0,0,473,475,5,65,0,0,474,
        476,5,14,0,0,475,474,1,0,0,0,475,476,1,0,0,0,476,478,1,0,0,0,477,
        479,5,200,0,0,478,477,1,0,0,0,478,479,1,0,0,0,479,491,1,0,0,0,480,
        481,5,2,0,0,481,486,3,100,50,0,482,483,5,4,0,0,483,485,3,100,50,
        0,484,482,1,0,0,0,485,488,1,0,0,0,486,484,1,0,0,0,486,487,1,0,0,
        0,487,489,1,0,0,0,488,486,1,0,0,0,489,490,5,3,0,0,490,492,1,0,0,
        0,491,480,1,0,0,0,491,492,1,0,0,0,492,493,1,0,0,0,493,667,3,2,1,
        0,494,495,5,171,0,0,495,496,5,36,0,0,496,497,5,177,0,0,497,667,3,
        120,60,0,498,499,5,171,0,0,499,500,5,36,0,0,500,501,5,162,0,0,501,
        667,3,120,60,0,502,503,5,171,0,0,503,504,5,36,0,0,504,505,5,201,
        0,0,505,667,3,120,60,0,506,507,5,171,0,0,507,510,5,178,0,0,508,509,
        7,2,0,0,509,511,3,120,60,0,510,508,1,0,0,0,510,511,1,0,0,0,511,518,
        1,0,0,0,512,513,5,105,0,0,513,516,3,68,34,0,514,515,5,60,0,0,515,
        517,3,68,34,0,516,514,1,0,0,0,516,517,1,0,0,0,517,519,1,0,0,0,518,
        512,1,0,0,0,518,519,1,0,0,0,519,667,1,0,0,0,520,521,5,171,0,0,521,
        524,5,163,0,0,522,523,7,2,0,0,523,525,3,122,61,0,524,522,1,0,0,0,
        524,525,1,0,0,0,525,532,1,0,0,0,526,527,5,105,0,0,527,530,3,68,34,
        0,528,529,5,60,0,0,529,531,3,68,34,0,530,528,1,0,0,0,530,531,1,0,
        0,0,531,533,1,0,0,0,532,526,1,0,0,0,532,533,1,0,0,0,533,667,1,0,
        0,0,534,535,5,171,0,0,535,542,5,29,0,0,536,537,5,105,0,0,537,540,
        3,68,34,0,538,539,5,60,0,0,539,541,3,68,34,0,540,538,1,0,0,0,540,
        541,1,0,0,0,541,543,1,0,0,0,542,536,1,0,0,0,542,543,1,0,0,0,543,
        667,1,0,0,0,544,545,5,171,0,0,545,546,5,31,0,0,546,547,7,2,0,0,547,
        554,3,120,60,0,548,549,5,105,0,0,549,552,3,68,34,0,550,551,5,60,
        0,0,551,553,3,68,34,0,552,550,1,0,0,0,552,553,1,0,0,0,553,555,1,
        0,0,0,554,548,1,0,0,0,554,555,1,0,0,0,555,667,1,0,0,0,556,557,5,
        171,0,0,557,558,5,174,0,0,558,559,5,72,0,0,559,667,3,120,60,0,560,
        561,5,171,0,0,561,562,5,174,0,0,562,563,5,72,0,0,563,564,5,2,0,0,
        564,565,3,28,14,0,565,566,5,3,0,0,566,667,1,0,0,0,567,569,5,171,
        0,0,568,570,5,39,0,0,569,568,1,0,0,0,569,570,1,0,0,0,570,571,1,0,
        0,0,571,574,5,157,0,0,572,573,7,2,0,0,573,575,3,122,61,0,574,572,
        1,0,0,0,574,575,1,0,0,0,575,667,1,0,0,0,576,577,5,171,0,0,577,578,
        5,156,0,0,578,581,5,79,0,0,579,580,7,2,0,0,580,582,3,122,61,0,581,
        579,1,0,0,0,581,582,1,0,0,0,582,667,1,0,0,0,583,584,5,53,0,0,584,
        667,3,120,60,0,585,586,5,52,0,0,586,667,3,120,60,0,587,588,5,171,
        0,0,588,595,5,76,0,0,589,590,5,105,0,0,590,593,3,68,34,0,591,592,
        5,60,0,0,592,594,3,68,34,0,593,591,1,0,0,0,593,594,1,0,0,0,594,596,
        1,0,0,0,595,589,1,0,0,0,595,596,1,0,0,0,596,667,1,0,0,0,597,598,
        5,171,0,0,598,605,5,168,0,0,599,600,5,105,0,0,600,603,3,68,34,0,
        601,602,5,60,0,0,602,604,3,68,34,0,603,601,1,0,0,0,603,604,1,0,0,
        0,604,606,1,0,0,0,605,599,1,0,0,0,605,606,1,0,0,0,606,667,1,0,0,
        0,607,608,5,169,0,0,608,609,5,168,0,0,609,610,3,120,60,0,610,611,
        5,210,0,0,611,612,3,56,28,0,612,667,1,0,0,0,613,614,5,151,0,0,614,
        615,5,168,0,0,615,667,3,120,60,0,616,617,5,173,0,0,617,626,5,186,
        0,0,618,623,3,102,51,0,619,620,5,4,0,0,620,622,3,102,51,0,621,619,
        1,0,0,0,622,625,1,0,0,0,623,621,1,0,0,0,623,624,1,0,0,0,624,627,
        1,0,0,0,625,623,1,0,0,0,626,618,1,0,0,0,626,627,1,0,0,0,627,667,
        1,0,0,0,628,630,5,33,0,0,629,631,5,206,0,0,630,629,1,0,0,0,630,631,
        1,0,0,0,631,667,1,0,0,0,632,634,5,158,0,0,633,635,5,206,0,0,634,
        633,1,0,0,0,634,635,1,0,0,0,635,667,1,0,0,0,636,637,5,142,0,0,637,
        638,3,122,61,0,638,639,5,74,0,0,639,640,3,2,1,0,640,667,1,0,0,0,
        641,642,5,49,0,0,642,643,5,142,0,0,643,667,3,122,61,0,644,645,5,
        63,0,0,645,655,3,122,61,0,646,647,5,197,0,0,647,652,3,56,28,0,648,
        649,5,4,0,0,649,651,3,56,28,0,650,648,1,0,0,0,651,654,1,0,0,0,652,
        650,1,0,0,0,652,653,1,0,0,0,653,656,1,0,0,0,654,652,1,0,0,0,655,
        646,1,0,0,0,655,656,1,0,0,0,656,667,1,0,0,0,657,658,5,53,0,0,658,
        659,5,90,0,0,659,667,3,122,61,0,660,661,5,53,0,0,661,662,5,134,0,
        0,662,667,3,122,61,0,663,664,5,169,0,0,664,665,5,138,0,0,665,667,
        3,110,55,0,666,131,1,0,0,0,666,132,1,0,0,0,666,134,1,0,0,0,666,139,
        1,0,0,0,666,155,1,0,0,0,666,165,1,0,0,0,666,172,1,0,0,0,666,179,
        1,0,0,0,666,213,1,0,0,0,666,239,1,0,0,0,666,246,1,0,0,0,666,254,
        1,0,0,0,666,261,1,0,0,0,666,268,1,0,0,0,666,277,1,0,0,0,666,286,
        1,0,0,0,666,293,1,0,0,0,666,300,1,0,0,0,666,306,1,0,0,0,666,324,
        1,0,0,0,666,331,1,0,0,0,666,338,1,0,0,0,666,353,1,0,0,0,666,361,
        1,0,0,0,666,364,1,0,0,0,666,385,1,0,0,0,666,406,1,0,0,0,666,413,
        1,0,0,0,666,438,1,0,0,0,666,464,1,0,0,0,666,473,1,0,0,0,666,494,
        1,0,0,0,666,498,1,0,0,0,666,502,1,0,0,0,666,506,1,0,0,0,666,520,
        1,0,0,0,666,534,1,0,0,0,666,544,1,0,0,0,666,556,1,0,0,0,666,560,
        1,0,0,0,666,567,1,0,0,0,666,576,1,0,0,0,666,583,1,0,0,0,666,585,
        1,0,0,0,666,587,1,0,0,0,666,597,1,0,0,0,666,607,1,0,0,0,666,613,
        1,0,0,0,666,616,1,0,0,0,666,628,1,0,0,0,666,632,1,0,0,0,666,636,
        1,0,0,0,666,641,1,0,0,0,666,644,1,0,0,0,666,657,1,0,0,0,666,660,
        1,0,0,0,666,663,1,0,0,0,667,3,1,0,0,0,668,670,3,6,3,0,669,668,1,
        0,0,0,669,670,1,0,0,0,670,671,1,0,0,0,671,672,3,20,10,0,672,5,1,
        0,0,0,673,675,5,204,0,0,674,676,5,147,0,0,675,674,1,0,0,0,675,676,
        1,0,0,0,676,677,1,0,0,0,677,682,3,8,4,0,678,679,5,4,0,0,679,681,
        3,8,4,0,680,678,1,0,0,0,681,684,1,0,0,0,682,680,1,0,0,0,682,683,
        1,0,0,0,683,7,1,0,0,0,684,682,1,0,0,0,685,687,3,122,61,0,686,688,
        3,52,26,0,687,686,1,0,0,0,687,688,1,0,0,0,688,689,1,0,0,0,689,690,
        5,18,0,0,690,691,5,2,0,0,691,692,3,4,2,0,692,693,5,3,0,0,693,9,1,
        0,0,0,694,697,3,12,6,0,695,697,3,14,7,0,696,694,1,0,0,0,696,695,
        1,0,0,0,697,11,1,0,0,0,698,699,3,122,61,0,699,702,3,84,42,0,700,
        701,5,122,0,0,701,703,5,123,0,0,702,700,1,0,0,0,702,703,1,0,0,0,
        703,706,1,0,0,0,704,705,5,32,0,0,705,707,3,68,34,0,706,704,1,0,0,
        0,706,707,1,0,0,0,707,710,1,0,0,0,708,709,5,204,0,0,709,711,3,16,
        8,0,710,708,1,0,0,0,710,711,1,0,0,0,711,13,1,0,0,0,712,713,5,105,
        0,0,713,716,3,120,60,0,714,715,7,3,0,0,715,717,5,144,0,0,716,714,
        1,0,0,0,716,717,1,0,0,0,717,15,1,0,0,0,718,719,5,2,0,0,719,724,3,
        18,9,0,720,721,5,4,0,0,721,723,3,18,9,0,722,720,1,0,0,0,723,726,
        1,0,0,0,724,722,1,0,0,0,724,725,1,0,0,0,725,727,1,0,0,0,726,724,
        1,0,0,0,727,728,5,3,0,0,728,17,1,0,0,0,729,730,3,122,61,0,730,731,
        5,210,0,0,731,732,3,56,28,0,732,19,1,0,0,0,733,744,3,22,11,0,734,
        735,5,131,0,0,735,736,5,24,0,0,736,741,3,26,13,0,737,738,5,4,0,0,
        738,740,3,26,13,0,739,737,1,0,0,0,740,743,1,0,0,0,741,739,1,0,0,
        0,741,742,1,0,0,0,742,745,1,0,0,0,743,741,1,0,0,0,744,734,1,0,0,
        0,744,745,1,0,0,0,745,751,1,0,0,0,746,747,5,126,0,0,747,749,5,225,
        0,0,748,750,7,4,0,0,749,748,1,0,0,0,749,750,1,0,0,0,750,752,1,0,
        0,0,751,746,1,0,0,0,751,752,1,0,0,0,752,766,1,0,0,0,753,754,5,106,
        0,0,754,767,7,5,0,0,755,756,5,68,0,0,756,758,7,6,0,0,757,759,5,225,
        0,0,758,757,1,0,0,0,758,759,1,0,0,0,759,760,1,0,0,0,760,764,7,4,
        0,0,761,765,5,128,0,0,762,763,5,204,0,0,763,765,5,182,0,0,764,761,
        1,0,0,0,764,762,1,0,0,0,765,767,1,0,0,0,766,753,1,0,0,0,766,755,
        1,0,0,0,766,767,1,0,0,0,767,21,1,0,0,0,768,769,6,11,-1,0,769,770,
        3,24,12,0,770,785,1,0,0,0,771,772,10,2,0,0,772,774,5,92,0,0,773,
        775,3,36,18,0,774,773,1,0,0,0,774,775,1,0,0,0,775,776,1,0,0,0,776,
        784,3,22,11,3,777,778,10,1,0,0,778,780,7,7,0,0,779,781,3,36,18,0,
        780,779,1,0,0,0,780,781,1,0,0,0,781,782,1,0,0,0,782,784,3,22,11,
        2,783,771,1,0,0,0,783,777,1,0,0,0,784,787,1,0,0,0,785,783,1,0,0,
        0,785,786,1,0,0,0,786,23,1,0,0,0,787,785,1,0,0,0,788,805,3,28,14,
        0,789,790,5,177,0,0,790,805,3,120,60,0,791,792,5,199,0,0,792,797,
        3,56,28,0,793,794,5,4,0,0,794,796,3,56,28,0,795,793,1,0,0,0,796,
        799,1,0,0,0,797,795,1,0,0,0,797,798,1,0,0,0,798,805,1,0,0,0,799,
        797,1,0,0,0,800,801,5,2,0,0,801,802,3,20,10,0,802,803,5,3,0,0,803,
        805,1,0,0,0,804,788,1,0,0,0,804,789,1,0,0,0,804,791,1,0,0,0,804,
        800,1,0,0,0,805,25,1,0,0,0,806,808,3,56,28,0,807,809,7,8,0,0,808,
        807,1,0,0,0,808,809,1,0,0,0,809,812,1,0,0,0,810,811,5,125,0,0,811,
        813,7,9,0,0,812,810,1,0,0,0,812,813,1,0,0,0,813,27,1,0,0,0,814,816,
        5,166,0,0,815,817,3,36,18,0,816,815,1,0,0,0,816,817,1,0,0,0,817,
        818,1,0,0,0,818,823,3,38,19,0,819,820,5,4,0,0,820,822,3,38,19,0,
        821,819,1,0,0,0,822,825,1,0,0,0,823,821,1,0,0,0,823,824,1,0,0,0,
        824,835,1,0,0,0,825,823,1,0,0,0,826,827,5,74,0,0,827,832,3,40,20,
        0,828,829,5,4,0,0,829,831,3,40,20,0,830,828,1,0,0,0,831,834,1,0,
        0,0,832,830,1,0,0,0,832,833,1,0,0,0,833,836,1,0,0,0,834,832,1,0,
        0,0,835,826,1,0,0,0,835,836,1,0,0,0,836,839,1,0,0,0,837,838,5,203,
        0,0,838,840,3,58,29,0,839,837,1,0,0,0,839,840,1,0,0,0,840,844,1,
        0,0,0,841,842,5,81,0,0,842,843,5,24,0,0,843,845,3,30,15,0,844,841,
        1,0,0,0,844,845,1,0,0,0,845,848,1,0,0,0,846,847,5,83,0,0,847,849,
        3,58,29,0,848,846,1,0,0,0,848,849,1,0,0,0,849,29,1,0,0,0,850,852,
        3,36,18,0,851,850,1,0,0,0,851,852,1,0,0,0,852,853,1,0,0,0,853,858,
        3,32,16,0,854,855,5,4,0,0,855,857,3,32,16,0,856,854,1,0,0,0,857,
        860,1,0,0,0,858,856,1,0,0,0,858,859,1,0,0,0,859,31,1,0,0,0,860,858,
        1,0,0,0,861,902,3,34,17,0,862,863,5,159,0,0,863,872,5,2,0,0,864,
        869,3,56,28,0,865,866,5,4,0,0,866,868,3,56,28,0,867,865,1,0,0,0,
        868,871,1,0,0,0,869,867,1,0,0,0,869,870,1,0,0,0,870,873,1,0,0,0,
        871,869,1,0,0,0,872,864,1,0,0,0,872,873,1,0,0,0,873,874,1,0,0,0,
        874,902,5,3,0,0,875,876,5,38,0,0,876,885,5,2,0,0,877,882,3,56,28,
        0,878,879,5,4,0,0,879,881,3,56,28,0,880,878,1,0,0,0,881,884,1,0,
        0,0,882,880,1,0,0,0,882,883,1,0,0,0,883,886,1,0,0,0,884,882,1,0,
        0,0,885,877,1,0,0,0,885,886,1,0,0,0,886,887,1,0,0,0,887,902,5,3,
        0,0,888,889,5,82,0,0,889,890,5,170,0,0,890,891,5,2,0,0,891,896,3,
        34,17,0,892,893,5,4,0,0,893,895,3,34,17,0,894,892,1,0,0,0,895,898,
        1,0,0,0,896,894,1,0,0,0,896,897,1,0,0,0,897,899,1,0,0,0,898,896,
        1,0,0,0,899,900,5,3,0,0,900,902,1,0,0,0,901,861,1,0,0,0,901,862,
        1,0,0,0,901,875,1,0,0,0,901,888,1,0,0,0,902,33,1,0,0,0,903,912,5,
        2,0,0,904,909,3,56,28,0,905,906,5,4,0,0,906,908,3,56,28,0,907,905,
        1,0,0,0,908,911,1,0,0,0,909,907,1,0,0,0,909,910,1,0,0,0,910,913,
        1,0,0,0,911,909,1,0,0,0,912,904,1,0,0,0,912,913,1,0,0,0,913,914,
        1,0,0,0,914,917,5,3,0,0,915,917,3,56,28,0,916,903,1,0,0,0,916,915,
        1,0,0,0,917,35,1,0,0,0,918,919,7,10,0,0,919,37,1,0,0,0,920,925,3,
        56,28,0,921,923,5,18,0,0,922,921,1,0,0,0,922,923,1,0,0,0,923,924,
        1,0,0,0,924,926,3,122,61,0,925,922,1,0,0,0,925,926,1,0,0,0,926,936,
        1,0,0,0,927,928,3,64,32,0,928,929,5,1,0,0,929,932,5,218,0,0,930,
        931,5,18,0,0,931,933,3,52,26,0,932,930,1,0,0,0,932,933,1,0,0,0,933,
        936,1,0,0,0,934,936,5,218,0,0,935,920,1,0,0,0,935,927,1,0,0,0,935,
        934,1,0,0,0,936,39,1,0,0,0,937,938,6,20,-1,0,938,939,3,46,23,0,939,
        958,1,0,0,0,940,954,10,2,0,0,941,942,5,37,0,0,942,943,5,99,0,0,943,
        955,3,46,23,0,944,945,3,42,21,0,945,946,5,99,0,0,946,947,3,40,20,
        0,947,948,3,44,22,0,948,955,1,0,0,0,949,950,5,113,0,0,950,951,3,
        42,21,0,951,952,5,99,0,0,952,953,3,46,23,0,953,955,1,0,0,0,954,941,
        1,0,0,0,954,944,1,0,0,0,954,949,1,0,0,0,955,957,1,0,0,0,956,940,
        1,0,0,0,957,960,1,0,0,0,958,956,1,0,0,0,958,959,1,0,0,0,959,41,1,
        0,0,0,960,958,1,0,0,0,961,963,5,89,0,0,962,961,1,0,0,0,962,963,1,
        0,0,0,963,977,1,0,0,0,964,966,5,103,0,0,965,967,5,133,0,0,966,965,
        1,0,0,0,966,967,1,0,0,0,967,977,1,0,0,0,968,970,5,155,0,0,969,971,
        5,133,0,0,970,969,1,0,0,0,970,971,1,0,0,0,971,977,1,0,0,0,972,974,
        5,75,0,0,973,975,5,133,0,0,974,973,1,0,0,0,974,975,1,0,0,0,975,977,
        1,0,0,0,976,962,1,0,0,0,976,964,1,0,0,0,976,968,1,0,0,0,976,972,
        1,0,0,0,977,43,1,0,0,0,978,979,5,127,0,0,979,993,3,58,29,0,980,981,
        5,197,0,0,981,982,5,2,0,0,982,987,3,122,61,0,983,984,5,4,0,0,984,
        986,3,122,61,0,985,983,1,0,0,0,986,989,1,0,0,0,987,985,1,0,0,0,987,
        988,1,0,0,0,988,990,1,0,0,0,989,987,1,0,0,0,990,991,5,3,0,0,991,
        993,1,0,0,0,992,978,1,0,0,0,992,980,1,0,0,0,993,45,1,0,0,0,994,1001,
        3,50,25,0,995,996,5,179,0,0,996,997,3,48,24,0,997,998,5,2,0,0,998,
        999,3,56,28,0,999,1000,5,3,0,0,1000,1002,1,0,0,0,1001,995,1,0,0,
        0,1001,1002,1,0,0,0,1002,47,1,0,0,0,1003,1004,7,11,0,0,1004,49,1,
        0,0,0,1005,1013,3,54,27,0,1006,1008,5,18,0,0,1007,1006,1,0,0,0,1007,
        1008,1,0,0,0,1008,1009,1,0,0,0,1009,1011,3,122,61,0,1010,1012,3,
        52,26,0,1011,1010,1,0,0,0,1011,1012,1,0,0,0,1012,1014,1,0,0,0,1013,
        1007,1,0,0,0,1013,1014,1,0,0,0,1014,51,1,0,0,0,1015,1016,5,2,0,0,
        1016,1021,3,122,61,0,1017,1018,5,4,0,0,1018,1020,3,122,61,0,1019,
        1017,1,0,0,0,1020,1023,1,0,0,0,1021,1019,1,0,0,0,1021,1022,1,0,0,
        0,1022,1024,1,0,0,0,1023,1021,1,0,0,0,1024,1025,5,3,0,0,1025,53,
        1,0,0,0,1026,1056,3,120,60,0,1027,1028,5,2,0,0,1028,1029,3,4,2,0,
        1029,1030,5,3,0,0,1030,1056,1,0,0,0,1031,1032,5,194,0,0,1032,1033,
        5,2,0,0,1033,1038,3,56,28,0,1034,1035,5,4,0,0,1035,1037,3,56,28,
        0,1036,1034,1,0,0,0,1037,1040,1,0,0,0,1038,1036,1,0,0,0,1038,1039,
        1,0,0,0,1039,1041,1,0,0,0,1040,1038,1,0,0,0,1041,1044,5,3,0,0,1042,
        1043,5,204,0,0,1043,1045,5,132,0,0,1044,1042,1,0,0,0,1044,1045,1,
        0,0,0,1045,1056,1,0,0,0,1046,1047,5,102,0,0,1047,1048,5,2,0,0,1048,
        1049,3,4,2,0,1049,1050,5,3,0,0,1050,1056,1,0,0,0,1051,1052,5,2,0,
        0,1052,1053,3,40,20,0,1053,1054,5,3,0,0,1054,1056,1,0,0,0,1055,1026,
        1,0,0,0,1055,1027,1,0,0,0,1055,1031,1,0,0,0,1055,1046,1,0,0,0,1055,
        1051,1,0,0,0,1056,55,1,0,0,0,1057,1058,3,58,29,0,1058,57,1,0,0,0,
        1059,1060,6,29,-1,0,1060,1062,3,62,31,0,1061,1063,3,60,30,0,1062,
        1061,1,0,0,0,1062,1063,1,0,0,0,1063,1067,1,0,0,0,1064,1065,5,122,
        0,0,1065,1067,3,58,29,3,1066,1059,1,0,0,0,1066,1064,1,0,0,0,1067,
        1076,1,0,0,0,1068,1069,10,2,0,0,1069,1070,5,15,0,0,1070,1075,3,58,
        29,3,1071,1072,10,1,0,0,1072,1073,5,130,0,0,1073,1075,3,58,29,2,
        1074,1068,1,0,0,0,1074,1071,1,0,0,0,1075,1078,1,0,0,0,1076,1074,
        1,0,0,0,1076,1077,1,0,0,0,1077,59,1,0,0,0,1078,1076,1,0,0,0,1079,
        1080,3,72,36,0,1080,1081,3,62,31,0,1081,1141,1,0,0,0,1082,1083,3,
        72,36,0,1083,1084,3,74,37,0,1084,1085,5,2,0,0,1085,1086,3,4,2,0,
        1086,1087,5,3,0,0,1087,1141,1,0,0,0,1088,1090,5,122,0,0,1089,1088,
        1,0,0,0,1089,1090,1,0,0,0,1090,1091,1,0,0,0,1091,1092,5,23,0,0,1092,
        1093,3,62,31,0,1093,1094,5,15,0,0,1094,1095,3,62,31,0,1095,1141,
        1,0,0,0,1096,1098,5,122,0,0,1097,1096,1,0,0,0,1097,1098,1,0,0,0,
        1098,1099,1,0,0,0,1099,1100,5,87,0,0,1100,1101,5,2,0,0,1101,1106,
        3,56,28,0,1102,1103,5,4,0,0,1103,1105,3,56,28,0,1104,1102,1,0,0,
        0,1105,1108,1,0,0,0,1106,1104,1,0,0,0,1106,1107,1,0,0,0,1107,1109,
        1,0,0,0,1108,1106,1,0,0,0,1109,1110,5,3,0,0,1110,1141,1,0,0,0,1111,
        1113,5,122,0,0,1112,1111,1,0,0,0,1112,1113,1,0,0,0,1113,1114,1,0,
        0,0,1114,1115,5,87,0,0,1115,1116,5,2,0,0,1116,1117,3,4,2,0,1117,
        1118,5,3,0,0,1118,1141,1,0,0,0,1119,1121,5,122,0,0,1120,1119,1,0,
        0,0,1120,1121,1,0,0,0,1121,1122,1,0,0,0,1122,1123,5,105,0,0,1123,
        1126,3,62,31,0,1124,1125,5,60,0,0,1125,1127,3,62,31,0,1126,1124,
        1,0,0,0,1126,1127,1,0,0,0,1127,1141,1,0,0,0,1128,1130,5,97,0,0,1129,
        1131,5,122,0,0,1130,1129,1,0,0,0,1130,1131,1,0,0,0,1131,1132,1,0,
        0,0,1132,1141,5,123,0,0,1133,1135,5,97,0,0,1134,1136,5,122,0,0,1135,
        1134,1,0,0,0,1135,1136,1,0,0,0,1136,1137,1,0,0,0,1137,1138,5,54,
        0,0,1138,1139,5,74,0,0,1139,1141,3,62,31,0,1140,1079,1,0,0,0,1140,
        1082,1,0,0,0,1140,1089,1,0,0,0,1140,1097,1,0,0,0,1140,1112,1,0,0,
        0,1140,1120,1,0,0,0,1140,1128,1,0,0,0,1140,1133,1,0,0,0,1141,61,
        1,0,0,0,1142,1143,6,31,-1,0,1143,1147,3,64,32,0,1144,1145,7,12,0,
        0,1145,1147,3,62,31,4,1146,1142,1,0,0,0,1146,1144,1,0,0,0,1147,1162,
        1,0,0,0,1148,1149,10,3,0,0,1149,1150,7,13,0,0,1150,1161,3,62,31,
        4,1151,1152,10,2,0,0,1152,1153,7,12,0,0,1153,1161,3,62,31,3,1154,
        1155,10,1,0,0,1155,1156,5,221,0,0,1156,1161,3,62,31,2,1157,1158,
        10,5,0,0,1158,1159,5,20,0,0,1159,1161,3,70,35,0,1160,1148,1,0,0,
        0,1160,1151,1,0,0,0,1160,1154,1,0,0,0,1160,1157,1,0,0,0,1161,1164,
        1,0,0,0,1162,1160,1,0,0,0,1162,1163,1,0,0,0,1163,63,1,0,0,0,1164,
        1162,1,0,0,0,1165,1166,6,32,-1,0,1166,1407,5,123,0,0,1167,1407,3,
        78,39,0,1168,1169,3,122,61,0,1169,1170,3,68,34,0,1170,1407,1,0,0,
        0,1171,1172,5,56,0,0,1172,1173,5,141,0,0,1173,1407,3,68,34,0,1174,
        1407,3,124,62,0,1175,1407,3,76,38,0,1176,1407,3,68,34,0,1177,1407,
        5,224,0,0,1178,1407,5,5,0,0,1179,1180,5,139,0,0,1180,1181,5,2,0,
        0,1181,1182,3,62,31,0,1182,1183,5,87,0,0,1183,1184,3,62,31,0,1184,
        1185,5,3,0,0,1185,1407,1,0,0,0,1186,1187,5,2,0,0,1187,1190,3,56,
        28,0,1188,1189,5,4,0,0,1189,1191,3,56,28,0,1190,1188,1,0,0,0,1191,
        1192,1,0,0,0,1192,1190,1,0,0,0,1192,1193,1,0,0,0,1193,1194,1,0,0,
        0,1194,1195,5,3,0,0,1195,1407,1,0,0,0,1196,1197,5,160,0,0,1197,1198,
        5,2,0,0,1198,1203,3,56,28,0,1199,1200,5,4,0,0,1200,1202,3,56,28,
        0,1201,1199,1,0,0,0,1202,1205,1,0,0,0,1203,1201,1,0,0,0,1203,1204,
        1,0,0,0,1204,1206,1,0,0,0,1205,1203,1,0,0,0,1206,1207,5,3,0,0,1207,
        1407,1,0,0,0,1208,1209,3,120,60,0,1209,1210,5,2,0,0,1210,1211,5,
        218,0,0,1211,1213,5,3,0,0,1212,1214,3,92,46,0,1213,1212,1,0,0,0,
        1213,1214,1,0,0,0,1214,1216,1,0,0,0,1215,1217,3,94,47,0,1216,1215,
        1,0,0,0,1216,1217,1,0,0,0,1217,1407,1,0,0,0,1218,1219,3,120,60,0,
        1219,1231,5,2,0,0,1220,1222,3,36,18,0,1221,1220,1,0,0,0,1221,1222,
        1,0,0,0,1222,1223,1,0,0,0,1223,1228,3,56,28,0,1224,1225,5,4,0,0,
        1225,1227,3,56,28,0,1226,1224,1,0,0,0,1227,1230,1,0,0,0,1228,1226,
        1,0,0,0,1228,1229,1,0,0,0,1229,1232,1,0,0,0,1230,1228,1,0,0,0,1231,
        1221,1,0,0,0,1231,1232,1,0,0,0,1232,1243,1,0,0,0,1233,1234,5,131,
        0,0,1234,1235,5,24,0,0,1235,1240,3,26,13,0,1236,1237,5,4,0,0,1237,
        1239,3,26,13,0,1238,1236,1,0,0,0,1239,1242,1,0,0,0,1240,1238,1,0,
        0,0,1240,1241,1,0,0,0,1241,1244,1,0,0,0,1242,1240,1,0,0,0,1243,1233,
        1,0,0,0,1243,1244,1,0,0,0,1244,1245,1,0,0,0,1245,1247,5,3,0,0,1246,
        1248,3,92,46,0,1247,1246,1,0,0,0,1247,1248,1,0,0,0,1248,1253,1,0,
        0,0,1249,1251,3,66,33,0,1250,1249,1,0,0,0,1250,1251,1,0,0,0,1251,
        1252,1,0,0,0,1252,1254,3,94,47,0,1253,1250,1,0,0,0,1253,1254,1,0,
        0,0,1254,1407,1,0,0,0,1255,1256,3,122,61,0,1256,1257,5,6,0,0,1257,
        1258,3,56,28,0,1258,1407,1,0,0,0,1259,1268,5,2,0,0,1260,1265,3,122,
        61,0,1261,1262,5,4,0,0,1262,1264,3,122,61,0,1263,1261,1,0,0,0,1264,
        1267,1,0,0,0,1265,1263,1,0,0,0,1265,1266,1,0,0,0,1266,1269,1,0,0,
        0,1267,1265,1,0,0,0,1268,1260,1,0,0,0,1268,1269,1,0,0,0,1269,1270,
        1,0,0,0,1270,1271,5,3,0,0,1271,1272,5,6,0,0,1272,1407,3,56,28,0,
        1273,1274,5,2,0,0,1274,1275,3,4,2,0,1275,1276,5,3,0,0,1276,1407,
        1,0,0,0,1277,1278,5,64,0,0,1278,1279,5,2,0,0,1279,1280,3,4,2,0,1280,
        1281,5,3,0,0,1281,1407,1,0,0,0,1282,1283,5,27,0,0,1283,1285,3,62,
        31,0,1284,1286,3,90,45,0,1285,1284,1,0,0,0,1286,1287,1,0,0,0,1287,
        1285,1,0,0,0,1287,1288,1,0,0,0,1288,1291,1,0,0,0,1289,1290,5,58,
        0,0,1290,1292,3,56,28,0,1291,1289,1,0,0,0,1291,1292,1,0,0,0,1292,
        1293,1,0,0,0,1293,1294,5,59,0,0,1294,1407,1,0,0,0,1295,1297,5,27,
        0,0,1296,1298,3,90,45,0,1297,1296,1,0,0,0,1298,1299,1,0,0,0,1299,
        1297,1,0,0,0,1299,1300,1,0,0,0,1300,1303,1,0,0,0,1301,1302,5,58,
        0,0,1302,1304,3,56,28,0,1303,1301,1,0,0,0,1303,1304,1,0,0,0,1304,
        1305,1,0,0,0,1305,1306,5,59,0,0,1306,1407,1,0,0,0,1307,1308,5,28,
        0,0,1308,1309,5,2,0,0,1309,1310,3,56,28,0,1310,1311,5,18,0,0,1311,
        1312,3,84,42,0,1312,1313,5,3,0,0,1313,1407,1,0,0,0,1314,1315,5,188,
        0,0,1315,1316,5,2,0,0,1316,1317,3,56,28,0,1317,1318,5,18,0,0,1318,
        1319,3,84,42,0,1319,1320,5,3,0,0,1320,1407,1,0,0,0,1321,1322,5,17,
        0,0,1322,1331,5,7,0,0,1323,1328,3,56,28,0,1324,1325,5,4,0,0,1325,
        1327,3,56,28,0,1326,1324,1,0,0,0,1327,1330,1,0,0,0,1328,1326,1,0,
        0,0,1328,1329,1,0,0,0,1329,1332,1,0,0,0,1330,1328,1,0,0,0,1331,1323,
        1,0,0,0,1331,1332,1,0,0,0,1332,1333,1,0,0,0,1333,1407,5,8,0,0,1334,
        1407,3,122,61,0,1335,1407,5,40,0,0,1336,1340,5,43,0,0,1337,1338,
        5,2,0,0,1338,1339,5,225,0,0,1339,1341,5,3,0,0,1340,1337,1,0,0,0,
        1340,1341,1,0,0,0,1341,1407,1,0,0,0,1342,1346,5,44,0,0,1343,1344,
        5,2,0,0,1344,1345,5,225,0,0,1345,1347,5,3,0,0,1346,1343,1,0,0,0,
        1346,1347,1,0,0,0,1347,1407,1,0,0,0,1348,1352,5,107,0,0,1349,1350,
        5,2,0,0,1350,1351,5,225,0,0,1351,1353,5,3,0,0,1352,1349,1,0,0,0,
        1352,1353,1,0,0,0,1353,1407,1,0,0,0,1354,1358,5,108,0,0,1355,1356,
        5,2,0,0,1356,1357,5,225,0,0,1357,1359,5,3,0,0,1358,1355,1,0,0,0,
        1358,1359,1,0,0,0,1359,1407,1,0,0,0,1360,1407,5,45,0,0,1361,1407,
        5,41,0,0,1362,1363,5,175,0,0,1363,1364,5,2,0,0,1364,1365,3,62,31,
        0,1365,1366,5,74,0,0,1366,1369,3,62,31,0,1367,1368,5,72,0,0,1368,
        1370,3,62,31,0,1369,1367,1,0,0,0,1369,1370,1,0,0,0,1370,1371,1,0,
        0,0,1371,1372,5,3,0,0,1372,1407,1,0,0,0,1373,1374,5,121,0,0,1374,
        1375,5,2,0,0,1375,1378,3,62,31,0,1376,1377,5,4,0,0,1377,1379,3,82,
        41,0,1378,1376,1,0,0,0,1378,1379,1,0,0,0,1379,1380,1,0,0,0,1380,
        1381,5,3,0,0,1381,1407,1,0,0,0,1382,1383,5,66,0,0,1383,1384,5,2,
        0,0,1384,1385,3,122,61,0,1385,1386,5,74,0,0,1386,1387,3,62,31,0,
        1387,1388,5,3,0,0,1388,1407,1,0,0,0,1389,1390,5,2,0,0,1390,1391,
        3,56,28,0,1391,1392,5,3,0,0,1392,1407,1,0,0,0,1393,1394,5,82,0,0,
        1394,1403,5,2,0,0,1395,1400,3,120,60,0,1396,1397,5,4,0,0,1397,1399,
        3,120,60,0,1398,1396,1,0,0,0,1399,1402,1,0,0,0,1400,1398,1,0,0,0,
        1400,1401,1,0,0,0,1401,1404,1,0,0,0,1402,1400,1,0,0,0,1403,1395,
        1,0,0,0,1403,1404,1,0,0,0,1404,1405,1,0,0,0,1405,1407,5,3,0,0,1406,
        1165,1,0,0,0,1406,1167,1,0,0,0,1406,1168,1,0,0,0,1406,1171,1,0,0,
        0,1406,1174,1,0,0,0,1406,1175,1,0,0,0,1406,1176,1,0,0,0,1406,1177,
        1,0,0,0,1406,1178,1,0,0,0,1406,1179,1,0,0,0,1406,1186,1,0,0,0,1406,
        1196,1,0,0,0,1406,1208,1,0,0,0,1406,1218,1,0,0,0,1406,1255,1,0,0,
        0,1406,1259,1,0,0,0,1406,1273,1,0,0,0,1406,1277,1,0,0,0,1406,1282,
        1,0,0,0,1406,1295,1,0,0,0,1406,1307,1,0,0,0,1406,1314,1,0,0,0,1406,
        1321,1,0,0,0,1406,1334,1,0,0,0,1406,1335,1,0,0,0,1406,1336,1,0,0,
        0,1406,1342,1,0,0,0,1406,1348,1,0,0,0,1406,1354,1,0,0,0,1406,1360,
        1,0,0,0,1406,1361,1,0,0,0,1406,1362,1,0,0,0,1406,1373,1,0,0,0,1406,
        1382,1,0,0,0,1406,1389,1,0,0,0,1406,1393,1,0,0,0,1407,1418,1,0,0,
        0,1408,1409,10,15,0,0,1409,1410,5,7,0,0,1410,1411,3,62,31,0,1411,
        1412,5,8,0,0,1412,1417,1,0,0,0,1413,1414,10,13,0,0,1414,1415,5,1,
        0,0,1415,1417,3,122,61,0,1416,1408,1,0,0,0,1416,1413,1,0,0,0,1417,
        1420,1,0,0,0,1418,1416,1,0,0,0,1418,1419,1,0,0,0,1419,65,1,0,0,0,
        1420,1418,1,0,0,0,1421,1422,5,86,0,0,1422,1426,5,125,0,0,1423,1424,
        5,152,0,0,1424,1426,5,125,0,0,1425,1421,1,0,0,0,1425,1423,1,0,0,
        0,1426,67,1,0,0,0,1427,1434,5,222,0,0,1428,1431,5,223,0,0,1429,1430,
        5,190,0,0,1430,1432,5,222,0,0,1431,1429,1,0,0,0,1431,1432,1,0,0,
        0,1432,1434,1,0,0,0,1433,1427,1,0,0,0,1433,1428,1,0,0,0,1434,69,
        1,0,0,0,1435,1436,5,183,0,0,1436,1437,5,209,0,0,1437,1442,3,78,39,
        0,1438,1439,5,183,0,0,1439,1440,5,209,0,0,1440,1442,3,68,34,0,1441,
        1435,1,0,0,0,1441,1438,1,0,0,0,1442,71,1,0,0,0,1443,1444,7,14,0,
        0,1444,73,1,0,0,0,1445,1446,7,15,0,0,1446,75,1,0,0,0,1447,1448,7,
        16,0,0,1448,77,1,0,0,0,1449,1451,5,93,0,0,1450,1452,7,12,0,0,1451,
        1450,1,0,0,0,1451,1452,1,0,0,0,1452,1453,1,0,0,0,1453,1454,3,68,
        34,0,1454,1457,3,80,40,0,1455,1456,5,185,0,0,1456,1458,3,80,40,0,
        1457,1455,1,0,0,0,1457,1458,1,0,0,0,1458,79,1,0,0,0,1459,1460,7,
        17,0,0,1460,81,1,0,0,0,1461,1462,7,18,0,0,1462,83,1,0,0,0,1463,1464,
        6,42,-1,0,1464,1465,5,160,0,0,1465,1466,5,2,0,0,1466,1471,3,86,43,
        0,1467,1468,5,4,0,0,1468,1470,3,86,43,0,1469,1467,1,0,0,0,1470,1473,
        1,0,0,0,1471,1469,1,0,0,0,1471,1472,1,0,0,0,1472,1474,1,0,0,0,1473,
        1471,1,0,0,0,1474,1475,5,3,0,0,1475,1551,1,0,0,0,1476,1477,5,93,
        0,0,1477,1480,3,80,40,0,1478,1479,5,185,0,0,1479,1481,3,80,40,0,
        1480,1478,1,0,0,0,1480,1481,1,0,0,0,1481,1551,1,0,0,0,1482,1486,
        5,184,0,0,1483,1484,5,2,0,0,1484,1485,5,225,0,0,1485,1487,5,3,0,
        0,1486,1483,1,0,0,0,1486,1487,1,0,0,0,1487,1491,1,0,0,0,1488,1489,
        5,205,0,0,1489,1490,5,183,0,0,1490,1492,5,209,0,0,1491,1488,1,0,
        0,0,1491,1492,1,0,0,0,1492,1551,1,0,0,0,1493,1497,5,184,0,0,1494,
        1495,5,2,0,0,1495,1496,5,225,0,0,1496,1498,5,3,0,0,1497,1494,1,0,
        0,0,1497,1498,1,0,0,0,1498,1499,1,0,0,0,1499,1500,5,204,0,0,1500,
        1501,5,183,0,0,1501,1551,5,209,0,0,1502,1506,5,183,0,0,1503,1504,
        5,2,0,0,1504,1505,5,225,0,0,1505,1507,5,3,0,0,1506,1503,1,0,0,0,
        1506,1507,1,0,0,0,1507,1511,1,0,0,0,1508,1509,5,205,0,0,1509,1510,
        5,183,0,0,1510,1512,5,209,0,0,1511,1508,1,0,0,0,1511,1512,1,0,0,
        0,1512,1551,1,0,0,0,1513,1517,5,183,0,0,1514,1515,5,2,0,0,1515,1516,
        5,225,0,0,1516,1518,5,3,0,0,1517,1514,1,0,0,0,1517,1518,1,0,0,0,
        1518,1519,1,0,0,0,1519,1520,5,204,0,0,1520,1521,5,183,0,0,1521,1551,
        5,209,0,0,1522,1523,5,56,0,0,1523,1551,5,141,0,0,1524,1525,5,17,
        0,0,1525,1526,5,212,0,0,1526,1527,3,84,42,0,1527,1528,5,214,0,0,
        1528,1551,1,0,0,0,1529,1530,5,110,0,0,1530,1531,5,212,0,0,1531,1532,
        3,84,42,0,1532,1533,5,4,0,0,1533,1534,3,84,42,0,1534,1535,5,214,
        0,0,1535,1551,1,0,0,0,1536,1548,3,122,61,0,1537,1538,5,2,0,0,1538,
        1543,3,88,44,0,1539,1540,5,4,0,0,1540,1542,3,88,44,0,1541,1539,1,
        0,0,0,1542,1545,1,0,0,0,1543,1541,1,0,0,0,1543,1544,1,0,0,0,1544,
        1546,1,0,0,0,1545,1543,1,0,0,0,1546,1547,5,3,0,0,1547,1549,1,0,0,
        0,1548,1537,1,0,0,0,1548,1549,1,0,0,0,1549,1551,1,0,0,0,1550,1463,
        1,0,0,0,1550,1476,1,0,0,0,1550,1482,1,0,0,0,1550,1493,1,0,0,0,1550,
        1502,1,0,0,0,1550,1513,1,0,0,0,1550,1522,1,0,0,0,1550,1524,1,0,0,
        0,1550,1529,1,0,0,0,1550,1536,1,0,0,0,1551,1561,1,0,0,0,1552,1553,
        10,2,0,0,1553,1557,5,17,0,0,1554,1555,5,7,0,0,1555,1556,5,225,0,
        0,1556,1558,5,8,0,0,1557,1554,1,0,0,0,1557,1558,1,0,0,0,1558,1560,
        1,0,0,0,1559,1552,1,0,0,0,1560,1563,1,0,0,0,1561,1559,1,0,0,0,1561,
        1562,1,0,0,0,1562,85,1,0,0,0,1563,1561,1,0,0,0,1564,1569,3,84,42,
        0,1565,1566,3,122,61,0,1566,1567,3,84,42,0,1567,1569,1,0,0,0,1568,
        1564,1,0,0,0,1568,1565,1,0,0,0,1569,87,1,0,0,0,1570,1573,5,225,0,
        0,1571,1573,3,84,42,0,1572,1570,1,0,0,0,1572,1571,1,0,0,0,1573,89,
        1,0,0,0,1574,1575,5,202,0,0,1575,1576,3,56,28,0,1576,1577,5,181,
        0,0,1577,1578,3,56,28,0,1578,91,1,0,0,0,1579,1580,5,69,0,0,1580,
        1581,5,2,0,0,1581,1582,5,203,0,0,1582,1583,3,58,29,0,1583,1584,5,
        3,0,0,1584,93,1,0,0,0,1585,1586,5,135,0,0,1586,1597,5,2,0,0,1587,
        1588,5,136,0,0,1588,1589,5,24,0,0,1589,1594,3,56,28,0,1590,1591,
        5,4,0,0,1591,1593,3,56,28,0,1592,1590,1,0,0,0,1593,1596,1,0,0,0,
        1594,1592,1,0,0,0,1594,1595,1,0,0,0,1595,1598,1,0,0,0,1596,1594,
        1,0,0,0,1597,1587,1,0,0,0,1597,1598,1,0,0,0,1598,1609,1,0,0,0,1599,
        1600,5,131,0,0,1600,1601,5,24,0,0,1601,1606,3,26,13,0,1602,1603,
        5,4,0,0,1603,1605,3,26,13,0,1604,1602,1,0,0,0,1605,1608,1,0,0,0,
        1606,1604,1,0,0,0,1606,1607,1,0,0,0,1607,1610,1,0,0,0,1608,1606,
        1,0,0,0,1609,1599,1,0,0,0,1609,1610,1,0,0,0,1610,1612,1,0,0,0,1611,
        1613,3,96,48,0,1612,1611,1,0,0,0,1612,1613,1,0,0,0,1613,1614,1,0,
        0,0,1614,1615,5,3,0,0,1615,95,1,0,0,0,1616,1617,5,145,0,0,1617,1633,
        3,98,49,0,1618,1619,5,161,0,0,1619,1633,3,98,49,0,1620,1621,5,145,
        0,0,1621,1622,5,23,0,0,1622,1623,3,98,49,0,1623,1624,5,15,0,0,1624,
        1625,3,98,49,0,1625,1633,1,0,0,0,1626,1627,5,161,0,0,1627,1628,5,
        23,0,0,1628,1629,3,98,49,0,1629,1630,5,15,0,0,1630,1631,3,98,49,
        0,1631,1633,1,0,0,0,1632,1616,1,0,0,0,1632,1618,1,0,0,0,1632,1620,
        1,0,0,0,1632,1626,1,0,0,0,1633,97,1,0,0,0,1634,1635,5,191,0,0,1635,
        1644,5,140,0,0,1636,1637,5,191,0,0,1637,1644,5,71,0,0,1638,1639,
        5,39,0,0,1639,1644,5,160,0,0,1640,1641,3,56,28,0,1641,1642,7,19,
        0,0,1642,1644,1,0,0,0,1643,1634,1,0,0,0,1643,1636,1,0,0,0,1643,1638,
        1,0,0,0,1643,1640,1,0,0,0,1644,99,1,0,0,0,1645,1646,5,73,0,0,1646,
        1650,7,20,0,0,1647,1648,5,189,0,0,1648,1650,7,21,0,0,1649,1645,1,
        0,0,0,1649,1647,1,0,0,0,1650,101,1,0,0,0,1651,1652,5,98,0,0,1652,
        1653,5,104,0,0,1653,1657,3,104,52,0,1654,1655,5,146,0,0,1655,1657,
        7,22,0,0,1656,1651,1,0,0,0,1656,1654,1,0,0,0,1657,103,1,0,0,0,1658,
        1659,5,146,0,0,1659,1666,5,192,0,0,1660,1661,5,146,0,0,1661,1666,
        5,34,0,0,1662,1663,5,149,0,0,1663,1666,5,146,0,0,1664,1666,5,167,
        0,0,1665,1658,1,0,0,0,1665,1660,1,0,0,0,1665,1662,1,0,0,0,1665,1664,
        1,0,0,0,1666,105,1,0,0,0,1667,1673,3,56,28,0,1668,1669,3,122,61,
        0,1669,1670,5,9,0,0,1670,1671,3,56,28,0,1671,1673,1,0,0,0,1672,1667,
        1,0,0,0,1672,1668,1,0,0,0,1673,107,1,0,0,0,1674,1675,3,122,61,0,
        1675,1676,5,1,0,0,1676,1677,3,122,61,0,1677,1680,1,0,0,0,1678,1680,
        3,122,61,0,1679,1674,1,0,0,0,1679,1678,1,0,0,0,1680,109,1,0,0,0,
        1681,1686,3,108,54,0,1682,1683,5,4,0,0,1683,1685,3,108,54,0,1684,
        1682,1,0,0,0,1685,1688,1,0,0,0,1686,1684,1,0,0,0,1686,1687,1,0,0,
        0,1687,111,1,0,0,0,1688,1686,1,0,0,0,1689,1690,7,23,0,0,1690,113,
        1,0,0,0,1691,1695,3,116,58,0,1692,1695,5,45,0,0,1693,1695,5,42,0,
        0,1694,1691,1,0,0,0,1694,1692,1,0,0,0,1694,1693,1,0,0,0,1695,115,
        1,0,0,0,1696,1702,3,122,61,0,1697,1698,5,196,0,0,1698,1702,3,122,
        61,0,1699,1700,5,156,0,0,1700,1702,3,122,61,0,1701,1696,1,0,0,0,
        1701,1697,1,0,0,0,1701,1699,1,0,0,0,1702,117,1,0,0,0,1703,1708,3,
        122,61,0,1704,1705,5,4,0,0,1705,1707,3,122,61,0,1706,1704,1,0,0,
        0,1707,1710,1,0,0,0,1708,1706,1,0,0,0,1708,1709,1,0,0,0,1709,119,
        1,0,0,0,1710,1708,1,0,0,0,1711,1716,3,122,61,0,1712,1713,5,1,0,0,
        1713,1715,3,122,61,0,1714,1712,1,0,0,0,1715,1718,1,0,0,0,1716,1714,
        1,0,0,0,1716,1717,1,0,0,0,1717,121,1,0,0,0,1718,1716,1,0,0,0,1719,
        1725,5,228,0,0,1720,1725,5,230,0,0,1721,1725,3,126,63,0,1722,1725,
        5,231,0,0,1723,1725,5,229,0,0,1724,1719,1,0,0,0,1724,1720,1,0,0,
        0,1724,1721,1,0,0,0,1724,1722,1,0,0,0,1724,1723,1,0,0,0,1725,123,
        1,0,0,0,1726,1728,5,217,0,0,1727,1726,1,0,0,0,1727,1728,1,0,0,0,
        1728,1729,1,0,0,0,1729,1739,5,226,0,0,1730,1732,5,217,0,0,1731,1730,
        1,0,0,0,1731,1732,1,0,0,0,1732,1733,1,0,0,0,1733,1739,5,227,0,0,
        1734,1736,5,217,0,0,1735,1734,1,0,0,0,1735,1736,1,0,0,0,1736,1737,
        1,0,0,0,1737,1739,5,225,0,0,1738,1727,1,0,0,0,1738,1731,1,0,0,0,
        1738,1735,1,0,0,0,1739,125,1,0,0,0,1740,1741,7,24,0,0,1741,127,1,
        0,0,0,227,144,149,153,159,163,184,188,192,196,204,208,211,218,227,
        233,237,243,250,259,275,304,309,315,319,335,346,349,359,372,378,
        383,389,398,404,411,419,424,428,436,442,449,454,458,468,471,475,
        478,486,491,510,516,518,524,530,532,540,542,552,554,569,574,581,
        593,595,603,605,623,626,630,634,652,655,666,669,675,682,687,696,
        702,706,710,716,724,741,744,749,751,758,764,766,774,780,783,785,
        797,804,808,812,816,823,832,835,839,844,848,851,858,869,872,882,
        885,896,901,909,912,916,922,925,932,935,954,958,962,966,970,974,
        976,987,992,1001,1007,1011,1013,1021,1038,1044,1055,1062,1066,1074,
        1076,1089,1097,1106,1112,1120,1126,1130,1135,1140,1146,1160,1162,
        1192,1203,1213,1216,1221,1228,1231,1240,1243,1247,1250,1253,1265,
        1268,1287,1291,1299,1303,1328,1331,1340,1346,1352,1358,1369,1378,
        1400,1403,1406,1416,1418,1425,1431,1433,1441,1451,1457,1471,1480,
        1486,1491,1497,1506,1511,1517,1543,1548,1550,1557,1561,1568,1572,
        1594,1597,1606,1609,1612,1632,1643,1649,1656,1665,1672,1679,1686,
        1694,1701,1708,1716,1724,1727,1731,1735,1738
    ];

    private static __ATN: antlr.ATN;
    public static get _ATN(): antlr.ATN {
        if (!PrestoSqlParser.__ATN) {
            PrestoSqlParser.__ATN = new antlr.ATNDeserializer().deserialize(PrestoSqlParser._serializedATN);
        }

        return PrestoSqlParser.__ATN;
    }


    private static readonly vocabulary = new antlr.Vocabulary(PrestoSqlParser.literalNames, PrestoSqlParser.symbolicNames, []);

    public override get vocabulary(): antlr.Vocabulary {
        return PrestoSqlParser.vocabulary;
    }

    private static readonly decisionsToDFA = PrestoSqlParser._ATN.decisionToState.map( (ds: antlr.DecisionState, index: number) => new antlr.DFA(ds, index) );
}

export class SingleStatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public statement(): StatementContext {
        return this.getRuleContext(0, StatementContext)!;
    }
    public EOF(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.EOF, 0)!;
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_singleStatement;
    }
}


export class StatementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public query(): QueryContext | null {
        return this.getRuleContext(0, QueryContext);
    }
    public USE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.USE, 0);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public CREATE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CREATE, 0);
    }
    public SCHEMA(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SCHEMA, 0);
    }
    public qualifiedName(): QualifiedNameContext[];
    public qualifiedName(i: number): QualifiedNameContext | null;
    public qualifiedName(i?: number): QualifiedNameContext[] | QualifiedNameContext | null {
        if (i === undefined) {
            return this.getRuleContexts(QualifiedNameContext);
        }

        return this.getRuleContext(i, QualifiedNameContext);
    }
    public IF(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IF, 0);
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NOT, 0);
    }
    public EXISTS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXISTS, 0);
    }
    public AUTHORIZATION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AUTHORIZATION, 0);
    }
    public principal(): PrincipalContext[];
    public principal(i: number): PrincipalContext | null;
    public principal(i?: number): PrincipalContext[] | PrincipalContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PrincipalContext);
        }

        return this.getRuleContext(i, PrincipalContext);
    }
    public WITH(): antlr.TerminalNode[];
    public WITH(i: number): antlr.TerminalNode | null;
    public WITH(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.WITH);
    	} else {
    		return this.getToken(PrestoSqlParser.WITH, i);
    	}
    }
    public properties(): PropertiesContext | null {
        return this.getRuleContext(0, PropertiesContext);
    }
    public DROP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DROP, 0);
    }
    public CASCADE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CASCADE, 0);
    }
    public RESTRICT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RESTRICT, 0);
    }
    public ALTER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALTER, 0);
    }
    public RENAME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RENAME, 0);
    }
    public TO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TO, 0);
    }
    public SET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SET, 0);
    }
    public TABLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TABLE, 0);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AS, 0);
    }
    public columnAliases(): ColumnAliasesContext | null {
        return this.getRuleContext(0, ColumnAliasesContext);
    }
    public COMMENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMENT, 0);
    }
    public string_(): StringContext[];
    public string_(i: number): StringContext | null;
    public string_(i?: number): StringContext[] | StringContext | null {
        if (i === undefined) {
            return this.getRuleContexts(StringContext);
        }

        return this.getRuleContext(i, StringContext);
    }
    public DATA(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DATA, 0);
    }
    public NO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NO, 0);
    }
    public tableElement(): TableElementContext[];
    public tableElement(i: number): TableElementContext | null;
    public tableElement(i?: number): TableElementContext[] | TableElementContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TableElementContext);
        }

        return this.getRuleContext(i, TableElementContext);
    }
    public INSERT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INSERT, 0);
    }
    public INTO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTO, 0);
    }
    public DELETE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DELETE, 0);
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FROM, 0);
    }
    public WHERE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WHERE, 0);
    }
    public booleanExpression(): BooleanExpressionContext | null {
        return this.getRuleContext(0, BooleanExpressionContext);
    }
    public ON(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ON, 0);
    }
    public IS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IS, 0);
    }
    public NULL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULL, 0);
    }
    public COLUMN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COLUMN, 0);
    }
    public ADD(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ADD, 0);
    }
    public columnDefinition(): ColumnDefinitionContext | null {
        return this.getRuleContext(0, ColumnDefinitionContext);
    }
    public ANALYZE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ANALYZE, 0);
    }
    public VIEW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VIEW, 0);
    }
    public OR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OR, 0);
    }
    public REPLACE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REPLACE, 0);
    }
    public SECURITY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SECURITY, 0);
    }
    public DEFINER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DEFINER, 0);
    }
    public INVOKER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INVOKER, 0);
    }
    public CALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CALL, 0);
    }
    public callArgument(): CallArgumentContext[];
    public callArgument(i: number): CallArgumentContext | null;
    public callArgument(i?: number): CallArgumentContext[] | CallArgumentContext | null {
        if (i === undefined) {
            return this.getRuleContexts(CallArgumentContext);
        }

        return this.getRuleContext(i, CallArgumentContext);
    }
    public ROLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLE, 0);
    }
    public ADMIN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ADMIN, 0);
    }
    public grantor(): GrantorContext | null {
        return this.getRuleContext(0, GrantorContext);
    }
    public GRANT(): antlr.TerminalNode[];
    public GRANT(i: number): antlr.TerminalNode | null;
    public GRANT(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.GRANT);
    	} else {
    		return this.getToken(PrestoSqlParser.GRANT, i);
    	}
    }
    public roles(): RolesContext | null {
        return this.getRuleContext(0, RolesContext);
    }
    public OPTION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OPTION, 0);
    }
    public GRANTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRANTED, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BY, 0);
    }
    public REVOKE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REVOKE, 0);
    }
    public FOR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FOR, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
    }
    public NONE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NONE, 0);
    }
    public privilege(): PrivilegeContext[];
    public privilege(i: number): PrivilegeContext | null;
    public privilege(i?: number): PrivilegeContext[] | PrivilegeContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PrivilegeContext);
        }

        return this.getRuleContext(i, PrivilegeContext);
    }
    public PRIVILEGES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRIVILEGES, 0);
    }
    public SHOW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SHOW, 0);
    }
    public GRANTS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRANTS, 0);
    }
    public EXPLAIN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXPLAIN, 0);
    }
    public statement(): StatementContext | null {
        return this.getRuleContext(0, StatementContext);
    }
    public VERBOSE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VERBOSE, 0);
    }
    public explainOption(): ExplainOptionContext[];
    public explainOption(i: number): ExplainOptionContext | null;
    public explainOption(i?: number): ExplainOptionContext[] | ExplainOptionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExplainOptionContext);
        }

        return this.getRuleContext(i, ExplainOptionContext);
    }
    public TABLES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TABLES, 0);
    }
    public LIKE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LIKE, 0);
    }
    public IN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IN, 0);
    }
    public ESCAPE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ESCAPE, 0);
    }
    public SCHEMAS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SCHEMAS, 0);
    }
    public CATALOGS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CATALOGS, 0);
    }
    public COLUMNS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COLUMNS, 0);
    }
    public STATS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.STATS, 0);
    }
    public querySpecification(): QuerySpecificationContext | null {
        return this.getRuleContext(0, QuerySpecificationContext);
    }
    public ROLES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLES, 0);
    }
    public CURRENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT, 0);
    }
    public DESCRIBE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DESCRIBE, 0);
    }
    public DESC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DESC, 0);
    }
    public FUNCTIONS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FUNCTIONS, 0);
    }
    public SESSION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SESSION, 0);
    }
    public EQ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EQ, 0);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public RESET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RESET, 0);
    }
    public START(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.START, 0);
    }
    public TRANSACTION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TRANSACTION, 0);
    }
    public transactionMode(): TransactionModeContext[];
    public transactionMode(i: number): TransactionModeContext | null;
    public transactionMode(i?: number): TransactionModeContext[] | TransactionModeContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TransactionModeContext);
        }

        return this.getRuleContext(i, TransactionModeContext);
    }
    public COMMIT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMIT, 0);
    }
    public WORK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WORK, 0);
    }
    public ROLLBACK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLLBACK, 0);
    }
    public PREPARE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PREPARE, 0);
    }
    public DEALLOCATE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DEALLOCATE, 0);
    }
    public EXECUTE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXECUTE, 0);
    }
    public USING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.USING, 0);
    }
    public INPUT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INPUT, 0);
    }
    public OUTPUT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OUTPUT, 0);
    }
    public PATH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PATH, 0);
    }
    public pathSpecification(): PathSpecificationContext | null {
        return this.getRuleContext(0, PathSpecificationContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_statement;
    }
}


export class QueryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public queryNoWith(): QueryNoWithContext {
        return this.getRuleContext(0, QueryNoWithContext)!;
    }
    public with(): WithContext | null {
        return this.getRuleContext(0, WithContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_query;
    }
}


export class WithContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public WITH(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.WITH, 0)!;
    }
    public namedQuery(): NamedQueryContext[];
    public namedQuery(i: number): NamedQueryContext | null;
    public namedQuery(i?: number): NamedQueryContext[] | NamedQueryContext | null {
        if (i === undefined) {
            return this.getRuleContexts(NamedQueryContext);
        }

        return this.getRuleContext(i, NamedQueryContext);
    }
    public RECURSIVE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RECURSIVE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_with;
    }
}


export class NamedQueryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public AS(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.AS, 0)!;
    }
    public query(): QueryContext {
        return this.getRuleContext(0, QueryContext)!;
    }
    public columnAliases(): ColumnAliasesContext | null {
        return this.getRuleContext(0, ColumnAliasesContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_namedQuery;
    }
}


export class TableElementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public columnDefinition(): ColumnDefinitionContext | null {
        return this.getRuleContext(0, ColumnDefinitionContext);
    }
    public likeClause(): LikeClauseContext | null {
        return this.getRuleContext(0, LikeClauseContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_tableElement;
    }
}


export class ColumnDefinitionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public type(): TypeContext {
        return this.getRuleContext(0, TypeContext)!;
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NOT, 0);
    }
    public NULL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULL, 0);
    }
    public COMMENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMENT, 0);
    }
    public string(): StringContext | null {
        return this.getRuleContext(0, StringContext);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WITH, 0);
    }
    public properties(): PropertiesContext | null {
        return this.getRuleContext(0, PropertiesContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_columnDefinition;
    }
}


export class LikeClauseContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public LIKE(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.LIKE, 0)!;
    }
    public qualifiedName(): QualifiedNameContext {
        return this.getRuleContext(0, QualifiedNameContext)!;
    }
    public PROPERTIES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PROPERTIES, 0);
    }
    public INCLUDING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INCLUDING, 0);
    }
    public EXCLUDING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXCLUDING, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_likeClause;
    }
}


export class PropertiesContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public property(): PropertyContext[];
    public property(i: number): PropertyContext | null;
    public property(i?: number): PropertyContext[] | PropertyContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PropertyContext);
        }

        return this.getRuleContext(i, PropertyContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_properties;
    }
}


export class PropertyContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public EQ(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.EQ, 0)!;
    }
    public expression(): ExpressionContext {
        return this.getRuleContext(0, ExpressionContext)!;
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_property;
    }
}


export class QueryNoWithContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public queryTerm(): QueryTermContext {
        return this.getRuleContext(0, QueryTermContext)!;
    }
    public ORDER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ORDER, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BY, 0);
    }
    public sortItem(): SortItemContext[];
    public sortItem(i: number): SortItemContext | null;
    public sortItem(i?: number): SortItemContext[] | SortItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SortItemContext);
        }

        return this.getRuleContext(i, SortItemContext);
    }
    public OFFSET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OFFSET, 0);
    }
    public INTEGER_VALUE(): antlr.TerminalNode[];
    public INTEGER_VALUE(i: number): antlr.TerminalNode | null;
    public INTEGER_VALUE(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.INTEGER_VALUE);
    	} else {
    		return this.getToken(PrestoSqlParser.INTEGER_VALUE, i);
    	}
    }
    public LIMIT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LIMIT, 0);
    }
    public FETCH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FETCH, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
    }
    public FIRST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FIRST, 0);
    }
    public NEXT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NEXT, 0);
    }
    public ROW(): antlr.TerminalNode[];
    public ROW(i: number): antlr.TerminalNode | null;
    public ROW(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.ROW);
    	} else {
    		return this.getToken(PrestoSqlParser.ROW, i);
    	}
    }
    public ROWS(): antlr.TerminalNode[];
    public ROWS(i: number): antlr.TerminalNode | null;
    public ROWS(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.ROWS);
    	} else {
    		return this.getToken(PrestoSqlParser.ROWS, i);
    	}
    }
    public ONLY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ONLY, 0);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WITH, 0);
    }
    public TIES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIES, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_queryNoWith;
    }
}


export class QueryTermContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public queryPrimary(): QueryPrimaryContext | null {
        return this.getRuleContext(0, QueryPrimaryContext);
    }
    public queryTerm(): QueryTermContext[];
    public queryTerm(i: number): QueryTermContext | null;
    public queryTerm(i?: number): QueryTermContext[] | QueryTermContext | null {
        if (i === undefined) {
            return this.getRuleContexts(QueryTermContext);
        }

        return this.getRuleContext(i, QueryTermContext);
    }
    public INTERSECT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTERSECT, 0);
    }
    public setQuantifier(): SetQuantifierContext | null {
        return this.getRuleContext(0, SetQuantifierContext);
    }
    public UNION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNION, 0);
    }
    public EXCEPT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXCEPT, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_queryTerm;
    }
}


export class QueryPrimaryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public querySpecification(): QuerySpecificationContext | null {
        return this.getRuleContext(0, QuerySpecificationContext);
    }
    public TABLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TABLE, 0);
    }
    public qualifiedName(): QualifiedNameContext | null {
        return this.getRuleContext(0, QualifiedNameContext);
    }
    public VALUES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VALUES, 0);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public queryNoWith(): QueryNoWithContext | null {
        return this.getRuleContext(0, QueryNoWithContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_queryPrimary;
    }
}


export class SortItemContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expression(): ExpressionContext {
        return this.getRuleContext(0, ExpressionContext)!;
    }
    public NULLS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULLS, 0);
    }
    public ASC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ASC, 0);
    }
    public DESC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DESC, 0);
    }
    public FIRST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FIRST, 0);
    }
    public LAST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LAST, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_sortItem;
    }
}


export class QuerySpecificationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SELECT(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.SELECT, 0)!;
    }
    public selectItem(): SelectItemContext[];
    public selectItem(i: number): SelectItemContext | null;
    public selectItem(i?: number): SelectItemContext[] | SelectItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SelectItemContext);
        }

        return this.getRuleContext(i, SelectItemContext);
    }
    public setQuantifier(): SetQuantifierContext | null {
        return this.getRuleContext(0, SetQuantifierContext);
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FROM, 0);
    }
    public relation(): RelationContext[];
    public relation(i: number): RelationContext | null;
    public relation(i?: number): RelationContext[] | RelationContext | null {
        if (i === undefined) {
            return this.getRuleContexts(RelationContext);
        }

        return this.getRuleContext(i, RelationContext);
    }
    public WHERE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WHERE, 0);
    }
    public booleanExpression(): BooleanExpressionContext[];
    public booleanExpression(i: number): BooleanExpressionContext | null;
    public booleanExpression(i?: number): BooleanExpressionContext[] | BooleanExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(BooleanExpressionContext);
        }

        return this.getRuleContext(i, BooleanExpressionContext);
    }
    public GROUP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GROUP, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BY, 0);
    }
    public groupBy(): GroupByContext | null {
        return this.getRuleContext(0, GroupByContext);
    }
    public HAVING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.HAVING, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_querySpecification;
    }
}


export class GroupByContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public groupingElement(): GroupingElementContext[];
    public groupingElement(i: number): GroupingElementContext | null;
    public groupingElement(i?: number): GroupingElementContext[] | GroupingElementContext | null {
        if (i === undefined) {
            return this.getRuleContexts(GroupingElementContext);
        }

        return this.getRuleContext(i, GroupingElementContext);
    }
    public setQuantifier(): SetQuantifierContext | null {
        return this.getRuleContext(0, SetQuantifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_groupBy;
    }
}


export class GroupingElementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public groupingSet(): GroupingSetContext[];
    public groupingSet(i: number): GroupingSetContext | null;
    public groupingSet(i?: number): GroupingSetContext[] | GroupingSetContext | null {
        if (i === undefined) {
            return this.getRuleContexts(GroupingSetContext);
        }

        return this.getRuleContext(i, GroupingSetContext);
    }
    public ROLLUP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLLUP, 0);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public CUBE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CUBE, 0);
    }
    public GROUPING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GROUPING, 0);
    }
    public SETS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SETS, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_groupingElement;
    }
}


export class GroupingSetContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_groupingSet;
    }
}


export class SetQuantifierContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public DISTINCT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DISTINCT, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_setQuantifier;
    }
}


export class SelectItemContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expression(): ExpressionContext | null {
        return this.getRuleContext(0, ExpressionContext);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AS, 0);
    }
    public primaryExpression(): PrimaryExpressionContext | null {
        return this.getRuleContext(0, PrimaryExpressionContext);
    }
    public ASTERISK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ASTERISK, 0);
    }
    public columnAliases(): ColumnAliasesContext | null {
        return this.getRuleContext(0, ColumnAliasesContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_selectItem;
    }
}


export class RelationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public sampledRelation(): SampledRelationContext | null {
        return this.getRuleContext(0, SampledRelationContext);
    }
    public relation(): RelationContext[];
    public relation(i: number): RelationContext | null;
    public relation(i?: number): RelationContext[] | RelationContext | null {
        if (i === undefined) {
            return this.getRuleContexts(RelationContext);
        }

        return this.getRuleContext(i, RelationContext);
    }
    public CROSS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CROSS, 0);
    }
    public JOIN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.JOIN, 0);
    }
    public joinType(): JoinTypeContext | null {
        return this.getRuleContext(0, JoinTypeContext);
    }
    public joinCriteria(): JoinCriteriaContext | null {
        return this.getRuleContext(0, JoinCriteriaContext);
    }
    public NATURAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NATURAL, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_relation;
    }
}


export class JoinTypeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public INNER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INNER, 0);
    }
    public LEFT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LEFT, 0);
    }
    public OUTER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OUTER, 0);
    }
    public RIGHT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RIGHT, 0);
    }
    public FULL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FULL, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_joinType;
    }
}


export class JoinCriteriaContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ON(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ON, 0);
    }
    public booleanExpression(): BooleanExpressionContext | null {
        return this.getRuleContext(0, BooleanExpressionContext);
    }
    public USING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.USING, 0);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_joinCriteria;
    }
}


export class SampledRelationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public aliasedRelation(): AliasedRelationContext {
        return this.getRuleContext(0, AliasedRelationContext)!;
    }
    public TABLESAMPLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TABLESAMPLE, 0);
    }
    public sampleType(): SampleTypeContext | null {
        return this.getRuleContext(0, SampleTypeContext);
    }
    public expression(): ExpressionContext | null {
        return this.getRuleContext(0, ExpressionContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_sampledRelation;
    }
}


export class SampleTypeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public BERNOULLI(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BERNOULLI, 0);
    }
    public SYSTEM(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SYSTEM, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_sampleType;
    }
}


export class AliasedRelationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public relationPrimary(): RelationPrimaryContext {
        return this.getRuleContext(0, RelationPrimaryContext)!;
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AS, 0);
    }
    public columnAliases(): ColumnAliasesContext | null {
        return this.getRuleContext(0, ColumnAliasesContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_aliasedRelation;
    }
}


export class ColumnAliasesContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_columnAliases;
    }
}


export class RelationPrimaryContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public qualifiedName(): QualifiedNameContext | null {
        return this.getRuleContext(0, QualifiedNameContext);
    }
    public query(): QueryContext | null {
        return this.getRuleContext(0, QueryContext);
    }
    public UNNEST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNNEST, 0);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WITH, 0);
    }
    public ORDINALITY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ORDINALITY, 0);
    }
    public LATERAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LATERAL, 0);
    }
    public relation(): RelationContext | null {
        return this.getRuleContext(0, RelationContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_relationPrimary;
    }
}


export class ExpressionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public booleanExpression(): BooleanExpressionContext {
        return this.getRuleContext(0, BooleanExpressionContext)!;
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_expression;
    }
}


export class BooleanExpressionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public valueExpression(): ValueExpressionContext | null {
        return this.getRuleContext(0, ValueExpressionContext);
    }
    public predicate(): PredicateContext | null {
        return this.getRuleContext(0, PredicateContext);
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NOT, 0);
    }
    public booleanExpression(): BooleanExpressionContext[];
    public booleanExpression(i: number): BooleanExpressionContext | null;
    public booleanExpression(i?: number): BooleanExpressionContext[] | BooleanExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(BooleanExpressionContext);
        }

        return this.getRuleContext(i, BooleanExpressionContext);
    }
    public AND(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AND, 0);
    }
    public OR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OR, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_booleanExpression;
    }
}


export class PredicateContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public comparisonOperator(): ComparisonOperatorContext | null {
        return this.getRuleContext(0, ComparisonOperatorContext);
    }
    public valueExpression(): ValueExpressionContext[];
    public valueExpression(i: number): ValueExpressionContext | null;
    public valueExpression(i?: number): ValueExpressionContext[] | ValueExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueExpressionContext);
        }

        return this.getRuleContext(i, ValueExpressionContext);
    }
    public comparisonQuantifier(): ComparisonQuantifierContext | null {
        return this.getRuleContext(0, ComparisonQuantifierContext);
    }
    public query(): QueryContext | null {
        return this.getRuleContext(0, QueryContext);
    }
    public BETWEEN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BETWEEN, 0);
    }
    public AND(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AND, 0);
    }
    public NOT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NOT, 0);
    }
    public IN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IN, 0);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public LIKE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LIKE, 0);
    }
    public ESCAPE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ESCAPE, 0);
    }
    public IS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IS, 0);
    }
    public NULL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULL, 0);
    }
    public DISTINCT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DISTINCT, 0);
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FROM, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_predicate;
    }
}


export class ValueExpressionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public primaryExpression(): PrimaryExpressionContext | null {
        return this.getRuleContext(0, PrimaryExpressionContext);
    }
    public valueExpression(): ValueExpressionContext[];
    public valueExpression(i: number): ValueExpressionContext | null;
    public valueExpression(i?: number): ValueExpressionContext[] | ValueExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueExpressionContext);
        }

        return this.getRuleContext(i, ValueExpressionContext);
    }
    public MINUS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MINUS, 0);
    }
    public PLUS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PLUS, 0);
    }
    public ASTERISK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ASTERISK, 0);
    }
    public SLASH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SLASH, 0);
    }
    public PERCENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PERCENT, 0);
    }
    public CONCAT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CONCAT, 0);
    }
    public AT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AT, 0);
    }
    public timeZoneSpecifier(): TimeZoneSpecifierContext | null {
        return this.getRuleContext(0, TimeZoneSpecifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_valueExpression;
    }
}


export class PrimaryExpressionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public NULL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULL, 0);
    }
    public interval(): IntervalContext | null {
        return this.getRuleContext(0, IntervalContext);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public string(): StringContext | null {
        return this.getRuleContext(0, StringContext);
    }
    public DOUBLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DOUBLE, 0);
    }
    public PRECISION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRECISION, 0);
    }
    public number(): NumberContext | null {
        return this.getRuleContext(0, NumberContext);
    }
    public booleanValue(): BooleanValueContext | null {
        return this.getRuleContext(0, BooleanValueContext);
    }
    public BINARY_LITERAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BINARY_LITERAL, 0);
    }
    public POSITION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.POSITION, 0);
    }
    public valueExpression(): ValueExpressionContext[];
    public valueExpression(i: number): ValueExpressionContext | null;
    public valueExpression(i?: number): ValueExpressionContext[] | ValueExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ValueExpressionContext);
        }

        return this.getRuleContext(i, ValueExpressionContext);
    }
    public IN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IN, 0);
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public ROW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROW, 0);
    }
    public qualifiedName(): QualifiedNameContext[];
    public qualifiedName(i: number): QualifiedNameContext | null;
    public qualifiedName(i?: number): QualifiedNameContext[] | QualifiedNameContext | null {
        if (i === undefined) {
            return this.getRuleContexts(QualifiedNameContext);
        }

        return this.getRuleContext(i, QualifiedNameContext);
    }
    public ASTERISK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ASTERISK, 0);
    }
    public filter(): FilterContext | null {
        return this.getRuleContext(0, FilterContext);
    }
    public over(): OverContext | null {
        return this.getRuleContext(0, OverContext);
    }
    public ORDER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ORDER, 0);
    }
    public BY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BY, 0);
    }
    public sortItem(): SortItemContext[];
    public sortItem(i: number): SortItemContext | null;
    public sortItem(i?: number): SortItemContext[] | SortItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SortItemContext);
        }

        return this.getRuleContext(i, SortItemContext);
    }
    public setQuantifier(): SetQuantifierContext | null {
        return this.getRuleContext(0, SetQuantifierContext);
    }
    public nullTreatment(): NullTreatmentContext | null {
        return this.getRuleContext(0, NullTreatmentContext);
    }
    public query(): QueryContext | null {
        return this.getRuleContext(0, QueryContext);
    }
    public EXISTS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXISTS, 0);
    }
    public CASE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CASE, 0);
    }
    public END(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.END, 0);
    }
    public whenClause(): WhenClauseContext[];
    public whenClause(i: number): WhenClauseContext | null;
    public whenClause(i?: number): WhenClauseContext[] | WhenClauseContext | null {
        if (i === undefined) {
            return this.getRuleContexts(WhenClauseContext);
        }

        return this.getRuleContext(i, WhenClauseContext);
    }
    public ELSE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ELSE, 0);
    }
    public CAST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CAST, 0);
    }
    public AS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AS, 0);
    }
    public type(): TypeContext | null {
        return this.getRuleContext(0, TypeContext);
    }
    public TRY_CAST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TRY_CAST, 0);
    }
    public ARRAY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ARRAY, 0);
    }
    public CURRENT_DATE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_DATE, 0);
    }
    public CURRENT_TIME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_TIME, 0);
    }
    public INTEGER_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTEGER_VALUE, 0);
    }
    public CURRENT_TIMESTAMP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_TIMESTAMP, 0);
    }
    public LOCALTIME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LOCALTIME, 0);
    }
    public LOCALTIMESTAMP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LOCALTIMESTAMP, 0);
    }
    public CURRENT_USER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_USER, 0);
    }
    public CURRENT_PATH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_PATH, 0);
    }
    public SUBSTRING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SUBSTRING, 0);
    }
    public FROM(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FROM, 0);
    }
    public FOR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FOR, 0);
    }
    public NORMALIZE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NORMALIZE, 0);
    }
    public normalForm(): NormalFormContext | null {
        return this.getRuleContext(0, NormalFormContext);
    }
    public EXTRACT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXTRACT, 0);
    }
    public GROUPING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GROUPING, 0);
    }
    public primaryExpression(): PrimaryExpressionContext | null {
        return this.getRuleContext(0, PrimaryExpressionContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_primaryExpression;
    }
}


export class NullTreatmentContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IGNORE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IGNORE, 0);
    }
    public NULLS(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.NULLS, 0)!;
    }
    public RESPECT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RESPECT, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_nullTreatment;
    }
}


export class StringContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public STRING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.STRING, 0);
    }
    public UNICODE_STRING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNICODE_STRING, 0);
    }
    public UESCAPE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UESCAPE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_string;
    }
}


export class TimeZoneSpecifierContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TIME(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.TIME, 0)!;
    }
    public ZONE(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.ZONE, 0)!;
    }
    public interval(): IntervalContext | null {
        return this.getRuleContext(0, IntervalContext);
    }
    public string(): StringContext | null {
        return this.getRuleContext(0, StringContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_timeZoneSpecifier;
    }
}


export class ComparisonOperatorContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public EQ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EQ, 0);
    }
    public NEQ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NEQ, 0);
    }
    public LT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LT, 0);
    }
    public LTE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LTE, 0);
    }
    public GT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GT, 0);
    }
    public GTE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GTE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_comparisonOperator;
    }
}


export class ComparisonQuantifierContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
    }
    public SOME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SOME, 0);
    }
    public ANY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ANY, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_comparisonQuantifier;
    }
}


export class BooleanValueContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TRUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TRUE, 0);
    }
    public FALSE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FALSE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_booleanValue;
    }
}


export class IntervalContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public INTERVAL(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.INTERVAL, 0)!;
    }
    public string(): StringContext {
        return this.getRuleContext(0, StringContext)!;
    }
    public intervalField(): IntervalFieldContext[];
    public intervalField(i: number): IntervalFieldContext | null;
    public intervalField(i?: number): IntervalFieldContext[] | IntervalFieldContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IntervalFieldContext);
        }

        return this.getRuleContext(i, IntervalFieldContext);
    }
    public TO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TO, 0);
    }
    public PLUS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PLUS, 0);
    }
    public MINUS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MINUS, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_interval;
    }
}


export class IntervalFieldContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public YEAR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.YEAR, 0);
    }
    public MONTH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MONTH, 0);
    }
    public DAY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DAY, 0);
    }
    public HOUR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.HOUR, 0);
    }
    public MINUTE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MINUTE, 0);
    }
    public SECOND(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SECOND, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_intervalField;
    }
}


export class NormalFormContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public NFD(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFD, 0);
    }
    public NFC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFC, 0);
    }
    public NFKD(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFKD, 0);
    }
    public NFKC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFKC, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_normalForm;
    }
}


export class TypeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ROW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROW, 0);
    }
    public rowField(): RowFieldContext[];
    public rowField(i: number): RowFieldContext | null;
    public rowField(i?: number): RowFieldContext[] | RowFieldContext | null {
        if (i === undefined) {
            return this.getRuleContexts(RowFieldContext);
        }

        return this.getRuleContext(i, RowFieldContext);
    }
    public INTERVAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTERVAL, 0);
    }
    public intervalField(): IntervalFieldContext[];
    public intervalField(i: number): IntervalFieldContext | null;
    public intervalField(i?: number): IntervalFieldContext[] | IntervalFieldContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IntervalFieldContext);
        }

        return this.getRuleContext(i, IntervalFieldContext);
    }
    public TO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TO, 0);
    }
    public TIMESTAMP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIMESTAMP, 0);
    }
    public INTEGER_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTEGER_VALUE, 0);
    }
    public WITHOUT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WITHOUT, 0);
    }
    public TIME(): antlr.TerminalNode[];
    public TIME(i: number): antlr.TerminalNode | null;
    public TIME(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.TIME);
    	} else {
    		return this.getToken(PrestoSqlParser.TIME, i);
    	}
    }
    public ZONE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ZONE, 0);
    }
    public WITH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WITH, 0);
    }
    public DOUBLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DOUBLE, 0);
    }
    public PRECISION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRECISION, 0);
    }
    public ARRAY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ARRAY, 0);
    }
    public LT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LT, 0);
    }
    public type_(): TypeContext[];
    public type_(i: number): TypeContext | null;
    public type_(i?: number): TypeContext[] | TypeContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TypeContext);
        }

        return this.getRuleContext(i, TypeContext);
    }
    public GT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GT, 0);
    }
    public MAP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MAP, 0);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public typeParameter(): TypeParameterContext[];
    public typeParameter(i: number): TypeParameterContext | null;
    public typeParameter(i?: number): TypeParameterContext[] | TypeParameterContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TypeParameterContext);
        }

        return this.getRuleContext(i, TypeParameterContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_type;
    }
}


export class RowFieldContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public type(): TypeContext {
        return this.getRuleContext(0, TypeContext)!;
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_rowField;
    }
}


export class TypeParameterContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public INTEGER_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTEGER_VALUE, 0);
    }
    public type(): TypeContext | null {
        return this.getRuleContext(0, TypeContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_typeParameter;
    }
}


export class WhenClauseContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public WHEN(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.WHEN, 0)!;
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public THEN(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.THEN, 0)!;
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_whenClause;
    }
}


export class FilterContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FILTER(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.FILTER, 0)!;
    }
    public WHERE(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.WHERE, 0)!;
    }
    public booleanExpression(): BooleanExpressionContext {
        return this.getRuleContext(0, BooleanExpressionContext)!;
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_filter;
    }
}


export class OverContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public OVER(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.OVER, 0)!;
    }
    public PARTITION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PARTITION, 0);
    }
    public BY(): antlr.TerminalNode[];
    public BY(i: number): antlr.TerminalNode | null;
    public BY(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.BY);
    	} else {
    		return this.getToken(PrestoSqlParser.BY, i);
    	}
    }
    public expression(): ExpressionContext[];
    public expression(i: number): ExpressionContext | null;
    public expression(i?: number): ExpressionContext[] | ExpressionContext | null {
        if (i === undefined) {
            return this.getRuleContexts(ExpressionContext);
        }

        return this.getRuleContext(i, ExpressionContext);
    }
    public ORDER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ORDER, 0);
    }
    public sortItem(): SortItemContext[];
    public sortItem(i: number): SortItemContext | null;
    public sortItem(i?: number): SortItemContext[] | SortItemContext | null {
        if (i === undefined) {
            return this.getRuleContexts(SortItemContext);
        }

        return this.getRuleContext(i, SortItemContext);
    }
    public windowFrame(): WindowFrameContext | null {
        return this.getRuleContext(0, WindowFrameContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_over;
    }
}


export class WindowFrameContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public RANGE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RANGE, 0);
    }
    public frameBound(): FrameBoundContext[];
    public frameBound(i: number): FrameBoundContext | null;
    public frameBound(i?: number): FrameBoundContext[] | FrameBoundContext | null {
        if (i === undefined) {
            return this.getRuleContexts(FrameBoundContext);
        }

        return this.getRuleContext(i, FrameBoundContext);
    }
    public ROWS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROWS, 0);
    }
    public BETWEEN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BETWEEN, 0);
    }
    public AND(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AND, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_windowFrame;
    }
}


export class FrameBoundContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public UNBOUNDED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNBOUNDED, 0);
    }
    public PRECEDING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRECEDING, 0);
    }
    public FOLLOWING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FOLLOWING, 0);
    }
    public CURRENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT, 0);
    }
    public ROW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROW, 0);
    }
    public expression(): ExpressionContext | null {
        return this.getRuleContext(0, ExpressionContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_frameBound;
    }
}


export class ExplainOptionContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public FORMAT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FORMAT, 0);
    }
    public TEXT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TEXT, 0);
    }
    public GRAPHVIZ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRAPHVIZ, 0);
    }
    public JSON(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.JSON, 0);
    }
    public TYPE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TYPE, 0);
    }
    public LOGICAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LOGICAL, 0);
    }
    public DISTRIBUTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DISTRIBUTED, 0);
    }
    public VALIDATE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VALIDATE, 0);
    }
    public IO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IO, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_explainOption;
    }
}


export class TransactionModeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ISOLATION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ISOLATION, 0);
    }
    public LEVEL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LEVEL, 0);
    }
    public levelOfIsolation(): LevelOfIsolationContext | null {
        return this.getRuleContext(0, LevelOfIsolationContext);
    }
    public READ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.READ, 0);
    }
    public ONLY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ONLY, 0);
    }
    public WRITE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WRITE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_transactionMode;
    }
}


export class LevelOfIsolationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public READ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.READ, 0);
    }
    public UNCOMMITTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNCOMMITTED, 0);
    }
    public COMMITTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMITTED, 0);
    }
    public REPEATABLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REPEATABLE, 0);
    }
    public SERIALIZABLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SERIALIZABLE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_levelOfIsolation;
    }
}


export class CallArgumentContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public expression(): ExpressionContext {
        return this.getRuleContext(0, ExpressionContext)!;
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_callArgument;
    }
}


export class PathElementContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_pathElement;
    }
}


export class PathSpecificationContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public pathElement(): PathElementContext[];
    public pathElement(i: number): PathElementContext | null;
    public pathElement(i?: number): PathElementContext[] | PathElementContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PathElementContext);
        }

        return this.getRuleContext(i, PathElementContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_pathSpecification;
    }
}


export class PrivilegeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public SELECT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SELECT, 0);
    }
    public DELETE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DELETE, 0);
    }
    public INSERT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INSERT, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_privilege;
    }
}


export class GrantorContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public principal(): PrincipalContext | null {
        return this.getRuleContext(0, PrincipalContext);
    }
    public CURRENT_USER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_USER, 0);
    }
    public CURRENT_ROLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT_ROLE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_grantor;
    }
}


export class PrincipalContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext {
        return this.getRuleContext(0, IdentifierContext)!;
    }
    public USER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.USER, 0);
    }
    public ROLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_principal;
    }
}


export class RolesContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_roles;
    }
}


export class QualifiedNameContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_qualifiedName;
    }
}


export class IdentifierContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public IDENTIFIER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IDENTIFIER, 0);
    }
    public QUOTED_IDENTIFIER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.QUOTED_IDENTIFIER, 0);
    }
    public nonReserved(): NonReservedContext | null {
        return this.getRuleContext(0, NonReservedContext);
    }
    public BACKQUOTED_IDENTIFIER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BACKQUOTED_IDENTIFIER, 0);
    }
    public DIGIT_IDENTIFIER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DIGIT_IDENTIFIER, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_identifier;
    }
}


export class NumberContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public DECIMAL_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DECIMAL_VALUE, 0);
    }
    public MINUS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MINUS, 0);
    }
    public DOUBLE_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DOUBLE_VALUE, 0);
    }
    public INTEGER_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTEGER_VALUE, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_number;
    }
}


export class NonReservedContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public ADD(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ADD, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
    }
    public ANALYZE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ANALYZE, 0);
    }
    public ANY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ANY, 0);
    }
    public ARRAY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ARRAY, 0);
    }
    public ASC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ASC, 0);
    }
    public AT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AT, 0);
    }
    public BERNOULLI(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.BERNOULLI, 0);
    }
    public CALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CALL, 0);
    }
    public CASCADE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CASCADE, 0);
    }
    public CATALOGS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CATALOGS, 0);
    }
    public COLUMN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COLUMN, 0);
    }
    public COLUMNS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COLUMNS, 0);
    }
    public COMMENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMENT, 0);
    }
    public COMMIT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMIT, 0);
    }
    public COMMITTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.COMMITTED, 0);
    }
    public CURRENT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.CURRENT, 0);
    }
    public DATA(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DATA, 0);
    }
    public DATE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DATE, 0);
    }
    public DAY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DAY, 0);
    }
    public DESC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DESC, 0);
    }
    public DISTRIBUTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DISTRIBUTED, 0);
    }
    public EXCLUDING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXCLUDING, 0);
    }
    public EXPLAIN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.EXPLAIN, 0);
    }
    public FILTER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FILTER, 0);
    }
    public FIRST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FIRST, 0);
    }
    public FOLLOWING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FOLLOWING, 0);
    }
    public FORMAT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FORMAT, 0);
    }
    public FUNCTIONS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FUNCTIONS, 0);
    }
    public GRANT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRANT, 0);
    }
    public GRANTS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRANTS, 0);
    }
    public GRAPHVIZ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRAPHVIZ, 0);
    }
    public HOUR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.HOUR, 0);
    }
    public IF(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IF, 0);
    }
    public INCLUDING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INCLUDING, 0);
    }
    public INPUT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INPUT, 0);
    }
    public INTERVAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTERVAL, 0);
    }
    public IO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IO, 0);
    }
    public ISOLATION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ISOLATION, 0);
    }
    public JSON(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.JSON, 0);
    }
    public LAST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LAST, 0);
    }
    public LATERAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LATERAL, 0);
    }
    public LEVEL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LEVEL, 0);
    }
    public LIMIT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LIMIT, 0);
    }
    public LOGICAL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LOGICAL, 0);
    }
    public MAP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MAP, 0);
    }
    public MINUTE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MINUTE, 0);
    }
    public MONTH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.MONTH, 0);
    }
    public NFC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFC, 0);
    }
    public NFD(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFD, 0);
    }
    public NFKC(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFKC, 0);
    }
    public NFKD(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NFKD, 0);
    }
    public NO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NO, 0);
    }
    public NULLIF(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULLIF, 0);
    }
    public NULLS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NULLS, 0);
    }
    public ONLY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ONLY, 0);
    }
    public OPTION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OPTION, 0);
    }
    public ORDINALITY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ORDINALITY, 0);
    }
    public OUTPUT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OUTPUT, 0);
    }
    public OVER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OVER, 0);
    }
    public PARTITION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PARTITION, 0);
    }
    public PARTITIONS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PARTITIONS, 0);
    }
    public PATH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PATH, 0);
    }
    public POSITION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.POSITION, 0);
    }
    public PRECEDING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRECEDING, 0);
    }
    public PRIVILEGES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRIVILEGES, 0);
    }
    public PROPERTIES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PROPERTIES, 0);
    }
    public RANGE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RANGE, 0);
    }
    public READ(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.READ, 0);
    }
    public RENAME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RENAME, 0);
    }
    public REPEATABLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REPEATABLE, 0);
    }
    public REPLACE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REPLACE, 0);
    }
    public RESET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RESET, 0);
    }
    public RESTRICT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RESTRICT, 0);
    }
    public REVOKE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REVOKE, 0);
    }
    public ROLLBACK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLLBACK, 0);
    }
    public ROW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROW, 0);
    }
    public ROWS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROWS, 0);
    }
    public SCHEMA(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SCHEMA, 0);
    }
    public SCHEMAS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SCHEMAS, 0);
    }
    public SECOND(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SECOND, 0);
    }
    public SERIALIZABLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SERIALIZABLE, 0);
    }
    public SESSION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SESSION, 0);
    }
    public SET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SET, 0);
    }
    public SETS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SETS, 0);
    }
    public SHOW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SHOW, 0);
    }
    public SOME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SOME, 0);
    }
    public START(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.START, 0);
    }
    public STATS(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.STATS, 0);
    }
    public SUBSTRING(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SUBSTRING, 0);
    }
    public SYSTEM(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SYSTEM, 0);
    }
    public TABLES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TABLES, 0);
    }
    public TABLESAMPLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TABLESAMPLE, 0);
    }
    public TEXT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TEXT, 0);
    }
    public TIME(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIME, 0);
    }
    public TIMESTAMP(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIMESTAMP, 0);
    }
    public TO(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TO, 0);
    }
    public TRANSACTION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TRANSACTION, 0);
    }
    public TRY_CAST(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TRY_CAST, 0);
    }
    public TYPE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TYPE, 0);
    }
    public UNBOUNDED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNBOUNDED, 0);
    }
    public UNCOMMITTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.UNCOMMITTED, 0);
    }
    public USE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.USE, 0);
    }
    public VALIDATE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VALIDATE, 0);
    }
    public VERBOSE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VERBOSE, 0);
    }
    public VIEW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.VIEW, 0);
    }
    public WORK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WORK, 0);
    }
    public WRITE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WRITE, 0);
    }
    public YEAR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.YEAR, 0);
    }
    public ZONE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ZONE, 0);
    }
    public ADMIN(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ADMIN, 0);
    }
    public AUTHORIZATION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.AUTHORIZATION, 0);
    }
    public DEFINER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DEFINER, 0);
    }
    public INVOKER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INVOKER, 0);
    }
    public SECURITY(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SECURITY, 0);
    }
    public DOUBLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DOUBLE, 0);
    }
    public FETCH(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FETCH, 0);
    }
    public GRANTED(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.GRANTED, 0);
    }
    public IGNORE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.IGNORE, 0);
    }
    public NEXT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NEXT, 0);
    }
    public NONE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.NONE, 0);
    }
    public OFFSET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OFFSET, 0);
    }
    public PRECISION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRECISION, 0);
    }
    public RESPECT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.RESPECT, 0);
    }
    public ROLE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLE, 0);
    }
    public ROLES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROLES, 0);
    }
    public TIES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIES, 0);
    }
    public USER(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.USER, 0);
    }
    public WITHOUT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.WITHOUT, 0);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_nonReserved;
    }
}
