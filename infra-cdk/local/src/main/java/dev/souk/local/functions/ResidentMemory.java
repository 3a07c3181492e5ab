package dev.souk.local.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of this machine's memory, where the system tells (Linux); 0 elsewhere. */
final class ResidentMemory {
    private static final String LINE = "VmRSS:";

    private ResidentMemory() {}

    static long megabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(LINE))
                            .mapToLong(line -> Long.parseLong(line.substring(LINE.length())
                                    .replace("kB", "")
                                    .strip()))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
