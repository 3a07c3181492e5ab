package dev.souk.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerAccounts.Saving;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShopDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What whoever keeps sellers' accounts owes. */
public abstract class SellerAccountsContract {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ShopDetails WHOLE = new ShopDetails(
            Optional.of("Ash & Clay"),
            Optional.of("Pots.\n\nAnd pans."),
            Optional.of(AddressBooksContract.HOME),
            Optional.of("GB 123"),
            Optional.of("GB33BUKB20201555555555"),
            Optional.of(NOON));

    /** Accounts, none yet. */
    protected abstract SellerAccounts accounts();

    private static SellerAccount account(String id, SellerState state, ShopDetails details, long version) {
        return new SellerAccount(
                new SellerId(id), id + "@souk.example", details, state, NOON, Optional.empty(), false, version);
    }

    private static SellerAccount named(String id, SellerState state, String name, long version) {
        var details = new ShopDetails(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return account(id, state, details, version);
    }

    @Test
    void knowsNobodyAtFirst() {
        assertThat(accounts().find(new SellerId("maya"))).isEmpty();
    }

    @Test
    void keepsEveryFieldAndWhatIsLeftOutLeftOut() {
        var accounts = accounts();
        var bare = account("maya", SellerState.APPLYING, ShopDetails.NONE, 1);
        assertThat(accounts.save(Optional.empty(), bare)).isEqualTo(Saving.SAVED);
        assertThat(accounts.find(bare.id())).contains(bare);

        var whole = new SellerAccount(
                bare.id(), "m@souk.example", WHOLE, SellerState.DECLINED, NOON, Optional.of("No."), true, 2);
        assertThat(accounts.save(Optional.of(bare), whole)).isEqualTo(Saving.SAVED);
        assertThat(accounts.find(bare.id())).contains(whole);
    }

    @Test
    void refusesWhatIsNotTheNextOfTheLast() {
        var accounts = accounts();
        var one = account("maya", SellerState.APPLYING, ShopDetails.NONE, 1);
        var two = account("maya", SellerState.APPLYING, WHOLE, 2);
        accounts.save(Optional.empty(), one);
        assertThat(accounts.save(Optional.empty(), account("maya", SellerState.APPLYING, WHOLE, 1)))
                .isEqualTo(Saving.CHANGED_MEANWHILE);
        accounts.save(Optional.of(one), two);
        assertThat(accounts.save(Optional.of(one), account("maya", SellerState.WAITING, WHOLE, 2)))
                .isEqualTo(Saving.CHANGED_MEANWHILE);
        assertThat(accounts.find(one.id())).contains(two);
    }

    @Test
    void takesASaveThatComesAgainForTheSame() {
        var accounts = accounts();
        var one = account("maya", SellerState.WAITING, WHOLE, 1);
        assertThat(accounts.save(Optional.empty(), one)).isEqualTo(Saving.SAVED);
        assertThat(accounts.save(Optional.empty(), one)).isEqualTo(Saving.SAVED);
    }

    @Test
    void givesANameToOneShopFromWhenItIsSent() {
        var accounts = accounts();
        var draft = named("maya", SellerState.APPLYING, "Ash & Clay", 1);
        accounts.save(Optional.empty(), draft);
        var rival = named("rival", SellerState.WAITING, "ash and clay", 1);
        var same = named("rival", SellerState.WAITING, " ÁSH  &-clay", 1);
        assertThat(accounts.save(Optional.empty(), same)).isEqualTo(Saving.SAVED);
        var sent = named("maya", SellerState.WAITING, "Ash & Clay", 2);
        assertThat(accounts.save(Optional.of(draft), sent)).isEqualTo(Saving.NAME_TAKEN);
        assertThat(accounts.find(draft.id())).contains(draft);

        // Another one of the rival's own; then the first is free.
        var other =
                named("rival", SellerState.WAITING, rival.details().shopName().orElseThrow(), 2);
        assertThat(accounts.save(Optional.of(same), other)).isEqualTo(Saving.SAVED);
        assertThat(accounts.save(Optional.of(draft), sent)).isEqualTo(Saving.SAVED);
        // Who is declined gives it back.
        var declined = named("maya", SellerState.DECLINED, "Ash & Clay", 3);
        assertThat(accounts.save(Optional.of(sent), declined)).isEqualTo(Saving.SAVED);
        assertThat(accounts.save(Optional.empty(), named("third", SellerState.WAITING, "Ash & Clay", 1)))
                .isEqualTo(Saving.SAVED);
    }

    @Test
    void givesANameToOneOfManyWhoSendItAtOnce() throws Exception {
        var accounts = accounts();
        var saves = new ArrayList<Callable<Saving>>();
        for (var i = 0; i < 6; i++) {
            var account = named("seller-" + i, SellerState.WAITING, "Ash & Clay", 1);
            saves.add(() -> accounts.save(Optional.empty(), account));
        }
        var won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var saving : threads.invokeAll(saves)) {
                won += saving.get() == Saving.SAVED ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(accounts.in(SellerState.WAITING, 10, Optional.empty())
                        .orElseThrow()
                        .accounts())
                .hasSize(1);
    }

    @Test
    void listsThoseOfAStateByWhenTheyCameIntoIt() {
        var accounts = accounts();
        for (var i = 0; i < 5; i++) {
            var named = named("seller-" + i, SellerState.WAITING, "Shop " + i, 1);
            accounts.save(
                    Optional.empty(),
                    new SellerAccount(
                            named.id(),
                            named.email(),
                            named.details(),
                            named.state(),
                            NOON.minusSeconds(i),
                            named.reason(),
                            named.trusted(),
                            1));
        }
        accounts.save(Optional.empty(), named("draft", SellerState.APPLYING, "Draft", 1));
        accounts.save(Optional.empty(), named("sold", SellerState.APPROVED, "Sold", 1));

        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = accounts.in(SellerState.WAITING, 2, cursor).orElseThrow();
            page.accounts().forEach(account -> seen.add(account.id().value()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen).containsExactly("seller-4", "seller-3", "seller-2", "seller-1", "seller-0");
        var next = accounts.in(SellerState.WAITING, 2, Optional.empty())
                .orElseThrow()
                .next();
        assertThat(accounts.in(SellerState.APPROVED, 2, next)).isEmpty();
        assertThat(accounts.in(SellerState.WAITING, 2, Optional.of("nonsense"))).isEmpty();
    }
}
