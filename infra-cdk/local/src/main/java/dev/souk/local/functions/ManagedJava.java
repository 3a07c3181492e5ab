package dev.souk.local.functions;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.souk.local.template.LocalFunction;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda's managed Java runtime does, by AWS's own runtime interface client and this JDK.
 *
 * <p>The client talks to the Runtime API through a native library. Left alone, each process unpacks it to one fixed place
 * below {@code /tmp}, and one that loads what another has half written dies of SIGBUS. Lambda's managed runtime has the
 * library unpacked and tells the client where, and so do we.
 */
final class ManagedJava {
    /** The heap's share of a function's memory, about. */
    private static final double HEAP_SHARE = 0.85;

    private static final String LIBRARY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private final Path folder;
    private @Nullable Path library;

    /**
     * The runtime; it unpacks nothing until it is used.
     *
     * @param folder for the unpacked library
     */
    ManagedJava(Path folder) {
        this.folder = folder;
    }

    /**
     * The command that runs a function.
     *
     * @param temporary the process's own folder for temporary files
     * @throws IllegalStateException on a system for which AWS's client has no library
     */
    List<String> line(LocalFunction function, Path root, Path temporary) {
        var classPath = String.join(
                File.pathSeparator,
                root.toString(),
                root.resolve("lib") + "/*",
                jarOf(AWSLambda.class),
                jarOf(PojoSerializer.class));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (int) (function.memoryMegabytes() * HEAP_SHARE) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // As on Lambda: what a crash has to say is in the function's log, not in a file beside its code.
                "-XX:+ErrorFileToStderr",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-D" + LIBRARY + "=" + library(),
                "-cp",
                classPath,
                AWSLambda.class.getName(),
                function.handler());
    }

    private synchronized Path library() {
        if (library == null) {
            library = unpack();
        }
        return library;
    }

    private Path unpack() {
        var name = libraryName();
        var place = folder.resolve(name).toAbsolutePath();
        try (var packed = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
            if (packed == null) {
                throw new IllegalStateException("AWS's runtime interface client has no library " + name
                        + " for this computer: the managed Java runtime runs on Linux, on x86-64 or ARM");
            }
            Files.createDirectories(folder);
            Files.copy(packed, place, StandardCopyOption.REPLACE_EXISTING);
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("The runtime's library cannot be unpacked; is the disk full?", e);
        }
    }

    private static String libraryName() {
        var processor = System.getProperty("os.arch");
        return "libaws-lambda-jni.%s%s-%s.so"
                .formatted(
                        System.getProperty("os.name").toLowerCase(Locale.ROOT),
                        musl() ? "_musl" : "",
                        switch (processor) {
                            case "amd64" -> "x86_64";
                            case "aarch64" -> "aarch_64";
                            default -> processor;
                        });
    }

    /** Whether the C library is musl, as on Alpine: its loader has this name. */
    private static boolean musl() {
        try (var loaders = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
            return loaders.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
