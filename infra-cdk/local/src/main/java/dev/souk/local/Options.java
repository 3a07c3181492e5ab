package dev.souk.local;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the local cloud is told on its command line. */
@Command(name = "souk-local", description = "Runs the synthesised template on this computer.", sortOptions = false)
final class Options {
    @Option(names = "--assembly", required = true, paramLabel = "DIR", description = "the folder of the synthesis")
    Path assembly = Path.of("");

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "keeps everything between runs")
    Path state = Path.of("");

    @Option(names = "--log", paramLabel = "DIR", description = "logs of functions and engines (default: .souk/log)")
    Path log = Path.of(".souk", "log");

    @Option(names = "--port", description = "where the shop is (default: ${DEFAULT-VALUE})")
    int port = 8080;

    @Option(names = "--storefront", paramLabel = "DIR", description = "the built storefront (default: frontend/dist)")
    Path storefront = Path.of("frontend", "dist");

    @Option(names = "--isolated", description = "each function in its own process, from its zip")
    boolean isolated;

    @Option(
            names = "--processes",
            description = "with --isolated: so many at once; a call beyond is throttled (default: ${DEFAULT-VALUE})")
    int processes = 24;

    @Option(names = "--no-seed", description = "an empty shop")
    boolean noSeed;

    @Option(names = "--reset", description = "throws the state away first")
    boolean reset;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this text")
    boolean help;
}
