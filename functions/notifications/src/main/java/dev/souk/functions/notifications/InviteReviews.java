package dev.souk.functions.notifications;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.workers.Remaining;
import dev.souk.platform.workers.ScheduledWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.reviews.ReviewInvitations;
import dev.souk.reviews.ReviewInvitations.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts the invitations of the day on the queue of mails, where each goes out once however often it is put there. Those of
 * some days before are looked for too: a run that failed is made up for. It reads what is due and nothing else.
 */
@Named("InviteReviews")
@ApplicationScoped
public class InviteReviews extends ScheduledWorker {
    private static final int PAGE = 50;
    /** Runs that failed over a long weekend are made up for. */
    private static final int DAYS_BACK = 4;

    private static final Duration FOR_ONE = Duration.ofSeconds(5);

    private final ReviewInvitations invitations;
    private final Queues queues;
    private final Clock clock;

    @Inject
    InviteReviews(WorkerFrame frame, ReviewInvitations invitations, Queues queues, Clock clock) {
        super(frame);
        this.invitations = invitations;
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    protected String run(Remaining remaining) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var put = IntStream.rangeClosed(0, DAYS_BACK)
                .mapToObj(back -> today.minusDays(DAYS_BACK - back))
                .mapToInt(day -> invite(day, remaining))
                .sum();
        return put + " invitations put on the queue";
    }

    /** One that cannot be done stays in the list and is passed by, so that it keeps no other waiting. */
    private int invite(LocalDate day, Remaining remaining) {
        var put = 0;
        Set<Invitation> failed = new HashSet<>();
        while (true) {
            var some = invitations.of(day, failed.size() + PAGE).stream()
                    .filter(invitation -> !failed.contains(invitation))
                    .toList();
            if (some.isEmpty()) {
                return put;
            }
            for (var invitation : some) {
                if (remaining.isLessThan(FOR_ONE)) {
                    return put;
                }
                if (done("invitation of " + invitation.order(), () -> invite(invitation))) {
                    put++;
                } else {
                    failed.add(invitation);
                }
            }
        }
    }

    private void invite(Invitation invitation) {
        var order = invitation.order().value();
        Receipts.current().forOrder(order);
        queues.send(EmailMessage.of(order, EmailMessage.REVIEW_INVITED)
                .about(invitation.seller().value()));
        // Last: whoever dies before this puts it on the queue again, and the mail goes out once all the same.
        invitations.done(invitation);
    }
}
