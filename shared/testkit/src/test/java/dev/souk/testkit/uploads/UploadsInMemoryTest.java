package dev.souk.testkit.uploads;

import dev.souk.uploads.Uploads;
import java.time.Clock;

class UploadsInMemoryTest extends UploadsContract {
    @Override
    protected Uploads uploads(Clock clock) {
        return new UploadsInMemory(clock);
    }
}
