package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.imports.Import;
import dev.souk.imports.Import.State;
import dev.souk.imports.ImportStep;
import dev.souk.imports.Mode;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunImportTest {
    private final Workshop shop = new Workshop();
    private final RunImport worker =
            new RunImport(new TestPlatform(shop.clock).workerFrame(), shop::runner, shop.clock);

    private void tell(String key) {
        var object =
                Map.<String, Object>of("bucket", Map.of("name", "uploads"), "object", Map.of("key", key, "size", 16));
        worker.handleRequest(
                Map.of("Records", List.of(Map.of("s3", object))), new TestContext("RunImport", "call-of-a-test"));
    }

    private State state(Import begun) {
        return shop.imports.find(begun.key()).orElseThrow().state();
    }

    @Test
    void worksOnTheImportWhoseStepItIsToldOf() {
        var begun = shop.begin(ImportRunTest.products(5), Mode.APPLY);
        tell(new ImportStep(begun.key(), 0).text());
        assertThat(state(begun)).isEqualTo(State.DONE);
    }

    @Test
    void leavesOtherObjectsAlone() {
        var begun = shop.begin(ImportRunTest.products(5), Mode.APPLY);
        tell("catalog-import/steps/pottery/" + begun.key().id() + "/x");
        tell("catalog-import/pottery/" + begun.key().id());
        tell("catalog-import/steps/a/b/c/0");
        assertThat(state(begun)).isEqualTo(State.RUNNING);
    }

    @Test
    void asksToBeCalledAgainWhereAnotherIsAtIt() {
        var begun = shop.begin(ImportRunTest.products(5), Mode.APPLY);
        shop.runner().work(begun.key(), 0, () -> {
            assertThatThrownBy(() -> tell(new ImportStep(begun.key(), 0).text()))
                    .isInstanceOf(IllegalStateException.class);
            return false;
        });
        assertThat(state(begun)).isEqualTo(State.DONE);
    }
}
