package dev.souk.staff;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;

/**
 * For which shop somebody works, and as what.
 *
 * @param staffId the id of their place among the shop's staff
 */
public record Membership(MemberId person, SellerId shop, String staffId, StaffRole role) {}
