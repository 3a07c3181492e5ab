package dev.souk.local.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lines that one call logs while it runs in this process. Found by whatever the call's own thread logs through; a
 * thread that the function starts itself logs to nobody, as it would be frozen on Lambda.
 */
public final class CallLog {
    private static final ScopedValue<CallLog> CURRENT = ScopedValue.newInstance();
    /** A function that logs without end must not fill the memory of the local cloud. */
    private static final int MOST_LINES = 1000;

    private final List<String> lines = new ArrayList<>();

    CallLog() {}

    <T> T during(Supplier<T> call) {
        return ScopedValue.where(CURRENT, this).call(call::get);
    }

    /** Adds a line to the call that this thread carries out. False where it carries out none. */
    public static boolean write(String line) {
        if (!CURRENT.isBound()) {
            return false;
        }
        CURRENT.get().add(line);
        return true;
    }

    synchronized void add(String line) {
        if (lines.size() < MOST_LINES) {
            lines.add(line);
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
