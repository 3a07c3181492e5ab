package dev.souk.orders;

import dev.souk.money.Money;

/**
 * One line of the ledger.
 *
 * @param event what moved the money
 * @param amount what the account gained by it; negative where it gave
 */
public record LedgerEntry(OrderEvent event, Account account, Money amount) {}
