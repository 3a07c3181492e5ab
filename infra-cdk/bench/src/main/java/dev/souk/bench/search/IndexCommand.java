package dev.souk.bench.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.AdministratorOptions;
import dev.souk.bench.shop.Rebuilding;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code souk index}: makes the index of a running shop what its catalogue is, step by step. */
@Command(
        name = "index",
        description =
                "Makes the index of products of a running shop what its catalogue is; meanwhile it can be searched.",
        mixinStandardHelpOptions = true)
public final class IndexCommand implements Callable<Integer> {
    @Mixin
    private AdministratorOptions who = new AdministratorOptions();

    @Option(
            names = "--afresh",
            description =
                    "Empty the index before, where it cannot be read any more: nothing is found until it is done.")
    boolean afresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var first = JsonNodeFactory.instance.objectNode().put("afresh", afresh);
        var done = Rebuilding.of(who, "/api/search/index", first);
        var out = spec.commandLine().getOut();
        out.printf(
                "The index is what the catalogue is: %d steps, %d products looked at.%n", done.steps(), done.looked());
        out.println(done.json());
        out.flush();
        return 0;
    }
}
