/**
 * Calls endpoints as the gateway does, without a gateway: the event goes through the real pipeline, and each answer is held
 * against its operation's contract.
 */
@NullMarked
package dev.souk.testkit.http;

import org.jspecify.annotations.NullMarked;
