package dev.souk.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed as {@code kill -9} does; what it had reported as kept must be there, and whole. */
class KilledProcessIT {
    private static final int REPORTED = 200;

    record Entry(long number) {}

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasKept() throws IOException, InterruptedException {
        var file = folder.resolve("state.mv");
        for (var round = 0; round < 3; round++) {
            var last = writeUntilKilled(file);
            try (var state = StateFile.open(file)) {
                var left =
                        state.map("left", Entry.class).get("last").orElseThrow().number();
                var right = state.map("right", Entry.class)
                        .get("last")
                        .orElseThrow()
                        .number();
                assertThat(left).isEqualTo(right).isGreaterThanOrEqualTo(last);
            }
        }
    }

    private static long writeUntilKilled(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            var last = 0L;
            for (var line = 0; line < REPORTED; line++) {
                last = Long.parseLong(String.valueOf(lines.readLine()));
            }
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Counts up in two maps at once, and says each number once it is kept. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            var state = StateFile.open(Path.of(args[0]));
            var left = state.map("left", Entry.class);
            var right = state.map("right", Entry.class);
            var start = left.get("last").map(Entry::number).orElse(0L);
            for (var number = start + 1; ; number++) {
                var next = new Entry(number);
                state.change(() -> {
                    left.put("last", next);
                    right.put("last", next);
                    return true;
                });
                System.out.println(number);
            }
        }
    }
}
