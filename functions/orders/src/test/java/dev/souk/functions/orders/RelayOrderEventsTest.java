package dev.souk.functions.orders;

import static dev.souk.functions.orders.OrderChanges.change;
import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.SalesKeeping;
import dev.souk.invoices.InMemoryInvoiceBook;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.Invoicing;
import dev.souk.invoices.IssuedDocument;
import dev.souk.money.Money;
import dev.souk.orders.Account;
import dev.souk.orders.Actor;
import dev.souk.orders.Flaky;
import dev.souk.orders.FulfilmentStep;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderParts;
import dev.souk.orders.PaymentFailure;
import dev.souk.orders.ReturnReason;
import dev.souk.orders.ReturnRequest;
import dev.souk.orders.SalesMovement;
import dev.souk.orders.SampleOrders;
import dev.souk.orders.Tracking;
import dev.souk.platform.messaging.Queues;
import dev.souk.reviews.InvitationPlanning;
import dev.souk.reviews.ReviewInvitations.Invitation;
import dev.souk.selling.Selling;
import dev.souk.selling.Stage;
import dev.souk.testkit.http.TestContext;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelayOrderEventsTest {
    private final Shop shop = new Shop();
    private final InMemoryInvoiceBook book = new InMemoryInvoiceBook();
    private final RelayOrderEvents relay = relay(shop, book);

    private final Order placed = teapot("one");
    private final Order started = placed.paymentStarted("p", NOON);
    private final Order failed = started.paymentFailed("p", new PaymentFailure(1, "Declined."), NOON);
    private final Order paid = failed.paid("p", Money.of(42, "GBP"), NOON);

    private RelayOrderEvents relay(Queues queues, InvoiceBook numbers) {
        return new RelayOrderEvents(
                shop.platform.workerFrame(),
                queues,
                new Invoicing(numbers, shop.clock),
                new Selling(shop.sellers),
                new SalesKeeping(shop.sales),
                new InvitationPlanning(shop.invitations, Period.ofDays(7)),
                shop.provider,
                shop.platform.metrics());
    }

    private List<String> numbers() {
        return book.of(placed.id()).stream()
                .map(IssuedDocument::number)
                .map(Object::toString)
                .toList();
    }

    private List<String> failures(DynamodbStreamRecord... changes) {
        return failures(relay, changes);
    }

    private static List<String> failures(RelayOrderEvents relay, DynamodbStreamRecord... changes) {
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        return relay.handleRequest(event, new TestContext("RelayOrderEvents", "call-1")).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private EmailMessage mail(String event) {
        return EmailMessage.of(placed.id().value(), event);
    }

    @Test
    void relaysEachEventThatAMailIsSentFor() {
        assertThat(failures(
                        change(null, placed, "1"),
                        change(placed, started, "2"),
                        change(started, failed, "3"),
                        change(failed, paid, "4"),
                        change(paid, null, "5")))
                .isEmpty();
        assertThat(shop.emails).containsExactly(mail("placed"), mail("payment-failed"), mail("paid"));
    }

    @Test
    void keepsWhatSellersSoldAndPlansToAskHowItWas() {
        var claimed = paid.claimed(new MemberId("ada"), NOON);
        var delivering = SampleOrders.delivering(claimed);
        assertThat(failures(
                        change(failed, paid, "1"),
                        change(failed, paid, "1"),
                        change(delivering.get(2), delivering.get(3), "2"),
                        change(delivering.get(2), delivering.get(3), "2")))
                .isEmpty();
        var day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        assertThat(shop.sales.of(new SellerId(Shop.POTTER), SampleOrders.GBP, new Days(day, day)))
                .containsExactlyElementsOf(SalesMovement.of(paid));
        assertThat(shop.invitations.of(day.plusDays(7), 10))
                .containsExactly(new Invitation(placed.id(), new SellerId(Shop.POTTER), day.plusDays(7)));
    }

    @Test
    void tellsTheWorkerOfEachNewRefundAndTheShopperOnceTheMoneyIsBack() {
        var cancelled = paid.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
        assertThat(failures(change(paid, cancelled, "1"))).isEmpty();
        assertThat(shop.payments)
                .containsExactly(PaymentMessage.of("fake", "p", placed.id().value(), "refund"));
        assertThat(shop.emails).containsExactly(mail("cancelled"));
        var booked = cancelled.refundBooked(cancelled.refunds().getFirst(), NOON);
        assertThat(failures(change(cancelled, booked, "2"))).isEmpty();
        assertThat(shop.payments).hasSize(1);
        assertThat(shop.emails).containsExactly(mail("cancelled"), mail("refunded"));
    }

    @Test
    void tellsTheShopperOfEachParcelAndEachRefund() {
        var seller = placed.lines().getFirst().sellerId();
        var sent = paid.fulfilled(seller, new FulfilmentStep.Accept(), Actor.SELLER, NOON)
                .fulfilled(
                        seller,
                        new FulfilmentStep.Ship(new Tracking("DHL", Optional.empty(), Optional.empty())),
                        Actor.SELLER,
                        NOON);
        var shipping = new OrderParts(Map.of(), Set.of(seller));
        var asked = sent.refundRequested("r1", seller, shipping, Actor.SELLER, Optional.empty(), NOON);
        var booked = asked.refundBooked(asked.refunds().getFirst(), NOON);
        assertThat(failures(change(paid, sent, "1"), change(sent, asked, "2"), change(asked, booked, "3")))
                .isEmpty();
        assertThat(shop.emails)
                .containsExactly(
                        mail("shipped").about(seller.value()),
                        mail("partly-refunded").about("r1"));
        assertThat(shop.payments).hasSize(1);
    }

    @Test
    void tellsSellerAndShopperOfAReturn() {
        var arrived = SampleOrders.delivered(paid);
        var seller = placed.lines().getFirst().sellerId();
        var request = new ReturnRequest("back", seller, Map.of(0, 1), ReturnReason.FAULTY, List.of());
        var asked = arrived.returnRequested(request, Optional.empty(), NOON);
        assertThat(failures(change(arrived, asked, "1"))).isEmpty();
        assertThat(shop.emails)
                .containsExactly(
                        mail("return-requested").about("back"),
                        mail("return-requested").about("back").to(seller.value()));
        assertThat(shop.payments).isEmpty();
    }

    @Test
    void numbersWhatIsPaidAndWhatGoesBackOnce() {
        var cancelled = paid.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
        var refunded = cancelled.refundBooked(cancelled.refunds().getFirst(), NOON);
        assertThat(failures(change(null, placed, "1"), change(failed, paid, "2"), change(paid, cancelled, "3")))
                .isEmpty();
        assertThat(numbers()).containsExactly("2026-000001");
        assertThat(failures(change(cancelled, refunded, "4"), change(failed, paid, "2"), change(null, refunded, "5")))
                .isEmpty();
        assertThat(numbers()).containsExactly("2026-000001", "C-2026-000001");
        assertThat(book.of(placed.id()).getFirst().issuedAt()).isEqualTo(shop.clock.instant());
    }

    @Test
    void keepsTheSellersListsAndCountsWhatTheyEarnOnce() {
        var seller = placed.lines().getFirst().sellerId();
        failures(change(null, placed, "1"));
        assertThat(shop.sellers
                        .list(seller, Stage.TO_ACCEPT, 9, Optional.empty())
                        .orders())
                .isEmpty();
        for (int times = 0; times < 2; times++) {
            assertThat(failures(change(failed, paid, "2"))).isEmpty();
        }
        assertThat(shop.sellers
                        .list(seller, Stage.TO_ACCEPT, 9, Optional.empty())
                        .orders())
                .containsExactly(placed.id());
        assertThat(shop.sellers.balance(seller, SampleOrders.GBP))
                .isEqualTo(paid.ledger().balance(new Account.Seller(seller)));
    }

    @Test
    void mailsAllTheSameWhereTheBookIsAwayAndComesAgain() {
        for (var after : List.of(false, true)) {
            shop.emails.clear();
            var without = relay(shop, new Flaky(1, after).wrap(InvoiceBook.class, book));
            assertThat(failures(without, change(null, placed, "1"), change(failed, paid, "2")))
                    .containsExactly("2");
            assertThat(shop.emails).containsExactly(mail("placed"), mail("paid"));
        }
        assertThat(failures(change(failed, paid, "2"))).isEmpty();
        assertThat(numbers()).containsExactly("2026-000001");
    }

    @Test
    void numbersTheInvoicesOfABatchTogether() {
        var sizes = new ArrayList<Integer>();
        var counted = (InvoiceBook) Proxy.newProxyInstance(
                InvoiceBook.class.getClassLoader(), new Class<?>[] {InvoiceBook.class}, (_, method, args) -> {
                    sizes.add(((Collection<?>) args[0]).size());
                    return method.invoke(book, args);
                });
        var other = paidOnce(teapot("other"));
        assertThat(failures(
                        relay(shop, counted),
                        change(null, placed, "1"),
                        change(failed, paid, "2"),
                        change(teapot("other"), other, "3"),
                        change(failed, paid, "4")))
                .isEmpty();
        assertThat(sizes).containsExactly(2);
        assertThat(numbers()).containsExactly("2026-000001");
        assertThat(book.of(other.id()).getFirst().number()).hasToString("2026-000002");
    }

    private static Order paidOnce(Order placed) {
        return placed.paymentStarted("p", NOON).paid("p", Money.of(42, "GBP"), NOON);
    }

    @Test
    void relaysAgainWhatIsDeliveredAgain() {
        failures(change(null, placed, "1"));
        failures(change(null, placed, "1"));
        assertThat(shop.emails).extracting(EmailMessage::businessKey).containsOnly(placed.id() + "#placed");
    }

    @Test
    void stopsAtAChangeThatMakesNoSense() {
        var broken = change(null, placed, "2");
        broken.getDynamodb().getNewImage().remove("c");
        assertThat(failures(change(null, placed, "1"), broken, change(failed, paid, "3")))
                .containsExactly("2");
        assertThat(shop.emails).containsExactly(mail("placed"));
    }

    @Test
    void countsBooksThatDoNotBalance() {
        var broken = change(failed, paid, "1");
        var image = new HashMap<>(broken.getDynamodb().getNewImage());
        var entries =
                new ArrayList<>(java.util.Objects.requireNonNull(image.get("l")).getL());
        entries.removeLast();
        image.put("l", new AttributeValue().withL(entries));
        broken.getDynamodb().setNewImage(image);
        assertThat(failures(broken)).containsExactly("1");
        assertThat(shop.platform.lines()).anyMatch(line -> line.contains("LedgerImbalance"));
    }

    @Test
    void leavesOtherItemsAlone() {
        var other = change(null, placed, "1");
        other.getDynamodb()
                .setNewImage(Map.of("pk", new AttributeValue("ORDER#1"), "sk", new AttributeValue("INVOICE")));
        assertThat(failures(other)).isEmpty();
        assertThat(shop.emails).isEmpty();
    }

    @Test
    void deliversFromTheFirstFailureOn() {
        var queues = new Queues() {
            @Override
            public void send(EmailMessage message) {
                if (!placed.id().value().equals(message.orderId())) {
                    throw new IllegalStateException("The queue is away");
                }
                shop.send(message);
            }

            @Override
            public void send(PaymentMessage message) {
                shop.send(message);
            }
        };
        var flaky = relay(queues, book);
        var event = new DynamodbEvent();
        event.setRecords(
                List.of(change(null, placed, "1"), change(null, teapot("two"), "2"), change(failed, paid, "3")));
        assertThat(flaky.handleRequest(event, new TestContext("RelayOrderEvents", "call-1"))
                        .getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("2");
        assertThat(OrderId.isOne(Objects.requireNonNull(shop.emails.getFirst().orderId())))
                .isTrue();
        assertThat(shop.emails).hasSize(1);
    }
}
