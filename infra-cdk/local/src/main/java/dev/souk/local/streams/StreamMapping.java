package dev.souk.local.streams;

import dev.souk.local.events.EventFilter;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalEventSource.OfStream;
import dev.souk.local.template.LocalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event source mapping of the template, with what its calls need.
 *
 * @param functionArn for the documents that say what was given up
 * @param writers names of the functions that may write to the table
 */
record StreamMapping(OfStream source, String functionArn, EventFilter filter, Set<String> writers) {

    /** @throws IllegalArgumentException naming the property that is not carried out */
    static StreamMapping of(OfStream source, CloudModel model) {
        if (source.parallelization() != 1) {
            throw new IllegalArgumentException(
                    source.logicalId() + ": ParallelizationFactor " + source.parallelization() + " is not carried out");
        }
        var writers = model.functions().stream()
                .filter(function -> function.mayWriteTo(source.tableName()))
                .map(LocalFunction::name)
                .collect(Collectors.toUnmodifiableSet());
        var arn = model.function(source.functionName()).arn();
        return new StreamMapping(source, arn, new EventFilter(source.filters()), writers);
    }

    /** How many records of the beginning are too old to be tried. */
    int expired(List<StreamRecord> records, Instant now) {
        var oldest = source.maxRecordAge().map(now::minus).orElse(Instant.MIN);
        var index = 0;
        while (index < records.size() && records.get(index).arrival().isBefore(oldest)) {
            index++;
        }
        return index;
    }

    /** Whether a batch that failed so often is to be given up. */
    boolean exhausted(int failures) {
        return source.maxRetries().isPresent() && failures > source.maxRetries().getAsInt();
    }

    Duration window() {
        return source.batchingWindow();
    }
}
