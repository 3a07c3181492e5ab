/**
 * Schedules of EventBridge: {@code rate(…)} and {@code cron(…)} in UTC, calling functions asynchronously. What was
 * missed while the local cloud was down is not made up for.
 */
@NullMarked
package dev.souk.local.schedules;

import org.jspecify.annotations.NullMarked;
