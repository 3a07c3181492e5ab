package dev.souk.local.cognito;

/** Where the stand-in's mails go: the local inbox. */
@FunctionalInterface
public interface CodeMail {
    /**
     * A mail, in the words of the pool's template.
     *
     * @param from the sender, as the pool says it
     * @param to one address
     * @param html the body: Cognito sends its mails as HTML
     */
    record Letter(String from, String to, String subject, String html) {}

    /**
     * Delivers. Called after the code is kept, so that a letter that fails or comes twice does no harm; what it throws is
     * answered as {@code CodeDeliveryFailureException}.
     */
    void send(Letter letter);
}
