package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.accounts.Profiles.Saving.ChangedMeanwhile;
import dev.souk.accounts.Profiles.Saving.Saved;
import dev.souk.identity.MemberId;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What whoever keeps profiles owes. */
public abstract class ProfilesContract {
    private static final MemberId MAYA = new MemberId("maya");
    private static final Profile SIGNED_UP = Profile.ofSignUp(MAYA, "maya@souk.example", "Maya");

    /** Profiles, none yet. */
    protected abstract Profiles profiles();

    @Test
    void knowsNobodyAtFirst() {
        assertThat(profiles().find(MAYA)).isEmpty();
    }

    @Test
    void keepsEveryFieldUnderTheNextVersion() {
        var profiles = profiles();
        var full = SIGNED_UP.named("Maya L.");

        assertThat(profiles.save(full)).isEqualTo(new Saved(full.at(1)));
        assertThat(profiles.find(MAYA)).contains(full.at(1));
        assertThat(profiles.find(new MemberId("mia"))).isEmpty();
    }

    @Test
    void refusesASaveOverAVersionThatIsNotTheLast() {
        var profiles = profiles();
        profiles.save(SIGNED_UP);
        profiles.save(SIGNED_UP.named("Second").at(1));

        assertThat(profiles.save(SIGNED_UP.named("Late"))).isEqualTo(new ChangedMeanwhile());
        assertThat(profiles.save(SIGNED_UP.named("Late").at(1))).isEqualTo(new ChangedMeanwhile());
        assertThat(profiles.save(SIGNED_UP.named("Early").at(7))).isEqualTo(new ChangedMeanwhile());
        assertThat(profiles.find(MAYA).map(Profile::name)).contains("Second");
    }

    @Test
    void refusesASaveOverAProfileThatWasNeverSaved() {
        assertThat(profiles().save(SIGNED_UP.at(3))).isEqualTo(new ChangedMeanwhile());
    }

    @Test
    void countsASaveThatIsSentTwiceOnce() {
        var profiles = profiles();
        var first = profiles.save(SIGNED_UP.named("Maya L."));

        assertThat(profiles.save(SIGNED_UP.named("Maya L."))).isEqualTo(first);
        assertThat(profiles.find(MAYA).map(Profile::version)).contains(1L);
    }

    @Test
    void letsOneOfManySavesOverTheSameVersionThrough() throws Exception {
        var profiles = profiles();
        var saves = new ArrayList<Callable<Profiles.Saving>>();
        for (var i = 0; i < 8; i++) {
            var name = "Maya " + i;
            saves.add(() -> profiles.save(SIGNED_UP.named(name)));
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
}
