package dev.souk.bench.images;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.storage.pictures.PictureBeans;
import dev.souk.uploads.PictureMaking.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code souk bench images}: time, memory and bytes of making pictures of a photograph. */
@Command(
        name = "images",
        description = "Makes pictures of a photograph of 24 megapixels: how long it takes, and how much memory.",
        mixinStandardHelpOptions = true)
public final class ImagesCommand implements Callable<Integer> {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 4000;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    @Option(names = "--file", description = "A photograph of your own instead of the made-up one.")
    Optional<Path> file = Optional.empty();

    @Option(names = "--rounds", description = "How often, after the first time (${DEFAULT-VALUE}).", defaultValue = "5")
    int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var photograph = file.map(ImagesCommand::read).orElseGet(() -> Photograph.jpeg(WIDTH, HEIGHT));
        var making = PictureBeans.making();
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var times = new long[rounds + 1];
        var began = System.nanoTime();
        var outcome = making.make(photograph);
        times[0] = (System.nanoTime() - began) / 1_000_000;
        for (var round = 1; round < times.length; round++) {
            began = System.nanoTime();
            outcome = making.make(photograph);
            times[round] = (System.nanoTime() - began) / 1_000_000;
        }
        var out = spec.commandLine().getOut();
        switch (outcome) {
            case Outcome.Refused(var reason) -> throw new IllegalStateException("Not taken: " + reason.text());
            case Outcome.Made made -> print(out, photograph.length, times, made);
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, int bytes, long[] times, Outcome.Made made) {
        var warm = Arrays.copyOfRange(times, 1, times.length);
        Arrays.sort(warm);
        var median = warm.length == 0 ? times[0] : warm[warm.length / 2];
        var peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        out.printf("%-24s %12s%n", "file", megabytes(bytes));
        made.copies()
                .forEach(copy -> out.printf(
                        "%-24s %12s%n",
                        copy.type() + " " + copy.width() + "x" + copy.height(), megabytes(copy.content().length)));
        out.printf("%-24s %9d ms%n%-24s %9d ms%n", "first time", times[0], "median afterwards", median);
        out.printf("%-24s %12s%n%-24s %12s%n", "heap at its peak", megabytes(peak), "of the process", resident());
        var figures = JsonNodeFactory.instance.objectNode();
        figures.put("bytes", bytes)
                .put("firstMilliseconds", times[0])
                .put("medianMilliseconds", median)
                .put("peakHeapBytes", peak);
        var copies = figures.putArray("copies");
        made.copies()
                .forEach(copy -> copies.addObject()
                        .put("type", copy.type())
                        .put("width", copy.width())
                        .put("bytes", copy.content().length));
        out.println(figures);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** The most that was resident, native code included; nothing where the system does not say. */
    private static String resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> megabytes(1024L * Long.parseLong(kilobytes)))
                    .findFirst()
                    .orElse("-");
        } catch (IOException elsewhere) {
            return "-";
        }
    }

    private static String megabytes(long bytes) {
        return bytes < MEGABYTE ? "%.0f kB".formatted(bytes / 1024.0) : "%.1f MB".formatted(bytes / MEGABYTE);
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
