package dev.souk.imports;

/** How the work is handed on: each step calls the worker by itself, at least once, and nothing asks in between. */
public interface ImportSteps {
    /** Lets the worker be called for this step. More than once does no harm. */
    void call(ImportKey key, int step, SeenProducts seen);

    /** What was handed over with a step; nothing where it is gone. */
    SeenProducts seen(ImportKey key, int step);
}
