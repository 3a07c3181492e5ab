package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.Profile;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Actor;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.staff.StaffLinks;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.sellers.SellerState;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.StaffRole;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.ProfilesInMemory;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.mail.MailChoicesInMemory;
import dev.souk.testkit.mail.SentMailsInMemory;
import dev.souk.testkit.messaging.Deliveries;
import dev.souk.testkit.reviews.ReviewsInMemory;
import dev.souk.testkit.reviews.SampleReviews;
import dev.souk.testkit.staff.StaffsInMemory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendEmailTest {
    private static final MemberId ADA = new MemberId("ada");

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final ProfilesInMemory profiles = new ProfilesInMemory();
    private final SentMailsInMemory sentMails = new SentMailsInMemory(clock);
    private final OrderMails mails =
            new OrderMails(new MailPages(new Brand(platform.settings())), new Languages(platform.settings()));
    private final MailChoicesInMemory choices = new MailChoicesInMemory();
    private final ReviewsInMemory reviews = new ReviewsInMemory();
    private final SellerAccountsInMemory sellers = new SellerAccountsInMemory();
    private final StaffsInMemory staffs = new StaffsInMemory();
    private final Post post = new Post();
    private final SendEmail worker = new SendEmail(
            platform.workerFrame(),
            orders,
            profiles,
            sentMails,
            mails,
            post,
            platform.orderLinks(),
            new ReviewInvites(
                    choices,
                    reviews,
                    new UnsubscribeLinks(platform.signer(), platform.settings()),
                    mails,
                    platform.settings()),
            new SellerMails(
                    sellers,
                    profiles,
                    new DecisionPages(
                            new MailPages(new Brand(platform.settings())), new Languages(platform.settings()))),
            new StaffMails(
                    staffs,
                    sellers,
                    new StaffLinks(platform.signer(), platform.settings()),
                    new StaffPages(new MailPages(new Brand(platform.settings())), new Languages(platform.settings()))));

    /** A mail service that can be down. */
    private static final class Post implements MailService {
        final List<Mail> mails = new ArrayList<>();
        final List<String> addresses = new ArrayList<>();
        boolean down;
        boolean answersGetLost;

        @Override
        public void send(String to, Mail mail) {
            if (down) {
                throw new Refused("The post is closed", new IOException());
            }
            mails.add(mail);
            addresses.add(to);
            if (answersGetLost) {
                throw new IllegalStateException("No answer came");
            }
        }
    }

    @Test
    void invitesSomebodyToAShopsStaffByTheirLatestLetterAlone() {
        sellers.having("pottery", "Ash & Clay", SellerState.APPROVED);
        var shop = new SellerId("pottery");
        var keeping = new StaffKeeping(staffs, platform.ids(), clock);
        keeping.invite(shop, "pam@example.com", StaffRole.PACKER);
        clock.advance(Duration.ofHours(1));
        keeping.invite(shop, "pam@example.com", StaffRole.MANAGER);
        var messages = staffs.letters().stream()
                .map(letter -> json(EmailMessage.ofStaff("pottery", letter.which())))
                .toList();
        deliver(messages.get(0), messages.get(1), messages.get(1));
        assertThat(post.addresses).containsExactly("pam@example.com");
        assertThat(post.mails.getFirst().subject()).contains("Ash & Clay");
        assertThat(post.mails.getFirst().text())
                .contains("/join/pottery#" + staffs.letters().get(1).which() + ".");
    }

    @Test
    void sendsOneMailHoweverOftenTheMessageComes() {
        var order = placed(1);
        deliver(message(order, "paid"), message(order, "paid"));
        clock.advance(Duration.ofDays(3));
        deliver(message(order, "paid"));
        assertThat(post.addresses).containsExactly(order.email());
    }

    @Test
    void sendsAMailForEachEventInWhateverOrder() {
        var order = placed(2);
        deliver(message(order, "paid"), message(order, "placed"));
        assertThat(post.mails)
                .extracting(Mail::subject)
                .containsExactly(
                        "Paid: your order " + order.id().number(),
                        "Your order " + order.id().number());
    }

    @Test
    void sendsAGuestsLinkOnceForAsOftenAsItIsAskedForAtATime() {
        var order = placed(5);
        var asked = EmailMessage.of(order.id().value(), EmailMessage.LINK_REQUESTED);
        deliver(json(asked.about("1")), json(asked.about("1")));
        clock.advance(Duration.ofDays(100));
        deliver(json(asked.about("2")));
        assertThat(post.addresses).containsExactly(order.email(), order.email());
        assertThat(post.mails.getFirst().text()).contains("You asked for a new link");
        assertThat(post.mails.getLast().text())
                .contains("access=" + platform.access(order.id().value()));
    }

    private Order arrived() {
        return arrived(Locale.UK);
    }

    private Order arrived(Locale language) {
        orders.putStock(SampleOrders.variant("teapot"), 10);
        var placed = SampleOrders.teapot("arrived", language);
        orders.place(placed);
        var started = placed.paymentStarted("p", SampleOrders.NOON);
        var paid = started.paid("p", Money.of(42, "GBP"), SampleOrders.NOON);
        var versions = new ArrayList<>(List.of(started, paid, paid.claimed(ADA, SampleOrders.NOON)));
        var delivering = SampleOrders.delivering(versions.getLast());
        versions.addAll(delivering.subList(1, delivering.size()));
        versions.forEach(orders::advance);
        return versions.getLast();
    }

    private String invitation(Order order) {
        return json(
                EmailMessage.of(order.id().value(), EmailMessage.REVIEW_INVITED).about("seller-of-teapot"));
    }

    @Test
    void invitesOnceToReviewWhatArrived() {
        var order = arrived();
        deliver(invitation(order), invitation(order));
        assertThat(post.addresses).containsExactly(order.email());
        assertThat(post.mails.getFirst().text()).contains("http://localhost:8080/p/teapot/review");
        var key = new UnsubscribeLinks(platform.signer(), platform.settings()).key(order.id());
        assertThat(post.mails.getFirst().unsubscribe())
                .contains(URI.create("http://localhost:8080/api/orders/" + order.id() + "/unsubscribe?key=" + key));
        assertThat(post.mails.getFirst().html())
                .contains("href=\"http://localhost:8080/unsubscribe/" + order.id() + "?key=" + key + "\"");
    }

    @Test
    void invitesNobodyWhoWantsNoInvitations() {
        var order = arrived();
        choices.chooseInvitations(order.email(), false);
        assertThat(deliver(invitation(order))).isEmpty();
        assertThat(post.mails).isEmpty();
        deliver(message(order, "delivered"), message(order, "paid"));
        assertThat(post.mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.unsubscribe()).isEmpty());
    }

    @Test
    void invitesNobodyToReviewWhatTheyReviewedAlready() {
        var order = arrived();
        reviews.change(Optional.empty(), SampleReviews.review(ADA.value(), 5, 1));
        assertThat(deliver(invitation(order))).isEmpty();
        assertThat(post.mails).isEmpty();
    }

    @Test
    void invitesNobodyToReviewWhatWentBack() {
        var order = arrived();
        var potter = new SellerId("seller-of-teapot");
        orders.advance(order.refundRequested(
                "r", potter, order.refundable(potter), Actor.SELLER, Optional.empty(), SampleOrders.NOON));
        assertThat(deliver(invitation(order))).isEmpty();
        assertThat(post.mails).isEmpty();
    }

    @Test
    void hasNothingToSendWhereThereIsNoOrderToLinkTo() {
        var nothing =
                EmailMessage.of("0".repeat(26), EmailMessage.LINK_REQUESTED).about("1");
        assertThat(deliver(json(nothing))).isEmpty();
        assertThat(post.mails).isEmpty();
    }

    @Test
    void sendsForTheOrdersSake() {
        var order = placed(4);
        deliver(message(order, "paid"));
        assertThat(platform.receipts().getLast().orderId()).contains(order.id().value());
    }

    @Test
    void linksToTheOrderWithASignatureThatIsOurs() {
        var order = placed(3);
        deliver(message(order, "placed"));
        var link = "http://localhost:8080/orders/" + order.id() + "?access="
                + platform.access(order.id().value());
        assertThat(post.mails.getFirst().text()).contains(link);
        assertThat(post.mails.getFirst().html()).contains("href=\"" + link + "\"");
    }

    @Test
    void letsAFailedMessageComeAgainAndTheOthersBeDone() {
        var order = placed(4);
        assertThat(deliver("no message", message(order, "placed"))).containsExactly(0);
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void sendsTheMailOnceThePostIsOpenAgain() {
        var order = placed(5);
        post.down = true;
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        post.down = false;
        assertThat(deliver(message(order, "paid"))).isEmpty();
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void waitsForTheLeaseWhereNobodyKnowsWhetherTheMailWentOut() {
        var order = placed(5);
        post.answersGetLost = true;
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        post.answersGetLost = false;
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void doesNotSendWhileAnotherIsSending() {
        var order = placed(6);
        sentMails.claim(order.id() + "#paid", Duration.ofSeconds(60));
        assertThat(deliver(message(order, "paid"))).containsExactly(0);
        assertThat(post.mails).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        assertThat(deliver(message(order, "paid"))).isEmpty();
        assertThat(post.mails).hasSize(1);
    }

    @Test
    void saysWhatWasBoughtAndWhatItCosts() {
        var order = placed(7);
        deliver(message(order, "placed"));
        var text = post.mails.getFirst().text();
        order.lines().forEach(line -> assertThat(text).contains("%,d × %s".formatted(line.quantity(), line.title())));
        var total = order.totals().total().amount();
        assertThat(text).contains("£%,d.%02d".formatted(total / 100, total % 100));
    }

    @Test
    void writesToShoppersInTheLanguageOfTheirOrder() {
        orders.putStock(SampleOrders.variant("teapot"), 10);
        var order = SampleOrders.teapot("german", Locale.GERMANY);
        orders.place(order);
        deliver(
                message(order, "placed"),
                json(EmailMessage.of(order.id().value(), "link-requested").about("1")));
        assertThat(post.mails)
                .extracting(Mail::subject)
                .containsExactly(
                        "Ihre Bestellung " + order.id().number(),
                        "Der Link zu Ihrer Bestellung " + order.id().number());
        assertThat(post.mails.getFirst().text()).contains("Vielen Dank für Ihre Bestellung", "12,00\u00a0£");
    }

    @Test
    void invitesInTheLanguageOfTheOrder() {
        var order = arrived(Locale.GERMANY);
        deliver(invitation(order));
        assertThat(post.mails.getFirst().subject()).isEqualTo("Wie gefällt Ihnen Ihr Einkauf?");
        assertThat(post.mails.getFirst().text())
                .contains("Keine weiteren Bitten um Bewertungen: http://localhost:8080/unsubscribe/");
        assertThat(post.mails.getFirst().html()).contains("bei Souk gekauft haben", ">Bewerten</a>");
    }

    @Test
    void writesToTheSellerOfAReturnWithoutAWordAboutWhoBought() {
        var order = ReturnMailsTest.requested();
        var about = order.returns().getFirst();
        var message = EmailMessage.of(order.id().value(), "return-requested").about(about.id());
        order.lines().forEach(line -> orders.putStock(line.variant(), 10));
        orders.place(order);
        var body = json(message.to(about.seller().value()));
        assertThat(deliver(body)).isEmpty();
        assertThat(post.mails).isEmpty();
        profiles.save(Profile.ofSignUp(new MemberId(about.seller().value()), "potter@souk.example", "Potter"));
        assertThat(deliver(body, body, json(message))).isEmpty();
        assertThat(post.addresses).containsExactly("potter@souk.example", order.email());
        var mail = post.mails.getFirst();
        assertThat(mail.text()).contains("1 × A fine teapot", "it does not work", "It leaks.");
        for (var page : List.of(mail.text(), mail.html())) {
            assertThat(page)
                    .doesNotContain("Ada", order.email(), "clock", "access=")
                    .doesNotContainPattern(MailPagesTest.PLACEHOLDER);
        }
    }

    private String decided(String event, long version) {
        return json(EmailMessage.ofSeller("potter", event, version));
    }

    /** A potter who was suspended and reinstated before the post came to it. */
    private void decide() {
        sellers.approved("potter", "Ash & Clay");
        var deciding = new SellerOnboarding(sellers, Set.of(), clock);
        deciding.suspend(new SellerId("potter"), 1, "The parcels came empty & late.");
        deciding.reinstate(new SellerId("potter"), 2);
    }

    @Test
    void writesToASellerOnceOfEachDecisionWithItsOwnReason() {
        decide();
        deliver(decided("suspended", 2), decided("reinstated", 3), decided("suspended", 2));
        clock.advance(Duration.ofDays(3));
        assertThat(deliver(decided("suspended", 2))).isEmpty();
        assertThat(post.mails)
                .extracting(Mail::subject)
                .containsExactly("Suspended: Ash & Clay", "Open again: Ash & Clay");
        assertThat(post.mails.getFirst().text()).contains("Why: “The parcels came empty & late.”");
        assertThat(post.mails.getFirst().html()).contains("empty &amp; late.");
        assertThat(post.mails.getLast().text()).doesNotContain("Why:");
        assertThat(post.addresses).containsOnly("potter@souk.example");
    }

    @Test
    void writesToASellerWhereTheyAreReachedNow() {
        decide();
        profiles.save(Profile.ofSignUp(new MemberId("potter"), "new@souk.example", "Potter"));
        deliver(decided("reinstated", 3));
        assertThat(post.addresses).containsExactly("new@souk.example");
    }

    @Test
    void letsAMessageOfNoDecisionComeAgain() {
        assertThat(deliver(decided("suspended", 2))).containsExactly(0);
        assertThat(post.mails).isEmpty();
    }

    private Order placed(long seed) {
        var order = SampleOrders.any(seed);
        order.lines().forEach(line -> orders.putStock(line.variant(), 100_000));
        orders.place(order);
        return order;
    }

    private String message(Order order, String event) {
        return json(EmailMessage.of(order.id().value(), event));
    }

    private String json(EmailMessage message) {
        return platform.jsonb().type(EmailMessage.class).toJson(message);
    }

    private List<Integer> deliver(String... bodies) {
        return Deliveries.failures(worker, bodies);
    }
}
