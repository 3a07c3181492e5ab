package dev.souk.local.functions;

/** Calls a function and waits for its answer, as Lambda's {@code Invoke} does with {@code RequestResponse}. */
public interface FunctionRuntime {

    /**
     * Calls a function. Safe to call from many threads; blocks, so call it from a virtual thread.
     *
     * @param functionName the physical name
     * @param payload the event as JSON
     * @return what came of it; whatever the function does is a result, never an exception
     * @throws IllegalArgumentException where the template has no such function
     */
    InvocationResult invoke(String functionName, String payload);
}
