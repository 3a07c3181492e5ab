package dev.souk.bench.search;

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

/** {@code souk index}: makes the index of a running shop what its catalogue is, step by step. */
@Command(
        name = "index",
        description =
                "Makes the index of products of a running shop what its catalogue is; meanwhile it can be searched.",
        mixinStandardHelpOptions = true)
public final class IndexCommand implements Callable<Integer> {
    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(
            names = "--email",
            description = "Who asks for it: an administrator (${DEFAULT-VALUE}).",
            defaultValue = "admin@souk.example")
    String email = "";

    @Option(names = "--password", description = "Their password; without it, the demo administrator's.")
    String password = "demo-administrator-1";

    @Option(
            names = "--afresh",
            description =
                    "Empty the index before, where it cannot be read any more: nothing is found until it is done.")
    boolean afresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var shop = new ShopClient(url, 10, new Random());
        var signIn = new SignIn(email, password);
        var body = JsonNodeFactory.instance.objectNode().put("afresh", afresh);
        var steps = 0;
        var looked = 0L;
        while (true) {
            // Signed in anew now and then: a token ends before a large catalogue does.
            var token = signIn.token(shop);
            for (int i = 0; i < 50; i++) {
                var answer = shop.post("/api/search/index", body, Map.of("authorization", "Bearer " + token));
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
        out.printf("The index is what the catalogue is: %d steps, %d products looked at.%n", steps, looked);
        out.println(JsonNodeFactory.instance.objectNode().put("steps", steps).put("looked", looked));
        out.flush();
        return 0;
    }
}
