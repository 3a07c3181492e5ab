package dev.souk.functions.accounts;

import dev.souk.accounts.Profile;
import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.ProfilesInMemory;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.staff.StaffsInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maya, who wants to sell, and an administrator, with all endpoints between them. */
final class SellerDesk {
    static final String WHOLE = """
            {"shopName": "Ash  & Clay", "about": "Pots and pans.", "taxNumber": "GB 123 456",
             "returnAddress": {"name": "Maya", "line1": "1 Market Street", "city": "Leeds", "postalCode": "LS1 1AA", "country": "GB"},
             "payoutAccount": "GB33 BUKB 2020 1555 5555 55", "acceptsTerms": true}""";

    final FixedClock clock = new FixedClock();
    final TestPlatform platform = new TestPlatform(clock);
    final SellerAccountsInMemory accounts = new SellerAccountsInMemory();
    final StaffsInMemory staffs = new StaffsInMemory();
    final List<String> group = new ArrayList<>();
    private final ProfilesInMemory profiles = new ProfilesInMemory();

    SellerDesk() {
        profiles.save(new Profile(new MemberId("maya"), "maya@souk.example", "Maya", 0));
    }

    Endpoint reading() {
        return new ReadSellerAccount(platform.pipeline(), accounts, platform.settings());
    }

    Endpoint saving() {
        var own = new OwnProfiles(profiles, _ -> Optional.of(new SignUps.SignUp("other@souk.example", "Other")));
        return new SaveSellerAccount(platform.pipeline(), own, accounts, platform.settings(), clock);
    }

    Endpoint submitting() {
        return new SubmitSellerAccount(platform.pipeline(), accounts, staffs, platform.settings(), clock);
    }

    Endpoint listing() {
        return new ListSellerAccounts(platform.pipeline(), accounts, platform.settings());
    }

    Endpoint approving() {
        return approving(seller -> group.add(seller.value()));
    }

    Endpoint approving(SellerGroup sellers) {
        return new ApproveSeller(platform.pipeline(), accounts, sellers, platform.settings(), clock);
    }

    Endpoint declining() {
        return new DeclineSeller(platform.pipeline(), accounts, platform.settings(), clock);
    }

    Endpoint suspending() {
        return new SuspendSeller(platform.pipeline(), accounts, platform.settings(), clock);
    }

    Endpoint reinstating() {
        return new ReinstateSeller(platform.pipeline(), accounts, platform.settings(), clock);
    }

    Endpoint trusting() {
        return new TrustSeller(platform.pipeline(), accounts, platform.settings(), clock);
    }

    static HttpCall save(String body, long version) {
        return HttpCall.to("SaveSellerAccount")
                .as("maya")
                .header("If-Match", "\"" + version + "\"")
                .body(body);
    }

    static HttpCall submit(long version) {
        return HttpCall.to("SubmitSellerAccount").as("maya").header("If-Match", "\"" + version + "\"");
    }

    static HttpCall approve(long version) {
        return decide("ApproveSeller", version);
    }

    static HttpCall decline(long version, String reason) {
        return decide("DeclineSeller", version).body("{\"reason\": \"" + reason + "\"}");
    }

    static HttpCall suspend(long version, String reason) {
        return decide("SuspendSeller", version).body("{\"reason\": \"" + reason + "\"}");
    }

    static HttpCall reinstate(long version) {
        return decide("ReinstateSeller", version);
    }

    static HttpCall trust(boolean trusted) {
        return HttpCall.to("TrustSeller")
                .as("root", Role.ADMINISTRATOR)
                .path("sellerId", "maya")
                .body("{\"trusted\": " + trusted + "}");
    }

    private static HttpCall decide(String operation, long version) {
        return HttpCall.to(operation)
                .as("root", Role.ADMINISTRATOR)
                .path("sellerId", "maya")
                .header("If-Match", "\"" + version + "\"");
    }

    /** Maya's application, whole and sent: version 2. */
    SellerDesk sent() {
        save(WHOLE, 0).on(saving());
        submit(1).on(submitting());
        return this;
    }

    /** The same, approved: version 3. */
    SellerDesk selling() {
        sent();
        approve(2).on(approving());
        return this;
    }

    /** What was decided with that version of the account, and why. */
    String decided(long version) {
        return accounts.decision(new SellerId("maya"), version)
                .map(decision -> decision.kind().code()
                        + decision.reason().map(why -> ": " + why).orElse(""))
                .orElse("nothing");
    }

    HttpAnswer read() {
        return HttpCall.to("ReadSellerAccount").as("maya").on(reading()).conforming();
    }

    String state() {
        return read().body().path("state").asText();
    }
}
