
import * as antlr from "antlr4ng";
import { Token } from "antlr4ng";


export class PrestoSqlLexer extends antlr.Lexer {
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

    public static readonly channelNames = [
        "DEFAULT_TOKEN_CHANNEL", "HIDDEN"
    ];

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

    public static readonly modeNames = [
        "DEFAULT_MODE",
    ];

    public static readonly ruleNames = [
        "T__0", "T__1", "T__2", "T__3", "T__4", "T__5", "T__6", "T__7", 
        "T__8", "ADD", "ALL", "ALTER", "ANALYZE", "AND", "ANY", "ARRAY", 
        "AS", "ASC", "AT", "BERNOULLI", "BETWEEN", "BY", "CALL", "CASCADE", 
        "CASE", "CAST", "CATALOGS", "COLUMN", "COLUMNS", "COMMENT", "COMMIT", 
        "COMMITTED", "CONSTRAINT", "CREATE", "CROSS", "CUBE", "CURRENT", 
        "CURRENT_DATE", "CURRENT_PATH", "CURRENT_TIME", "CURRENT_TIMESTAMP", 
        "CURRENT_USER", "DATA", "DATE", "DAY", "DEALLOCATE", "DELETE", "DESC", 
        "DESCRIBE", "DISTINCT", "DISTRIBUTED", "DROP", "ELSE", "END", "ESCAPE", 
        "EXCEPT", "EXCLUDING", "EXECUTE", "EXISTS", "EXPLAIN", "EXTRACT", 
        "FALSE", "FILTER", "FIRST", "FOLLOWING", "FOR", "FORMAT", "FROM", 
        "FULL", "FUNCTIONS", "GRANT", "GRANTS", "GRAPHVIZ", "GROUP", "GROUPING", 
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
        "EXPONENT", "DIGIT", "LETTER", "SIMPLE_COMMENT", "BRACKETED_COMMENT", 
        "WS", "UNRECOGNIZED",
    ];


    public constructor(input: antlr.CharStream) {
        super(input);
        this.interpreter = new antlr.LexerATNSimulator(this, PrestoSqlLexer._ATN, PrestoSqlLexer.decisionsToDFA, new antlr.PredictionContextCache());
    }

    public get grammarFileName(): string { return "PrestoSql.g4"; }

    public get literalNames(): (string | null)[] { return PrestoSqlLexer.literalNames; }
    public get symbolicNames(): (string | null)[] { return PrestoSqlLexer.symbolicNames; }
    public get ruleNames(): string[] { return PrestoSqlLexer.ruleNames; }

    public get serializedATN(): number[] { return PrestoSqlLexer._serializedATN; }

    public get channelNames(): string[] { return PrestoSqlLexer.channelNames; }

    public get modeNames(): string[] { return PrestoSqlLexer.modeNames; }

    public static readonly _serializedATN: number[] = [
        4,0,218,1996,6,-1,2,0,7,0,2,1,7,1,2,2,7,2,2,3,7,3,2,4,7,4,2,5,7,
        5,2,6,7,6,2,7,7,7,2,8,7,8,2,9,7,9,2,10,7,10,2,11,7,11,2,12,7,12,
        2,13,7,13,2,14,7,14,2,15,7,15,2,16,7,16,2,17,7,17,2,18,7,18,2,19,
        7,19,2,20,7,20,2,21,7,21,2,22,7,22,2,23,7,23,2,24,7,24,2,25,7,25,
        2,26,7,26,2,27,7,27,2,28,7,28,2,29,7,29,2,30,7,30,2,31,7,31,2,32,
        7,32,2,33,7,33,2,34,7,34,2,35,7,35,2,36,7,36,2,37,7,37,2,38,7,38,
        2,39,7,39,2,40,7,40,2,41,7,41,2,42,7,42,2,43,7,43,2,44,7,44,2,45,
        7,45,2,46,7,46,2,47,7,47,2,48,7,48,2,49,7,49,2,50,7,50,2,51,7,51,
        2,52,7,52,2,53,7,53,2,54,7,54,2,55,7,55,2,56,7,56,2,57,7,57,2,58,
        7,58,2,59,7,59,2,60,7,60,2,61,7,61,2,62,7,62,2,63,7,63,2,64,7,64,
        2,65,7,65,2,66,7,66,2,67,7,67,2,68,7,68,2,69,7,69,2,70,7,70,2,71,
        7,71,2,72,7,72,2,73,7,73,2,74,7,74,2,75,7,75,2,76,7,76,2,77,7,77,
        2,78,7,78,2,79,7,79,2,80,7,80,2,81,7,81,2,82,7,82,2,83,7,83,2,84,
        7,84,2,85,7,85,2,86,7,86,2,87,7,87,2,88,7,88,2,89,7,89,2,90,7,90,
        2,91,7,91,2,92,7,92,2,93,7,93,2,94,7,94,2,95,7,95,2,96,7,96,2,97,
        7,97,2,98,7,98,2,99,7,99,2,100,7,100,2,101,7,101,2,102,7,102,2,103,
        7,103,2,104,7,104,2,105,7,105,2,106,7,106,2,107,7,107,2,108,7,108,
        2,109,7,109,2,110,7,110,2,111,7,111,2,112,7,112,2,113,7,113,2,114,
        7,114,2,115,7,115,2,116,7,116,2,117,7,117,2,118,7,118,2,119,7,119,
        2,120,7,120,2,121,7,121,2,122,7,122,2,123,7,123,2,124,7,124,2,125,
        7,125,2,126,7,126,2,127,7,127,2,128,7,128,2,129,7,129,2,130,7,130,
        2,131,7,131,2,132,7,132,2,133,7,133,2,134,7,134,2,135,7,135,2,136,
        7,136,2,137,7,137,2,138,7,138,2,139,7,139,2,140,7,140,2,141,7,141,
        2,142,7,142,2,143,7,143,2,144,7,144,2,145,7,145,2,146,7,146,2,147,
        7,147,2,148,7,148,2,149,7,149,2,150,7,150,2,151,7,151,2,152,7,152,
        2,153,7,153,2,154,7,154,2,155,7,155,2,156,7,156,2,157,7,157,2,158,
        7,158,2,159,7,159,2,160,7,160,2,161,7,161,2,162,7,162,2,163,7,163,
        2,164,7,164,2,165,7,165,2,166,7,166,2,167,7,167,2,168,7,168,2,169,
        7,169,2,170,7,170,2,171,7,171,2,172,7,172,2,173,7,173,2,174,7,174,
        2,175,7,175,2,176,7,176,2,177,7,177,2,178,7,178,2,179,7,179,2,180,
        7,180,2,181,7,181,2,182,7,182,2,183,7,183,2,184,7,184,2,185,7,185,
        2,186,7,186,2,187,7,187,2,188,7,188,2,189,7,189,2,190,7,190,2,191,
        7,191,2,192,7,192,2,193,7,193,2,194,7,194,2,195,7,195,2,196,7,196,
        2,197,7,197,2,198,7,198,2,199,7,199,2,200,7,200,2,201,7,201,2,202,
        7,202,2,203,7,203,2,204,7,204,2,205,7,205,2,206,7,206,2,207,7,207,
        2,208,7,208,2,209,7,209,2,210,7,210,2,211,7,211,2,212,7,212,2,213,
        7,213,2,214,7,214,2,215,7,215,2,216,7,216,2,217,7,217,2,218,7,218,
        2,219,7,219,2,220,7,220,1,0,1,0,1,1,1,1,1,2,1,2,1,3,1,3,1,4,1,4,
        1,5,1,5,1,5,1,6,1,6,1,7,1,7,1,8,1,8,1,8,1,9,1,9,1,9,1,9,1,10,1,10,
        1,10,1,10,1,11,1,11,1,11,1,11,1,11,1,11,1,12,1,12,1,12,1,12,1,12,
        1,12,1,12,1,12,1,13,1,13,1,13,1,13,1,14,1,14,1,14,1,14,1,15,1,15,
        1,15,1,15,1,15,1,15,1,16,1,16,1,16,1,17,1,17,1,17,1,17,1,18,1,18,
        1,18,1,19,1,19,1,19,1,19,1,19,1,19,1,19,1,19,1,19,1,19,1,20,1,20,
        1,20,1,20,1,20,1,20,1,20,1,20,1,21,1,21,1,21,1,22,1,22,1,22,1,22,
        1,22,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,23,1,24,1,24,1,24,1,24,
        1,24,1,25,1,25,1,25,1,25,1,25,1,26,1,26,1,26,1,26,1,26,1,26,1,26,
        1,26,1,26,1,27,1,27,1,27,1,27,1,27,1,27,1,27,1,28,1,28,1,28,1,28,
        1,28,1,28,1,28,1,28,1,29,1,29,1,29,1,29,1,29,1,29,1,29,1,29,1,30,
        1,30,1,30,1,30,1,30,1,30,1,30,1,31,1,31,1,31,1,31,1,31,1,31,1,31,
        1,31,1,31,1,31,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,1,32,
        1,32,1,33,1,33,1,33,1,33,1,33,1,33,1,33,1,34,1,34,1,34,1,34,1,34,
        1,34,1,35,1,35,1,35,1,35,1,35,1,36,1,36,1,36,1,36,1,36,1,36,1,36,
        1,36,1,37,1,37,1,37,1,37,1,37,1,37,1,37,1,37,1,37,1,37,1,37,1,37,
        1,37,1,38,1,38,1,38,1,38,1,38,1,38,1,38,1,38,1,38,1,38,1,38,1,38,
        1,38,1,39,1,39,1,39,1,39,1,39,1,39,1,39,1,39,1,39,1,39,1,39,1,39,
        1,39,1,40,1,40,1,40,1,40,1,40,1,40,1,40,1,40,1,40,1,40,1,40,1,40,
        1,40,1,40,1,40,1,40,1,40,1,40,1,41,1,41,1,41,1,41,1,41,1,41,1,41,
        1,41,1,41,1,41,1,41,1,41,1,41,1,42,1,42,1,42,1,42,1,42,1,43,1,43,
        1,43,1,43,1,43,1,44,1,44,1,44,1,44,1,45,1,45,1,45,1,45,1,45,1,45,
        1,45,1,45,1,45,1,45,1,45,1,46,1,46,1,46,1,46,1,46,1,46,1,46,1,47,
        1,47,1,47,1,47,1,47,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,1,48,
        1,49,1,49,1,49,1,49,1,49,1,49,1,49,1,49,1,49,1,50,1,50,1,50,1,50,
        1,50,1,50,1,50,1,50,1,50,1,50,1,50,1,50,1,51,1,51,1,51,1,51,1,51,
        1,52,1,52,1,52,1,52,1,52,1,53,1,53,1,53,1,53,1,54,1,54,1,54,1,54,
        1,54,1,54,1,54,1,55,1,55,1,55,1,55,1,55,1,55,1,55,1,56,1,56,1,56,
        1,56,1,56,1,56,1,56,1,56,1,56,1,56,1,57,1,57,1,57,1,57,1,57,1,57,
        1,57,1,57,1,58,1,58,1,58,1,58,1,58,1,58,1,58,1,59,1,59,1,59,1,59,
        1,59,1,59,1,59,1,59,1,60,1,60,1,60,1,60,1,60,1,60,1,60,1,60,1,61,
        1,61,1,61,1,61,1,61,1,61,1,62,1,62,1,62,1,62,1,62,1,62,1,62,1,63,
        1,63,1,63,1,63,1,63,1,63,1,64,1,64,1,64,1,64,1,64,1,64,1,64,1,64,
        1,64,1,64,1,65,1,65,1,65,1,65,1,66,1,66,1,66,1,66,1,66,1,66,1,66,
        1,67,1,67,1,67,1,67,1,67,1,68,1,68,1,68,1,68,1,68,1,69,1,69,1,69,
        1,69,1,69,1,69,1,69,1,69,1,69,1,69,1,70,1,70,1,70,1,70,1,70,1,70,
        1,71,1,71,1,71,1,71,1,71,1,71,1,71,1,72,1,72,1,72,1,72,1,72,1,72,
        1,72,1,72,1,72,1,73,1,73,1,73,1,73,1,73,1,73,1,74,1,74,1,74,1,74,
        1,74,1,74,1,74,1,74,1,74,1,75,1,75,1,75,1,75,1,75,1,75,1,75,1,76,
        1,76,1,76,1,76,1,76,1,77,1,77,1,77,1,78,1,78,1,78,1,79,1,79,1,79,
        1,79,1,79,1,79,1,79,1,79,1,79,1,79,1,80,1,80,1,80,1,80,1,80,1,80,
        1,81,1,81,1,81,1,81,1,81,1,81,1,82,1,82,1,82,1,82,1,82,1,82,1,82,
        1,83,1,83,1,83,1,83,1,83,1,83,1,83,1,83,1,83,1,83,1,84,1,84,1,84,
        1,84,1,84,1,84,1,84,1,84,1,84,1,85,1,85,1,85,1,85,1,85,1,86,1,86,
        1,86,1,87,1,87,1,87,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,1,88,
        1,88,1,89,1,89,1,89,1,89,1,89,1,90,1,90,1,90,1,90,1,90,1,91,1,91,
        1,91,1,91,1,91,1,92,1,92,1,92,1,92,1,92,1,92,1,92,1,92,1,93,1,93,
        1,93,1,93,1,93,1,94,1,94,1,94,1,94,1,94,1,94,1,95,1,95,1,95,1,95,
        1,95,1,96,1,96,1,96,1,96,1,96,1,96,1,97,1,97,1,97,1,97,1,97,1,97,
        1,97,1,97,1,97,1,97,1,98,1,98,1,98,1,98,1,98,1,98,1,98,1,98,1,98,
        1,98,1,98,1,98,1,98,1,98,1,98,1,99,1,99,1,99,1,99,1,99,1,99,1,99,
        1,99,1,100,1,100,1,100,1,100,1,101,1,101,1,101,1,101,1,101,1,101,
        1,101,1,102,1,102,1,102,1,102,1,102,1,102,1,103,1,103,1,103,1,103,
        1,103,1,103,1,103,1,103,1,104,1,104,1,104,1,104,1,105,1,105,1,105,
        1,105,1,106,1,106,1,106,1,106,1,106,1,107,1,107,1,107,1,107,1,107,
        1,108,1,108,1,108,1,109,1,109,1,109,1,109,1,109,1,109,1,109,1,109,
        1,109,1,109,1,110,1,110,1,110,1,110,1,111,1,111,1,111,1,111,1,111,
        1,112,1,112,1,112,1,112,1,112,1,112,1,112,1,113,1,113,1,113,1,113,
        1,113,1,113,1,114,1,114,1,114,1,115,1,115,1,115,1,115,1,115,1,116,
        1,116,1,116,1,116,1,116,1,116,1,116,1,117,1,117,1,117,1,118,1,118,
        1,118,1,118,1,118,1,118,1,119,1,119,1,119,1,119,1,119,1,119,1,119,
        1,119,1,119,1,119,1,119,1,120,1,120,1,120,1,120,1,120,1,120,1,121,
        1,121,1,121,1,121,1,121,1,121,1,121,1,122,1,122,1,122,1,122,1,122,
        1,123,1,123,1,123,1,123,1,123,1,123,1,123,1,123,1,123,1,123,1,124,
        1,124,1,124,1,124,1,124,1,124,1,124,1,124,1,124,1,124,1,124,1,125,
        1,125,1,125,1,125,1,125,1,126,1,126,1,126,1,126,1,126,1,126,1,126,
        1,126,1,126,1,127,1,127,1,127,1,127,1,127,1,127,1,127,1,127,1,127,
        1,127,1,128,1,128,1,128,1,128,1,128,1,128,1,128,1,128,1,129,1,129,
        1,129,1,129,1,129,1,129,1,129,1,129,1,129,1,129,1,129,1,130,1,130,
        1,130,1,130,1,130,1,130,1,130,1,130,1,130,1,130,1,130,1,131,1,131,
        1,131,1,131,1,131,1,131,1,132,1,132,1,132,1,132,1,132,1,133,1,133,
        1,133,1,133,1,133,1,133,1,133,1,133,1,133,1,133,1,134,1,134,1,134,
        1,134,1,134,1,134,1,134,1,135,1,135,1,135,1,135,1,135,1,135,1,135,
        1,135,1,135,1,135,1,135,1,136,1,136,1,136,1,136,1,136,1,136,1,136,
        1,136,1,137,1,137,1,137,1,137,1,137,1,137,1,138,1,138,1,138,1,138,
        1,138,1,138,1,138,1,138,1,138,1,139,1,139,1,139,1,139,1,139,1,139,
        1,139,1,140,1,140,1,140,1,140,1,140,1,140,1,141,1,141,1,141,1,141,
        1,141,1,141,1,141,1,141,1,141,1,142,1,142,1,142,1,142,1,142,1,142,
        1,142,1,143,1,143,1,143,1,143,1,144,1,144,1,144,1,144,1,144,1,145,
        1,145,1,145,1,145,1,145,1,145,1,145,1,146,1,146,1,146,1,146,1,146,
        1,146,1,146,1,146,1,147,1,147,1,147,1,147,1,147,1,147,1,147,1,148,
        1,148,1,148,1,148,1,148,1,148,1,148,1,149,1,149,1,149,1,149,1,149,
        1,149,1,149,1,149,1,149,1,149,1,149,1,149,1,149,1,150,1,150,1,150,
        1,150,1,150,1,150,1,150,1,150,1,151,1,151,1,151,1,151,1,152,1,152,
        1,152,1,152,1,152,1,153,1,153,1,153,1,153,1,153,1,154,1,154,1,154,
        1,154,1,154,1,155,1,155,1,155,1,155,1,155,1,155,1,156,1,156,1,156,
        1,156,1,156,1,156,1,157,1,157,1,157,1,157,1,157,1,157,1,157,1,157,
        1,157,1,157,1,158,1,158,1,158,1,158,1,158,1,158,1,158,1,159,1,159,
        1,159,1,159,1,159,1,159,1,160,1,160,1,160,1,160,1,160,1,160,1,160,
        1,161,1,161,1,161,1,161,1,161,1,161,1,161,1,161,1,161,1,161,1,161,
        1,161,1,162,1,162,1,162,1,162,1,162,1,163,1,163,1,163,1,163,1,163,
        1,164,1,164,1,164,1,164,1,164,1,165,1,165,1,165,1,165,1,165,1,165,
        1,165,1,165,1,165,1,165,1,166,1,166,1,166,1,167,1,167,1,167,1,167,
        1,167,1,167,1,167,1,167,1,167,1,167,1,167,1,167,1,168,1,168,1,168,
        1,168,1,168,1,169,1,169,1,169,1,169,1,169,1,169,1,169,1,169,1,169,
        1,170,1,170,1,170,1,170,1,170,1,171,1,171,1,171,1,171,1,171,1,171,
        1,171,1,171,1,172,1,172,1,172,1,172,1,172,1,172,1,172,1,172,1,172,
        1,172,1,173,1,173,1,173,1,173,1,173,1,173,1,173,1,173,1,173,1,173,
        1,173,1,173,1,174,1,174,1,174,1,174,1,174,1,174,1,175,1,175,1,175,
        1,175,1,175,1,175,1,175,1,176,1,176,1,176,1,176,1,177,1,177,1,177,
        1,177,1,177,1,177,1,178,1,178,1,178,1,178,1,178,1,178,1,178,1,178,
        1,178,1,179,1,179,1,179,1,179,1,179,1,179,1,179,1,180,1,180,1,180,
        1,180,1,180,1,180,1,180,1,180,1,181,1,181,1,181,1,181,1,181,1,182,
        1,182,1,182,1,182,1,182,1,183,1,183,1,183,1,183,1,183,1,183,1,184,
        1,184,1,184,1,184,1,184,1,185,1,185,1,185,1,185,1,185,1,186,1,186,
        1,186,1,186,1,186,1,186,1,187,1,187,1,187,1,187,1,187,1,188,1,188,
        1,188,1,188,1,188,1,189,1,189,1,190,1,190,1,190,1,190,3,190,1721,
        8,190,1,191,1,191,1,192,1,192,1,192,1,193,1,193,1,194,1,194,1,194,
        1,195,1,195,1,196,1,196,1,197,1,197,1,198,1,198,1,199,1,199,1,200,
        1,200,1,200,1,201,1,201,1,201,1,201,5,201,1750,8,201,10,201,12,201,
        1753,9,201,1,201,1,201,1,202,1,202,1,202,1,202,1,202,1,202,1,202,
        5,202,1764,8,202,10,202,12,202,1767,9,202,1,202,1,202,1,203,1,203,
        1,203,1,203,5,203,1775,8,203,10,203,12,203,1778,9,203,1,203,1,203,
        1,204,4,204,1783,8,204,11,204,12,204,1784,1,205,4,205,1788,8,205,
        11,205,12,205,1789,1,205,1,205,5,205,1794,8,205,10,205,12,205,1797,
        9,205,1,205,1,205,4,205,1801,8,205,11,205,12,205,1802,3,205,1805,
        8,205,1,206,4,206,1808,8,206,11,206,12,206,1809,1,206,1,206,5,206,
        1814,8,206,10,206,12,206,1817,9,206,3,206,1819,8,206,1,206,1,206,
        1,206,1,206,4,206,1825,8,206,11,206,12,206,1826,1,206,1,206,3,206,
        1831,8,206,1,207,1,207,3,207,1835,8,207,1,207,1,207,1,207,5,207,
        1840,8,207,10,207,12,207,1843,9,207,1,208,1,208,1,208,1,208,4,208,
        1849,8,208,11,208,12,208,1850,1,209,1,209,1,209,1,209,5,209,1857,
        8,209,10,209,12,209,1860,9,209,1,209,1,209,1,210,1,210,1,210,1,210,
        5,210,1868,8,210,10,210,12,210,1871,9,210,1,210,1,210,1,211,1,211,
        1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,
        1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,211,1,212,
        1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,
        1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,1,212,
        1,212,1,212,1,212,1,212,1,212,1,213,1,213,1,213,1,213,1,213,1,213,
        1,213,1,213,1,213,1,213,1,213,1,213,1,213,1,213,1,213,1,213,1,213,
        1,213,1,214,1,214,3,214,1946,8,214,1,214,4,214,1949,8,214,11,214,
        12,214,1950,1,215,1,215,1,216,1,216,1,217,1,217,1,217,1,217,5,217,
        1961,8,217,10,217,12,217,1964,9,217,1,217,3,217,1967,8,217,1,217,
        3,217,1970,8,217,1,217,1,217,1,218,1,218,1,218,1,218,5,218,1978,
        8,218,10,218,12,218,1981,9,218,1,218,1,218,1,218,1,218,1,218,1,219,
        4,219,1989,8,219,11,219,12,219,1990,1,219,1,219,1,220,1,220,1,1979,
        0,221,1,1,3,2,5,3,7,4,9,5,11,6,13,7,15,8,17,9,19,10,21,11,23,12,
        25,13,27,14,29,15,31,16,33,17,35,18,37,19,39,20,41,21,43,22,45,23,
        47,24,49,25,51,26,53,27,55,28,57,29,59,30,61,31,63,32,65,33,67,34,
        69,35,71,36,73,37,75,38,77,39,79,40,81,41,83,42,85,43,87,44,89,45,
        91,46,93,47,95,48,97,49,99,50,101,51,103,52,105,53,107,54,109,55,
        111,56,113,57,115,58,117,59,119,60,121,61,123,62,125,63,127,64,129,
        65,131,66,133,67,135,68,137,69,139,70,141,71,143,72,145,73,147,74,
        149,75,151,76,153,77,155,78,157,79,159,80,161,81,163,82,165,83,167,
        84,169,85,171,86,173,87,175,88,177,89,179,90,181,91,183,92,185,93,
        187,94,189,95,191,96,193,97,195,98,197,99,199,100,201,101,203,102,
        205,103,207,104,209,105,211,106,213,107,215,108,217,109,219,110,
        221,111,223,112,225,113,227,114,229,115,231,116,233,117,235,118,
        237,119,239,120,241,121,243,122,245,123,247,124,249,125,251,126,
        253,127,255,128,257,129,259,130,261,131,263,132,265,133,267,134,
        269,135,271,136,273,137,275,138,277,139,279,140,281,141,283,142,
        285,143,287,144,289,145,291,146,293,147,295,148,297,149,299,150,
        301,151,303,152,305,153,307,154,309,155,311,156,313,157,315,158,
        317,159,319,160,321,161,323,162,325,163,327,164,329,165,331,166,
        333,167,335,168,337,169,339,170,341,171,343,172,345,173,347,174,
        349,175,351,176,353,177,355,178,357,179,359,180,361,181,363,182,
        365,183,367,184,369,185,371,186,373,187,375,188,377,189,379,190,
        381,191,383,192,385,193,387,194,389,195,391,196,393,197,395,198,
        397,199,399,200,401,201,403,202,405,203,407,204,409,205,411,206,
        413,207,415,208,417,209,419,210,421,211,423,212,425,213,427,214,
        429,0,431,0,433,0,435,215,437,216,439,217,441,218,1,0,34,2,0,65,
        65,97,97,2,0,68,68,100,100,2,0,76,76,108,108,2,0,84,84,116,116,2,
        0,69,69,101,101,2,0,82,82,114,114,2,0,78,78,110,110,2,0,89,89,121,
        121,2,0,90,90,122,122,2,0,83,83,115,115,2,0,67,67,99,99,2,0,66,66,
        98,98,2,0,79,79,111,111,2,0,85,85,117,117,2,0,73,73,105,105,2,0,
        87,87,119,119,2,0,71,71,103,103,2,0,77,77,109,109,2,0,80,80,112,
        112,2,0,72,72,104,104,2,0,88,88,120,120,2,0,70,70,102,102,2,0,86,
        86,118,118,2,0,74,74,106,106,2,0,75,75,107,107,1,0,39,39,3,0,58,
        58,64,64,95,95,1,0,34,34,1,0,96,96,2,0,43,43,45,45,1,0,48,57,2,0,
        65,90,97,122,2,0,10,10,13,13,3,0,9,10,13,13,32,32,2026,0,1,1,0,0,
        0,0,3,1,0,0,0,0,5,1,0,0,0,0,7,1,0,0,0,0,9,1,0,0,0,0,11,1,0,0,0,0,
        13,1,0,0,0,0,15,1,0,0,0,0,17,1,0,0,0,0,19,1,0,0,0,0,21,1,0,0,0,0,
        23,1,0,0,0,0,25,1,0,0,0,0,27,1,0,0,0,0,29,1,0,0,0,0,31,1,0,0,0,0,
        33,1,0,0,0,0,35,1,0,0,0,0,37,1,0,0,0,0,39,1,0,0,0,0,41,1,0,0,0,0,
        43,1,0,0,0,0,45,1,0,0,0,0,47,1,0,0,0,0,49,1,0,0,0,0,51,1,0,0,0,0,
        53,1,0,0,0,0,55,1,0,0,0,0,57,1,0,0,0,0,59,1,0,0,0,0,61,1,0,0,0,0,
        63,1,0,0,0,0,65,1,0,0,0,0,67,1,0,0,0,0,69,1,0,0,0,0,71,1,0,0,0,0,
        73,1,0,0,0,0,75,1,0,0,0,0,77,1,0,0,0,0,79,1,0,0,0,0,81,1,0,0,0,0,
        83,1,0,0,0,0,85,1,0,0,0,0,87,1,0,0,0,0,89,1,0,0,0,0,91,1,0,0,0,0,
        93,1,0,0,0,0,95,1,0,0,0,0,97,1,0,0,0,0,99,1,0,0,0,0,101,1,0,0,0,
        0,103,1,0,0,0,0,105,1,0,0,0,0,107,1,0,0,0,0,109,1,0,0,0,0,111,1,
        0,0,0,0,113,1,0,0,0,0,115,1,0,0,0,0,117,1,0,0,0,0,119,1,0,0,0,0,
        121,1,0,0,0,0,123,1,0,0,0,0,125,1,0,0,0,0,127,1,0,0,0,0,129,1,0,
        0,0,0,131,1,0,0,0,0,133,1,0,0,0,0,135,1,0,0,0,0,137,1,0,0,0,0,139,
        1,0,0,0,0,141,1,0,0,0,0,143,1,0,0,0,0,145,1,0,0,0,0,147,1,0,0,0,
        0,149,1,0,0,0,0,151,1,0,0,0,0,153,1,0,0,0,0,155,1,0,0,0,0,157,1,
        0,0,0,0,159,1,0,0,0,0,161,1,0,0,0,0,163,1,0,0,0,0,165,1,0,0,0,0,
        167,1,0,0,0,0,169,1,0,0,0,0,171,1,0,0,0,0,173,1,0,0,0,0,175,1,0,
        0,0,0,177,1,0,0,0,0,179,1,0,0,0,0,181,1,0,0,0,0,183,1,0,0,0,0,185,
        1,0,0,0,0,187,1,0,0,0,0,189,1,0,0,0,0,191,1,0,0,0,0,193,1,0,0,0,
        0,195,1,0,0,0,0,197,1,0,0,0,0,199,1,0,0,0,0,201,1,0,0,0,0,203,1,
        0,0,0,0,205,1,0,0,0,0,207,1,0,0,0,0,209,1,0,0,0,0,211,1,0,0,0,0,
        213,1,0,0,0,0,215,1,0,0,0,0,217,1,0,0,0,0,219,1,0,0,0,0,221,1,0,
        0,0,0,223,1,0,0,0,0,225,1,0,0,0,0,227,1,0,0,0,0,229,1,0,0,0,0,231,
        1,0,0,0,0,233,1,0,0,0,0,235,1,0,0,0,0,237,1,0,0,0,0,239,1,0,0,0,
        0,241,1,0,0,0,0,243,1,0,0,0,0,245,1,0,0,0,0,247,1,0,0,0,0,249,1,
        0,0,0,0,251,1,0,0,0,0,253,1,0,0,0,0,255,1,0,0,0,0,257,1,0,0,0,0,
        259,1,0,0,0,0,261,1,0,0,0,0,263,1,0,0,0,0,265,1,0,0,0,0,267,1,0,
        0,0,0,269,1,0,0,0,0,271,1,0,0,0,0,273,1,0,0,0,0,275,1,0,0,0,0,277,
        1,0,0,0,0,279,1,0,0,0,0,281,1,0,0,0,0,283,1,0,0,0,0,285,1,0,0,0,
        0,287,1,0,0,0,0,289,1,0,0,0,0,291,1,0,0,0,0,293,1,0,0,0,0,295,1,
        0,0,0,0,297,1,0,0,0,0,299,1,0,0,0,0,301,1,0,0,0,0,303,1,0,0,0,0,
        305,1,0,0,0,0,307,1,0,0,0,0,309,1,0,0,0,0,311,1,0,0,0,0,313,1,0,
        0,0,0,315,1,0,0,0,0,317,1,0,0,0,0,319,1,0,0,0,0,321,1,0,0,0,0,323,
        1,0,0,0,0,325,1,0,0,0,0,327,1,0,0,0,0,329,1,0,0,0,0,331,1,0,0,0,
        0,333,1,0,0,0,0,335,1,0,0,0,0,337,1,0,0,0,0,339,1,0,0,0,0,341,1,
        0,0,0,0,343,1,0,0,0,0,345,1,0,0,0,0,347,1,0,0,0,0,349,1,0,0,0,0,
        351,1,0,0,0,0,353,1,0,0,0,0,355,1,0,0,0,0,357,1,0,0,0,0,359,1,0,
        0,0,0,361,1,0,0,0,0,363,1,0,0,0,0,365,1,0,0,0,0,367,1,0,0,0,0,369,
        1,0,0,0,0,371,1,0,0,0,0,373,1,0,0,0,0,375,1,0,0,0,0,377,1,0,0,0,
        0,379,1,0,0,0,0,381,1,0,0,0,0,383,1,0,0,0,0,385,1,0,0,0,0,387,1,
        0,0,0,0,389,1,0,0,0,0,391,1,0,0,0,0,393,1,0,0,0,0,395,1,0,0,0,0,
        397,1,0,0,0,0,399,1,0,0,0,0,401,1,0,0,0,0,403,1,0,0,0,0,405,1,0,
        0,0,0,407,1,0,0,0,0,409,1,0,0,0,0,411,1,0,0,0,0,413,1,0,0,0,0,415,
        1,0,0,0,0,417,1,0,0,0,0,419,1,0,0,0,0,421,1,0,0,0,0,423,1,0,0,0,
        0,425,1,0,0,0,0,427,1,0,0,0,0,435,1,0,0,0,0,437,1,0,0,0,0,439,1,
        0,0,0,0,441,1,0,0,0,1,443,1,0,0,0,3,445,1,0,0,0,5,447,1,0,0,0,7,
        449,1,0,0,0,9,451,1,0,0,0,11,453,1,0,0,0,13,456,1,0,0,0,15,458,1,
        0,0,0,17,460,1,0,0,0,19,463,1,0,0,0,21,467,1,0,0,0,23,471,1,0,0,
        0,25,477,1,0,0,0,27,485,1,0,0,0,29,489,1,0,0,0,31,493,1,0,0,0,33,
        499,1,0,0,0,35,502,1,0,0,0,37,506,1,0,0,0,39,509,1,0,0,0,41,519,
        1,0,0,0,43,527,1,0,0,0,45,530,1,0,0,0,47,535,1,0,0,0,49,543,1,0,
        0,0,51,548,1,0,0,0,53,553,1,0,0,0,55,562,1,0,0,0,57,569,1,0,0,0,
        59,577,1,0,0,0,61,585,1,0,0,0,63,592,1,0,0,0,65,602,1,0,0,0,67,613,
        1,0,0,0,69,620,1,0,0,0,71,626,1,0,0,0,73,631,1,0,0,0,75,639,1,0,
        0,0,77,652,1,0,0,0,79,665,1,0,0,0,81,678,1,0,0,0,83,696,1,0,0,0,
        85,709,1,0,0,0,87,714,1,0,0,0,89,719,1,0,0,0,91,723,1,0,0,0,93,734,
        1,0,0,0,95,741,1,0,0,0,97,746,1,0,0,0,99,755,1,0,0,0,101,764,1,0,
        0,0,103,776,1,0,0,0,105,781,1,0,0,0,107,786,1,0,0,0,109,790,1,0,
        0,0,111,797,1,0,0,0,113,804,1,0,0,0,115,814,1,0,0,0,117,822,1,0,
        0,0,119,829,1,0,0,0,121,837,1,0,0,0,123,845,1,0,0,0,125,851,1,0,
        0,0,127,858,1,0,0,0,129,864,1,0,0,0,131,874,1,0,0,0,133,878,1,0,
        0,0,135,885,1,0,0,0,137,890,1,0,0,0,139,895,1,0,0,0,141,905,1,0,
        0,0,143,911,1,0,0,0,145,918,1,0,0,0,147,927,1,0,0,0,149,933,1,0,
        0,0,151,942,1,0,0,0,153,949,1,0,0,0,155,954,1,0,0,0,157,957,1,0,
        0,0,159,960,1,0,0,0,161,970,1,0,0,0,163,976,1,0,0,0,165,982,1,0,
        0,0,167,989,1,0,0,0,169,999,1,0,0,0,171,1008,1,0,0,0,173,1013,1,
        0,0,0,175,1016,1,0,0,0,177,1019,1,0,0,0,179,1029,1,0,0,0,181,1034,
        1,0,0,0,183,1039,1,0,0,0,185,1044,1,0,0,0,187,1052,1,0,0,0,189,1057,
        1,0,0,0,191,1063,1,0,0,0,193,1068,1,0,0,0,195,1074,1,0,0,0,197,1084,
        1,0,0,0,199,1099,1,0,0,0,201,1107,1,0,0,0,203,1111,1,0,0,0,205,1118,
        1,0,0,0,207,1124,1,0,0,0,209,1132,1,0,0,0,211,1136,1,0,0,0,213,1140,
        1,0,0,0,215,1145,1,0,0,0,217,1150,1,0,0,0,219,1153,1,0,0,0,221,1163,
        1,0,0,0,223,1167,1,0,0,0,225,1172,1,0,0,0,227,1179,1,0,0,0,229,1185,
        1,0,0,0,231,1188,1,0,0,0,233,1193,1,0,0,0,235,1200,1,0,0,0,237,1203,
        1,0,0,0,239,1209,1,0,0,0,241,1220,1,0,0,0,243,1226,1,0,0,0,245,1233,
        1,0,0,0,247,1238,1,0,0,0,249,1248,1,0,0,0,251,1259,1,0,0,0,253,1264,
        1,0,0,0,255,1273,1,0,0,0,257,1283,1,0,0,0,259,1291,1,0,0,0,261,1302,
        1,0,0,0,263,1313,1,0,0,0,265,1319,1,0,0,0,267,1324,1,0,0,0,269,1334,
        1,0,0,0,271,1341,1,0,0,0,273,1352,1,0,0,0,275,1360,1,0,0,0,277,1366,
        1,0,0,0,279,1375,1,0,0,0,281,1382,1,0,0,0,283,1388,1,0,0,0,285,1397,
        1,0,0,0,287,1404,1,0,0,0,289,1408,1,0,0,0,291,1413,1,0,0,0,293,1420,
        1,0,0,0,295,1428,1,0,0,0,297,1435,1,0,0,0,299,1442,1,0,0,0,301,1455,
        1,0,0,0,303,1463,1,0,0,0,305,1467,1,0,0,0,307,1472,1,0,0,0,309,1477,
        1,0,0,0,311,1482,1,0,0,0,313,1488,1,0,0,0,315,1494,1,0,0,0,317,1504,
        1,0,0,0,319,1511,1,0,0,0,321,1517,1,0,0,0,323,1524,1,0,0,0,325,1536,
        1,0,0,0,327,1541,1,0,0,0,329,1546,1,0,0,0,331,1551,1,0,0,0,333,1561,
        1,0,0,0,335,1564,1,0,0,0,337,1576,1,0,0,0,339,1581,1,0,0,0,341,1590,
        1,0,0,0,343,1595,1,0,0,0,345,1603,1,0,0,0,347,1613,1,0,0,0,349,1625,
        1,0,0,0,351,1631,1,0,0,0,353,1638,1,0,0,0,355,1642,1,0,0,0,357,1648,
        1,0,0,0,359,1657,1,0,0,0,361,1664,1,0,0,0,363,1672,1,0,0,0,365,1677,
        1,0,0,0,367,1682,1,0,0,0,369,1688,1,0,0,0,371,1693,1,0,0,0,373,1698,
        1,0,0,0,375,1704,1,0,0,0,377,1709,1,0,0,0,379,1714,1,0,0,0,381,1720,
        1,0,0,0,383,1722,1,0,0,0,385,1724,1,0,0,0,387,1727,1,0,0,0,389,1729,
        1,0,0,0,391,1732,1,0,0,0,393,1734,1,0,0,0,395,1736,1,0,0,0,397,1738,
        1,0,0,0,399,1740,1,0,0,0,401,1742,1,0,0,0,403,1745,1,0,0,0,405,1756,
        1,0,0,0,407,1770,1,0,0,0,409,1782,1,0,0,0,411,1804,1,0,0,0,413,1830,
        1,0,0,0,415,1834,1,0,0,0,417,1844,1,0,0,0,419,1852,1,0,0,0,421,1863,
        1,0,0,0,423,1874,1,0,0,0,425,1897,1,0,0,0,427,1925,1,0,0,0,429,1943,
        1,0,0,0,431,1952,1,0,0,0,433,1954,1,0,0,0,435,1956,1,0,0,0,437,1973,
        1,0,0,0,439,1988,1,0,0,0,441,1994,1,0,0,0,443,444,5,46,0,0,444,2,
        1,0,0,0,445,446,5,40,0,0,446,4,1,0,0,0,447,448,5,41,0,0,448,6,1,
        0,0,0,449,450,5,44,0,0,450,8,1,0,0,0,451,452,5,63,0,0,452,10,1,0,
        0,0,453,454,5,45,0,0,454,455,5,62,0,0,455,12,1,0,0,0,456,457,5,91,
        0,0,457,14,1,0,0,0,458,459,5,93,0,0,459,16,1,0,0,0,460,461,5,61,
        0,0,461,462,5,62,0,0,462,18,1,0,0,0,463,464,7,0,0,0,464,465,7,1,
        0,0,465,466,7,1,0,0,466,20,1,0,0,0,467,468,7,0,0,0,468,469,7,2,0,
        0,469,470,7,2,0,0,470,22,1,0,0,0,471,472,7,0,0,0,472,473,7,2,0,0,
        473,474,7,3,0,0,474,475,7,4,0,0,475,476,7,5,0,0,476,24,1,0,0,0,477,
        478,7,0,0,0,478,479,7,6,0,0,479,480,7,0,0,0,480,481,7,2,0,0,481,
        482,7,7,0,0,482,483,7,8,0,0,483,484,7,4,0,0,484,26,1,0,0,0,485,486,
        7,0,0,0,486,487,7,6,0,0,487,488,7,1,0,0,488,28,1,0,0,0,489,490,7,
        0,0,0,490,491,7,6,0,0,491,492,7,7,0,0,492,30,1,0,0,0,493,494,7,0,
        0,0,494,495,7,5,0,0,495,496,7,5,0,0,496,497,7,0,0,0,497,498,7,7,
        0,0,498,32,1,0,0,0,499,500,7,0,0,0,500,501,7,9,0,0,501,34,1,0,0,
        0,502,503,7,0,0,0,503,504,7,9,0,0,504,505,7,10,0,0,505,36,1,0,0,
        0,506,507,7,0,0,0,507,508,7,3,0,0,508,38,1,0,0,0,509,510,7,11,0,
        0,510,511,7,4,0,0,511,512,7,5,0,0,512,513,7,6,0,0,513,514,7,12,0,
        0,514,515,7,13,0,0,515,516,7,2,0,0,516,517,7,2,0,0,517,518,7,14,
        0,0,518,40,1,0,0,0,519,520,7,11,0,0,520,521,7,4,0,0,521,522,7,3,
        0,0,522,523,7,15,0,0,523,524,7,4,0,0,524,525,7,4,0,0,525,526,7,6,
        0,0,526,42,1,0,0,0,527,528,7,11,0,0,528,529,7,7,0,0,529,44,1,0,0,
        0,530,531,7,10,0,0,531,532,7,0,0,0,532,533,7,2,0,0,533,534,7,2,0,
        0,534,46,1,0,0,0,535,536,7,10,0,0,536,537,7,0,0,0,537,538,7,9,0,
        0,538,539,7,10,0,0,539,540,7,0,0,0,540,541,7,1,0,0,541,542,7,4,0,
        0,542,48,1,0,0,0,543,544,7,10,0,0,544,545,7,0,0,0,545,546,7,9,0,
        0,546,547,7,4,0,0,547,50,1,0,0,0,548,549,7,10,0,0,549,550,7,0,0,
        0,550,551,7,9,0,0,551,552,7,3,0,0,552,52,1,0,0,0,553,554,7,10,0,
        0,554,555,7,0,0,0,555,556,7,3,0,0,556,557,7,0,0,0,557,558,7,2,0,
        0,558,559,7,12,0,0,559,560,7,16,0,0,560,561,7,9,0,0,561,54,1,0,0,
        0,562,563,7,10,0,0,563,564,7,12,0,0,564,565,7,2,0,0,565,566,7,13,
        0,0,566,567,7,17,0,0,567,568,7,6,0,0,568,56,1,0,0,0,569,570,7,10,
        0,0,570,571,7,12,0,0,571,572,7,2,0,0,572,573,7,13,0,0,573,574,7,
        17,0,0,574,575,7,6,0,0,575,576,7,9,0,0,576,58,1,0,0,0,577,578,7,
        10,0,0,578,579,7,12,0,0,579,580,7,17,0,0,580,581,7,17,0,0,581,582,
        7,4,0,0,582,583,7,6,0,0,583,584,7,3,0,0,584,60,1,0,0,0,585,586,7,
        10,0,0,586,587,7,12,0,0,587,588,7,17,0,0,588,589,7,17,0,0,589,590,
        7,14,0,0,590,591,7,3,0,0,591,62,1,0,0,0,592,593,7,10,0,0,593,594,
        7,12,0,0,594,595,7,17,0,0,595,596,7,17,0,0,596,597,7,14,0,0,597,
        598,7,3,0,0,598,599,7,3,0,0,599,600,7,4,0,0,600,601,7,1,0,0,601,
        64,1,0,0,0,602,603,7,10,0,0,603,604,7,12,0,0,604,605,7,6,0,0,605,
        606,7,9,0,0,606,607,7,3,0,0,607,608,7,5,0,0,608,609,7,0,0,0,609,
        610,7,14,0,0,610,611,7,6,0,0,611,612,7,3,0,0,612,66,1,0,0,0,613,
        614,7,10,0,0,614,615,7,5,0,0,615,616,7,4,0,0,616,617,7,0,0,0,617,
        618,7,3,0,0,618,619,7,4,0,0,619,68,1,0,0,0,620,621,7,10,0,0,621,
        622,7,5,0,0,622,623,7,12,0,0,623,624,7,9,0,0,624,625,7,9,0,0,625,
        70,1,0,0,0,626,627,7,10,0,0,627,628,7,13,0,0,628,629,7,11,0,0,629,
        630,7,4,0,0,630,72,1,0,0,0,631,632,7,10,0,0,632,633,7,13,0,0,633,
        634,7,5,0,0,634,635,7,5,0,0,635,636,7,4,0,0,636,637,7,6,0,0,637,
        638,7,3,0,0,638,74,1,0,0,0,639,640,7,10,0,0,640,641,7,13,0,0,641,
        642,7,5,0,0,642,643,7,5,0,0,643,644,7,4,0,0,644,645,7,6,0,0,645,
        646,7,3,0,0,646,647,5,95,0,0,647,648,7,1,0,0,648,649,7,0,0,0,649,
        650,7,3,0,0,650,651,7,4,0,0,651,76,1,0,0,0,652,653,7,10,0,0,653,
        654,7,13,0,0,654,655,7,5,0,0,655,656,7,5,0,0,656,657,7,4,0,0,657,
        658,7,6,0,0,658,659,7,3,0,0,659,660,5,95,0,0,660,661,7,18,0,0,661,
        662,7,0,0,0,662,663,7,3,0,0,663,664,7,19,0,0,664,78,1,0,0,0,665,
        666,7,10,0,0,666,667,7,13,0,0,667,668,7,5,0,0,668,669,7,5,0,0,669,
        670,7,4,0,0,670,671,7,6,0,0,671,672,7,3,0,0,672,673,5,95,0,0,673,
        674,7,3,0,0,674,675,7,14,0,0,675,676,7,17,0,0,676,677,7,4,0,0,677,
        80,1,0,0,0,678,679,7,10,0,0,679,680,7,13,0,0,680,681,7,5,0,0,681,
        682,7,5,0,0,682,683,7,4,0,0,683,684,7,6,0,0,684,685,7,3,0,0,685,
        686,5,95,0,0,686,687,7,3,0,0,687,688,7,14,0,0,688,689,7,17,0,0,689,
        690,7,4,0,0,690,691,7,9,0,0,691,692,7,3,0,0,692,693,7,0,0,0,693,
        694,7,17,0,0,694,695,7,18,0,0,695,82,1,0,0,0,696,697,7,10,0,0,697,
        698,7,13,0,0,698,699,7,5,0,0,699,700,7,5,0,0,700,701,7,4,0,0,701,
        702,7,6,0,0,702,703,7,3,0,0,703,704,5,95,0,0,704,705,7,13,0,0,705,
        706,7,9,0,0,706,707,7,4,0,0,707,708,7,5,0,0,708,84,1,0,0,0,709,710,
        7,1,0,0,710,711,7,0,0,0,711,712,7,3,0,0,712,713,7,0,0,0,713,86,1,
        0,0,0,714,715,7,1,0,0,715,716,7,0,0,0,716,717,7,3,0,0,717,718,7,
        4,0,0,718,88,1,0,0,0,719,720,7,1,0,0,720,721,7,0,0,0,721,722,7,7,
        0,0,722,90,1,0,0,0,723,724,7,1,0,0,724,725,7,4,0,0,725,726,7,0,0,
        0,726,727,7,2,0,0,727,728,7,2,0,0,728,729,7,12,0,0,729,730,7,10,
        0,0,730,731,7,0,0,0,731,732,7,3,0,0,732,733,7,4,0,0,733,92,1,0,0,
        0,734,735,7,1,0,0,735,736,7,4,0,0,736,737,7,2,0,0,737,738,7,4,0,
        0,738,739,7,3,0,0,739,740,7,4,0,0,740,94,1,0,0,0,741,742,7,1,0,0,
        742,743,7,4,0,0,743,744,7,9,0,0,744,745,7,10,0,0,745,96,1,0,0,0,
        746,747,7,1,0,0,747,748,7,4,0,0,748,749,7,9,0,0,749,750,7,10,0,0,
        750,751,7,5,0,0,751,752,7,14,0,0,752,753,7,11,0,0,753,754,7,4,0,
        0,754,98,1,0,0,0,755,756,7,1,0,0,756,757,7,14,0,0,757,758,7,9,0,
        0,758,759,7,3,0,0,759,760,7,14,0,0,760,761,7,6,0,0,761,762,7,10,
        0,0,762,763,7,3,0,0,763,100,1,0,0,0,764,765,7,1,0,0,765,766,7,14,
        0,0,766,767,7,9,0,0,767,768,7,3,0,0,768,769,7,5,0,0,769,770,7,14,
        0,0,770,771,7,11,0,0,771,772,7,13,0,0,772,773,7,3,0,0,773,774,7,
        4,0,0,774,775,7,1,0,0,775,102,1,0,0,0,776,777,7,1,0,0,777,778,7,
        5,0,0,778,779,7,12,0,0,779,780,7,18,0,0,780,104,1,0,0,0,781,782,
        7,4,0,0,782,783,7,2,0,0,783,784,7,9,0,0,784,785,7,4,0,0,785,106,
        1,0,0,0,786,787,7,4,0,0,787,788,7,6,0,0,788,789,7,1,0,0,789,108,
        1,0,0,0,790,791,7,4,0,0,791,792,7,9,0,0,792,793,7,10,0,0,793,794,
        7,0,0,0,794,795,7,18,0,0,795,796,7,4,0,0,796,110,1,0,0,0,797,798,
        7,4,0,0,798,799,7,20,0,0,799,800,7,10,0,0,800,801,7,4,0,0,801,802,
        7,18,0,0,802,803,7,3,0,0,803,112,1,0,0,0,804,805,7,4,0,0,805,806,
        7,20,0,0,806,807,7,10,0,0,807,808,7,2,0,0,808,809,7,13,0,0,809,810,
        7,1,0,0,810,811,7,14,0,0,811,812,7,6,0,0,812,813,7,16,0,0,813,114,
        1,0,0,0,814,815,7,4,0,0,815,816,7,20,0,0,816,817,7,4,0,0,817,818,
        7,10,0,0,818,819,7,13,0,0,819,820,7,3,0,0,820,821,7,4,0,0,821,116,
        1,0,0,0,822,823,7,4,0,0,823,824,7,20,0,0,824,825,7,14,0,0,825,826,
        7,9,0,0,826,827,7,3,0,0,827,828,7,9,0,0,828,118,1,0,0,0,829,830,
        7,4,0,0,830,831,7,20,0,0,831,832,7,18,0,0,832,833,7,2,0,0,833,834,
        7,0,0,0,834,835,7,14,0,0,835,836,7,6,0,0,836,120,1,0,0,0,837,838,
        7,4,0,0,838,839,7,20,0,0,839,840,7,3,0,0,840,841,7,5,0,0,841,842,
        7,0,0,0,842,843,7,10,0,0,843,844,7,3,0,0,844,122,1,0,0,0,845,846,
        7,21,0,0,846,847,7,0,0,0,847,848,7,2,0,0,848,849,7,9,0,0,849,850,
        7,4,0,0,850,124,1,0,0,0,851,852,7,21,0,0,852,853,7,14,0,0,853,854,
        7,2,0,0,854,855,7,3,0,0,855,856,7,4,0,0,856,857,7,5,0,0,857,126,
        1,0,0,0,858,859,7,21,0,0,859,860,7,14,0,0,860,861,7,5,0,0,861,862,
        7,9,0,0,862,863,7,3,0,0,863,128,1,0,0,0,864,865,7,21,0,0,865,866,
        7,12,0,0,866,867,7,2,0,0,867,868,7,2,0,0,868,869,7,12,0,0,869,870,
        7,15,0,0,870,871,7,14,0,0,871,872,7,6,0,0,872,873,7,16,0,0,873,130,
        1,0,0,0,874,875,7,21,0,0,875,876,7,12,0,0,876,877,7,5,0,0,877,132,
        1,0,0,0,878,879,7,21,0,0,879,880,7,12,0,0,880,881,7,5,0,0,881,882,
        7,17,0,0,882,883,7,0,0,0,883,884,7,3,0,0,884,134,1,0,0,0,885,886,
        7,21,0,0,886,887,7,5,0,0,887,888,7,12,0,0,888,889,7,17,0,0,889,136,
        1,0,0,0,890,891,7,21,0,0,891,892,7,13,0,0,892,893,7,2,0,0,893,894,
        7,2,0,0,894,138,1,0,0,0,895,896,7,21,0,0,896,897,7,13,0,0,897,898,
        7,6,0,0,898,899,7,10,0,0,899,900,7,3,0,0,900,901,7,14,0,0,901,902,
        7,12,0,0,902,903,7,6,0,0,903,904,7,9,0,0,904,140,1,0,0,0,905,906,
        7,16,0,0,906,907,7,5,0,0,907,908,7,0,0,0,908,909,7,6,0,0,909,910,
        7,3,0,0,910,142,1,0,0,0,911,912,7,16,0,0,912,913,7,5,0,0,913,914,
        7,0,0,0,914,915,7,6,0,0,915,916,7,3,0,0,916,917,7,9,0,0,917,144,
        1,0,0,0,918,919,7,16,0,0,919,920,7,5,0,0,920,921,7,0,0,0,921,922,
        7,18,0,0,922,923,7,19,0,0,923,924,7,22,0,0,924,925,7,14,0,0,925,
        926,7,8,0,0,926,146,1,0,0,0,927,928,7,16,0,0,928,929,7,5,0,0,929,
        930,7,12,0,0,930,931,7,13,0,0,931,932,7,18,0,0,932,148,1,0,0,0,933,
        934,7,16,0,0,934,935,7,5,0,0,935,936,7,12,0,0,936,937,7,13,0,0,937,
        938,7,18,0,0,938,939,7,14,0,0,939,940,7,6,0,0,940,941,7,16,0,0,941,
        150,1,0,0,0,942,943,7,19,0,0,943,944,7,0,0,0,944,945,7,22,0,0,945,
        946,7,14,0,0,946,947,7,6,0,0,947,948,7,16,0,0,948,152,1,0,0,0,949,
        950,7,19,0,0,950,951,7,12,0,0,951,952,7,13,0,0,952,953,7,5,0,0,953,
        154,1,0,0,0,954,955,7,14,0,0,955,956,7,21,0,0,956,156,1,0,0,0,957,
        958,7,14,0,0,958,959,7,6,0,0,959,158,1,0,0,0,960,961,7,14,0,0,961,
        962,7,6,0,0,962,963,7,10,0,0,963,964,7,2,0,0,964,965,7,13,0,0,965,
        966,7,1,0,0,966,967,7,14,0,0,967,968,7,6,0,0,968,969,7,16,0,0,969,
        160,1,0,0,0,970,971,7,14,0,0,971,972,7,6,0,0,972,973,7,6,0,0,973,
        974,7,4,0,0,974,975,7,5,0,0,975,162,1,0,0,0,976,977,7,14,0,0,977,
        978,7,6,0,0,978,979,7,18,0,0,979,980,7,13,0,0,980,981,7,3,0,0,981,
        164,1,0,0,0,982,983,7,14,0,0,983,984,7,6,0,0,984,985,7,9,0,0,985,
        986,7,4,0,0,986,987,7,5,0,0,987,988,7,3,0,0,988,166,1,0,0,0,989,
        990,7,14,0,0,990,991,7,6,0,0,991,992,7,3,0,0,992,993,7,4,0,0,993,
        994,7,5,0,0,994,995,7,9,0,0,995,996,7,4,0,0,996,997,7,10,0,0,997,
        998,7,3,0,0,998,168,1,0,0,0,999,1000,7,14,0,0,1000,1001,7,6,0,0,
        1001,1002,7,3,0,0,1002,1003,7,4,0,0,1003,1004,7,5,0,0,1004,1005,
        7,22,0,0,1005,1006,7,0,0,0,1006,1007,7,2,0,0,1007,170,1,0,0,0,1008,
        1009,7,14,0,0,1009,1010,7,6,0,0,1010,1011,7,3,0,0,1011,1012,7,12,
        0,0,1012,172,1,0,0,0,1013,1014,7,14,0,0,1014,1015,7,12,0,0,1015,
        174,1,0,0,0,1016,1017,7,14,0,0,1017,1018,7,9,0,0,1018,176,1,0,0,
        0,1019,1020,7,14,0,0,1020,1021,7,9,0,0,1021,1022,7,12,0,0,1022,1023,
        7,2,0,0,1023,1024,7,0,0,0,1024,1025,7,3,0,0,1025,1026,7,14,0,0,1026,
        1027,7,12,0,0,1027,1028,7,6,0,0,1028,178,1,0,0,0,1029,1030,7,23,
        0,0,1030,1031,7,12,0,0,1031,1032,7,14,0,0,1032,1033,7,6,0,0,1033,
        180,1,0,0,0,1034,1035,7,23,0,0,1035,1036,7,9,0,0,1036,1037,7,12,
        0,0,1037,1038,7,6,0,0,1038,182,1,0,0,0,1039,1040,7,2,0,0,1040,1041,
        7,0,0,0,1041,1042,7,9,0,0,1042,1043,7,3,0,0,1043,184,1,0,0,0,1044,
        1045,7,2,0,0,1045,1046,7,0,0,0,1046,1047,7,3,0,0,1047,1048,7,4,0,
        0,1048,1049,7,5,0,0,1049,1050,7,0,0,0,1050,1051,7,2,0,0,1051,186,
        1,0,0,0,1052,1053,7,2,0,0,1053,1054,7,4,0,0,1054,1055,7,21,0,0,1055,
        1056,7,3,0,0,1056,188,1,0,0,0,1057,1058,7,2,0,0,1058,1059,7,4,0,
        0,1059,1060,7,22,0,0,1060,1061,7,4,0,0,1061,1062,7,2,0,0,1062,190,
        1,0,0,0,1063,1064,7,2,0,0,1064,1065,7,14,0,0,1065,1066,7,24,0,0,
        1066,1067,7,4,0,0,1067,192,1,0,0,0,1068,1069,7,2,0,0,1069,1070,7,
        14,0,0,1070,1071,7,17,0,0,1071,1072,7,14,0,0,1072,1073,7,3,0,0,1073,
        194,1,0,0,0,1074,1075,7,2,0,0,1075,1076,7,12,0,0,1076,1077,7,10,
        0,0,1077,1078,7,0,0,0,1078,1079,7,2,0,0,1079,1080,7,3,0,0,1080,1081,
        7,14,0,0,1081,1082,7,17,0,0,1082,1083,7,4,0,0,1083,196,1,0,0,0,1084,
        1085,7,2,0,0,1085,1086,7,12,0,0,1086,1087,7,10,0,0,1087,1088,7,0,
        0,0,1088,1089,7,2,0,0,1089,1090,7,3,0,0,1090,1091,7,14,0,0,1091,
        1092,7,17,0,0,1092,1093,7,4,0,0,1093,1094,7,9,0,0,1094,1095,7,3,
        0,0,1095,1096,7,0,0,0,1096,1097,7,17,0,0,1097,1098,7,18,0,0,1098,
        198,1,0,0,0,1099,1100,7,2,0,0,1100,1101,7,12,0,0,1101,1102,7,16,
        0,0,1102,1103,7,14,0,0,1103,1104,7,10,0,0,1104,1105,7,0,0,0,1105,
        1106,7,2,0,0,1106,200,1,0,0,0,1107,1108,7,17,0,0,1108,1109,7,0,0,
        0,1109,1110,7,18,0,0,1110,202,1,0,0,0,1111,1112,7,17,0,0,1112,1113,
        7,14,0,0,1113,1114,7,6,0,0,1114,1115,7,13,0,0,1115,1116,7,3,0,0,
        1116,1117,7,4,0,0,1117,204,1,0,0,0,1118,1119,7,17,0,0,1119,1120,
        7,12,0,0,1120,1121,7,6,0,0,1121,1122,7,3,0,0,1122,1123,7,19,0,0,
        1123,206,1,0,0,0,1124,1125,7,6,0,0,1125,1126,7,0,0,0,1126,1127,7,
        3,0,0,1127,1128,7,13,0,0,1128,1129,7,5,0,0,1129,1130,7,0,0,0,1130,
        1131,7,2,0,0,1131,208,1,0,0,0,1132,1133,7,6,0,0,1133,1134,7,21,0,
        0,1134,1135,7,10,0,0,1135,210,1,0,0,0,1136,1137,7,6,0,0,1137,1138,
        7,21,0,0,1138,1139,7,1,0,0,1139,212,1,0,0,0,1140,1141,7,6,0,0,1141,
        1142,7,21,0,0,1142,1143,7,24,0,0,1143,1144,7,10,0,0,1144,214,1,0,
        0,0,1145,1146,7,6,0,0,1146,1147,7,21,0,0,1147,1148,7,24,0,0,1148,
        1149,7,1,0,0,1149,216,1,0,0,0,1150,1151,7,6,0,0,1151,1152,7,12,0,
        0,1152,218,1,0,0,0,1153,1154,7,6,0,0,1154,1155,7,12,0,0,1155,1156,
        7,5,0,0,1156,1157,7,17,0,0,1157,1158,7,0,0,0,1158,1159,7,2,0,0,1159,
        1160,7,14,0,0,1160,1161,7,8,0,0,1161,1162,7,4,0,0,1162,220,1,0,0,
        0,1163,1164,7,6,0,0,1164,1165,7,12,0,0,1165,1166,7,3,0,0,1166,222,
        1,0,0,0,1167,1168,7,6,0,0,1168,1169,7,13,0,0,1169,1170,7,2,0,0,1170,
        1171,7,2,0,0,1171,224,1,0,0,0,1172,1173,7,6,0,0,1173,1174,7,13,0,
        0,1174,1175,7,2,0,0,1175,1176,7,2,0,0,1176,1177,7,14,0,0,1177,1178,
        7,21,0,0,1178,226,1,0,0,0,1179,1180,7,6,0,0,1180,1181,7,13,0,0,1181,
        1182,7,2,0,0,1182,1183,7,2,0,0,1183,1184,7,9,0,0,1184,228,1,0,0,
        0,1185,1186,7,12,0,0,1186,1187,7,6,0,0,1187,230,1,0,0,0,1188,1189,
        7,12,0,0,1189,1190,7,6,0,0,1190,1191,7,2,0,0,1191,1192,7,7,0,0,1192,
        232,1,0,0,0,1193,1194,7,12,0,0,1194,1195,7,18,0,0,1195,1196,7,3,
        0,0,1196,1197,7,14,0,0,1197,1198,7,12,0,0,1198,1199,7,6,0,0,1199,
        234,1,0,0,0,1200,1201,7,12,0,0,1201,1202,7,5,0,0,1202,236,1,0,0,
        0,1203,1204,7,12,0,0,1204,1205,7,5,0,0,1205,1206,7,1,0,0,1206,1207,
        7,4,0,0,1207,1208,7,5,0,0,1208,238,1,0,0,0,1209,1210,7,12,0,0,1210,
        1211,7,5,0,0,1211,1212,7,1,0,0,1212,1213,7,14,0,0,1213,1214,7,6,
        0,0,1214,1215,7,0,0,0,1215,1216,7,2,0,0,1216,1217,7,14,0,0,1217,
        1218,7,3,0,0,1218,1219,7,7,0,0,1219,240,1,0,0,0,1220,1221,7,12,0,
        0,1221,1222,7,13,0,0,1222,1223,7,3,0,0,1223,1224,7,4,0,0,1224,1225,
        7,5,0,0,1225,242,1,0,0,0,1226,1227,7,12,0,0,1227,1228,7,13,0,0,1228,
        1229,7,3,0,0,1229,1230,7,18,0,0,1230,1231,7,13,0,0,1231,1232,7,3,
        0,0,1232,244,1,0,0,0,1233,1234,7,12,0,0,1234,1235,7,22,0,0,1235,
        1236,7,4,0,0,1236,1237,7,5,0,0,1237,246,1,0,0,0,1238,1239,7,18,0,
        0,1239,1240,7,0,0,0,1240,1241,7,5,0,0,1241,1242,7,3,0,0,1242,1243,
        7,14,0,0,1243,1244,7,3,0,0,1244,1245,7,14,0,0,1245,1246,7,12,0,0,
        1246,1247,7,6,0,0,1247,248,1,0,0,0,1248,1249,7,18,0,0,1249,1250,
        7,0,0,0,1250,1251,7,5,0,0,1251,1252,7,3,0,0,1252,1253,7,14,0,0,1253,
        1254,7,3,0,0,1254,1255,7,14,0,0,1255,1256,7,12,0,0,1256,1257,7,6,
        0,0,1257,1258,7,9,0,0,1258,250,1,0,0,0,1259,1260,7,18,0,0,1260,1261,
        7,0,0,0,1261,1262,7,3,0,0,1262,1263,7,19,0,0,1263,252,1,0,0,0,1264,
        1265,7,18,0,0,1265,1266,7,12,0,0,1266,1267,7,9,0,0,1267,1268,7,14,
        0,0,1268,1269,7,3,0,0,1269,1270,7,14,0,0,1270,1271,7,12,0,0,1271,
        1272,7,6,0,0,1272,254,1,0,0,0,1273,1274,7,18,0,0,1274,1275,7,5,0,
        0,1275,1276,7,4,0,0,1276,1277,7,10,0,0,1277,1278,7,4,0,0,1278,1279,
        7,1,0,0,1279,1280,7,14,0,0,1280,1281,7,6,0,0,1281,1282,7,16,0,0,
        1282,256,1,0,0,0,1283,1284,7,18,0,0,1284,1285,7,5,0,0,1285,1286,
        7,4,0,0,1286,1287,7,18,0,0,1287,1288,7,0,0,0,1288,1289,7,5,0,0,1289,
        1290,7,4,0,0,1290,258,1,0,0,0,1291,1292,7,18,0,0,1292,1293,7,5,0,
        0,1293,1294,7,14,0,0,1294,1295,7,22,0,0,1295,1296,7,14,0,0,1296,
        1297,7,2,0,0,1297,1298,7,4,0,0,1298,1299,7,16,0,0,1299,1300,7,4,
        0,0,1300,1301,7,9,0,0,1301,260,1,0,0,0,1302,1303,7,18,0,0,1303,1304,
        7,5,0,0,1304,1305,7,12,0,0,1305,1306,7,18,0,0,1306,1307,7,4,0,0,
        1307,1308,7,5,0,0,1308,1309,7,3,0,0,1309,1310,7,14,0,0,1310,1311,
        7,4,0,0,1311,1312,7,9,0,0,1312,262,1,0,0,0,1313,1314,7,5,0,0,1314,
        1315,7,0,0,0,1315,1316,7,6,0,0,1316,1317,7,16,0,0,1317,1318,7,4,
        0,0,1318,264,1,0,0,0,1319,1320,7,5,0,0,1320,1321,7,4,0,0,1321,1322,
        7,0,0,0,1322,1323,7,1,0,0,1323,266,1,0,0,0,1324,1325,7,5,0,0,1325,
        1326,7,4,0,0,1326,1327,7,10,0,0,1327,1328,7,13,0,0,1328,1329,7,5,
        0,0,1329,1330,7,9,0,0,1330,1331,7,14,0,0,1331,1332,7,22,0,0,1332,
        1333,7,4,0,0,1333,268,1,0,0,0,1334,1335,7,5,0,0,1335,1336,7,4,0,
        0,1336,1337,7,6,0,0,1337,1338,7,0,0,0,1338,1339,7,17,0,0,1339,1340,
        7,4,0,0,1340,270,1,0,0,0,1341,1342,7,5,0,0,1342,1343,7,4,0,0,1343,
        1344,7,18,0,0,1344,1345,7,4,0,0,1345,1346,7,0,0,0,1346,1347,7,3,
        0,0,1347,1348,7,0,0,0,1348,1349,7,11,0,0,1349,1350,7,2,0,0,1350,
        1351,7,4,0,0,1351,272,1,0,0,0,1352,1353,7,5,0,0,1353,1354,7,4,0,
        0,1354,1355,7,18,0,0,1355,1356,7,2,0,0,1356,1357,7,0,0,0,1357,1358,
        7,10,0,0,1358,1359,7,4,0,0,1359,274,1,0,0,0,1360,1361,7,5,0,0,1361,
        1362,7,4,0,0,1362,1363,7,9,0,0,1363,1364,7,4,0,0,1364,1365,7,3,0,
        0,1365,276,1,0,0,0,1366,1367,7,5,0,0,1367,1368,7,4,0,0,1368,1369,
        7,9,0,0,1369,1370,7,3,0,0,1370,1371,7,5,0,0,1371,1372,7,14,0,0,1372,
        1373,7,10,0,0,1373,1374,7,3,0,0,1374,278,1,0,0,0,1375,1376,7,5,0,
        0,1376,1377,7,4,0,0,1377,1378,7,22,0,0,1378,1379,7,12,0,0,1379,1380,
        7,24,0,0,1380,1381,7,4,0,0,1381,280,1,0,0,0,1382,1383,7,5,0,0,1383,
        1384,7,14,0,0,1384,1385,7,16,0,0,1385,1386,7,19,0,0,1386,1387,7,
        3,0,0,1387,282,1,0,0,0,1388,1389,7,5,0,0,1389,1390,7,12,0,0,1390,
        1391,7,2,0,0,1391,1392,7,2,0,0,1392,1393,7,11,0,0,1393,1394,7,0,
        0,0,1394,1395,7,10,0,0,1395,1396,7,24,0,0,1396,284,1,0,0,0,1397,
        1398,7,5,0,0,1398,1399,7,12,0,0,1399,1400,7,2,0,0,1400,1401,7,2,
        0,0,1401,1402,7,13,0,0,1402,1403,7,18,0,0,1403,286,1,0,0,0,1404,
        1405,7,5,0,0,1405,1406,7,12,0,0,1406,1407,7,15,0,0,1407,288,1,0,
        0,0,1408,1409,7,5,0,0,1409,1410,7,12,0,0,1410,1411,7,15,0,0,1411,
        1412,7,9,0,0,1412,290,1,0,0,0,1413,1414,7,9,0,0,1414,1415,7,10,0,
        0,1415,1416,7,19,0,0,1416,1417,7,4,0,0,1417,1418,7,17,0,0,1418,1419,
        7,0,0,0,1419,292,1,0,0,0,1420,1421,7,9,0,0,1421,1422,7,10,0,0,1422,
        1423,7,19,0,0,1423,1424,7,4,0,0,1424,1425,7,17,0,0,1425,1426,7,0,
        0,0,1426,1427,7,9,0,0,1427,294,1,0,0,0,1428,1429,7,9,0,0,1429,1430,
        7,4,0,0,1430,1431,7,10,0,0,1431,1432,7,12,0,0,1432,1433,7,6,0,0,
        1433,1434,7,1,0,0,1434,296,1,0,0,0,1435,1436,7,9,0,0,1436,1437,7,
        4,0,0,1437,1438,7,2,0,0,1438,1439,7,4,0,0,1439,1440,7,10,0,0,1440,
        1441,7,3,0,0,1441,298,1,0,0,0,1442,1443,7,9,0,0,1443,1444,7,4,0,
        0,1444,1445,7,5,0,0,1445,1446,7,14,0,0,1446,1447,7,0,0,0,1447,1448,
        7,2,0,0,1448,1449,7,14,0,0,1449,1450,7,8,0,0,1450,1451,7,0,0,0,1451,
        1452,7,11,0,0,1452,1453,7,2,0,0,1453,1454,7,4,0,0,1454,300,1,0,0,
        0,1455,1456,7,9,0,0,1456,1457,7,4,0,0,1457,1458,7,9,0,0,1458,1459,
        7,9,0,0,1459,1460,7,14,0,0,1460,1461,7,12,0,0,1461,1462,7,6,0,0,
        1462,302,1,0,0,0,1463,1464,7,9,0,0,1464,1465,7,4,0,0,1465,1466,7,
        3,0,0,1466,304,1,0,0,0,1467,1468,7,9,0,0,1468,1469,7,4,0,0,1469,
        1470,7,3,0,0,1470,1471,7,9,0,0,1471,306,1,0,0,0,1472,1473,7,9,0,
        0,1473,1474,7,19,0,0,1474,1475,7,12,0,0,1475,1476,7,15,0,0,1476,
        308,1,0,0,0,1477,1478,7,9,0,0,1478,1479,7,12,0,0,1479,1480,7,17,
        0,0,1480,1481,7,4,0,0,1481,310,1,0,0,0,1482,1483,7,9,0,0,1483,1484,
        7,3,0,0,1484,1485,7,0,0,0,1485,1486,7,5,0,0,1486,1487,7,3,0,0,1487,
        312,1,0,0,0,1488,1489,7,9,0,0,1489,1490,7,3,0,0,1490,1491,7,0,0,
        0,1491,1492,7,3,0,0,1492,1493,7,9,0,0,1493,314,1,0,0,0,1494,1495,
        7,9,0,0,1495,1496,7,13,0,0,1496,1497,7,11,0,0,1497,1498,7,9,0,0,
        1498,1499,7,3,0,0,1499,1500,7,5,0,0,1500,1501,7,14,0,0,1501,1502,
        7,6,0,0,1502,1503,7,16,0,0,1503,316,1,0,0,0,1504,1505,7,9,0,0,1505,
        1506,7,7,0,0,1506,1507,7,9,0,0,1507,1508,7,3,0,0,1508,1509,7,4,0,
        0,1509,1510,7,17,0,0,1510,318,1,0,0,0,1511,1512,7,3,0,0,1512,1513,
        7,0,0,0,1513,1514,7,11,0,0,1514,1515,7,2,0,0,1515,1516,7,4,0,0,1516,
        320,1,0,0,0,1517,1518,7,3,0,0,1518,1519,7,0,0,0,1519,1520,7,11,0,
        0,1520,1521,7,2,0,0,1521,1522,7,4,0,0,1522,1523,7,9,0,0,1523,322,
        1,0,0,0,1524,1525,7,3,0,0,1525,1526,7,0,0,0,1526,1527,7,11,0,0,1527,
        1528,7,2,0,0,1528,1529,7,4,0,0,1529,1530,7,9,0,0,1530,1531,7,0,0,
        0,1531,1532,7,17,0,0,1532,1533,7,18,0,0,1533,1534,7,2,0,0,1534,1535,
        7,4,0,0,1535,324,1,0,0,0,1536,1537,7,3,0,0,1537,1538,7,4,0,0,1538,
        1539,7,20,0,0,1539,1540,7,3,0,0,1540,326,1,0,0,0,1541,1542,7,3,0,
        0,1542,1543,7,19,0,0,1543,1544,7,4,0,0,1544,1545,7,6,0,0,1545,328,
        1,0,0,0,1546,1547,7,3,0,0,1547,1548,7,14,0,0,1548,1549,7,17,0,0,
        1549,1550,7,4,0,0,1550,330,1,0,0,0,1551,1552,7,3,0,0,1552,1553,7,
        14,0,0,1553,1554,7,17,0,0,1554,1555,7,4,0,0,1555,1556,7,9,0,0,1556,
        1557,7,3,0,0,1557,1558,7,0,0,0,1558,1559,7,17,0,0,1559,1560,7,18,
        0,0,1560,332,1,0,0,0,1561,1562,7,3,0,0,1562,1563,7,12,0,0,1563,334,
        1,0,0,0,1564,1565,7,3,0,0,1565,1566,7,5,0,0,1566,1567,7,0,0,0,1567,
        1568,7,6,0,0,1568,1569,7,9,0,0,1569,1570,7,0,0,0,1570,1571,7,10,
        0,0,1571,1572,7,3,0,0,1572,1573,7,14,0,0,1573,1574,7,12,0,0,1574,
        1575,7,6,0,0,1575,336,1,0,0,0,1576,1577,7,3,0,0,1577,1578,7,5,0,
        0,1578,1579,7,13,0,0,1579,1580,7,4,0,0,1580,338,1,0,0,0,1581,1582,
        7,3,0,0,1582,1583,7,5,0,0,1583,1584,7,7,0,0,1584,1585,5,95,0,0,1585,
        1586,7,10,0,0,1586,1587,7,0,0,0,1587,1588,7,9,0,0,1588,1589,7,3,
        0,0,1589,340,1,0,0,0,1590,1591,7,3,0,0,1591,1592,7,7,0,0,1592,1593,
        7,18,0,0,1593,1594,7,4,0,0,1594,342,1,0,0,0,1595,1596,7,13,0,0,1596,
        1597,7,4,0,0,1597,1598,7,9,0,0,1598,1599,7,10,0,0,1599,1600,7,0,
        0,0,1600,1601,7,18,0,0,1601,1602,7,4,0,0,1602,344,1,0,0,0,1603,1604,
        7,13,0,0,1604,1605,7,6,0,0,1605,1606,7,11,0,0,1606,1607,7,12,0,0,
        1607,1608,7,13,0,0,1608,1609,7,6,0,0,1609,1610,7,1,0,0,1610,1611,
        7,4,0,0,1611,1612,7,1,0,0,1612,346,1,0,0,0,1613,1614,7,13,0,0,1614,
        1615,7,6,0,0,1615,1616,7,10,0,0,1616,1617,7,12,0,0,1617,1618,7,17,
        0,0,1618,1619,7,17,0,0,1619,1620,7,14,0,0,1620,1621,7,3,0,0,1621,
        1622,7,3,0,0,1622,1623,7,4,0,0,1623,1624,7,1,0,0,1624,348,1,0,0,
        0,1625,1626,7,13,0,0,1626,1627,7,6,0,0,1627,1628,7,14,0,0,1628,1629,
        7,12,0,0,1629,1630,7,6,0,0,1630,350,1,0,0,0,1631,1632,7,13,0,0,1632,
        1633,7,6,0,0,1633,1634,7,6,0,0,1634,1635,7,4,0,0,1635,1636,7,9,0,
        0,1636,1637,7,3,0,0,1637,352,1,0,0,0,1638,1639,7,13,0,0,1639,1640,
        7,9,0,0,1640,1641,7,4,0,0,1641,354,1,0,0,0,1642,1643,7,13,0,0,1643,
        1644,7,9,0,0,1644,1645,7,14,0,0,1645,1646,7,6,0,0,1646,1647,7,16,
        0,0,1647,356,1,0,0,0,1648,1649,7,22,0,0,1649,1650,7,0,0,0,1650,1651,
        7,2,0,0,1651,1652,7,14,0,0,1652,1653,7,1,0,0,1653,1654,7,0,0,0,1654,
        1655,7,3,0,0,1655,1656,7,4,0,0,1656,358,1,0,0,0,1657,1658,7,22,0,
        0,1658,1659,7,0,0,0,1659,1660,7,2,0,0,1660,1661,7,13,0,0,1661,1662,
        7,4,0,0,1662,1663,7,9,0,0,1663,360,1,0,0,0,1664,1665,7,22,0,0,1665,
        1666,7,4,0,0,1666,1667,7,5,0,0,1667,1668,7,11,0,0,1668,1669,7,12,
        0,0,1669,1670,7,9,0,0,1670,1671,7,4,0,0,1671,362,1,0,0,0,1672,1673,
        7,22,0,0,1673,1674,7,14,0,0,1674,1675,7,4,0,0,1675,1676,7,15,0,0,
        1676,364,1,0,0,0,1677,1678,7,15,0,0,1678,1679,7,19,0,0,1679,1680,
        7,4,0,0,1680,1681,7,6,0,0,1681,366,1,0,0,0,1682,1683,7,15,0,0,1683,
        1684,7,19,0,0,1684,1685,7,4,0,0,1685,1686,7,5,0,0,1686,1687,7,4,
        0,0,1687,368,1,0,0,0,1688,1689,7,15,0,0,1689,1690,7,14,0,0,1690,
        1691,7,3,0,0,1691,1692,7,19,0,0,1692,370,1,0,0,0,1693,1694,7,15,
        0,0,1694,1695,7,12,0,0,1695,1696,7,5,0,0,1696,1697,7,24,0,0,1697,
        372,1,0,0,0,1698,1699,7,15,0,0,1699,1700,7,5,0,0,1700,1701,7,14,
        0,0,1701,1702,7,3,0,0,1702,1703,7,4,0,0,1703,374,1,0,0,0,1704,1705,
        7,7,0,0,1705,1706,7,4,0,0,1706,1707,7,0,0,0,1707,1708,7,5,0,0,1708,
        376,1,0,0,0,1709,1710,7,8,0,0,1710,1711,7,12,0,0,1711,1712,7,6,0,
        0,1712,1713,7,4,0,0,1713,378,1,0,0,0,1714,1715,5,61,0,0,1715,380,
        1,0,0,0,1716,1717,5,60,0,0,1717,1721,5,62,0,0,1718,1719,5,33,0,0,
        1719,1721,5,61,0,0,1720,1716,1,0,0,0,1720,1718,1,0,0,0,1721,382,
        1,0,0,0,1722,1723,5,60,0,0,1723,384,1,0,0,0,1724,1725,5,60,0,0,1725,
        1726,5,61,0,0,1726,386,1,0,0,0,1727,1728,5,62,0,0,1728,388,1,0,0,
        0,1729,1730,5,62,0,0,1730,1731,5,61,0,0,1731,390,1,0,0,0,1732,1733,
        5,43,0,0,1733,392,1,0,0,0,1734,1735,5,45,0,0,1735,394,1,0,0,0,1736,
        1737,5,42,0,0,1737,396,1,0,0,0,1738,1739,5,47,0,0,1739,398,1,0,0,
        0,1740,1741,5,37,0,0,1741,400,1,0,0,0,1742,1743,5,124,0,0,1743,1744,
        5,124,0,0,1744,402,1,0,0,0,1745,1751,5,39,0,0,1746,1750,8,25,0,0,
        1747,1748,5,39,0,0,1748,1750,5,39,0,0,1749,1746,1,0,0,0,1749,1747,
        1,0,0,0,1750,1753,1,0,0,0,1751,1749,1,0,0,0,1751,1752,1,0,0,0,1752,
        1754,1,0,0,0,1753,1751,1,0,0,0,1754,1755,5,39,0,0,1755,404,1,0,0,
        0,1756,1757,7,13,0,0,1757,1758,5,38,0,0,1758,1759,5,39,0,0,1759,
        1765,1,0,0,0,1760,1764,8,25,0,0,1761,1762,5,39,0,0,1762,1764,5,39,
        0,0,1763,1760,1,0,0,0,1763,1761,1,0,0,0,1764,1767,1,0,0,0,1765,1763,
        1,0,0,0,1765,1766,1,0,0,0,1766,1768,1,0,0,0,1767,1765,1,0,0,0,1768,
        1769,5,39,0,0,1769,406,1,0,0,0,1770,1771,7,20,0,0,1771,1772,5,39,
        0,0,1772,1776,1,0,0,0,1773,1775,8,25,0,0,1774,1773,1,0,0,0,1775,
        1778,1,0,0,0,1776,1774,1,0,0,0,1776,1777,1,0,0,0,1777,1779,1,0,0,
        0,1778,1776,1,0,0,0,1779,1780,5,39,0,0,1780,408,1,0,0,0,1781,1783,
        3,431,215,0,1782,1781,1,0,0,0,1783,1784,1,0,0,0,1784,1782,1,0,0,
        0,1784,1785,1,0,0,0,1785,410,1,0,0,0,1786,1788,3,431,215,0,1787,
        1786,1,0,0,0,1788,1789,1,0,0,0,1789,1787,1,0,0,0,1789,1790,1,0,0,
        0,1790,1791,1,0,0,0,1791,1795,5,46,0,0,1792,1794,3,431,215,0,1793,
        1792,1,0,0,0,1794,1797,1,0,0,0,1795,1793,1,0,0,0,1795,1796,1,0,0,
        0,1796,1805,1,0,0,0,1797,1795,1,0,0,0,1798,1800,5,46,0,0,1799,1801,
        3,431,215,0,1800,1799,1,0,0,0,1801,1802,1,0,0,0,1802,1800,1,0,0,
        0,1802,1803,1,0,0,0,1803,1805,1,0,0,0,1804,1787,1,0,0,0,1804,1798,
        1,0,0,0,1805,412,1,0,0,0,1806,1808,3,431,215,0,1807,1806,1,0,0,0,
        1808,1809,1,0,0,0,1809,1807,1,0,0,0,1809,1810,1,0,0,0,1810,1818,
        1,0,0,0,1811,1815,5,46,0,0,1812,1814,3,431,215,0,1813,1812,1,0,0,
        0,1814,1817,1,0,0,0,1815,1813,1,0,0,0,1815,1816,1,0,0,0,1816,1819,
        1,0,0,0,1817,1815,1,0,0,0,1818,1811,1,0,0,0,1818,1819,1,0,0,0,1819,
        1820,1,0,0,0,1820,1821,3,429,214,0,1821,1831,1,0,0,0,1822,1824,5,
        46,0,0,1823,1825,3,431,215,0,1824,1823,1,0,0,0,1825,1826,1,0,0,0,
        1826,1824,1,0,0,0,1826,1827,1,0,0,0,1827,1828,1,0,0,0,1828,1829,
        3,429,214,0,1829,1831,1,0,0,0,1830,1807,1,0,0,0,1830,1822,1,0,0,
        0,1831,414,1,0,0,0,1832,1835,3,433,216,0,1833,1835,5,95,0,0,1834,
        1832,1,0,0,0,1834,1833,1,0,0,0,1835,1841,1,0,0,0,1836,1840,3,433,
        216,0,1837,1840,3,431,215,0,1838,1840,7,26,0,0,1839,1836,1,0,0,0,
        1839,1837,1,0,0,0,1839,1838,1,0,0,0,1840,1843,1,0,0,0,1841,1839,
        1,0,0,0,1841,1842,1,0,0,0,1842,416,1,0,0,0,1843,1841,1,0,0,0,1844,
        1848,3,431,215,0,1845,1849,3,433,216,0,1846,1849,3,431,215,0,1847,
        1849,7,26,0,0,1848,1845,1,0,0,0,1848,1846,1,0,0,0,1848,1847,1,0,
        0,0,1849,1850,1,0,0,0,1850,1848,1,0,0,0,1850,1851,1,0,0,0,1851,418,
        1,0,0,0,1852,1858,5,34,0,0,1853,1857,8,27,0,0,1854,1855,5,34,0,0,
        1855,1857,5,34,0,0,1856,1853,1,0,0,0,1856,1854,1,0,0,0,1857,1860,
        1,0,0,0,1858,1856,1,0,0,0,1858,1859,1,0,0,0,1859,1861,1,0,0,0,1860,
        1858,1,0,0,0,1861,1862,5,34,0,0,1862,420,1,0,0,0,1863,1869,5,96,
        0,0,1864,1868,8,28,0,0,1865,1866,5,96,0,0,1866,1868,5,96,0,0,1867,
        1864,1,0,0,0,1867,1865,1,0,0,0,1868,1871,1,0,0,0,1869,1867,1,0,0,
        0,1869,1870,1,0,0,0,1870,1872,1,0,0,0,1871,1869,1,0,0,0,1872,1873,
        5,96,0,0,1873,422,1,0,0,0,1874,1875,7,3,0,0,1875,1876,7,14,0,0,1876,
        1877,7,17,0,0,1877,1878,7,4,0,0,1878,1879,1,0,0,0,1879,1880,3,439,
        219,0,1880,1881,7,15,0,0,1881,1882,7,14,0,0,1882,1883,7,3,0,0,1883,
        1884,7,19,0,0,1884,1885,1,0,0,0,1885,1886,3,439,219,0,1886,1887,
        7,3,0,0,1887,1888,7,14,0,0,1888,1889,7,17,0,0,1889,1890,7,4,0,0,
        1890,1891,1,0,0,0,1891,1892,3,439,219,0,1892,1893,7,8,0,0,1893,1894,
        7,12,0,0,1894,1895,7,6,0,0,1895,1896,7,4,0,0,1896,424,1,0,0,0,1897,
        1898,7,3,0,0,1898,1899,7,14,0,0,1899,1900,7,17,0,0,1900,1901,7,4,
        0,0,1901,1902,7,9,0,0,1902,1903,7,3,0,0,1903,1904,7,0,0,0,1904,1905,
        7,17,0,0,1905,1906,7,18,0,0,1906,1907,1,0,0,0,1907,1908,3,439,219,
        0,1908,1909,7,15,0,0,1909,1910,7,14,0,0,1910,1911,7,3,0,0,1911,1912,
        7,19,0,0,1912,1913,1,0,0,0,1913,1914,3,439,219,0,1914,1915,7,3,0,
        0,1915,1916,7,14,0,0,1916,1917,7,17,0,0,1917,1918,7,4,0,0,1918,1919,
        1,0,0,0,1919,1920,3,439,219,0,1920,1921,7,8,0,0,1921,1922,7,12,0,
        0,1922,1923,7,6,0,0,1923,1924,7,4,0,0,1924,426,1,0,0,0,1925,1926,
        7,1,0,0,1926,1927,7,12,0,0,1927,1928,7,13,0,0,1928,1929,7,11,0,0,
        1929,1930,7,2,0,0,1930,1931,7,4,0,0,1931,1932,1,0,0,0,1932,1933,
        3,439,219,0,1933,1934,7,18,0,0,1934,1935,7,5,0,0,1935,1936,7,4,0,
        0,1936,1937,7,10,0,0,1937,1938,7,14,0,0,1938,1939,7,9,0,0,1939,1940,
        7,14,0,0,1940,1941,7,12,0,0,1941,1942,7,6,0,0,1942,428,1,0,0,0,1943,
        1945,7,4,0,0,1944,1946,7,29,0,0,1945,1944,1,0,0,0,1945,1946,1,0,
        0,0,1946,1948,1,0,0,0,1947,1949,3,431,215,0,1948,1947,1,0,0,0,1949,
        1950,1,0,0,0,1950,1948,1,0,0,0,1950,1951,1,0,0,0,1951,430,1,0,0,
        0,1952,1953,7,30,0,0,1953,432,1,0,0,0,1954,1955,7,31,0,0,1955,434,
        1,0,0,0,1956,1957,5,45,0,0,1957,1958,5,45,0,0,1958,1962,1,0,0,0,
        1959,1961,8,32,0,0,1960,1959,1,0,0,0,1961,1964,1,0,0,0,1962,1960,
        1,0,0,0,1962,1963,1,0,0,0,1963,1966,1,0,0,0,1964,1962,1,0,0,0,1965,
        1967,5,13,0,0,1966,1965,1,0,0,0,1966,1967,1,0,0,0,1967,1969,1,0,
        0,0,1968,1970,5,10,0,0,1969,1968,1,0,0,0,1969,1970,1,0,0,0,1970,
        1971,1,0,0,0,1971,1972,6,217,0,0,1972,436,1,0,0,0,1973,1974,5,47,
        0,0,1974,1975,5,42,0,0,1975,1979,1,0,0,0,1976,1978,9,0,0,0,1977,
        1976,1,0,0,0,1978,1981,1,0,0,0,1979,1980,1,0,0,0,1979,1977,1,0,0,
        0,1980,1982,1,0,0,0,1981,1979,1,0,0,0,1982,1983,5,42,0,0,1983,1984,
        5,47,0,0,1984,1985,1,0,0,0,1985,1986,6,218,0,0,1986,438,1,0,0,0,
        1987,1989,7,33,0,0,1988,1987,1,0,0,0,1989,1990,1,0,0,0,1990,1988,
        1,0,0,0,1990,1991,1,0,0,0,1991,1992,1,0,0,0,1992,1993,6,219,0,0,
        1993,440,1,0,0,0,1994,1995,9,0,0,0,1995,442,1,0,0,0,33,0,1720,1749,
        1751,1763,1765,1776,1784,1789,1795,1802,1804,1809,1815,1818,1826,
        1830,1834,1839,1841,1848,1850,1856,1858,1867,1869,1945,1950,1962,
        1966,1969,1979,1990,1,0,1,0
    ];

    private static __ATN: antlr.ATN;
    public static get _ATN(): antlr.ATN {
        if (!PrestoSqlLexer.__ATN) {
            PrestoSqlLexer.__ATN = new antlr.ATNDeserializer().deserialize(PrestoSqlLexer._serializedATN);
        }

        return PrestoSqlLexer.__ATN;
    }


    private static readonly vocabulary = new antlr.Vocabulary(PrestoSqlLexer.literalNames, PrestoSqlLexer.symbolicNames, []);

    public override get vocabulary(): antlr.Vocabulary {
        return PrestoSqlLexer.vocabulary;
    }

    private static readonly decisionsToDFA = PrestoSqlLexer._ATN.decisionToState.map( (ds: antlr.DecisionState, index: number) => new antlr.DFA(ds, index) );
}