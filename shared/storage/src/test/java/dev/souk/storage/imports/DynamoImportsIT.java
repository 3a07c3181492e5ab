package dev.souk.storage.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.imports.Imports;
import dev.souk.imports.Mode;
import dev.souk.imports.Problem;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import dev.souk.testkit.imports.ImportsContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoImportsIT extends ImportsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    @Override
    protected Imports imports() {
        return ImportsStorage.imports(DYNAMO.client(), DYNAMO.settings()::operationsTable);
    }

    @Test
    void writesOneUnitToSayHowFarItIs() {
        var one = begun(new SellerId("units"), Mode.APPLY, "0123456789abcdefghijklmnop");
        imports().save(one, 0, List.of());
        assertThat(units(() -> imports().save(one.resumed(FixedClock.START), 0, List.of())))
                .isEqualTo(new Receipt.Units(0, 1));
        assertThat(units(() -> imports().find(one.key()))).isEqualTo(new Receipt.Units(1, 0));
    }

    @Test
    void takesAChangeThatIsSentAgainForTheFirst() {
        var one = begun(new SellerId("again"), Mode.APPLY, "0123456789abcdefghijklmnop");
        assertThat(imports().save(one, 0, List.of())).isTrue();
        assertThat(imports().save(one, 0, List.of())).isTrue();
        var problems = List.of(new Problem(2, "price", "Must be an amount."));
        var next = one.resumed(FixedClock.START);
        assertThat(imports().save(next, 0, problems)).isTrue();
        assertThat(imports().save(next, 0, problems)).isTrue();
        assertThat(imports().report(one.key(), 10, Optional.empty()).problems()).isEqualTo(problems);
    }

    private static Receipt.Units units(Runnable work) {
        return UnitsTaken.by(work).getOrDefault(Tables.OPERATIONS, new Receipt.Units(0, 0));
    }
}
