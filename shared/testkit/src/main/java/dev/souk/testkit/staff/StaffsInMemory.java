package dev.souk.testkit.staff;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.staff.Membership;
import dev.souk.staff.Memberships;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffLetter;
import dev.souk.staff.Staffs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staff that ends with the test. */
public final class StaffsInMemory implements Staffs, Memberships {
    private final Map<SellerId, Staff> staffs = new HashMap<>();
    private final Map<MemberId, Membership> memberships = new HashMap<>();
    private final List<StaffLetter> letters = new ArrayList<>();

    @Override
    public synchronized Staff of(SellerId shop) {
        return staffs.getOrDefault(shop, Staff.none(shop));
    }

    @Override
    public synchronized Optional<Membership> of(MemberId person) {
        return Optional.ofNullable(memberships.get(person));
    }

    /** The letters that are to be written, in their order. */
    public List<StaffLetter> letters() {
        return List.copyOf(letters);
    }

    @Override
    public synchronized Saving save(Staff before, Staff after) {
        if (of(after.shop()).version() != before.version()) {
            return Saving.CHANGED_MEANWHILE;
        }
        var begun = after.begunOrChangedSince(before);
        if (begun.stream().anyMatch(this::isAtAnotherPlace)) {
            return Saving.WORKS_ALREADY;
        }
        staffs.put(after.shop(), after);
        begun.forEach(membership -> memberships.put(membership.person(), membership));
        after.endedSince(before).forEach(membership -> memberships.remove(membership.person()));
        after.invitedSince(before)
                .forEach(member -> letters.add(new StaffLetter(after.shop(), member.id(), member.round())));
        return Saving.SAVED;
    }

    private boolean isAtAnotherPlace(Membership membership) {
        return of(membership.person())
                .filter(there -> !there.shop().equals(membership.shop())
                        || !there.staffId().equals(membership.staffId()))
                .isPresent();
    }
}
