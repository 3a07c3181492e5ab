/** What stands in front of every endpoint: one pipeline that parses, validates by the contract, identifies, authorises, limits, makes idempotent, calls, and maps refusals and faults to problem+json. An endpoint's own class holds none of that. */
@NullMarked
package dev.souk.platform.http;

import org.jspecify.annotations.NullMarked;
