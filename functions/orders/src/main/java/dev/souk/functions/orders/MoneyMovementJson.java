package dev.souk.functions.orders;

import dev.souk.payouts.SellersMovement;
import dev.souk.payouts.SellersMovement.Cause;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** The contract's {@code MoneyMovement}. */
@Json
record MoneyMovementJson(
        String at,
        String kind,
        @Nullable String orderId,
        @Nullable String orderNumber,
        @Nullable Integer payoutNumber,
        EarningsJson earnings,
        MoneyJson paidOut) {
    static MoneyMovementJson of(SellersMovement movement) {
        return switch (movement.cause()) {
            case Cause.OfOrder(var order) ->
                of(
                        movement,
                        movement.moved().earnings().sales().isZero() ? "refund" : "sale",
                        order.value(),
                        order.number(),
                        null);
            case Cause.OfPayout(var number) ->
                of(movement, movement.moved().paidOut().isNegative() ? "payout-back" : "payout", null, null, number);
        };
    }

    private static MoneyMovementJson of(
            SellersMovement movement,
            String kind,
            @Nullable String orderId,
            @Nullable String orderNumber,
            @Nullable Integer payout) {
        return new MoneyMovementJson(
                movement.at().toString(),
                kind,
                orderId,
                orderNumber,
                payout,
                EarningsJson.of(movement.moved().earnings()),
                MoneyJson.of(movement.moved().paidOut()));
    }
}
