package dev.souk.bench.cpu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench cpu}: JMH's table, and as the last line the figures as JSON. */
@Command(
        name = "cpu",
        description =
                "Processor time and memory of a quote and of placing an order of three lines, without the store (JMH).",
        mixinStandardHelpOptions = true)
public final class CpuCommand implements Callable<Integer> {
    private static final String BYTES = "gc.alloc.rate.norm";

    @Option(
            names = "--forks",
            description = "JVMs that measure, one after the other (${DEFAULT-VALUE}).",
            defaultValue = "2")
    int forks;

    @Option(
            names = "--seconds",
            description = "Iterations of a second in each JVM, as many to warm up as to measure (${DEFAULT-VALUE}).",
            defaultValue = "5")
    int seconds;

    @Override
    public Integer call() throws RunnerException, IOException {
        var options = new OptionsBuilder()
                .include(Decisions.class.getName())
                .forks(forks)
                .warmupIterations(seconds)
                .measurementIterations(seconds)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        System.err.printf("Measuring: %d s and the starts of %d JVMs%n", 2 * 2 * forks * seconds, 2 * forks);
        var results = new Runner(options).run();
        ResultFormatFactory.getInstance(ResultFormatType.TEXT, System.out).writeOut(results);
        System.out.println(figures(results));
        return 0;
    }

    /** Microseconds, their error at 99.9 percent confidence, and allocated bytes, of each decision. */
    static String figures(Collection<RunResult> results) throws IOException {
        var json = new ObjectMapper();
        var figures = json.createObjectNode().put("bench", "cpu");
        for (var result : results) {
            var time = result.getPrimaryResult();
            var name = time.getLabel();
            ObjectNode one = figures.putObject(name);
            one.put("microseconds", rounded(time.getScore())).put("error", rounded(time.getScoreError()));
            one.put(
                    "bytes",
                    Math.round(
                            Objects.requireNonNull(result.getSecondaryResults().get(BYTES))
                                    .getScore()));
        }
        return json.writeValueAsString(figures);
    }

    private static double rounded(double microseconds) {
        return Math.round(microseconds * 1000) / 1000.0;
    }
}
