package dev.souk.sellers;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerAccounts.Saving;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From the first word of an application to the decision, and what is decided later. Each step names the version that its
 * caller saw, so that nobody approves what they have not read; a step that is taken again changes nothing.
 */
public final class SellerOnboarding {
    private final SellerAccounts accounts;
    private final Set<Requirement> required;
    private final Clock clock;

    /**
     * Onboarding into these accounts.
     *
     * @param required what a shop has to tell
     */
    public SellerOnboarding(SellerAccounts accounts, Set<Requirement> required, Clock clock) {
        this.accounts = accounts;
        this.required = Set.copyOf(required);
        this.clock = clock;
    }

    /** What came of a step. */
    public sealed interface Outcome {
        /** The account as it is now. */
        record Done(SellerAccount account) implements Outcome {}

        /** What has to be told is not, and the account is beyond the state in which that may be. */
        record Incomplete(List<Requirement> missing) implements Outcome {
            public Incomplete {
                missing = List.copyOf(missing);
            }
        }

        /** Another shop has that name. */
        record NameTaken() implements Outcome {}

        /** The name stands on products and in orders and stays. */
        record NameStands() implements Outcome {}

        /** No such step leads on from this state. */
        record NotFrom(SellerState state) implements Outcome {}

        /** The account is another version than the caller saw. */
        record ChangedMeanwhile() implements Outcome {}

        /** There is no such account. */
        record Unknown() implements Outcome {}
    }

    /** What is still to be told of what has to be, in the order in which it is asked. */
    public List<Requirement> missing(ShopDetails details) {
        return List.of(Requirement.values()).stream()
                .filter(required::contains)
                .filter(one -> !one.isMetBy(details))
                .toList();
    }

    /**
     * Keeps what somebody tells. It may lack anything until it is sent; from then on it stays complete.
     *
     * @param email where they are reached
     * @param told when they agreed to the terms does not count: whether they do counts, and the first time stays
     * @param seen the version that they saw
     */
    public Outcome tell(SellerId seller, String email, ShopDetails told, long seen) {
        var found = accounts.find(seller);
        var there = found.orElseGet(() -> SellerAccount.none(seller));
        var agreed = told.termsAccepted().isPresent()
                ? there.details().termsAccepted().or(() -> Optional.of(now()))
                : Optional.<Instant>empty();
        var details = told.agreed(agreed);
        if (there.version() > 0 && details.equals(there.details()) && email.equals(there.email())) {
            return new Outcome.Done(there);
        }
        if (there.version() != seen) {
            return new Outcome.ChangedMeanwhile();
        }
        var sent = there.state().holdsName();
        if (sent && !missing(details).isEmpty()) {
            return new Outcome.Incomplete(missing(details));
        }
        var stands = sent && there.state() != SellerState.WAITING;
        if (stands && !details.shopName().equals(there.details().shopName())) {
            return new Outcome.NameStands();
        }
        return save(found, there.telling(email, details));
    }

    /** Sends an application to the administrators. */
    public Outcome submit(SellerId seller, long seen) {
        var found = accounts.find(seller);
        var there = found.orElseGet(() -> SellerAccount.none(seller));
        if (there.state() == SellerState.WAITING) {
            return new Outcome.Done(there);
        }
        if (there.state().holdsName()) {
            return new Outcome.NotFrom(there.state());
        }
        if (there.version() != seen) {
            return new Outcome.ChangedMeanwhile();
        }
        var missing = missing(there.details());
        return missing.isEmpty()
                ? save(found, there.in(SellerState.WAITING, Optional.empty(), now()))
                : new Outcome.Incomplete(missing);
    }

    /** An administrator lets them sell. */
    public Outcome approve(SellerId seller, long seen) {
        return decide(seller, seen, Set.of(SellerState.WAITING), SellerState.APPROVED, Optional.empty());
    }

    /** An administrator does not take an application, and says why. */
    public Outcome decline(SellerId seller, long seen, String reason) {
        return decide(seller, seen, Set.of(SellerState.WAITING), SellerState.DECLINED, Optional.of(reason));
    }

    /**
     * An administrator lets a shop sell nothing for now, and says why. Its orders go on. For another reason than it is
     * suspended for it cannot be suspended again: its owner has read that one.
     */
    public Outcome suspend(SellerId seller, long seen, String reason) {
        var outcome = decide(seller, seen, Set.of(SellerState.APPROVED), SellerState.SUSPENDED, Optional.of(reason));
        return outcome instanceof Outcome.Done(var account) && !account.reason().equals(Optional.of(reason))
                ? new Outcome.NotFrom(account.state())
                : outcome;
    }

    /** An administrator lets a suspended shop sell again. */
    public Outcome reinstate(SellerId seller, long seen) {
        return decide(seller, seen, Set.of(SellerState.SUSPENDED), SellerState.APPROVED, Optional.empty());
    }

    /** An administrator says whether a shop's products are looked at before they are shown. Said again it changes nothing. */
    public Outcome trust(SellerId seller, boolean trusted) {
        var found = accounts.find(seller);
        if (found.isEmpty() || found.get().state() == SellerState.APPLYING) {
            return new Outcome.Unknown();
        }
        var there = found.get();
        return there.trusted() == trusted ? new Outcome.Done(there) : save(found, there.trusted(trusted));
    }

    private Outcome decide(
            SellerId seller, long seen, Set<SellerState> from, SellerState next, Optional<String> reason) {
        var found = accounts.find(seller);
        if (found.isEmpty() || found.get().state() == SellerState.APPLYING) {
            return new Outcome.Unknown();
        }
        var there = found.get();
        if (there.state() == next) {
            return new Outcome.Done(there);
        }
        if (!from.contains(there.state())) {
            return new Outcome.NotFrom(there.state());
        }
        return there.version() == seen ? save(found, there.in(next, reason, now())) : new Outcome.ChangedMeanwhile();
    }

    /** As exactly as it is kept, so that what is read again is what was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome save(Optional<SellerAccount> before, SellerAccount after) {
        return switch (accounts.save(before, after)) {
            case Saving.SAVED -> new Outcome.Done(after);
            case Saving.CHANGED_MEANWHILE -> new Outcome.ChangedMeanwhile();
            case Saving.NAME_TAKEN -> new Outcome.NameTaken();
        };
    }
}
