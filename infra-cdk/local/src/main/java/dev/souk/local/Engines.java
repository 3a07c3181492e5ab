package dev.souk.local;

import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.local.resources.EngineClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The engines' process, watched: where it ends by itself it is started again on the same ports and the same state. */
final class Engines implements AutoCloseable {
    /** Ctrl-C ends the engines and this process at once: so long it takes to know that it was no crash. */
    private static final int GRACE_MILLISECONDS = 500;

    private final EngineProcess process;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Engines(EngineProcess process) {
        this.process = process;
    }

    /**
     * Starts the engines and waits for them.
     *
     * @throws StartRefused where they do not start
     */
    static Engines start(Path state, Path log) {
        try {
            return new Engines(EngineProcess.start(EngineSettings.persistent(state, log)));
        } catch (IOException e) {
            throw new StartRefused(e.getMessage() + ". Is the disk full, or the state damaged? --reset starts anew.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while the engines were starting.");
        }
    }

    EngineClients.Access access(String region) {
        return new EngineClients.Access(
                process.endpoint(Engine.DYNAMODB),
                process.endpoint(Engine.ELASTICMQ),
                process.endpoint(Engine.S3PROXY),
                region,
                EngineProcess.ACCESS_KEY,
                EngineProcess.SECRET_KEY);
    }

    /**
     * Watches from now on.
     *
     * @param say gets a sentence where the engines ended and where they are back
     * @param afterRestart makes anew what the engines held in memory
     */
    void watch(Consumer<String> say, Runnable afterRestart) {
        Thread.ofVirtual().name("engines-watch").start(() -> {
            try {
                while (true) {
                    process.handle().onExit().join();
                    if (stopping.await(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    say.accept("The engines ended by themselves; starting them again.");
                    process.restart();
                    afterRestart.run();
                    say.accept("The engines are back, on the same state.");
                }
            } catch (IOException e) {
                say.accept("The engines do not start again: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        stopping.countDown();
        process.close();
    }
}
