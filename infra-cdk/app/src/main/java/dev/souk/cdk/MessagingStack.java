package dev.souk.cdk;

import dev.souk.contract.Contract;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.ses.EmailIdentity;
import software.amazon.awscdk.services.ses.IEmailIdentity;
import software.amazon.awscdk.services.ses.Identity;
import software.amazon.awscdk.services.ses.SuppressionReasons;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Queues with their dead letters, and the address that mail comes from. */
final class MessagingStack extends Stack {
    /** How mails of the sender are treated. */
    static final String CONFIGURATION_SET = "mails";

    /** As long as SQS keeps anything: a weekend and a holiday pass before somebody looks. */
    private static final Duration DEAD_LETTERS_KEPT = Duration.days(14);

    private final Settings settings;
    private final Map<String, IQueue> queues = new LinkedHashMap<>();
    private final Map<String, IQueue> deadLetters = new LinkedHashMap<>();
    private final Queue relayDeadLetters;
    private final IEmailIdentity sender;

    MessagingStack(Construct scope, Settings settings, Contract contract) {
        super(scope, settings.named("messaging"));
        this.settings = settings;
        contract.document()
                .path("x-souk-queues")
                .forEachEntry((name, queue) -> queues.put(
                        name,
                        queue(
                                name,
                                Duration.seconds(queue.path("visibilitySeconds").asInt()),
                                queue.path("maxReceives").asInt())));
        this.relayDeadLetters = deadLetters("relay");
        deadLetters.put("relay", relayDeadLetters);
        Accepted.finding(relayDeadLetters, "SQS3", "It is where a stream's dead letters lie; no queue redrives to it.");
        // Whoever is not there, or wants no mail of ours, gets no more: SES keeps the list and costs nothing for it.
        var mails = ConfigurationSet.Builder.create(this, "mails")
                .configurationSetName(settings.named(CONFIGURATION_SET))
                .suppressionReasons(SuppressionReasons.BOUNCES_AND_COMPLAINTS)
                .build();
        this.sender = EmailIdentity.Builder.create(this, "sender")
                .identity(Identity.email(settings.mailFrom()))
                .configurationSet(mails)
                .build();
    }

    /** The queues that workers read, by their logical names. */
    Map<String, IQueue> queues() {
        return Collections.unmodifiableMap(queues);
    }

    /** Where messages lie that could not be handled, by what failed: a queue's name, or {@code relay}. */
    Map<String, IQueue> deadLetters() {
        return Collections.unmodifiableMap(deadLetters);
    }

    /** Where the relay says which changes of orders it gave up. */
    IQueue relayDeadLetters() {
        return relayDeadLetters;
    }

    IEmailIdentity sender() {
        return sender;
    }

    private IQueue queue(String name, Duration visibility, int maxReceives) {
        var dead = deadLetters(name);
        deadLetters.put(name, dead);
        return Queue.Builder.create(this, name)
                .queueName(settings.named(name))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .visibilityTimeout(visibility)
                .retentionPeriod(Duration.days(4))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(dead)
                        .maxReceiveCount(maxReceives)
                        .build())
                .build();
    }

    private Queue deadLetters(String name) {
        return Queue.Builder.create(this, name + "-dead-letters")
                .queueName(settings.named(name + "-dead-letters"))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(DEAD_LETTERS_KEPT)
                .build();
    }
}
