package dev.souk.uploads;

import java.time.Duration;
import java.time.Instant;

/** Makes addresses that show a picture that not everybody may see to whoever has them, for a while. */
@FunctionalInterface
public interface PictureAddresses {
    /** Long enough to look at a page of photos; an address that is passed on is soon worth nothing. */
    Duration LIFE = Duration.ofMinutes(10);

    /** The address of a copy, which shows nothing from then on. */
    String until(Picture.Copy copy, Instant expiresAt);
}
