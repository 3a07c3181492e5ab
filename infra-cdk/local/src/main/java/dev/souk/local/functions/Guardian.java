package dev.souk.local.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Outlives the local cloud by a moment and takes the functions' processes with it, however it ended: a frozen process
 * notices nothing by itself. A shell at the other end of a pipe, which ends when this process does.
 */
final class Guardian implements AutoCloseable {
    /** Takes {@code + pid} and {@code - pid}; what is left at the end of the pipe is killed. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=' '
            while read -r sign pid; do
              if [ "$sign" = + ]; then
                pids="$pids$pid "
              else
                pids="${pids%% $pid *} ${pids#* $pid }"
              fi
            done
            for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
            """;

    private final Process shell;
    private final Writer pipe;

    Guardian() {
        try {
            shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = shell.outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void watch(ProcessHandle process) {
        say("+ " + process.pid());
        var _ = process.onExit().thenRun(() -> forget(process));
    }

    private void forget(ProcessHandle process) {
        try {
            say("- " + process.pid());
        } catch (UncheckedIOException e) {
            // The pipe is closed: all are being killed.
        }
    }

    private synchronized void say(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            pipe.close();
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
