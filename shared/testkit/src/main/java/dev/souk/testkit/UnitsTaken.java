package dev.souk.testkit;

import dev.souk.platform.json.SoukJson;
import dev.souk.platform.receipts.Metering;
import dev.souk.platform.receipts.PriceBook;
import dev.souk.platform.receipts.Receipt;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What a piece of work takes of DynamoDB, as a function's receipt would say. */
public final class UnitsTaken {
    private UnitsTaken() {}

    /** Read and write units by physical table name; of tables that it used alone. */
    public static Map<String, Receipt.Units> by(Runnable work) {
        var metering = new Metering(new PriceBook(), Clock.systemUTC(), SoukJson.create(), _ -> {}, List.of());
        var occasion = new Metering.Occasion("Test", "test", 256, false, 0);
        return metering.measure(occasion, () -> {
                    work.run();
                    return true;
                })
                .receipt()
                .tables();
    }
}
