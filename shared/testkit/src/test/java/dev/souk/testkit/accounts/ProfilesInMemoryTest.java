package dev.souk.testkit.accounts;

import dev.souk.accounts.Profiles;

class ProfilesInMemoryTest extends ProfilesContract {
    @Override
    protected Profiles profiles() {
        return new ProfilesInMemory();
    }
}
