package dev.souk.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the clock starts: rules of EventBridge that have a schedule, and schedules of its scheduler. */
final class ScheduleReader {
    private static final String ASYNCHRONOUS =
            "what becomes of a call that failed: the next tick comes by itself, and the console shows the error";

    private ScheduleReader() {}

    static List<LocalSchedule> read(Reading reading) {
        var schedules = new ArrayList<LocalSchedule>();
        reading.each(ResourceType.RULE, (resource, p) -> schedules.addAll(rule(reading, resource, p)));
        reading.each(ResourceType.SCHEDULE, (resource, p) -> schedules.add(schedule(reading, resource, p)));
        return List.copyOf(schedules);
    }

    private static List<LocalSchedule> rule(Reading reading, Resource resource, Properties p) {
        p.without("Name", "read as the resource's name").without("Description", "for readers of the AWS console");
        var expression = p.text("ScheduleExpression");
        var enabled = p.text("State", "ENABLED").equals("ENABLED");
        return p.objects("Targets").stream()
                .map(target -> new LocalSchedule(
                        reading.references().name(resource),
                        reading.references().arn(resource),
                        expression,
                        reading.functionName(target.text("Arn"), target.place().below("Arn")),
                        input(target),
                        enabled))
                .toList();
    }

    private static Optional<String> input(Properties target) {
        target.without("Id", "one of a rule's targets")
                .without("RetryPolicy", ASYNCHRONOUS)
                .without("DeadLetterConfig", ASYNCHRONOUS);
        return target.optional("Input");
    }

    private static LocalSchedule schedule(Reading reading, Resource resource, Properties p) {
        p.without("Name", "read as the resource's name")
                .without("Description", "for readers of the AWS console")
                .without("GroupName", "groups are for tags and deletion")
                .without("FlexibleTimeWindow", "spreads the load of many schedules: here is one")
                .only("ScheduleExpressionTimezone", "UTC");
        var target = p.object("Target")
                .without("RoleArn", "IAM is not enforced here, the CDK assertions hold the grants")
                .without("RetryPolicy", ASYNCHRONOUS)
                .without("DeadLetterConfig", ASYNCHRONOUS);
        return new LocalSchedule(
                reading.references().name(resource),
                reading.references().arn(resource),
                p.text("ScheduleExpression"),
                reading.functionName(target.text("Arn"), target.place().below("Arn")),
                target.optional("Input"),
                p.text("State", "ENABLED").equals("ENABLED"));
    }
}
