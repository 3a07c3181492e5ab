package dev.souk.local.functions;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The signals with which Lambda stops the time of an idle process and starts it again. */
@SuppressWarnings("restricted") // The run has --enable-native-access.
final class Signals {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("mac");
    private static final int CONTINUE = MAC ? 19 : 18;
    private static final int STOP = MAC ? 17 : 19;

    private static final MethodHandle KILL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Signals() {}

    /** Stands still until {@link #thaw}. Nothing happens where the process is gone. */
    static void freeze(ProcessHandle process) {
        send(process, STOP);
    }

    /** Goes on. */
    static void thaw(ProcessHandle process) {
        send(process, CONTINUE);
    }

    private static void send(ProcessHandle process, int signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            var _ = (int) KILL.invokeExact((int) process.pid(), signal);
        } catch (Throwable e) {
            throw new IllegalStateException("No signal can be sent on this system", e);
        }
    }
}
