package dev.souk.local.functions;

import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** In process, what a function logs goes to its call's log as well. */
public final class CallLogHandler extends ExtHandler {
    /** Listens at the root of all loggers from now on. */
    public static void install() {
        Logger root = LogManager.getLogManager().getLogger("");
        root.addHandler(new CallLogHandler());
    }

    private final Formatter message = new PatternFormatter("%p %c %s%e");

    private CallLogHandler() {
        setLevel(Level.INFO);
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
        CallLog.write(message.format(entry));
    }
}
