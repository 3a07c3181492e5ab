package dev.souk.functions.notifications;

import static dev.souk.functions.notifications.WordsTest.ENGLISH;
import static dev.souk.functions.notifications.WordsTest.GERMAN;
import static dev.souk.orders.SampleOrders.GBP;
import static dev.souk.orders.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderMail;
import dev.souk.orders.ReturnReason;
import dev.souk.orders.ReturnRequest;
import dev.souk.orders.ReturnStep;
import dev.souk.orders.SampleOrders;
import dev.souk.testkit.TestSettings;
import dev.souk.uploads.UploadId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnMailsTest {
    private static final SellerId POTTER = new SellerId("seller-of-teapot");
    private final MailPages pages = new MailPages(new Brand(TestSettings.defaults()));

    /** An order of which one teapot is to come back. */
    static Order requested(UploadId... photos) {
        var arrived = SampleOrders.delivered(SampleOrders.twoSellers("one").paid("p", new Money(42, GBP), NOON));
        var request = new ReturnRequest("back", POTTER, Map.of(0, 1), ReturnReason.FAULTY, List.of(photos));
        return arrived.returnRequested(request, Optional.of("It leaks."), NOON);
    }

    private static Order taken(Order order, ReturnStep step) {
        return order.returnTaken(order.returns().getFirst(), step, Actor.SELLER, NOON);
    }

    /** What the shopper reads, after the templates have passed. */
    private String read(OrderEvent event, Order order) {
        var mail = new OrderMail(event, Optional.of("back"));
        var page = pages.write(MailText.of(mail, order, ENGLISH).orElseThrow(), order, "https://souk.example", ENGLISH);
        assertThat(page.html()).doesNotContainPattern(MailPagesTest.PLACEHOLDER);
        return page.text();
    }

    @Test
    void tellsTheShopperWhatBecomesOfTheReturn() {
        var asked = requested();
        assertThat(read(OrderEvent.RETURN_REQUESTED, asked)).contains("You want to send back 1 × A fine teapot.");
        var approved =
                taken(asked, new ReturnStep.Approve(Optional.of("Use the old box."), Optional.of(SampleOrders.LONDON)));
        assertThat(read(OrderEvent.RETURN_APPROVED, approved))
                .contains("House of teapot takes back 1 × A fine teapot. They say: Use the old box.")
                .contains("Send it to: Ada Lovelace, 12 St James's Square, London, SW1Y 4JH, GB.");
        var received = taken(approved, new ReturnStep.Receive(false, true, Optional.empty()));
        assertThat(read(OrderEvent.RETURN_RECEIVED, received)).contains("We give back £12.00");
        var refused = taken(asked, new ReturnStep.Refuse("It was used."));
        assertThat(read(OrderEvent.RETURN_REFUSED, refused)).contains("They say: It was used.");
    }

    @Test
    void aLateMailDoesNotPutWordsIntoTheWrongMouth() {
        var approved = taken(
                requested(), new ReturnStep.Approve(Optional.of("Use the old box."), Optional.of(SampleOrders.LONDON)));
        var received = taken(approved, new ReturnStep.Receive(false, true, Optional.of("Thank you.")));
        assertThat(read(OrderEvent.RETURN_APPROVED, received)).doesNotContain("They say", "Send it to");
    }

    @Test
    void tellsTheSellerThatThereAreMorePhotosThanWords() {
        var mail = new OrderMail(OrderEvent.RETURN_REQUESTED, Optional.of("back"), Optional.of(POTTER));
        var one = new UploadId("a".repeat(26));
        assertThat(ReturnMails.toSeller(POTTER, mail, requested(), ENGLISH)
                        .orElseThrow()
                        .message())
                .doesNotContain("photo");
        assertThat(ReturnMails.toSeller(POTTER, mail, requested(one), ENGLISH)
                        .orElseThrow()
                        .message())
                .contains("It leaks. They sent a photo, which you see at your desk. Approve or refuse it");
        var two = requested(one, new UploadId("b".repeat(26)));
        assertThat(ReturnMails.toSeller(POTTER, mail, two, ENGLISH)
                        .orElseThrow()
                        .message())
                .contains("They sent 2 photos");
        assertThat(ReturnMails.toSeller(POTTER, mail, requested(one), GERMAN)
                        .orElseThrow()
                        .message())
                .contains("Die Nachricht dazu: It leaks. Ein Foto dazu sehen Sie");
        assertThat(ReturnMails.toSeller(POTTER, mail, two, GERMAN).orElseThrow().message())
                .contains("1 × A fine teapot. Grund: funktioniert nicht.", " 2 Fotos dazu sehen Sie");
    }

    @Test
    void tellsEachSellerOfTheirOwnReturnsAlone() {
        var withdrawn = taken(requested(), new ReturnStep.Withdraw());
        var mail = new OrderMail(OrderEvent.RETURN_WITHDRAWN, Optional.of("back"), Optional.of(POTTER));
        assertThat(ReturnMails.toSeller(POTTER, mail, withdrawn, ENGLISH)
                        .orElseThrow()
                        .message())
                .contains("1 × A fine teapot will not come back");
        assertThat(ReturnMails.toSeller(new SellerId("seller-of-clock"), mail, withdrawn, ENGLISH))
                .isEmpty();
        assertThat(MailText.of(new OrderMail(OrderEvent.RETURN_WITHDRAWN, Optional.of("back")), withdrawn, ENGLISH))
                .isEmpty();
    }
}
