package dev.souk.engines;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/**
 * The table in which DynamoDB Local keeps the records of all streams, made so that a stream's are found among the others'.
 *
 * <p>Its own is sorted by number alone. A look at a quiet stream then reads all that other streams had since: while the
 * catalogue takes a long import, each look at the orders' stream reads the whole import, twice, and writes come slower and
 * slower. An index on the shard does not help: the SQLite that comes with the engine does not go on by the number in it. A
 * table that is sorted by shard and number does, and the engine takes it for its own.
 */
final class StreamRecordTable {
    /** DynamoDB Local's name of the file where all credentials and regions share one. */
    private static final String FILE = "shared-local-instance.db";

    private static final String COLUMNS =
            "StreamID TEXT, ShardID TEXT, SequenceNumber INTEGER, CreationDateTime INTEGER,"
                    + " StreamRecord BLOB, OperationType TEXT";
    private static final String NAMES =
            "StreamID, ShardID, SequenceNumber, CreationDateTime, StreamRecord, OperationType";
    private static final String SORTED = "PRIMARY KEY (ShardID, SequenceNumber)";

    /** All in one transaction: what an older state has is moved into the sorted table, or stays as it is. */
    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE sorted (%s, %s) WITHOUT ROWID".formatted(COLUMNS, SORTED),
            "INSERT INTO sorted (%s) SELECT %s FROM us".formatted(NAMES, NAMES),
            "DROP TABLE us",
            "ALTER TABLE sorted RENAME TO us",
            // The engine asks for the first of a stream and for the last of all.
            "CREATE INDEX \"us*byStream\" ON us (StreamID, SequenceNumber)",
            "CREATE INDEX \"us*byNumber\" ON us (SequenceNumber)");

    private static final long PATIENCE_MILLISECONDS = 10_000;

    private StreamRecordTable() {}

    /**
     * Sorts the table, where that is not done. The engine prepares its statements anew when it sees that a table is another.
     *
     * @param state the engine's folder
     * @param port where the engine listens
     * @param engine what loads the engine's own library of SQLite: a second one in the process could not load
     */
    static void sort(Path state, int port, ClassLoader engine)
            throws ReflectiveOperationException, IOException, InterruptedException {
        askForTables(port);
        sort(state, engine);
    }

    /** The same of a file whose tables are there. */
    static void sort(Path state, ClassLoader engine) throws ReflectiveOperationException {
        var type = Class.forName("com.almworks.sqlite4java.SQLiteConnection", true, engine);
        var connection =
                type.getConstructor(File.class).newInstance(state.resolve(FILE).toFile());
        var execute = type.getMethod("exec", String.class);
        type.getMethod("open", boolean.class).invoke(connection, false);
        try {
            type.getMethod("setBusyTimeout", long.class).invoke(connection, PATIENCE_MILLISECONDS);
            if (!isSorted(connection, type)) {
                execute.invoke(connection, "BEGIN IMMEDIATE");
                for (var statement : STATEMENTS) {
                    execute.invoke(connection, statement);
                }
                execute.invoke(connection, "COMMIT");
            }
        } finally {
            type.getMethod("dispose").invoke(connection);
        }
    }

    /** A new file has its tables after the first request, whatever that asks. */
    private static void askForTables(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=souklocal/20260101/eu-west-1/dynamodb/aws4_request,"
                                + " SignedHeaders=host, Signature=none")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("DynamoDB Local does not list its tables: " + answer.body());
            }
        }
    }

    private static boolean isSorted(Object connection, Class<?> type) throws ReflectiveOperationException {
        var statement = type.getMethod("prepare", String.class)
                .invoke(connection, "SELECT 1 FROM sqlite_master WHERE name = 'us*byNumber'");
        var sorted = (boolean) statement.getClass().getMethod("step").invoke(statement);
        statement.getClass().getMethod("dispose").invoke(statement);
        return sorted;
    }
}
