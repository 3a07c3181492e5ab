package dev.souk.live;

import dev.souk.orders.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leave for one connection to hear of one order's changes.
 *
 * @param id nobody else's; 26 characters of 0-9 and a-v
 * @param expiresAt whole seconds; from then on it is worth nothing
 */
public record LiveTicket(OrderId order, String id, Instant expiresAt) {
    /** Long enough to open a connection by a bad network, short enough to be of no use to who finds it. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private static final Pattern FORM = Pattern.compile("([0-9a-v]{26})\\.([0-9a-v]{26})\\.([0-9]{1,12})");

    /** A ticket that is good from now on for {@link #LIFE}. */
    public static LiveTicket issue(OrderId order, String id, Instant now) {
        return new LiveTicket(order, id, Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond()));
    }

    /** The ticket of a {@link #text()}; empty where the text is none. */
    public static Optional<LiveTicket> read(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new LiveTicket(
                        new OrderId(matcher.group(1)),
                        matcher.group(2),
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(3)))))
                : Optional.empty();
    }

    /** The ticket in letters, digits and dots. It is to be signed: whoever writes one grants it. */
    public String text() {
        return order + "." + id + "." + expiresAt.getEpochSecond();
    }

    public boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
