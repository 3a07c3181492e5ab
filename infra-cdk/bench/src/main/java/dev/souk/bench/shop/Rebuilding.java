package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Random;

/**
 * Something of a running shop that was made anew step by step, each a request that says where the next one begins.
 *
 * @param steps how many requests that took
 * @param looked how many things were looked at
 */
public record Rebuilding(int steps, long looked) {
    /** How many steps one token is used for: it ends before a large catalogue does. */
    private static final int STEPS_A_TOKEN = 50;

    /**
     * Takes all steps.
     *
     * @param path of the operation
     * @param first what the first step is asked with
     * @throws IllegalStateException where a step is refused
     */
    public static Rebuilding of(AdministratorOptions who, String path, ObjectNode first) {
        var shop = new ShopClient(who.url, 10, new Random());
        var body = first;
        var looked = 0L;
        var token = "";
        for (var steps = 1; ; steps++) {
            if (steps % STEPS_A_TOKEN == 1) {
                token = who.signIn().token(shop);
            }
            var answer = shop.post(path, body, Map.of("authorization", "Bearer " + token));
            if (!answer.ok()) {
                throw new IllegalStateException("A step was refused: " + answer.problem());
            }
            looked += answer.body().path("looked").asLong();
            var next = answer.body().path("nextPlace").asText();
            if (next.isEmpty()) {
                return new Rebuilding(steps, looked);
            }
            body = JsonNodeFactory.instance.objectNode().put("place", next);
        }
    }

    /** The figures as a bench's last line. */
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("steps", steps).put("looked", looked);
    }
}
