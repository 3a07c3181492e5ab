package dev.souk.bench.replay;

import dev.souk.bench.shop.Answer;

/** Why the shop said no, fit to be counted: without the numbers of this one order. */
final class Refusals {
    private Refusals() {}

    static String reason(Answer answer) {
        var codes = answer.body().path("problems").findValuesAsText("code").stream()
                .distinct()
                .sorted()
                .toList();
        if (!codes.isEmpty()) {
            return String.join(", ", codes);
        }
        var pointers = answer.body().path("errors").findValuesAsText("pointer").stream()
                .map(pointer -> pointer.replaceAll("/[0-9]+", "/*"))
                .distinct()
                .sorted()
                .toList();
        return answer.status() + " " + answer.body().path("title").asText()
                + (pointers.isEmpty() ? "" : " " + pointers);
    }
}
