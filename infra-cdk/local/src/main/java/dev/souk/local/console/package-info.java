/**
 * The console at {@code /_souk}: what functions, queues, streams, schedules and mails do, and what each call costs. It
 * hears of every call and every receipt, and answers JSON and one static page.
 */
@NullMarked
package dev.souk.local.console;

import org.jspecify.annotations.NullMarked;
