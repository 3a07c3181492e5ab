package dev.souk.reviews;

import static dev.souk.orders.SampleOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.SampleOrders;
import dev.souk.reviews.ReviewInvitations.Invitation;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvitationPlanningTest {
    private final List<Invitation> planned = new ArrayList<>();
    private final InvitationPlanning planning = new InvitationPlanning(
            new ReviewInvitations() {
                @Override
                public void plan(Invitation invitation) {
                    planned.add(invitation);
                }

                @Override
                public List<Invitation> of(LocalDate day, int limit) {
                    return List.of();
                }

                @Override
                public void done(Invitation invitation) {
                    planned.remove(invitation);
                }
            },
            Period.ofDays(7));

    private static Order sent(Order order) {
        return order.paymentStarted("p", NOON).paid("p", Money.of(0, "GBP"), NOON);
    }

    @Test
    void plansOneForEachPartThatArrivesInAnAccount() {
        var paid = sent(SampleOrders.teapot("one")).claimed(new MemberId("ada"), NOON);
        var arrived = SampleOrders.delivered(paid);

        planning.follow(Optional.empty(), paid);
        planning.follow(Optional.of(paid), arrived);
        planning.follow(Optional.of(arrived), arrived);

        assertThat(planned)
                .containsExactly(
                        new Invitation(paid.id(), new SellerId("seller-of-teapot"), LocalDate.of(2026, 12, 1)));
    }

    @Test
    void plansNoneForWhoCannotReview() {
        var paid = sent(SampleOrders.teapot("one"));
        assertThat(paid.owner()).isEmpty();

        planning.follow(Optional.of(paid), SampleOrders.delivered(paid));

        assertThat(planned).isEmpty();
    }
}
