package dev.souk.functions.accounts;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.workers.Change;
import dev.souk.platform.workers.StreamWorker;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.sellers.SellerDecision;
import dev.souk.storage.accounts.SellerImages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Has a mail written of each decision about a seller, and to each who is invited to a shop's staff. The table's stream is the
 * outbox: either is an item, written together with what it is about, and told for as often as the relay dies between two lines; whoever receives the message does it once.
 */
@Named("RelaySellerDecisions")
@ApplicationScoped
public class RelaySellerDecisions extends StreamWorker {
    private final Queues queues;

    @Inject
    RelaySellerDecisions(WorkerFrame frame, Queues queues) {
        super(frame);
        this.queues = queues;
    }

    @Override
    protected void handle(Change change) {
        change.after().flatMap(RelaySellerDecisions::message).ifPresent(queues::send);
    }

    private static Optional<EmailMessage> message(Map<String, AttributeValue> item) {
        return SellerImages.decision(item)
                .map(RelaySellerDecisions::message)
                .or(() -> SellerImages.letter(item)
                        .map(letter -> EmailMessage.ofStaff(letter.shop().value(), letter.which())));
    }

    private static EmailMessage message(SellerDecision decision) {
        return EmailMessage.ofSeller(decision.seller().value(), decision.kind().code(), decision.version());
    }
}
