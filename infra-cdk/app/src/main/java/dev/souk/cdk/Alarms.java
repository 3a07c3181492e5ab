package dev.souk.cdk;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * The alarms. Ten metrics under alarm are free, whether in ten alarms or in fewer that calculate with several, so the alarms
 * watch sums: which operation it was, the metrics and the saved queries tell.
 */
final class Alarms {
    private static final Duration STEP = Duration.minutes(5);

    private final Construct scope;
    private final Settings settings;
    private final SnsAction tell;

    Alarms(Construct scope, Settings settings, ITopic topic) {
        this.scope = scope;
        this.settings = settings;
        this.tell = new SnsAction(topic);
    }

    /**
     * What is watched.
     *
     * @param queues those that workers read
     * @param followers the physical names of the functions that follow a stream
     */
    record Watched(
            String apiId, Collection<IQueue> queues, Collection<IQueue> deadLetters, Collection<String> followers) {}

    void overSums(Watched watched) {
        var api = Map.of("ApiId", watched.apiId());
        above(
                "faults",
                "More than one of a hundred requests failed by our fault.",
                share(metric("AWS/ApiGateway", "5xx", "Sum", api), metric("AWS/ApiGateway", "Count", "Sum", api)),
                1,
                2);
        above(
                "slow",
                "One of a hundred requests took longer than two seconds.",
                metric("AWS/ApiGateway", "Latency", "p99", api),
                2000,
                3);
        above(
                "throttled",
                "Calls were turned away: the account's concurrency is used up.",
                metric("AWS/Lambda", "Throttles", "Sum", Map.of()),
                0,
                2);
        above(
                "dead-letters",
                "Messages lie that no worker could handle. Look at them, repair, redrive.",
                overQueues("SUM", watched.deadLetters(), "ApproximateNumberOfMessagesVisible"),
                0,
                1);
        above(
                "waiting",
                "A message has waited for ten minutes.",
                overQueues("MAX", watched.queues(), "ApproximateAgeOfOldestMessage"),
                600,
                1);
        above(
                "ledger",
                "The books of an order do not balance. The log line names the order.",
                metric("Souk", "LedgerImbalance", "Sum", Map.of()),
                0,
                1);
    }

    /** What is worth its price to a shop that is busy; a setting turns it on. */
    void overMore(Watched watched, Collection<DeployedFunction> functions) {
        above("errors", "Functions failed.", metric("AWS/Lambda", "Errors", "Sum", Map.of()), 5, 2);
        above(
                "outbox-behind",
                "The relay is ten minutes behind the orders table.",
                over("MAX", "AWS/Lambda", "IteratorAge", "FunctionName", watched.followers()),
                600_000,
                1);
        above(
                "bounces",
                "Four of a hundred mails bounce; at five SES looks at the account, at ten it stops sending.",
                metric("AWS/SES", "Reputation.BounceRate", "Maximum", Map.of()),
                0.04,
                1);
        functions.forEach(this::overErrorsOf);
    }

    private void overErrorsOf(DeployedFunction function) {
        var name = settings.named(function.spec().name());
        above(
                "errors-" + function.spec().name(),
                name + " failed.",
                metric("AWS/Lambda", "Errors", "Sum", Map.of("FunctionName", name)),
                0,
                1);
    }

    private void above(String name, String meaning, IMetric metric, double threshold, int steps) {
        var alarm = Alarm.Builder.create(scope, name)
                .alarmName(settings.named(name))
                .alarmDescription(meaning)
                .metric(metric)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(threshold)
                .evaluationPeriods(steps)
                // Nothing is sent while nobody comes, and then all is well.
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(tell);
    }

    private static IMetric share(IMetric part, IMetric whole) {
        return expression("100 * part / whole", new TreeMap<>(Map.of("part", part, "whole", whole)));
    }

    private static IMetric overQueues(String function, Collection<IQueue> queues, String metric) {
        return over(
                function,
                "AWS/SQS",
                metric,
                "QueueName",
                queues.stream().map(IQueue::getQueueName).toList());
    }

    private static IMetric over(
            String function, String namespace, String metric, String dimension, Collection<String> values) {
        var metrics = new TreeMap<String, IMetric>();
        for (var value : values) {
            metrics.put("m" + metrics.size(), metric(namespace, metric, "Maximum", Map.of(dimension, value)));
        }
        return expression(function + "([" + String.join(",", metrics.keySet()) + "])", metrics);
    }

    private static IMetric expression(String expression, Map<String, IMetric> metrics) {
        return MathExpression.Builder.create()
                .expression(expression)
                .usingMetrics(metrics)
                .period(STEP)
                .build();
    }

    private static IMetric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .dimensionsMap(dimensions)
                .period(STEP)
                .build();
    }
}
