package dev.souk;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what other modules lend to tests, of which ArchUnit does not know that it is for tests only. */
final class WithoutTestkit implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("-tests.jar") && !location.contains("testkit");
    }
}
