package dev.souk.accounts;

import dev.souk.addresses.PostalAddress;

/**
 * An address in a member's book.
 *
 * @param id the caller's own name for it, within the book
 */
public record SavedAddress(String id, PostalAddress address) {}
