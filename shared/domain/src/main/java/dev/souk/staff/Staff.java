package dev.souk.staff;

import dev.souk.identity.SellerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The staff of a shop, those who are invited with those who have joined, in the order in which they were invited.
 *
 * @param members at most {@value #MOST}; each id once
 * @param version 0 where nobody was ever invited, one more with each change
 */
public record Staff(SellerId shop, List<StaffMember> members, long version) {
    public static final int MOST = 20;

    public Staff {
        members = List.copyOf(members);
        if (members.size() > MOST
                || members.stream().map(StaffMember::id).distinct().count() != members.size()) {
            throw new IllegalArgumentException("A shop has at most " + MOST + " people, each id once");
        }
    }

    /** Of a shop that nobody but its owner works for. */
    public static Staff none(SellerId shop) {
        return new Staff(shop, List.of(), 0);
    }

    public boolean isFull() {
        return members.size() == MOST;
    }

    /** Who has this place. */
    public Optional<StaffMember> find(String id) {
        return first(member -> member.id().equals(id));
    }

    /** Who is reached there. */
    public Optional<StaffMember> reachedAt(String email) {
        return first(member -> member.isReachedAt(email));
    }

    /** With this member in the place that has their id, or else at the end. */
    Staff with(StaffMember member) {
        var next = new ArrayList<>(members);
        next.replaceAll(there -> there.id().equals(member.id()) ? member : there);
        if (find(member.id()).isEmpty()) {
            next.add(member);
        }
        return new Staff(shop, next, version + 1);
    }

    Staff without(String id) {
        return new Staff(
                shop, members.stream().filter(member -> !member.id().equals(id)).toList(), version + 1);
    }

    /** Memberships that are not as they were before. */
    public List<Membership> begunOrChangedSince(Staff before) {
        var were = before.memberships().toList();
        return memberships().filter(one -> !were.contains(one)).toList();
    }

    /** Memberships that were before and are no more. */
    public List<Membership> endedSince(Staff before) {
        var people = memberships().map(Membership::person).toList();
        return before.memberships()
                .filter(was -> !people.contains(was.person()))
                .toList();
    }

    /** Letters of invitation that were not written before. */
    public List<StaffMember> invitedSince(Staff before) {
        Function<StaffMember, Integer> sent =
                member -> before.find(member.id()).map(StaffMember::round).orElse(0);
        return members.stream()
                .filter(member -> member.round() > sent.apply(member))
                .toList();
    }

    private Stream<Membership> memberships() {
        return members.stream().flatMap(member -> member.membership(shop).stream());
    }

    private Optional<StaffMember> first(Predicate<StaffMember> wanted) {
        return members.stream().filter(wanted).findFirst();
    }
}
