package dev.souk.local.http;

/**
 * Something of the local cloud that answers at the shop's own address below a prefix: the console, the inbox, the
 * payment sandbox. Make it an application-scoped bean and it is served; the longest prefix wins.
 */
public interface WebService {
    /** Such as {@code /_souk/sandbox}; takes itself and what is below it. */
    String prefix();

    /** Answers. Runs on a virtual thread and may block; what it throws becomes a 500 that is logged. */
    WebResponse answer(WebRequest request);
}
