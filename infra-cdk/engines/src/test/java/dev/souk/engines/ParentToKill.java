package dev.souk.engines;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts engines, says their process id, and waits to be killed. */
final class ParentToKill {
    private ParentToKill() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var engines = EngineProcess.start(EngineSettings.persistent(folder, folder.resolveSibling("orphan.log")));
        System.out.println(engines.handle().pid());
        new CountDownLatch(1).await();
    }
}
