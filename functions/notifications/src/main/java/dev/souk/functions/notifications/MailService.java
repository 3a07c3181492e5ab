package dev.souk.functions.notifications;

/** Where mails are handed over. */
interface MailService {
    /** The service said no: the mail did not go out. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Hands a mail over.
     *
     * @throws Refused where it was not taken
     * @throws RuntimeException where nobody knows whether it was
     */
    void send(String to, Mail mail);
}
