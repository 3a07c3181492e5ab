package dev.souk.platform.http;

import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import java.util.List;
import java.util.function.Function;

/** Whose lists a request asks for: of the shop that the caller acts for, or for an administrator the one they name. */
public final class WhichSeller {
    private WhichSeller() {}

    /** What the operation answers for that seller; or that it is not the caller's to see, or that nobody is named. */
    public static Response of(Request request, Function<SellerId, Response> operation) {
        var named = request.query("sellerId").map(SellerId::new);
        if (request.caller().is(Role.ADMINISTRATOR)) {
            return named.map(operation)
                    .orElseGet(() -> Response.problem(
                            Problem.invalid(List.of(new FieldError("sellerId", "Name the seller that you mean.")))));
        }
        var own = request.seller().id();
        return named.filter(seller -> !seller.equals(own)).isPresent()
                ? Response.problem(Problem.forbidden("What is another seller's is not yours to see."))
                : operation.apply(own);
    }
}
