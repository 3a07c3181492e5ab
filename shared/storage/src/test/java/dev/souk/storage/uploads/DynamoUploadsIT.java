package dev.souk.storage.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.uploads.UploadsContract;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoUploadsIT extends UploadsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Uploads uploads(Clock clock) {
        return UploadsStorage.uploads(DYNAMO.client(), DYNAMO.settings()::operationsTable, clock);
    }

    @Test
    void takesAUnitForEachStep() {
        var uploads = uploads(new FixedClock());
        var id = new UploadId("0".repeat(26));
        var upload = Upload.announced(new UploadKey(Purpose.RETURN_PHOTO, new UploadOwner("m1"), id));
        assertThat(units(() -> uploads.announce(upload))).isEqualTo(new Receipt.Units(0, 1));
        assertThat(units(() -> uploads.settle(id, new UploadState.Refused(Refusal.EMPTY))))
                .isEqualTo(new Receipt.Units(0, 1));
        assertThat(units(() -> uploads.find(id))).isEqualTo(new Receipt.Units(1, 0));
    }

    private static Receipt.Units units(Runnable work) {
        return UnitsTaken.by(work).getOrDefault(Tables.OPERATIONS, new Receipt.Units(0, 0));
    }
}
