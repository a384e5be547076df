package org.homeroom.base.schema;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What MariaDB has but MySQL 8.0, and therefore Aurora MySQL 3, does not: features that the school uses, with what would replace
 * them, and features it does not use. ADR 13 has the former as a table. Statements are searched in upper case; patterns for
 * anything else begin with {@code (?i)}.
 *
 * @see <a href="https://mariadb.com/docs/release-notes/community-server/about/compatibility-and-differences">MariaDB's own
 * lists</a>
 */
record MariaDbOnly(String feature, Pattern pattern, List<String> where, String instead) {
    static final List<MariaDbOnly> ALL = List.of(
            // What is used
            used("the collation `uca1400`", "(?i)uca1400", "`utf8mb4_0900_ai_ci`, to which spaces at the end matter; every text is converted",
                    "local-stack", "role backup", "role mariadb"),
            used("the driver, and `jdbc:mariadb:`", "(?i)jdbc:mariadb:|org\\.mariadb\\.jdbc", "AWS's driver around it (`jdbc:aws-wrapper:mariadb:`); by itself it follows no failover of Aurora since 3.0",
                    "local-stack", "role school_web", "server-config"),
            used("the driver's `serverSslCert`", "(?i)serverSslCert", "the same with AWS's certificates; `trustCertificateKeyStoreUrl` with MySQL's driver",
                    "inventory"),
            used("EclipseLink's `MariaDB`", "(?i)name=\"eclipselink\\.target-database\" value=\"MariaDB\"", "`MySQL`", "persistence.xml"),
            used("`mysql.global_priv`", "(?i)\\bglobal_priv\\b", "`mysql.user` to look at, `CREATE USER` and `DROP USER` to change", "local-stack", "role mariadb"),
            used("`CREATE OR REPLACE` of what is no view", "\\bCREATE\\s+OR\\s+REPLACE\\s+(TEMPORARY\\s+|UNIQUE\\s+|AGGREGATE\\s+|DEFINER\\s*=\\s*\\S+\\s+)*"
                    + "(TABLE|USER|ROLE|DATABASE|SCHEMA|SEQUENCE|INDEX|TRIGGER|PROCEDURE|FUNCTION|EVENT|PACKAGE|SERVER)\\b",
                    "`DROP … IF EXISTS` and `CREATE`", "local-stack"),
            used("the sign-in by `unix_socket`", "(?i)\\bplugin: unix_socket\\b|IDENTIFIED\\s+(VIA|WITH)\\s+unix_socket", "IAM or a password", "role monitoring"),
            used("the privileges `BINLOG MONITOR` and `SLAVE MONITOR`", "\\b(BINLOG|SLAVE|REPLICA)\\s+MONITOR\\b", "`REPLICATION CLIENT`", "role monitoring"),
            used("`max_statement_time`", "(?i)\\bmax_statement_time\\b", "`max_execution_time`: milliseconds, and for `SELECT` alone", "role monitoring"),
            used("variables of the server", "(?i)\\b(log_slow_verbosity|slave_connections_needed_for_purge|innodb_snapshot_isolation|innodb_checksum_algorithm: full_crc32"
                    + "|binlog_snapshot_\\w+|skip.gtid.strict.mode|aria_\\w+)", "none; Aurora has its own in its parameter groups", "role backup", "role mariadb"),
            used("MariaDB's programs", "\"mariadb(d|-dump|-binlog|-install-db)?\"|/bin/mariadbd\\b", "backups by Aurora; a MySQL server for laptops and tests",
                    "local-stack", "role backup"),

            // What is used nowhere
            unused("RETURNING", "\\bRETURNING\\s+[\\w*(`?]"),
            unused("sequences", "\\b(CREATE|ALTER|DROP)\\s+(OR\\s+REPLACE\\s+)?(TEMPORARY\\s+)?SEQUENCE\\b|\\b(NEXT|PREVIOUS)\\s+VALUE\\s+FOR\\b|\\b(NEXTVAL|LASTVAL|SETVAL)\\s*\\("),
            unused("system versions and periods", "\\bSYSTEM\\s+VERSIONING\\b|\\bFOR\\s+SYSTEM_TIME\\b|\\bPERIOD\\s+FOR\\b|\\bFOR\\s+PORTION\\s+OF\\b|\\bWITHOUT\\s+OVERLAPS\\b"),
            unused("column types", "\\b(?!DEFAULT\\b)\\w+`?\\s+(UUID|INET4|INET6|XMLTYPE)\\b(?!\\s*\\()|\\b\\w+\\s+VECTOR\\s*\\(\\s*\\d|\\bCAST\\s*\\([^)]*\\bAS\\s+(UUID|INET4|INET6)\\b"),
            unused("IF EXISTS for a part of a table", "\\b(ADD|DROP|MODIFY|CHANGE|ALTER|RENAME)\\s+(COLUMN\\s+|INDEX\\s+|KEY\\s+|CONSTRAINT\\s+|FOREIGN\\s+KEY\\s+|PARTITION\\s+)?"
                    + "IF\\s+(NOT\\s+)?EXISTS\\b|\\b(CREATE|DROP)\\s+(UNIQUE\\s+|FULLTEXT\\s+|SPATIAL\\s+)?INDEX\\s+IF\\s+(NOT\\s+)?EXISTS\\b|\\bALTER\\s+TABLE\\s+IF\\s+EXISTS\\b"),
            unused("attributes of columns, indexes and tables", "\\bPERSISTENT\\b|\\bCOMPRESSED\\s+(NOT\\s+NULL|NULL|DEFAULT|,|\\))|\\b(NOT\\s+)?IGNORED\\b|\\bPAGE_CHECKSUM\\b|\\bTRANSACTIONAL\\s*=|\\bENGINE\\s*=?\\s*(ARIA|MYROCKS|COLUMNSTORE|SPIDER|CONNECT|S3)\\b"),
            unused("a function as default, without brackets", "\\bDEFAULT\\s+(?!CURRENT_TIMESTAMP\\b|NOW\\b|LOCALTIME|VALUES?\\b)[A-Z_]\\w*\\s*\\("),
            unused("statements of its own", "\\bSET\\s+STATEMENT\\b|\\bEXECUTE\\s+IMMEDIATE\\b|\\bBEGIN\\s+NOT\\s+ATOMIC\\b|\\bANALYZE\\s+(FORMAT\\s*=|SELECT\\b|UPDATE\\b|DELETE\\b)|\\bSHOW\\s+EXPLAIN\\b|\\bBACKUP\\s+STAGE\\b"),
            unused("LIMIT ROWS EXAMINED, FETCH FIRST", "\\bROWS\\s+EXAMINED\\b|\\bFETCH\\s+(FIRST|NEXT)\\s+(\\S+\\s+)?ROWS?\\s+(ONLY|WITH)\\b"),
            unused("waiting for locks so long", "\\bFOR\\s+UPDATE\\s+WAIT\\b|\\bLOCK\\s+IN\\s+SHARE\\s+MODE\\s+(WAIT|NOWAIT|SKIP)\\b|\\b(TABLE|INDEX)\\s+\\S+\\s+(WAIT\\s+\\d|NOWAIT)"),
            unused("MINUS, and sets with brackets", "\\bMINUS\\s+SELECT\\b|\\b(INTERSECT|EXCEPT)\\s+(ALL\\s+|DISTINCT\\s+)?\\(?SELECT\\b"),
            // MySQL refuses it (error 1093).
            unused("changing a table by what is in itself", "\\bDELETE\\s+FROM\\s+(\\w+)\\b(?!\\s+USING)[^;]*\\bSELECT\\b[^;]*\\b(FROM|JOIN)\\s+\\1\\b"
                    + "|\\bUPDATE\\s+(\\w+)\\s+(\\w+\\s+)?SET\\b[^;]*\\bSELECT\\b[^;]*\\b(FROM|JOIN)\\s+\\3\\b"),
            unused("functions", "\\b(JSON_(QUERY|EXISTS|DETAILED|LOOSE|COMPACT|EQUALS|NORMALIZE|ARRAY_INTERSECT|OBJECT_TO_ARRAY|OBJECT_FILTER_KEYS|KEY_VALUE)|NVL2?|DECODE_ORACLE|ADD_MONTHS"
                    + "|TO_CHAR|TO_NUMBER|CHR|MEDIAN|PERCENTILE_(CONT|DISC)|COLUMN_(CREATE|ADD|GET|DELETE|EXISTS|LIST|CHECK|JSON)|SFORMAT|NATURAL_SORT_KEY|KDF|CRC32C|SYS_GUID|UUID_V[47]"
                    + "|ROWNUM|LENGTHB|VEC_\\w+|DES_(EN|DE)CRYPT|ENCODE|DECODE|SUBSTR_ORACLE|TRIM_ORACLE)'?\\s*[(,]"),
            unused("privileges of its own", "\\bSET\\s+DEFAULT\\s+ROLE\\s+\\S+\\s+FOR\\b|\\bWITH\\s+ADMIN\\s+\\w|\\bBINLOG\\s+(REPLAY|ADMIN)\\b|\\bED25519\\b|\\bPARSEC\\b"));

    private static MariaDbOnly used(String feature, String pattern, String instead, String... where) {
        return new MariaDbOnly(feature, Pattern.compile(pattern), List.of(where), instead);
    }

    private static MariaDbOnly unused(String feature, String pattern) {
        return new MariaDbOnly(feature, Pattern.compile(pattern), List.of(), "");
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The lines that contain it. */
    String lines(String text) {
        return text.lines().filter(this::isIn).map(String::strip).collect(Collectors.joining(", "));
    }

    /** Its row in the table of the ADR. */
    String row() {
        return "| " + feature + " | " + String.join(", ", where) + " | " + instead + " |";
    }
}
