package dev.souk.local;

import dev.souk.local.functions.CallLogHandler;
import dev.souk.local.functions.CdiHandlers;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InProcessRuntime;
import dev.souk.local.functions.IsolatedRuntime;
import dev.souk.local.functions.LoggingRuntime;

/** Wires what runs the functions, in this process or each in its own, with a log for each. */
final class Functions {
    private Functions() {}

    /** Where functions are called; the settings say where they find AWS. */
    static FunctionRuntime open(Ground ground, AwsSettings settings) {
        var options = ground.launch().options();
        var runtime = options.isolated ? isolated(ground, settings) : inProcess(ground, settings);
        return new LoggingRuntime(runtime, ground.model(), options.log);
    }

    private static FunctionRuntime isolated(Ground ground, AwsSettings settings) {
        return ground.closing(new IsolatedRuntime(
                ground.model(),
                ground.launch().state().path("functions"),
                settings.environment(),
                ground.launch().options().processes,
                Runtime.getRuntime().availableProcessors(),
                ground.clock(),
                ground.ids()));
    }

    private static FunctionRuntime inProcess(Ground ground, AwsSettings settings) {
        settings.applyToThisProcess();
        CallLogHandler.install();
        return ground.closing(new InProcessRuntime(ground.model(), new CdiHandlers(), ground.clock(), ground.ids()));
    }
}
