package dev.souk.orders;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** By what the orders of a guest are found again: their e-mail address, hashed, so that no index lists addresses. */
public final class GuestKey {
    private GuestKey() {}

    /**
     * The key of an address, however it is spelled in capitals.
     *
     * @return 32 characters of 0-9 and a-f
     */
    public static String of(String email) {
        return HexFormat.of().formatHex(Digest.of(List.of("guest", email.strip().toLowerCase(Locale.ROOT))));
    }
}
