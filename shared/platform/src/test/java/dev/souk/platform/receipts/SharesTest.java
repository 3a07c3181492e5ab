package dev.souk.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How a call that was made in parts is divided among orders. */
class SharesTest {
    private static final Counted SEND = Counted.requests("Sqs.SendMessage", 1);
    private static final Counted RECEIVE = Counted.requests("Sqs.ReceiveMessage", 1);

    private final PriceBook prices = new PriceBook();

    @Test
    void leavesACallWithoutPartsWhole() {
        var call = call(RECEIVE, List.of(), 7, 100);

        assertThat(Shares.of(call, RECEIVE, List.of(), prices)).containsExactly(call);
    }

    @Test
    void givesASinglePartTheWholeCall() {
        var parts = List.of(part("a", SEND));
        var call = call(RECEIVE, parts, 7, 100);

        var share = Shares.of(call, RECEIVE, parts, prices).getFirst();

        assertThat(share.orderId()).contains("a");
        assertThat(share).usingRecursiveComparison().ignoringFields("orderId").isEqualTo(call);
    }

    @Test
    void keepsWhatAPartCountedWithItsOrder() {
        var write = Counted.units("orders", new Receipt.Units(0, 4));
        var parts = List.of(part("a", SEND), part("b", write), part("c", Counted.NOTHING));

        var shares = shares(Counted.NOTHING, parts, 9, 90);

        assertThat(shares).extracting(share -> share.orderId().orElseThrow()).containsExactly("a", "b", "c");
        assertThat(shares).extracting(Receipt::requests).containsExactly(SEND.requests(), Map.of(), Map.of());
        assertThat(shares).extracting(Receipt::tables).containsExactly(Map.of(), write.units(), Map.of());
        assertThat(shares).extracting(Receipt::milliseconds).containsExactly(3L, 3L, 3L);
        assertThat(shares).allMatch(share -> share.shares() == 3 && share.callMilliseconds() == 9);
        var idle = shares.getLast().nanoDollars();
        assertThat(shares.getFirst().nanoDollars() - idle).isBetween(400L, 401L);
    }

    @Test
    void sharesTheRestByParts() {
        var outside = Counted.units("orders", new Receipt.Units(1.5, 0)).plus(RECEIVE);
        var parts = List.of(part("a", Counted.NOTHING), part("b", Counted.NOTHING), part("a", Counted.NOTHING));

        var shares = shares(outside, parts, 10, 100);

        assertThat(shares).extracting(Receipt::milliseconds).containsExactly(7L, 3L);
        assertThat(shares).extracting(Receipt::bytesIn).containsExactly(67L, 33L);
        assertThat(shares).extracting(Receipt::readUnits).containsExactly(1.0, 0.5);
        assertThat(shares).extracting(Receipt::requests).containsExactly(RECEIVE.requests(), Map.of());
        assertThat(shares.getFirst().nanoDollars())
                .isCloseTo(2 * shares.getLast().nanoDollars(), within(2L));
    }

    @Test
    void putsWhatNamesNoOrderTogether() {
        var shares = shares(RECEIVE, List.of(part("", SEND), part("a", SEND), part("", SEND)), 3, 3);

        assertThat(shares).extracting(Receipt::orderId).containsExactly(Optional.empty(), Optional.of("a"));
        assertThat(shares.getFirst().requests()).containsEntry("Sqs.SendMessage", 2);
    }

    @RepeatedTest(200)
    void addsUpToTheCallInEveryFigure(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var outside = counted(random);
        var parts = IntStream.range(0, random.nextInt(1, 30))
                .mapToObj(_ -> part(random.nextInt(4) == 0 ? "" : "order-" + random.nextInt(6), counted(random)))
                .toList();
        var call = call(outside, parts, random.nextLong(1, 60_000), random.nextLong(100_000));

        var shares = Shares.of(call, outside, parts, prices);

        assertThat(shares).extracting(Receipt::orderId).doesNotHaveDuplicates();
        assertThat(shares.stream().mapToLong(Receipt::nanoDollars).sum()).isEqualTo(call.nanoDollars());
        assertThat(shares.stream().mapToLong(Receipt::milliseconds).sum()).isEqualTo(call.milliseconds());
        assertThat(shares.stream().mapToLong(Receipt::bytesIn).sum()).isEqualTo(call.bytesIn());
        assertThat(shares.stream().map(Receipt::counted).reduce(Counted.NOTHING, Counted::plus))
                .isEqualTo(call.counted());
        assertThat(shares).allMatch(share -> share.nanoDollars() >= prices.nanoDollars(own(parts, share)));
    }

    private static Counted own(List<Part> parts, Receipt share) {
        return parts.stream()
                .filter(part -> part.orderId().equals(share.orderId()))
                .map(Part::counted)
                .reduce(Counted.NOTHING, Counted::plus);
    }

    private static Counted counted(SplittableRandom random) {
        var counted = Counted.NOTHING;
        for (int i = random.nextInt(4); i > 0; i--) {
            var units = new Receipt.Units(random.nextInt(20) / 2.0, random.nextInt(12));
            counted = counted.plus(Counted.units("table-" + random.nextInt(3), units));
            counted = counted.plus(Counted.requests(
                    random.nextBoolean() ? "Sqs.SendMessage" : "SesV2.SendEmail", random.nextInt(1, 4)));
        }
        return counted;
    }

    private List<Receipt> shares(Counted outside, List<Part> parts, long milliseconds, long bytes) {
        return Shares.of(call(outside, parts, milliseconds, bytes), outside, parts, prices);
    }

    private Receipt call(Counted outside, List<Part> parts, long milliseconds, long bytes) {
        var all = parts.stream().map(Part::counted).reduce(outside, Counted::plus);
        return prices.price(new Receipt(
                "SendEmail",
                "call-1",
                0,
                Optional.empty(),
                1,
                all.units(),
                all.requests(),
                0,
                bytes,
                0,
                milliseconds,
                milliseconds,
                384,
                0));
    }

    private static Part part(String order, Counted counted) {
        return new Part(Optional.of(order).filter(name -> !name.isEmpty()), counted);
    }
}
