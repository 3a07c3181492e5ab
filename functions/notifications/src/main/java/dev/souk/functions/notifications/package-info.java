/** The worker that sends one mail for each business event, and what the mails say; and who hears of an order while its page is open. */
@NullMarked
package dev.souk.functions.notifications;

import org.jspecify.annotations.NullMarked;
