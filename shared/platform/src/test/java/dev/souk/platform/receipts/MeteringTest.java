package dev.souk.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.souk.platform.json.SoukJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class MeteringTest {
    private final List<String> lines = new ArrayList<>();
    private final List<Receipt> heard = new ArrayList<>();
    private final Metering metering = new Metering(
            new PriceBook(),
            Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC),
            SoukJson.create(),
            lines::add,
            List.of(heard::add));
    private final Metering.Occasion occasion = new Metering.Occasion("PlaceOrder", "call-1", 256, true, 10);

    @Test
    void countsWhatHappensWithinTheCallAndForWhichOrder() {
        var metered = metering.measure(occasion, () -> {
            Receipts.current().add("orders.GetItem", new Receipt.Units(1, 0));
            Receipts.current().add("orders.UpdateItem", new Receipt.Units(0, 2));
            Receipts.current().request("Sqs.SendMessage");
            Receipts.current().forOrder("order-1");
            return "done";
        });

        assertThat(metered.result()).isEqualTo("done");
        assertThat(metered.receipt().units())
                .isEqualTo(Map.of(
                        "orders.GetItem", new Receipt.Units(1, 0), "orders.UpdateItem", new Receipt.Units(0, 2)));
        assertThat(metered.receipt().tables()).isEqualTo(Map.of("orders", new Receipt.Units(1, 2)));
        assertThat(metered.receipt().requests()).isEqualTo(Map.of("Sqs.SendMessage", 1));
        assertThat(metered.receipt().orderId()).contains("order-1");
    }

    @Test
    void writesOneLineThatCanBeReadBack() {
        metering.write(metering.measure(occasion, () -> "done").receipt());

        assertThat(lines).singleElement().asString().startsWith("{\"receipt\":{\"function\":\"PlaceOrder\"");
        var json = lines.getFirst()
                .substring("{\"receipt\":".length(), lines.getFirst().length() - 1);
        assertThat(SoukJson.create().type(Receipt.class).fromJson(json)).isEqualTo(heard.getFirst());
    }

    @Test
    void writesAReceiptOfACallThatFails() {
        assertThatThrownBy(() -> metering.measure(occasion, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(heard).singleElement().extracting(Receipt::function).isEqualTo("PlaceOrder");
    }

    @Test
    void losesWhatHappensOutsideOfAnyCall() {
        Receipts.current().request("Sqs.SendMessage");

        assertThat(metering.measure(occasion, () -> "done").receipt().requests())
                .isEmpty();
    }

    @Test
    void givesEachPartWhatHappensInIt() {
        var metered = metering.measure(occasion, () -> {
            Receipts.current().request("Sqs.ReceiveMessage");
            Receipts.part(() -> {
                Receipts.current().forOrder("order-1");
                Receipts.current().request("Sqs.SendMessage");
            });
            Receipts.part(() -> Receipts.current().forOrder("order-2"));
            return "done";
        });

        assertThat(metered.receipt().requests()).isEqualTo(Map.of("Sqs.ReceiveMessage", 1, "Sqs.SendMessage", 1));
        assertThat(metered.shares())
                .extracting(Receipt::orderId)
                .containsExactly(Optional.of("order-1"), Optional.of("order-2"));
        assertThat(metered.shares().getLast().requests()).isEmpty();
        assertAddUp(metered);
    }

    @Test
    void writesTheSharesOfACallThatFails() {
        assertThatThrownBy(() -> metering.measure(occasion, () -> {
                    Receipts.part(() -> Receipts.current().forOrder("order-1"));
                    Receipts.part(() -> {
                        Receipts.current().forOrder("order-2");
                        throw new IllegalStateException("broken");
                    });
                    return "done";
                }))
                .hasMessage("broken");

        assertThat(heard).extracting(Receipt::orderId).containsExactly(Optional.of("order-1"), Optional.of("order-2"));
    }

    @Test
    void takesAPartOfAPartForOneOfTheCall() {
        var metered = metering.measure(occasion, () -> {
            Receipts.part(() -> {
                Receipts.current().forOrder("order-1");
                Receipts.part(() -> Receipts.current().forOrder("order-2"));
            });
            return "done";
        });

        assertThat(metered.shares())
                .extracting(Receipt::orderId)
                .containsExactly(Optional.of("order-1"), Optional.of("order-2"));
    }

    @Test
    void sharesAmongSomePartsWhatIsForTheirSakeAlone() {
        var metered = metering.measure(occasion, () -> {
            var parts = new ArrayList<OpenReceipt>();
            for (var order : List.of("order-1", "order-2", "order-3")) {
                Receipts.part(() -> {
                    Receipts.current().forOrder(order);
                    parts.add(Receipts.current());
                });
            }
            Receipts.together(parts.subList(1, 3), () -> {
                Receipts.current().add("orders.TransactWriteItems", new Receipt.Units(0, 7));
                Receipts.part(() -> Receipts.current().forOrder("order-4"));
            });
            return "done";
        });

        assertThat(metered.shares())
                .extracting(Receipt::orderId, Receipt::writeUnits)
                .containsExactly(
                        tuple(Optional.of("order-1"), 0.0),
                        tuple(Optional.of("order-2"), 3.5),
                        tuple(Optional.of("order-3"), 3.5),
                        tuple(Optional.of("order-4"), 0.0));
        assertThat(metered.receipt().writeUnits()).isEqualTo(7);
        assertAddUp(metered);
    }

    @Test
    void booksPartsThatNameNoOrderOnThatOfTheCall() {
        var metered = metering.measure(occasion, () -> {
            Receipts.current().forOrder("order-1");
            Receipts.part(() -> Receipts.current().request("Sqs.SendMessage"));
            Receipts.part(() -> Receipts.current().forOrder("order-2"));
            return "done";
        });

        assertThat(metered.shares())
                .extracting(Receipt::orderId)
                .containsExactly(Optional.of("order-1"), Optional.of("order-2"));
    }

    @Test
    void keepsPartsApartThatAreDoneAtOnce() {
        var metered = metering.measure(occasion, () -> {
            var call = Receipts.current();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 100; i++) {
                    var order = "order-" + i % 10;
                    threads.execute(() -> Receipts.within(call.part(), () -> {
                        Receipts.current().forOrder(order);
                        Receipts.current().request("Sqs.SendMessage");
                        return order;
                    }));
                }
            }
            return "done";
        });

        assertThat(metered.shares())
                .hasSize(10)
                .allMatch(share -> share.requests().equals(Map.of("Sqs.SendMessage", 10)));
        assertAddUp(metered);
    }

    private static void assertAddUp(Metering.Metered<?> metered) {
        assertThat(metered.shares().stream().mapToLong(Receipt::nanoDollars).sum())
                .isEqualTo(metered.receipt().nanoDollars());
    }
}
