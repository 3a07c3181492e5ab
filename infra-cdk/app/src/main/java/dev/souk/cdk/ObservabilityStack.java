package dev.souk.cdk;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.QueryDefinition;
import software.amazon.awscdk.services.logs.QueryString;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Alarms over the sums that matter, a budget, and saved queries that tell the operations apart. */
final class ObservabilityStack extends Stack {
    /** At two thirds there is time to act; at the whole there is need to. */
    private static final List<Integer> TOLD_AT_PERCENT = List.of(66, 100);

    ObservabilityStack(Construct scope, Settings settings, Alarms.Watched watched, List<DeployedFunction> functions) {
        super(scope, settings.named("observability"));
        var topic = Topic.Builder.create(this, "alarms")
                .topicName(settings.named("alarms"))
                .enforceSsl(true)
                .build();
        settings.alarmEmail().ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
        var alarms = new Alarms(this, settings, topic);
        alarms.overSums(watched);
        if (settings.extras().moreAlarms()) {
            alarms.overMore(watched, functions);
        }
        budget(settings, topic);
        queries(settings, functions);
    }

    private void budget(Settings settings, Topic topic) {
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("BudgetsMayTell")
                .effect(Effect.ALLOW)
                .principals(List.of(new ServicePrincipal("budgets.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .build());
        CfnBudget.Builder.create(this, "spend")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(settings.named("spend"))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(settings.monthlyBudgetDollars())
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(TOLD_AT_PERCENT.stream()
                        .map(percent -> told(topic, percent))
                        .toList())
                .build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty told(Topic topic, int percent) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType("ACTUAL")
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                        .subscriptionType("SNS")
                        .address(topic.getTopicArn())
                        .build()))
                .build();
    }

    private void queries(Settings settings, List<DeployedFunction> functions) {
        query(
                settings,
                "cost-and-time-by-operation",
                functions,
                QueryString.Builder.create()
                        .fields(List.of("receipt.function"))
                        .filterStatements(List.of("ispresent(receipt.function)"))
                        .statsStatements(List.of(
                                // A call over several orders leaves a receipt for each: together they are one call.
                                "sum(1 / receipt.shares) as calls, pct(receipt.callMilliseconds, 50) as p50,"
                                        + " pct(receipt.callMilliseconds, 99) as p99,"
                                        + " sum(receipt.nanoDollars) / sum(1 / receipt.shares) as nanoDollars"
                                        + " by receipt.function"))
                        .sort("calls desc")
                        .build());
        query(
                settings,
                "faults-by-operation",
                functions,
                QueryString.Builder.create()
                        .fields(List.of("@timestamp", "@log", "level", "message"))
                        .filterStatements(List.of("level = 'ERROR' or Fault = 1 or WorkerFailure = 1"))
                        .sort("@timestamp desc")
                        .limit(200)
                        .build());
    }

    private void query(Settings settings, String name, List<DeployedFunction> functions, QueryString query) {
        QueryDefinition.Builder.create(this, name)
                .queryDefinitionName(settings.named(name))
                .queryString(query)
                .logGroups(functions.stream().map(DeployedFunction::logs).toList())
                .build();
    }
}
