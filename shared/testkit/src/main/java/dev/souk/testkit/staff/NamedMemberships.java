package dev.souk.testkit.staff;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.staff.Membership;
import dev.souk.staff.Memberships;
import dev.souk.staff.StaffRole;
import java.util.Optional;
import java.util.regex.Pattern;

/** People whose ids say for whom they work: {@code packer-of-pottery} packs for the shop {@code pottery}. */
public final class NamedMemberships implements Memberships {
    private static final Pattern NAME = Pattern.compile("(manager|packer)-of-(.+)");

    /** The id of somebody who works for this shop. */
    public static String person(StaffRole role, String shop) {
        return role.code() + "-of-" + shop;
    }

    @Override
    public Optional<Membership> of(MemberId person) {
        return Optional.of(NAME.matcher(person.value()))
                .filter(name -> name.matches())
                .flatMap(name -> StaffRole.of(name.group(1))
                        .map(role -> new Membership(person, new SellerId(name.group(2)), "place", role)));
    }
}
