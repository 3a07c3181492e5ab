package dev.souk.functions.catalog;

import dev.souk.catalog.Publication.Refusal;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Problem;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says why a product cannot be where somebody wants it, and what would be right. */
final class Refusals {
    private Refusals() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.WasShown() ->
                refused("/state", "Shoppers have seen it, so that it is no draft any more. Withdraw it instead.");
            case Refusal.IsShown() ->
                refused("/publishAt", "It is in the shop already. Withdraw it first, or leave the time out.");
            case Refusal.TooFarAhead(var latest) ->
                Problem.invalid(List.of(
                        new FieldError("/publishAt", "Must be by " + latest.truncatedTo(ChronoUnit.SECONDS) + ".")));
        };
    }

    private static Problem refused(String pointer, String detail) {
        return Problem.conflict("publication-refused", detail).withError(pointer, detail);
    }
}
