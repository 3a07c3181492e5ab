package dev.souk.testkit.accounts;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.identity.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles that end with the test. */
public final class ProfilesInMemory implements Profiles {
    private final Map<MemberId, Profile> profiles = new ConcurrentHashMap<>();

    @Override
    public Optional<Profile> find(MemberId member) {
        return Optional.ofNullable(profiles.get(member));
    }

    @Override
    public synchronized Saving save(Profile profile) {
        var next = profile.at(profile.version() + 1);
        var last = find(profile.member());
        if (last.map(Profile::version).orElse(0L) == profile.version()) {
            profiles.put(profile.member(), next);
            return new Saving.Saved(next);
        }
        return last.filter(next::equals).isPresent() ? new Saving.Saved(next) : new Saving.ChangedMeanwhile();
    }
}
