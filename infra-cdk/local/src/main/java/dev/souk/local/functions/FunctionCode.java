package dev.souk.local.functions;

import dev.souk.local.template.LocalFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** The code of functions, unpacked as Lambda unpacks it: once for each content, which is in the asset's name. */
final class FunctionCode {
    private final Path folder;
    /** Looked for once: each call asks. */
    private final Map<Path, Path> places = new ConcurrentHashMap<>();

    /**
     * The code of these functions; what was unpacked for other builds is thrown away.
     *
     * @param folder for the unpacked code
     */
    FunctionCode(Path folder, List<LocalFunction> functions) {
        this.folder = folder;
        var current = functions.stream()
                .map(function -> function.code().getFileName())
                .collect(Collectors.toSet());
        try {
            Files.createDirectories(folder);
            try (var kept = Files.list(folder)) {
                for (var build : kept.toList()) {
                    if (!current.contains(build.getFileName())) {
                        Folders.delete(build);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folder with the function's code.
     *
     * @throws UncheckedIOException where it cannot be unpacked
     */
    Path of(LocalFunction function) {
        return places.computeIfAbsent(function.code(), this::place);
    }

    private Path place(Path code) {
        if (Files.isDirectory(code)) {
            return code.toAbsolutePath();
        }
        var unpacked = folder.resolve(code.getFileName().toString()).toAbsolutePath();
        if (!Files.isDirectory(unpacked)) {
            unpack(code, unpacked);
        }
        return unpacked;
    }

    /** Beside its place, so that a process that dies in between leaves no half of it there. */
    private static void unpack(Path zip, Path place) {
        var half = place.resolveSibling(place.getFileName() + ".part");
        try {
            Folders.delete(half);
            Files.createDirectories(half);
            try (var in = new ZipInputStream(Files.newInputStream(zip))) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    var target = half.resolve(entry.getName()).normalize();
                    if (!target.startsWith(half)) {
                        throw new IOException(zip + " has an entry outside of itself: " + entry.getName());
                    }
                    if (entry.isDirectory()) {
                        Files.createDirectories(target);
                    } else {
                        Files.createDirectories(target.resolveSibling("."));
                        Files.copy(in, target);
                        executable(target);
                    }
                }
            }
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The code in " + zip + " cannot be unpacked; is the disk full?", e);
        }
    }

    /** The zip's permissions are lost on the way; Lambda wants this one file to be executable. */
    private static void executable(Path file) {
        if (file.getFileName().toString().equals("bootstrap") && !file.toFile().setExecutable(true)) {
            throw new UncheckedIOException(new IOException(file + " cannot be made executable"));
        }
    }
}
