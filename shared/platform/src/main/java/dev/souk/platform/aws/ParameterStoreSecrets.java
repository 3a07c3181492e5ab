package dev.souk.platform.aws;

import dev.souk.platform.settings.Secrets;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ssm.SsmClient;

/** SecureString parameters of SSM, kept for a while: one read in many calls, and a changed secret is noticed. */
@Singleton
class ParameterStoreSecrets implements Secrets {
    /** How long after a change an old secret may still be used. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Provider<SsmClient> ssm;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String value, Instant until) {}

    @Inject
    ParameterStoreSecrets(Provider<SsmClient> ssm, Clock clock) {
        this.ssm = ssm;
        this.clock = clock;
    }

    @Override
    public String read(String parameter) {
        var now = clock.instant();
        var known = kept.get(parameter);
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        var value = ssm.get()
                .getParameter(request -> request.name(parameter).withDecryption(true))
                .parameter()
                .value();
        kept.put(parameter, new Kept(value, now.plus(KEPT)));
        return value;
    }
}
