package dev.souk.bench.idle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.bench.idle.IdleBill.UnknownBill;
import dev.souk.bench.idle.Template.Resource;
import java.util.regex.Pattern;

/** What the clock calls though nobody comes. The rule itself is free; its calls are calls of functions. */
final class Schedules {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    /** A call that finds nothing to do: one query, with the start of the process in it, for calls lie minutes apart. */
    private static final double SECONDS = 0.2;

    private static final double READ_UNITS = 0.5;

    /** Its lines of log: start, end, report and receipt. */
    private static final double LOG_GIGABYTES = 1_500 / 1e9;

    private final Template template;
    private final Idle idle;

    Schedules(Template template, Idle idle) {
        this.template = template;
        this.idle = idle;
    }

    void count(Resource rule) {
        var calls = callsOfAMonth(rule);
        for (var target : rule.properties().path("Targets")) {
            var memory = memoryOf(rule, target);
            idle.add("lambda-request", calls);
            idle.add("lambda-gigabyte-second", calls * SECONDS * memory / 1024);
            idle.add("dynamodb-read-request-unit", calls * READ_UNITS);
            idle.add("xray-trace", calls);
            idle.add("cloudwatch-log-gigabyte", calls * LOG_GIGABYTES);
            idle.add("cloudwatch-log-storage-gigabyte-month", calls * LOG_GIGABYTES);
        }
    }

    private double callsOfAMonth(Resource rule) {
        var matcher = RATE.matcher(rule.properties().path("ScheduleExpression").asText());
        if (!matcher.matches()) {
            throw new UnknownBill(template, rule, "how often this is called is not known: only rate(…) has a rule");
        }
        var hours = switch (matcher.group(2)) {
            case "minute" -> 1.0 / 60;
            case "hour" -> 1.0;
            default -> 24.0;
        };
        return Idle.HOURS / (hours * Integer.parseInt(matcher.group(1)));
    }

    private int memoryOf(Resource rule, JsonNode target) {
        var called = target.path("Arn");
        // Where a function has snapshots, the clock calls its alias.
        var name = called.has("Ref")
                ? functionOf(called.path("Ref").asText())
                : called.at("/Fn::GetAtt/0").asText();
        var function = template.resources().get(name);
        if (function == null || !function.type().equals("AWS::Lambda::Function")) {
            throw new UnknownBill(
                    template, rule, "what it calls is no function of this stack: there is no rule for it");
        }
        return function.properties().path("MemorySize").asInt(128);
    }

    private String functionOf(String alias) {
        var resource = template.resources().get(alias);
        return resource != null && resource.type().equals("AWS::Lambda::Alias")
                ? resource.properties().at("/FunctionName/Ref").asText()
                : alias;
    }
}
