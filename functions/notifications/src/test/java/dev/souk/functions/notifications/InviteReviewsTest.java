package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.identity.SellerId;
import dev.souk.orders.SampleOrders;
import dev.souk.platform.messaging.Queues;
import dev.souk.reviews.ReviewInvitations.Invitation;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.mail.InvitationsInMemory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InviteReviewsTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    private final InvitationsInMemory invitations = new InvitationsInMemory();
    private final List<EmailMessage> queue = new ArrayList<>();
    private String unsendable = "";

    private Invitation planned(int number, LocalDate day) {
        var invitation = new Invitation(SampleOrders.teapot("order-" + number).id(), new SellerId("potter"), day);
        invitations.plan(invitation);
        return invitation;
    }

    private void run() {
        var queues = new Queues() {
            @Override
            public void send(EmailMessage message) {
                if (unsendable.equals(message.orderId())) {
                    throw new IllegalStateException("The queue is down");
                }
                queue.add(message);
            }

            @Override
            public void send(PaymentMessage message) {
                throw new IllegalStateException("Nothing is paid here");
            }
        };
        new InviteReviews(platform.workerFrame(), invitations, queues, clock)
                .handleRequest(Map.of(), new TestContext("InviteReviews", "x"));
    }

    @Test
    void putsWhatIsDueOnTheQueueAndOffTheList() {
        var due = planned(1, today);
        planned(2, today.plusDays(1));
        run();
        run();
        assertThat(queue)
                .containsExactly(
                        EmailMessage.of(due.order().value(), "review-invited").about("potter"));
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(queue).hasSize(2);
    }

    @Test
    void makesUpForRunsThatFailed() {
        planned(1, today.minusDays(4));
        planned(2, today.minusDays(5));
        run();
        assertThat(queue).hasSize(1);
    }

    @Test
    void oneThatCannotBeDoneKeepsNoOtherWaitingAndComesAgain() {
        unsendable = planned(0, today).order().value();
        for (int number = 1; number < 120; number++) {
            planned(number, today);
        }
        run();
        assertThat(queue).hasSize(119);
        unsendable = "";
        run();
        assertThat(queue).hasSize(120).doesNotHaveDuplicates();
    }
}
