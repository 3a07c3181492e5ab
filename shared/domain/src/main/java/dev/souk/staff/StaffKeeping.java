package dev.souk.staff;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.staff.Staffs.Saving;
import dev.souk.time.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Invites people to a shop, lets them join, gives them another role and has them leave. Each may be asked again. */
public final class StaffKeeping {
    /** A call that is sent again because its answer was lost is not another letter; an hour of tries would be sixty. */
    static final Duration ONE_LETTER_IN = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 5;

    private final Staffs staffs;
    private final Ids ids;
    private final Clock clock;

    public StaffKeeping(Staffs staffs, Ids ids, Clock clock) {
        this.staffs = staffs;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is so now, or was so already. */
        record Done(Staff staff, StaffMember member) implements Outcome {}

        /** They are gone, or were never there. */
        record Gone(Staff staff) implements Outcome {}

        /** There is room for nobody else. */
        record Full() implements Outcome {}

        /** Who is reached at that address has joined already. */
        record JoinedAlready() implements Outcome {}

        /** The letter's time is over. */
        record Expired() implements Outcome {}

        /** Who would join works for another shop, or has another place in this one. */
        record WorksAlready() implements Outcome {}

        /** The staff is not what was read. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /** A letter of invitation, to whom it names the first time or again. Nobody looks whether they have an account. */
    public Outcome invite(SellerId shop, String email, StaffRole role) {
        var id = ids.next();
        return changing(shop, staff -> {
            var there = staff.reachedAt(email);
            var now = clock.instant();
            if (there.isEmpty()) {
                return staff.isFull()
                        ? Step.ended(new Outcome.Full())
                        : Step.to(staff, new StaffMember(id, email, role, Optional.empty(), 1, now));
            }
            var member = there.get();
            if (member.hasJoined()) {
                return Step.ended(new Outcome.JoinedAlready());
            }
            var justWritten =
                    member.role() == role && now.isBefore(member.since().plus(ONE_LETTER_IN));
            return justWritten
                    ? Step.ended(new Outcome.Done(staff, member))
                    : Step.to(staff, member.invitedAgain(role, now));
        });
    }

    /**
     * Lets somebody join who has a letter of invitation.
     *
     * @param round which letter it is
     * @param email of their account, which need not be where the letter went: its holder may join, and the owner sees who did
     */
    public Outcome join(SellerId shop, String id, int round, MemberId person, String email) {
        return changing(shop, staff -> {
            var place = staff.find(id).filter(member -> member.round() == round);
            if (place.isEmpty()) {
                return Step.ended(new Outcome.Gone(staff));
            }
            var member = place.get();
            if (member.hasJoined()) {
                return Step.ended(
                        member.person().filter(person::equals).isPresent()
                                ? new Outcome.Done(staff, member)
                                : new Outcome.Gone(staff));
            }
            var now = clock.instant();
            if (!now.isBefore(member.expiresAt())) {
                return Step.ended(new Outcome.Expired());
            }
            return staff.members().stream()
                            .anyMatch(one -> one.person().filter(person::equals).isPresent())
                    ? Step.ended(new Outcome.WorksAlready())
                    : Step.to(staff, member.joined(person, email, now));
        });
    }

    /** Gives somebody another role, also before they have joined, on condition that the staff is the version that was read. */
    public Outcome change(SellerId shop, String id, StaffRole role, long seen) {
        return changing(shop, staff -> {
            var member = staff.find(id);
            if (member.isEmpty()) {
                return Step.ended(new Outcome.Gone(staff));
            }
            if (member.get().role() == role) {
                return Step.ended(new Outcome.Done(staff, member.get()));
            }
            return staff.version() == seen
                    ? Step.to(staff, member.get().as(role))
                    : Step.ended(new Outcome.ChangedMeanwhile());
        });
    }

    /** Has somebody leave, or takes their invitation back. */
    public Outcome remove(SellerId shop, String id) {
        return changing(
                shop,
                staff -> staff.find(id).isEmpty() ? Step.ended(new Outcome.Gone(staff)) : Step.gone(staff.without(id)));
    }

    /** What to save for an outcome, or the outcome of saving nothing. */
    private record Step(Optional<Staff> next, Outcome outcome) {
        static Step ended(Outcome outcome) {
            return new Step(Optional.empty(), outcome);
        }

        static Step to(Staff staff, StaffMember member) {
            var next = staff.with(member);
            return new Step(Optional.of(next), new Outcome.Done(next, member));
        }

        static Step gone(Staff next) {
            return new Step(Optional.of(next), new Outcome.Gone(next));
        }
    }

    private Outcome changing(SellerId shop, Function<Staff, Step> wish) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = staffs.of(shop);
            var step = wish.apply(before);
            var saving = step.next().map(next -> staffs.save(before, next)).orElse(Saving.SAVED);
            if (saving == Saving.SAVED) {
                return step.outcome();
            }
            if (saving == Saving.WORKS_ALREADY) {
                return new Outcome.WorksAlready();
            }
        }
        return new Outcome.ChangedMeanwhile();
    }
}
