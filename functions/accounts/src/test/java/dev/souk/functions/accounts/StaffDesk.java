package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.staff.StaffLinks;
import dev.souk.sellers.SellerState;
import dev.souk.staff.Staff;
import dev.souk.staff.StaffLetter;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.ProfilesInMemory;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.staff.StaffsInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maya, who has a shop, and Pam, who is to pack for her, with all endpoints between them. */
final class StaffDesk {
    static final SellerId SHOP = new SellerId("maya");

    final FixedClock clock = new FixedClock();
    final TestPlatform platform = new TestPlatform(clock);
    final StaffsInMemory staffs = new StaffsInMemory();
    final SellerAccountsInMemory accounts =
            new SellerAccountsInMemory().having("maya", "Ash & Clay", SellerState.APPROVED);
    final List<String> group = new ArrayList<>();
    private final ProfilesInMemory profiles = new ProfilesInMemory();
    private final StaffLinks links = new StaffLinks(platform.signer(), platform.settings());

    StaffDesk() {
        profiles.save(new Profile(new MemberId("pam"), "pam@home.example", "Pam", 0));
    }

    Endpoint inviting() {
        return new InviteStaff(platform.pipeline(), staffs, platform.ids(), clock);
    }

    Endpoint listing() {
        return new ListStaff(platform.pipeline(), staffs, clock);
    }

    Endpoint changing() {
        return new ChangeStaff(platform.pipeline(), staffs, platform.ids(), clock);
    }

    Endpoint removing() {
        return new RemoveStaff(platform.pipeline(), staffs, platform.ids(), clock);
    }

    Endpoint joining() {
        return joining(person -> group.add(person.value()));
    }

    Endpoint joining(StaffGroup staff) {
        var own = new OwnProfiles(profiles, _ -> Optional.of(new SignUps.SignUp("new@example.com", "New")));
        return new JoinShop(platform.pipeline(), staffs, links, accounts, own, staff, platform.ids(), clock);
    }

    Endpoint reading() {
        return new ReadMembership(platform.pipeline(), staffs, accounts);
    }

    Endpoint leaving() {
        return new LeaveShop(platform.pipeline(), staffs, staffs, platform.ids(), clock);
    }

    static HttpCall invite(String email, String role) {
        return HttpCall.to("InviteStaff")
                .as("maya", Role.SELLER)
                .body("{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role));
    }

    HttpCall join() {
        return join(staffs.letters().getLast());
    }

    HttpCall join(StaffLetter letter) {
        return join(links.token(letter));
    }

    static HttpCall join(String token) {
        return HttpCall.to("JoinShop").as("pam").body("{\"sellerId\": \"maya\", \"token\": \"%s\"}".formatted(token));
    }

    static HttpCall remove(String place) {
        return HttpCall.to("RemoveStaff").as("maya", Role.SELLER).path("staffId", place);
    }

    /** Pam, invited to pack. */
    StaffDesk invited() {
        invite("pam@example.com", "packer").on(inviting());
        return this;
    }

    /** Pam, who packs. */
    StaffDesk joined() {
        invited();
        join().on(joining());
        return this;
    }

    Staff staff() {
        return staffs.of(SHOP);
    }

    String place() {
        return staff().members().getFirst().id();
    }
}
