package dev.souk.functions.orders;

import dev.souk.payouts.Payout;
import dev.souk.payouts.Payouts;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The contract's {@code PayoutPage}. */
@Json
record PayoutPageJson(List<PayoutJson> payouts, @Nullable String nextCursor) {
    static PayoutPageJson of(Payouts.Page<Payout> page, Function<Payout, PayoutJson> told) {
        return new PayoutPageJson(
                page.entries().stream().map(told).toList(), page.next().orElse(null));
    }
}
