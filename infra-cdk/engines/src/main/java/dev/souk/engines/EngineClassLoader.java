package dev.souk.engines;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees the JDK and one engine's jars, and nothing of the other engines. */
final class EngineClassLoader extends URLClassLoader {
    private EngineClassLoader(URL[] jars) {
        super(jars, ClassLoader.getPlatformClassLoader());
    }

    /** A loader for all jars of a folder. */
    static EngineClassLoader of(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            // Sorted: which of two equal classes wins must not depend on the file system.
            return new EngineClassLoader(files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(EngineClassLoader::url)
                    .toArray(URL[]::new));
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
