package dev.souk.platform.http;

/** A body that its schema allows and its record does not take. The message is the parser's: it names place and cause. */
final class UnreadableBody extends RuntimeException {
    UnreadableBody(RuntimeException cause) {
        super(cause);
    }
}
