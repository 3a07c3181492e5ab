package dev.souk.storage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.orders.SampleOrders;
import dev.souk.reviews.ReviewInvitations;
import dev.souk.reviews.ReviewInvitations.Invitation;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ReviewInvitations} promises. */
interface ReviewInvitationsContract {
    LocalDate DAY = LocalDate.of(2026, 12, 1);

    ReviewInvitations invitations();

    private static Invitation invitation(int number, LocalDate day) {
        return new Invitation(SampleOrders.teapot("order-" + number).id(), new SellerId("potter"), day);
    }

    @Test
    default void keepsEachOnceUntilItIsDone() {
        var one = invitation(1, DAY);
        var other = invitation(2, DAY.plusDays(1));
        invitations().plan(one);
        invitations().plan(one);
        invitations().plan(other);
        assertThat(invitations().of(DAY, 10)).containsExactly(one);
        assertThat(invitations().of(DAY.plusDays(1), 10)).containsExactly(other);

        invitations().done(one);
        invitations().done(one);
        assertThat(invitations().of(DAY, 10)).isEmpty();
    }

    @Test
    default void givesSomeAtATime() {
        var day = DAY.plusDays(5);
        IntStream.range(0, 5).forEach(number -> invitations().plan(invitation(number, day)));
        for (int left = 5; left > 0; left -= 2) {
            var some = invitations().of(day, 2);
            assertThat(some).hasSize(Math.min(2, left));
            some.forEach(invitations()::done);
        }
        assertThat(invitations().of(day, 2)).isEmpty();
    }
}
