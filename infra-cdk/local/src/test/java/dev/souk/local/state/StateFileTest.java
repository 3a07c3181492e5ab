package dev.souk.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    record Counter(String name, long value) {}

    @TempDir
    Path folder;

    @Test
    void keepsWhatAChangeDid() {
        var file = folder.resolve("new/state.mv");
        try (var state = StateFile.open(file)) {
            var counters = state.map("counters", Counter.class);
            state.change(() -> {
                counters.put("a", new Counter("a", 1));
                counters.put("b", new Counter("b", 2));
                return true;
            });
            state.change(() -> {
                counters.remove("a");
                return true;
            });
        }
        try (var state = StateFile.open(file)) {
            assertThat(state.map("counters", Counter.class).values()).containsExactly(new Counter("b", 2));
        }
    }

    @Test
    void keepsNothingOfAChangeThatFailed() {
        try (var state = StateFile.inMemory()) {
            var counters = state.map("counters", Counter.class);
            state.change(() -> {
                counters.put("a", new Counter("a", 1));
                return true;
            });
            assertThatIllegalStateException()
                    .isThrownBy(() -> state.change(() -> {
                        counters.put("a", new Counter("a", 2));
                        counters.put("b", new Counter("b", 2));
                        throw new IllegalStateException("half way");
                    }));
            assertThat(counters.values()).containsExactly(new Counter("a", 1));
        }
    }

    @Test
    void refusesToWriteOutsideOfAChange() {
        try (var state = StateFile.inMemory()) {
            var counters = state.map("counters", Counter.class);
            assertThatIllegalStateException().isThrownBy(() -> counters.put("a", new Counter("a", 1)));
        }
    }
}
