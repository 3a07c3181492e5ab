package dev.souk.local.schedules;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a schedule is due. */
sealed interface Timing {
    /** The next time after an instant; empty where there is none any more. */
    Optional<Instant> after(Instant instant);

    /**
     * Reads an expression as EventBridge writes it.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Timing of(String expression) {
        var rate = Rate.FORM.matcher(expression);
        if (rate.matches()) {
            return Rate.of(expression, Long.parseLong(rate.group("number")), rate.group("unit"));
        }
        if (expression.startsWith("cron(") && expression.endsWith(")")) {
            return Cron.of(expression);
        }
        throw new IllegalArgumentException(
                "The schedule " + expression + " is neither rate(…) nor cron(…), which are carried out");
    }

    /** Every so often from when it was made or started. */
    record Rate(Duration every) implements Timing {
        private static final Pattern FORM =
                Pattern.compile("rate\\((?<number>[1-9][0-9]{0,6}) (?<unit>minutes?|hours?|days?)\\)");

        static Rate of(String expression, long number, String unit) {
            // EventBridge itself refuses rate(1 minutes) and rate(5 minute).
            if (unit.endsWith("s") == (number == 1)) {
                throw new IllegalArgumentException("The schedule " + expression + " must name its unit in the "
                        + (number == 1 ? "singular" : "plural"));
            }
            return new Rate(
                    switch (unit.charAt(0)) {
                        case 'm' -> Duration.ofMinutes(number);
                        case 'h' -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }

        @Override
        public Optional<Instant> after(Instant instant) {
            return Optional.of(instant.plus(every));
        }
    }

    /** At the times of a calendar in UTC: minutes, hours, day of month, month, day of week, year. */
    record Cron(ExecutionTime times) implements Timing {

        static Cron of(String expression) {
            var fields = expression.substring("cron(".length(), expression.length() - 1);
            var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
            try {
                // Quartz is EventBridge's form with the seconds before it.
                return new Cron(ExecutionTime.forCron(parser.parse("0 " + fields)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "The schedule " + expression + " cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public Optional<Instant> after(Instant instant) {
            return times.nextExecution(instant.atZone(ZoneOffset.UTC)).map(java.time.ZonedDateTime::toInstant);
        }
    }
}
