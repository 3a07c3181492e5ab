package dev.souk.local.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.local.events.Models;
import dev.souk.local.functions.InvocationResult.Answered;
import dev.souk.local.functions.InvocationResult.Failed;
import dev.souk.local.functions.InvocationResult.Throttled;
import dev.souk.local.template.CloudModel;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real processes: a function of a few lines of shell. */
class IsolatedRuntimeIT {
    private static final String PLAIN = "plain";
    private static final String ONE_AT_A_TIME = "one-at-a-time";
    private static final String BROKEN = "broken";
    private static final String SLOW_TO_START = "slow-to-start";

    @TempDir
    private Path folder;

    private final AtomicInteger ids = new AtomicInteger();
    private IsolatedRuntime runtime;

    @BeforeEach
    void open() throws IOException {
        var zip = zip();
        var model = Models.of(
                List.of(),
                List.of(
                        function(PLAIN, zip, Map.of(), OptionalInt.empty()),
                        function(ONE_AT_A_TIME, zip, Map.of(), OptionalInt.of(1)),
                        function(BROKEN, zip, Map.of("REFUSE_TO_START", "yes"), OptionalInt.empty()),
                        function(SLOW_TO_START, zip, Map.of("STARTS", starts().toString()), OptionalInt.empty())),
                List.of(),
                List.of());
        runtime = runtime(model, 3);
    }

    private IsolatedRuntime runtime(CloudModel model, int most) {
        return new IsolatedRuntime(
                model,
                folder.resolve("state"),
                Map.of("AWS_REGION", "eu-west-1"),
                most,
                1,
                Clock.systemUTC(),
                () -> "request-" + ids.incrementAndGet());
    }

    private static LocalFunction function(
            String name, Path code, Map<String, String> environment, OptionalInt reserved) {
        return new LocalFunction(
                name,
                name,
                "arn:aws:lambda:eu-west-1:000000000000:function:" + name,
                "bootstrap",
                "provided.al2023",
                256,
                Duration.ofSeconds(3),
                environment,
                code,
                reserved,
                List.of());
    }

    private Path zip() throws IOException {
        var zip = folder.resolve("asset.1.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var bootstrap = IsolatedRuntimeIT.class.getResourceAsStream("/isolated/bootstrap")) {
            out.putNextEntry(new ZipEntry("bootstrap"));
            bootstrap.transferTo(out);
        }
        return zip;
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    private Answered answered(String event) {
        return (Answered) runtime.invoke(PLAIN, event);
    }

    private static long pid(Answered answer) {
        return Long.parseLong(answer.payload().replace("\"", "").split(" ", 2)[0]);
    }

    private static boolean standsStill(long pid) throws IOException, InterruptedException {
        var ps = new ProcessBuilder("ps", "-o", "stat=", "-p", String.valueOf(pid)).start();
        var state = ps.inputReader().readLine();
        ps.waitFor();
        return state != null && state.startsWith("T");
    }

    @Test
    void startsOnceAndStandsStillBetweenCalls() throws Exception {
        var first = answered("{}");
        assertThat(first.facts().cold()).isTrue();
        assertThat(first.facts().initDuration()).isPositive();
        assertThat(standsStill(pid(first))).isTrue();

        var second = answered("{}");
        assertThat(second.payload()).isEqualTo("\"" + pid(first) + " 2\"");
        assertThat(second.facts().cold()).isFalse();
        assertThat(second.facts().initDuration()).isZero();
    }

    @Test
    void tellsEachCallWhatItLogged() {
        assertThat(answered("{}").facts().logLines()).containsExactly("answers request-1");
        assertThat(answered("{}").facts().logLines()).containsExactly("answers request-2");
    }

    @Test
    void startsAnotherProcessForACallAtTheSameTime() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sleeping = threads.submit(() -> runtime.invoke(PLAIN, "\"sleep\""));
            var awake = threads.submit(() -> answered("{}"));
            assertThat(pid(awake.get(3, TimeUnit.SECONDS))).isPositive();
            assertThat(sleeping.get()).isInstanceOf(Failed.class);
        }
    }

    @Test
    void endsWhatTakesTooLongAndStartsAnew() throws Exception {
        var before = answered("{}");
        var slow = (Failed) runtime.invoke(PLAIN, "\"sleep\"");
        assertThat(slow.errorType()).isEqualTo("Sandbox.Timedout");
        assertThat(slow.errorMessage()).isEqualTo("Task timed out after 3.00 seconds");
        assertThat(ProcessHandle.of(pid(before))).isEmpty();
        assertThat(answered("{}").facts().cold()).isTrue();
    }

    @Test
    void anErrorOfTheFunctionLeavesItsProcess() {
        var before = answered("{}");
        var failed = (Failed) runtime.invoke(PLAIN, "\"fail\"");
        assertThat(failed.errorType()).isEqualTo("Broken");
        assertThat(failed.errorMessage()).isEqualTo("as asked");
        assertThat(pid(answered("{}"))).isEqualTo(pid(before));
    }

    @Test
    void aProcessThatDiesInACallFailsThatCallAlone() {
        var died = (Failed) runtime.invoke(PLAIN, "\"die\"");
        assertThat(died.errorType()).isEqualTo("Runtime.ExitError");
        assertThat(died.errorMessage()).contains("status 3");
        assertThat(answered("{}").facts().cold()).isTrue();
    }

    @Test
    void aProcessThatIsKilledWhileItWaitsIsReplaced() throws Exception {
        var pid = pid(answered("{}"));
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(5, TimeUnit.SECONDS);
        var next = answered("{}");
        assertThat(pid(next)).isNotEqualTo(pid);
        assertThat(next.facts().cold()).isTrue();
    }

    @Test
    void whatCannotStartSaysSo() {
        var failed = (Failed) runtime.invoke(BROKEN, "{}");
        assertThat(failed.errorType()).isEqualTo("Runtime.ExitError");
        assertThat(failed.errorMessage()).contains("status 7");
        assertThat(failed.facts().logLines()).containsExactly("cannot start");
    }

    @Test
    void throttlesBeyondTheReservedConcurrency() throws Exception {
        runtime.invoke(ONE_AT_A_TIME, "{}");
        Callable<InvocationResult> sleep = () -> runtime.invoke(ONE_AT_A_TIME, "\"sleep\"");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = threads.invokeAll(List.of(sleep, sleep));
            assertThat(both)
                    .extracting(Future::get)
                    .hasAtLeastOneElementOfType(Throttled.class)
                    .hasAtLeastOneElementOfType(Failed.class);
        }
    }

    @Test
    void givesTheFunctionNothingOfThisComputersEnvironment() {
        var names = answered("\"environment\"").payload();
        assertThat(names).contains("AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "_HANDLER", "LAMBDA_TASK_ROOT");
        assertThat(names).doesNotContain("HOME", "USER", "JAVA_HOME", "MAVEN");
    }

    @Test
    void givesEachProcessTemporaryFilesOfItsOwnThatEndWithIt() throws Exception {
        var first = Path.of(temporaryFolder(answered("\"temporary\"")));
        assertThat(first).isDirectory().startsWith(folder);
        assertThat(runtime.invoke(PLAIN, "\"die\"")).isInstanceOf(Failed.class);
        assertThat(first).doesNotExist();
        assertThat(Path.of(temporaryFolder(answered("\"temporary\""))))
                .isDirectory()
                .isNotEqualTo(first);
    }

    private static String temporaryFolder(Answered answer) {
        return answer.payload().replace("\"", "");
    }

    @Test
    void throwsAwayWhatProcessesOfAKilledLocalCloudLeft() throws IOException {
        var left = Files.createDirectories(folder.resolve("state/sandboxes/Plain-1/tmp"));
        Files.writeString(left.resolve("file"), "left");
        try (var _ = runtime(Models.of(List.of(), List.of(), List.of(), List.of()), 1)) {
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void startsNoMoreAtOnceThanItMay() throws Exception {
        Callable<InvocationResult> call = () -> runtime.invoke(SLOW_TO_START, "{}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(call, call, call)))
                    .extracting(Future::get)
                    .hasOnlyElementsOfType(Answered.class);
        }
        assertThat(Files.readAllLines(starts())).startsWith("starts", "ready");
        assertThat(String.join(" ", Files.readAllLines(starts()))).doesNotContain("starts starts");
    }

    private Path starts() {
        return folder.resolve("starts");
    }

    @Test
    void makesRoomByEndingTheProcessThatWaitedLongest() throws Exception {
        var oldest = pid(answered("{}"));
        runtime.invoke(ONE_AT_A_TIME, "{}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sleeping = List.of(sleeper(threads), sleeper(threads), sleeper(threads));
            for (var call : sleeping) {
                call.get();
            }
        }
        assertThat(ProcessHandle.of(oldest)).isEmpty();
        assertThat(answered("{}").facts().cold()).isTrue();
    }

    private Future<InvocationResult> sleeper(java.util.concurrent.ExecutorService threads) {
        return threads.submit(() -> runtime.invoke(PLAIN, "\"sleep\""));
    }

    /** Says the number of a frozen process, and waits to be killed. */
    static final class ParentToKill {
        private ParentToKill() {}

        @SuppressWarnings("resource") // It is killed before it could close anything.
        public static void main(String[] arguments) throws Exception {
            var child = new ProcessBuilder("sleep", "600").start();
            new Guardian().watch(child.toHandle());
            Signals.freeze(child.toHandle());
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void aFrozenProcessDoesNotOutliveALocalCloudThatIsKilled()
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentToKill.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = parent.inputReader().readLine();
        var frozen = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
        assertThat(standsStill(frozen.pid())).isTrue();

        parent.destroyForcibly();

        assertThat(frozen.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }
}
