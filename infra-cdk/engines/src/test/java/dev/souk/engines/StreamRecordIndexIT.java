package dev.souk.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamRecordIndexIT {
    @TempDir
    static Path folder;

    /** SQLite itself says by which index it would look: a measured time would depend on the machine. */
    @Test
    void findsARecordOfAShardWithoutLookingAtTheOthers() throws Exception {
        var state = folder.resolve("state");
        try (var engines = EngineProcess.start(EngineSettings.persistent(state, folder.resolve("log")))) {
            engines.restart();
        }

        assertThat(plan(
                        state.resolve("dynamodb/shared-local-instance.db"),
                        "SELECT SequenceNumber FROM us WHERE ShardID = 'a' ORDER BY SequenceNumber DESC LIMIT 1"))
                .singleElement()
                .asString()
                .contains("us*byShard (ShardID=?)");
    }

    private static List<String> plan(Path file, String query) throws ReflectiveOperationException, IOException {
        var jars = EngineHome.jars(EngineHome.find(), Engine.DYNAMODB);
        System.setProperty("sqlite4java.library.path", jars.toString());
        var type = Class.forName("com.almworks.sqlite4java.SQLiteConnection", true, EngineClassLoader.of(jars));
        var connection = type.getConstructor(File.class).newInstance(file.toFile());
        type.getMethod("openReadonly").invoke(connection);
        try {
            var statement = type.getMethod("prepare", String.class).invoke(connection, "EXPLAIN QUERY PLAN " + query);
            var steps = new ArrayList<String>();
            while ((boolean) statement.getClass().getMethod("step").invoke(statement)) {
                var columns =
                        (int) statement.getClass().getMethod("columnCount").invoke(statement);
                steps.add((String) statement
                        .getClass()
                        .getMethod("columnString", int.class)
                        .invoke(statement, columns - 1));
            }
            return steps;
        } finally {
            type.getMethod("dispose").invoke(connection);
        }
    }
}
