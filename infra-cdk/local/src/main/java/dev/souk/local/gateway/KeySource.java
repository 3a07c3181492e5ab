package dev.souk.local.gateway;

/** Where an authoriser gets an issuer's public keys. */
@FunctionalInterface
public interface KeySource {
    /**
     * The issuer's keys now, as a JSON Web Key Set.
     *
     * @throws java.io.UncheckedIOException where they cannot be had
     */
    String keys(String issuer);
}
