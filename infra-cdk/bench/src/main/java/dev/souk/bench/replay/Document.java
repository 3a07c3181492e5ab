package dev.souk.bench.replay;

import java.util.Optional;

/** What the file of transactions is made of. */
sealed interface Document permits Invoice, Cancellation {
    String number();

    /** Whose it is; empty where the file names nobody. */
    Optional<String> customer();
}
