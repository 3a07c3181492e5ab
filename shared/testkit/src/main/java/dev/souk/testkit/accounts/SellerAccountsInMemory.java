package dev.souk.testkit.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerDecision;
import dev.souk.sellers.SellerState;
import dev.souk.sellers.ShelfMark;
import dev.souk.sellers.ShelfMarks;
import dev.souk.sellers.ShopDetails;
import dev.souk.sellers.ShopNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sellers' accounts that end with the test. */
public final class SellerAccountsInMemory implements SellerAccounts {
    private final Map<SellerId, SellerAccount> accounts = new ConcurrentHashMap<>();
    private final Map<SellerId, ShelfMark> marks = new ConcurrentHashMap<>();
    private final List<SellerDecision> decisions = new CopyOnWriteArrayList<>();

    /** These accounts, and one more: of a shop of that name that may sell. */
    public SellerAccountsInMemory approved(String seller, String shopName) {
        return having(seller, shopName, SellerState.APPROVED);
    }

    /** These accounts, and one more: of a shop of that name that may sell without being looked at. */
    public SellerAccountsInMemory trusted(String seller, String shopName) {
        return having(seller, shopName, SellerState.APPROVED, true);
    }

    /** These accounts, and one more: of a shop of that name in that state. */
    public SellerAccountsInMemory having(String seller, String shopName, SellerState state) {
        return having(seller, shopName, state, false);
    }

    private SellerAccountsInMemory having(String seller, String shopName, SellerState state, boolean trusted) {
        var none = SellerAccount.none(new SellerId(seller)).details();
        var details = new ShopDetails(
                Optional.of(shopName),
                none.about(),
                none.returnAddress(),
                none.taxNumber(),
                none.payoutAccount(),
                none.termsAccepted());
        var account = new SellerAccount(
                new SellerId(seller),
                seller + "@souk.example",
                details,
                state,
                Instant.EPOCH,
                Optional.empty(),
                trusted,
                1);
        accounts.put(account.id(), account);
        return this;
    }

    @Override
    public Optional<SellerAccount> find(SellerId seller) {
        return Optional.ofNullable(accounts.get(seller));
    }

    @Override
    public synchronized Saving save(Optional<SellerAccount> before, SellerAccount after) {
        var there = find(after.id());
        if (!there.map(SellerAccount::version).equals(before.map(SellerAccount::version))) {
            return there.equals(Optional.of(after)) ? Saving.SAVED : Saving.CHANGED_MEANWHILE;
        }
        var name = after.heldName().map(ShopNames::folded);
        var taken = accounts.values().stream()
                .filter(other -> !other.id().equals(after.id()))
                .anyMatch(other -> name.isPresent()
                        && other.heldName().map(ShopNames::folded).equals(name));
        if (taken) {
            return Saving.NAME_TAKEN;
        }
        accounts.put(after.id(), after);
        SellerDecision.between(before, after).ifPresent(decision -> {
            decisions.add(decision);
            ShelfMark.of(decision).ifPresent(mark -> marks.put(mark.seller(), mark));
        });
        return Saving.SAVED;
    }

    @Override
    public Optional<SellerDecision> decision(SellerId seller, long version) {
        return decisions.stream()
                .filter(one -> one.seller().equals(seller) && one.version() == version)
                .findFirst();
    }

    /** The marks of these sellers' shelves. */
    public ShelfMarks marks() {
        return new ShelfMarks() {
            @Override
            public Optional<ShelfMark> find(SellerId seller) {
                return Optional.ofNullable(marks.get(seller));
            }

            @Override
            public List<ShelfMark> all() {
                return List.copyOf(marks.values());
            }

            @Override
            public boolean replace(ShelfMark before, ShelfMark after) {
                return marks.replace(before.seller(), before, after);
            }

            @Override
            public void remove(ShelfMark mark) {
                marks.remove(mark.seller(), mark);
            }
        };
    }

    @Override
    public Optional<Page> in(SellerState state, int limit, Optional<String> cursor) {
        if (cursor.isPresent() && !cursor.get().startsWith(state.text() + "-")) {
            return Optional.empty();
        }
        var skipped = cursor.map(
                        text -> Integer.parseInt(text.substring(state.text().length() + 1)))
                .orElse(0);
        var all = accounts.values().stream()
                .filter(account -> account.state() == state)
                .sorted(Comparator.comparing(SellerAccount::since)
                        .thenComparing(account -> account.id().value()))
                .toList();
        var end = Math.min(skipped + limit, all.size());
        return Optional.of(new Page(
                all.subList(skipped, end),
                end < all.size() ? Optional.of(state.text() + "-" + end) : Optional.empty()));
    }
}
