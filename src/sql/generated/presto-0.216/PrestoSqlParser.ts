
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
    public static readonly ALL = 11;
    public static readonly ALTER = 12;
    public static readonly ANALYZE = 13;
    public static readonly AND = 14;
    public static readonly ANY = 15;
    public static readonly ARRAY = 16;
    public static readonly AS = 17;
    public static readonly ASC = 18;
    public static readonly AT = 19;
    public static readonly BERNOULLI = 20;
    public static readonly BETWEEN = 21;
    public static readonly BY = 22;
    public static readonly CALL = 23;
    public static readonly CASCADE = 24;
    public static readonly CASE = 25;
    public static readonly CAST = 26;
    public static readonly CATALOGS = 27;
    public static readonly COLUMN = 28;
    public static readonly COLUMNS = 29;
    public static readonly COMMENT = 30;
    public static readonly COMMIT = 31;
    public static readonly COMMITTED = 32;
    public static readonly CONSTRAINT = 33;
    public static readonly CREATE = 34;
    public static readonly CROSS = 35;
    public static readonly CUBE = 36;
    public static readonly CURRENT = 37;
    public static readonly CURRENT_DATE = 38;
    public static readonly CURRENT_PATH = 39;
    public static readonly CURRENT_TIME = 40;
    public static readonly CURRENT_TIMESTAMP = 41;
    public static readonly CURRENT_USER = 42;
    public static readonly DATA = 43;
    public static readonly DATE = 44;
    public static readonly DAY = 45;
    public static readonly DEALLOCATE = 46;
    public static readonly DELETE = 47;
    public static readonly DESC = 48;
    public static readonly DESCRIBE = 49;
    public static readonly DISTINCT = 50;
    public static readonly DISTRIBUTED = 51;
    public static readonly DROP = 52;
    public static readonly ELSE = 53;
    public static readonly END = 54;
    public static readonly ESCAPE = 55;
    public static readonly EXCEPT = 56;
    public static readonly EXCLUDING = 57;
    public static readonly EXECUTE = 58;
    public static readonly EXISTS = 59;
    public static readonly EXPLAIN = 60;
    public static readonly EXTRACT = 61;
    public static readonly FALSE = 62;
    public static readonly FILTER = 63;
    public static readonly FIRST = 64;
    public static readonly FOLLOWING = 65;
    public static readonly FOR = 66;
    public static readonly FORMAT = 67;
    public static readonly FROM = 68;
    public static readonly FULL = 69;
    public static readonly FUNCTIONS = 70;
    public static readonly GRANT = 71;
    public static readonly GRANTS = 72;
    public static readonly GRAPHVIZ = 73;
    public static readonly GROUP = 74;
    public static readonly GROUPING = 75;
    public static readonly HAVING = 76;
    public static readonly HOUR = 77;
    public static readonly IF = 78;
    public static readonly IN = 79;
    public static readonly INCLUDING = 80;
    public static readonly INNER = 81;
    public static readonly INPUT = 82;
    public static readonly INSERT = 83;
    public static readonly INTERSECT = 84;
    public static readonly INTERVAL = 85;
    public static readonly INTO = 86;
    public static readonly IO = 87;
    public static readonly IS = 88;
    public static readonly ISOLATION = 89;
    public static readonly JOIN = 90;
    public static readonly JSON = 91;
    public static readonly LAST = 92;
    public static readonly LATERAL = 93;
    public static readonly LEFT = 94;
    public static readonly LEVEL = 95;
    public static readonly LIKE = 96;
    public static readonly LIMIT = 97;
    public static readonly LOCALTIME = 98;
    public static readonly LOCALTIMESTAMP = 99;
    public static readonly LOGICAL = 100;
    public static readonly MAP = 101;
    public static readonly MINUTE = 102;
    public static readonly MONTH = 103;
    public static readonly NATURAL = 104;
    public static readonly NFC = 105;
    public static readonly NFD = 106;
    public static readonly NFKC = 107;
    public static readonly NFKD = 108;
    public static readonly NO = 109;
    public static readonly NORMALIZE = 110;
    public static readonly NOT = 111;
    public static readonly NULL = 112;
    public static readonly NULLIF = 113;
    public static readonly NULLS = 114;
    public static readonly ON = 115;
    public static readonly ONLY = 116;
    public static readonly OPTION = 117;
    public static readonly OR = 118;
    public static readonly ORDER = 119;
    public static readonly ORDINALITY = 120;
    public static readonly OUTER = 121;
    public static readonly OUTPUT = 122;
    public static readonly OVER = 123;
    public static readonly PARTITION = 124;
    public static readonly PARTITIONS = 125;
    public static readonly PATH = 126;
    public static readonly POSITION = 127;
    public static readonly PRECEDING = 128;
    public static readonly PREPARE = 129;
    public static readonly PRIVILEGES = 130;
    public static readonly PROPERTIES = 131;
    public static readonly RANGE = 132;
    public static readonly READ = 133;
    public static readonly RECURSIVE = 134;
    public static readonly RENAME = 135;
    public static readonly REPEATABLE = 136;
    public static readonly REPLACE = 137;
    public static readonly RESET = 138;
    public static readonly RESTRICT = 139;
    public static readonly REVOKE = 140;
    public static readonly RIGHT = 141;
    public static readonly ROLLBACK = 142;
    public static readonly ROLLUP = 143;
    public static readonly ROW = 144;
    public static readonly ROWS = 145;
    public static readonly SCHEMA = 146;
    public static readonly SCHEMAS = 147;
    public static readonly SECOND = 148;
    public static readonly SELECT = 149;
    public static readonly SERIALIZABLE = 150;
    public static readonly SESSION = 151;
    public static readonly SET = 152;
    public static readonly SETS = 153;
    public static readonly SHOW = 154;
    public static readonly SOME = 155;
    public static readonly START = 156;
    public static readonly STATS = 157;
    public static readonly SUBSTRING = 158;
    public static readonly SYSTEM = 159;
    public static readonly TABLE = 160;
    public static readonly TABLES = 161;
    public static readonly TABLESAMPLE = 162;
    public static readonly TEXT = 163;
    public static readonly THEN = 164;
    public static readonly TIME = 165;
    public static readonly TIMESTAMP = 166;
    public static readonly TO = 167;
    public static readonly TRANSACTION = 168;
    public static readonly TRUE = 169;
    public static readonly TRY_CAST = 170;
    public static readonly TYPE = 171;
    public static readonly UESCAPE = 172;
    public static readonly UNBOUNDED = 173;
    public static readonly UNCOMMITTED = 174;
    public static readonly UNION = 175;
    public static readonly UNNEST = 176;
    public static readonly USE = 177;
    public static readonly USING = 178;
    public static readonly VALIDATE = 179;
    public static readonly VALUES = 180;
    public static readonly VERBOSE = 181;
    public static readonly VIEW = 182;
    public static readonly WHEN = 183;
    public static readonly WHERE = 184;
    public static readonly WITH = 185;
    public static readonly WORK = 186;
    public static readonly WRITE = 187;
    public static readonly YEAR = 188;
    public static readonly ZONE = 189;
    public static readonly EQ = 190;
    public static readonly NEQ = 191;
    public static readonly LT = 192;
    public static readonly LTE = 193;
    public static readonly GT = 194;
    public static readonly GTE = 195;
    public static readonly PLUS = 196;
    public static readonly MINUS = 197;
    public static readonly ASTERISK = 198;
    public static readonly SLASH = 199;
    public static readonly PERCENT = 200;
    public static readonly CONCAT = 201;
    public static readonly STRING = 202;
    public static readonly UNICODE_STRING = 203;
    public static readonly BINARY_LITERAL = 204;
    public static readonly INTEGER_VALUE = 205;
    public static readonly DECIMAL_VALUE = 206;
    public static readonly DOUBLE_VALUE = 207;
    public static readonly IDENTIFIER = 208;
    public static readonly DIGIT_IDENTIFIER = 209;
    public static readonly QUOTED_IDENTIFIER = 210;
    public static readonly BACKQUOTED_IDENTIFIER = 211;
    public static readonly TIME_WITH_TIME_ZONE = 212;
    public static readonly TIMESTAMP_WITH_TIME_ZONE = 213;
    public static readonly DOUBLE_PRECISION = 214;
    public static readonly SIMPLE_COMMENT = 215;
    public static readonly BRACKETED_COMMENT = 216;
    public static readonly WS = 217;
    public static readonly UNRECOGNIZED = 218;
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
    public static readonly RULE_string = 33;
    public static readonly RULE_timeZoneSpecifier = 34;
    public static readonly RULE_comparisonOperator = 35;
    public static readonly RULE_comparisonQuantifier = 36;
    public static readonly RULE_booleanValue = 37;
    public static readonly RULE_interval = 38;
    public static readonly RULE_intervalField = 39;
    public static readonly RULE_normalForm = 40;
    public static readonly RULE_type = 41;
    public static readonly RULE_typeParameter = 42;
    public static readonly RULE_baseType = 43;
    public static readonly RULE_whenClause = 44;
    public static readonly RULE_filter = 45;
    public static readonly RULE_over = 46;
    public static readonly RULE_windowFrame = 47;
    public static readonly RULE_frameBound = 48;
    public static readonly RULE_explainOption = 49;
    public static readonly RULE_transactionMode = 50;
    public static readonly RULE_levelOfIsolation = 51;
    public static readonly RULE_callArgument = 52;
    public static readonly RULE_pathElement = 53;
    public static readonly RULE_pathSpecification = 54;
    public static readonly RULE_privilege = 55;
    public static readonly RULE_qualifiedName = 56;
    public static readonly RULE_identifier = 57;
    public static readonly RULE_number = 58;
    public static readonly RULE_nonReserved = 59;

    public static readonly literalNames = [
        null, "'.'", "'('", "')'", "','", "'?'", "'->'", "'['", "']'", "'=>'", 
        "'ADD'", "'ALL'", "'ALTER'", "'ANALYZE'", "'AND'", "'ANY'", "'ARRAY'", 
        "'AS'", "'ASC'", "'AT'", "'BERNOULLI'", "'BETWEEN'", "'BY'", "'CALL'", 
        "'CASCADE'", "'CASE'", "'CAST'", "'CATALOGS'", "'COLUMN'", "'COLUMNS'", 
        "'COMMENT'", "'COMMIT'", "'COMMITTED'", "'CONSTRAINT'", "'CREATE'", 
        "'CROSS'", "'CUBE'", "'CURRENT'", "'CURRENT_DATE'", "'CURRENT_PATH'", 
        "'CURRENT_TIME'", "'CURRENT_TIMESTAMP'", "'CURRENT_USER'", "'DATA'", 
        "'DATE'", "'DAY'", "'DEALLOCATE'", "'DELETE'", "'DESC'", "'DESCRIBE'", 
        "'DISTINCT'", "'DISTRIBUTED'", "'DROP'", "'ELSE'", "'END'", "'ESCAPE'", 
        "'EXCEPT'", "'EXCLUDING'", "'EXECUTE'", "'EXISTS'", "'EXPLAIN'", 
        "'EXTRACT'", "'FALSE'", "'FILTER'", "'FIRST'", "'FOLLOWING'", "'FOR'", 
        "'FORMAT'", "'FROM'", "'FULL'", "'FUNCTIONS'", "'GRANT'", "'GRANTS'", 
        "'GRAPHVIZ'", "'GROUP'", "'GROUPING'", "'HAVING'", "'HOUR'", "'IF'", 
        "'IN'", "'INCLUDING'", "'INNER'", "'INPUT'", "'INSERT'", "'INTERSECT'", 
        "'INTERVAL'", "'INTO'", "'IO'", "'IS'", "'ISOLATION'", "'JOIN'", 
        "'JSON'", "'LAST'", "'LATERAL'", "'LEFT'", "'LEVEL'", "'LIKE'", 
        "'LIMIT'", "'LOCALTIME'", "'LOCALTIMESTAMP'", "'LOGICAL'", "'MAP'", 
        "'MINUTE'", "'MONTH'", "'NATURAL'", "'NFC'", "'NFD'", "'NFKC'", 
        "'NFKD'", "'NO'", "'NORMALIZE'", "'NOT'", "'NULL'", "'NULLIF'", 
        "'NULLS'", "'ON'", "'ONLY'", "'OPTION'", "'OR'", "'ORDER'", "'ORDINALITY'", 
        "'OUTER'", "'OUTPUT'", "'OVER'", "'PARTITION'", "'PARTITIONS'", 
        "'PATH'", "'POSITION'", "'PRECEDING'", "'PREPARE'", "'PRIVILEGES'", 
        "'PROPERTIES'", "'RANGE'", "'READ'", "'RECURSIVE'", "'RENAME'", 
        "'REPEATABLE'", "'REPLACE'", "'RESET'", "'RESTRICT'", "'REVOKE'", 
        "'RIGHT'", "'ROLLBACK'", "'ROLLUP'", "'ROW'", "'ROWS'", "'SCHEMA'", 
        "'SCHEMAS'", "'SECOND'", "'SELECT'", "'SERIALIZABLE'", "'SESSION'", 
        "'SET'", "'SETS'", "'SHOW'", "'SOME'", "'START'", "'STATS'", "'SUBSTRING'", 
        "'SYSTEM'", "'TABLE'", "'TABLES'", "'TABLESAMPLE'", "'TEXT'", "'THEN'", 
        "'TIME'", "'TIMESTAMP'", "'TO'", "'TRANSACTION'", "'TRUE'", "'TRY_CAST'", 
        "'TYPE'", "'UESCAPE'", "'UNBOUNDED'", "'UNCOMMITTED'", "'UNION'", 
        "'UNNEST'", "'USE'", "'USING'", "'VALIDATE'", "'VALUES'", "'VERBOSE'", 
        "'VIEW'", "'WHEN'", "'WHERE'", "'WITH'", "'WORK'", "'WRITE'", "'YEAR'", 
        "'ZONE'", "'='", null, "'<'", "'<='", "'>'", "'>='", "'+'", "'-'", 
        "'*'", "'/'", "'%'", "'||'"
    ];

    public static readonly symbolicNames = [
        null, null, null, null, null, null, null, null, null, null, "ADD", 
        "ALL", "ALTER", "ANALYZE", "AND", "ANY", "ARRAY", "AS", "ASC", "AT", 
        "BERNOULLI", "BETWEEN", "BY", "CALL", "CASCADE", "CASE", "CAST", 
        "CATALOGS", "COLUMN", "COLUMNS", "COMMENT", "COMMIT", "COMMITTED", 
        "CONSTRAINT", "CREATE", "CROSS", "CUBE", "CURRENT", "CURRENT_DATE", 
        "CURRENT_PATH", "CURRENT_TIME", "CURRENT_TIMESTAMP", "CURRENT_USER", 
        "DATA", "DATE", "DAY", "DEALLOCATE", "DELETE", "DESC", "DESCRIBE", 
        "DISTINCT", "DISTRIBUTED", "DROP", "ELSE", "END", "ESCAPE", "EXCEPT", 
        "EXCLUDING", "EXECUTE", "EXISTS", "EXPLAIN", "EXTRACT", "FALSE", 
        "FILTER", "FIRST", "FOLLOWING", "FOR", "FORMAT", "FROM", "FULL", 
        "FUNCTIONS", "GRANT", "GRANTS", "GRAPHVIZ", "GROUP", "GROUPING", 
        "HAVING", "HOUR", "IF", "IN", "INCLUDING", "INNER", "INPUT", "INSERT", 
        "INTERSECT", "INTERVAL", "INTO", "IO", "IS", "ISOLATION", "JOIN", 
        "JSON", "LAST", "LATERAL", "LEFT", "LEVEL", "LIKE", "LIMIT", "LOCALTIME", 
        "LOCALTIMESTAMP", "LOGICAL", "MAP", "MINUTE", "MONTH", "NATURAL", 
        "NFC", "NFD", "NFKC", "NFKD", "NO", "NORMALIZE", "NOT", "NULL", 
        "NULLIF", "NULLS", "ON", "ONLY", "OPTION", "OR", "ORDER", "ORDINALITY", 
        "OUTER", "OUTPUT", "OVER", "PARTITION", "PARTITIONS", "PATH", "POSITION", 
        "PRECEDING", "PREPARE", "PRIVILEGES", "PROPERTIES", "RANGE", "READ", 
        "RECURSIVE", "RENAME", "REPEATABLE", "REPLACE", "RESET", "RESTRICT", 
        "REVOKE", "RIGHT", "ROLLBACK", "ROLLUP", "ROW", "ROWS", "SCHEMA", 
        "SCHEMAS", "SECOND", "SELECT", "SERIALIZABLE", "SESSION", "SET", 
        "SETS", "SHOW", "SOME", "START", "STATS", "SUBSTRING", "SYSTEM", 
        "TABLE", "TABLES", "TABLESAMPLE", "TEXT", "THEN", "TIME", "TIMESTAMP", 
        "TO", "TRANSACTION", "TRUE", "TRY_CAST", "TYPE", "UESCAPE", "UNBOUNDED", 
        "UNCOMMITTED", "UNION", "UNNEST", "USE", "USING", "VALIDATE", "VALUES", 
        "VERBOSE", "VIEW", "WHEN", "WHERE", "WITH", "WORK", "WRITE", "YEAR", 
        "ZONE", "EQ", "NEQ", "LT", "LTE", "GT", "GTE", "PLUS", "MINUS", 
        "ASTERISK", "SLASH", "PERCENT", "CONCAT", "STRING", "UNICODE_STRING", 
        "BINARY_LITERAL", "INTEGER_VALUE", "DECIMAL_VALUE", "DOUBLE_VALUE", 
        "IDENTIFIER", "DIGIT_IDENTIFIER", "QUOTED_IDENTIFIER", "BACKQUOTED_IDENTIFIER", 
        "TIME_WITH_TIME_ZONE", "TIMESTAMP_WITH_TIME_ZONE", "DOUBLE_PRECISION", 
        "SIMPLE_COMMENT", "BRACKETED_COMMENT", "WS", "UNRECOGNIZED"
    ];
    public static readonly ruleNames = [
        "singleStatement", "statement", "query", "with", "namedQuery", "tableElement", 
        "columnDefinition", "likeClause", "properties", "property", "queryNoWith", 
        "queryTerm", "queryPrimary", "sortItem", "querySpecification", "groupBy", 
        "groupingElement", "groupingSet", "setQuantifier", "selectItem", 
        "relation", "joinType", "joinCriteria", "sampledRelation", "sampleType", 
        "aliasedRelation", "columnAliases", "relationPrimary", "expression", 
        "booleanExpression", "predicate", "valueExpression", "primaryExpression", 
        "string", "timeZoneSpecifier", "comparisonOperator", "comparisonQuantifier", 
        "booleanValue", "interval", "intervalField", "normalForm", "type", 
        "typeParameter", "baseType", "whenClause", "filter", "over", "windowFrame", 
        "frameBound", "explainOption", "transactionMode", "levelOfIsolation", 
        "callArgument", "pathElement", "pathSpecification", "privilege", 
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
            this.state = 120;
            this.statement();
            this.state = 121;
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
            this.state = 515;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 50, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 123;
                this.query();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 124;
                this.match(PrestoSqlParser.USE);
                this.state = 125;
                this.identifier();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 126;
                this.match(PrestoSqlParser.USE);
                this.state = 127;
                this.identifier();
                this.state = 128;
                this.match(PrestoSqlParser.T__0);
                this.state = 129;
                this.identifier();
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 131;
                this.match(PrestoSqlParser.CREATE);
                this.state = 132;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 136;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 0, this.context) ) {
                case 1:
                    {
                    this.state = 133;
                    this.match(PrestoSqlParser.IF);
                    this.state = 134;
                    this.match(PrestoSqlParser.NOT);
                    this.state = 135;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 138;
                this.qualifiedName();
                this.state = 141;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 185) {
                    {
                    this.state = 139;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 140;
                    this.properties();
                    }
                }

                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 143;
                this.match(PrestoSqlParser.DROP);
                this.state = 144;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 147;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 2, this.context) ) {
                case 1:
                    {
                    this.state = 145;
                    this.match(PrestoSqlParser.IF);
                    this.state = 146;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 149;
                this.qualifiedName();
                this.state = 151;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 24 || _la === 139) {
                    {
                    this.state = 150;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 24 || _la === 139)) {
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
                this.state = 153;
                this.match(PrestoSqlParser.ALTER);
                this.state = 154;
                this.match(PrestoSqlParser.SCHEMA);
                this.state = 155;
                this.qualifiedName();
                this.state = 156;
                this.match(PrestoSqlParser.RENAME);
                this.state = 157;
                this.match(PrestoSqlParser.TO);
                this.state = 158;
                this.identifier();
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 160;
                this.match(PrestoSqlParser.CREATE);
                this.state = 161;
                this.match(PrestoSqlParser.TABLE);
                this.state = 165;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 4, this.context) ) {
                case 1:
                    {
                    this.state = 162;
                    this.match(PrestoSqlParser.IF);
                    this.state = 163;
                    this.match(PrestoSqlParser.NOT);
                    this.state = 164;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 167;
                this.qualifiedName();
                this.state = 169;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 2) {
                    {
                    this.state = 168;
                    this.columnAliases();
                    }
                }

                this.state = 173;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 30) {
                    {
                    this.state = 171;
                    this.match(PrestoSqlParser.COMMENT);
                    this.state = 172;
                    this.string_();
                    }
                }

                this.state = 177;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 185) {
                    {
                    this.state = 175;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 176;
                    this.properties();
                    }
                }

                this.state = 179;
                this.match(PrestoSqlParser.AS);
                this.state = 185;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 8, this.context) ) {
                case 1:
                    {
                    this.state = 180;
                    this.query();
                    }
                    break;
                case 2:
                    {
                    this.state = 181;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 182;
                    this.query();
                    this.state = 183;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                this.state = 192;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 185) {
                    {
                    this.state = 187;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 189;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 109) {
                        {
                        this.state = 188;
                        this.match(PrestoSqlParser.NO);
                        }
                    }

                    this.state = 191;
                    this.match(PrestoSqlParser.DATA);
                    }
                }

                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 194;
                this.match(PrestoSqlParser.CREATE);
                this.state = 195;
                this.match(PrestoSqlParser.TABLE);
                this.state = 199;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 11, this.context) ) {
                case 1:
                    {
                    this.state = 196;
                    this.match(PrestoSqlParser.IF);
                    this.state = 197;
                    this.match(PrestoSqlParser.NOT);
                    this.state = 198;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 201;
                this.qualifiedName();
                this.state = 202;
                this.match(PrestoSqlParser.T__1);
                this.state = 203;
                this.tableElement();
                this.state = 208;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 204;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 205;
                    this.tableElement();
                    }
                    }
                    this.state = 210;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 211;
                this.match(PrestoSqlParser.T__2);
                this.state = 214;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 30) {
                    {
                    this.state = 212;
                    this.match(PrestoSqlParser.COMMENT);
                    this.state = 213;
                    this.string_();
                    }
                }

                this.state = 218;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 185) {
                    {
                    this.state = 216;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 217;
                    this.properties();
                    }
                }

                }
                break;
            case 9:
                this.enterOuterAlt(localContext, 9);
                {
                this.state = 220;
                this.match(PrestoSqlParser.DROP);
                this.state = 221;
                this.match(PrestoSqlParser.TABLE);
                this.state = 224;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 15, this.context) ) {
                case 1:
                    {
                    this.state = 222;
                    this.match(PrestoSqlParser.IF);
                    this.state = 223;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 226;
                this.qualifiedName();
                }
                break;
            case 10:
                this.enterOuterAlt(localContext, 10);
                {
                this.state = 227;
                this.match(PrestoSqlParser.INSERT);
                this.state = 228;
                this.match(PrestoSqlParser.INTO);
                this.state = 229;
                this.qualifiedName();
                this.state = 231;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 16, this.context) ) {
                case 1:
                    {
                    this.state = 230;
                    this.columnAliases();
                    }
                    break;
                }
                this.state = 233;
                this.query();
                }
                break;
            case 11:
                this.enterOuterAlt(localContext, 11);
                {
                this.state = 235;
                this.match(PrestoSqlParser.DELETE);
                this.state = 236;
                this.match(PrestoSqlParser.FROM);
                this.state = 237;
                this.qualifiedName();
                this.state = 240;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 184) {
                    {
                    this.state = 238;
                    this.match(PrestoSqlParser.WHERE);
                    this.state = 239;
                    this.booleanExpression(0);
                    }
                }

                }
                break;
            case 12:
                this.enterOuterAlt(localContext, 12);
                {
                this.state = 242;
                this.match(PrestoSqlParser.ALTER);
                this.state = 243;
                this.match(PrestoSqlParser.TABLE);
                this.state = 244;
                this.qualifiedName();
                this.state = 245;
                this.match(PrestoSqlParser.RENAME);
                this.state = 246;
                this.match(PrestoSqlParser.TO);
                this.state = 247;
                this.qualifiedName();
                }
                break;
            case 13:
                this.enterOuterAlt(localContext, 13);
                {
                this.state = 249;
                this.match(PrestoSqlParser.ALTER);
                this.state = 250;
                this.match(PrestoSqlParser.TABLE);
                this.state = 251;
                this.qualifiedName();
                this.state = 252;
                this.match(PrestoSqlParser.RENAME);
                this.state = 253;
                this.match(PrestoSqlParser.COLUMN);
                this.state = 254;
                this.identifier();
                this.state = 255;
                this.match(PrestoSqlParser.TO);
                this.state = 256;
                this.identifier();
                }
                break;
            case 14:
                this.enterOuterAlt(localContext, 14);
                {
                this.state = 258;
                this.match(PrestoSqlParser.ALTER);
                this.state = 259;
                this.match(PrestoSqlParser.TABLE);
                this.state = 260;
                this.qualifiedName();
                this.state = 261;
                this.match(PrestoSqlParser.DROP);
                this.state = 262;
                this.match(PrestoSqlParser.COLUMN);
                this.state = 263;
                this.qualifiedName();
                }
                break;
            case 15:
                this.enterOuterAlt(localContext, 15);
                {
                this.state = 265;
                this.match(PrestoSqlParser.ALTER);
                this.state = 266;
                this.match(PrestoSqlParser.TABLE);
                this.state = 267;
                this.qualifiedName();
                this.state = 268;
                this.match(PrestoSqlParser.ADD);
                this.state = 269;
                this.match(PrestoSqlParser.COLUMN);
                this.state = 270;
                this.columnDefinition();
                }
                break;
            case 16:
                this.enterOuterAlt(localContext, 16);
                {
                this.state = 272;
                this.match(PrestoSqlParser.ANALYZE);
                this.state = 273;
                this.qualifiedName();
                this.state = 276;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 185) {
                    {
                    this.state = 274;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 275;
                    this.properties();
                    }
                }

                }
                break;
            case 17:
                this.enterOuterAlt(localContext, 17);
                {
                this.state = 278;
                this.match(PrestoSqlParser.CREATE);
                this.state = 281;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 118) {
                    {
                    this.state = 279;
                    this.match(PrestoSqlParser.OR);
                    this.state = 280;
                    this.match(PrestoSqlParser.REPLACE);
                    }
                }

                this.state = 283;
                this.match(PrestoSqlParser.VIEW);
                this.state = 284;
                this.qualifiedName();
                this.state = 285;
                this.match(PrestoSqlParser.AS);
                this.state = 286;
                this.query();
                }
                break;
            case 18:
                this.enterOuterAlt(localContext, 18);
                {
                this.state = 288;
                this.match(PrestoSqlParser.DROP);
                this.state = 289;
                this.match(PrestoSqlParser.VIEW);
                this.state = 292;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 20, this.context) ) {
                case 1:
                    {
                    this.state = 290;
                    this.match(PrestoSqlParser.IF);
                    this.state = 291;
                    this.match(PrestoSqlParser.EXISTS);
                    }
                    break;
                }
                this.state = 294;
                this.qualifiedName();
                }
                break;
            case 19:
                this.enterOuterAlt(localContext, 19);
                {
                this.state = 295;
                this.match(PrestoSqlParser.CALL);
                this.state = 296;
                this.qualifiedName();
                this.state = 297;
                this.match(PrestoSqlParser.T__1);
                this.state = 306;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4288523300) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4194910177) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131403211) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271636351) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253402107) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 327619) !== 0)) {
                    {
                    this.state = 298;
                    this.callArgument();
                    this.state = 303;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 299;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 300;
                        this.callArgument();
                        }
                        }
                        this.state = 305;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 308;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 20:
                this.enterOuterAlt(localContext, 20);
                {
                this.state = 310;
                this.match(PrestoSqlParser.GRANT);
                this.state = 321;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 24, this.context) ) {
                case 1:
                    {
                    this.state = 311;
                    this.privilege();
                    this.state = 316;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 312;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 313;
                        this.privilege();
                        }
                        }
                        this.state = 318;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                    break;
                case 2:
                    {
                    this.state = 319;
                    this.match(PrestoSqlParser.ALL);
                    this.state = 320;
                    this.match(PrestoSqlParser.PRIVILEGES);
                    }
                    break;
                }
                this.state = 323;
                this.match(PrestoSqlParser.ON);
                this.state = 325;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 160) {
                    {
                    this.state = 324;
                    this.match(PrestoSqlParser.TABLE);
                    }
                }

                this.state = 327;
                this.qualifiedName();
                this.state = 328;
                this.match(PrestoSqlParser.TO);
                this.state = 329;
                this.identifier();
                this.state = 333;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 185) {
                    {
                    this.state = 330;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 331;
                    this.match(PrestoSqlParser.GRANT);
                    this.state = 332;
                    this.match(PrestoSqlParser.OPTION);
                    }
                }

                }
                break;
            case 21:
                this.enterOuterAlt(localContext, 21);
                {
                this.state = 335;
                this.match(PrestoSqlParser.REVOKE);
                this.state = 339;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 27, this.context) ) {
                case 1:
                    {
                    this.state = 336;
                    this.match(PrestoSqlParser.GRANT);
                    this.state = 337;
                    this.match(PrestoSqlParser.OPTION);
                    this.state = 338;
                    this.match(PrestoSqlParser.FOR);
                    }
                    break;
                }
                this.state = 351;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 29, this.context) ) {
                case 1:
                    {
                    this.state = 341;
                    this.privilege();
                    this.state = 346;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 342;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 343;
                        this.privilege();
                        }
                        }
                        this.state = 348;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                    break;
                case 2:
                    {
                    this.state = 349;
                    this.match(PrestoSqlParser.ALL);
                    this.state = 350;
                    this.match(PrestoSqlParser.PRIVILEGES);
                    }
                    break;
                }
                this.state = 353;
                this.match(PrestoSqlParser.ON);
                this.state = 355;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 160) {
                    {
                    this.state = 354;
                    this.match(PrestoSqlParser.TABLE);
                    }
                }

                this.state = 357;
                this.qualifiedName();
                this.state = 358;
                this.match(PrestoSqlParser.FROM);
                this.state = 359;
                this.identifier();
                }
                break;
            case 22:
                this.enterOuterAlt(localContext, 22);
                {
                this.state = 361;
                this.match(PrestoSqlParser.SHOW);
                this.state = 362;
                this.match(PrestoSqlParser.GRANTS);
                this.state = 368;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 115) {
                    {
                    this.state = 363;
                    this.match(PrestoSqlParser.ON);
                    this.state = 365;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 160) {
                        {
                        this.state = 364;
                        this.match(PrestoSqlParser.TABLE);
                        }
                    }

                    this.state = 367;
                    this.qualifiedName();
                    }
                }

                }
                break;
            case 23:
                this.enterOuterAlt(localContext, 23);
                {
                this.state = 370;
                this.match(PrestoSqlParser.EXPLAIN);
                this.state = 372;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 33, this.context) ) {
                case 1:
                    {
                    this.state = 371;
                    this.match(PrestoSqlParser.ANALYZE);
                    }
                    break;
                }
                this.state = 375;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 181) {
                    {
                    this.state = 374;
                    this.match(PrestoSqlParser.VERBOSE);
                    }
                }

                this.state = 388;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 36, this.context) ) {
                case 1:
                    {
                    this.state = 377;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 378;
                    this.explainOption();
                    this.state = 383;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 379;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 380;
                        this.explainOption();
                        }
                        }
                        this.state = 385;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    this.state = 386;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                this.state = 390;
                this.statement();
                }
                break;
            case 24:
                this.enterOuterAlt(localContext, 24);
                {
                this.state = 391;
                this.match(PrestoSqlParser.SHOW);
                this.state = 392;
                this.match(PrestoSqlParser.CREATE);
                this.state = 393;
                this.match(PrestoSqlParser.TABLE);
                this.state = 394;
                this.qualifiedName();
                }
                break;
            case 25:
                this.enterOuterAlt(localContext, 25);
                {
                this.state = 395;
                this.match(PrestoSqlParser.SHOW);
                this.state = 396;
                this.match(PrestoSqlParser.CREATE);
                this.state = 397;
                this.match(PrestoSqlParser.VIEW);
                this.state = 398;
                this.qualifiedName();
                }
                break;
            case 26:
                this.enterOuterAlt(localContext, 26);
                {
                this.state = 399;
                this.match(PrestoSqlParser.SHOW);
                this.state = 400;
                this.match(PrestoSqlParser.TABLES);
                this.state = 403;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 68 || _la === 79) {
                    {
                    this.state = 401;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 68 || _la === 79)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 402;
                    this.qualifiedName();
                    }
                }

                this.state = 411;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 96) {
                    {
                    this.state = 405;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 406;
                    this.string_();
                    this.state = 409;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 55) {
                        {
                        this.state = 407;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 408;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 27:
                this.enterOuterAlt(localContext, 27);
                {
                this.state = 413;
                this.match(PrestoSqlParser.SHOW);
                this.state = 414;
                this.match(PrestoSqlParser.SCHEMAS);
                this.state = 417;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 68 || _la === 79) {
                    {
                    this.state = 415;
                    _la = this.tokenStream.LA(1);
                    if(!(_la === 68 || _la === 79)) {
                    this.errorHandler.recoverInline(this);
                    }
                    else {
                        this.errorHandler.reportMatch(this);
                        this.consume();
                    }
                    this.state = 416;
                    this.identifier();
                    }
                }

                this.state = 425;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 96) {
                    {
                    this.state = 419;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 420;
                    this.string_();
                    this.state = 423;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 55) {
                        {
                        this.state = 421;
                        this.match(PrestoSqlParser.ESCAPE);
                        this.state = 422;
                        this.string_();
                        }
                    }

                    }
                }

                }
                break;
            case 28:
                this.enterOuterAlt(localContext, 28);
                {
                this.state = 427;
                this.match(PrestoSqlParser.SHOW);
                this.state = 428;
                this.match(PrestoSqlParser.CATALOGS);
                this.state = 431;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 96) {
                    {
                    this.state = 429;
                    this.match(PrestoSqlParser.LIKE);
                    this.state = 430;
                    this.string_();
                    }
                }

                }
                break;
            case 29:
                this.enterOuterAlt(localContext, 29);
                {
                this.state = 433;
                this.match(PrestoSqlParser.SHOW);
                this.state = 434;
                this.match(PrestoSqlParser.COLUMNS);
                this.state = 435;
                _la = this.tokenStream.LA(1);
                if(!(_la === 68 || _la === 79)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 436;
                this.qualifiedName();
                }
                break;
            case 30:
                this.enterOuterAlt(localContext, 30);
                {
                this.state = 437;
                this.match(PrestoSqlParser.SHOW);
                this.state = 438;
                this.match(PrestoSqlParser.STATS);
                this.state = 439;
                this.match(PrestoSqlParser.FOR);
                this.state = 440;
                this.qualifiedName();
                }
                break;
            case 31:
                this.enterOuterAlt(localContext, 31);
                {
                this.state = 441;
                this.match(PrestoSqlParser.SHOW);
                this.state = 442;
                this.match(PrestoSqlParser.STATS);
                this.state = 443;
                this.match(PrestoSqlParser.FOR);
                this.state = 444;
                this.match(PrestoSqlParser.T__1);
                this.state = 445;
                this.querySpecification();
                this.state = 446;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 32:
                this.enterOuterAlt(localContext, 32);
                {
                this.state = 448;
                this.match(PrestoSqlParser.DESCRIBE);
                this.state = 449;
                this.qualifiedName();
                }
                break;
            case 33:
                this.enterOuterAlt(localContext, 33);
                {
                this.state = 450;
                this.match(PrestoSqlParser.DESC);
                this.state = 451;
                this.qualifiedName();
                }
                break;
            case 34:
                this.enterOuterAlt(localContext, 34);
                {
                this.state = 452;
                this.match(PrestoSqlParser.SHOW);
                this.state = 453;
                this.match(PrestoSqlParser.FUNCTIONS);
                }
                break;
            case 35:
                this.enterOuterAlt(localContext, 35);
                {
                this.state = 454;
                this.match(PrestoSqlParser.SHOW);
                this.state = 455;
                this.match(PrestoSqlParser.SESSION);
                }
                break;
            case 36:
                this.enterOuterAlt(localContext, 36);
                {
                this.state = 456;
                this.match(PrestoSqlParser.SET);
                this.state = 457;
                this.match(PrestoSqlParser.SESSION);
                this.state = 458;
                this.qualifiedName();
                this.state = 459;
                this.match(PrestoSqlParser.EQ);
                this.state = 460;
                this.expression();
                }
                break;
            case 37:
                this.enterOuterAlt(localContext, 37);
                {
                this.state = 462;
                this.match(PrestoSqlParser.RESET);
                this.state = 463;
                this.match(PrestoSqlParser.SESSION);
                this.state = 464;
                this.qualifiedName();
                }
                break;
            case 38:
                this.enterOuterAlt(localContext, 38);
                {
                this.state = 465;
                this.match(PrestoSqlParser.START);
                this.state = 466;
                this.match(PrestoSqlParser.TRANSACTION);
                this.state = 475;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 89 || _la === 133) {
                    {
                    this.state = 467;
                    this.transactionMode();
                    this.state = 472;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 468;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 469;
                        this.transactionMode();
                        }
                        }
                        this.state = 474;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                }
                break;
            case 39:
                this.enterOuterAlt(localContext, 39);
                {
                this.state = 477;
                this.match(PrestoSqlParser.COMMIT);
                this.state = 479;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 186) {
                    {
                    this.state = 478;
                    this.match(PrestoSqlParser.WORK);
                    }
                }

                }
                break;
            case 40:
                this.enterOuterAlt(localContext, 40);
                {
                this.state = 481;
                this.match(PrestoSqlParser.ROLLBACK);
                this.state = 483;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 186) {
                    {
                    this.state = 482;
                    this.match(PrestoSqlParser.WORK);
                    }
                }

                }
                break;
            case 41:
                this.enterOuterAlt(localContext, 41);
                {
                this.state = 485;
                this.match(PrestoSqlParser.PREPARE);
                this.state = 486;
                this.identifier();
                this.state = 487;
                this.match(PrestoSqlParser.FROM);
                this.state = 488;
                this.statement();
                }
                break;
            case 42:
                this.enterOuterAlt(localContext, 42);
                {
                this.state = 490;
                this.match(PrestoSqlParser.DEALLOCATE);
                this.state = 491;
                this.match(PrestoSqlParser.PREPARE);
                this.state = 492;
                this.identifier();
                }
                break;
            case 43:
                this.enterOuterAlt(localContext, 43);
                {
                this.state = 493;
                this.match(PrestoSqlParser.EXECUTE);
                this.state = 494;
                this.identifier();
                this.state = 504;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 178) {
                    {
                    this.state = 495;
                    this.match(PrestoSqlParser.USING);
                    this.state = 496;
                    this.expression();
                    this.state = 501;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 497;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 498;
                        this.expression();
                        }
                        }
                        this.state = 503;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                }
                break;
            case 44:
                this.enterOuterAlt(localContext, 44);
                {
                this.state = 506;
                this.match(PrestoSqlParser.DESCRIBE);
                this.state = 507;
                this.match(PrestoSqlParser.INPUT);
                this.state = 508;
                this.identifier();
                }
                break;
            case 45:
                this.enterOuterAlt(localContext, 45);
                {
                this.state = 509;
                this.match(PrestoSqlParser.DESCRIBE);
                this.state = 510;
                this.match(PrestoSqlParser.OUTPUT);
                this.state = 511;
                this.identifier();
                }
                break;
            case 46:
                this.enterOuterAlt(localContext, 46);
                {
                this.state = 512;
                this.match(PrestoSqlParser.SET);
                this.state = 513;
                this.match(PrestoSqlParser.PATH);
                this.state = 514;
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
            this.state = 518;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 185) {
                {
                this.state = 517;
                this.with_();
                }
            }

            this.state = 520;
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
            this.state = 522;
            this.match(PrestoSqlParser.WITH);
            this.state = 524;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 134) {
                {
                this.state = 523;
                this.match(PrestoSqlParser.RECURSIVE);
                }
            }

            this.state = 526;
            this.namedQuery();
            this.state = 531;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 527;
                this.match(PrestoSqlParser.T__3);
                this.state = 528;
                this.namedQuery();
                }
                }
                this.state = 533;
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
            this.state = 534;
            this.identifier();
            this.state = 536;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 2) {
                {
                this.state = 535;
                this.columnAliases();
                }
            }

            this.state = 538;
            this.match(PrestoSqlParser.AS);
            this.state = 539;
            this.match(PrestoSqlParser.T__1);
            this.state = 540;
            this.query();
            this.state = 541;
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
            this.state = 545;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
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
                this.state = 543;
                this.columnDefinition();
                }
                break;
            case PrestoSqlParser.LIKE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 544;
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
            this.state = 547;
            this.identifier();
            this.state = 548;
            this.type_(0);
            this.state = 551;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 30) {
                {
                this.state = 549;
                this.match(PrestoSqlParser.COMMENT);
                this.state = 550;
                this.string_();
                }
            }

            this.state = 555;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 185) {
                {
                this.state = 553;
                this.match(PrestoSqlParser.WITH);
                this.state = 554;
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
            this.state = 557;
            this.match(PrestoSqlParser.LIKE);
            this.state = 558;
            this.qualifiedName();
            this.state = 561;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 57 || _la === 80) {
                {
                this.state = 559;
                _la = this.tokenStream.LA(1);
                if(!(_la === 57 || _la === 80)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 560;
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
            this.state = 563;
            this.match(PrestoSqlParser.T__1);
            this.state = 564;
            this.property();
            this.state = 569;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 565;
                this.match(PrestoSqlParser.T__3);
                this.state = 566;
                this.property();
                }
                }
                this.state = 571;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 572;
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
            this.state = 574;
            this.identifier();
            this.state = 575;
            this.match(PrestoSqlParser.EQ);
            this.state = 576;
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
            this.state = 578;
            this.queryTerm(0);
            this.state = 589;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 119) {
                {
                this.state = 579;
                this.match(PrestoSqlParser.ORDER);
                this.state = 580;
                this.match(PrestoSqlParser.BY);
                this.state = 581;
                this.sortItem();
                this.state = 586;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 582;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 583;
                    this.sortItem();
                    }
                    }
                    this.state = 588;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            this.state = 593;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 97) {
                {
                this.state = 591;
                this.match(PrestoSqlParser.LIMIT);
                this.state = 592;
                _la = this.tokenStream.LA(1);
                if(!(_la === 11 || _la === 205)) {
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
            this.state = 596;
            this.queryPrimary();
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 612;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 66, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 610;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 65, this.context) ) {
                    case 1:
                        {
                        localContext = new QueryTermContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_queryTerm);
                        this.state = 598;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 599;
                        this.match(PrestoSqlParser.INTERSECT);
                        this.state = 601;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 11 || _la === 50) {
                            {
                            this.state = 600;
                            this.setQuantifier();
                            }
                        }

                        this.state = 603;
                        this.queryTerm(3);
                        }
                        break;
                    case 2:
                        {
                        localContext = new QueryTermContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_queryTerm);
                        this.state = 604;
                        if (!(this.precpred(this.context, 1))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 1)");
                        }
                        this.state = 605;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 56 || _la === 175)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 607;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                        if (_la === 11 || _la === 50) {
                            {
                            this.state = 606;
                            this.setQuantifier();
                            }
                        }

                        this.state = 609;
                        this.queryTerm(2);
                        }
                        break;
                    }
                    }
                }
                this.state = 614;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 66, this.context);
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
            this.state = 631;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.SELECT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 615;
                this.querySpecification();
                }
                break;
            case PrestoSqlParser.TABLE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 616;
                this.match(PrestoSqlParser.TABLE);
                this.state = 617;
                this.qualifiedName();
                }
                break;
            case PrestoSqlParser.VALUES:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 618;
                this.match(PrestoSqlParser.VALUES);
                this.state = 619;
                this.expression();
                this.state = 624;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 67, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 620;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 621;
                        this.expression();
                        }
                        }
                    }
                    this.state = 626;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 67, this.context);
                }
                }
                break;
            case PrestoSqlParser.T__1:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 627;
                this.match(PrestoSqlParser.T__1);
                this.state = 628;
                this.queryNoWith();
                this.state = 629;
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
            this.state = 633;
            this.expression();
            this.state = 635;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 18 || _la === 48) {
                {
                this.state = 634;
                _la = this.tokenStream.LA(1);
                if(!(_la === 18 || _la === 48)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 639;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 114) {
                {
                this.state = 637;
                this.match(PrestoSqlParser.NULLS);
                this.state = 638;
                _la = this.tokenStream.LA(1);
                if(!(_la === 64 || _la === 92)) {
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
            this.state = 641;
            this.match(PrestoSqlParser.SELECT);
            this.state = 643;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 71, this.context) ) {
            case 1:
                {
                this.state = 642;
                this.setQuantifier();
                }
                break;
            }
            this.state = 645;
            this.selectItem();
            this.state = 650;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 72, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 646;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 647;
                    this.selectItem();
                    }
                    }
                }
                this.state = 652;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 72, this.context);
            }
            this.state = 662;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 74, this.context) ) {
            case 1:
                {
                this.state = 653;
                this.match(PrestoSqlParser.FROM);
                this.state = 654;
                this.relation(0);
                this.state = 659;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 73, this.context);
                while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                    if (alternative === 1) {
                        {
                        {
                        this.state = 655;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 656;
                        this.relation(0);
                        }
                        }
                    }
                    this.state = 661;
                    this.errorHandler.sync(this);
                    alternative = this.interpreter.adaptivePredict(this.tokenStream, 73, this.context);
                }
                }
                break;
            }
            this.state = 666;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 75, this.context) ) {
            case 1:
                {
                this.state = 664;
                this.match(PrestoSqlParser.WHERE);
                this.state = 665;
                this.booleanExpression(0);
                }
                break;
            }
            this.state = 671;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 76, this.context) ) {
            case 1:
                {
                this.state = 668;
                this.match(PrestoSqlParser.GROUP);
                this.state = 669;
                this.match(PrestoSqlParser.BY);
                this.state = 670;
                this.groupBy();
                }
                break;
            }
            this.state = 675;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 77, this.context) ) {
            case 1:
                {
                this.state = 673;
                this.match(PrestoSqlParser.HAVING);
                this.state = 674;
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
            this.state = 678;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 78, this.context) ) {
            case 1:
                {
                this.state = 677;
                this.setQuantifier();
                }
                break;
            }
            this.state = 680;
            this.groupingElement();
            this.state = 685;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 79, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 681;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 682;
                    this.groupingElement();
                    }
                    }
                }
                this.state = 687;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 79, this.context);
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
            this.state = 728;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 85, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 688;
                this.groupingSet();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 689;
                this.match(PrestoSqlParser.ROLLUP);
                this.state = 690;
                this.match(PrestoSqlParser.T__1);
                this.state = 699;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4288523300) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4194910177) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131403211) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271636351) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253402107) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 327619) !== 0)) {
                    {
                    this.state = 691;
                    this.expression();
                    this.state = 696;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 692;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 693;
                        this.expression();
                        }
                        }
                        this.state = 698;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 701;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 702;
                this.match(PrestoSqlParser.CUBE);
                this.state = 703;
                this.match(PrestoSqlParser.T__1);
                this.state = 712;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4288523300) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4194910177) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131403211) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271636351) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253402107) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 327619) !== 0)) {
                    {
                    this.state = 704;
                    this.expression();
                    this.state = 709;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 705;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 706;
                        this.expression();
                        }
                        }
                        this.state = 711;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 714;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 715;
                this.match(PrestoSqlParser.GROUPING);
                this.state = 716;
                this.match(PrestoSqlParser.SETS);
                this.state = 717;
                this.match(PrestoSqlParser.T__1);
                this.state = 718;
                this.groupingSet();
                this.state = 723;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 719;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 720;
                    this.groupingSet();
                    }
                    }
                    this.state = 725;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 726;
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
            this.state = 743;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 88, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 730;
                this.match(PrestoSqlParser.T__1);
                this.state = 739;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4288523300) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4194910177) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131403211) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271636351) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253402107) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 327619) !== 0)) {
                    {
                    this.state = 731;
                    this.expression();
                    this.state = 736;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 732;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 733;
                        this.expression();
                        }
                        }
                        this.state = 738;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 741;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 742;
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
            this.state = 745;
            _la = this.tokenStream.LA(1);
            if(!(_la === 11 || _la === 50)) {
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
            this.state = 759;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 91, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 747;
                this.expression();
                this.state = 752;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 90, this.context) ) {
                case 1:
                    {
                    this.state = 749;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    if (_la === 17) {
                        {
                        this.state = 748;
                        this.match(PrestoSqlParser.AS);
                        }
                    }

                    this.state = 751;
                    this.identifier();
                    }
                    break;
                }
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 754;
                this.qualifiedName();
                this.state = 755;
                this.match(PrestoSqlParser.T__0);
                this.state = 756;
                this.match(PrestoSqlParser.ASTERISK);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 758;
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
            this.state = 762;
            this.sampledRelation();
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 782;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 93, this.context);
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
                    this.state = 764;
                    if (!(this.precpred(this.context, 2))) {
                        throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                    }
                    this.state = 778;
                    this.errorHandler.sync(this);
                    switch (this.tokenStream.LA(1)) {
                    case PrestoSqlParser.CROSS:
                        {
                        this.state = 765;
                        this.match(PrestoSqlParser.CROSS);
                        this.state = 766;
                        this.match(PrestoSqlParser.JOIN);
                        this.state = 767;
                        this.sampledRelation();
                        }
                        break;
                    case PrestoSqlParser.FULL:
                    case PrestoSqlParser.INNER:
                    case PrestoSqlParser.JOIN:
                    case PrestoSqlParser.LEFT:
                    case PrestoSqlParser.RIGHT:
                        {
                        this.state = 768;
                        this.joinType();
                        this.state = 769;
                        this.match(PrestoSqlParser.JOIN);
                        this.state = 770;
                        this.relation(0);
                        this.state = 771;
                        this.joinCriteria();
                        }
                        break;
                    case PrestoSqlParser.NATURAL:
                        {
                        this.state = 773;
                        this.match(PrestoSqlParser.NATURAL);
                        this.state = 774;
                        this.joinType();
                        this.state = 775;
                        this.match(PrestoSqlParser.JOIN);
                        this.state = 776;
                        this.sampledRelation();
                        }
                        break;
                    default:
                        throw new antlr.NoViableAltException(this);
                    }
                    }
                    }
                }
                this.state = 784;
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
    public joinType(): JoinTypeContext {
        let localContext = new JoinTypeContext(this.context, this.state);
        this.enterRule(localContext, 42, PrestoSqlParser.RULE_joinType);
        let _la: number;
        try {
            this.state = 800;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.INNER:
            case PrestoSqlParser.JOIN:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 786;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 81) {
                    {
                    this.state = 785;
                    this.match(PrestoSqlParser.INNER);
                    }
                }

                }
                break;
            case PrestoSqlParser.LEFT:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 788;
                this.match(PrestoSqlParser.LEFT);
                this.state = 790;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 121) {
                    {
                    this.state = 789;
                    this.match(PrestoSqlParser.OUTER);
                    }
                }

                }
                break;
            case PrestoSqlParser.RIGHT:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 792;
                this.match(PrestoSqlParser.RIGHT);
                this.state = 794;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 121) {
                    {
                    this.state = 793;
                    this.match(PrestoSqlParser.OUTER);
                    }
                }

                }
                break;
            case PrestoSqlParser.FULL:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 796;
                this.match(PrestoSqlParser.FULL);
                this.state = 798;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 121) {
                    {
                    this.state = 797;
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
            this.state = 816;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ON:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 802;
                this.match(PrestoSqlParser.ON);
                this.state = 803;
                this.booleanExpression(0);
                }
                break;
            case PrestoSqlParser.USING:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 804;
                this.match(PrestoSqlParser.USING);
                this.state = 805;
                this.match(PrestoSqlParser.T__1);
                this.state = 806;
                this.identifier();
                this.state = 811;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 807;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 808;
                    this.identifier();
                    }
                    }
                    this.state = 813;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 814;
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
            this.state = 818;
            this.aliasedRelation();
            this.state = 825;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 101, this.context) ) {
            case 1:
                {
                this.state = 819;
                this.match(PrestoSqlParser.TABLESAMPLE);
                this.state = 820;
                this.sampleType();
                this.state = 821;
                this.match(PrestoSqlParser.T__1);
                this.state = 822;
                this.expression();
                this.state = 823;
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
            this.state = 827;
            _la = this.tokenStream.LA(1);
            if(!(_la === 20 || _la === 159)) {
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
            this.state = 829;
            this.relationPrimary();
            this.state = 837;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 104, this.context) ) {
            case 1:
                {
                this.state = 831;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 17) {
                    {
                    this.state = 830;
                    this.match(PrestoSqlParser.AS);
                    }
                }

                this.state = 833;
                this.identifier();
                this.state = 835;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 103, this.context) ) {
                case 1:
                    {
                    this.state = 834;
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
            this.state = 839;
            this.match(PrestoSqlParser.T__1);
            this.state = 840;
            this.identifier();
            this.state = 845;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 841;
                this.match(PrestoSqlParser.T__3);
                this.state = 842;
                this.identifier();
                }
                }
                this.state = 847;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
            }
            this.state = 848;
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
            this.state = 879;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 108, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 850;
                this.qualifiedName();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 851;
                this.match(PrestoSqlParser.T__1);
                this.state = 852;
                this.query();
                this.state = 853;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 855;
                this.match(PrestoSqlParser.UNNEST);
                this.state = 856;
                this.match(PrestoSqlParser.T__1);
                this.state = 857;
                this.expression();
                this.state = 862;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 858;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 859;
                    this.expression();
                    }
                    }
                    this.state = 864;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 865;
                this.match(PrestoSqlParser.T__2);
                this.state = 868;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 107, this.context) ) {
                case 1:
                    {
                    this.state = 866;
                    this.match(PrestoSqlParser.WITH);
                    this.state = 867;
                    this.match(PrestoSqlParser.ORDINALITY);
                    }
                    break;
                }
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 870;
                this.match(PrestoSqlParser.LATERAL);
                this.state = 871;
                this.match(PrestoSqlParser.T__1);
                this.state = 872;
                this.query();
                this.state = 873;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 875;
                this.match(PrestoSqlParser.T__1);
                this.state = 876;
                this.relation(0);
                this.state = 877;
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
            this.state = 881;
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
            this.state = 890;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.T__1:
            case PrestoSqlParser.T__4:
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXISTS:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.EXTRACT:
            case PrestoSqlParser.FALSE:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.GROUPING:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NORMALIZE:
            case PrestoSqlParser.NULL:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
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
            case PrestoSqlParser.DOUBLE_PRECISION:
                {
                this.state = 884;
                this.valueExpression(0);
                this.state = 886;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 109, this.context) ) {
                case 1:
                    {
                    this.state = 885;
                    this.predicate();
                    }
                    break;
                }
                }
                break;
            case PrestoSqlParser.NOT:
                {
                this.state = 888;
                this.match(PrestoSqlParser.NOT);
                this.state = 889;
                this.booleanExpression(3);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 900;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 112, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 898;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 111, this.context) ) {
                    case 1:
                        {
                        localContext = new BooleanExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_booleanExpression);
                        this.state = 892;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 893;
                        this.match(PrestoSqlParser.AND);
                        this.state = 894;
                        this.booleanExpression(3);
                        }
                        break;
                    case 2:
                        {
                        localContext = new BooleanExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_booleanExpression);
                        this.state = 895;
                        if (!(this.precpred(this.context, 1))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 1)");
                        }
                        this.state = 896;
                        this.match(PrestoSqlParser.OR);
                        this.state = 897;
                        this.booleanExpression(2);
                        }
                        break;
                    }
                    }
                }
                this.state = 902;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 112, this.context);
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
            this.state = 964;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 121, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 903;
                this.comparisonOperator();
                this.state = 904;
                this.valueExpression(0);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 906;
                this.comparisonOperator();
                this.state = 907;
                this.comparisonQuantifier();
                this.state = 908;
                this.match(PrestoSqlParser.T__1);
                this.state = 909;
                this.query();
                this.state = 910;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 913;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 912;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 915;
                this.match(PrestoSqlParser.BETWEEN);
                this.state = 916;
                this.valueExpression(0);
                this.state = 917;
                this.match(PrestoSqlParser.AND);
                this.state = 918;
                this.valueExpression(0);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 921;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 920;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 923;
                this.match(PrestoSqlParser.IN);
                this.state = 924;
                this.match(PrestoSqlParser.T__1);
                this.state = 925;
                this.expression();
                this.state = 930;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 926;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 927;
                    this.expression();
                    }
                    }
                    this.state = 932;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 933;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 5:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 936;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 935;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 938;
                this.match(PrestoSqlParser.IN);
                this.state = 939;
                this.match(PrestoSqlParser.T__1);
                this.state = 940;
                this.query();
                this.state = 941;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 6:
                this.enterOuterAlt(localContext, 6);
                {
                this.state = 944;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 943;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 946;
                this.match(PrestoSqlParser.LIKE);
                this.state = 947;
                this.valueExpression(0);
                this.state = 950;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 118, this.context) ) {
                case 1:
                    {
                    this.state = 948;
                    this.match(PrestoSqlParser.ESCAPE);
                    this.state = 949;
                    this.valueExpression(0);
                    }
                    break;
                }
                }
                break;
            case 7:
                this.enterOuterAlt(localContext, 7);
                {
                this.state = 952;
                this.match(PrestoSqlParser.IS);
                this.state = 954;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 953;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 956;
                this.match(PrestoSqlParser.NULL);
                }
                break;
            case 8:
                this.enterOuterAlt(localContext, 8);
                {
                this.state = 957;
                this.match(PrestoSqlParser.IS);
                this.state = 959;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 111) {
                    {
                    this.state = 958;
                    this.match(PrestoSqlParser.NOT);
                    }
                }

                this.state = 961;
                this.match(PrestoSqlParser.DISTINCT);
                this.state = 962;
                this.match(PrestoSqlParser.FROM);
                this.state = 963;
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
            this.state = 970;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.T__1:
            case PrestoSqlParser.T__4:
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXISTS:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.EXTRACT:
            case PrestoSqlParser.FALSE:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.GROUPING:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NORMALIZE:
            case PrestoSqlParser.NULL:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
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
            case PrestoSqlParser.DOUBLE_PRECISION:
                {
                this.state = 967;
                this.primaryExpression(0);
                }
                break;
            case PrestoSqlParser.PLUS:
            case PrestoSqlParser.MINUS:
                {
                this.state = 968;
                _la = this.tokenStream.LA(1);
                if(!(_la === 196 || _la === 197)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                this.state = 969;
                this.valueExpression(4);
                }
                break;
            default:
                throw new antlr.NoViableAltException(this);
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 986;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 124, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 984;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 123, this.context) ) {
                    case 1:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 972;
                        if (!(this.precpred(this.context, 3))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 3)");
                        }
                        this.state = 973;
                        _la = this.tokenStream.LA(1);
                        if(!(((((_la - 198)) & ~0x1F) === 0 && ((1 << (_la - 198)) & 7) !== 0))) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 974;
                        this.valueExpression(4);
                        }
                        break;
                    case 2:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 975;
                        if (!(this.precpred(this.context, 2))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 2)");
                        }
                        this.state = 976;
                        _la = this.tokenStream.LA(1);
                        if(!(_la === 196 || _la === 197)) {
                        this.errorHandler.recoverInline(this);
                        }
                        else {
                            this.errorHandler.reportMatch(this);
                            this.consume();
                        }
                        this.state = 977;
                        this.valueExpression(3);
                        }
                        break;
                    case 3:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 978;
                        if (!(this.precpred(this.context, 1))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 1)");
                        }
                        this.state = 979;
                        this.match(PrestoSqlParser.CONCAT);
                        this.state = 980;
                        this.valueExpression(2);
                        }
                        break;
                    case 4:
                        {
                        localContext = new ValueExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_valueExpression);
                        this.state = 981;
                        if (!(this.precpred(this.context, 5))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 5)");
                        }
                        this.state = 982;
                        this.match(PrestoSqlParser.AT);
                        this.state = 983;
                        this.timeZoneSpecifier();
                        }
                        break;
                    }
                    }
                }
                this.state = 988;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 124, this.context);
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
            this.state = 1226;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 152, this.context) ) {
            case 1:
                {
                this.state = 990;
                this.match(PrestoSqlParser.NULL);
                }
                break;
            case 2:
                {
                this.state = 991;
                this.interval();
                }
                break;
            case 3:
                {
                this.state = 992;
                this.identifier();
                this.state = 993;
                this.string_();
                }
                break;
            case 4:
                {
                this.state = 995;
                this.match(PrestoSqlParser.DOUBLE_PRECISION);
                this.state = 996;
                this.string_();
                }
                break;
            case 5:
                {
                this.state = 997;
                this.number_();
                }
                break;
            case 6:
                {
                this.state = 998;
                this.booleanValue();
                }
                break;
            case 7:
                {
                this.state = 999;
                this.string_();
                }
                break;
            case 8:
                {
                this.state = 1000;
                this.match(PrestoSqlParser.BINARY_LITERAL);
                }
                break;
            case 9:
                {
                this.state = 1001;
                this.match(PrestoSqlParser.T__4);
                }
                break;
            case 10:
                {
                this.state = 1002;
                this.match(PrestoSqlParser.POSITION);
                this.state = 1003;
                this.match(PrestoSqlParser.T__1);
                this.state = 1004;
                this.valueExpression(0);
                this.state = 1005;
                this.match(PrestoSqlParser.IN);
                this.state = 1006;
                this.valueExpression(0);
                this.state = 1007;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 11:
                {
                this.state = 1009;
                this.match(PrestoSqlParser.T__1);
                this.state = 1010;
                this.expression();
                this.state = 1013;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1011;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1012;
                    this.expression();
                    }
                    }
                    this.state = 1015;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 4);
                this.state = 1017;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 12:
                {
                this.state = 1019;
                this.match(PrestoSqlParser.ROW);
                this.state = 1020;
                this.match(PrestoSqlParser.T__1);
                this.state = 1021;
                this.expression();
                this.state = 1026;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1022;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1023;
                    this.expression();
                    }
                    }
                    this.state = 1028;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1029;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 13:
                {
                this.state = 1031;
                this.qualifiedName();
                this.state = 1032;
                this.match(PrestoSqlParser.T__1);
                this.state = 1033;
                this.match(PrestoSqlParser.ASTERISK);
                this.state = 1034;
                this.match(PrestoSqlParser.T__2);
                this.state = 1036;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 127, this.context) ) {
                case 1:
                    {
                    this.state = 1035;
                    this.filter();
                    }
                    break;
                }
                this.state = 1039;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 128, this.context) ) {
                case 1:
                    {
                    this.state = 1038;
                    this.over();
                    }
                    break;
                }
                }
                break;
            case 14:
                {
                this.state = 1041;
                this.qualifiedName();
                this.state = 1042;
                this.match(PrestoSqlParser.T__1);
                this.state = 1054;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4288523300) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4195172321) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131403211) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271636351) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253402107) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 327619) !== 0)) {
                    {
                    this.state = 1044;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 129, this.context) ) {
                    case 1:
                        {
                        this.state = 1043;
                        this.setQuantifier();
                        }
                        break;
                    }
                    this.state = 1046;
                    this.expression();
                    this.state = 1051;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1047;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1048;
                        this.expression();
                        }
                        }
                        this.state = 1053;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1066;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 119) {
                    {
                    this.state = 1056;
                    this.match(PrestoSqlParser.ORDER);
                    this.state = 1057;
                    this.match(PrestoSqlParser.BY);
                    this.state = 1058;
                    this.sortItem();
                    this.state = 1063;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1059;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1060;
                        this.sortItem();
                        }
                        }
                        this.state = 1065;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1068;
                this.match(PrestoSqlParser.T__2);
                this.state = 1070;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 134, this.context) ) {
                case 1:
                    {
                    this.state = 1069;
                    this.filter();
                    }
                    break;
                }
                this.state = 1073;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 135, this.context) ) {
                case 1:
                    {
                    this.state = 1072;
                    this.over();
                    }
                    break;
                }
                }
                break;
            case 15:
                {
                this.state = 1075;
                this.identifier();
                this.state = 1076;
                this.match(PrestoSqlParser.T__5);
                this.state = 1077;
                this.expression();
                }
                break;
            case 16:
                {
                this.state = 1079;
                this.match(PrestoSqlParser.T__1);
                this.state = 1088;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4187859968) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 2450077729) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131401163) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271579001) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253401979) !== 0) || ((((_la - 208)) & ~0x1F) === 0 && ((1 << (_la - 208)) & 15) !== 0)) {
                    {
                    this.state = 1080;
                    this.identifier();
                    this.state = 1085;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1081;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1082;
                        this.identifier();
                        }
                        }
                        this.state = 1087;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1090;
                this.match(PrestoSqlParser.T__2);
                this.state = 1091;
                this.match(PrestoSqlParser.T__5);
                this.state = 1092;
                this.expression();
                }
                break;
            case 17:
                {
                this.state = 1093;
                this.match(PrestoSqlParser.T__1);
                this.state = 1094;
                this.query();
                this.state = 1095;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 18:
                {
                this.state = 1097;
                this.match(PrestoSqlParser.EXISTS);
                this.state = 1098;
                this.match(PrestoSqlParser.T__1);
                this.state = 1099;
                this.query();
                this.state = 1100;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 19:
                {
                this.state = 1102;
                this.match(PrestoSqlParser.CASE);
                this.state = 1103;
                this.valueExpression(0);
                this.state = 1105;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1104;
                    this.whenClause();
                    }
                    }
                    this.state = 1107;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 183);
                this.state = 1111;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 53) {
                    {
                    this.state = 1109;
                    this.match(PrestoSqlParser.ELSE);
                    this.state = 1110;
                    this.expression();
                    }
                }

                this.state = 1113;
                this.match(PrestoSqlParser.END);
                }
                break;
            case 20:
                {
                this.state = 1115;
                this.match(PrestoSqlParser.CASE);
                this.state = 1117;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                do {
                    {
                    {
                    this.state = 1116;
                    this.whenClause();
                    }
                    }
                    this.state = 1119;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                } while (_la === 183);
                this.state = 1123;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 53) {
                    {
                    this.state = 1121;
                    this.match(PrestoSqlParser.ELSE);
                    this.state = 1122;
                    this.expression();
                    }
                }

                this.state = 1125;
                this.match(PrestoSqlParser.END);
                }
                break;
            case 21:
                {
                this.state = 1127;
                this.match(PrestoSqlParser.CAST);
                this.state = 1128;
                this.match(PrestoSqlParser.T__1);
                this.state = 1129;
                this.expression();
                this.state = 1130;
                this.match(PrestoSqlParser.AS);
                this.state = 1131;
                this.type_(0);
                this.state = 1132;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 22:
                {
                this.state = 1134;
                this.match(PrestoSqlParser.TRY_CAST);
                this.state = 1135;
                this.match(PrestoSqlParser.T__1);
                this.state = 1136;
                this.expression();
                this.state = 1137;
                this.match(PrestoSqlParser.AS);
                this.state = 1138;
                this.type_(0);
                this.state = 1139;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 23:
                {
                this.state = 1141;
                this.match(PrestoSqlParser.ARRAY);
                this.state = 1142;
                this.match(PrestoSqlParser.T__6);
                this.state = 1151;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4288523300) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 4194910177) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131403211) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271636351) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253402107) !== 0) || ((((_la - 196)) & ~0x1F) === 0 && ((1 << (_la - 196)) & 327619) !== 0)) {
                    {
                    this.state = 1143;
                    this.expression();
                    this.state = 1148;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1144;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1145;
                        this.expression();
                        }
                        }
                        this.state = 1150;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1153;
                this.match(PrestoSqlParser.T__7);
                }
                break;
            case 24:
                {
                this.state = 1154;
                this.identifier();
                }
                break;
            case 25:
                {
                this.state = 1155;
                this.match(PrestoSqlParser.CURRENT_DATE);
                }
                break;
            case 26:
                {
                this.state = 1156;
                this.match(PrestoSqlParser.CURRENT_TIME);
                this.state = 1160;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 144, this.context) ) {
                case 1:
                    {
                    this.state = 1157;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1158;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1159;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 27:
                {
                this.state = 1162;
                this.match(PrestoSqlParser.CURRENT_TIMESTAMP);
                this.state = 1166;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 145, this.context) ) {
                case 1:
                    {
                    this.state = 1163;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1164;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1165;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 28:
                {
                this.state = 1168;
                this.match(PrestoSqlParser.LOCALTIME);
                this.state = 1172;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 146, this.context) ) {
                case 1:
                    {
                    this.state = 1169;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1170;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1171;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 29:
                {
                this.state = 1174;
                this.match(PrestoSqlParser.LOCALTIMESTAMP);
                this.state = 1178;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 147, this.context) ) {
                case 1:
                    {
                    this.state = 1175;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1176;
                    this.match(PrestoSqlParser.INTEGER_VALUE);
                    this.state = 1177;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 30:
                {
                this.state = 1180;
                this.match(PrestoSqlParser.CURRENT_USER);
                }
                break;
            case 31:
                {
                this.state = 1181;
                this.match(PrestoSqlParser.CURRENT_PATH);
                }
                break;
            case 32:
                {
                this.state = 1182;
                this.match(PrestoSqlParser.SUBSTRING);
                this.state = 1183;
                this.match(PrestoSqlParser.T__1);
                this.state = 1184;
                this.valueExpression(0);
                this.state = 1185;
                this.match(PrestoSqlParser.FROM);
                this.state = 1186;
                this.valueExpression(0);
                this.state = 1189;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 66) {
                    {
                    this.state = 1187;
                    this.match(PrestoSqlParser.FOR);
                    this.state = 1188;
                    this.valueExpression(0);
                    }
                }

                this.state = 1191;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 33:
                {
                this.state = 1193;
                this.match(PrestoSqlParser.NORMALIZE);
                this.state = 1194;
                this.match(PrestoSqlParser.T__1);
                this.state = 1195;
                this.valueExpression(0);
                this.state = 1198;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if (_la === 4) {
                    {
                    this.state = 1196;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1197;
                    this.normalForm();
                    }
                }

                this.state = 1200;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 34:
                {
                this.state = 1202;
                this.match(PrestoSqlParser.EXTRACT);
                this.state = 1203;
                this.match(PrestoSqlParser.T__1);
                this.state = 1204;
                this.identifier();
                this.state = 1205;
                this.match(PrestoSqlParser.FROM);
                this.state = 1206;
                this.valueExpression(0);
                this.state = 1207;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 35:
                {
                this.state = 1209;
                this.match(PrestoSqlParser.T__1);
                this.state = 1210;
                this.expression();
                this.state = 1211;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 36:
                {
                this.state = 1213;
                this.match(PrestoSqlParser.GROUPING);
                this.state = 1214;
                this.match(PrestoSqlParser.T__1);
                this.state = 1223;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                if ((((_la) & ~0x1F) === 0 && ((1 << _la) & 4187859968) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 2450077729) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131401163) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271579001) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253401979) !== 0) || ((((_la - 208)) & ~0x1F) === 0 && ((1 << (_la - 208)) & 15) !== 0)) {
                    {
                    this.state = 1215;
                    this.qualifiedName();
                    this.state = 1220;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1216;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1217;
                        this.qualifiedName();
                        }
                        }
                        this.state = 1222;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    }
                }

                this.state = 1225;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1238;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 154, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    if (this.parseListeners != null) {
                        this.triggerExitRuleEvent();
                    }
                    previousContext = localContext;
                    {
                    this.state = 1236;
                    this.errorHandler.sync(this);
                    switch (this.interpreter.adaptivePredict(this.tokenStream, 153, this.context) ) {
                    case 1:
                        {
                        localContext = new PrimaryExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_primaryExpression);
                        this.state = 1228;
                        if (!(this.precpred(this.context, 15))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 15)");
                        }
                        this.state = 1229;
                        this.match(PrestoSqlParser.T__6);
                        this.state = 1230;
                        this.valueExpression(0);
                        this.state = 1231;
                        this.match(PrestoSqlParser.T__7);
                        }
                        break;
                    case 2:
                        {
                        localContext = new PrimaryExpressionContext(parentContext, parentState);
                        this.pushNewRecursionContext(localContext, _startState, PrestoSqlParser.RULE_primaryExpression);
                        this.state = 1233;
                        if (!(this.precpred(this.context, 13))) {
                            throw this.createFailedPredicateException("this.precpred(this.context, 13)");
                        }
                        this.state = 1234;
                        this.match(PrestoSqlParser.T__0);
                        this.state = 1235;
                        this.identifier();
                        }
                        break;
                    }
                    }
                }
                this.state = 1240;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 154, this.context);
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
    public string_(): StringContext {
        let localContext = new StringContext(this.context, this.state);
        this.enterRule(localContext, 66, PrestoSqlParser.RULE_string);
        try {
            this.state = 1247;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.STRING:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1241;
                this.match(PrestoSqlParser.STRING);
                }
                break;
            case PrestoSqlParser.UNICODE_STRING:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1242;
                this.match(PrestoSqlParser.UNICODE_STRING);
                this.state = 1245;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 155, this.context) ) {
                case 1:
                    {
                    this.state = 1243;
                    this.match(PrestoSqlParser.UESCAPE);
                    this.state = 1244;
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
        this.enterRule(localContext, 68, PrestoSqlParser.RULE_timeZoneSpecifier);
        try {
            this.state = 1255;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 157, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1249;
                this.match(PrestoSqlParser.TIME);
                this.state = 1250;
                this.match(PrestoSqlParser.ZONE);
                this.state = 1251;
                this.interval();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1252;
                this.match(PrestoSqlParser.TIME);
                this.state = 1253;
                this.match(PrestoSqlParser.ZONE);
                this.state = 1254;
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
        this.enterRule(localContext, 70, PrestoSqlParser.RULE_comparisonOperator);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1257;
            _la = this.tokenStream.LA(1);
            if(!(((((_la - 190)) & ~0x1F) === 0 && ((1 << (_la - 190)) & 63) !== 0))) {
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
        this.enterRule(localContext, 72, PrestoSqlParser.RULE_comparisonQuantifier);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1259;
            _la = this.tokenStream.LA(1);
            if(!(_la === 11 || _la === 15 || _la === 155)) {
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
        this.enterRule(localContext, 74, PrestoSqlParser.RULE_booleanValue);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1261;
            _la = this.tokenStream.LA(1);
            if(!(_la === 62 || _la === 169)) {
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
        this.enterRule(localContext, 76, PrestoSqlParser.RULE_interval);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1263;
            this.match(PrestoSqlParser.INTERVAL);
            this.state = 1265;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 196 || _la === 197) {
                {
                this.state = 1264;
                _la = this.tokenStream.LA(1);
                if(!(_la === 196 || _la === 197)) {
                this.errorHandler.recoverInline(this);
                }
                else {
                    this.errorHandler.reportMatch(this);
                    this.consume();
                }
                }
            }

            this.state = 1267;
            this.string_();
            this.state = 1268;
            this.intervalField();
            this.state = 1271;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 159, this.context) ) {
            case 1:
                {
                this.state = 1269;
                this.match(PrestoSqlParser.TO);
                this.state = 1270;
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
        this.enterRule(localContext, 78, PrestoSqlParser.RULE_intervalField);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1273;
            _la = this.tokenStream.LA(1);
            if(!(_la === 45 || ((((_la - 77)) & ~0x1F) === 0 && ((1 << (_la - 77)) & 100663297) !== 0) || _la === 148 || _la === 188)) {
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
        this.enterRule(localContext, 80, PrestoSqlParser.RULE_normalForm);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1275;
            _la = this.tokenStream.LA(1);
            if(!(((((_la - 105)) & ~0x1F) === 0 && ((1 << (_la - 105)) & 15) !== 0))) {
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
        let _startState = 82;
        this.enterRecursionRule(localContext, 82, PrestoSqlParser.RULE_type, _p);
        let _la: number;
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1324;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 163, this.context) ) {
            case 1:
                {
                this.state = 1278;
                this.match(PrestoSqlParser.ARRAY);
                this.state = 1279;
                this.match(PrestoSqlParser.LT);
                this.state = 1280;
                this.type_(0);
                this.state = 1281;
                this.match(PrestoSqlParser.GT);
                }
                break;
            case 2:
                {
                this.state = 1283;
                this.match(PrestoSqlParser.MAP);
                this.state = 1284;
                this.match(PrestoSqlParser.LT);
                this.state = 1285;
                this.type_(0);
                this.state = 1286;
                this.match(PrestoSqlParser.T__3);
                this.state = 1287;
                this.type_(0);
                this.state = 1288;
                this.match(PrestoSqlParser.GT);
                }
                break;
            case 3:
                {
                this.state = 1290;
                this.match(PrestoSqlParser.ROW);
                this.state = 1291;
                this.match(PrestoSqlParser.T__1);
                this.state = 1292;
                this.identifier();
                this.state = 1293;
                this.type_(0);
                this.state = 1300;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1294;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1295;
                    this.identifier();
                    this.state = 1296;
                    this.type_(0);
                    }
                    }
                    this.state = 1302;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                this.state = 1303;
                this.match(PrestoSqlParser.T__2);
                }
                break;
            case 4:
                {
                this.state = 1305;
                this.baseType();
                this.state = 1317;
                this.errorHandler.sync(this);
                switch (this.interpreter.adaptivePredict(this.tokenStream, 162, this.context) ) {
                case 1:
                    {
                    this.state = 1306;
                    this.match(PrestoSqlParser.T__1);
                    this.state = 1307;
                    this.typeParameter();
                    this.state = 1312;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                    while (_la === 4) {
                        {
                        {
                        this.state = 1308;
                        this.match(PrestoSqlParser.T__3);
                        this.state = 1309;
                        this.typeParameter();
                        }
                        }
                        this.state = 1314;
                        this.errorHandler.sync(this);
                        _la = this.tokenStream.LA(1);
                    }
                    this.state = 1315;
                    this.match(PrestoSqlParser.T__2);
                    }
                    break;
                }
                }
                break;
            case 5:
                {
                this.state = 1319;
                this.match(PrestoSqlParser.INTERVAL);
                this.state = 1320;
                this.intervalField();
                this.state = 1321;
                this.match(PrestoSqlParser.TO);
                this.state = 1322;
                this.intervalField();
                }
                break;
            }
            this.context!.stop = this.tokenStream.LT(-1);
            this.state = 1330;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 164, this.context);
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
                    this.state = 1326;
                    if (!(this.precpred(this.context, 6))) {
                        throw this.createFailedPredicateException("this.precpred(this.context, 6)");
                    }
                    this.state = 1327;
                    this.match(PrestoSqlParser.ARRAY);
                    }
                    }
                }
                this.state = 1332;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 164, this.context);
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
    public typeParameter(): TypeParameterContext {
        let localContext = new TypeParameterContext(this.context, this.state);
        this.enterRule(localContext, 84, PrestoSqlParser.RULE_typeParameter);
        try {
            this.state = 1335;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.INTEGER_VALUE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1333;
                this.match(PrestoSqlParser.INTEGER_VALUE);
                }
                break;
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
            case PrestoSqlParser.TIME_WITH_TIME_ZONE:
            case PrestoSqlParser.TIMESTAMP_WITH_TIME_ZONE:
            case PrestoSqlParser.DOUBLE_PRECISION:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1334;
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
    public baseType(): BaseTypeContext {
        let localContext = new BaseTypeContext(this.context, this.state);
        this.enterRule(localContext, 86, PrestoSqlParser.RULE_baseType);
        try {
            this.state = 1341;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.TIME_WITH_TIME_ZONE:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1337;
                this.match(PrestoSqlParser.TIME_WITH_TIME_ZONE);
                }
                break;
            case PrestoSqlParser.TIMESTAMP_WITH_TIME_ZONE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1338;
                this.match(PrestoSqlParser.TIMESTAMP_WITH_TIME_ZONE);
                }
                break;
            case PrestoSqlParser.DOUBLE_PRECISION:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1339;
                this.match(PrestoSqlParser.DOUBLE_PRECISION);
                }
                break;
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1340;
                this.identifier();
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
        this.enterRule(localContext, 88, PrestoSqlParser.RULE_whenClause);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1343;
            this.match(PrestoSqlParser.WHEN);
            this.state = 1344;
            this.expression();
            this.state = 1345;
            this.match(PrestoSqlParser.THEN);
            this.state = 1346;
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
        this.enterRule(localContext, 90, PrestoSqlParser.RULE_filter);
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1348;
            this.match(PrestoSqlParser.FILTER);
            this.state = 1349;
            this.match(PrestoSqlParser.T__1);
            this.state = 1350;
            this.match(PrestoSqlParser.WHERE);
            this.state = 1351;
            this.booleanExpression(0);
            this.state = 1352;
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
        this.enterRule(localContext, 92, PrestoSqlParser.RULE_over);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1354;
            this.match(PrestoSqlParser.OVER);
            this.state = 1355;
            this.match(PrestoSqlParser.T__1);
            this.state = 1366;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 124) {
                {
                this.state = 1356;
                this.match(PrestoSqlParser.PARTITION);
                this.state = 1357;
                this.match(PrestoSqlParser.BY);
                this.state = 1358;
                this.expression();
                this.state = 1363;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1359;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1360;
                    this.expression();
                    }
                    }
                    this.state = 1365;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            this.state = 1378;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 119) {
                {
                this.state = 1368;
                this.match(PrestoSqlParser.ORDER);
                this.state = 1369;
                this.match(PrestoSqlParser.BY);
                this.state = 1370;
                this.sortItem();
                this.state = 1375;
                this.errorHandler.sync(this);
                _la = this.tokenStream.LA(1);
                while (_la === 4) {
                    {
                    {
                    this.state = 1371;
                    this.match(PrestoSqlParser.T__3);
                    this.state = 1372;
                    this.sortItem();
                    }
                    }
                    this.state = 1377;
                    this.errorHandler.sync(this);
                    _la = this.tokenStream.LA(1);
                }
                }
            }

            this.state = 1381;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            if (_la === 132 || _la === 145) {
                {
                this.state = 1380;
                this.windowFrame();
                }
            }

            this.state = 1383;
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
        this.enterRule(localContext, 94, PrestoSqlParser.RULE_windowFrame);
        try {
            this.state = 1401;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 172, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1385;
                this.match(PrestoSqlParser.RANGE);
                this.state = 1386;
                this.frameBound();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1387;
                this.match(PrestoSqlParser.ROWS);
                this.state = 1388;
                this.frameBound();
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1389;
                this.match(PrestoSqlParser.RANGE);
                this.state = 1390;
                this.match(PrestoSqlParser.BETWEEN);
                this.state = 1391;
                this.frameBound();
                this.state = 1392;
                this.match(PrestoSqlParser.AND);
                this.state = 1393;
                this.frameBound();
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1395;
                this.match(PrestoSqlParser.ROWS);
                this.state = 1396;
                this.match(PrestoSqlParser.BETWEEN);
                this.state = 1397;
                this.frameBound();
                this.state = 1398;
                this.match(PrestoSqlParser.AND);
                this.state = 1399;
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
        this.enterRule(localContext, 96, PrestoSqlParser.RULE_frameBound);
        let _la: number;
        try {
            this.state = 1412;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 173, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1403;
                this.match(PrestoSqlParser.UNBOUNDED);
                this.state = 1404;
                this.match(PrestoSqlParser.PRECEDING);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1405;
                this.match(PrestoSqlParser.UNBOUNDED);
                this.state = 1406;
                this.match(PrestoSqlParser.FOLLOWING);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1407;
                this.match(PrestoSqlParser.CURRENT);
                this.state = 1408;
                this.match(PrestoSqlParser.ROW);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1409;
                this.expression();
                this.state = 1410;
                _la = this.tokenStream.LA(1);
                if(!(_la === 65 || _la === 128)) {
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
        this.enterRule(localContext, 98, PrestoSqlParser.RULE_explainOption);
        let _la: number;
        try {
            this.state = 1418;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.FORMAT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1414;
                this.match(PrestoSqlParser.FORMAT);
                this.state = 1415;
                _la = this.tokenStream.LA(1);
                if(!(_la === 73 || _la === 91 || _la === 163)) {
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
                this.state = 1416;
                this.match(PrestoSqlParser.TYPE);
                this.state = 1417;
                _la = this.tokenStream.LA(1);
                if(!(_la === 51 || _la === 87 || _la === 100 || _la === 179)) {
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
        this.enterRule(localContext, 100, PrestoSqlParser.RULE_transactionMode);
        let _la: number;
        try {
            this.state = 1425;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.ISOLATION:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1420;
                this.match(PrestoSqlParser.ISOLATION);
                this.state = 1421;
                this.match(PrestoSqlParser.LEVEL);
                this.state = 1422;
                this.levelOfIsolation();
                }
                break;
            case PrestoSqlParser.READ:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1423;
                this.match(PrestoSqlParser.READ);
                this.state = 1424;
                _la = this.tokenStream.LA(1);
                if(!(_la === 116 || _la === 187)) {
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
        this.enterRule(localContext, 102, PrestoSqlParser.RULE_levelOfIsolation);
        try {
            this.state = 1434;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 176, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1427;
                this.match(PrestoSqlParser.READ);
                this.state = 1428;
                this.match(PrestoSqlParser.UNCOMMITTED);
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1429;
                this.match(PrestoSqlParser.READ);
                this.state = 1430;
                this.match(PrestoSqlParser.COMMITTED);
                }
                break;
            case 3:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1431;
                this.match(PrestoSqlParser.REPEATABLE);
                this.state = 1432;
                this.match(PrestoSqlParser.READ);
                }
                break;
            case 4:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1433;
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
        this.enterRule(localContext, 104, PrestoSqlParser.RULE_callArgument);
        try {
            this.state = 1441;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 177, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1436;
                this.expression();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1437;
                this.identifier();
                this.state = 1438;
                this.match(PrestoSqlParser.T__8);
                this.state = 1439;
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
        this.enterRule(localContext, 106, PrestoSqlParser.RULE_pathElement);
        try {
            this.state = 1448;
            this.errorHandler.sync(this);
            switch (this.interpreter.adaptivePredict(this.tokenStream, 178, this.context) ) {
            case 1:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1443;
                this.identifier();
                this.state = 1444;
                this.match(PrestoSqlParser.T__0);
                this.state = 1445;
                this.identifier();
                }
                break;
            case 2:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1447;
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
        this.enterRule(localContext, 108, PrestoSqlParser.RULE_pathSpecification);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1450;
            this.pathElement();
            this.state = 1455;
            this.errorHandler.sync(this);
            _la = this.tokenStream.LA(1);
            while (_la === 4) {
                {
                {
                this.state = 1451;
                this.match(PrestoSqlParser.T__3);
                this.state = 1452;
                this.pathElement();
                }
                }
                this.state = 1457;
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
        this.enterRule(localContext, 110, PrestoSqlParser.RULE_privilege);
        try {
            this.state = 1462;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.SELECT:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1458;
                this.match(PrestoSqlParser.SELECT);
                }
                break;
            case PrestoSqlParser.DELETE:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1459;
                this.match(PrestoSqlParser.DELETE);
                }
                break;
            case PrestoSqlParser.INSERT:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1460;
                this.match(PrestoSqlParser.INSERT);
                }
                break;
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
            case PrestoSqlParser.IDENTIFIER:
            case PrestoSqlParser.DIGIT_IDENTIFIER:
            case PrestoSqlParser.QUOTED_IDENTIFIER:
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1461;
                this.identifier();
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
    public qualifiedName(): QualifiedNameContext {
        let localContext = new QualifiedNameContext(this.context, this.state);
        this.enterRule(localContext, 112, PrestoSqlParser.RULE_qualifiedName);
        try {
            let alternative: number;
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1464;
            this.identifier();
            this.state = 1469;
            this.errorHandler.sync(this);
            alternative = this.interpreter.adaptivePredict(this.tokenStream, 181, this.context);
            while (alternative !== 2 && alternative !== antlr.ATN.INVALID_ALT_NUMBER) {
                if (alternative === 1) {
                    {
                    {
                    this.state = 1465;
                    this.match(PrestoSqlParser.T__0);
                    this.state = 1466;
                    this.identifier();
                    }
                    }
                }
                this.state = 1471;
                this.errorHandler.sync(this);
                alternative = this.interpreter.adaptivePredict(this.tokenStream, 181, this.context);
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
        this.enterRule(localContext, 114, PrestoSqlParser.RULE_identifier);
        try {
            this.state = 1477;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.IDENTIFIER:
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1472;
                this.match(PrestoSqlParser.IDENTIFIER);
                }
                break;
            case PrestoSqlParser.QUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1473;
                this.match(PrestoSqlParser.QUOTED_IDENTIFIER);
                }
                break;
            case PrestoSqlParser.ADD:
            case PrestoSqlParser.ALL:
            case PrestoSqlParser.ANALYZE:
            case PrestoSqlParser.ANY:
            case PrestoSqlParser.ARRAY:
            case PrestoSqlParser.ASC:
            case PrestoSqlParser.AT:
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
            case PrestoSqlParser.DESC:
            case PrestoSqlParser.DISTRIBUTED:
            case PrestoSqlParser.EXCLUDING:
            case PrestoSqlParser.EXPLAIN:
            case PrestoSqlParser.FILTER:
            case PrestoSqlParser.FIRST:
            case PrestoSqlParser.FOLLOWING:
            case PrestoSqlParser.FORMAT:
            case PrestoSqlParser.FUNCTIONS:
            case PrestoSqlParser.GRANT:
            case PrestoSqlParser.GRANTS:
            case PrestoSqlParser.GRAPHVIZ:
            case PrestoSqlParser.HOUR:
            case PrestoSqlParser.IF:
            case PrestoSqlParser.INCLUDING:
            case PrestoSqlParser.INPUT:
            case PrestoSqlParser.INTERVAL:
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
            case PrestoSqlParser.NFC:
            case PrestoSqlParser.NFD:
            case PrestoSqlParser.NFKC:
            case PrestoSqlParser.NFKD:
            case PrestoSqlParser.NO:
            case PrestoSqlParser.NULLIF:
            case PrestoSqlParser.NULLS:
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
            case PrestoSqlParser.PRIVILEGES:
            case PrestoSqlParser.PROPERTIES:
            case PrestoSqlParser.RANGE:
            case PrestoSqlParser.READ:
            case PrestoSqlParser.RENAME:
            case PrestoSqlParser.REPEATABLE:
            case PrestoSqlParser.REPLACE:
            case PrestoSqlParser.RESET:
            case PrestoSqlParser.RESTRICT:
            case PrestoSqlParser.REVOKE:
            case PrestoSqlParser.ROLLBACK:
            case PrestoSqlParser.ROW:
            case PrestoSqlParser.ROWS:
            case PrestoSqlParser.SCHEMA:
            case PrestoSqlParser.SCHEMAS:
            case PrestoSqlParser.SECOND:
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
            case PrestoSqlParser.TIME:
            case PrestoSqlParser.TIMESTAMP:
            case PrestoSqlParser.TO:
            case PrestoSqlParser.TRANSACTION:
            case PrestoSqlParser.TRY_CAST:
            case PrestoSqlParser.TYPE:
            case PrestoSqlParser.UNBOUNDED:
            case PrestoSqlParser.UNCOMMITTED:
            case PrestoSqlParser.USE:
            case PrestoSqlParser.VALIDATE:
            case PrestoSqlParser.VERBOSE:
            case PrestoSqlParser.VIEW:
            case PrestoSqlParser.WORK:
            case PrestoSqlParser.WRITE:
            case PrestoSqlParser.YEAR:
            case PrestoSqlParser.ZONE:
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1474;
                this.nonReserved();
                }
                break;
            case PrestoSqlParser.BACKQUOTED_IDENTIFIER:
                this.enterOuterAlt(localContext, 4);
                {
                this.state = 1475;
                this.match(PrestoSqlParser.BACKQUOTED_IDENTIFIER);
                }
                break;
            case PrestoSqlParser.DIGIT_IDENTIFIER:
                this.enterOuterAlt(localContext, 5);
                {
                this.state = 1476;
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
        this.enterRule(localContext, 116, PrestoSqlParser.RULE_number);
        try {
            this.state = 1482;
            this.errorHandler.sync(this);
            switch (this.tokenStream.LA(1)) {
            case PrestoSqlParser.DECIMAL_VALUE:
                localContext = new DecimalNumberContext(localContext);
                this.enterOuterAlt(localContext, 1);
                {
                this.state = 1479;
                this.match(PrestoSqlParser.DECIMAL_VALUE);
                }
                break;
            case PrestoSqlParser.DOUBLE_VALUE:
                localContext = new DoubleNumberContext(localContext);
                this.enterOuterAlt(localContext, 2);
                {
                this.state = 1480;
                this.match(PrestoSqlParser.DOUBLE_VALUE);
                }
                break;
            case PrestoSqlParser.INTEGER_VALUE:
                localContext = new IntegerNumberContext(localContext);
                this.enterOuterAlt(localContext, 3);
                {
                this.state = 1481;
                this.match(PrestoSqlParser.INTEGER_VALUE);
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
    public nonReserved(): NonReservedContext {
        let localContext = new NonReservedContext(this.context, this.state);
        this.enterRule(localContext, 118, PrestoSqlParser.RULE_nonReserved);
        let _la: number;
        try {
            this.enterOuterAlt(localContext, 1);
            {
            this.state = 1484;
            _la = this.tokenStream.LA(1);
            if(!((((_la) & ~0x1F) === 0 && ((1 << _la) & 4187859968) !== 0) || ((((_la - 32)) & ~0x1F) === 0 && ((1 << (_la - 32)) & 2450077729) !== 0) || ((((_la - 64)) & ~0x1F) === 0 && ((1 << (_la - 64)) & 3131401163) !== 0) || ((((_la - 97)) & ~0x1F) === 0 && ((1 << (_la - 97)) & 4271579001) !== 0) || ((((_la - 130)) & ~0x1F) === 0 && ((1 << (_la - 130)) & 3220690927) !== 0) || ((((_la - 162)) & ~0x1F) === 0 && ((1 << (_la - 162)) & 253401979) !== 0))) {
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
        case 41:
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
            return this.precpred(this.context, 6);
        }
        return true;
    }

    public static readonly _serializedATN: number[] = [
        4,1,218,1487,2,0,7,0,2,1,7,1,2,2,7,2,2,3,7,3,2,4,7,4,2,5,7,5,2,6,
        7,6,2,7,7,7,2,8,7,8,2,9,7,9,2,10,7,10,2,11,7,11,2,12,7,12,2,13,7,
        13,2,14,7,14,2,15,7,15,2,16,7,16,2,17,7,17,2,18,7,18,2,19,7,19,2,
        20,7,20,2,21,7,21,2,22,7,22,2,23,7,23,2,24,7,24,2,25,7,25,2,26,7,
        26,2,27,7,27,2,28,7,28,2,29,7,29,2,30,7,30,2,31,7,31,2,32,7,32,2,
        33,7,33,2,34,7,34,2,35,7,35,2,36,7,36,2,37,7,37,2,38,7,38,2,39,7,
        39,2,40,7,40,2,41,7,41,2,42,7,42,2,43,7,43,2,44,7,44,2,45,7,45,2,
        46,7,46,2,47,7,47,2,48,7,48,2,49,7,49,2,50,7,50,2,51,7,51,2,52,7,
        52,2,53,7,53,2,54,7,54,2,55,7,55,2,56,7,56,2,57,7,57,2,58,7,58,2,
        59,7,59,1,0,1,0,1,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,3,1,137,8,1,1,1,1,1,1,1,3,1,142,8,1,1,1,1,1,1,1,1,1,3,1,
        148,8,1,1,1,1,1,3,1,152,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,3,1,166,8,1,1,1,1,1,3,1,170,8,1,1,1,1,1,3,1,174,8,1,
        1,1,1,1,3,1,178,8,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,186,8,1,1,1,1,1,
        3,1,190,8,1,1,1,3,1,193,8,1,1,1,1,1,1,1,1,1,1,1,3,1,200,8,1,1,1,
        1,1,1,1,1,1,1,1,5,1,207,8,1,10,1,12,1,210,9,1,1,1,1,1,1,1,3,1,215,
        8,1,1,1,1,1,3,1,219,8,1,1,1,1,1,1,1,1,1,3,1,225,8,1,1,1,1,1,1,1,
        1,1,1,1,3,1,232,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,241,8,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,3,1,277,8,1,1,1,1,1,1,1,3,1,282,8,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,3,1,293,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,5,1,302,8,1,
        10,1,12,1,305,9,1,3,1,307,8,1,1,1,1,1,1,1,1,1,1,1,1,1,5,1,315,8,
        1,10,1,12,1,318,9,1,1,1,1,1,3,1,322,8,1,1,1,1,1,3,1,326,8,1,1,1,
        1,1,1,1,1,1,1,1,1,1,3,1,334,8,1,1,1,1,1,1,1,1,1,3,1,340,8,1,1,1,
        1,1,1,1,5,1,345,8,1,10,1,12,1,348,9,1,1,1,1,1,3,1,352,8,1,1,1,1,
        1,3,1,356,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,366,8,1,1,1,3,
        1,369,8,1,1,1,1,1,3,1,373,8,1,1,1,3,1,376,8,1,1,1,1,1,1,1,1,1,5,
        1,382,8,1,10,1,12,1,385,9,1,1,1,1,1,3,1,389,8,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,404,8,1,1,1,1,1,1,1,1,1,
        3,1,410,8,1,3,1,412,8,1,1,1,1,1,1,1,1,1,3,1,418,8,1,1,1,1,1,1,1,
        1,1,3,1,424,8,1,3,1,426,8,1,1,1,1,1,1,1,1,1,3,1,432,8,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,5,1,471,8,1,10,1,12,1,474,9,1,3,1,476,8,1,1,1,1,1,3,
        1,480,8,1,1,1,1,1,3,1,484,8,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,
        1,1,1,1,1,1,1,1,1,1,1,5,1,500,8,1,10,1,12,1,503,9,1,3,1,505,8,1,
        1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,3,1,516,8,1,1,2,3,2,519,8,2,
        1,2,1,2,1,3,1,3,3,3,525,8,3,1,3,1,3,1,3,5,3,530,8,3,10,3,12,3,533,
        9,3,1,4,1,4,3,4,537,8,4,1,4,1,4,1,4,1,4,1,4,1,5,1,5,3,5,546,8,5,
        1,6,1,6,1,6,1,6,3,6,552,8,6,1,6,1,6,3,6,556,8,6,1,7,1,7,1,7,1,7,
        3,7,562,8,7,1,8,1,8,1,8,1,8,5,8,568,8,8,10,8,12,8,571,9,8,1,8,1,
        8,1,9,1,9,1,9,1,9,1,10,1,10,1,10,1,10,1,10,1,10,5,10,585,8,10,10,
        10,12,10,588,9,10,3,10,590,8,10,1,10,1,10,3,10,594,8,10,1,11,1,11,
        1,11,1,11,1,11,1,11,3,11,602,8,11,1,11,1,11,1,11,1,11,3,11,608,8,
        11,1,11,5,11,611,8,11,10,11,12,11,614,9,11,1,12,1,12,1,12,1,12,1,
        12,1,12,1,12,5,12,623,8,12,10,12,12,12,626,9,12,1,12,1,12,1,12,1,
        12,3,12,632,8,12,1,13,1,13,3,13,636,8,13,1,13,1,13,3,13,640,8,13,
        1,14,1,14,3,14,644,8,14,1,14,1,14,1,14,5,14,649,8,14,10,14,12,14,
        652,9,14,1,14,1,14,1,14,1,14,5,14,658,8,14,10,14,12,14,661,9,14,
        3,14,663,8,14,1,14,1,14,3,14,667,8,14,1,14,1,14,1,14,3,14,672,8,
        14,1,14,1,14,3,14,676,8,14,1,15,3,15,679,8,15,1,15,1,15,1,15,5,15,
        684,8,15,10,15,12,15,687,9,15,1,16,1,16,1,16,1,16,1,16,1,16,5,16,
        695,8,16,10,16,12,16,698,9,16,3,16,700,8,16,1,16,1,16,1,16,1,16,
        1,16,1,16,5,16,708,8,16,10,16,12,16,711,9,16,3,16,713,8,16,1,16,
        1,16,1,16,1,16,1,16,1,16,1,16,5,16,722,8,16,10,16,12,16,725,9,16,
        1,16,1,16,3,16,729,8,16,1,17,1,17,1,17,1,17,5,17,735,8,17,10,17,
        12,17,738,9,17,3,17,740,8,17,1,17,1,17,3,17,744,8,17,1,18,1,18,1,
        19,1,19,3,19,750,8,19,1,19,3,19,753,8,19,1,19,1,19,1,19,1,19,1,19,
        3,19,760,8,19,1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,1,20,
        1,20,1,20,1,20,1,20,1,20,1,20,1,20,3,20,779,8,20,5,20,781,8,20,10,
        20,12,20,784,9,20,1,21,3,21,787,8,21,1,21,1,21,3,21,791,8,21,1,21,
        1,21,3,21,795,8,21,1,21,1,21,3,21,799,8,21,3,21,801,8,21,1,22,1,
        22,1,22,1,22,1,22,1,22,1,22,5,22,810,8,22,10,22,12,22,813,9,22,1,
        22,1,22,3,22,817,8,22,1,23,1,23,1,23,1,23,1,23,1,23,1,23,3,23,826,
        8,23,1,24,1,24,1,25,1,25,3,25,832,8,25,1,25,1,25,3,25,836,8,25,3,
        25,838,8,25,1,26,1,26,1,26,1,26,5,26,844,8,26,10,26,12,26,847,9,
        26,1,26,1,26,1,27,1,27,1,27,1,27,1,27,1,27,1,27,1,27,1,27,1,27,5,
        27,861,8,27,10,27,12,27,864,9,27,1,27,1,27,1,27,3,27,869,8,27,1,
        27,1,27,1,27,1,27,1,27,1,27,1,27,1,27,1,27,3,27,880,8,27,1,28,1,
        28,1,29,1,29,1,29,3,29,887,8,29,1,29,1,29,3,29,891,8,29,1,29,1,29,
        1,29,1,29,1,29,1,29,5,29,899,8,29,10,29,12,29,902,9,29,1,30,1,30,
        1,30,1,30,1,30,1,30,1,30,1,30,1,30,1,30,3,30,914,8,30,1,30,1,30,
        1,30,1,30,1,30,1,30,3,30,922,8,30,1,30,1,30,1,30,1,30,1,30,5,30,
        929,8,30,10,30,12,30,932,9,30,1,30,1,30,1,30,3,30,937,8,30,1,30,
        1,30,1,30,1,30,1,30,1,30,3,30,945,8,30,1,30,1,30,1,30,1,30,3,30,
        951,8,30,1,30,1,30,3,30,955,8,30,1,30,1,30,1,30,3,30,960,8,30,1,
        30,1,30,1,30,3,30,965,8,30,1,31,1,31,1,31,1,31,3,31,971,8,31,1,31,
        1,31,1,31,1,31,1,31,1,31,1,31,1,31,1,31,1,31,1,31,1,31,5,31,985,
        8,31,10,31,12,31,988,9,31,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,4,32,1014,8,32,11,32,12,32,1015,1,32,1,32,1,32,1,
        32,1,32,1,32,1,32,5,32,1025,8,32,10,32,12,32,1028,9,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,3,32,1037,8,32,1,32,3,32,1040,8,32,1,32,
        1,32,1,32,3,32,1045,8,32,1,32,1,32,1,32,5,32,1050,8,32,10,32,12,
        32,1053,9,32,3,32,1055,8,32,1,32,1,32,1,32,1,32,1,32,5,32,1062,8,
        32,10,32,12,32,1065,9,32,3,32,1067,8,32,1,32,1,32,3,32,1071,8,32,
        1,32,3,32,1074,8,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,
        1084,8,32,10,32,12,32,1087,9,32,3,32,1089,8,32,1,32,1,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,4,32,1106,
        8,32,11,32,12,32,1107,1,32,1,32,3,32,1112,8,32,1,32,1,32,1,32,1,
        32,4,32,1118,8,32,11,32,12,32,1119,1,32,1,32,3,32,1124,8,32,1,32,
        1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1147,8,32,10,32,12,32,1150,
        9,32,3,32,1152,8,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,3,32,1161,
        8,32,1,32,1,32,1,32,1,32,3,32,1167,8,32,1,32,1,32,1,32,1,32,3,32,
        1173,8,32,1,32,1,32,1,32,1,32,3,32,1179,8,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,3,32,1190,8,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,3,32,1199,8,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1219,8,32,
        10,32,12,32,1222,9,32,3,32,1224,8,32,1,32,3,32,1227,8,32,1,32,1,
        32,1,32,1,32,1,32,1,32,1,32,1,32,5,32,1237,8,32,10,32,12,32,1240,
        9,32,1,33,1,33,1,33,1,33,3,33,1246,8,33,3,33,1248,8,33,1,34,1,34,
        1,34,1,34,1,34,1,34,3,34,1256,8,34,1,35,1,35,1,36,1,36,1,37,1,37,
        1,38,1,38,3,38,1266,8,38,1,38,1,38,1,38,1,38,3,38,1272,8,38,1,39,
        1,39,1,40,1,40,1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,
        1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,5,41,1299,
        8,41,10,41,12,41,1302,9,41,1,41,1,41,1,41,1,41,1,41,1,41,1,41,5,
        41,1311,8,41,10,41,12,41,1314,9,41,1,41,1,41,3,41,1318,8,41,1,41,
        1,41,1,41,1,41,1,41,3,41,1325,8,41,1,41,1,41,5,41,1329,8,41,10,41,
        12,41,1332,9,41,1,42,1,42,3,42,1336,8,42,1,43,1,43,1,43,1,43,3,43,
        1342,8,43,1,44,1,44,1,44,1,44,1,44,1,45,1,45,1,45,1,45,1,45,1,45,
        1,46,1,46,1,46,1,46,1,46,1,46,1,46,5,46,1362,8,46,10,46,12,46,1365,
        9,46,3,46,1367,8,46,1,46,1,46,1,46,1,46,1,46,5,46,1374,8,46,10,46,
        12,46,1377,9,46,3,46,1379,8,46,1,46,3,46,1382,8,46,1,46,1,46,1,47,
        1,47,1,47,1,47,1,47,1,47,1,47,1,47,1,47,1,47,1,47,1,47,1,47,1,47,
        1,47,1,47,3,47,1402,8,47,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,
        1,48,3,48,1413,8,48,1,49,1,49,1,49,1,49,3,49,1419,8,49,1,50,1,50,
        1,50,1,50,1,50,3,50,1426,8,50,1,51,1,51,1,51,1,51,1,51,1,51,1,51,
        3,51,1435,8,51,1,52,1,52,1,52,1,52,1,52,3,52,1442,8,52,1,53,1,53,
        1,53,1,53,1,53,3,53,1449,8,53,1,54,1,54,1,54,5,54,1454,8,54,10,54,
        12,54,1457,9,54,1,55,1,55,1,55,1,55,3,55,1463,8,55,1,56,1,56,1,56,
        5,56,1468,8,56,10,56,12,56,1471,9,56,1,57,1,57,1,57,1,57,1,57,3,
        57,1478,8,57,1,58,1,58,1,58,3,58,1483,8,58,1,59,1,59,1,59,0,6,22,
        40,58,62,64,82,60,0,2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32,
        34,36,38,40,42,44,46,48,50,52,54,56,58,60,62,64,66,68,70,72,74,76,
        78,80,82,84,86,88,90,92,94,96,98,100,102,104,106,108,110,112,114,
        116,118,0,21,2,0,24,24,139,139,2,0,68,68,79,79,2,0,57,57,80,80,2,
        0,11,11,205,205,2,0,56,56,175,175,2,0,18,18,48,48,2,0,64,64,92,92,
        2,0,11,11,50,50,2,0,20,20,159,159,1,0,196,197,1,0,198,200,1,0,190,
        195,3,0,11,11,15,15,155,155,2,0,62,62,169,169,5,0,45,45,77,77,102,
        103,148,148,188,188,1,0,105,108,2,0,65,65,128,128,3,0,73,73,91,91,
        163,163,4,0,51,51,87,87,100,100,179,179,2,0,116,116,187,187,43,0,
        10,11,13,13,15,16,18,20,23,24,27,32,37,37,43,45,48,48,51,51,57,57,
        60,60,63,65,67,67,70,73,77,78,80,80,82,82,85,85,87,87,89,89,91,93,
        95,95,97,97,100,103,105,109,113,114,116,117,120,120,122,128,130,
        133,135,140,142,142,144,148,150,159,161,163,165,168,170,171,173,
        174,177,177,179,179,181,182,186,189,1724,0,120,1,0,0,0,2,515,1,0,
        0,0,4,518,1,0,0,0,6,522,1,0,0,0,8,534,1,0,0,0,10,545,1,0,0,0,12,
        547,1,0,0,0,14,557,1,0,0,0,16,563,1,0,0,0,18,574,1,0,0,0,20,578,
        1,0,0,0,22,595,1,0,0,0,24,631,1,0,0,0,26,633,1,0,0,0,28,641,1,0,
        0,0,30,678,1,0,0,0,32,728,1,0,0,0,34,743,1,0,0,0,36,745,1,0,0,0,
        38,759,1,0,0,0,40,761,1,0,0,0,42,800,1,0,0,0,44,816,1,0,0,0,46,818,
        1,0,0,0,48,827,1,0,0,0,50,829,1,0,0,0,52,839,1,0,0,0,54,879,1,0,
        0,0,56,881,1,0,0,0,58,890,1,0,0,0,60,964,1,0,0,0,62,970,1,0,0,0,
        64,1226,1,0,0,0,66,1247,1,0,0,0,68,1255,1,0,0,0,70,1257,1,0,0,0,
        72,1259,1,0,0,0,74,1261,1,0,0,0,76,1263,1,0,0,0,78,1273,1,0,0,0,
        80,1275,1,0,0,0,82,1324,1,0,0,0,84,1335,1,0,0,0,86,1341,1,0,0,0,
        88,1343,1,0,0,0,90,1348,1,0,0,0,92,1354,1,0,0,0,94,1401,1,0,0,0,
        96,1412,1,0,0,0,98,1418,1,0,0,0,100,1425,1,0,0,0,102,1434,1,0,0,
        0,104,1441,1,0,0,0,106,1448,1,0,0,0,108,1450,1,0,0,0,110,1462,1,
        0,0,0,112,1464,1,0,0,0,114,1477,1,0,0,0,116,1482,1,0,0,0,118,1484,
        1,0,0,0,120,121,3,2,1,0,121,122,5,0,0,1,122,1,1,0,0,0,123,516,3,
        4,2,0,124,125,5,177,0,0,125,516,3,114,57,0,126,127,5,177,0,0,127,
        128,3,114,57,0,128,129,5,1,0,0,129,130,3,114,57,0,130,516,1,0,0,
        0,131,132,5,34,0,0,132,136,5,146,0,0,133,134,5,78,0,0,134,135,5,
        111,0,0,135,137,5,59,0,0,136,133,1,0,0,0,136,137,1,0,0,0,137,138,
        1,0,0,0,138,141,3,112,56,0,139,140,5,185,0,0,140,142,3,16,8,0,141,
        139,1,0,0,0,141,142,1,0,0,0,142,516,1,0,0,0,143,144,5,52,0,0,144,
        147,5,146,0,0,145,146,5,78,0,0,146,148,5,59,0,0,147,145,1,0,0,0,
        147,148,1,0,0,0,148,149,1,0,0,0,149,151,3,112,56,0,150,152,7,0,0,
        0,151,150,1,0,0,0,151,152,1,0,0,0,152,516,1,0,0,0,153,154,5,12,0,
        0,154,155,5,146,0,0,155,156,3,112,56,0,156,157,5,135,0,0,157,158,
        5,167,0,0,158,159,3,114,57,0,159,516,1,0,0,0,160,161,5,34,0,0,161,
        165,5,160,0,0,162,163,5,78,0,0,163,164,5,111,0,0,164,166,5,59,0,
        0,165,162,1,0,0,0,165,166,1,0,0,0,166,167,1,0,0,0,167,169,3,112,
        56,0,168,170,3,52,26,0,169,168,1,0,0,0,169,170,1,0,0,0,170,173,1,
        0,0,0,171,172,5,30,0,0,172,174,3,66,33,0,173,171,1,0,0,0,173,174,
        1,0,0,0,174,177,1,0,0,0,175,176,5,185,0,0,176,178,3,16,8,0,177,175,
        1,0,0,0,177,178,1,0,0,0,178,179,1,0,0,0,179,185,5,17,0,0,180,186,
        3,4,2,0,181,182,5,2,0,0,182,183,3,4,2,0,183,184,5,3,0,0,184,186,
        1,0,0,0,185,180,1,0,0,0,185,181,1,0,0,0,186,192,1,0,0,0,187,189,
        5,185,0,0,188,190,5,109,0,0,189,188,1,0,0,0,189,190,1,0,0,0,190,
        191,1,0,0,0,191,193,5,43,0,0,192,187,1,0,0,0,192,193,1,0,0,0,193,
        516,1,0,0,0,194,195,5,34,0,0,195,199,5,160,0,0,196,197,5,78,0,0,
        197,198,5,111,0,0,198,200,5,59,0,0,199,196,1,0,0,0,199,200,1,0,0,
        0,200,201,1,0,0,0,201,202,3,112,56,0,202,203,5,2,0,0,203,208,3,10,
        5,0,204,205,5,4,0,0,205,207,3,10,5,0,206,204,1,0,0,0,207,210,1,0,
        0,0,208,206,1,0,0,0,208,209,1,0,0,0,209,211,1,0,0,0,210,208,1,0,
        0,0,211,214,5,3,0,0,212,213,5,30,0,0,213,215,3,66,33,0,214,212,1,
        0,0,0,214,215,1,0,0,0,215,218,1,0,0,0,216,217,5,185,0,0,217,219,
        3,16,8,0,218,216,1,0,0,0,218,219,1,0,0,0,219,516,1,0,0,0,220,221,
        5,52,0,0,221,224,5,160,0,0,222,223,5,78,0,0,223,225,5,59,0,0,224,
        222,1,0,0,0,224,225,1,0,0,0,225,226,1,0,0,0,226,516,3,112,56,0,227,
        228,5,83,0,0,228,229,5,86,0,0,229,231,3,112,56,0,230,232,3,52,26,
        0,231,230,1,0,0,0,231,232,1,0,0,0,232,233,1,0,0,0,233,234,3,4,2,
        0,234,516,1,0,0,0,235,236,5,47,0,0,236,237,5,68,0,0,237,240,3,112,
        56,0,238,239,5,184,0,0,239,241,3,58,29,0,240,238,1,0,0,0,240,241,
        1,0,0,0,241,516,1,0,0,0,242,243,5,12,0,0,243,244,5,160,0,0,244,245,
        3,112,56,0,245,246,5,135,0,0,246,247,5,167,0,0,247,248,3,112,56,
        0,248,516,1,0,0,0,249,250,5,12,0,0,250,251,5,160,0,0,251,252,3,112,
        56,0,252,253,5,135,0,0,253,254,5,28,0,0,254,255,3,114,57,0,255,256,
        5,167,0,0,256,257,3,114,57,0,257,516,1,0,0,0,258,259,5,12,0,0,259,
        260,5,160,0,0,260,261,3,112,56,0,261,262,5,52,0,0,262,263,5,28,0,
        0,263,264,3,112,56,0,264,516,1,0,0,0,265,266,5,12,0,0,266,267,5,
        160,0,0,267,268,3,112,56,0,268,269,5,10,0,0,269,270,5,28,0,0,270,
        271,3,12,6,0,271,516,1,0,0,0,272,273,5,13,0,0,273,276,3,112,56,0,
        274,275,5,185,0,0,275,277,3,16,8,0,276,274,1,0,0,0,276,277,1,0,0,
        0,277,516,1,0,0,0,278,281,5,34,0,0,279,280,5,118,0,0,280,282,5,137,
        0,0,281,279,1,0,0,0,281,282,1,0,0,0,282,283,1,0,0,0,283,284,5,182,
        0,0,284,285,3,112,56,0,285,286,5,17,0,0,286,287,3,4,2,0,287,516,
        1,0,0,0,288,289,5,52,0,0,289,292,5,182,0,0,290,291,5,78,0,0,291,
        293,5,59,0,0,292,290,1,0,0,0,292,293,1,0,0,0,293,294,1,0,0,0,294,
        516,3,112,56,0,295,296,5,23,0,0,296,297,3,112,56,0,297,306,5,2,0,
        0,298,303,3,104,52,0,299,300,5,4,0,0,300,302,3,104,52,0,301,299,
        1,0,0,0,302,305,1,0,0,0,303,301,1,0,0,0,303,304,1,0,0,0,304,307,
        1,0,0,0,305,303,1,0,0,0,306,298,1,0,0,0,306,307,1,0,0,0,307,308,
        1,0,0,0,308,309,5,3,0,0,309,516,1,0,0,0,310,321,5,71,0,0,311,316,
        3,110,55,0,312,313,5,4,0,0,313,315,3,110,55,0,314,312,1,0,0,0,315,
        318,1,0,0,0,316,314,1,0,0,0,316,317,1,0,0,0,317,322,1,0,0,0,318,
        316,1,0,0,0,319,320,5,11,0,0,320,322,5,130,0,0,321,311,1,0,0,0,321,
        319,1,0,0,0,322,323,1,0,0,0,323,325,5,115,0,0,324,326,5,160,0,0,
        325,324,1,0,0,0,325,326,1,0,0,0,326,327,1,0,0,0,327,328,3,112,56,
        0,328,329,5,167,0,0,329,333,3,114,57,0,330,331,5,185,0,0,331,332,
        5,71,0,0,332,334,5,117,0,0,333,330,1,0,0,0,333,334,1,0,0,0,334,516,
        1,0,0,0,335,339,5,140,0,0,336,337,5,71,0,0,337,338,5,117,0,0,338,
        340,5,66,0,0,339,336,1,0,0,0,339,340,1,0,0,0,340,351,1,0,0,0,341,
        346,3,110,55,0,342,343,5,4,0,0,343,345,3,110,55,0,344,342,1,0,0,
        0,345,348,1,0,0,0,346,344,1,0,0,0,346,347,1,0,0,0,347,352,1,0,0,
        0,348,346,1,0,0,0,349,350,5,11,0,0,350,352,5,130,0,0,351,341,1,0,
        0,0,351,349,1,0,0,0,352,353,1,0,0,0,353,355,5,115,0,0,354,356,5,
        160,0,0,355,354,1,0,0,0,355,356,1,0,0,0,356,357,1,0,0,0,357,358,
        3,112,56,0,358,359,5,68,0,0,359,360,3,114,57,0,360,516,1,0,0,0,361,
        362,5,154,0,0,362,368,5,72,0,0,363,365,5,115,0,0,364,366,5,160,0,
        0,365,364,1,0,0,0,365,366,1,0,0,0,366,367,1,0,0,0,367,369,3,112,
        56,0,368,363,1,0,0,0,368,369,1,0,0,0,369,516,1,0,0,0,370,372,5,60,
        0,0,371,373,5,13,0,0,372,371,1,0,0,0,372,373,1,0,0,0,373,375,1,0,
        0,0,374,376,5,181,0,0,375,374,1,0,0,0,375,376,1,0,0,0,376,388,1,
        0,0,0,377,378,5,2,0,0,378,383,3,98,49,0,379,380,5,4,0,0,380,382,
        3,98,49,0,381,379,1,0,0,0,382,385,1,0,0,0,383,381,1,0,0,0,383,384,
        1,0,0,0,384,386,1,0,0,0,385,383,1,0,0,0,386,387,5,3,0,0,387,389,
        1,0,0,0,388,377,1,0,0,0,388,389,1,0,0,0,389,390,1,0,0,0,390,516,
        3,2,1,0,391,392,5,154,0,0,392,393,5,34,0,0,393,394,5,160,0,0,394,
        516,3,112,56,0,395,396,5,154,0,0,396,397,5,34,0,0,397,398,5,182,
        0,0,398,516,3,112,56,0,399,400,5,154,0,0,400,403,5,161,0,0,401,402,
        7,1,0,0,402,404,3,112,56,0,403,401,1,0,0,0,403,404,1,0,0,0,404,411,
        1,0,0,0,405,406,5,96,0,0,406,409,3,66,33,0,407,408,5,55,0,0,408,
        410,3,66,33,0,409,407,1,0,0,0,409,410,1,0,0,0,410,412,1,0,0,0,411,
        405,1,0,0,0,411,412,1,0,0,0,412,516,1,0,0,0,413,414,5,154,0,0,414,
        417,5,147,0,0,415,416,7,1,0,0,416,418,3,114,57,0,417,415,1,0,0,0,
        417,418,1,0,0,0,418,425,1,0,0,0,419,420,5,96,0,0,420,423,3,66,33,
        0,421,422,5,55,0,0,422,424,3,66,33,0,423,421,1,0,0,0,423,424,1,0,
        0,0,424,426,1,0,0,0,425,419,1,0,0,0,425,426,1,0,0,0,426,516,1,0,
        0,0,427,428,5,154,0,0,428,431,5,27,0,0,429,430,5,96,0,0,430,432,
        3,66,33,0,431,429,1,0,0,0,431,432,1,0,0,0,432,516,1,0,0,0,433,434,
        5,154,0,0,434,435,5,29,0,0,435,436,7,1,0,0,436,516,3,112,56,0,437,
        438,5,154,0,0,438,439,5,157,0,0,439,440,5,66,0,0,440,516,3,112,56,
        0,441,442,5,154,0,0,442,443,5,157,0,0,443,444,5,66,0,0,444,445,5,
        2,0,0,445,446,3,28,14,0,446,447,5,3,0,0,447,516,1,0,0,0,448,449,
        5,49,0,0,449,516,3,112,56,0,450,451,5,48,0,0,451,516,3,112,56,0,
        452,453,5,154,0,0,453,516,5,70,0,0,454,455,5,154,0,0,455,516,5,151,
        0,0,456,457,5,152,0,0,457,458,5,151,0,0,458,459,3,112,56,0,459,460,
        5,190,0,0,460,461,3,56,28,0,461,516,1,0,0,0,462,463,5,138,0,0,463,
        464,5,151,0,0,464,516,3,112,56,0,465,466,5,156,0,0,466,475,5,168,
        0,0,467,472,3,100,50,0,468,469,5,4,0,0,469,471,3,100,50,0,470,468,
        1,0,0,0,471,474,1,0,0,0,472,470,1,0,0,0,472,473,1,0,0,0,473,476,
        1,0,0,0,474,472,1,0,0,0,475,467,1,0,0,0,475,476,1,0,0,0,476,516,
        1,0,0,0,477,479,5,31,0,0,478,480,5,186,0,0,479,478,1,0,0,0,479,480,
        1,0,0,0,480,516,1,0,0,0,481,483,5,142,0,0,482,484,5,186,0,0,483,
        482,1,0,0,0,483,484,1,0,0,0,484,516,1,0,0,0,485,486,5,129,0,0,486,
        487,3,114,57,0,487,488,5,68,0,0,488,489,3,2,1,0,489,516,1,0,0,0,
        490,491,5,46,0,0,491,492,5,129,0,0,492,516,3,114,57,0,493,494,5,
        58,0,0,494,504,3,114,57,0,495,496,5,178,0,0,496,501,3,56,28,0,497,
        498,5,4,0,0,498,500,3,56,28,0,499,497,1,0,0,0,500,503,1,0,0,0,501,
        499,1,0,0,0,501,502,1,0,0,0,502,505,1,0,0,0,503,501,1,0,0,0,504,
        495,1,0,0,0,504,505,1,0,0,0,505,516,1,0,0,0,506,507,5,49,0,0,507,
        508,5,82,0,0,508,516,3,114,57,0,509,510,5,49,0,0,510,511,5,122,0,
        0,511,516,3,114,57,0,512,513,5,152,0,0,513,514,5,126,0,0,514,516,
        3,108,54,0,515,123,1,0,0,0,515,124,1,0,0,0,515,126,1,0,0,0,515,131,
        1,0,0,0,515,143,1,0,0,0,515,153,1,0,0,0,515,160,1,0,0,0,515,194,
        1,0,0,0,515,220,1,0,0,0,515,227,1,0,0,0,515,235,1,0,0,0,515,242,
        1,0,0,0,515,249,1,0,0,0,515,258,1,0,0,0,515,265,1,0,0,0,515,272,
        1,0,0,0,515,278,1,0,0,0,515,288,1,0,0,0,515,295,1,0,0,0,515,310,
        1,0,0,0,515,335,1,0,0,0,515,361,1,0,0,0,515,370,1,0,0,0,515,391,
        1,0,0,0,515,395,1,0,0,0,515,399,1,0,0,0,515,413,1,0,0,0,515,427,
        1,0,0,0,515,433,1,0,0,0,515,437,1,0,0,0,515,441,1,0,0,0,515,448,
        1,0,0,0,515,450,1,0,0,0,515,452,1,0,0,0,515,454,1,0,0,0,515,456,
        1,0,0,0,515,462,1,0,0,0,515,465,1,0,0,0,515,477,1,0,0,0,515,481,
        1,0,0,0,515,485,1,0,0,0,515,490,1,0,0,0,515,493,1,0,0,0,515,506,
        1,0,0,0,515,509,1,0,0,0,515,512,1,0,0,0,516,3,1,0,0,0,517,519,3,
        6,3,0,518,517,1,0,0,0,518,519,1,0,0,0,519,520,1,0,0,0,520,521,3,
        20,10,0,521,5,1,0,0,0,522,524,5,185,0,0,523,525,5,134,0,0,524,523,
        1,0,0,0,524,525,1,0,0,0,525,526,1,0,0,0,526,531,3,8,4,0,527,528,
        5,4,0,0,528,530,3,8,4,0,529,527,1,0,0,0,530,533,1,0,0,0,531,529,
        1,0,0,0,531,532,1,0,0,0,532,7,1,0,0,0,533,531,1,0,0,0,534,536,3,
        114,57,0,535,537,3,52,26,0,536,535,1,0,0,0,536,537,1,0,0,0,537,538,
        1,0,0,0,538,539,5,17,0,0,539,540,5,2,0,0,540,541,3,4,2,0,541,542,
        5,3,0,0,542,9,1,0,0,0,543,546,3,12,6,0,544,546,3,14,7,0,545,543,
        1,0,0,0,545,544,1,0,0,0,546,11,1,0,0,0,547,548,3,114,57,0,548,551,
        3,82,41,0,549,550,5,30,0,0,550,552,3,66,33,0,551,549,1,0,0,0,551,
        552,1,0,0,0,552,555,1,0,0,0,553,554,5,185,0,0,554,556,3,16,8,0,555,
        553,1,0,0,0,555,556,1,0,0,0,556,13,1,0,0,0,557,558,5,96,0,0,558,
        561,3,112,56,0,559,560,7,2,0,0,560,562,5,131,0,0,561,559,1,0,0,0,
        561,562,1,0,0,0,562,15,1,0,0,0,563,564,5,2,0,0,564,569,3,18,9,0,
        565,566,5,4,0,0,566,568,3,18,9,0,567,565,1,0,0,0,568,571,1,0,0,0,
        569,567,1,0,0,0,569,570,1,0,0,0,570,572,1,0,0,0,571,569,1,0,0,0,
        572,573,5,3,0,0,573,17,1,0,0,0,574,575,3,114,57,0,575,576,5,190,
        0,0,576,577,3,56,28,0,577,19,1,0,0,0,578,589,3,22,11,0,579,580,5,
        119,0,0,580,581,5,22,0,0,581,586,3,26,13,0,582,583,5,4,0,0,583,585,
        3,26,13,0,584,582,1,0,0,0,585,588,1,0,0,0,586,584,1,0,0,0,586,587,
        1,0,0,0,587,590,1,0,0,0,588,586,1,0,0,0,589,579,1,0,0,0,589,590,
        1,0,0,0,590,593,1,0,0,0,591,592,5,97,0,0,592,594,7,3,0,0,593,591,
        1,0,0,0,593,594,1,0,0,0,594,21,1,0,0,0,595,596,6,11,-1,0,596,597,
        3,24,12,0,597,612,1,0,0,0,598,599,10,2,0,0,599,601,5,84,0,0,600,
        602,3,36,18,0,601,600,1,0,0,0,601,602,1,0,0,0,602,603,1,0,0,0,603,
        611,3,22,11,3,604,605,10,1,0,0,605,607,7,4,0,0,606,608,3,36,18,0,
        607,606,1,0,0,0,607,608,1,0,0,0,608,609,1,0,0,0,609,611,3,22,11,
        2,610,598,1,0,0,0,610,604,1,0,0,0,611,614,1,0,0,0,612,610,1,0,0,
        0,612,613,1,0,0,0,613,23,1,0,0,0,614,612,1,0,0,0,615,632,3,28,14,
        0,616,617,5,160,0,0,617,632,3,112,56,0,618,619,5,180,0,0,619,624,
        3,56,28,0,620,621,5,4,0,0,621,623,3,56,28,0,622,620,1,0,0,0,623,
        626,1,0,0,0,624,622,1,0,0,0,624,625,1,0,0,0,625,632,1,0,0,0,626,
        624,1,0,0,0,627,628,5,2,0,0,628,629,3,20,10,0,629,630,5,3,0,0,630,
        632,1,0,0,0,631,615,1,0,0,0,631,616,1,0,0,0,631,618,1,0,0,0,631,
        627,1,0,0,0,632,25,1,0,0,0,633,635,3,56,28,0,634,636,7,5,0,0,635,
        634,1,0,0,0,635,636,1,0,0,0,636,639,1,0,0,0,637,638,5,114,0,0,638,
        640,7,6,0,0,639,637,1,0,0,0,639,640,1,0,0,0,640,27,1,0,0,0,641,643,
        5,149,0,0,642,644,3,36,18,0,643,642,1,0,0,0,643,644,1,0,0,0,644,
        645,1,0,0,0,645,650,3,38,19,0,646,647,5,4,0,0,647,649,3,38,19,0,
        648,646,1,0,0,0,649,652,1,0,0,0,650,648,1,0,0,0,650,651,1,0,0,0,
        651,662,1,0,0,0,652,650,1,0,0,0,653,654,5,68,0,0,654,659,3,40,20,
        0,655,656,5,4,0,0,656,658,3,40,20,0,657,655,1,0,0,0,658,661,1,0,
        0,0,659,657,1,0,0,0,659,660,1,0,0,0,660,663,1,0,0,0,661,659,1,0,
        0,0,662,653,1,0,0,0,662,663,1,0,0,0,663,666,1,0,0,0,664,665,5,184,
        0,0,665,667,3,58,29,0,666,664,1,0,0,0,666,667,1,0,0,0,667,671,1,
        0,0,0,668,669,5,74,0,0,669,670,5,22,0,0,670,672,3,30,15,0,671,668,
        1,0,0,0,671,672,1,0,0,0,672,675,1,0,0,0,673,674,5,76,0,0,674,676,
        3,58,29,0,675,673,1,0,0,0,675,676,1,0,0,0,676,29,1,0,0,0,677,679,
        3,36,18,0,678,677,1,0,0,0,678,679,1,0,0,0,679,680,1,0,0,0,680,685,
        3,32,16,0,681,682,5,4,0,0,682,684,3,32,16,0,683,681,1,0,0,0,684,
        687,1,0,0,0,685,683,1,0,0,0,685,686,1,0,0,0,686,31,1,0,0,0,687,685,
        1,0,0,0,688,729,3,34,17,0,689,690,5,143,0,0,690,699,5,2,0,0,691,
        696,3,56,28,0,692,693,5,4,0,0,693,695,3,56,28,0,694,692,1,0,0,0,
        695,698,1,0,0,0,696,694,1,0,0,0,696,697,1,0,0,0,697,700,1,0,0,0,
        698,696,1,0,0,0,699,691,1,0,0,0,699,700,1,0,0,0,700,701,1,0,0,0,
        701,729,5,3,0,0,702,703,5,36,0,0,703,712,5,2,0,0,704,709,3,56,28,
        0,705,706,5,4,0,0,706,708,3,56,28,0,707,705,1,0,0,0,708,711,1,0,
        0,0,709,707,1,0,0,0,709,710,1,0,0,0,710,713,1,0,0,0,711,709,1,0,
        0,0,712,704,1,0,0,0,712,713,1,0,0,0,713,714,1,0,0,0,714,729,5,3,
        0,0,715,716,5,75,0,0,716,717,5,153,0,0,717,718,5,2,0,0,718,723,3,
        34,17,0,719,720,5,4,0,0,720,722,3,34,17,0,721,719,1,0,0,0,722,725,
        1,0,0,0,723,721,1,0,0,0,723,724,1,0,0,0,724,726,1,0,0,0,725,723,
        1,0,0,0,726,727,5,3,0,0,727,729,1,0,0,0,728,688,1,0,0,0,728,689,
        1,0,0,0,728,702,1,0,0,0,728,715,1,0,0,0,729,33,1,0,0,0,730,739,5,
        2,0,0,731,736,3,56,28,0,732,733,5,4,0,0,733,735,3,56,28,0,734,732,
        1,0,0,0,735,738,1,0,0,0,736,734,1,0,0,0,736,737,1,0,0,0,737,740,
        1,0,0,0,738,736,1,0,0,0,739,731,1,0,0,0,739,740,1,0,0,0,740,741,
        1,0,0,0,741,744,5,3,0,0,742,744,3,56,28,0,743,730,1,0,0,0,743,742,
        1,0,0,0,744,35,1,0,0,0,745,746,7,7,0,0,746,37,1,0,0,0,747,752,3,
        56,28,0,748,750,5,17,0,0,749,748,1,0,0,0,749,750,1,0,0,0,750,751,
        1,0,0,0,751,753,3,114,57,0,752,749,1,0,0,0,752,753,1,0,0,0,753,760,
        1,0,0,0,754,755,3,112,56,0,755,756,5,1,0,0,756,757,5,198,0,0,757,
        760,1,0,0,0,758,760,5,198,0,0,759,747,1,0,0,0,759,754,1,0,0,0,759,
        758,1,0,0,0,760,39,1,0,0,0,761,762,6,20,-1,0,762,763,3,46,23,0,763,
        782,1,0,0,0,764,778,10,2,0,0,765,766,5,35,0,0,766,767,5,90,0,0,767,
        779,3,46,23,0,768,769,3,42,21,0,769,770,5,90,0,0,770,771,3,40,20,
        0,771,772,3,44,22,0,772,779,1,0,0,0,773,774,5,104,0,0,774,775,3,
        42,21,0,775,776,5,90,0,0,776,777,3,46,23,0,777,779,1,0,0,0,778,765,
        1,0,0,0,778,768,1,0,0,0,778,773,1,0,0,0,779,781,1,0,0,0,780,764,
        1,0,0,0,781,784,1,0,0,0,782,780,1,0,0,0,782,783,1,0,0,0,783,41,1,
        0,0,0,784,782,1,0,0,0,785,787,5,81,0,0,786,785,1,0,0,0,786,787,1,
        0,0,0,787,801,1,0,0,0,788,790,5,94,0,0,789,791,5,121,0,0,790,789,
        1,0,0,0,790,791,1,0,0,0,791,801,1,0,0,0,792,794,5,141,0,0,793,795,
        5,121,0,0,794,793,1,0,0,0,794,795,1,0,0,0,795,801,1,0,0,0,796,798,
        5,69,0,0,797,799,5,121,0,0,798,797,1,0,0,0,798,799,1,0,0,0,799,801,
        1,0,0,0,800,786,1,0,0,0,800,788,1,0,0,0,800,792,1,0,0,0,800,796,
        1,0,0,0,801,43,1,0,0,0,802,803,5,115,0,0,803,817,3,58,29,0,804,805,
        5,178,0,0,805,806,5,2,0,0,806,811,3,114,57,0,807,808,5,4,0,0,808,
        810,3,114,57,0,809,807,1,0,0,0,810,813,1,0,0,0,811,809,1,0,0,0,811,
        812,1,0,0,0,812,814,1,0,0,0,813,811,1,0,0,0,814,815,5,3,0,0,815,
        817,1,0,0,0,816,802,1,0,0,0,816,804,1,0,0,0,817,45,1,0,0,0,818,825,
        3,50,25,0,819,820,5,162,0,0,820,821,3,48,24,0,821,822,5,2,0,0,822,
        823,3,56,28,0,823,824,5,3,0,0,824,826,1,0,0,0,825,819,1,0,0,0,825,
        826,1,0,0,0,826,47,1,0,0,0,827,828,7,8,0,0,828,49,1,0,0,0,829,837,
        3,54,27,0,830,832,5,17,0,0,831,830,1,0,0,0,831,832,1,0,0,0,832,833,
        1,0,0,0,833,835,3,114,57,0,834,836,3,52,26,0,835,834,1,0,0,0,835,
        836,1,0,0,0,836,838,1,0,0,0,837,831,1,0,0,0,837,838,1,0,0,0,838,
        51,1,0,0,0,839,840,5,2,0,0,840,845,3,114,57,0,841,842,5,4,0,0,842,
        844,3,114,57,0,843,841,1,0,0,0,844,847,1,0,0,0,845,843,1,0,0,0,845,
        846,1,0,0,0,846,848,1,0,0,0,847,845,1,0,0,0,848,849,5,3,0,0,849,
        53,1,0,0,0,850,880,3,112,56,0,851,852,5,2,0,0,852,853,3,4,2,0,853,
        854,5,3,0,0,854,880,1,0,0,0,855,856,5,176,0,0,856,857,5,2,0,0,857,
        862,3,56,28,0,858,859,5,4,0,0,859,861,3,56,28,0,860,858,1,0,0,0,
        861,864,1,0,0,0,862,860,1,0,0,0,862,863,1,0,0,0,863,865,1,0,0,0,
        864,862,1,0,0,0,865,868,5,3,0,0,866,867,5,185,0,0,867,869,5,120,
        0,0,868,866,1,0,0,0,868,869,1,0,0,0,869,880,1,0,0,0,870,871,5,93,
        0,0,871,872,5,2,0,0,872,873,3,4,2,0,873,874,5,3,0,0,874,880,1,0,
        0,0,875,876,5,2,0,0,876,877,3,40,20,0,877,878,5,3,0,0,878,880,1,
        0,0,0,879,850,1,0,0,0,879,851,1,0,0,0,879,855,1,0,0,0,879,870,1,
        0,0,0,879,875,1,0,0,0,880,55,1,0,0,0,881,882,3,58,29,0,882,57,1,
        0,0,0,883,884,6,29,-1,0,884,886,3,62,31,0,885,887,3,60,30,0,886,
        885,1,0,0,0,886,887,1,0,0,0,887,891,1,0,0,0,888,889,5,111,0,0,889,
        891,3,58,29,3,890,883,1,0,0,0,890,888,1,0,0,0,891,900,1,0,0,0,892,
        893,10,2,0,0,893,894,5,14,0,0,894,899,3,58,29,3,895,896,10,1,0,0,
        896,897,5,118,0,0,897,899,3,58,29,2,898,892,1,0,0,0,898,895,1,0,
        0,0,899,902,1,0,0,0,900,898,1,0,0,0,900,901,1,0,0,0,901,59,1,0,0,
        0,902,900,1,0,0,0,903,904,3,70,35,0,904,905,3,62,31,0,905,965,1,
        0,0,0,906,907,3,70,35,0,907,908,3,72,36,0,908,909,5,2,0,0,909,910,
        3,4,2,0,910,911,5,3,0,0,911,965,1,0,0,0,912,914,5,111,0,0,913,912,
        1,0,0,0,913,914,1,0,0,0,914,915,1,0,0,0,915,916,5,21,0,0,916,917,
        3,62,31,0,917,918,5,14,0,0,918,919,3,62,31,0,919,965,1,0,0,0,920,
        922,5,111,0,0,921,920,1,0,0,0,921,922,1,0,0,0,922,923,1,0,0,0,923,
        924,5,79,0,0,924,925,5,2,0,0,925,930,3,56,28,0,926,927,5,4,0,0,927,
        929,3,56,28,0,928,926,1,0,0,0,929,932,1,0,0,0,930,928,1,0,0,0,930,
        931,1,0,0,0,931,933,1,0,0,0,932,930,1,0,0,0,933,934,5,3,0,0,934,
        965,1,0,0,0,935,937,5,111,0,0,936,935,1,0,0,0,936,937,1,0,0,0,937,
        938,1,0,0,0,938,939,5,79,0,0,939,940,5,2,0,0,940,941,3,4,2,0,941,
        942,5,3,0,0,942,965,1,0,0,0,943,945,5,111,0,0,944,943,1,0,0,0,944,
        945,1,0,0,0,945,946,1,0,0,0,946,947,5,96,0,0,947,950,3,62,31,0,948,
        949,5,55,0,0,949,951,3,62,31,0,950,948,1,0,0,0,950,951,1,0,0,0,951,
        965,1,0,0,0,952,954,5,88,0,0,953,955,5,111,0,0,954,953,1,0,0,0,954,
        955,1,0,0,0,955,956,1,0,0,0,956,965,5,112,0,0,957,959,5,88,0,0,958,
        960,5,111,0,0,959,958,1,0,0,0,959,960,1,0,0,0,960,961,1,0,0,0,961,
        962,5,50,0,0,962,963,5,68,0,0,963,965,3,62,31,0,964,903,1,0,0,0,
        964,906,1,0,0,0,964,913,1,0,0,0,964,921,1,0,0,0,964,936,1,0,0,0,
        964,944,1,0,0,0,964,952,1,0,0,0,964,957,1,0,0,0,965,61,1,0,0,0,966,
        967,6,31,-1,0,967,971,3,64,32,0,968,969,7,9,0,0,969,971,3,62,31,
        4,970,966,1,0,0,0,970,968,1,0,0,0,971,986,1,0,0,0,972,973,10,3,0,
        0,973,974,7,10,0,0,974,985,3,62,31,4,975,976,10,2,0,0,976,977,7,
        9,0,0,977,985,3,62,31,3,978,979,10,1,0,0,979,980,5,201,0,0,980,985,
        3,62,31,2,981,982,10,5,0,0,982,983,5,19,0,0,983,985,3,68,34,0,984,
        972,1,0,0,0,984,975,1,0,0,0,984,978,1,0,0,0,984,981,1,0,0,0,985,
        988,1,0,0,0,986,984,1,0,0,0,986,987,1,0,0,0,987,63,1,0,0,0,988,986,
        1,0,0,0,989,990,6,32,-1,0,990,1227,5,112,0,0,991,1227,3,76,38,0,
        992,993,3,114,57,0,993,994,3,66,33,0,994,1227,1,0,0,0,995,996,5,
        214,0,0,996,1227,3,66,33,0,997,1227,3,116,58,0,998,1227,3,74,37,
        0,999,1227,3,66,33,0,1000,1227,5,204,0,0,1001,1227,5,5,0,0,1002,
        1003,5,127,0,0,1003,1004,5,2,0,0,1004,1005,3,62,31,0,1005,1006,5,
        79,0,0,1006,1007,3,62,31,0,1007,1008,5,3,0,0,1008,1227,1,0,0,0,1009,
        1010,5,2,0,0,1010,1013,3,56,28,0,1011,1012,5,4,0,0,1012,1014,3,56,
        28,0,1013,1011,1,0,0,0,1014,1015,1,0,0,0,1015,1013,1,0,0,0,1015,
        1016,1,0,0,0,1016,1017,1,0,0,0,1017,1018,5,3,0,0,1018,1227,1,0,0,
        0,1019,1020,5,144,0,0,1020,1021,5,2,0,0,1021,1026,3,56,28,0,1022,
        1023,5,4,0,0,1023,1025,3,56,28,0,1024,1022,1,0,0,0,1025,1028,1,0,
        0,0,1026,1024,1,0,0,0,1026,1027,1,0,0,0,1027,1029,1,0,0,0,1028,1026,
        1,0,0,0,1029,1030,5,3,0,0,1030,1227,1,0,0,0,1031,1032,3,112,56,0,
        1032,1033,5,2,0,0,1033,1034,5,198,0,0,1034,1036,5,3,0,0,1035,1037,
        3,90,45,0,1036,1035,1,0,0,0,1036,1037,1,0,0,0,1037,1039,1,0,0,0,
        1038,1040,3,92,46,0,1039,1038,1,0,0,0,1039,1040,1,0,0,0,1040,1227,
        1,0,0,0,1041,1042,3,112,56,0,1042,1054,5,2,0,0,1043,1045,3,36,18,
        0,1044,1043,1,0,0,0,1044,1045,1,0,0,0,1045,1046,1,0,0,0,1046,1051,
        3,56,28,0,1047,1048,5,4,0,0,1048,1050,3,56,28,0,1049,1047,1,0,0,
        0,1050,1053,1,0,0,0,1051,1049,1,0,0,0,1051,1052,1,0,0,0,1052,1055,
        1,0,0,0,1053,1051,1,0,0,0,1054,1044,1,0,0,0,1054,1055,1,0,0,0,1055,
        1066,1,0,0,0,1056,1057,5,119,0,0,1057,1058,5,22,0,0,1058,1063,3,
        26,13,0,1059,1060,5,4,0,0,1060,1062,3,26,13,0,1061,1059,1,0,0,0,
        1062,1065,1,0,0,0,1063,1061,1,0,0,0,1063,1064,1,0,0,0,1064,1067,
        1,0,0,0,1065,1063,1,0,0,0,1066,1056,1,0,0,0,1066,1067,1,0,0,0,1067,
        1068,1,0,0,0,1068,1070,5,3,0,0,1069,1071,3,90,45,0,1070,1069,1,0,
        0,0,1070,1071,1,0,0,0,1071,1073,1,0,0,0,1072,1074,3,92,46,0,1073,
        1072,1,0,0,0,1073,1074,1,0,0,0,1074,1227,1,0,0,0,1075,1076,3,114,
        57,0,1076,1077,5,6,0,0,1077,1078,3,56,28,0,1078,1227,1,0,0,0,1079,
        1088,5,2,0,0,1080,1085,3,114,57,0,1081,1082,5,4,0,0,1082,1084,3,
        114,57,0,1083,1081,1,0,0,0,1084,1087,1,0,0,0,1085,1083,1,0,0,0,1085,
        1086,1,0,0,0,1086,1089,1,0,0,0,1087,1085,1,0,0,0,1088,1080,1,0,0,
        0,1088,1089,1,0,0,0,1089,1090,1,0,0,0,1090,1091,5,3,0,0,1091,1092,
        5,6,0,0,1092,1227,3,56,28,0,1093,1094,5,2,0,0,1094,1095,3,4,2,0,
        1095,1096,5,3,0,0,1096,1227,1,0,0,0,1097,1098,5,59,0,0,1098,1099,
        5,2,0,0,1099,1100,3,4,2,0,1100,1101,5,3,0,0,1101,1227,1,0,0,0,1102,
        1103,5,25,0,0,1103,1105,3,62,31,0,1104,1106,3,88,44,0,1105,1104,
        1,0,0,0,1106,1107,1,0,0,0,1107,1105,1,0,0,0,1107,1108,1,0,0,0,1108,
        1111,1,0,0,0,1109,1110,5,53,0,0,1110,1112,3,56,28,0,1111,1109,1,
        0,0,0,1111,1112,1,0,0,0,1112,1113,1,0,0,0,1113,1114,5,54,0,0,1114,
        1227,1,0,0,0,1115,1117,5,25,0,0,1116,1118,3,88,44,0,1117,1116,1,
        0,0,0,1118,1119,1,0,0,0,1119,1117,1,0,0,0,1119,1120,1,0,0,0,1120,
        1123,1,0,0,0,1121,1122,5,53,0,0,1122,1124,3,56,28,0,1123,1121,1,
        0,0,0,1123,1124,1,0,0,0,1124,1125,1,0,0,0,1125,1126,5,54,0,0,1126,
        1227,1,0,0,0,1127,1128,5,26,0,0,1128,1129,5,2,0,0,1129,1130,3,56,
        28,0,1130,1131,5,17,0,0,1131,1132,3,82,41,0,1132,1133,5,3,0,0,1133,
        1227,1,0,0,0,1134,1135,5,170,0,0,1135,1136,5,2,0,0,1136,1137,3,56,
        28,0,1137,1138,5,17,0,0,1138,1139,3,82,41,0,1139,1140,5,3,0,0,1140,
        1227,1,0,0,0,1141,1142,5,16,0,0,1142,1151,5,7,0,0,1143,1148,3,56,
        28,0,1144,1145,5,4,0,0,1145,1147,3,56,28,0,1146,1144,1,0,0,0,1147,
        1150,1,0,0,0,1148,1146,1,0,0,0,1148,1149,1,0,0,0,1149,1152,1,0,0,
        0,1150,1148,1,0,0,0,1151,1143,1,0,0,0,1151,1152,1,0,0,0,1152,1153,
        1,0,0,0,1153,1227,5,8,0,0,1154,1227,3,114,57,0,1155,1227,5,38,0,
        0,1156,1160,5,40,0,0,1157,1158,5,2,0,0,1158,1159,5,205,0,0,1159,
        1161,5,3,0,0,1160,1157,1,0,0,0,1160,1161,1,0,0,0,1161,1227,1,0,0,
        0,1162,1166,5,41,0,0,1163,1164,5,2,0,0,1164,1165,5,205,0,0,1165,
        1167,5,3,0,0,1166,1163,1,0,0,0,1166,1167,1,0,0,0,1167,1227,1,0,0,
        0,1168,1172,5,98,0,0,1169,1170,5,2,0,0,1170,1171,5,205,0,0,1171,
        1173,5,3,0,0,1172,1169,1,0,0,0,1172,1173,1,0,0,0,1173,1227,1,0,0,
        0,1174,1178,5,99,0,0,1175,1176,5,2,0,0,1176,1177,5,205,0,0,1177,
        1179,5,3,0,0,1178,1175,1,0,0,0,1178,1179,1,0,0,0,1179,1227,1,0,0,
        0,1180,1227,5,42,0,0,1181,1227,5,39,0,0,1182,1183,5,158,0,0,1183,
        1184,5,2,0,0,1184,1185,3,62,31,0,1185,1186,5,68,0,0,1186,1189,3,
        62,31,0,1187,1188,5,66,0,0,1188,1190,3,62,31,0,1189,1187,1,0,0,0,
        1189,1190,1,0,0,0,1190,1191,1,0,0,0,1191,1192,5,3,0,0,1192,1227,
        1,0,0,0,1193,1194,5,110,0,0,1194,1195,5,2,0,0,1195,1198,3,62,31,
        0,1196,1197,5,4,0,0,1197,1199,3,80,40,0,1198,1196,1,0,0,0,1198,1199,
        1,0,0,0,1199,1200,1,0,0,0,1200,1201,5,3,0,0,1201,1227,1,0,0,0,1202,
        1203,5,61,0,0,1203,1204,5,2,0,0,1204,1205,3,114,57,0,1205,1206,5,
        68,0,0,1206,1207,3,62,31,0,1207,1208,5,3,0,0,1208,1227,1,0,0,0,1209,
        1210,5,2,0,0,1210,1211,3,56,28,0,1211,1212,5,3,0,0,1212,1227,1,0,
        0,0,1213,1214,5,75,0,0,1214,1223,5,2,0,0,1215,1220,3,112,56,0,1216,
        1217,5,4,0,0,1217,1219,3,112,56,0,1218,1216,1,0,0,0,1219,1222,1,
        0,0,0,1220,1218,1,0,0,0,1220,1221,1,0,0,0,1221,1224,1,0,0,0,1222,
        1220,1,0,0,0,1223,1215,1,0,0,0,1223,1224,1,0,0,0,1224,1225,1,0,0,
        0,1225,1227,5,3,0,0,1226,989,1,0,0,0,1226,991,1,0,0,0,1226,992,1,
        0,0,0,1226,995,1,0,0,0,1226,997,1,0,0,0,1226,998,1,0,0,0,1226,999,
        1,0,0,0,1226,1000,1,0,0,0,1226,1001,1,0,0,0,1226,1002,1,0,0,0,1226,
        1009,1,0,0,0,1226,1019,1,0,0,0,1226,1031,1,0,0,0,1226,1041,1,0,0,
        0,1226,1075,1,0,0,0,1226,1079,1,0,0,0,1226,1093,1,0,0,0,1226,1097,
        1,0,0,0,1226,1102,1,0,0,0,1226,1115,1,0,0,0,1226,1127,1,0,0,0,1226,
        1134,1,0,0,0,1226,1141,1,0,0,0,1226,1154,1,0,0,0,1226,1155,1,0,0,
        0,1226,1156,1,0,0,0,1226,1162,1,0,0,0,1226,1168,1,0,0,0,1226,1174,
        1,0,0,0,1226,1180,1,0,0,0,1226,1181,1,0,0,0,1226,1182,1,0,0,0,1226,
        1193,1,0,0,0,1226,1202,1,0,0,0,1226,1209,1,0,0,0,1226,1213,1,0,0,
        0,1227,1238,1,0,0,0,1228,1229,10,15,0,0,1229,1230,5,7,0,0,1230,1231,
        3,62,31,0,1231,1232,5,8,0,0,1232,1237,1,0,0,0,1233,1234,10,13,0,
        0,1234,1235,5,1,0,0,1235,1237,3,114,57,0,1236,1228,1,0,0,0,1236,
        1233,1,0,0,0,1237,1240,1,0,0,0,1238,1236,1,0,0,0,1238,1239,1,0,0,
        0,1239,65,1,0,0,0,1240,1238,1,0,0,0,1241,1248,5,202,0,0,1242,1245,
        5,203,0,0,1243,1244,5,172,0,0,1244,1246,5,202,0,0,1245,1243,1,0,
        0,0,1245,1246,1,0,0,0,1246,1248,1,0,0,0,1247,1241,1,0,0,0,1247,1242,
        1,0,0,0,1248,67,1,0,0,0,1249,1250,5,165,0,0,1250,1251,5,189,0,0,
        1251,1256,3,76,38,0,1252,1253,5,165,0,0,1253,1254,5,189,0,0,1254,
        1256,3,66,33,0,1255,1249,1,0,0,0,1255,1252,1,0,0,0,1256,69,1,0,0,
        0,1257,1258,7,11,0,0,1258,71,1,0,0,0,1259,1260,7,12,0,0,1260,73,
        1,0,0,0,1261,1262,7,13,0,0,1262,75,1,0,0,0,1263,1265,5,85,0,0,1264,
        1266,7,9,0,0,1265,1264,1,0,0,0,1265,1266,1,0,0,0,1266,1267,1,0,0,
        0,1267,1268,3,66,33,0,1268,1271,3,78,39,0,1269,1270,5,167,0,0,1270,
        1272,3,78,39,0,1271,1269,1,0,0,0,1271,1272,1,0,0,0,1272,77,1,0,0,
        0,1273,1274,7,14,0,0,1274,79,1,0,0,0,1275,1276,7,15,0,0,1276,81,
        1,0,0,0,1277,1278,6,41,-1,0,1278,1279,5,16,0,0,1279,1280,5,192,0,
        0,1280,1281,3,82,41,0,1281,1282,5,194,0,0,1282,1325,1,0,0,0,1283,
        1284,5,101,0,0,1284,1285,5,192,0,0,1285,1286,3,82,41,0,1286,1287,
        5,4,0,0,1287,1288,3,82,41,0,1288,1289,5,194,0,0,1289,1325,1,0,0,
        0,1290,1291,5,144,0,0,1291,1292,5,2,0,0,1292,1293,3,114,57,0,1293,
        1300,3,82,41,0,1294,1295,5,4,0,0,1295,1296,3,114,57,0,1296,1297,
        3,82,41,0,1297,1299,1,0,0,0,1298,1294,1,0,0,0,1299,1302,1,0,0,0,
        1300,1298,1,0,0,0,1300,1301,1,0,0,0,1301,1303,1,0,0,0,1302,1300,
        1,0,0,0,1303,1304,5,3,0,0,1304,1325,1,0,0,0,1305,1317,3,86,43,0,
        1306,1307,5,2,0,0,1307,1312,3,84,42,0,1308,1309,5,4,0,0,1309,1311,
        3,84,42,0,1310,1308,1,0,0,0,1311,1314,1,0,0,0,1312,1310,1,0,0,0,
        1312,1313,1,0,0,0,1313,1315,1,0,0,0,1314,1312,1,0,0,0,1315,1316,
        5,3,0,0,1316,1318,1,0,0,0,1317,1306,1,0,0,0,1317,1318,1,0,0,0,1318,
        1325,1,0,0,0,1319,1320,5,85,0,0,1320,1321,3,78,39,0,1321,1322,5,
        167,0,0,1322,1323,3,78,39,0,1323,1325,1,0,0,0,1324,1277,1,0,0,0,
        1324,1283,1,0,0,0,1324,1290,1,0,0,0,1324,1305,1,0,0,0,1324,1319,
        1,0,0,0,1325,1330,1,0,0,0,1326,1327,10,6,0,0,1327,1329,5,16,0,0,
        1328,1326,1,0,0,0,1329,1332,1,0,0,0,1330,1328,1,0,0,0,1330,1331,
        1,0,0,0,1331,83,1,0,0,0,1332,1330,1,0,0,0,1333,1336,5,205,0,0,1334,
        1336,3,82,41,0,1335,1333,1,0,0,0,1335,1334,1,0,0,0,1336,85,1,0,0,
        0,1337,1342,5,212,0,0,1338,1342,5,213,0,0,1339,1342,5,214,0,0,1340,
        1342,3,114,57,0,1341,1337,1,0,0,0,1341,1338,1,0,0,0,1341,1339,1,
        0,0,0,1341,1340,1,0,0,0,1342,87,1,0,0,0,1343,1344,5,183,0,0,1344,
        1345,3,56,28,0,1345,1346,5,164,0,0,1346,1347,3,56,28,0,1347,89,1,
        0,0,0,1348,1349,5,63,0,0,1349,1350,5,2,0,0,1350,1351,5,184,0,0,1351,
        1352,3,58,29,0,1352,1353,5,3,0,0,1353,91,1,0,0,0,1354,1355,5,123,
        0,0,1355,1366,5,2,0,0,1356,1357,5,124,0,0,1357,1358,5,22,0,0,1358,
        1363,3,56,28,0,1359,1360,5,4,0,0,1360,1362,3,56,28,0,1361,1359,1,
        0,0,0,1362,1365,1,0,0,0,1363,1361,1,0,0,0,1363,1364,1,0,0,0,1364,
        1367,1,0,0,0,1365,1363,1,0,0,0,1366,1356,1,0,0,0,1366,1367,1,0,0,
        0,1367,1378,1,0,0,0,1368,1369,5,119,0,0,1369,1370,5,22,0,0,1370,
        1375,3,26,13,0,1371,1372,5,4,0,0,1372,1374,3,26,13,0,1373,1371,1,
        0,0,0,1374,1377,1,0,0,0,1375,1373,1,0,0,0,1375,1376,1,0,0,0,1376,
        1379,1,0,0,0,1377,1375,1,0,0,0,1378,1368,1,0,0,0,1378,1379,1,0,0,
        0,1379,1381,1,0,0,0,1380,1382,3,94,47,0,1381,1380,1,0,0,0,1381,1382,
        1,0,0,0,1382,1383,1,0,0,0,1383,1384,5,3,0,0,1384,93,1,0,0,0,1385,
        1386,5,132,0,0,1386,1402,3,96,48,0,1387,1388,5,145,0,0,1388,1402,
        3,96,48,0,1389,1390,5,132,0,0,1390,1391,5,21,0,0,1391,1392,3,96,
        48,0,1392,1393,5,14,0,0,1393,1394,3,96,48,0,1394,1402,1,0,0,0,1395,
        1396,5,145,0,0,1396,1397,5,21,0,0,1397,1398,3,96,48,0,1398,1399,
        5,14,0,0,1399,1400,3,96,48,0,1400,1402,1,0,0,0,1401,1385,1,0,0,0,
        1401,1387,1,0,0,0,1401,1389,1,0,0,0,1401,1395,1,0,0,0,1402,95,1,
        0,0,0,1403,1404,5,173,0,0,1404,1413,5,128,0,0,1405,1406,5,173,0,
        0,1406,1413,5,65,0,0,1407,1408,5,37,0,0,1408,1413,5,144,0,0,1409,
        1410,3,56,28,0,1410,1411,7,16,0,0,1411,1413,1,0,0,0,1412,1403,1,
        0,0,0,1412,1405,1,0,0,0,1412,1407,1,0,0,0,1412,1409,1,0,0,0,1413,
        97,1,0,0,0,1414,1415,5,67,0,0,1415,1419,7,17,0,0,1416,1417,5,171,
        0,0,1417,1419,7,18,0,0,1418,1414,1,0,0,0,1418,1416,1,0,0,0,1419,
        99,1,0,0,0,1420,1421,5,89,0,0,1421,1422,5,95,0,0,1422,1426,3,102,
        51,0,1423,1424,5,133,0,0,1424,1426,7,19,0,0,1425,1420,1,0,0,0,1425,
        1423,1,0,0,0,1426,101,1,0,0,0,1427,1428,5,133,0,0,1428,1435,5,174,
        0,0,1429,1430,5,133,0,0,1430,1435,5,32,0,0,1431,1432,5,136,0,0,1432,
        1435,5,133,0,0,1433,1435,5,150,0,0,1434,1427,1,0,0,0,1434,1429,1,
        0,0,0,1434,1431,1,0,0,0,1434,1433,1,0,0,0,1435,103,1,0,0,0,1436,
        1442,3,56,28,0,1437,1438,3,114,57,0,1438,1439,5,9,0,0,1439,1440,
        3,56,28,0,1440,1442,1,0,0,0,1441,1436,1,0,0,0,1441,1437,1,0,0,0,
        1442,105,1,0,0,0,1443,1444,3,114,57,0,1444,1445,5,1,0,0,1445,1446,
        3,114,57,0,1446,1449,1,0,0,0,1447,1449,3,114,57,0,1448,1443,1,0,
        0,0,1448,1447,1,0,0,0,1449,107,1,0,0,0,1450,1455,3,106,53,0,1451,
        1452,5,4,0,0,1452,1454,3,106,53,0,1453,1451,1,0,0,0,1454,1457,1,
        0,0,0,1455,1453,1,0,0,0,1455,1456,1,0,0,0,1456,109,1,0,0,0,1457,
        1455,1,0,0,0,1458,1463,5,149,0,0,1459,1463,5,47,0,0,1460,1463,5,
        83,0,0,1461,1463,3,114,57,0,1462,1458,1,0,0,0,1462,1459,1,0,0,0,
        1462,1460,1,0,0,0,1462,1461,1,0,0,0,1463,111,1,0,0,0,1464,1469,3,
        114,57,0,1465,1466,5,1,0,0,1466,1468,3,114,57,0,1467,1465,1,0,0,
        0,1468,1471,1,0,0,0,1469,1467,1,0,0,0,1469,1470,1,0,0,0,1470,113,
        1,0,0,0,1471,1469,1,0,0,0,1472,1478,5,208,0,0,1473,1478,5,210,0,
        0,1474,1478,3,118,59,0,1475,1478,5,211,0,0,1476,1478,5,209,0,0,1477,
        1472,1,0,0,0,1477,1473,1,0,0,0,1477,1474,1,0,0,0,1477,1475,1,0,0,
        0,1477,1476,1,0,0,0,1478,115,1,0,0,0,1479,1483,5,206,0,0,1480,1483,
        5,207,0,0,1481,1483,5,205,0,0,1482,1479,1,0,0,0,1482,1480,1,0,0,
        0,1482,1481,1,0,0,0,1483,117,1,0,0,0,1484,1485,7,20,0,0,1485,119,
        1,0,0,0,184,136,141,147,151,165,169,173,177,185,189,192,199,208,
        214,218,224,231,240,276,281,292,303,306,316,321,325,333,339,346,
        351,355,365,368,372,375,383,388,403,409,411,417,423,425,431,472,
        475,479,483,501,504,515,518,524,531,536,545,551,555,561,569,586,
        589,593,601,607,610,612,624,631,635,639,643,650,659,662,666,671,
        675,678,685,696,699,709,712,723,728,736,739,743,749,752,759,778,
        782,786,790,794,798,800,811,816,825,831,835,837,845,862,868,879,
        886,890,898,900,913,921,930,936,944,950,954,959,964,970,984,986,
        1015,1026,1036,1039,1044,1051,1054,1063,1066,1070,1073,1085,1088,
        1107,1111,1119,1123,1148,1151,1160,1166,1172,1178,1189,1198,1220,
        1223,1226,1236,1238,1245,1247,1255,1265,1271,1300,1312,1317,1324,
        1330,1335,1341,1363,1366,1375,1378,1381,1401,1412,1418,1425,1434,
        1441,1448,1455,1462,1469,1477,1482
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
    public GRANT(): antlr.TerminalNode[];
    public GRANT(i: number): antlr.TerminalNode | null;
    public GRANT(i?: number): antlr.TerminalNode | null | antlr.TerminalNode[] {
    	if (i === undefined) {
    		return this.getTokens(PrestoSqlParser.GRANT);
    	} else {
    		return this.getToken(PrestoSqlParser.GRANT, i);
    	}
    }
    public ON(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ON, 0);
    }
    public privilege(): PrivilegeContext[];
    public privilege(i: number): PrivilegeContext | null;
    public privilege(i?: number): PrivilegeContext[] | PrivilegeContext | null {
        if (i === undefined) {
            return this.getRuleContexts(PrivilegeContext);
        }

        return this.getRuleContext(i, PrivilegeContext);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
    }
    public PRIVILEGES(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.PRIVILEGES, 0);
    }
    public OPTION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.OPTION, 0);
    }
    public REVOKE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.REVOKE, 0);
    }
    public FOR(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.FOR, 0);
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
    public SET(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.SET, 0);
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
    public LIMIT(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.LIMIT, 0);
    }
    public INTEGER_VALUE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.INTEGER_VALUE, 0);
    }
    public ALL(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ALL, 0);
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
    public qualifiedName(): QualifiedNameContext | null {
        return this.getRuleContext(0, QualifiedNameContext);
    }
    public ASTERISK(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ASTERISK, 0);
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
    public DOUBLE_PRECISION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DOUBLE_PRECISION, 0);
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
    public ROW(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.ROW, 0);
    }
    public identifier(): IdentifierContext[];
    public identifier(i: number): IdentifierContext | null;
    public identifier(i?: number): IdentifierContext[] | IdentifierContext | null {
        if (i === undefined) {
            return this.getRuleContexts(IdentifierContext);
        }

        return this.getRuleContext(i, IdentifierContext);
    }
    public baseType(): BaseTypeContext | null {
        return this.getRuleContext(0, BaseTypeContext);
    }
    public typeParameter(): TypeParameterContext[];
    public typeParameter(i: number): TypeParameterContext | null;
    public typeParameter(i?: number): TypeParameterContext[] | TypeParameterContext | null {
        if (i === undefined) {
            return this.getRuleContexts(TypeParameterContext);
        }

        return this.getRuleContext(i, TypeParameterContext);
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
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_type;
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


export class BaseTypeContext extends antlr.ParserRuleContext {
    public constructor(parent: antlr.ParserRuleContext | null, invokingState: number) {
        super(parent, invokingState);
    }
    public TIME_WITH_TIME_ZONE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIME_WITH_TIME_ZONE, 0);
    }
    public TIMESTAMP_WITH_TIME_ZONE(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.TIMESTAMP_WITH_TIME_ZONE, 0);
    }
    public DOUBLE_PRECISION(): antlr.TerminalNode | null {
        return this.getToken(PrestoSqlParser.DOUBLE_PRECISION, 0);
    }
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_baseType;
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
    public identifier(): IdentifierContext | null {
        return this.getRuleContext(0, IdentifierContext);
    }
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_privilege;
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
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_number;
    }
    public override copyFrom(ctx: NumberContext): void {
        super.copyFrom(ctx);
    }
}
export class DecimalNumberContext extends NumberContext {
    public constructor(ctx: NumberContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public DECIMAL_VALUE(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.DECIMAL_VALUE, 0)!;
    }
}
export class DoubleNumberContext extends NumberContext {
    public constructor(ctx: NumberContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public DOUBLE_VALUE(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.DOUBLE_VALUE, 0)!;
    }
}
export class IntegerNumberContext extends NumberContext {
    public constructor(ctx: NumberContext) {
        super(ctx.parent, ctx.invokingState);
        super.copyFrom(ctx);
    }
    public INTEGER_VALUE(): antlr.TerminalNode {
        return this.getToken(PrestoSqlParser.INTEGER_VALUE, 0)!;
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
    public override get ruleIndex(): number {
        return PrestoSqlParser.RULE_nonReserved;
    }
}
