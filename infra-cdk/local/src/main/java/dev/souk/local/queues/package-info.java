/**
 * SQS queues: makes those of the template, polls them for functions as Lambda's event source mapping does, tells how they
 * stand, and moves dead letters back.
 */
@NullMarked
package dev.souk.local.queues;

import org.jspecify.annotations.NullMarked;
