/**
 * What tests of all rooms stand on: an embedded DynamoDB with Souk's tables, a clock and ids that do as they are told, and
 * calls of endpoints through the whole pipeline.
 */
@NullMarked
package dev.souk.testkit;

import org.jspecify.annotations.NullMarked;
