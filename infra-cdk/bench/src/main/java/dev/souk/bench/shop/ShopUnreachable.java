package dev.souk.bench.shop;

/** The shop gave no answer, however often it was asked. */
public final class ShopUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    ShopUnreachable(String message) {
        super(message);
    }
}
