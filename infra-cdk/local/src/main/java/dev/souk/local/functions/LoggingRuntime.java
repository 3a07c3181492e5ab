package dev.souk.local.functions;

import dev.souk.local.template.CloudModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Calls another runtime and writes what functions log to a file each, framed as Lambda frames it. */
public final class LoggingRuntime implements FunctionRuntime {
    private final FunctionRuntime runtime;
    private final CloudModel model;
    private final Path folder;

    /**
     * A runtime that writes.
     *
     * @param folder gets a file {@code <operation>.log} a function
     */
    public LoggingRuntime(FunctionRuntime runtime, CloudModel model, Path folder) {
        this.runtime = runtime;
        this.model = model;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InvocationResult invoke(String functionName, String payload) {
        var operation = model.function(functionName).operation();
        var result = runtime.invoke(functionName, payload);
        switch (result) {
            case InvocationResult.Answered answered -> write(operation, answered.facts(), "");
            case InvocationResult.Failed failed ->
                write(operation, failed.facts(), failed.errorType() + ": " + failed.errorMessage() + "\n");
            case InvocationResult.Throttled throttled -> {}
        }
        return result;
    }

    private void write(String operation, InvocationResult.Facts facts, String error) {
        var text =
                new StringBuilder("START RequestId: ").append(facts.requestId()).append('\n');
        facts.logLines().forEach(line -> text.append(line).append('\n'));
        text.append(error).append(report(facts));
        try {
            // One write a call, so that lines of two calls at once do not mix.
            Files.writeString(
                    folder.resolve(operation + ".log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The log of " + operation + " cannot be written; is the disk full?", e);
        }
    }

    private static String report(InvocationResult.Facts facts) {
        var start = facts.initDuration().isZero()
                ? ""
                : "\tInit Duration: " + facts.initDuration().toMillis() + " ms";
        return "REPORT RequestId: " + facts.requestId() + "\tDuration: "
                + facts.duration().toMillis() + " ms" + start + (facts.cold() ? "\tcold" : "") + "\n";
    }
}
