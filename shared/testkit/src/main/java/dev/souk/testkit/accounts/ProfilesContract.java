package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Address;
import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.accounts.Profiles.Saving.ChangedMeanwhile;
import dev.souk.accounts.Profiles.Saving.Saved;
import dev.souk.identity.MemberId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What whoever keeps profiles owes. */
public abstract class ProfilesContract {
    private static final MemberId MAYA = new MemberId("maya");
    private static final Profile SIGNED_UP = Profile.ofSignUp(MAYA, "maya@souk.example", "Maya");
    private static final Address HOME = new Address(
            "Maya Lind", "1 Market Street", Optional.of("Flat 2"), "Leeds", Optional.of("Yorkshire"), "LS1 1AA", "GB");
    private static final Address SPARE =
            new Address("Maya Lind", "2 Side Street", Optional.empty(), "York", Optional.empty(), "YO1 1AA", "GB");

    /** Profiles, none yet. */
    protected abstract Profiles profiles();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(profiles().find(MAYA)).isEmpty();
    }

    @Test
    void keepsEveryFieldUnderTheNextVersion() {
        var profiles = profiles();
        var full = SIGNED_UP.changed("Maya L.", Optional.of(HOME));

        assertThat(profiles.save(full)).isEqualTo(new Saved(version(full, 1)));
        assertThat(profiles.find(MAYA)).contains(version(full, 1));
        assertThat(profiles.find(new MemberId("mia"))).isEmpty();
    }

    @Test
    void keepsWhatIsLeftOutLeftOut() {
        var profiles = profiles();
        profiles.save(SIGNED_UP.changed("Maya", Optional.of(HOME)));
        profiles.save(version(SIGNED_UP.changed("Maya", Optional.of(SPARE)), 1));
        assertThat(profiles.find(MAYA)).contains(version(SIGNED_UP.changed("Maya", Optional.of(SPARE)), 2));

        profiles.save(version(SIGNED_UP, 2));
        assertThat(profiles.find(MAYA)).contains(version(SIGNED_UP, 3));
    }

    @Test
    void refusesASaveOverAVersionThatIsNotTheLast() {
        var profiles = profiles();
        profiles.save(SIGNED_UP);
        profiles.save(version(SIGNED_UP.changed("Second", Optional.empty()), 1));

        assertThat(profiles.save(SIGNED_UP.changed("Late", Optional.empty()))).isEqualTo(new ChangedMeanwhile());
        assertThat(profiles.save(version(SIGNED_UP.changed("Late", Optional.empty()), 1)))
                .isEqualTo(new ChangedMeanwhile());
        assertThat(profiles.save(version(SIGNED_UP.changed("Early", Optional.empty()), 7)))
                .isEqualTo(new ChangedMeanwhile());
        assertThat(profiles.find(MAYA).map(Profile::name)).contains("Second");
    }

    @Test
    void refusesASaveOverAProfileThatWasNeverSaved() {
        assertThat(profiles().save(version(SIGNED_UP, 3))).isEqualTo(new ChangedMeanwhile());
    }

    @Test
    void countsASaveThatIsSentTwiceOnce() {
        var profiles = profiles();
        var first = profiles.save(SIGNED_UP.changed("Maya L.", Optional.of(HOME)));

        assertThat(profiles.save(SIGNED_UP.changed("Maya L.", Optional.of(HOME))))
                .isEqualTo(first);
        assertThat(profiles.find(MAYA).map(Profile::version)).contains(1L);
    }

    @Test
    void letsOneOfManySavesOverTheSameVersionThrough() throws Exception {
        var profiles = profiles();
        var saves = new ArrayList<Callable<Profiles.Saving>>();
        for (var i = 0; i < 8; i++) {
            var name = "Maya " + i;
            saves.add(() -> profiles.save(SIGNED_UP.changed(name, Optional.empty())));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saved = 0;
            for (var outcome : threads.invokeAll(saves)) {
                saved += outcome.get() instanceof Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(profiles.find(MAYA).map(Profile::version)).contains(1L);
    }

    private static Profile version(Profile profile, long version) {
        return new Profile(profile.member(), profile.email(), profile.name(), profile.address(), version);
    }
}
