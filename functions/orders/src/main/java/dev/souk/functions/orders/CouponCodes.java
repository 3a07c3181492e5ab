package dev.souk.functions.orders;

import dev.souk.promotions.PromotionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contract's {@code CouponCodes}: what shoppers typed. The contract sees to it that each can be a code. */
final class CouponCodes {
    private CouponCodes() {}

    static Set<PromotionId> of(@Nullable List<String> codes) {
        return codes == null
                ? Set.of()
                : codes.stream().map(PromotionId::ofCode).collect(Collectors.toUnmodifiableSet());
    }
}
