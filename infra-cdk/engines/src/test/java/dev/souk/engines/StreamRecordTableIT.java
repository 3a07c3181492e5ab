package dev.souk.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamRecordTableIT {
    private static final String AS_THE_ENGINE_MAKES_IT = "CREATE TABLE us (StreamID TEXT, ShardID TEXT,"
            + " SequenceNumber INTEGER, CreationDateTime INTEGER, StreamRecord BLOB, OperationType TEXT,"
            + " PRIMARY KEY(SequenceNumber))";

    @TempDir
    private Path folder;

    /** One for all: a library cannot be loaded by two. */
    private static ClassLoader sqlite = ClassLoader.getSystemClassLoader();

    @BeforeAll
    static void load() throws IOException {
        var jars = EngineHome.jars(EngineHome.find(), Engine.DYNAMODB);
        System.setProperty("sqlite4java.library.path", jars.toString());
        sqlite = EngineClassLoader.of(jars);
    }

    /** SQLite itself says how it would look: a measured time would depend on the machine. */
    @Test
    void findsAShardsRecordsWithoutLookingAtTheOthers() throws Exception {
        execute(AS_THE_ENGINE_MAKES_IT);
        StreamRecordTable.sort(folder, sqlite);

        // The statements of the engine, as it sends them.
        assertThat(plan("SELECT SequenceNumber FROM us WHERE ShardID=? ORDER BY SequenceNumber DESC LIMIT 1"))
                .containsExactly("SEARCH TABLE us USING PRIMARY KEY (ShardID=?)");
        assertThat(plan(
                        "SELECT SequenceNumber, StreamRecord, OperationType, CreationDateTime FROM us WHERE StreamID = ?"
                                + " AND ShardID = ? AND SequenceNumber >= ? AND CreationDateTime > ?"
                                + " ORDER BY SequenceNumber ASC LIMIT ?"))
                .containsExactly("SEARCH TABLE us USING PRIMARY KEY (ShardID=? AND SequenceNumber>?)");
        assertThat(plan("SELECT MIN(SequenceNumber) FROM us WHERE StreamID=?"))
                .containsExactly("SEARCH TABLE us USING COVERING INDEX us*byStream (StreamID=?)");
        assertThat(plan("SELECT MAX(SequenceNumber) FROM us"))
                .containsExactly("SEARCH TABLE us USING COVERING INDEX us*byNumber");
    }

    @Test
    void keepsTheRecordsOfAnOlderState() throws Exception {
        execute(AS_THE_ENGINE_MAKES_IT, "INSERT INTO us VALUES ('stream', 'shard', 7, 1, x'00', 'INSERT')");

        StreamRecordTable.sort(folder, sqlite);
        StreamRecordTable.sort(folder, sqlite);

        assertThat(rows("SELECT SequenceNumber FROM us WHERE ShardID = 'shard'"))
                .containsExactly("7");
        assertThat(plan("SELECT MAX(SequenceNumber) FROM us")).isNotEmpty();
    }

    @Test
    void isWhatTheEngineUses() throws Exception {
        var state = folder.resolve("state");
        try (var engines = EngineProcess.start(EngineSettings.persistent(state, folder.resolve("log")))) {
            engines.restart();
        }
        Files.copy(state.resolve("dynamodb/shared-local-instance.db"), folder.resolve("shared-local-instance.db"));

        assertThat(rows("SELECT name FROM sqlite_master WHERE tbl_name = 'us' AND type = 'index' ORDER BY name"))
                .contains("us*byNumber", "us*byStream");
        assertThat(rows("SELECT sql FROM sqlite_master WHERE name = 'us'"))
                .singleElement()
                .asString()
                .endsWith("WITHOUT ROWID");
    }

    /** The last column of each line of the plan. */
    private List<String> plan(String query) throws ReflectiveOperationException {
        return rows("EXPLAIN QUERY PLAN " + query);
    }

    private void execute(String... statements) throws ReflectiveOperationException {
        var connection = open();
        for (var statement : statements) {
            connection.getClass().getMethod("exec", String.class).invoke(connection, statement);
        }
        connection.getClass().getMethod("dispose").invoke(connection);
    }

    private List<String> rows(String query) throws ReflectiveOperationException {
        var connection = open();
        try {
            var statement =
                    connection.getClass().getMethod("prepare", String.class).invoke(connection, query);
            var rows = new ArrayList<String>();
            while ((boolean) statement.getClass().getMethod("step").invoke(statement)) {
                var columns =
                        (int) statement.getClass().getMethod("columnCount").invoke(statement);
                rows.add((String) statement
                        .getClass()
                        .getMethod("columnString", int.class)
                        .invoke(statement, columns - 1));
            }
            return rows;
        } finally {
            connection.getClass().getMethod("dispose").invoke(connection);
        }
    }

    private Object open() throws ReflectiveOperationException {
        var type = Class.forName("com.almworks.sqlite4java.SQLiteConnection", true, sqlite);
        var connection = type.getConstructor(File.class)
                .newInstance(folder.resolve("shared-local-instance.db").toFile());
        type.getMethod("open", boolean.class).invoke(connection, true);
        return connection;
    }
}
