package dev.souk.local.template;

import dev.souk.contract.messages.MailLanguages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that the template says exists and that has a meaning here.
 *
 * @param region the one region of all stacks
 * @param parameters names of the SSM parameters that functions may read; the template does not make them
 */
public record CloudModel(
        String region,
        List<LocalTable> tables,
        List<LocalQueue> queues,
        List<LocalFunction> functions,
        List<LocalEventSource> eventSources,
        List<LocalRetries> retries,
        Optional<LocalApi> api,
        Optional<LocalSockets> sockets,
        List<LocalBucket> buckets,
        List<LocalSchedule> schedules,
        Optional<LocalUserPool> userPool,
        Optional<LocalEdge> edge,
        Set<String> parameters,
        LocalMail mail) {

    /**
     * The function of a physical name.
     *
     * @throws IllegalArgumentException where the template has no such function: its own references were checked
     */
    public LocalFunction function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The template has no function " + name));
    }

    /**
     * Whether money goes by this provider.
     *
     * @param provider as {@code SOUK_PAYMENT_PROVIDER} names it
     */
    public boolean isPaidBy(String provider) {
        return functions.stream()
                .anyMatch(function -> provider.equals(function.environment().get("SOUK_PAYMENT_PROVIDER")));
    }

    /** The languages that mails are written in, as functions are told; none where no function is. */
    public List<Locale> mailLocales() {
        return functions.stream()
                .flatMap(function -> Stream.ofNullable(function.environment().get("SOUK_MAIL_LOCALES")))
                .findFirst()
                .map(MailLanguages::parse)
                .orElse(List.of());
    }

    /**
     * The table whose physical name ends so: stages differ in what stands in front.
     *
     * @throws IllegalArgumentException where the template has no such table
     */
    public LocalTable tableEndingIn(String end) {
        return tables.stream()
                .filter(table -> table.name().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The template has no table of the " + end));
    }

    /** How calls of this function are made again, where the template says so. */
    public Optional<LocalRetries> retries(String functionName) {
        return retries.stream()
                .filter(policy -> policy.functionName().equals(functionName))
                .findFirst();
    }

    /**
     * The queue of an ARN.
     *
     * @throws IllegalArgumentException where the template has no such queue
     */
    public LocalQueue queue(String arn) {
        return queues.stream()
                .filter(queue -> queue.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The template has no queue " + arn));
    }
}
