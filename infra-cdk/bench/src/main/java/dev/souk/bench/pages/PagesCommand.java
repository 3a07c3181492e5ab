package dev.souk.bench.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.AdministratorOptions;
import dev.souk.bench.shop.Rebuilding;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code souk pages}: makes the pages of a running shop what its catalogue is, step by step. */
@Command(
        name = "pages",
        description =
                "Makes all pages of a running shop that need no script, and the map of the site, what its catalogue is.",
        mixinStandardHelpOptions = true)
public final class PagesCommand implements Callable<Integer> {
    @Mixin
    private AdministratorOptions who = new AdministratorOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var done = Rebuilding.of(who, "/api/pages", JsonNodeFactory.instance.objectNode());
        var out = spec.commandLine().getOut();
        out.printf("The pages are what the catalogue is: %d steps, %d pages looked at.%n", done.steps(), done.looked());
        out.println(done.json());
        out.flush();
        return 0;
    }
}
