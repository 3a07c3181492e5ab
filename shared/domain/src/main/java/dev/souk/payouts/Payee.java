package dev.souk.payouts;

/**
 * Where a payout goes: as it stood in the seller's account when it was recorded, whatever they change later.
 *
 * @param name the shop's
 * @param iban without blanks
 */
public record Payee(String name, String iban) {
    private static final int SHOWN = 4;

    /** The end of the account's number. */
    public String accountEnd() {
        return accountEnd(iban);
    }

    /** Enough of an account's number to tell it from another. */
    public static String accountEnd(String iban) {
        return iban.substring(0, 2) + "… " + iban.substring(iban.length() - SHOWN);
    }
}
