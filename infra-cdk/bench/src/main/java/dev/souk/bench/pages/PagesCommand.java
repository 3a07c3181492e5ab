package dev.souk.bench.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code souk pages}: makes the pages of a running shop what its catalogue is, step by step. */
@Command(
        name = "pages",
        description =
                "Makes all pages of a running shop that need no script, and the map of the site, what its catalogue is.",
        mixinStandardHelpOptions = true)
public final class PagesCommand implements Callable<Integer> {
    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(
            names = "--email",
            description = "Who asks for it: an administrator (${DEFAULT-VALUE}).",
            defaultValue = "admin@souk.example")
    String email = "";

    @Option(names = "--password", description = "Their password; without it, the demo administrator's.")
    String password = "demo-administrator-1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var shop = new ShopClient(url, 10, new Random());
        var signIn = new SignIn(email, password);
        var body = JsonNodeFactory.instance.objectNode();
        var steps = 0;
        var looked = 0L;
        while (true) {
            // Signed in anew now and then: a token ends before a large catalogue does.
            var token = signIn.token(shop);
            for (int i = 0; i < 50; i++) {
                var answer = shop.post("/api/pages", body, Map.of("authorization", "Bearer " + token));
                if (!answer.ok()) {
                    throw new IllegalStateException("A step was refused: " + answer.problem());
                }
                steps++;
                looked += answer.body().path("looked").asLong();
                var next = answer.body().path("nextPlace").asText();
                if (next.isEmpty()) {
                    return done(steps, looked);
                }
                body = JsonNodeFactory.instance.objectNode().put("place", next);
            }
        }
    }

    private int done(int steps, long looked) {
        var out = spec.commandLine().getOut();
        out.printf("The pages are what the catalogue is: %d steps, %d pages looked at.%n", steps, looked);
        out.println(JsonNodeFactory.instance.objectNode().put("steps", steps).put("looked", looked));
        out.flush();
        return 0;
    }
}
