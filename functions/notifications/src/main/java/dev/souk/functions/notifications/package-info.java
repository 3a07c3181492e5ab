/** The worker that sends one mail for each business event, and what the mails say. */
@NullMarked
package dev.souk.functions.notifications;

import org.jspecify.annotations.NullMarked;
