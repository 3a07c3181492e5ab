package dev.souk.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.souk.local.events.Models;
import dev.souk.local.functions.InvocationResult.Answered;
import dev.souk.local.template.LocalFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against real processes of the managed Java runtime, with AWS's own client in them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime interface client runs on Linux alone")
class ManagedJavaIT {
    private static final String NAME = "java";
    private static final int AT_ONCE = 6;

    @TempDir
    private Path folder;

    private IsolatedRuntime runtime;

    /** The function: it tells of the process that it is in. */
    public static final class Told {
        public Map<String, String> of(Object event) throws IOException {
            try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
                var library = maps.filter(line -> line.contains("libaws-lambda-jni"))
                        .map(line -> line.substring(line.indexOf('/')))
                        .findFirst()
                        .orElse("none");
                return Map.of("library", library, "temporary", System.getProperty("java.io.tmpdir"));
            }
        }
    }

    @BeforeEach
    void open() throws Exception {
        var function = new LocalFunction(
                NAME,
                NAME,
                "arn:aws:lambda:eu-west-1:000000000000:function:" + NAME,
                Told.class.getName() + "::of",
                "java25",
                256,
                Duration.ofSeconds(10),
                Map.of(),
                zip(),
                OptionalInt.empty(),
                List.of());
        runtime = new IsolatedRuntime(
                Models.of(List.of(), List.of(function), List.of(), List.of()),
                folder.resolve("state"),
                Map.of("AWS_REGION", "eu-west-1"),
                AT_ONCE,
                AT_ONCE,
                Clock.systemUTC(),
                () -> "request");
    }

    private Path zip() throws Exception {
        var zip = folder.resolve("asset.1.zip");
        var type = Told.class.getName().replace('.', '/') + ".class";
        var core = Path.of(RequestHandler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var bytes = Told.class.getClassLoader().getResourceAsStream(type)) {
            out.putNextEntry(new ZipEntry(type));
            bytes.transferTo(out);
            out.putNextEntry(new ZipEntry("lib/core.jar"));
            Files.copy(core, out);
        }
        return zip;
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    /** A library that each process writes anew kills those that load it half written: a third of the starts. */
    @Test
    void loadsTheLibraryOfItsRuntimeFromAPlaceThatNoProcessWrites() {
        var told = ((Answered) runtime.invoke(NAME, "{}")).payload();
        assertThat(told)
                .contains("\"library\":\"" + folder.resolve("state/runtime"))
                .contains("\"temporary\":\"" + folder.resolve("state/sandboxes"));
    }

    @Test
    void startsManyProcessesAtOnceFromNothing() throws Exception {
        Callable<InvocationResult> call = () -> runtime.invoke(NAME, "{}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(_ -> call).toList());
            assertThat(results).extracting(Future::get).hasSize(AT_ONCE).hasOnlyElementsOfType(Answered.class);
        }
    }
}
