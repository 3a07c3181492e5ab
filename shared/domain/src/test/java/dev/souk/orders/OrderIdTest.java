package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.identity.MemberId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderIdTest {
    private static final Buyer ADA = new Buyer.Member(new MemberId("ada"));
    private static final Buyer GUEST = new Buyer.Guest();

    @Test
    void theSameBuyerAndKeyAreTheSameOrder() {
        assertThat(OrderId.of(ADA, "key-1234")).isEqualTo(OrderId.of(ADA, "key-1234"));
        assertThat(OrderId.of(ADA, "key-1234").value()).matches("[0-7][0-9a-v]{25}");
    }

    @Test
    void noBuyerReachesAnothersOrderByTheirKey() {
        assertThat(OrderId.of(ADA, "key-1234"))
                .isNotEqualTo(OrderId.of(GUEST, "key-1234"))
                .isNotEqualTo(OrderId.of(new Buyer.Member(new MemberId("eve")), "key-1234"));
    }

    @Test
    void theNumberCanBeReadOutAndIsSoonUnique() {
        var ids = IntStream.range(0, 20_000)
                .mapToObj(i -> OrderId.of(GUEST, "key-" + i))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().map(OrderId::number).distinct()).hasSize(20_000);
        assertThat(ids.getFirst().number()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderId("ORDER#1"));
        assertThat(OrderId.isOne("0".repeat(26))).isTrue();
        assertThat(OrderId.isOne("z".repeat(26))).isFalse();
    }
}
