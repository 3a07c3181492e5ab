package dev.souk.local.console;

import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalFunction;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Stands before the functions' runtime and hears of every call, whoever makes it. */
public final class WatchedRuntime implements FunctionRuntime {
    private final FunctionRuntime runtime;
    private final Map<String, FunctionRecord> records;
    private final Clock clock;
    private final List<BiConsumer<String, InvocationResult>> listeners = new CopyOnWriteArrayList<>();

    public WatchedRuntime(CloudModel model, FunctionRuntime runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
        this.records = model.functions().stream().collect(Collectors.toMap(LocalFunction::name, FunctionRecord::new));
    }

    /**
     * Is told of every result, after the physical name of its function, such as to wake what reads streams. Must not throw
     * and must not take long.
     */
    public void listen(BiConsumer<String, InvocationResult> listener) {
        listeners.add(listener);
    }

    @Override
    public InvocationResult invoke(String functionName, String payload) {
        var record = records.get(functionName);
        if (record == null) {
            throw new IllegalArgumentException("The template has no function " + functionName);
        }
        record.begins();
        try {
            var result = runtime.invoke(functionName, payload);
            record.count(result, clock.instant());
            listeners.forEach(listener -> listener.accept(functionName, result));
            return result;
        } finally {
            record.ends();
        }
    }

    /** Every function, by the operation's name. */
    public List<FunctionFigures> figures() {
        return records.values().stream()
                .map(FunctionRecord::figures)
                .sorted(Comparator.comparing(FunctionFigures::operation))
                .toList();
    }
}
