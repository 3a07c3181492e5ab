package dev.souk.testkit.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.staff.Membership;
import dev.souk.staff.Memberships;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffKeeping;
import dev.souk.staff.StaffKeeping.Outcome;
import dev.souk.staff.StaffRole;
import dev.souk.staff.Staffs;
import dev.souk.staff.Staffs.Saving;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What whoever keeps the staff of shops owes: with each change, also for whom each of them works. */
public abstract class StaffsContract {
    private final SellerId pottery = new SellerId("pottery-" + UUID.randomUUID());
    private final SellerId wood = new SellerId("wood-" + UUID.randomUUID());
    private final MemberId pam = new MemberId("pam-" + UUID.randomUUID());
    private final FixedClock clock = new FixedClock();

    /** Staff, nobody's yet. */
    protected abstract Staffs staffs();

    /** For whom people work by that staff. */
    protected abstract Memberships memberships();

    private StaffKeeping keeping() {
        return new StaffKeeping(staffs(), new CountingIds(), clock);
    }

    private String invited(SellerId shop) {
        return keeping().invite(shop, "pam@example.com", StaffRole.PACKER) instanceof Outcome.Done(var _, var member)
                ? member.id()
                : "nobody";
    }

    private String joined() {
        var place = invited(pottery);
        assertThat(keeping().join(pottery, place, 1, pam, "pam@home.example")).isInstanceOf(Outcome.Done.class);
        return place;
    }

    @Test
    void hasNobodyAtFirst() {
        assertThat(staffs().of(pottery)).isEqualTo(Staff.none(pottery));
        assertThat(memberships().of(pam)).isEmpty();
    }

    @Test
    void keepsWhoIsInvitedWhoWorksForNobodyYet() {
        var place = invited(pottery);
        var member = staffs().of(pottery).find(place).orElseThrow();
        assertThat(member.email()).isEqualTo("pam@example.com");
        assertThat(member.role()).isEqualTo(StaffRole.PACKER);
        assertThat(member.since()).isEqualTo(clock.instant());
        assertThat(member.hasJoined()).isFalse();
        assertThat(memberships().of(pam)).isEmpty();
    }

    @Test
    void tellsForWhomSomebodyWorksFromWhenTheyJoinUntilTheyAreRemoved() {
        var place = joined();
        assertThat(memberships().of(pam)).contains(new Membership(pam, pottery, place, StaffRole.PACKER));
        assertThat(staffs().of(pottery).find(place).orElseThrow().email()).isEqualTo("pam@home.example");
        keeping().change(pottery, place, StaffRole.MANAGER, staffs().of(pottery).version());
        assertThat(memberships().of(pam)).contains(new Membership(pam, pottery, place, StaffRole.MANAGER));
        keeping().remove(pottery, place);
        assertThat(memberships().of(pam)).isEmpty();
        assertThat(staffs().of(pottery).members()).isEmpty();
    }

    @Test
    void letsNobodyWorkForTwo() {
        joined();
        var other = invited(wood);
        assertThat(keeping().join(wood, other, 1, pam, "pam@home.example")).isInstanceOf(Outcome.WorksAlready.class);
        assertThat(memberships().of(pam)).map(Membership::shop).contains(pottery);
        assertThat(staffs().of(wood).find(other).orElseThrow().hasJoined()).isFalse();
    }

    @Test
    void takesALetterOnceAndTheLatestAlone() {
        var place = invited(pottery);
        clock.advance(Duration.ofMinutes(2));
        invited(pottery);
        assertThat(keeping().join(pottery, place, 1, pam, "a@b.example")).isInstanceOf(Outcome.Gone.class);
        assertThat(keeping().join(pottery, place, 2, pam, "a@b.example")).isInstanceOf(Outcome.Done.class);
        assertThat(keeping().join(pottery, place, 2, pam, "a@b.example")).isInstanceOf(Outcome.Done.class);
        assertThat(keeping().join(pottery, place, 2, new MemberId("mallory"), "m@b.example"))
                .isInstanceOf(Outcome.Gone.class);
        assertThat(memberships().of(new MemberId("mallory"))).isEmpty();
    }

    @Test
    void takesNoLetterAfterSevenDays() {
        var place = invited(pottery);
        clock.advance(Duration.ofDays(7));
        assertThat(keeping().join(pottery, place, 1, pam, "a@b.example")).isInstanceOf(Outcome.Expired.class);
        assertThat(memberships().of(pam)).isEmpty();
    }

    @Test
    void savesOneOfTwoChangesOfOneVersion() {
        var before = staffs().of(pottery);
        invited(pottery);
        var there = staffs().of(pottery);
        assertThat(staffs().save(before, new Staff(pottery, List.of(), 1))).isEqualTo(Saving.CHANGED_MEANWHILE);
        assertThat(staffs().of(pottery)).isEqualTo(there);
    }
}
