package dev.souk.cdk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * How functions are built and run: the one place that says so.
 *
 * @param code where their code comes from
 * @param architecture the processor; a native binary runs on the kind of processor that built it only
 * @param usual what runs a module that is no exception
 * @param snapshots whether the managed runtime starts from a snapshot; not on a laptop, which makes none
 * @param bounded whether workers may be held to so many calls at once. Lambda keeps that share of the account's concurrency
 *     for them, which a new account, whose quota is 10 calls, has not to give
 * @param exceptions modules that do not run as a native binary, with what they run on instead
 * @param sources the folder {@code functions}, below which the modules' zips are
 */
public record Functions(
        Code code,
        Architecture architecture,
        Platform usual,
        boolean snapshots,
        boolean bounded,
        Map<String, Platform> exceptions,
        Path sources) {

    /**
     * Which modules do not go with the others, said here and nowhere else. Images: Java's own codecs stand on libraries in C
     * that a native binary would have to bring along, and the writer of WebP on one more.
     */
    private static final Map<String, Platform> EXCEPTIONS = Map.of("images", Platform.MANAGED_JAVA);

    /** Where the code of functions comes from. */
    public enum Code {
        /** The zips that {@code ./souk build} made; one that is missing is an error. What deploys. */
        BUILT,
        /** A note in the place of each: for the run in process, the tests and a look at the templates. Never deploys. */
        PLACEHOLDER
    }

    /** The processors that Lambda has. */
    public enum Architecture {
        X86_64,
        ARM64
    }

    /** What runs a module. */
    public enum Platform {
        /** A binary on {@code provided.al2023}. */
        NATIVE("native/function.zip", "./souk build --native ", 0),
        /** The managed Java 25 runtime with SnapStart. Below 1 GB its share of a processor makes starts slow. */
        MANAGED_JAVA("function.zip", "./souk build", 1024);

        private final String zip;
        private final String build;
        private final int leastMemory;

        Platform(String zip, String build, int leastMemory) {
            this.zip = zip;
            this.build = build;
            this.leastMemory = leastMemory;
        }

        /** The memory that a function gets that asks for so many megabytes. */
        public int memory(int megabytes) {
            return Math.max(megabytes, leastMemory);
        }
    }

    static Functions from(Settings.Environment read, boolean local) {
        return new Functions(
                Code.valueOf(upper(read.text("SOUK_CODE", local ? "placeholder" : "built"))),
                Architecture.valueOf(upper(read.text("SOUK_ARCHITECTURE", "x86_64"))),
                Platform.valueOf(upper(read.text("SOUK_PLATFORM", "native"))),
                !local,
                read.flag("SOUK_BOUND_WORKERS", true),
                EXCEPTIONS,
                Path.of(read.text("SOUK_FUNCTIONS", "functions")));
    }

    /** What runs the functions of a module. */
    public Platform platform(String module) {
        return exceptions.getOrDefault(module, usual);
    }

    /** The zip of a module, as its build leaves it. */
    public Path zip(String module) {
        return sources.resolve(module).resolve("target").resolve(platform(module).zip);
    }

    /** The command that makes the zip of a module. */
    public String buildCommand(String module) {
        var platform = platform(module);
        return platform == Platform.NATIVE ? platform.build + module : platform.build;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
