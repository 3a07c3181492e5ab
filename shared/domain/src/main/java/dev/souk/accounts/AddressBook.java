package dev.souk.accounts;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member's addresses: at most {@value #MOST}, in the order in which they came. Where there is any, one is the default.
 *
 * @param preferred the id of the default; empty where there is no address
 * @param version 0 where nothing is kept yet, one more with each change
 */
public record AddressBook(MemberId member, List<SavedAddress> addresses, Optional<String> preferred, long version) {
    public static final int MOST = 20;

    public AddressBook {
        addresses = List.copyOf(addresses);
        var ids = addresses.stream().map(SavedAddress::id).toList();
        if (ids.size() > MOST || ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("A book has at most " + MOST + " addresses, each id once");
        }
        if (preferred.isPresent() ? !ids.contains(preferred.get()) : !ids.isEmpty()) {
            throw new IllegalArgumentException("One of the addresses is the default, where there are any");
        }
    }

    /** The book of somebody who has saved nothing. */
    public static AddressBook empty(MemberId member) {
        return new AddressBook(member, List.of(), Optional.empty(), 0);
    }

    /**
     * This book with that address, in the place of the one with the same id where there is one; empty where the book is full.
     *
     * @param preferIt whether it becomes the default; the first of a book does anyway
     */
    public Optional<AddressBook> with(String id, PostalAddress address, boolean preferIt) {
        var there = addresses.stream().map(SavedAddress::id).toList().indexOf(id);
        if (there < 0 && addresses.size() == MOST) {
            return Optional.empty();
        }
        var next = new ArrayList<>(addresses);
        var saved = new SavedAddress(id, address);
        if (there < 0) {
            next.add(saved);
        } else {
            next.set(there, saved);
        }
        var first = preferIt ? id : preferred.orElse(id);
        return Optional.of(changedTo(next, Optional.of(first)));
    }

    /** This book without that address. Was it the default, the first of the others is. */
    public AddressBook without(String id) {
        var next = addresses.stream().filter(saved -> !saved.id().equals(id)).toList();
        var left = preferred.filter(one -> !one.equals(id));
        return changedTo(next, left.or(() -> next.stream().map(SavedAddress::id).findFirst()));
    }

    private AddressBook changedTo(List<SavedAddress> next, Optional<String> first) {
        return next.equals(addresses) && first.equals(preferred)
                ? this
                : new AddressBook(member, next, first, version + 1);
    }
}
