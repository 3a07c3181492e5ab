package dev.souk.bench.growth;

import dev.souk.contract.messages.EmailMessage;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shows the changes of orders to the readers of their stream. */
public interface OrderStream {
    /**
     * Comes back once the readers have done what follows from a change.
     *
     * @param before empty for a new order
     * @return the mails that the order is to have by now, and that nobody has asked for
     */
    List<EmailMessage> follow(String order, Map<String, AttributeValue> before, Map<String, AttributeValue> after);
}
