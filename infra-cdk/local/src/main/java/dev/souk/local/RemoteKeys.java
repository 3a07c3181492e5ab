package dev.souk.local;

import dev.souk.local.gateway.KeySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Reads an issuer's keys where OpenID Connect says they are. */
final class RemoteKeys implements KeySource {
    private static final int PATIENCE_MILLISECONDS = 5000;

    @Override
    public String keys(String issuer) {
        try {
            var connection =
                    URI.create(issuer + "/.well-known/jwks.json").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLISECONDS);
            connection.setReadTimeout(PATIENCE_MILLISECONDS);
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of " + issuer + " cannot be read", e);
        }
    }
}
