package dev.souk.functions.notifications;

/** Where mails are handed over. */
interface MailService {
    /**
     * Hands a mail over.
     *
     * @throws RuntimeException where it was not taken, or nobody knows
     */
    void send(String to, Mail mail);
}
