package dev.souk.orders;

import static dev.souk.orders.ReturnState.APPROVED;
import static dev.souk.orders.ReturnState.RECEIVED;
import static dev.souk.orders.ReturnState.REFUSED;
import static dev.souk.orders.ReturnState.REQUESTED;
import static dev.souk.orders.ReturnState.WITHDRAWN;

import dev.souk.addresses.PostalAddress;
import java.util.Optional;

/** What becomes of a return: requested → approved → received; until then the seller may refuse it, the shopper withdraw it. */
public sealed interface ReturnStep {
    /** The shopper keeps it after all. */
    record Withdraw() implements ReturnStep {}

    /**
     * The seller takes it back.
     *
     * @param words how to send it; fit to show to the shopper
     * @param address where to; empty where the seller has never said
     */
    record Approve(Optional<String> words, Optional<PostalAddress> address) implements ReturnStep {}

    /**
     * The seller does not take it back.
     *
     * @param reason fit to show to the shopper
     */
    record Refuse(String reason) implements ReturnStep {}

    /**
     * The seller has it back: what was paid for it goes back.
     *
     * @param shipping whether what was paid for the parcel goes back even though something of it stays with the shopper
     * @param restock whether its pieces can be sold again
     * @param words fit to show to the shopper
     */
    record Receive(boolean shipping, boolean restock, Optional<String> words) implements ReturnStep {}

    /** Whether it was done before: then nothing is left to do, however much has happened since. */
    default boolean isDone(Return known) {
        return switch (this) {
            case Withdraw _ -> known.state() == WITHDRAWN;
            case Approve _ -> known.state() == APPROVED || known.state() == RECEIVED;
            case Refuse _ -> known.state() == REFUSED;
            case Receive _ -> known.state() == RECEIVED;
        };
    }

    /** What keeps it from being done; empty where it may be. */
    default Optional<ReturnObstacle> obstacle(Return known) {
        return switch (known.state()) {
            case REFUSED -> Optional.of(ReturnObstacle.RETURN_REFUSED);
            case WITHDRAWN -> Optional.of(ReturnObstacle.RETURN_WITHDRAWN);
            case RECEIVED -> Optional.of(ReturnObstacle.RETURN_RECEIVED);
            case REQUESTED, APPROVED ->
                this instanceof Receive && known.state() == REQUESTED
                        ? Optional.of(ReturnObstacle.RETURN_NOT_APPROVED)
                        : Optional.empty();
        };
    }

    /** What the timeline says of it. */
    default OrderEvent event() {
        return switch (this) {
            case Withdraw _ -> OrderEvent.RETURN_WITHDRAWN;
            case Approve _ -> OrderEvent.RETURN_APPROVED;
            case Refuse _ -> OrderEvent.RETURN_REFUSED;
            case Receive _ -> OrderEvent.RETURN_RECEIVED;
        };
    }

    /** What is said with it. */
    default Optional<String> said() {
        return switch (this) {
            case Withdraw _ -> Optional.empty();
            case Approve(var words, var _) -> words;
            case Refuse(var reason) -> Optional.of(reason);
            case Receive(var _, var _, var words) -> words;
        };
    }

    /** Where what comes back goes, as far as the step says so. */
    default Optional<PostalAddress> where() {
        return this instanceof Approve(var _, var address) ? address : Optional.empty();
    }
}
