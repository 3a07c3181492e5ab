package dev.souk.orders;

/** Money that does not fit its order. Somebody has to look at it; until then nothing is marked as paid. */
public final class SettlementFault extends RuntimeException {
    SettlementFault(String message) {
        super(message);
    }
}
