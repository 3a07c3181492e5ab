package dev.souk.engines;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * An index that DynamoDB Local leaves out.
 *
 * <p>It keeps the records of all streams in one table, by number alone. A read of a shard's latest record goes back over
 * everything that other streams had since, and two of three reads of a quiet stream do that. While the catalogue takes a
 * long import, each look at the stream of the orders reads the whole import: seen with 17,000 records, where half of the
 * engine's time went there and writes came 2.4 times as fast as soon as the index was made.
 */
final class StreamRecordIndex {
    /** DynamoDB Local's name of the file where all credentials and regions share one. */
    private static final String FILE = "shared-local-instance.db";

    private static final String STATEMENT = "CREATE INDEX IF NOT EXISTS \"us*byShard\" ON us (ShardID, SequenceNumber)";
    private static final long PATIENCE_MILLISECONDS = 10_000;

    private StreamRecordIndex() {}

    /**
     * Makes the index where it is not there. The engine prepares its statements anew when it sees that the schema changed.
     *
     * @param state the engine's folder
     * @param port where the engine listens
     * @param engine what loads the engine's own library of SQLite: a second one in the process could not load
     */
    static void make(Path state, int port, ClassLoader engine)
            throws ReflectiveOperationException, IOException, InterruptedException {
        askForTables(port);
        var type = Class.forName("com.almworks.sqlite4java.SQLiteConnection", true, engine);
        var connection =
                type.getConstructor(File.class).newInstance(state.resolve(FILE).toFile());
        type.getMethod("open", boolean.class).invoke(connection, false);
        try {
            type.getMethod("setBusyTimeout", long.class).invoke(connection, PATIENCE_MILLISECONDS);
            type.getMethod("exec", String.class).invoke(connection, STATEMENT);
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
}
